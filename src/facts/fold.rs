//! Folding of typed text: the compatibility form of Unicode (NFKC) and lower case.
//!
//! The one file below the page that knows the browser. The tables of Unicode are a tenth of the
//! download, and every browser has them: in Wasm it is asked (`String.prototype.normalize`), and
//! elsewhere a crate. `tests/fold.rs` holds that both agree.

use std::borrow::Cow;

/// The text in the form NFKC: full-width letters, enclosed signs such as ㈜ and single jamo become
/// the plain letters that they stand for.
pub fn nfkc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) { Cow::Borrowed(text) } else { Cow::Owned(unicode::nfkc(text)) }
}

/// The text in lower case.
pub fn lower_case(text: &str) -> String {
    // What is plain has upper case in ASCII alone.
    if text.chars().all(is_plain) { text.to_ascii_lowercase() } else { unicode::lower_case(text) }
}

/// The text as one searches for it: whoever types `hanbit` also finds `ＨＡＮＢＩＴ`, and Hangul is
/// found whether it is written in syllables or in jamo.
pub fn search_key(text: &str) -> String {
    lower_case(&nfkc(text))
}

/// What is looked for among channels, in their names and search IDs.
pub struct Search(String);

impl Search {
    /// Looks for this text, which may be a search ID with its @.
    pub fn new(text: &str) -> Self {
        Self(search_key(text.trim().trim_start_matches('@')))
    }

    /// Whether a channel with this name and search ID is found; where nothing is looked for, each is.
    pub fn finds(&self, name: &str, search_id: &str) -> bool {
        self.0.is_empty() || [name, search_id].iter().any(|of| search_key(of).contains(&*self.0))
    }
}

/// Whether a letter is ASCII or a syllable of Hangul. Text of these alone, which nearly all text
/// is, has the form NFKC already.
const fn is_plain(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, '가'..='힣')
}

#[cfg(target_arch = "wasm32")]
mod unicode {
    use js_sys::JsString;

    pub(super) fn nfkc(text: &str) -> String {
        JsString::from(text).normalize("NFKC").into()
    }

    pub(super) fn lower_case(text: &str) -> String {
        JsString::from(text).to_lower_case().into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod unicode {
    use unicode_normalization::UnicodeNormalization;

    pub(super) fn nfkc(text: &str) -> String {
        text.nfkc().collect()
    }

    pub(super) fn lower_case(text: &str) -> String {
        text.to_lowercase()
    }
}
