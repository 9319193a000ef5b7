//! What is said on paper alone: at the head what was asked of which case, and when; at the foot how
//! every channel stands.

use crate::facts::Date;
use crate::rules::{Edition, Outcome, Reading, Readings, Trace, Verdict};

use super::Lang::{En, Ko};
use super::editions::words;
use super::names::Names;
use super::plan::dates;
use super::reasons::{self, About};
use super::{Label, Lang, answer, gates, terms};

/// The head of what is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What the case is called.
    pub name: String,
    /// The day.
    pub day: String,
    /// Who logs in, which app, where one connects, and how the rules are read.
    pub question: Vec<String>,
    /// The answer: how many channels are listed, and how many have each verdict.
    pub answer: Vec<String>,
    /// What comes before the list: the way in and the app.
    pub gates: Vec<(Outcome, String)>,
}

/// How a channel stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the channel is called.
    pub name: String,
    /// Its search ID, where it is known.
    pub search_id: String,
    /// Whether it is listed.
    pub verdict: Verdict,
    /// Every reason, and which readings it depends on.
    pub why: String,
}

/// The head of an answer that is printed on a day.
pub fn head(names: &Names<'_>, trace: &Trace, day: Date) -> Head {
    let lang = names.lang;
    let (account, app) = (names.account(&trace.account), names.app(&trace.app));
    let question = match lang {
        En => format!("Logged in as {account}, connecting {app}"),
        Ko => format!("로그인 계정: {account} · 연결할 앱: {app}"),
    };
    let count = trace.count();
    let said = [answer::sentence(lang, count), answer::unclear(lang, count)];
    let name = names.case.name.trim();
    Head {
        name: if name.is_empty() { Label::UntitledCase.text(lang) } else { name }.to_owned(),
        day: match lang {
            En => format!("As of {}", dates::date(lang, day)),
            Ko => format!("{} 기준", dates::date(lang, day)),
        },
        question: vec![question, connecting_in(lang, trace.readings.edition), reading(lang, trace.readings)],
        answer: vec![said.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(". "), tally(lang, trace)],
        gates: gates::steps(names, trace).into_iter().map(|step| (step.outcome, step.title)).collect(),
    }
}

/// Where one connects, and so which documentation is asked (rulebook 10).
fn connecting_in(lang: Lang, edition: Edition) -> String {
    let name = words(edition).name.of(lang);
    match lang {
        En => format!("Connecting in: {name}"),
        Ko => format!("연결하는 곳: {name}"),
    }
}

/// How the rules are read: by the name of the profile, or reading by reading.
fn reading(lang: Lang, readings: Readings) -> String {
    let value = |reading: Reading| {
        format!("{}: {}", terms::reading(lang, reading), terms::reading_value(lang, readings.value(reading)))
    };
    let read = match readings.profile() {
        Some(profile) => terms::profile(lang, profile).to_owned(),
        None => format!(
            "{} ({})",
            Label::CustomReading.text(lang),
            readings.edition.readings().map(value).collect::<Vec<_>>().join("; ")
        ),
    };
    format!("{}: {read}", Label::ReadingTheRules.text(lang))
}

fn tally(lang: Lang, trace: &Trace) -> String {
    let count = |verdict: Verdict| {
        let count = trace.with_verdict(verdict).count();
        (count > 0).then(|| format!("{}: {count}", terms::verdict(lang, verdict)))
    };
    Verdict::ALL.into_iter().filter_map(count).collect::<Vec<_>>().join(" · ")
}

/// How each channel stands, in the order of the case.
pub fn rows(names: &Names<'_>, trace: &Trace) -> Vec<Row> {
    (0..trace.channels.len()).filter_map(|place| row(names, trace, place)).collect()
}

/// How the channel at a place of the case stands.
pub fn row(names: &Names<'_>, trace: &Trace, place: usize) -> Option<Row> {
    let (channel, found) = (names.case.channels.get(place)?, trace.channels.get(place)?);
    let about = About::at(names, trace, place);
    let reasons = found.reasons().into_iter().filter_map(|condition| found.finding(condition));
    let reasons = reasons.map(|finding| reasons::short(finding, &about, names));
    Some(Row {
        name: names.channel_at(place),
        search_id: channel.search_id.trim().to_owned(),
        verdict: found.verdict,
        why: reasons.chain(answer::standing(names.lang, &found.standing)).collect::<Vec<_>>().join(" · "),
    })
}
