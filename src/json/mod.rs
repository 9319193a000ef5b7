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
pub struct Stop {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Truth(bool),
    /// A whole number from zero up.
    Whole(u64),
    /// A number that is not a whole one from zero up. No format here has any.
    Other,
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Members in their order; a key may stand twice.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of these.
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Self::List(items.into_iter().collect())
    }

    /// An object of these.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Self)>) -> Self {
        Self::Object(members.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, if it is one.
    pub const fn as_whole(&self) -> Option<u64> {
        if let Self::Whole(number) = self { Some(*number) } else { None }
    }
}

#[cfg(test)]
mod tests;
