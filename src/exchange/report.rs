//! An answer on its way to a spreadsheet, or to a mail: the same rows in three ways. Names were typed
//! by somebody, so none of them may become a formula or markup.

use super::csv::{self, guard};

/// As a file that Excel in Korean opens rightly.
pub fn write_table(heads: &[&str], rows: &[[String; 8]]) -> String {
    let heads = heads.iter().map(|head| (*head).to_owned()).collect();
    csv::write(&mut std::iter::once(heads).chain(rows.iter().map(|row| row.to_vec())))
}

/// As text that is pasted into a spreadsheet: tabs between cells, and none within.
pub fn tabbed(heads: &[&str], rows: &[[String; 8]]) -> String {
    let plain = |cell: &str| guard(&in_line(cell)).into_owned();
    let line = |cells: &mut dyn Iterator<Item = &str>| cells.map(plain).collect::<Vec<_>>().join("\t");
    let heads = line(&mut heads.iter().copied());
    let rows = rows.iter().map(|row| line(&mut row.iter().map(String::as_str)));
    std::iter::once(heads).chain(rows).collect::<Vec<_>>().join("\r\n")
}

/// As a table of HTML, which spreadsheets and mails take over as one.
pub fn html(heads: &[&str], rows: &[[String; 8]]) -> String {
    let mut text = String::from("<table><thead>");
    html_row(&mut text, "th", &mut heads.iter().copied());
    text.push_str("</thead><tbody>");
    for row in rows {
        html_row(&mut text, "td", &mut row.iter().map(String::as_str));
    }
    text.push_str("</tbody></table>");
    text
}

fn html_row(text: &mut String, cell: &str, cells: &mut dyn Iterator<Item = &str>) {
    text.push_str("<tr>");
    for words in cells {
        text.push('<');
        text.push_str(cell);
        text.push('>');
        escape(text, &guard(&in_line(words)));
        text.push_str("</");
        text.push_str(cell);
        text.push('>');
    }
    text.push_str("</tr>");
}

fn escape(text: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            other => text.push(other),
        }
    }
}

/// A text on one line: what was pasted over several lines would break a row.
pub(super) fn in_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
