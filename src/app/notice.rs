//! What the page has to say for itself.

use crate::exchange::draft::Fault;

/// A short notice at the edge of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// Which way through the history it offers.
    pub offer: Option<Offer>,
}

/// A way through the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// To take the last change back.
    Undo,
    /// To make the last undone change again.
    Redo,
}

/// Why the page cannot keep the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageTrouble {
    /// The browser lets the page keep nothing.
    Blocked,
    /// There is no room.
    Full,
    /// What was kept could not be read, and is not overwritten before the user says so.
    Unreadable {
        /// What was kept, to the letter.
        text: String,
        /// What is wrong with it.
        faults: Vec<Fault>,
    },
    /// Another tab of this browser has kept a different case in the meantime.
    Elsewhere {
        /// The case that the other tab kept.
        text: String,
    },
}
