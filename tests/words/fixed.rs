//! What is said whatever the case is: labels, terms, rules, statements of the source, faults.

use kakao_sync_check::exchange::draft::{Fault, FaultKind, Shape};
use kakao_sync_check::exchange::link::{LinkFault, Reach};
use kakao_sync_check::exchange::read_case;
use kakao_sync_check::exchange::table::{Choices, Counts, Field, Reader};
use kakao_sync_check::explain::rulebook::Rule;
use kakao_sync_check::explain::statements::{Asked, Site, Statement};
use kakao_sync_check::explain::topics::Topic;
use kakao_sync_check::explain::walk::Step;
use kakao_sync_check::facts::{ActionKind, Case, Date};
use kakao_sync_check::plan::{Document, Holidays, RejectionCause, Warning};
use kakao_sync_check::rules::{Condition, Edition, KakaoPage, Outcome, Profile, Reading, ReadingValue, Verdict};
use kakao_sync_check::wording::editions::words;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan::{dates, documents, overview, page as lines, places, steps};
use kakao_sync_check::wording::{
    CheckLabel, Label, Lang, PassLabel, PlanLabel, ReportLabel, TableLabel, answer, editions, faults, insight, link,
    sources, table, terms,
};

use super::Page;

/// All of it.
pub fn say(page: &mut Page, lang: Lang) {
    page.heading("labels");
    page.lines(Label::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    page.lines(PlanLabel::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    page.lines(CheckLabel::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    page.lines(PassLabel::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    page.lines(ReportLabel::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    page.lines(TableLabel::ALL.iter().map(|label| format!("{label:?}: {}", label.text(lang))));
    rules(page, lang);
    editions(page, lang);
    page.heading("statements");
    for statement in Statement::ALL {
        page.line(insight::statement(lang, *statement));
        // What a page of one edition says is accounted for in it; what adds to all, in the first.
        let edition = statement.page().edition().unwrap_or_default();
        page.lines(statement.accounted().iter().map(|by| format!("    {}", insight::accounted(lang, *by, edition))));
        page.line(format!("    {}", sources::section(lang, statement.section())));
    }
    page.heading("sources");
    for kakao in KakaoPage::ALL {
        let (name, address) = (sources::page(lang, kakao), sources::address(lang, kakao));
        page.line(format!("{name}, {}: {address}", sources::seen(lang, kakao)));
    }
    page.line(sources::says_nothing(lang));
    Statement::ALL.iter().filter_map(|one| sources::gloss(one.section())).for_each(|one| page.once(one));
    page.lines(Site::ALL.map(|site| insight::site(lang, site)));
    page.heading("terms");
    page.lines(Condition::ALL.map(|one| terms::condition_short(lang, one)));
    page.lines(Condition::ALL.map(|one| terms::condition_head(lang, one)));
    for edition in Edition::ALL {
        page.lines(ActionKind::ALL.map(|kind| places::place(lang, kind, edition).unwrap_or_default()));
        page.line(places::connecting(lang, edition));
    }
    page.lines(RejectionCause::ALL.map(|cause| documents::cause(lang, cause)));
    let trades = kakao_sync_check::facts::Trade::ALL;
    page.lines(trades.map(|trade| terms::trade(lang, trade)));
    page.lines(trades.map(|trade| documents::document(lang, Document::TradeRegistration(trade))));
    page.lines([0, 1, 2, 5].map(|count| answer::missing_answers(lang, count).unwrap_or_default()));
    page.lines(Verdict::ALL.map(|verdict| answer::was(lang, verdict)));
    page.line(answer::passing(lang, 12, 300));
    page.lines([1, 12].map(|count| answer::plan_these(lang, count)));
    guided(page, lang);
    days(page, lang);
    of_plans(page, lang);
    links(page, lang);
    of_tables(page, lang);
    page.heading("faults");
    page.lines(every_fault().into_iter().map(|kind| faults::fault(lang, &Fault { place: "here".into(), kind })));
}

fn links(page: &mut Page, lang: Lang) {
    page.heading("links");
    let faults = [
        LinkFault::Cut,
        LinkFault::Damaged,
        LinkFault::Later { found: 2 },
        LinkFault::TooLarge,
        LinkFault::OldBrowser,
        LinkFault::Unreadable(Vec::new()),
    ];
    page.lines(faults.map(|fault| link::fault(lang, &fault)));
    page.lines([934, 2_001, 12_045].map(|length| link::length(lang, length, Reach::of(length))));
}

fn rules(page: &mut Page, lang: Lang) {
    page.heading("rules");
    page.lines([true, false].map(|same| insight::same_or_not(lang, same)));
    for edition in Edition::ALL {
        page.heading(edition.id());
        let own = editions::words(edition);
        page.lines([own.choice, own.name, own.short, own.seen].map(|text| text.of(lang)));
        page.line(editions::goes_by(lang, edition));
        for rule in Rule::of(edition) {
            page.line(insight::rule_title(lang, rule, edition));
            for profile in Profile::ALL {
                let text = insight::rule_text(lang, rule, edition.profile(profile));
                page.line(format!("    {}: {text}", terms::profile(lang, profile)));
            }
            page.line(format!("    {}", sources::cited(lang, edition, &rule.sections(edition))));
        }
        page.lines([insight::rules_for(lang, edition), insight::not_in_edition(lang, edition)]);
        page.line(insight::readings_title(lang, edition));
        let words = &editions::words(edition).rules;
        page.lines([words.statements.of(lang), words.way_in.of(lang)]);
        for topic in Topic::ALL {
            page.line(format!("{}: {}", insight::topic(lang, topic), (words.topic)(topic).of(lang)));
            page.line(format!("    {}", sources::cited(lang, edition, &topic.sections(edition))));
        }
        for reading in Reading::ALL {
            page.line(answer::reading_heading(lang, reading));
            let value = |value: &ReadingValue| format!("    {}", terms::reading_value(lang, *value));
            page.lines(edition.values(reading).iter().map(value));
        }
    }
}

/// What an edition says in its own words, whatever comes of a case.
fn editions(page: &mut Page, lang: Lang) {
    for edition in Edition::ALL {
        page.heading(edition.id());
        let words = words(edition);
        for outcome in [Outcome::Met, Outcome::NotMet, Outcome::Unknown] {
            page.line(words.way_in_is.of(lang, outcome));
            page.line(words.way_in_turns.of(lang, outcome));
            page.line(words.app_is.named(lang, outcome, "Hanbit"));
            page.line(words.app_short.of(lang, outcome));
            page.line(words.app_turns.of(lang, outcome));
            page.line(words.no_channels.of(lang, outcome));
        }
        page.lines(words.app_remark.map(|one| one.of(lang)));
        let texts = [words.way_in_short, words.way_in_asked, words.app, words.screen_app, words.connected];
        page.lines(texts.map(|one| one.of(lang)));
        page.lines([words.result, words.not_kakao].map(|one| one.of(lang)));
        page.lines([words.screen, words.finish.unwrap_or_default()]);
        page.lines(words.glossary.iter().map(|term| format!("{}: {}", term.word, term.text.of(lang))));
        page.line(words.remove_asked.of(lang));
    }
}

fn guided(page: &mut Page, lang: Lang) {
    page.heading("guided");
    let case = Case::default();
    let named = [Asked::Account, Asked::App, Asked::Channel].map(Step::Name);
    for step in [Step::Edition].into_iter().chain(named).chain([Step::Check]) {
        for edition in Edition::ALL {
            page.once(insight::step(&Names { lang, case: &case }, &step, edition));
            [false, true].into_iter().for_each(|passed| page.once(insight::step_help(lang, &step, edition, passed)));
        }
    }
    page.lines([1, 2, 10, 11, 25, 1203].map(|count| insight::left(lang, count)));
    page.lines([true, false].map(|on_app| answer::role_here(lang, "미나", on_app)));
}

fn days(page: &mut Page, lang: Lang) {
    page.heading("days");
    let none = std::collections::BTreeSet::new();
    let mut day = Date::new(2026, 1, 1).unwrap();
    while day.year() < 2029 {
        page.lines(Holidays::with(&none).on(day).unwrap().map(|holiday| dates::holiday(lang, holiday)));
        day = day.next().unwrap();
    }
    let first = Date::new(2026, 12, 30).unwrap();
    for other in [(2026, 12, 30), (2026, 12, 31), (2027, 1, 4)] {
        let other = Date::new(other.0, other.1, other.2).unwrap();
        page.line(dates::range(lang, first, other));
        page.line(dates::month_of(lang, other));
    }
    page.line(dates::no_table(lang, kakao_sync_check::plan::NoTable(2029)));
}

/// What is said of plans and of big cases with the counts that change a sentence.
fn of_plans(page: &mut Page, lang: Lang) {
    page.heading("of plans");
    let scopes = [(1, 1, Some((1, 1))), (7, 7, Some((1, 7))), (20, 198, Some((1, 20))), (20, 198, Some((21, 40)))];
    page.lines(scopes.map(|(chosen, stuck, run)| lines::scope(lang, chosen, stuck, run)));
    page.line(lines::scope(lang, 3, 198, None));
    page.line(lines::next(lang, 20));
    page.lines([1, 3].map(|count| lines::to_mind(lang, count)));
    page.line(lines::to_find(lang, 12));
    page.lines(Warning::ALL.map(|warning| lines::warning(lang, warning, 12)));
    page.lines([0, 1, 126].map(|near| overview::title(lang, near, 300)));
    page.line(overview::all_groups(lang, 7));
    Edition::ALL.into_iter().for_each(|edition| {
        ActionKind::ALL.into_iter().for_each(|kind| page.once(steps::kind(lang, kind, edition)));
    });
}

/// What is said of a table that is pasted, a row of it, and what it comes to.
fn of_tables(page: &mut Page, lang: Lang) {
    page.heading("of tables");
    page.lines(Field::ALL.map(|field| table::field(lang, field)));
    page.lines([table::my_role(lang), table::me(lang), table::template_file(lang)]);
    let case = read_case(include_str!("../cases/nine-channels.json")).unwrap();
    let names = Names { lang, case: &case };
    let id = &case.channels.first().unwrap().search_id;
    let text = format!(
        "채널\tID\t상태\t심사 신청일\t사업자 정보\t상호\t연결 앱\t권한: 민아\t내 권한\n\
        하나\t@{id}\t심사 중\t2026-11-20\t저장됨\t\t새 앱\t마스터\t없음\n\
        둘\t@two\t정지\t어제\t글쎄\t한빛\t없음\t사장\t\n\tTWO\t\t\t없음\t\t다른 서비스\t\t\n"
    );
    let mut reader = Reader::new(text.into(), &case, None, "Me", &Choices::default());
    while reader.go_on(&case, 1) {}
    let sheet = reader.finish(&case);
    page.lines(sheet.columns.iter().filter_map(|head| Some(table::column(&names, head.says.as_ref()?))));
    for line in (0..sheet.rows.len()).filter_map(|place| table::line(&names, &sheet, place)) {
        page.line(format!("{} {}: {}", line.number, line.name, line.says.join(" · ")));
        page.lines(line.faults.iter().chain(&line.twin).map(|text| format!("    {text}")));
    }
    page.lines(table::newcomers(lang, &sheet));
    page.lines([table::nth_column(lang, 2), table::columns(lang, 8, 11), table::only_to_check(lang, 3)]);
    page.lines([table::beyond(lang, 20_000), table::reading(lang, 42)]);
    for (added, updated, joined, left, faulty) in
        [(1, 0, 0, 0, 0), (198, 0, 1, 2, 1), (0, 1, 0, 0, 0), (0, 7, 0, 0, 2), (198, 7, 2, 0, 0)]
    {
        let counts = Counts { added, updated, joined, left };
        page.line(table::summary(lang, counts, faulty));
        page.lines([table::change(lang, counts), table::done(lang, counts)]);
    }
}

fn every_fault() -> Vec<FaultKind> {
    let text = || "word".to_owned();
    let mut all = vec![
        FaultKind::Syntax { line: 3, column: 7 },
        FaultKind::Format,
        FaultKind::LaterVersion { found: 2 },
        FaultKind::Version,
        FaultKind::UnknownKey { expected: &["id", "name"] },
        FaultKind::RepeatedKey,
        FaultKind::MissingKey,
        FaultKind::OnlyWith { key: "state", value: "saved" },
        FaultKind::UnknownWord { found: text(), expected: vec!["one", "other"] },
        FaultKind::NotADate { found: text() },
        FaultKind::BlankId,
        FaultKind::RepeatedId { id: text() },
        FaultKind::UnknownId { id: text(), list: "apps" },
        FaultKind::RepeatedRole,
        FaultKind::NotAnAction,
        FaultKind::RepeatedAction,
    ];
    let shapes = [Shape::Object, Shape::List, Shape::Text, Shape::Truth, Shape::Connection];
    all.extend(shapes.map(FaultKind::Expected));
    all
}
