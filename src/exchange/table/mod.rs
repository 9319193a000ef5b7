//! Channels out of a table: pasted from a spreadsheet, or CSV.
//!
//! Whatever the text is, a table is made of it. What can't be understood of a row is a fault with its
//! place, and the rest of the row counts. Nothing is changed by reading; [`Sheet::put_into`] makes
//! the case of which the table is a part.

mod accounts;
mod cells;
mod columns;
mod entry;
mod put;
mod reader;
pub mod values;

pub use accounts::{Accounts, Apps};
pub use cells::is_several;
pub use columns::{Column, Field, MINE, ROLE_OF, Who};
pub use entry::{CellFault, Entry, Expected, Link, links};
pub use put::{Counts, Take, Taking};
pub use reader::{Choices, Reader};

use crate::facts::{Account, Case};

/// How many rows are read.
pub const MOST_ROWS: usize = 20_000;

/// How many columns are read.
pub const MOST_COLUMNS: usize = 60;

/// How many apps come with a table. Who has more has read something else as apps; what is connected
/// to them is connected to apps outside.
pub const MOST_APPS: usize = 100;

/// A table as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Whether it has headings.
    pub headed: bool,
    /// Its columns.
    pub columns: Vec<Head>,
    /// Its rows, one for each channel.
    pub rows: Vec<Row>,
    /// Whether there are more rows than are read.
    pub beyond: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Head {
    /// Its heading; blank where there is none.
    pub heading: String,
    /// What stands in it first.
    pub sample: String,
    /// What it says; nothing where it is left out.
    pub says: Option<Column>,
}

/// A row, as it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which row of the table it is, counted as a spreadsheet does.
    pub number: usize,
    /// What it says of a channel.
    pub entry: Entry,
    /// What could not be read.
    pub faults: Vec<CellFault>,
    /// What has the same search ID.
    pub twin: Option<Twin>,
}

/// A channel with the same search ID as that of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twin {
    /// The channel at this place of the case.
    Channel(usize),
    /// The one of an earlier row, by its place.
    Row(usize),
}

impl Sheet {
    /// Whether a column tells which channel a row is about.
    pub fn tells_channels(&self) -> bool {
        let tells = |head: &Head| matches!(head.says, Some(Column::Of(Field::Name | Field::SearchId)));
        self.columns.iter().any(tells)
    }

    /// The accounts that the case does not have yet, by their names: those of which some row tells a
    /// role.
    pub fn new_accounts(&self) -> Vec<&str> {
        let told = |column| self.rows.iter().any(|row| row.entry.roles.iter().any(|(of, _)| *of == column));
        let new = self.columns.iter().enumerate().filter_map(|(column, head)| Some((column, head.new_account()?)));
        new.filter(|(column, _)| told(*column)).map(|(_, name)| name).collect()
    }

    /// The apps that the case does not have yet, by their names.
    pub fn new_apps(&self) -> Vec<&str> {
        let mut known: Vec<(String, &str)> = Vec::new();
        for link in self.rows.iter().flat_map(|row| row.entry.connections.iter().flatten()) {
            let Link::New(name) = link else { continue };
            let key = values::key(name);
            if known.len() < MOST_APPS && !known.iter().any(|(one, _)| *one == key) {
                known.push((key, name));
            }
        }
        known.into_iter().map(|(_, name)| name).collect()
    }

    /// What the column at a place can be said to tell, beginning with nothing.
    pub fn choices_of(&self, case: &Case, place: usize) -> Vec<Option<Column>> {
        let fields = Field::ALL.map(|field| Some(Column::Of(field)));
        let account = |one: &Account| Some(Column::Role(Who::Account(one.id.clone())));
        let mut all: Vec<Option<Column>> = std::iter::once(None).chain(fields).collect();
        all.extend(case.accounts.iter().map(account));
        if let Some(head) = self.columns.get(place) {
            let named = (!head.heading.is_empty()).then(|| Some(Column::Role(Who::New(head.heading.clone()))));
            for other in [Some(head.says.clone()), named].into_iter().flatten() {
                if !all.contains(&other) {
                    all.push(other);
                }
            }
        }
        all
    }
}

impl Row {
    /// Whether there is something to look at before it is taken.
    pub const fn is_to_check(&self) -> bool {
        !self.faults.is_empty() || self.twin.is_some()
    }
}

impl Head {
    /// The account that comes with this column.
    fn new_account(&self) -> Option<&str> {
        match &self.says {
            Some(Column::Role(Who::New(name))) => Some(name),
            _ => None,
        }
    }
}
