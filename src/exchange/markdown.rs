//! An answer as a report in Markdown (CommonMark). Names were typed by somebody, so all that is said
//! is escaped, and nothing of it becomes markup.

use crate::facts::Date;
use crate::rules::{Reading, Trace, Verdict};
use crate::wording::brief::{Length, ToDo, channel, ready, scope, shares, to_find_out};
use crate::wording::editions::words;
use crate::wording::names::Names;
use crate::wording::paper::{self, Head, Row};
use crate::wording::{ReportLabel, answer, terms};

use super::report::in_line;

/// The report: what was asked and what the answer is, which channels are listed and why others are
/// not, who does what, what is unknown, and how the rules were read.
pub fn write_report(names: &Names<'_>, trace: &Trace, to_do: &ToDo, day: Date) -> String {
    let (lang, edition) = (names.lang, trace.readings.edition);
    let Head { name, day, question, answer, gates } = paper::head(names, trace, day);
    let mut page = Page(String::new());
    page.heading("#", &name);
    page.paragraph(&day);
    page.list(question.iter());
    page.heading("##", ReportLabel::Answer.text(lang));
    page.list(answer.iter().chain(gates.iter().map(|(_, text)| text)));
    let rows = paper::rows(names, trace);
    for verdict in Verdict::ALL {
        of_verdict(&mut page, names, verdict, &rows);
    }
    who_does_what(&mut page, names, trace, to_do);
    let open = to_find_out(names, trace);
    if !open.is_empty() {
        page.heading("##", ReportLabel::ToFindOut.text(lang));
        page.list(open.iter());
    }
    page.heading("##", ReportLabel::HowRead.text(lang));
    let value = |reading: Reading| {
        let value = terms::reading_value(lang, trace.readings.value(reading));
        format!("{}: {value}", answer::reading_heading(lang, reading))
    };
    page.list(edition.readings().map(value).collect::<Vec<_>>().iter());
    page.paragraph(words(edition).not_kakao.of(lang));
    page.0
}

/// The channels with a verdict, and why.
fn of_verdict(page: &mut Page, names: &Names<'_>, verdict: Verdict, rows: &[Row]) {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.verdict == verdict).collect();
    if rows.is_empty() {
        return;
    }
    page.heading("##", &format!("{} ({})", terms::verdict(names.lang, verdict), rows.len()));
    let line = |row: &&Row| match row.why.is_empty() {
        true => channel(row),
        false => format!("{}: {}", channel(row), row.why),
    };
    page.list(rows.iter().map(line).collect::<Vec<_>>().iter());
}

/// What each has to do.
fn who_does_what(page: &mut Page, names: &Names<'_>, trace: &Trace, to_do: &ToDo) {
    let mut first = scope(names, to_do);
    first.extend(ready(names.lang, trace, to_do).map(str::to_owned));
    let shares = shares(names, to_do, Length::Whole);
    if first.is_empty() && shares.is_empty() {
        return;
    }
    page.heading("##", ReportLabel::WhatToDo.text(names.lang));
    page.list(first.iter());
    for share in shares {
        page.heading("###", &share.who);
        page.list(share.tasks.iter());
    }
}

/// A page that is being written. Whatever is said on it is escaped.
struct Page(String);

impl Page {
    fn heading(&mut self, signs: &str, text: &str) {
        self.gap();
        self.line(&[signs, " "], text);
    }

    fn paragraph(&mut self, text: &str) {
        self.gap();
        self.line(&[], text);
    }

    fn list<'a>(&mut self, lines: impl Iterator<Item = &'a String>) {
        self.gap();
        lines.for_each(|line| self.line(&["- "], line));
    }

    fn gap(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    fn line(&mut self, before: &[&str], text: &str) {
        before.iter().for_each(|sign| self.0.push_str(sign));
        escape(&mut self.0, in_line(text).trim());
        self.0.push('\n');
    }
}

/// Signs that mean something wherever they stand: emphasis, code, links, HTML, entities, tables,
/// what was struck out or set higher, formulas, attributes, and addresses, which some readers make links of by themselves.
const SIGNS: [char; 18] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '^', '$', '@', '!', '#', '{', '}'];

/// Writes a text so that none of it is markup.
fn escape(page: &mut String, text: &str) {
    // At its head a list or a line would begin, with a number too.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let begins: &[char] = if digits == 0 { &['+', '-', '='] } else { &['.', ')'] };
    for (place, c) in text.char_indices() {
        let address = matches!(c, ':' | '.') && is_address(text, place);
        if SIGNS.contains(&c) || (place == digits && begins.contains(&c)) || address {
            page.push('\\');
        }
        page.push(c);
    }
}

/// Whether this sign makes an address of what stands around it: `http://`, `www.`.
fn is_address(text: &str, place: usize) -> bool {
    let (before, after) = text.split_at(place);
    after.starts_with("://") || (after.starts_with('.') && ends_in_www(before))
}

fn ends_in_www(text: &str) -> bool {
    let start = text.len().checked_sub(3);
    start.and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
