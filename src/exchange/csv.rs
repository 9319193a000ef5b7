//! A table as text (CSV) that spreadsheets open rightly: UTF-8 with a mark that says so, which Excel
//! in Korean needs, lines that end in CR LF, and no cell that is taken for a formula.

use std::borrow::Cow;

/// By this Excel knows UTF-8.
pub const MARK: char = '\u{feff}';

/// What makes a spreadsheet take text for something to work out. Full-width signs are among them:
/// they count as the plain ones where East Asian text is typed.
const ACTIVE: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Puts what guards a cell before it, and before what guards a cell already.
const GUARD: char = '\'';

/// A table of these rows. Every cell is guarded.
pub fn write(rows: &mut dyn Iterator<Item = Vec<String>>) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        // Readers pass over a line on which nothing stands.
        if row.iter().all(String::is_empty) {
            text.push_str("\"\"");
        }
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            quote(&mut text, &guard(cell));
        }
        text.push_str("\r\n");
    }
    text
}

/// The text of a cell so that no spreadsheet takes it for a formula, as text that somebody else
/// wrote may be meant to be; [`unguard`] takes it back.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if is_active(cell) { Cow::Owned(format!("{GUARD}{cell}")) } else { Cow::Borrowed(cell) }
}

/// The text of a cell that [`guard`] may have guarded.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix(GUARD) {
        Some(guarded) if is_active(guarded) => guarded,
        _ => cell,
    }
}

/// Whether the cell is active, or looks as if it were a guarded one.
fn is_active(cell: &str) -> bool {
    cell.trim_start_matches(GUARD).starts_with(ACTIVE)
}

/// Quoted where it must be, whatever stands between cells: some spreadsheets take semicolons.
fn quote(text: &mut String, cell: &str) {
    let bare = !cell.contains(['"', ',', ';', '\t', '\r', '\n', MARK]) && cell.trim() == cell;
    if bare {
        text.push_str(cell);
    } else {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_taken_for_a_formula() {
        let rows = [["=1+1", "+82", "-", "@hanbit"], ["＝A1", "'=1", "a=b", "'s"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec());
        let text = write(&mut rows.into_iter());
        assert_eq!(text, "\u{feff}'=1+1,'+82,'-,'@hanbit\r\n'＝A1,''=1,a=b,'s\r\n");
    }

    #[test]
    fn what_would_break_a_row_is_quoted() {
        let row = ["a \"b\"", "c,d", "e;f", "g\nh", " i", "\tj", ""].map(str::to_owned).to_vec();
        let text = write(&mut std::iter::once(row));
        assert_eq!(text, "\u{feff}\"a \"\"b\"\"\",\"c,d\",\"e;f\",\"g\nh\",\" i\",\"'\tj\",\r\n");
        assert_eq!(write(&mut std::iter::once(vec![String::new()])), "\u{feff}\"\"\r\n");
    }

    proptest! {
        #[test]
        fn a_guard_is_taken_back(cell in "'{0,2}[=+@\t\n＝a-]{0,2}.{0,3}") {
            let guarded = guard(&cell);
            prop_assert_eq!(unguard(&guarded), &*cell);
            prop_assert!(!guarded.starts_with(ACTIVE));
        }
    }
}
