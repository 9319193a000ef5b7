//! A text as a QR code: one path of dark modules, in units of a module.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The light margin that readers need around it.
const MARGIN: i32 = 4;

/// The largest version: 117 modules, which on a phone's screen are a little over two pixels each.
/// Where larger ones come out depends on the camera.
const LARGEST: u8 = 25;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// How wide and high it is, with its margin.
    pub size: i32,
    /// The dark modules as the path of an SVG, a rectangle for each run in a row.
    pub path: String,
}

impl Qr {
    /// The code of a text; nothing where that is too long for a code that can be read from a screen.
    pub fn of(text: &str) -> Option<Self> {
        let segment = QrSegment::make_bytes(text.as_bytes());
        let largest = Version::new(LARGEST);
        // Where there is room left, it goes into correcting errors.
        let code = QrCode::encode_segments_advanced(&[segment], QrCodeEcc::Low, Version::MIN, largest, None, true);
        code.ok().map(|code| Self { size: code.size() + 2 * MARGIN, path: path(&code) })
    }
}

fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing to a text does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run + 1;
        }
    }
    path
}
