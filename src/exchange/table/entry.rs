//! What a row says of a channel.

use crate::facts::{
    AppId, BusinessInfo, BusinessName, BusinessNumber, Channel, ChannelBusiness, ChannelBusinessKind, ChannelRole,
    ChannelState, Connection, Date, Fact, OutsideService,
};

use super::accounts::Apps;
use super::cells::Cell;
use super::columns::{Column, Field};
use super::values::{BUSINESS, LINKS, Linked, NO, ROLES, STATES, State, answer, date, is_one, is_unknown, key, word};

/// What a row says of a channel; what it does not say is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// Its name.
    pub name: Option<String>,
    /// Its search ID, without the @.
    pub search_id: Option<String>,
    /// Its state.
    pub state: Option<State>,
    /// The day of the request for review.
    pub requested_on: Option<Date>,
    /// Whether business information is saved.
    pub business: Option<ChannelBusinessKind>,
    /// The business registration number.
    pub number: Option<String>,
    /// The business name.
    pub business_name: Option<String>,
    /// What it is connected to.
    pub connections: Option<Vec<Link>>,
    /// Roles, by the column that holds them.
    pub roles: Vec<(usize, ChannelRole)>,
}

/// A connection that a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To an app of the case.
    App(AppId),
    /// To an app that the case does not have yet, by its name.
    New(String),
    /// To an app outside the case.
    Outside(OutsideService),
}

/// A cell that can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// Its column, from 0.
    pub column: usize,
    /// What stands in it.
    pub found: String,
    /// What was expected.
    pub expected: Expected,
}

/// What was expected in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A state of a channel.
    State,
    /// A date.
    Date,
    /// Whether business information is saved.
    Business,
    /// A role on a channel.
    Role,
}

impl Expected {
    /// Everything that may be expected.
    pub const ALL: [Self; 4] = [Self::State, Self::Date, Self::Business, Self::Role];
}

/// What stands between the connections in a cell.
const AND: [char; 5] = [';', ',', '\n', '\r', '；'];

/// Reads the cells of a row.
pub fn read(cells: &[Cell<'_>], columns: &[Option<Column>], apps: &Apps<'_>) -> (Entry, Vec<CellFault>) {
    let mut entry = Entry::default();
    let mut faults = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        let Some(Some(says)) = columns.get(column) else { continue };
        if let Err(expected) = entry.take(column, says, cell, apps) {
            faults.push(CellFault { column, found: cell.text.trim().to_owned(), expected });
        }
    }
    (entry, faults)
}

impl Entry {
    fn take(&mut self, column: usize, says: &Column, cell: &Cell<'_>, apps: &Apps<'_>) -> Result<(), Expected> {
        let meant = cell.meant();
        match says {
            Column::Of(Field::Name) => self.name = said(cell),
            Column::Of(Field::BusinessName) => self.business_name = said(cell),
            Column::Of(Field::SearchId) => {
                self.search_id = said(cell).map(|id| id.strip_prefix(['@', '＠']).unwrap_or(&id).to_owned());
            }
            Column::Of(Field::Number) => self.number = said(cell),
            Column::Of(Field::Connections) => self.connections = links(meant, apps),
            Column::Of(Field::State | Field::Approved) => {
                let state = known(meant, Expected::State, |key| answer(STATES, key, State::Business, State::Ordinary))?;
                // That it is no Business Channel says less than how far it is.
                let says_less = state == Some(State::Ordinary) && self.state.is_some();
                self.state = if says_less { self.state } else { state.or(self.state) };
            }
            Column::Of(Field::RequestedOn) => {
                let day = |_: &str| date(meant);
                self.requested_on = known(meant, Expected::Date, day)?;
            }
            Column::Of(Field::Business) => {
                let (yes, no) = (ChannelBusinessKind::Saved, ChannelBusinessKind::None);
                self.business = known(meant, Expected::Business, |key| answer(BUSINESS, key, yes, no))?;
            }
            Column::Role(_) => {
                let role = |key: &str| word(ROLES, key).or_else(|| is_one(NO, key).then_some(ChannelRole::None));
                self.roles.extend(known(meant, Expected::Role, role)?.map(|role| (column, role)));
            }
        }
        Ok(())
    }

    /// Whether a number is one. Where the column of the business information doesn't say that one is
    /// saved, the words for none and not known may stand in its place.
    fn number(&self) -> Option<&str> {
        let number = self.number.as_deref()?;
        let key = key(number);
        let stands_for_none = is_unknown(&key) || self.says_none(&key);
        (self.business == Some(ChannelBusinessKind::Saved) || !stands_for_none).then_some(number)
    }

    fn says_none(&self, key: &str) -> bool {
        answer(BUSINESS, key, ChannelBusinessKind::Saved, ChannelBusinessKind::None) == Some(ChannelBusinessKind::None)
    }

    /// What is known of the business information after this row; `before` is what was known.
    fn business(&self, before: &Fact<ChannelBusiness>) -> Fact<ChannelBusiness> {
        let none = self.business == Some(ChannelBusinessKind::None)
            || self.business.is_none() && self.number.as_deref().is_some_and(|number| self.says_none(&key(number)));
        let (number, name) = (self.number(), self.business_name.as_deref());
        let saved = self.business == Some(ChannelBusinessKind::Saved) || number.is_some() || name.is_some();
        match before {
            _ if none => Fact::Known(ChannelBusiness::None),
            before if !saved => before.clone(),
            before => {
                let mut info = match before {
                    Fact::Known(ChannelBusiness::Saved(info)) => info.clone(),
                    Fact::Known(ChannelBusiness::None) | Fact::Unknown => BusinessInfo::default(),
                };
                if let Some(number) = number {
                    info.number = BusinessNumber::new(number);
                }
                if let Some(name) = name {
                    info.name = BusinessName::new(name);
                }
                Fact::Known(ChannelBusiness::Saved(info))
            }
        }
    }

    /// What is known of the state after this row; `before` is what was known.
    fn state(&self, before: Fact<ChannelState>) -> Fact<ChannelState> {
        let day_before = match before {
            Fact::Known(ChannelState::InReview { requested_on }) => requested_on,
            _ => Fact::Unknown,
        };
        let requested_on = self.requested_on.map_or(day_before, Fact::Known);
        match (self.state, before) {
            (Some(State::Ordinary), _) => Fact::Known(ChannelState::Ordinary),
            (Some(State::Business), _) => Fact::Known(ChannelState::Business),
            (Some(State::Rejected), _) => Fact::Known(ChannelState::Rejected),
            (Some(State::InReview), _) | (None, Fact::Known(ChannelState::InReview { .. })) => {
                Fact::Known(ChannelState::InReview { requested_on })
            }
            (None, before) => before,
        }
    }

    /// Puts what the row says over what was known of a channel. `app` is the app that a name stands
    /// for which the case did not have.
    pub fn put_into(&self, channel: &mut Channel, app: &dyn Fn(&str) -> Option<AppId>) {
        if let Some(name) = &self.name {
            channel.name.clone_from(name);
        }
        if let Some(search_id) = &self.search_id {
            channel.search_id.clone_from(search_id);
        }
        channel.state = self.state(channel.state);
        channel.business = self.business(&channel.business);
        if let Some(links) = &self.connections {
            let connection = |link: &Link| match link {
                Link::App(id) => Connection::App(id.clone()),
                Link::New(name) => app(name).map_or(Connection::Outside(OutsideService::Unknown), Connection::App),
                Link::Outside(service) => Connection::Outside(*service),
            };
            channel.connections = Fact::Known(links.iter().map(connection).collect());
        }
    }
}

/// What a cell with any text says; nothing where it is blank or a dash.
fn said(cell: &Cell<'_>) -> Option<String> {
    let nothing = !cell.exact && matches!(cell.meant(), "" | "-");
    (!nothing).then(|| cell.meant().to_owned())
}

/// What a cell with one of some words says; nothing where it says that it is not known.
fn known<T>(meant: &str, expected: Expected, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Expected> {
    let key = key(meant);
    if is_unknown(&key) {
        return Ok(None);
    }
    read(&key).map(Some).ok_or(expected)
}

/// What a cell says of connections: a name of an app, or several with a comma or a line between
/// them; nothing where it says that they are not known.
pub fn links(meant: &str, apps: &Apps<'_>) -> Option<Vec<Link>> {
    // A name may have a comma in it.
    if let Some(id) = apps.to_the_letter(meant) {
        return Some(vec![Link::App(id.clone())]);
    }
    let parts = meant.split(AND).map(str::trim).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.filter(|part| apps.find(part).is_some() || !is_unknown(&key(part))).collect();
    let links = parts.iter().filter_map(|part| link(part, apps)).collect();
    (!parts.is_empty()).then_some(links)
}

/// What a part of a cell says of one connection; nothing where it says that there is none.
fn link(part: &str, apps: &Apps<'_>) -> Option<Link> {
    if let Some(id) = apps.find(part) {
        return Some(Link::App(id.clone()));
    }
    let (yes, no) = (Linked::Outside(OutsideService::Unknown), Linked::Nowhere);
    match answer(LINKS, &key(part), yes, no) {
        Some(Linked::Outside(service)) => Some(Link::Outside(service)),
        Some(Linked::Nowhere) => None,
        None => Some(Link::New(part.to_owned())),
    }
}
