//! Where something stands in a document, written out only where there is something to say of it: a
//! large case has a hundred thousand places and hardly ever a fault.

use std::fmt;

/// A place in a document, by the way to it.
#[derive(Debug, Clone, Copy)]
pub enum Place<'a> {
    /// The document as a whole.
    Whole,
    /// The member of an object with this key.
    Key(&'a Place<'a>, &'a str),
    /// The item of a list with this number, from 0.
    Item(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    /// The member of this place with a key.
    pub const fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    /// The item of this place with a number.
    pub const fn item(&'a self, index: usize) -> Self {
        Self::Item(self, index)
    }
}

/// As a path such as `channels[3].business.number`; nothing for the document as a whole.
impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Key(Self::Whole, key) => f.write_str(key),
            Self::Key(of, key) => write!(f, "{of}.{key}"),
            Self::Item(of, index) => write!(f, "{of}[{index}]"),
        }
    }
}
