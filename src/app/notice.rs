//! What the page has to say for itself.

use crate::exchange::draft::Fault;

use super::kept::CheckId;

/// A short notice at the edge of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// Which way back it offers.
    pub offer: Option<Offer>,
}

/// A way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// To take the last change back.
    Undo,
    /// To make the last undone change again.
    Redo,
    /// To keep a deleted check again, as what was kept of it.
    Restore(CheckId, String),
}

/// Something that was kept could not be read, and is left alone before the user says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The key that it is kept under.
    pub key: String,
    /// What was kept, to the letter.
    pub text: String,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

/// Why the page cannot keep the case that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser lets the page keep nothing.
    Blocked,
    /// There is no room.
    Full,
    /// Another tab of this browser has changed the check in the meantime.
    Elsewhere {
        /// What the other tab kept.
        text: String,
    },
    /// Another tab of this browser has deleted the check in the meantime.
    Gone,
}
