//! What is said of the answer: verdicts, reasons, explanations, contrasts, questions, what-ifs.

use std::sync::Arc;

use kakao_sync_check::app::report::{Table, to_do};
use kakao_sync_check::diagram::matrix::Matrix;
use kakao_sync_check::diagram::scene::Scene;
use kakao_sync_check::diagram::text;
use kakao_sync_check::exchange::write_report;
use kakao_sync_check::explain::beside::{Beside, Cause, Gap};
use kakao_sync_check::explain::derivation::{Derivation, Length};
use kakao_sync_check::explain::leverage::leverage;
use kakao_sync_check::explain::overview::Overview;
use kakao_sync_check::explain::questions;
use kakao_sync_check::explain::rulebook::flips;
use kakao_sync_check::explain::survey::{Axis, Gain, Survey};
use kakao_sync_check::explain::trial::{Trial, fixes_of};
use kakao_sync_check::explain::walk::{Step, Walk};
use kakao_sync_check::explain::what_if::{self, FactRef};
use kakao_sync_check::explain::{Inquiry, contrast};
use kakao_sync_check::facts::Date;
use kakao_sync_check::plan::fixes;
use kakao_sync_check::rules::{ChannelTrace, Condition, Edition, Profile, ReadingValue, SameBusinessReading, Trace};
use kakao_sync_check::wording::brief::brief;
use kakao_sync_check::wording::insight::beside as beside_words;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan::overview as helps;
use kakao_sync_check::wording::reasons::{self, About};
use kakao_sync_check::wording::{answer, editions, gates, insight, paper, terms};

use super::Page;

/// All of it in the default edition, and what the others say otherwise.
pub fn say(page: &mut Page, names: &Names<'_>) {
    say_in(page, names, Edition::default());
    for other in Edition::default().others() {
        let mut own = Page::default();
        say_in(&mut own, names, other);
        page.beside(editions::words(other).name.of(names.lang), &own);
    }
}

/// Every login and app in short, the first of each at length.
fn say_in(page: &mut Page, names: &Names<'_>, edition: Edition) {
    let inquiries = names.case.accounts.iter().flat_map(|account| {
        let of = |app: &kakao_sync_check::facts::App| Inquiry {
            account: account.id.clone(),
            app: app.id.clone(),
            readings: edition.profile(Profile::Documented),
        };
        names.case.apps.iter().map(of)
    });
    let inquiries: Vec<Inquiry> = inquiries.collect();
    for inquiry in &inquiries {
        in_short(page, names, &inquiry.evaluate(names.case).unwrap());
    }
    let first = inquiries.first();
    if let Some(inquiry) = first {
        for profile in Profile::ALL {
            explanations(page, names, &Inquiry { readings: edition.profile(profile), ..inquiry.clone() }, profile);
        }
        let trace = inquiry.evaluate(names.case).unwrap();
        contrasts(page, names, &trace);
        pictures(page, names, inquiry, &trace);
        what_ifs(page, names, &trace);
        trials(page, names, &trace);
        one_thing(page, names, &trace);
        both_editions(page, names, &trace);
        on_paper(page, names, inquiry, &trace);
        passed_on(page, names, &trace);
    }
    guided(page, names, first);
}

fn on_paper(page: &mut Page, names: &Names<'_>, inquiry: &Inquiry, trace: &Trace) {
    page.heading("paper");
    let day = "2026-11-22".parse().unwrap();
    // Its strictest reading of the same business information alone makes a profile of nobody's.
    let own = inquiry.readings.with(ReadingValue::SameBusiness(SameBusinessReading::NumberAndName));
    let own = Inquiry { readings: own, ..inquiry.clone() }.evaluate(names.case).unwrap();
    for trace in [trace, &own] {
        let head = paper::head(names, trace, day);
        let lines = [head.name, head.day].into_iter().chain(head.question).chain(head.answer);
        let lines = lines.chain(head.gates.into_iter().map(|(_, text)| text));
        lines.for_each(|line| page.once(line));
    }
    for row in paper::rows(names, trace) {
        page.once(format!(
            "{} @{}: {} · {}",
            row.name,
            row.search_id,
            terms::verdict(names.lang, row.verdict),
            row.why
        ));
    }
}

fn passed_on(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    page.heading("table");
    let (day, lang) = ("2026-11-22".parse().unwrap(), names.lang);
    let mut table = Table::new(Arc::new(names.case.clone()), Arc::new(trace.clone()), lang, day);
    while !table.is_done() {
        table.advance();
    }
    page.lines(table.rows.iter().map(|row| row.join(" | ")));
    let to_do = to_do((names.case, trace), None, None, (lang, day));
    page.heading("brief");
    brief(names, trace, &to_do, day).lines().for_each(|line| page.once(line));
    page.heading("report");
    write_report(names, trace, &to_do, day).lines().for_each(|line| page.once(line));
}

fn in_short(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    let lang = names.lang;
    page.heading(format!("{} · {}", names.account(&trace.account), names.app(&trace.app)));
    let count = trace.count();
    page.line(answer::headline(lang, count).concat());
    page.line([answer::sentence(lang, count), answer::unclear(lang, count)].join(". "));
    for step in gates::steps(names, trace) {
        page.line(format!("{}: {} · {}", step.word, step.title, step.note));
    }
    let about = About::of_app(names, trace);
    for finding in &trace.app_findings {
        page.once(reasons::facts(finding, &about, names));
    }
    for found in &trace.channels {
        let (name, verdict) = (names.channel(&found.channel), terms::verdict(lang, found.verdict));
        let standing = answer::standing(lang, &found.standing).unwrap_or_default();
        let why = reasons::why(found, &About::new(names, trace, &found.channel), names);
        page.line(format!("{name}: {verdict} · {standing} · {why}"));
        page.once(format!("    {}", chips(names, trace, found)));
    }
}

/// What helps most, as a big case opens with it.
fn one_thing(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    let overview = Overview::of(names.case, trace);
    page.heading("one thing");
    page.lines(overview.groups.iter().filter_map(|group| helps::message(names, trace, group)));
    page.heading("brief");
    page.line(helps::brief(names, trace, &overview, Date::new(2026, 11, 23).unwrap()));
}

/// What the other edition says, and why.
fn both_editions(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    page.heading("editions");
    let lang = names.lang;
    for other in trace.readings.edition.others() {
        let beside = Beside::of(names.case, trace, other).unwrap();
        let [differing, same] = beside.places();
        page.line(beside_words::two(lang, trace.readings.edition, other));
        page.line(beside_words::beside(names, &beside));
        page.line(beside_words::ask_by(lang, other));
        let verdicts =
            trace.channels.iter().zip(&beside.there.channels).map(|(one, other)| (one.verdict, other.verdict));
        page.lines(beside_words::gap(lang, other, Gap::of(verdicts)));
        page.lines(beside_words::same(lang, same.len(), trace.channels.len()));
        for place in differing {
            let subject = trace.subject(names.case, None).unwrap().with(&names.case.channels[place]);
            let causes = Cause::of(subject, trace.readings, beside.there.readings);
            let causes =
                causes.iter().filter_map(|cause| beside_words::cause(names, cause, [trace, &beside.there], place));
            let causes = causes.map(|(edition, outcome, facts)| format!("{} {outcome:?}: {facts}", edition.id()));
            page.line(format!("{}: {}", names.channel_at(place), causes.collect::<Vec<_>>().join(" | ")));
        }
        for (condition, count) in beside.makes(names.case, trace) {
            page.line(format!("{} ({count})", terms::condition(lang, condition)));
            page.lines([trace, &beside.there].map(|trace| beside_words::asks(lang, condition, trace.readings)));
        }
    }
}

/// The deciding facts in a word or two, as chips and as cells.
fn chips(names: &Names<'_>, trace: &Trace, found: &ChannelTrace) -> String {
    let about = About::new(names, trace, &found.channel);
    let findings = || Condition::ALL.into_iter().filter_map(|condition| found.finding(condition));
    let short = findings().map(|finding| reasons::short(finding, &about, names));
    let cells = findings().map(|finding| reasons::cell(finding, &about, names).to_owned());
    format!("{} || {}", short.collect::<Vec<_>>().join(" | "), cells.collect::<Vec<_>>().join(" | "))
}

fn explanations(page: &mut Page, names: &Names<'_>, inquiry: &Inquiry, profile: Profile) {
    page.heading(terms::profile(names.lang, profile));
    let under = |profile: Profile| {
        let inquiry = Inquiry { readings: inquiry.readings.edition.profile(profile), ..inquiry.clone() };
        (profile, inquiry.evaluate(names.case).unwrap())
    };
    let profiles = Profile::ALL.map(under);
    let trace = inquiry.evaluate(names.case).unwrap();
    for found in &trace.channels {
        let profiles = profiles.iter().map(|(profile, trace)| (*profile, trace));
        let derivation = Derivation::of(names.case, &trace, &found.channel).unwrap().with_profiles(profiles);
        insight::derivation(names, &derivation, Length::Full).into_iter().for_each(|line| page.once(line));
        for flip in flips(names.case, &trace, &found.channel) {
            let reasons = terms::conditions(names.lang, flip.reasons);
            let verdict = terms::verdict(names.lang, flip.verdict);
            page.once(format!("{}: {verdict} ({reasons})", insight::flip_values(names.lang, &flip)));
        }
    }
}

fn contrasts(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    page.heading("contrast");
    for found in &trace.channels {
        if let Some(other) = contrast::partner(names.case, trace, &found.channel) {
            let contrast = contrast::contrast(trace, &found.channel, &other).unwrap();
            insight::contrast(names, &contrast).into_iter().for_each(|line| page.once(line));
        }
    }
}

fn pictures(page: &mut Page, names: &Names<'_>, inquiry: &Inquiry, trace: &Trace) {
    page.heading("map");
    let survey = Survey::take(names.case, inquiry, Axis::Accounts);
    let scene = Scene::of(names.case, trace, &survey, None, &[]);
    page.lines(text::map(&scene).iter().map(|saying| insight::saying(names, saying)));
    page.heading("matrix");
    page.lines(text::matrix(&Matrix::of(names.case, trace)).iter().map(|saying| insight::saying(names, saying)));
    page.heading("gains");
    let apps = Survey::take(names.case, inquiry, Axis::Apps);
    let gains = [survey.gain(), apps.gain(), Gain::of_any_pair(names.case, trace)];
    page.lines(gains.iter().flatten().map(|gain| insight::gain(names, gain, &trace.app)));
    page.heading("leverage");
    page.lines(leverage(names.case, trace).iter().map(|totals| insight::leverage(names, totals)));
}

/// What other values of the first facts of their kind would change.
fn what_ifs(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    page.heading("what if");
    let app = trace.app.clone();
    let mut facts = vec![
        FactRef::AppRole(trace.account.clone(), app.clone()),
        FactRef::InUse(app.clone()),
        FactRef::AppBusiness(app.clone()),
        FactRef::AppBusinessName(app),
    ];
    for found in trace.channels.iter().take(3) {
        let channel = || found.channel.clone();
        facts.extend([
            FactRef::ChannelRole(trace.account.clone(), channel()),
            FactRef::ChannelState(channel()),
            FactRef::ChannelBusiness(channel()),
            FactRef::ChannelBusinessName(channel()),
            FactRef::Connections(channel()),
        ]);
    }
    for preview in facts.iter().flat_map(|fact| what_if::previews(names.case, trace, fact)) {
        let value = insight::alternative(names, &preview.alternative);
        page.line(format!("{value} {}", insight::delta(names, &preview.delta)));
        preview.delta.changes.iter().take(3).for_each(|change| page.once(insight::change(names, change)));
    }
}

/// What would come of the best fix, and of each answer to what is not known.
fn trials(page: &mut Page, names: &Names<'_>, trace: &Trace) {
    page.heading("trials");
    for found in &trace.channels {
        let subject = trace.subject(names.case, Some(&found.channel)).unwrap();
        let all = fixes(names.case, trace, &found.channel);
        for finding in &found.findings {
            let best = fixes_of(finding.condition, &all).into_iter().next();
            let fix = best.map(|fix| Trial::of_fix(names.case, trace, &fix));
            let asked = finding.questions(subject).into_iter();
            let answers = asked.flat_map(|question| Trial::of_answers(names.case, trace, &question));
            let tried = fix.into_iter().chain(answers).filter_map(|one| one.ghost(names.case, trace, &found.channel));
            tried.for_each(|ghost| page.once(insight::tried(names, &[ghost], &found.channel)));
        }
    }
}

fn guided(page: &mut Page, names: &Names<'_>, inquiry: Option<&Inquiry>) {
    page.heading("questions");
    let edition = inquiry.map(|inquiry| inquiry.readings.edition).unwrap_or_default();
    let turn = Walk::in_chosen_edition().turn(names.case, inquiry);
    page.line(insight::step(names, &turn.step, edition));
    page.line(insight::step_help(names.lang, &turn.step, edition, turn.passed));
    page.line(insight::left(names.lang, turn.left));
    let Some(agenda) = inquiry.and_then(|inquiry| questions::agenda(names.case, inquiry)) else { return };
    for ranked in agenda.relevant {
        let why = insight::why_asked(names.lang, &ranked, edition);
        let step = Step::Ask(ranked.question);
        page.line(format!("{} {why}", insight::step(names, &step, edition)));
        page.line(insight::step_help(names.lang, &step, edition, false));
        page.line(insight::given(names, &step, edition));
    }
    page.lines(agenda.irrelevant.iter().map(|question| insight::irrelevant(names, question)));
}
