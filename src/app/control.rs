//! The controls of the facts: which id one has in the page, which row it stands in, and which fact
//! it holds. An id is read back without the case, since the pointer passes over controls all the
//! time.

use std::iter;
use std::sync::Arc;

use crate::explain::what_if::FactRef;
use crate::facts::{AccountId, AppId, ChannelId};

/// A row of facts that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// An account.
    Account(AccountId),
    /// An app.
    App(AppId),
    /// A channel.
    Channel(ChannelId),
}

/// A field in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Name,
    /// The service that an app belongs to.
    Service,
    /// Whether an app is in use.
    InUse,
    /// The search ID of a channel.
    SearchId,
    /// The state of a channel.
    State,
    /// The day on which a review was requested.
    Requested,
    /// What business information there is.
    Business,
    /// The business registration number.
    BusinessNumber,
    /// The business name.
    BusinessName,
    /// The role that whoever is logged in has on it.
    Role,
    /// One of the connections of a channel, by its place among them.
    Connection(usize),
}

/// A control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A field in a row.
    Field(Row, Field),
    /// The role of an account on an app.
    AppRole(AccountId, AppId),
    /// The role of an account on a channel.
    ChannelRole(AccountId, ChannelId),
}

/// What the id of a control of roles begins with.
const ROLE: &str = "role";

impl Row {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::App(_) => "app",
            Self::Channel(_) => "channel",
        }
    }

    fn new(kind: &str, key: &str) -> Option<Self> {
        [Self::Account(key.into()), Self::App(key.into()), Self::Channel(key.into())]
            .into_iter()
            .find(|row| row.kind() == kind)
    }

    /// What tells it from the others of its list.
    pub fn key(&self) -> Arc<str> {
        match self {
            Self::Account(id) => id.into(),
            Self::App(id) => id.into(),
            Self::Channel(id) => id.into(),
        }
    }

    /// Its id in the page.
    pub fn id(&self) -> String {
        html_id(self.kind(), &[&self.key()])
    }

    /// The id of its line, which is there whether it is open or not.
    pub fn line(&self) -> String {
        format!("{}-line", self.id())
    }

    /// The id of a field in it.
    pub fn field(&self, field: Field) -> String {
        format!("{}-{}", self.id(), field.id())
    }
}

impl Field {
    /// Every field that a row has once.
    const ALL: [Self; 10] = [
        Self::Name,
        Self::Service,
        Self::InUse,
        Self::SearchId,
        Self::State,
        Self::Requested,
        Self::Business,
        Self::BusinessNumber,
        Self::BusinessName,
        Self::Role,
    ];

    fn id(self) -> String {
        match self {
            Self::Name => "name",
            Self::Service => "service",
            Self::InUse => "in-use",
            Self::SearchId => "search-id",
            Self::State => "state",
            Self::Requested => "requested",
            Self::Business => "business",
            Self::BusinessNumber => "business-number",
            Self::BusinessName => "business-name",
            Self::Role => "role",
            Self::Connection(place) => return format!("connection-{place}"),
        }
        .to_owned()
    }

    fn at(id: &str) -> Option<Self> {
        if let Some(place) = id.strip_prefix("connection-") {
            return place.parse().ok().map(Self::Connection);
        }
        // The answers to one question side by side are numbered from the second on.
        let whole = id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
        Self::ALL.into_iter().find(|field| field.id() == whole)
    }
}

impl Control {
    /// The control with this id in the page.
    pub fn at(id: &str) -> Option<Self> {
        let (kind, rest) = id.split_once('-')?;
        let (key, rest) = rest.split_once('-')?;
        let key = read_part(key)?;
        if kind != ROLE {
            return Some(Self::Field(Row::new(kind, &key)?, Field::at(rest)?));
        }
        let (kind, on) = rest.split_once('-')?;
        match Row::new(kind, &read_part(on)?)? {
            Row::Account(_) => None,
            Row::App(app) => Some(Self::AppRole((&*key).into(), app)),
            Row::Channel(channel) => Some(Self::ChannelRole((&*key).into(), channel)),
        }
    }

    /// The control in which a fact is given.
    pub fn of(fact: FactRef) -> Self {
        let app = |id, field| Self::Field(Row::App(id), field);
        let channel = |id, field| Self::Field(Row::Channel(id), field);
        match fact {
            FactRef::AppRole(account, app) => Self::AppRole(account, app),
            FactRef::ChannelRole(account, channel) => Self::ChannelRole(account, channel),
            FactRef::AppBusiness(id) => app(id, Field::Business),
            FactRef::AppBusinessName(id) => app(id, Field::BusinessName),
            FactRef::InUse(id) => app(id, Field::InUse),
            FactRef::ChannelState(id) => channel(id, Field::State),
            FactRef::ChannelBusiness(id) => channel(id, Field::Business),
            FactRef::ChannelBusinessName(id) => channel(id, Field::BusinessName),
            FactRef::Connections(id) | FactRef::OutsideService(id) => channel(id, Field::Connection(0)),
        }
    }

    /// Its id in the page.
    pub fn id(&self) -> String {
        let role = |account: &AccountId, row: Row| html_id(ROLE, &[account.as_str(), row.kind(), &row.key()]);
        match self {
            Self::Field(row, field) => row.field(*field),
            Self::AppRole(account, app) => role(account, Row::App(app.clone())),
            Self::ChannelRole(account, channel) => role(account, Row::Channel(channel.clone())),
        }
    }

    /// The fact that it holds, which may be about whoever is logged in; nothing for what decides
    /// nothing.
    pub fn fact(self, login: Option<AccountId>) -> Option<FactRef> {
        Some(match self {
            Self::AppRole(account, app) => FactRef::AppRole(account, app),
            Self::ChannelRole(account, channel) => FactRef::ChannelRole(account, channel),
            Self::Field(Row::App(id), Field::Business | Field::BusinessNumber) => FactRef::AppBusiness(id),
            Self::Field(Row::App(id), Field::BusinessName) => FactRef::AppBusinessName(id),
            Self::Field(Row::App(id), Field::InUse) => FactRef::InUse(id),
            Self::Field(Row::App(id), Field::Role) => FactRef::AppRole(login?, id),
            Self::Field(Row::Channel(id), Field::Role) => FactRef::ChannelRole(login?, id),
            Self::Field(Row::Channel(id), Field::State) => FactRef::ChannelState(id),
            Self::Field(Row::Channel(id), Field::Business | Field::BusinessNumber) => FactRef::ChannelBusiness(id),
            Self::Field(Row::Channel(id), Field::BusinessName) => FactRef::ChannelBusinessName(id),
            Self::Field(Row::Channel(id), Field::Connection(_)) => FactRef::Connections(id),
            Self::Field(..) => return None,
        })
    }
}

/// An id for HTML from ids of the case, which may hold any sign at all. Different ids stay
/// different, and hyphens stand between the parts alone.
pub fn html_id(kind: &str, parts: &[&str]) -> String {
    let mut id = String::from(kind);
    for part in parts {
        id.push('-');
        for c in part.chars() {
            match c {
                _ if c.is_ascii_alphanumeric() => id.push(c),
                _ if c.is_ascii() => id.push_str(&format!("_{:02x}", u32::from(c))),
                _ => id.push_str(&format!("_u{:x}_", u32::from(c))),
            }
        }
    }
    id
}

/// The id of the case behind a part of an id for HTML.
fn read_part(part: &str) -> Option<String> {
    let mut rest = part.chars();
    iter::from_fn(|| Some(read_sign(rest.next()?, &mut rest))).collect()
}

fn read_sign(first: char, rest: &mut impl Iterator<Item = char>) -> Option<char> {
    if first != '_' {
        return Some(first);
    }
    let code: String = match rest.next()? {
        'u' => rest.take_while(|c| *c != '_').collect(),
        high => [high, rest.next()?].into_iter().collect(),
    };
    char::from_u32(u32::from_str_radix(&code, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ids of any text; some begin like others, or look like a part of an id in the page.
    const IDS: [&str; 18] = [
        "a",
        "a-",
        "a-b",
        "ab",
        "app",
        "a-business",
        "1",
        "_",
        "_2d",
        "-",
        " ",
        "한빛",
        "한",
        "é",
        "éa",
        "\u{e9a}",
        "u",
        "\u{1F600}\n",
    ];

    fn controls() -> Vec<Control> {
        let fields = || Field::ALL.into_iter().chain([Field::Connection(0), Field::Connection(12)]);
        let of_row = |row: Row| fields().map(move |field| Control::Field(row.clone(), field));
        let rows = |id: &str| [Row::Account(id.into()), Row::App(id.into()), Row::Channel(id.into())];
        let roles = |id: &str, account: &str| {
            [Control::AppRole(account.into(), id.into()), Control::ChannelRole(account.into(), id.into())]
        };
        let mut all: Vec<_> = IDS.into_iter().flat_map(rows).flat_map(of_row).collect();
        all.extend(IDS.into_iter().flat_map(|id| IDS.into_iter().flat_map(move |account| roles(id, account))));
        all
    }

    #[test]
    fn every_control_is_found_by_its_id() {
        let mut ids: Vec<_> = controls().iter().map(Control::id).collect();
        for (control, id) in controls().iter().zip(&ids) {
            assert_eq!(Control::at(id).as_ref(), Some(control), "{id}");
            assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')), "{id}");
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "no two have the same");
    }

    #[test]
    fn a_fact_is_given_in_a_control_that_holds_it() {
        let facts = controls().into_iter().filter_map(|control| control.fact(Some("me".into())));
        assert!(facts.clone().count() > 500);
        for fact in facts {
            assert_eq!(Control::of(fact.clone()).fact(None), Some(fact));
        }
        // The service of an outside app is said by saying what the channel is connected to.
        let control = Control::of(FactRef::OutsideService("a".into()));
        assert_eq!(control.id(), "channel-a-connection-0");
        assert_eq!(control.fact(None), Some(FactRef::Connections("a".into())));
    }

    #[test]
    fn the_answers_of_one_question_hold_one_fact() {
        for id in ["app-a_2db-in-use", "app-a_2db-in-use-1", "app-a_2db-in-use-2"] {
            assert_eq!(Control::at(id).and_then(|control| control.fact(None)), Some(FactRef::InUse("a-b".into())));
        }
    }

    #[test]
    fn the_role_in_a_row_is_that_of_whoever_is_logged_in() {
        let role = |id: &str, login: Option<&str>| Control::at(id)?.fact(login.map(Into::into));
        assert_eq!(role("app-p-role", Some("me")), Some(FactRef::AppRole("me".into(), "p".into())));
        assert_eq!(role("channel-c-role", Some("me")), Some(FactRef::ChannelRole("me".into(), "c".into())));
        assert_eq!(role("channel-c-role", None), None);
        assert_eq!(role("account-me-role", Some("me")), None);
    }

    #[test]
    fn what_is_no_control_is_none() {
        for id in
            ["", "app", "app-a", "app-a-", "app-a-line", "case-name", "role-a-account-b", "role-a-app", "app-_-name"]
        {
            assert_eq!(Control::at(id), None, "{id}");
        }
        for id in ["app-_zz-name", "app-_u110000_-name", "channel-a-connection-", "plan-a-name", "tick-business-number"]
        {
            assert_eq!(Control::at(id), None, "{id}");
        }
    }
}
