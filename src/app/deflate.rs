//! Deflating and inflating: the browser does it, a piece at a time, so that nothing of it has to be
//! downloaded, and a stream that would fill the memory is left after its first pieces.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How many bytes are handed over at once. A browser makes all that comes of them at once, which
/// with deflate is a thousand times as much at most.
const PIECE: usize = 4 << 10;

/// What came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failed {
    /// The browser has no such streams.
    Unknown,
    /// It is no such stream, or it is cut off.
    Stream,
}

/// Deflates bytes, without a frame.
///
/// # Errors
/// Where the browser can't.
pub async fn deflate(bytes: Vec<u8>) -> Result<Vec<u8>, Failed> {
    pass(&stream("CompressionStream")?, bytes, usize::MAX).await
}

/// Inflates bytes, up to a length; where more comes of them, to a little more.
///
/// # Errors
/// Where the browser can't, or the bytes are no such stream.
pub async fn inflate(bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, Failed> {
    pass(&stream("DecompressionStream")?, bytes, most).await
}

/// A stream of this kind; older browsers have none, or not for this format.
fn stream(kind: &str) -> Result<JsValue, Failed> {
    let make = get(&window(), kind).dyn_into::<js_sys::Function>().map_err(|_| Failed::Unknown)?;
    js_sys::Reflect::construct(&make, &js_sys::Array::of1(&"deflate-raw".into())).map_err(|_| Failed::Unknown)
}

/// Passes bytes through a stream, and stops once more than so many have come out.
async fn pass(stream: &JsValue, bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, Failed> {
    let failed = |_| Failed::Stream;
    let writer = web_sys::WritableStreamDefaultWriter::new(get(stream, "writable").unchecked_ref()).map_err(failed)?;
    let reader = web_sys::ReadableStreamDefaultReader::new(get(stream, "readable").unchecked_ref()).map_err(failed)?;
    // The stream takes a piece only once somebody has read what came of the one before.
    leptos::task::spawn_local(async move {
        for piece in bytes.chunks(PIECE) {
            if JsFuture::from(writer.write_with_chunk(&js_sys::Uint8Array::from(piece))).await.is_err() {
                return;
            }
        }
        // What is wrong with it, who reads is told too.
        let _ = JsFuture::from(writer.close()).await;
    });
    let mut out = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(failed)?;
        let Ok(piece) = get(&read, "value").dyn_into::<js_sys::Uint8Array>() else { return Ok(out) };
        let before = out.len();
        out.resize(before + piece.length() as usize, 0);
        if let Some((_, place)) = out.split_at_mut_checked(before) {
            piece.copy_to(place);
        }
        if out.len() > most {
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(out);
        }
    }
}

fn get(of: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(of, &JsValue::from_str(key)).unwrap_or_default()
}
