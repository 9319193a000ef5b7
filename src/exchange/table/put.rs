//! From a table to the case with its channels.

use crate::facts::{Account, AccountId, App, AppId, Case, Channel, ChannelId};

use super::reader::search_id_key;
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
    /// Rows that go into a channel of the case.
    pub updated: usize,
    /// Rows that go into the channel of another row.
    pub joined: usize,
    /// Rows that are left out.
    pub left: usize,
}

/// Where a row goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    /// Into a channel of its own.
    New,
    /// Into the channel at this place of the case.
    Into(usize),
    /// Into that of the row at this place.
    With(usize),
    /// Nowhere.
    Out,
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
    /// Where each row goes. Where the first of some with one search ID is left out, the next takes its
    /// place.
    fn goes(&self, taking: &Taking) -> Vec<Goes> {
        let mut first: Vec<Option<usize>> = vec![None; self.rows.len()];
        let mut goes = |(place, row): (usize, &Row)| {
            let twin = row.twin.filter(|_| taking.of(place, row) == Take::Merge);
            let leads = match (taking.of(place, row), twin) {
                (Take::Leave, _) => return Goes::Out,
                (_, Some(Twin::Channel(channel))) => return Goes::Into(channel),
                (_, Some(Twin::Row(earlier))) => earlier,
                (_, None) => place,
            };
            match first.get_mut(leads) {
                Some(Some(there)) if leads != place => Goes::With(*there),
                Some(free) => {
                    *free = Some(place);
                    Goes::New
                }
                None => Goes::Out,
            }
        };
        self.rows.iter().enumerate().map(&mut goes).collect()
    }

    /// How many rows become what.
    pub fn counts(&self, taking: &Taking) -> Counts {
        let mut counts = Counts::default();
        for goes in self.goes(taking) {
            match goes {
                Goes::New => counts.added += 1,
                Goes::Into(_) => counts.updated += 1,
                Goes::With(_) => counts.joined += 1,
                Goes::Out => counts.left += 1,
            }
        }
        counts
    }

    /// The case with the channels of this table, and with the accounts and apps that it names.
    pub fn put_into(&self, case: &Case, taking: &Taking) -> Case {
        let mut put = Put::new(self, case);
        for (place, (row, goes)) in self.rows.iter().zip(self.goes(taking)).enumerate() {
            let into = match goes {
                Goes::New => Some(put.add(row)),
                // The case may be another by now.
                Goes::Into(channel) if put.has(channel, row) => Some(channel),
                Goes::Into(_) => Some(put.add(row)),
                Goes::With(other) => put.places.get(other).copied().flatten(),
                Goes::Out => None,
            };
            if let Some(into) = into {
                put.fill(row, into);
            }
            if let Some(place) = put.places.get_mut(place) {
                *place = into;
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

    /// Adds a channel for a row, and gives its place.
    fn add(&mut self, row: &Row) -> usize {
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
        self.case.channels.len() - 1
    }

    /// Whether the channel at a place has the search ID of a row.
    fn has(&self, channel: usize, row: &Row) -> bool {
        let key = search_id_key(row.entry.search_id.as_deref().unwrap_or_default());
        self.case.channels.get(channel).is_some_and(|one| search_id_key(&one.search_id) == key)
    }

    /// Puts what the row says into the channel at a place of the case.
    fn fill(&mut self, row: &Row, into: usize) {
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
    }
}
