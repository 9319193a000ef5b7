//! What goes out of an answer: the table, read back by readers that are not ours, the report in
//! Markdown, and the brief.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on should stop"
)]

mod common;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;

use kakao_sync_check::app::report::{Table, to_do};
use kakao_sync_check::exchange::{csv::unguard, html, read_case, tabbed, write_report, write_table};
use kakao_sync_check::facts::{Account, Case, Channel, ChannelId, Date};
use kakao_sync_check::rules::{Edition, Profile, Reading, Trace, Verdict, evaluate};
use kakao_sync_check::wording::brief::brief;
use kakao_sync_check::wording::editions::words;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::report::heads;
use kakao_sync_check::wording::{Lang, ReportLabel, answer, terms};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

/// What a spreadsheet, HTML or Markdown would take for more than text.
const HOSTILE: [&str; 16] = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\"quoted\", \"twice\"",
    "two\r\nlines",
    "<b>bold</b><script>alert(1)</script>",
    "a|b",
    "*strong* _weak_ ~~gone~~ `code`",
    "[x](javascript:alert(1)) ![y](http://example.com)",
    "# heading #",
    "1. one",
    "&lt;&#60; http://example.com www.example.com a@example.com",
    "- item\n\n---",
    "＝1 ; end\\",
];

fn day() -> Date {
    Date::new(2026, 11, 25).unwrap()
}

fn example(name: &str) -> Case {
    let path = format!("{}/tests/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    read_case(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The corpus.
fn examples() -> Vec<Case> {
    let folder = fs::read_dir(format!("{}/tests/cases", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let names = folder.map(|one| one.unwrap().file_name().into_string().unwrap());
    let names = names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    names.filter(|name| !name.ends_with(".expected")).map(|name| example(&name)).collect()
}

/// An example in which everything has a name that is more than text somewhere.
fn hostile() -> Case {
    let mut case = example("nine-channels");
    let mut names = HOSTILE.iter().cycle().map(|name| (*name).to_owned());
    let mut next = || names.next().unwrap();
    case.channels.iter_mut().for_each(|one| one.name = next());
    case.accounts.iter_mut().for_each(|one| one.name = next());
    case.apps.iter_mut().for_each(|one| one.name = next());
    case.channels.iter_mut().for_each(|one| one.search_id = next());
    case.name = next();
    case
}

/// The answers for every login and app, in every edition.
fn answers(case: &Case, profile: Profile) -> Vec<Trace> {
    let in_edition = |edition: Edition| {
        let pairs = case.accounts.iter().flat_map(|account| case.apps.iter().map(move |app| (&account.id, &app.id)));
        pairs.map(move |(account, app)| evaluate(case, account, app, edition.profile(profile)).unwrap())
    };
    Edition::ALL.into_iter().flat_map(in_edition).collect()
}

fn rows(case: &Case, trace: &Trace, lang: Lang) -> Vec<[String; 8]> {
    let mut table = Table::new(Arc::new(case.clone()), Arc::new(trace.clone()), lang, day());
    while !table.is_done() {
        table.advance();
    }
    table.rows
}

fn report(case: &Case, trace: &Trace, lang: Lang) -> String {
    let to_do = to_do((case, trace), None, None, (lang, day()));
    write_report(&Names { lang, case }, trace, &to_do, day())
}

#[test]
fn every_channel_has_its_verdict_and_what_to_do() {
    let mut seen = Vec::new();
    for case in examples() {
        let traces = [Profile::Documented, Profile::Strict].map(|profile| answers(&case, profile)).concat();
        for (trace, lang) in traces.iter().zip(Lang::ALL.into_iter().cycle()) {
            let rows = rows(&case, trace, lang);
            assert_eq!(rows.len(), case.channels.len());
            for (row, found) in rows.iter().zip(&trace.channels) {
                let [_, _, verdict, why, what, who, when, listed] = row;
                assert_eq!(verdict, terms::verdict(lang, found.verdict));
                assert!(!what.is_empty());
                match found.verdict {
                    Verdict::Listed => assert_eq!(listed, ReportLabel::Now.text(lang)),
                    Verdict::AlreadyConnected => assert_eq!((&**who, &**listed), ("", "")),
                    Verdict::NotListed | Verdict::CantTell => {
                        assert!(!why.is_empty(), "{row:?}");
                        assert_eq!(when.is_empty(), listed.is_empty(), "{row:?}");
                    }
                }
                seen.push((found.verdict, listed.is_empty()));
            }
        }
    }
    // With a plan, and where somebody has to be found first.
    for wanted in [(Verdict::NotListed, false), (Verdict::NotListed, true), (Verdict::CantTell, false)] {
        assert!(seen.contains(&wanted), "{wanted:?}");
    }
}

#[test]
fn a_foreign_reader_finds_every_cell_of_the_table_and_no_formula() {
    for case in examples().into_iter().chain([hostile()]) {
        for (trace, lang) in answers(&case, Profile::Strict).iter().zip(Lang::ALL.into_iter().cycle()) {
            let rows = rows(&case, trace, lang);
            let heads = heads(lang, trace.readings.edition);
            let text = write_table(&heads, &rows);
            let text = text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(read[0].iter().collect::<Vec<_>>(), heads);
            assert_eq!(read.len(), rows.len() + 1);
            for (read, row) in read[1..].iter().zip(&rows) {
                assert!(read.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝'])));
                assert_eq!(read.iter().map(unguard).collect::<Vec<_>>(), row);
            }
        }
    }
}

#[test]
fn pasted_cells_stay_in_their_places_and_are_text() {
    let case = hostile();
    let trace = &answers(&case, Profile::Documented)[0];
    let rows = rows(&case, trace, Lang::En);
    let text = tabbed(&heads(Lang::En, Edition::default()), &rows);
    let lines: Vec<Vec<&str>> = text.split("\r\n").map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), rows.len() + 1);
    assert!(lines.iter().all(|cells| cells.len() == 8));
    assert!(lines.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\r', '\n'])));
    let page = html(&heads(Lang::En, Edition::default()), &rows);
    let tags: Vec<&str> = page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    let known = ["table", "thead", "tbody", "tr", "th", "td"];
    assert!(tags.iter().all(|tag| known.contains(&tag.trim_start_matches('/'))), "{tags:?}");
    assert_eq!(tags.iter().filter(|tag| **tag == "td").count(), rows.len() * 8);
    assert!(page.contains("&lt;script&gt;"));
}

/// What of a report is more than headings, paragraphs, lists and text.
fn markup(report: &str) -> Vec<String> {
    let ours = |event: &Event<'_>| match event {
        Event::Text(_) | Event::End(_) => true,
        Event::Start(tag) => matches!(tag, Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item),
        _ => false,
    };
    let found = Parser::new_ext(report, Options::all()).filter(|event| !ours(event));
    found.map(|event| format!("{event:?}")).collect()
}

/// All that is read in a report.
fn read(report: &str) -> String {
    let text = |event| if let Event::Text(text) = event { Some(text.into_string()) } else { None };
    // Quotes stay as they are written.
    Parser::new_ext(report, Options::ENABLE_TABLES).filter_map(text).collect()
}

#[test]
fn nothing_that_was_typed_becomes_markup_in_the_report() {
    let case = hostile();
    for (trace, lang) in answers(&case, Profile::Documented).iter().zip(Lang::ALL.into_iter().cycle()) {
        let report = report(&case, trace, lang);
        assert_eq!(markup(&report), [""; 0], "{report}");
        for name in &case.channels {
            let name = name.name.replace(char::is_control, " ");
            assert!(read(&report).contains(name.trim()), "{name} in {report}");
        }
        // By themselves some readers make links of these.
        for address in ["http://", "www.", "a@"] {
            assert!(!report.contains(address), "{address} in {report}");
        }
    }
}

#[test]
fn the_report_says_how_each_channel_stands_and_who_does_what() {
    for case in examples() {
        for (trace, lang) in answers(&case, Profile::Documented).iter().zip(Lang::ALL.into_iter().cycle()) {
            let report = report(&case, trace, lang);
            assert_eq!(markup(&report), [""; 0], "{report}");
            let names = Names { lang, case: &case };
            let said = read(&report);
            let all = case.channels.iter().map(|one| names.channel(&one.id));
            all.for_each(|name| assert!(said.contains(&name), "{name}\n{report}"));
            let stuck = trace.channels.len() - trace.listed() - trace.with_verdict(Verdict::AlreadyConnected).count();
            if stuck > 0 {
                assert!(said.contains(ReportLabel::WhatToDo.text(lang)), "{report}");
            }
            let open = trace.with_verdict(Verdict::CantTell).count();
            assert_eq!(open > 0, said.contains(ReportLabel::ToFindOut.text(lang)), "{report}");
            assert!(said.contains(words(trace.readings.edition).not_kakao.of(lang)));
        }
    }
}

#[test]
fn what_goes_out_names_its_edition_and_no_other_and_the_readings_that_it_leaves_open() {
    let case = example("nine-channels");
    for trace in answers(&case, Profile::Documented) {
        let edition = trace.readings.edition;
        for lang in Lang::ALL {
            let to_do = to_do((&case, &trace), None, None, (lang, day()));
            let texts = [
                report(&case, &trace, lang),
                brief(&Names { lang, case: &case }, &trace, &to_do, day()),
                write_table(&heads(lang, edition), &[]),
                html(&heads(lang, edition), &[]),
            ];
            // In what stands above the channels; further down, places of either console are named.
            for text in texts {
                let head = text.lines().take(8).collect::<Vec<_>>().join(" ");
                let named = Edition::ALL.into_iter().filter(|one| head.contains(words(*one).name.of(lang)));
                assert_eq!(named.collect::<Vec<_>>(), [edition], "{head}");
            }
            let report = report(&case, &trace, lang);
            let (_, read) = report.split_once(ReportLabel::HowRead.text(lang)).unwrap();
            let listed = |reading: &Reading| read.contains(&format!("- {}: ", answer::reading_heading(lang, *reading)));
            assert!(Reading::ALL.into_iter().filter(listed).eq(edition.readings()), "{read}");
        }
    }
}

#[test]
fn the_brief_of_a_thousand_channels_is_short() {
    let (case, trace) = a_thousand();
    for lang in Lang::ALL {
        let to_do = to_do((&case, &trace), None, None, (lang, day()));
        let brief = brief(&Names { lang, case: &case }, &trace, &to_do, day());
        assert!(brief.lines().count() < 90, "{brief}");
        let report = report(&case, &trace, lang);
        assert!(case.channels.iter().all(|channel| report.contains(&channel.name)));
    }
}

#[test]
fn a_thousand_rows_stand_in_the_order_of_the_case() {
    let (case, trace) = a_thousand();
    let rows = rows(&case, &trace, Lang::Ko);
    assert!(rows.iter().map(|row| &row[0]).eq(case.channels.iter().map(|channel| &channel.name)));
}

/// The nine channels over and over, with five accounts.
fn a_thousand() -> (Case, Trace) {
    let nine = example("nine-channels");
    let mut case = Case { channels: Vec::new(), channel_roles: Default::default(), ..nine.clone() };
    case.accounts.extend((0..3).map(|one| Account { id: (&*format!("x{one}")).into(), name: String::new() }));
    for place in 0..1000 {
        let like = &nine.channels[place % nine.channels.len()];
        let id: ChannelId = (&*format!("c{place}")).into();
        let roles = nine.channel_roles.iter().filter(|((_, channel), _)| *channel == like.id);
        case.channel_roles.extend(roles.map(|((account, _), role)| ((account.clone(), id.clone()), *role)));
        case.channels.push(Channel { name: format!("채널 {place} 번"), id, ..like.clone() });
    }
    let trace =
        evaluate(&case, &case.accounts[0].id, &case.apps[0].id, Edition::default().profile(Profile::Documented))
            .unwrap();
    (case, trace)
}

#[test]
fn without_channels_there_are_heads_alone() {
    let case = Case { channels: Vec::new(), ..example("nine-channels") };
    let trace =
        evaluate(&case, &case.accounts[0].id, &case.apps[0].id, Edition::default().profile(Profile::Documented))
            .unwrap();
    assert_eq!(write_table(&heads(Lang::En, Edition::default()), &rows(&case, &trace, Lang::En)).lines().count(), 1);
    assert_eq!(markup(&report(&case, &trace, Lang::En)), [""; 0]);
}

proptest! {
    #![proptest_config(common::config(200))]
    #[test]
    fn whatever_is_typed_stays_text(case in common::case_to_ask(), names in proptest::collection::vec("[ -~＝\t\n가]{0,12}", 9)) {
        let mut case = case;
        let mut next = names.into_iter();
        case.channels.iter_mut().for_each(|one| one.name = next.next().unwrap_or_default());
        case.accounts.iter_mut().for_each(|one| one.name = next.next().unwrap_or_default());
        for trace in answers(&case, Profile::Documented).iter().take(1) {
            let report = report(&case, trace, Lang::En);
            prop_assert_eq!(markup(&report), Vec::<String>::new(), "{}", report);
            let rows = rows(&case, trace, Lang::Ko);
            prop_assert_eq!(tabbed(&heads(Lang::Ko, Edition::default()), &rows).split(['\t', '\n']).count(), (rows.len() + 1) * 8);
        }
    }
}

/// Reads a table by Python's `csv` and puts it into a workbook with `openpyxl`, which has a
/// spreadsheet's rules for what is a formula; prints how many cells there are, and stops at one that
/// is no text or comes back as another.
const WORKBOOK: &str = r#"
import csv, io, sys, openpyxl
data = sys.stdin.buffer.read()
rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
book = openpyxl.Workbook()
for row in rows: book.active.append(row)
file = io.BytesIO(); book.save(file)
cells = 0
for row, read in zip(rows, openpyxl.load_workbook(file).active.iter_rows()):
    for text, cell in zip(row, read):
        assert cell.data_type != "f", text
        assert (cell.value or "") == text.replace("\r\n", "\n"), (cell.value, text)
        cells += 1
print(cells)
"#;

/// Where Python has no `openpyxl`, this says so and passes; `scripts/test` installs it.
#[test]
fn a_spreadsheet_takes_the_table_as_text() {
    let local = format!("{}/.tools/py/bin/python", env!("CARGO_MANIFEST_DIR"));
    let there = |python: &&str| {
        Command::new(python).args(["-c", "import openpyxl"]).output().is_ok_and(|it| it.status.success())
    };
    let Some(python) = [&*local, "python3", "python"].into_iter().find(there) else {
        println!("skipped: no Python with the package `openpyxl` (pip install openpyxl into .tools/py)");
        return;
    };
    let case = hostile();
    for trace in answers(&case, Profile::Documented) {
        let rows = rows(&case, &trace, Lang::Ko);
        let mut child =
            Command::new(python).args(["-c", WORKBOOK]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(write_table(&heads(Lang::Ko, Edition::default()), &rows).as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), ((rows.len() + 1) * 8).to_string());
    }
}
