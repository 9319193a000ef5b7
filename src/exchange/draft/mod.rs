//! A case as somebody wrote it: every word still text, nothing checked yet.
//!
//! A draft holds what was written, right or wrong, so that nothing is lost before it is
//! understood. [`CaseDraft::check`] is the one way from a draft to a valid [`Case`](crate::facts::Case); it names the
//! place of everything that is wrong, not only of the first thing.

mod check;
mod place;

pub(super) use place::Place;

/// What `format` says in a case file.
pub const FORMAT: &str = "kakao-sync-check/case";

/// The version that is written, and the latest that is read.
pub const VERSION: u64 = 1;

/// A draft of a whole case; the fields are those of the case file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseDraft {
    /// What the user calls the case.
    pub name: String,
    /// Words for trades; nothing where unknown.
    pub trade: Option<Vec<String>>,
    /// Accounts.
    pub accounts: Vec<AccountDraft>,
    /// Apps.
    pub apps: Vec<AppDraft>,
    /// Channels.
    pub channels: Vec<ChannelDraft>,
    /// Roles of accounts on apps.
    pub app_roles: Vec<RoleDraft>,
    /// Roles of accounts on channels.
    pub channel_roles: Vec<RoleDraft>,
    /// Dates of temporary holidays.
    pub holidays: Vec<String>,
    /// What was ticked off.
    pub done: Vec<DoneDraft>,
}

/// A draft of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountDraft {
    /// Its id.
    pub id: String,
    /// What the user calls it.
    pub name: String,
}

/// A draft of an app.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AppDraft {
    /// Its id.
    pub id: String,
    /// What the user calls it.
    pub name: String,
    /// Label of its service.
    pub service: Option<String>,
    /// Whether the service already runs on it.
    pub in_use: Option<bool>,
    /// Its business information.
    pub business: Option<BusinessDraft>,
}

/// A draft of a channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChannelDraft {
    /// Its id.
    pub id: String,
    /// What the user calls it.
    pub name: String,
    /// The id by which people search for it.
    pub search_id: String,
    /// Word for its state.
    pub state: Option<String>,
    /// Date of the request for review.
    pub review_requested_on: Option<String>,
    /// Its business information.
    pub business: Option<BusinessDraft>,
    /// Its connections.
    pub connections: Option<Vec<ConnectionDraft>>,
}

/// A draft of the business information of an app or a channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BusinessDraft {
    /// Word for what is known of it; nothing where unknown.
    pub state: Option<String>,
    /// The registration number.
    pub number: Option<String>,
    /// The business name.
    pub name: Option<String>,
}

/// A draft of a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectionDraft {
    /// To an app with this id.
    App(String),
    /// To an outside app, with the word for its service.
    Outside(String),
    /// What was written could not be told apart.
    Unreadable,
}

/// A draft of a role of an account on an app or a channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleDraft {
    /// The account's id.
    pub account: String,
    /// The app's or channel's id.
    pub on: String,
    /// Word for the role.
    pub role: String,
}

/// A draft of a line of the tick-off list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DoneDraft {
    /// What was done, as the key of an action.
    pub action: String,
    /// When.
    pub on: String,
}

/// Something wrong with a draft, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is, as a path into the document such as `channels[3].business.number`; empty for
    /// the document as a whole.
    pub place: String,
    /// What is wrong.
    pub kind: FaultKind,
}

/// For programs: the page says it in words (`wording::faults`).
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &*self.place {
            "" => write!(f, "{:?}", self.kind),
            place => write!(f, "{place}: {:?}", self.kind),
        }
    }
}

impl std::error::Error for Fault {}

/// What can be wrong with a draft, or with the document that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is no JSON; line and column count from 1.
    Syntax {
        /// Line of the fault.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// Not a document of this format.
    Format,
    /// A document of a later version than this product reads.
    LaterVersion {
        /// The version it says it has.
        found: u64,
    },
    /// No version that this product knows.
    Version,
    /// Something of another kind was expected.
    Expected(Shape),
    /// A key that the format does not have.
    UnknownKey {
        /// The keys that may stand there.
        expected: &'static [&'static str],
    },
    /// A key that stands twice.
    RepeatedKey,
    /// A key that must be there is not.
    MissingKey,
    /// A key that may only stand beside a certain value of another.
    OnlyWith {
        /// The other key.
        key: &'static str,
        /// Its value.
        value: &'static str,
    },
    /// A word that is not one of those that may stand there.
    UnknownWord {
        /// What was written.
        found: String,
        /// What may be written.
        expected: Vec<&'static str>,
    },
    /// No date of the form `YYYY-MM-DD`.
    NotADate {
        /// What was written.
        found: String,
    },
    /// An id that is blank.
    BlankId,
    /// An id that an earlier item of the same list has.
    RepeatedId {
        /// The id.
        id: String,
    },
    /// An id that nothing in the list it refers to has.
    UnknownId {
        /// The id.
        id: String,
        /// The list that should hold it.
        list: &'static str,
    },
    /// A role for a pair that has one already.
    RepeatedRole,
    /// Nothing that can be done.
    NotAnAction,
    /// Something that was ticked off already.
    RepeatedAction,
}

/// A kind of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `{…}`.
    Object,
    /// `[…]`.
    List,
    /// `"…"`.
    Text,
    /// `true` or `false`.
    Truth,
    /// `{"app": …}` or `{"outside": …}`.
    Connection,
}
