//! Passing a check on: which section of the dialog is open.

use super::store::Store;

/// A way to pass a check on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passing {
    /// As a link, which holds all of it.
    Link,
    /// As a table of the channels.
    Table,
    /// As a report.
    Report,
    /// As messages to the people in it.
    Message,
}

impl Passing {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Link, Self::Table, Self::Report, Self::Message];

    /// The word for it in ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Table => "table",
            Self::Report => "report",
            Self::Message => "message",
        }
    }
}

impl Store {
    /// Opens the dialog that passes the check on, or another section of it.
    pub fn pass_on(self, how: Passing) {
        self.passing.set(Some(how));
    }

    /// Closes it.
    pub fn stop_passing(self) {
        self.passing.set(None);
    }
}
