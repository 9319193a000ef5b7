//! A check as a link: the fragment of an address, which no server ever sees.
//!
//! `link=1.` stands before the text of base64url; it holds a CRC-32 of what follows it, the length
//! of the check's text, and that text as a deflate stream without a frame. Who deflates it is not
//! said here: the page asks the browser, tests ask a crate.

mod base64;

use crate::exchange::draft::Fault;

/// What stands before everything else.
const NAME: &str = "link=";

/// The version that is written, and the latest that is read.
const VERSION: u32 = 1;

/// The last letter of every link. A chat takes punctuation at the end of an address for the end of
/// a sentence and leaves it out, and base64url may end in `-` or `_`.
const END: char = 'z';

/// How long the text of a check may be. Ten thousand channels and five accounts are half of it.
pub const MOST: u32 = 8 << 20;

/// How many bytes of text may come of one. A stream can make a thousand of it; of a check whose
/// channels are all alike it makes 25.
pub const RATIO: usize = 200;

/// What a link holds, before it is inflated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The deflate stream.
    pub deflated: Vec<u8>,
    /// How long the text in it is, to the byte.
    pub length: usize,
}

/// Why a link could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFault {
    /// Its end is missing.
    Cut,
    /// It is not as it was written.
    Damaged,
    /// It was written by a later version of the page.
    Later {
        /// That version.
        found: u32,
    },
    /// More would come of it than any check is.
    TooLarge,
    /// The browser can't unpack it.
    OldBrowser,
    /// What is in it is not a check.
    Unreadable(Vec<Fault>),
}

/// The fragment that holds a text, given as it was deflated and its length.
pub fn wrap(deflated: &[u8], length: u32) -> String {
    let mut rest = length.to_le_bytes().to_vec();
    rest.extend_from_slice(deflated);
    let mut bytes = crc32(&rest).to_le_bytes().to_vec();
    bytes.append(&mut rest);
    format!("{NAME}{VERSION}.{}{END}", base64::write(&bytes))
}

/// What a fragment holds; nothing where it is no link at all.
pub fn unwrap(fragment: &str) -> Option<Result<Packed, LinkFault>> {
    let link = fragment.trim_start_matches('#').strip_prefix(NAME)?;
    Some(packed(link))
}

fn packed(link: &str) -> Result<Packed, LinkFault> {
    // A chat may take what stands behind an address for a part of it.
    let link = link.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let (version, text) = link.split_once('.').unwrap_or((link, ""));
    match version.parse() {
        Ok(VERSION) => {}
        Ok(found) if found > VERSION => return Err(LinkFault::Later { found }),
        Err(_) if version.is_empty() => return Err(LinkFault::Cut),
        _ => return Err(LinkFault::Damaged),
    }
    // Where the end is there, nothing is cut off, whatever else may have happened.
    let text = text.strip_suffix(END).ok_or(LinkFault::Cut)?;
    let bytes = base64::read(text).ok_or(LinkFault::Damaged)?;
    let (sum, rest) = bytes.split_first_chunk().ok_or(LinkFault::Damaged)?;
    if crc32(rest) != u32::from_le_bytes(*sum) {
        return Err(LinkFault::Damaged);
    }
    let (length, deflated) = rest.split_first_chunk().ok_or(LinkFault::Damaged)?;
    let length = u32::from_le_bytes(*length);
    let likely = deflated.len().saturating_mul(RATIO);
    match usize::try_from(length) {
        Ok(bytes) if length <= MOST && bytes <= likely => Ok(Packed { deflated: deflated.to_vec(), length: bytes }),
        _ => Err(LinkFault::TooLarge),
    }
}

impl Packed {
    /// The text, from what came out of the stream. Whoever inflates stops a byte behind
    /// [`Packed::length`], so that a stream which holds more than it says costs nothing.
    ///
    /// # Errors
    /// Where that is not what was deflated.
    pub fn text(&self, inflated: Vec<u8>) -> Result<String, LinkFault> {
        if inflated.len() != self.length {
            return Err(LinkFault::Damaged);
        }
        String::from_utf8(inflated).map_err(|_| LinkFault::Damaged)
    }
}

/// The CRC-32 of ISO 3309, bit by bit: a link is short, and a table is a kilobyte.
fn crc32(bytes: &[u8]) -> u32 {
    let bit = |sum: u32| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| bit(sum)))
}

/// How far a link gets in one piece. Where the figures come from: docs/design.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everything that takes links as text takes it.
    Far,
    /// It is longer than a text message, and than some old programs take.
    NoTextMessage,
    /// Chats are known to cut it.
    NoChat,
}

impl Reach {
    /// How far a link of so many characters gets.
    pub const fn of(length: usize) -> Self {
        match length {
            0..=2_000 => Self::Far,
            2_001..=4_000 => Self::NoTextMessage,
            _ => Self::NoChat,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_everybody_else() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn a_fragment_that_is_no_link_is_none() {
        for fragment in ["", "#", "#map", "#list&channel=link=1.", "#linked=1", "#rule=link=1.z"] {
            assert_eq!(unwrap(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn what_cannot_be_a_link_is_told_by_what_is_wrong_with_it() {
        let stated = |length: u32| wrap(b"abc", length);
        let faults = [
            ("link=".to_owned(), LinkFault::Cut),
            ("link=1".to_owned(), LinkFault::Cut),
            ("link=1.".to_owned(), LinkFault::Cut),
            ("link=1.AAAA".to_owned(), LinkFault::Cut),
            ("link=1.AAAAz".to_owned(), LinkFault::Damaged),
            ("link=1.z".to_owned(), LinkFault::Damaged),
            ("link=0.AAAAz".to_owned(), LinkFault::Damaged),
            ("link=<b>.AAAAz".to_owned(), LinkFault::Damaged),
            ("link=2.what%20ever".to_owned(), LinkFault::Later { found: 2 }),
            ("link=99999999999.AAAAz".to_owned(), LinkFault::Damaged),
            (stated(MOST), LinkFault::TooLarge),
            (stated(u32::MAX), LinkFault::TooLarge),
            (stated(601), LinkFault::TooLarge),
        ];
        for (fragment, fault) in faults {
            assert_eq!(unwrap(&fragment), Some(Err(fault)), "{fragment}");
        }
        assert_eq!(unwrap(&stated(600)), Some(Ok(Packed { deflated: b"abc".to_vec(), length: 600 })));
    }

    #[test]
    fn the_end_of_a_sentence_does_no_harm() {
        for length in 0..40 {
            let link = wrap(&vec![0xFF; length], 0);
            for behind in ["", ".", ")", "_", "-", "\u{201d}.", "> ", "%22"] {
                let digits = behind == "%22";
                let read = unwrap(&format!("#{link}{behind}"));
                assert_eq!(read.is_some_and(|read| read.is_ok()), !digits, "{length} {behind}");
            }
        }
    }
}
