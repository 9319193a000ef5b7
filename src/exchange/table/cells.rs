//! From text to cells: which sign stands between them, and where each begins and ends.
//!
//! A table comes as it is copied from a spreadsheet (tabs), or as CSV (commas, semicolons). Both
//! quote what would break a cell. Reader is one pass that stops where it is told, so that a page
//! can go on with something else.

use std::borrow::Cow;

use crate::exchange::csv::{MARK, unguard};

/// What may stand between cells, the likeliest first.
const BETWEEN: [char; 3] = ['\t', ',', ';'];

/// How many rows are looked at to tell what stands between cells.
const LOOKED_AT: usize = 20;

/// No cell of a spreadsheet has more bytes: 32,767 letters of three. A quote that is not closed until
/// then is none.
const LONGEST: usize = 98_301;

/// A cell. What was quoted or guarded is meant to the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What stands in it.
    pub text: Cow<'a, str>,
    /// Whether blanks around it, and signs that stand for nothing, are meant.
    pub exact: bool,
}

impl Cell<'_> {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What is meant by it.
    pub fn meant(&self) -> &str {
        if self.exact { &self.text } else { self.text.trim() }
    }
}

/// The cells of one row, and what of the text comes after it.
pub fn row(text: &str, between: char) -> (Vec<Cell<'_>>, &str) {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest, between);
        cells.push(cell);
        rest = match after.strip_prefix(between) {
            Some(next) => next,
            None => return (cells, behind_line(after)),
        };
    }
}

/// Whether a row is one: spreadsheets leave rows of blanks behind. One that is blank to the letter,
/// as this product writes it, counts.
pub fn is_row(cells: &[Cell<'_>]) -> bool {
    let written = |cells: &[Cell<'_>]| match cells {
        [first, others @ ..] => first.exact && !others.iter().any(|cell| cell.exact),
        [] => false,
    };
    // Blanks that are meant to the letter are no blanks.
    cells.iter().any(|cell| !cell.is_blank() || cell.exact && !cell.text.is_empty()) || written(cells)
}

/// Whether a text is more than one cell, and no document of another kind.
pub fn is_several(text: &str) -> bool {
    let text = text.trim();
    text.contains(['\t', '\n', '\r']) && !text.starts_with('{')
}

/// The text without the mark of its encoding.
pub fn unmarked(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}

/// What stands between the cells of a table: what parts most of the first rows into as many cells as
/// each other, best all of them, and into the most. A single column has none.
pub fn between(text: &str) -> char {
    let parts = |sign: char| {
        let mut counts = Vec::new();
        let mut rest = unmarked(text);
        while counts.len() < LOOKED_AT && !rest.is_empty() {
            let (cells, after) = row(rest, sign);
            rest = after;
            if is_row(&cells) {
                counts.push(cells.len());
            }
        }
        let alike = |count: usize| counts.iter().filter(|other| **other == count).count();
        let usual = counts.iter().copied().find(|count| alike(*count) * 2 > counts.len()).unwrap_or(1);
        (usual > 1 && alike(usual) == counts.len(), usual)
    };
    let mut best = ('\t', (false, 1));
    for sign in BETWEEN {
        let parted = parts(sign);
        if parted > best.1 {
            best = (sign, parted);
        }
    }
    best.0
}

/// One cell, and what comes after it: what stands between cells, or the end of the line.
fn cell(text: &str, between: char) -> (Cell<'_>, &str) {
    let ends = |c: char| c == between || matches!(c, '\r' | '\n');
    let plain = |from: &str| from.find(ends).unwrap_or(from.len());
    if let Some((quoted, after)) = text.strip_prefix('"').and_then(quoted) {
        // What follows a closing quote belongs to the cell all the same.
        let (tail, rest) = after.split_at(plain(after));
        let mut cell = guarded(if tail.is_empty() { quoted } else { Cow::Owned(format!("{quoted}{tail}")) });
        cell.exact = true;
        return (cell, rest);
    }
    let (cell, rest) = text.split_at(plain(text));
    (guarded(Cow::Borrowed(cell)), rest)
}

/// What stands up to the closing quote, and what comes after it; nothing where there is none.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut written = Cow::Borrowed("");
    let mut rest = text;
    loop {
        let (piece, after) = rest.split_at(rest.find('"')?);
        let doubled = after.strip_prefix("\"\"");
        if doubled.is_none() && written.is_empty() {
            written = Cow::Borrowed(piece);
        } else {
            written.to_mut().push_str(piece);
            written.to_mut().extend(doubled.map(|_| '"'));
        }
        if written.len() > LONGEST {
            return None;
        }
        rest = match doubled {
            Some(rest) => rest,
            None => return Some((written, after.strip_prefix('"')?)),
        };
    }
}

/// A cell without the guard that keeps it from being taken for a formula.
fn guarded(text: Cow<'_, str>) -> Cell<'_> {
    let bare = unguard(&text);
    if bare.len() == text.len() {
        return Cell { text, exact: false };
    }
    Cell { text: Cow::Owned(bare.to_owned()), exact: true }
}

/// What comes after the end of a line.
fn behind_line(text: &str) -> &str {
    let after = text.strip_prefix("\r\n");
    after.or_else(|| text.strip_prefix(['\r', '\n'])).unwrap_or(text)
}
