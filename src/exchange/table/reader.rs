//! Reading a table, a few rows at a time.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::facts::fold::search_key;
use crate::facts::{AccountId, Case};
use crate::order;

use super::accounts::{Accounts, Apps};
use super::cells::{Cell, between, is_row, row, unmarked};
use super::columns::{Column, SAMPLED, by_content, by_heading, heading_row};
use super::entry::read;
use super::{Head, MOST_COLUMNS, MOST_ROWS, Row, Sheet, Twin};

/// What the user says of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Whether it has headings; nothing where that is to be found out.
    pub headed: Option<bool>,
    /// What columns say, by their places, where that is not what was understood.
    pub columns: Vec<(usize, Option<Column>)>,
}

/// A table that is being read.
#[derive(Debug, Clone)]
pub struct Reader {
    text: Arc<str>,
    /// How far it was read, in bytes and in rows.
    at: usize,
    number: usize,
    between: char,
    says: Vec<Option<Column>>,
    sheet: Sheet,
}

impl Reader {
    /// Begins to read. `me` is what the login is called where the case has no account.
    pub fn new(text: Arc<str>, case: &Case, login: Option<&AccountId>, me: &str, choices: &Choices) -> Self {
        let between = between(&text);
        let whole = unmarked(&text);
        let accounts = Accounts::new(case, login, me);
        let sample = sample(whole, between);
        let found = heading_row(&sample);
        let heading = match choices.headed {
            Some(true) => found.or(Some(0)),
            Some(false) => None,
            None => found,
        };
        let below = sample.get(heading.map_or(0, |at| at + 1)..).unwrap_or_default();
        let headings = heading.and_then(|at| sample.get(at));
        let mut says = headings.map_or_else(|| by_content(below, &accounts), |row| by_heading(row, &accounts));
        let width = sample.iter().map(Vec::len).max().unwrap_or_default().min(MOST_COLUMNS);
        says.resize(width, None);
        choose(&mut says, &choices.columns);
        let text_of = |row: Option<&Vec<Cell<'_>>>, at: usize| {
            row.and_then(|row| row.get(at)).map(|cell| cell.meant().to_owned()).unwrap_or_default()
        };
        let first = |at: usize| below.iter().find(|row| row.get(at).is_some_and(|cell| !cell.is_blank()));
        let head = |(at, says): (usize, &Option<Column>)| Head {
            heading: text_of(headings, at),
            sample: text_of(first(at), at),
            says: says.clone(),
        };
        let columns = says.iter().enumerate().map(head).collect();
        let sheet = Sheet { headed: heading.is_some(), columns, ..Sheet::default() };
        let (at, number) = behind(&text, between, heading);
        Self { at, number, between, says, sheet, text }
    }

    /// Reads so many more rows, and says whether there are others.
    pub fn go_on(&mut self, case: &Case, rows: usize) -> bool {
        let apps = Apps::new(case);
        for _ in 0..rows {
            let rest = self.text.get(self.at..).unwrap_or_default();
            if rest.is_empty() {
                return false;
            }
            if self.sheet.rows.len() == MOST_ROWS {
                self.sheet.beyond = true;
                return false;
            }
            let (cells, after) = row(rest, self.between);
            self.at = self.text.len() - after.len();
            self.number += 1;
            if is_row(&cells) {
                let (entry, faults) = read(&cells, &self.says, &apps);
                self.sheet.rows.push(Row { number: self.number, entry, faults, twin: None });
            }
        }
        true
    }

    /// How much of the text was read, of a hundred.
    pub fn percent(&self) -> usize {
        self.at * 100 / self.text.len().max(1)
    }

    /// The table, once all of it is read.
    pub fn finish(mut self, case: &Case) -> Sheet {
        let in_case = case.channels.iter().enumerate();
        let mut keys: Vec<(String, Twin)> =
            in_case.map(|(place, one)| (search_id_key(&one.search_id), Twin::Channel(place))).collect();
        let in_rows = self.sheet.rows.iter().enumerate();
        keys.extend(
            in_rows.map(|(place, row)| {
                (search_id_key(row.entry.search_id.as_deref().unwrap_or_default()), Twin::Row(place))
            }),
        );
        let compare = |a: usize, b: usize| match (keys.get(a), keys.get(b)) {
            (Some((a, _)), Some((b, _))) => a.cmp(b),
            _ => Ordering::Equal,
        };
        // Of one search ID, that of the case comes first, then the rows from the top.
        let mut first: Option<&(String, Twin)> = None;
        for place in order::places(keys.len(), &mut { compare }) {
            let Some(one) = keys.get(place).filter(|(key, _)| !key.is_empty()) else { continue };
            match (first, one) {
                (Some((key, twin)), (other, Twin::Row(row))) if key == other => {
                    if let Some(row) = self.sheet.rows.get_mut(*row) {
                        row.twin = Some(*twin);
                    }
                }
                _ => first = Some(one),
            }
        }
        self.sheet
    }
}

/// What tells one search ID from another: no more than case, width and the @ is let pass.
pub fn search_id_key(search_id: &str) -> String {
    search_key(search_id.trim().trim_start_matches(['@', '＠']))
}

/// The first rows, to be looked at.
fn sample(text: &str, between: char) -> Vec<Vec<Cell<'_>>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while rows.len() < SAMPLED && !rest.is_empty() {
        let (mut cells, after) = row(rest, between);
        rest = after;
        if is_row(&cells) {
            cells.truncate(MOST_COLUMNS);
            rows.push(cells);
        }
    }
    rows
}

/// Where the rows begin, in bytes and in rows: behind the headings, which are a row of the sample.
fn behind(text: &str, between: char, heading: Option<usize>) -> (usize, usize) {
    let mut rest = unmarked(text);
    let mut number = 0;
    let mut left = heading.map_or(0, |at| at + 1);
    while left > 0 && !rest.is_empty() {
        let (cells, after) = row(rest, between);
        rest = after;
        number += 1;
        left -= usize::from(is_row(&cells));
    }
    (text.len() - rest.len(), number)
}

/// Has columns say what the user chose. What one says now, another says no more.
fn choose(says: &mut [Option<Column>], chosen: &[(usize, Option<Column>)]) {
    for (place, column) in chosen {
        for says in says.iter_mut().filter(|says| says.is_some() && *says == column) {
            *says = None;
        }
        if let Some(says) = says.get_mut(*place) {
            says.clone_from(column);
        }
    }
}
