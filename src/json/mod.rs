//! JSON as it was written: keys in their order, and none lost when it stands twice.
//!
//! The values of the usual crates forget both, and a key that stands twice is a typing error that
//! must not be lost in silence. Reading and writing are our own: what they use of serde_json is 5 kB
//! of the download, a third of it powers of ten for numbers that no format here has. The tests hold
//! both to serde_json, down to the place where a text stops being JSON.

mod read;
mod write;

/// Where a text stops being JSON; both count from 1, the column in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Truth(bool),
    Whole(u64),
    /// A number that is not a whole one from zero up. No format here has any.
    Other,
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Json {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(items.into_iter().collect())
    }

    pub(crate) fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// The text, if it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one.
    pub(crate) const fn as_whole(&self) -> Option<u64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }
}

#[cfg(test)]
mod tests;
