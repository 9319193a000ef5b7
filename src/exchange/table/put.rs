//! From a table to the case with its channels.

use crate::facts::{Account, AccountId, App, AppId, Case, Channel, ChannelId};

use super::reading::search_id_key;
use super::values::key;
use super::{Column, Row, Sheet, Twin, Who};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Take {
    /// It goes into the channel with the same search ID: what the row says counts, what it leaves
    /// blank stays.
    #[default]
    Merge,
    /// It is a channel of its own.
    Add,
    /// It is left out.
    Leave,
}

impl Take {
    /// All that can become of a row.
    pub const ALL: [Self; 3] = [Self::Merge, Self::Add, Self::Leave];
}

/// What becomes of rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taking {
    /// Of those whose search ID there is already.
    pub twins: Take,
    /// Of single ones, by their places, where the user says so.
    pub rows: Vec<(usize, Take)>,
}

/// How many rows become what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Channels of their own.
    pub added: usize,
    /// Rows that go into a channel.
    pub merged: usize,
    /// Rows that are left out.
    pub left: usize,
}

impl Taking {
    /// What becomes of the row at a place.
    pub fn of(&self, place: usize, row: &Row) -> Take {
        let chosen = self.rows.iter().rev().find(|(one, _)| *one == place).map(|(_, take)| *take);
        match (chosen, row.twin) {
            (Some(Take::Merge) | None, None) => Take::Add,
            (None, Some(_)) => self.twins,
            (Some(take), _) => take,
        }
    }
}

impl Sheet {
    /// How many rows become what.
    pub fn counts(&self, taking: &Taking) -> Counts {
        let mut counts = Counts::default();
        for (place, row) in self.rows.iter().enumerate() {
            match taking.of(place, row) {
                Take::Merge => counts.merged += 1,
                Take::Add => counts.added += 1,
                Take::Leave => counts.left += 1,
            }
        }
        counts
    }

    /// The case with the channels of this table, and with the accounts and apps that it names.
    pub fn put_into(&self, case: &Case, taking: &Taking) -> Case {
        let mut put = Put::new(self, case);
        for (place, row) in self.rows.iter().enumerate() {
            match taking.of(place, row) {
                Take::Leave => {}
                Take::Add => put.add(place, row),
                Take::Merge => put.merge(place, row),
            }
        }
        put.case
    }
}

/// A case into which a table is being put.
struct Put {
    case: Case,
    /// The account of each column.
    accounts: Vec<Option<AccountId>>,
    /// The apps that came, by what tells their names apart.
    apps: Vec<(String, AppId)>,
    /// Where the channel of each row is.
    places: Vec<Option<usize>>,
    /// Whether the table has names for channels.
    named: bool,
    /// The highest number in the id of a channel: looking for a free one each time takes its time.
    last: u64,
}

impl Put {
    fn new(sheet: &Sheet, case: &Case) -> Self {
        let mut case = case.clone();
        let mut apps = Vec::new();
        for name in sheet.new_apps() {
            let id = AppId::from(&*case.free_id("app"));
            case.apps.push(App::new(id.clone(), name.to_owned()));
            apps.push((key(name), id));
        }
        let new = sheet.new_accounts();
        let mut account = |who: &Who| match who {
            Who::Account(id) => case.account(id).map(|one| one.id.clone()),
            Who::New(name) if new.contains(&&**name) => {
                let id = AccountId::from(&*case.free_id("account"));
                case.accounts.push(Account { id: id.clone(), name: name.clone() });
                Some(id)
            }
            Who::New(_) => None,
        };
        let accounts = sheet.columns.iter().map(|head| match &head.says {
            Some(Column::Role(who)) => account(who),
            _ => None,
        });
        let accounts = accounts.collect();
        let named = sheet.columns.iter().any(|head| head.says == Some(Column::Of(super::Field::Name)));
        let last = case.channels.iter().filter_map(|one| one.id.as_str().strip_prefix("channel")?.parse().ok()).max();
        let places = vec![None; sheet.rows.len()];
        Self { accounts, apps, places, named, last: last.unwrap_or_default(), case }
    }

    fn add(&mut self, place: usize, row: &Row) {
        let id = match self.last.checked_add(1) {
            Some(next) => {
                self.last = next;
                format!("channel{next}")
            }
            None => self.case.free_id("channel"),
        };
        let mut channel = Channel::new(ChannelId::from(&*id), String::new());
        // Where nothing else names it, its search ID does.
        if !self.named {
            channel.name = row.entry.search_id.clone().unwrap_or_default();
        }
        self.case.channels.push(channel);
        self.fill(place, row, self.case.channels.len() - 1);
    }

    fn merge(&mut self, place: usize, row: &Row) {
        let same = |one: &Channel| {
            let search_id = row.entry.search_id.as_deref().unwrap_or_default();
            search_id_key(&one.search_id) == search_id_key(search_id)
        };
        let into = match row.twin {
            // The case may be another by now.
            Some(Twin::Channel(at)) => Some(at).filter(|at| self.case.channels.get(*at).is_some_and(same)),
            Some(Twin::Row(earlier)) => self.places.get(earlier).copied().flatten(),
            None => None,
        };
        match into {
            Some(into) => self.fill(place, row, into),
            None => {
                self.add(place, row);
                // The earlier row was left out: this one takes its place for those that come.
                if let Some(Twin::Row(earlier)) = row.twin
                    && let Some(stands) = self.places.get_mut(earlier)
                {
                    *stands = Some(self.case.channels.len() - 1);
                }
            }
        }
    }

    /// Puts what the row says into the channel at a place of the case.
    fn fill(&mut self, row_place: usize, row: &Row, into: usize) {
        let apps = &self.apps;
        let app = |name: &str| {
            let key = key(name);
            apps.iter().find(|(one, _)| *one == key).map(|(_, id)| id.clone())
        };
        let Some(channel) = self.case.channels.get_mut(into) else { return };
        row.entry.put_into(channel, &app);
        for (column, role) in &row.entry.roles {
            if let Some(Some(account)) = self.accounts.get(*column) {
                self.case.channel_roles.insert((account.clone(), channel.id.clone()), *role);
            }
        }
        if let Some(place) = self.places.get_mut(row_place) {
            *place = Some(into);
        }
    }
}
