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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_dark_module_is_drawn_once() {
        let text = "https://example.com/#link=1.z";
        let qr = Qr::of(text).expect("it is short");
        let code = QrCode::encode_text(text, QrCodeEcc::Low).expect("it is short");
        let mut drawn = vec![false; usize::try_from(qr.size * qr.size).unwrap()];
        for run in qr.path.split_terminator('z') {
            let (place, run) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let run: i32 = run.split_once('v').unwrap().0.parse().unwrap();
            for x in x..x + run {
                let module = &mut drawn[usize::try_from(y * qr.size + x).unwrap()];
                assert!(!*module);
                *module = true;
            }
        }
        assert_eq!(qr.size, code.size() + 8);
        assert!(drawn.iter().any(|dark| *dark));
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(Qr::of(&"x".repeat(1_273)).is_some());
        assert_eq!(Qr::of(&"x".repeat(1_274)), None);
    }
}
