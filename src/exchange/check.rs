//! A check: a case with what belongs to it without being a fact. It is what the browser keeps and
//! what a link carries, in one line of JSON, described in `docs/case-file.md`.

use std::sync::Arc;

use crate::explain::delta::Baseline;
use crate::explain::{Ask, Inquiry};
use crate::facts::{AccountId, AppId, Case, ChannelId, Date};
use crate::json::Json;
use crate::plan::Planned;
use crate::rules::{Edition, Profile, Reading, ReadingValue, Readings};

use super::case_file::{case_of, document, document_of, present};
use super::draft::{Fault, FaultKind, Shape};

/// What `format` says in a check.
const FORMAT: &str = "kakao-sync-check/check";

/// The version that is written, and the latest that is read.
const VERSION: u64 = 1;

/// A case with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// The facts.
    pub case: Arc<Case>,
    /// What is asked of them.
    pub ask: Ask,
    /// What is set in the plan.
    pub plan: Planned,
    /// The answer that others are compared with, while one is kept.
    pub pinned: Option<Arc<Baseline>>,
    /// What was on the screen, as the fragment of an address without its `#`; empty where that is not
    /// told.
    pub shown: String,
}

/// A case of which nothing else is told.
impl From<Case> for Check {
    fn from(case: Case) -> Self {
        Self { case: Arc::new(case), ..Self::default() }
    }
}

impl Check {
    /// A case that is asked by an edition of the rules, and of which nothing else is told.
    pub fn asked_in(case: Case, edition: Edition) -> Self {
        let readings = edition.profile(Profile::default());
        Self { ask: Ask { readings, ..Ask::default() }, ..Self::from(case) }
    }
}

/// Reads a check, or a case file, which is a check of which nothing but the case is told.
///
/// What is wrong with the case is a fault, and so is an edition that this version does not know: the
/// answer would be one to another question. All else is a convenience: where it can't be read it is as
/// it was before anything was chosen.
///
/// # Errors
/// Everything that is wrong with the case and with the editions, each with its place.
pub fn read_check(text: &str) -> Result<Check, Vec<Fault>> {
    read_check_in(text, Edition::default())
}

/// The same; what a case file, which holds facts and no question, is asked by is told beside it.
///
/// # Errors
/// Everything that is wrong with the case, each with its place.
pub fn read_check_in(text: &str, edition: Edition) -> Result<Check, Vec<Fault>> {
    let document = document(text)?;
    if member(&document, "format").and_then(Json::as_text) != Some(FORMAT) {
        return case_of(&document).map(|case| Check::asked_in(case, edition));
    }
    let refuse = |place: &str, kind| Err(vec![Fault { place: place.to_owned(), kind }]);
    match member(&document, "version").and_then(Json::as_whole) {
        Some(VERSION) => {}
        Some(found) if found > VERSION => return refuse("version", FaultKind::LaterVersion { found }),
        _ => return refuse("version", FaultKind::Version),
    }
    let Some(case) = member(&document, "case") else { return refuse("case", FaultKind::MissingKey) };
    let mut faults = Vec::new();
    let case = match case_of(case) {
        Ok(case) => case,
        Err(found) => {
            faults.extend(found.into_iter().map(in_case));
            Case::default()
        }
    };
    let ask = member(&document, "question").map(|asked| read_ask(asked, "question.edition", &mut faults));
    let pinned = member(&document, "pinned").and_then(|kept| pinned(kept, &case, &mut faults)).map(Arc::new);
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Check {
        ask: ask.unwrap_or_default(),
        plan: plan(member(&document, "plan")),
        pinned,
        shown: word(&document, "shown").unwrap_or_default().to_owned(),
        case: Arc::new(case),
    })
}

/// Writes a check in one line. Reading it gives the same check.
pub fn write_check(check: &Check) -> String {
    let Check { case, ask, plan, pinned, shown } = check;
    present(&mut [
        ("format", Some(Json::text(FORMAT))),
        ("version", Some(Json::Whole(VERSION))),
        ("case", Some(document_of(case))),
        ("question", Some(ask_of(ask))),
        ("plan", Some(plan_of(plan)).filter(|_| *plan != Planned::default())),
        ("pinned", pinned.as_ref().map(|kept| pinned_of(kept, case))),
        ("shown", Some(Json::text(shown)).filter(|_| !shown.is_empty())),
    ])
    .to_line()
}

/// Where a fault of the case lies in the check.
fn in_case(fault: Fault) -> Fault {
    let dot = if fault.place.is_empty() { "" } else { "." };
    Fault { place: format!("case{dot}{}", fault.place), kind: fault.kind }
}

fn member<'a>(object: &'a Json, name: &str) -> Option<&'a Json> {
    let Json::Object(members) = object else { return None };
    members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn word<'a>(object: &'a Json, name: &str) -> Option<&'a str> {
    member(object, name)?.as_text()
}

/// The question that an object tells of; what can't be read of it is not chosen, but an edition that
/// is not known is a fault, which has this place.
pub(crate) fn read_ask(question: &Json, place: &str, faults: &mut Vec<Fault>) -> Ask {
    // Before there were others, none was told.
    let edition = member(question, "edition").map_or(Ok(Edition::default()), edition).unwrap_or_else(|kind| {
        faults.push(Fault { place: place.to_owned(), kind });
        Edition::default()
    });
    let readings = if let Some(Json::List(readings)) = member(question, "readings") { &**readings } else { &[] };
    Ask {
        account: word(question, "account").map(AccountId::from),
        app: word(question, "app").map(AppId::from),
        readings: readings
            .iter()
            .filter_map(|pair| reading(pair, edition))
            .fold(edition.profile(Profile::default()), Readings::with),
    }
}

/// The edition that a word names.
fn edition(word: &Json) -> Result<Edition, FaultKind> {
    let id = word.as_text().ok_or(FaultKind::Expected(Shape::Text))?;
    let unknown = || FaultKind::UnknownWord { found: id.to_owned(), expected: Edition::ALL.map(Edition::id).to_vec() };
    Edition::from_id(id).ok_or_else(unknown)
}

/// The value of a reading of an edition that a pair of words names.
fn reading(pair: &Json, edition: Edition) -> Option<ReadingValue> {
    let Json::List(pair) = pair else { return None };
    let [reading, value] = &**pair else { return None };
    let reading = Reading::ALL.into_iter().find(|one| Some(one.id()) == reading.as_text())?;
    edition.values(reading).iter().find(|one| Some(one.id()) == value.as_text()).copied()
}

fn ask_of(ask: &Ask) -> Json {
    let pair = |value: ReadingValue| Json::list([value.reading().id(), value.id()].map(Json::text));
    let readings = Reading::ALL.map(|reading| pair(ask.readings.value(reading)));
    present(&mut [
        ("account", ask.account.as_ref().map(|id| Json::text(id.as_str()))),
        ("app", ask.app.as_ref().map(|id| Json::text(id.as_str()))),
        ("edition", Some(Json::text(ask.readings.edition.id()))),
        ("readings", Some(Json::list(readings))),
    ])
}

fn plan(plan: Option<&Json>) -> Planned {
    let Some(plan) = plan else { return Planned::default() };
    let channels = match member(plan, "channels") {
        Some(Json::List(ids)) => Some(ids.iter().filter_map(Json::as_text).map(ChannelId::from).collect()),
        _ => None,
    };
    Planned {
        channels,
        today: word(plan, "today").and_then(|day| day.parse().ok()),
        again: member(plan, "rejected_once") == Some(&Json::Truth(true)),
    }
}

fn plan_of(plan: &Planned) -> Json {
    let ids = |ids: &Vec<ChannelId>| Json::list(ids.iter().map(|id| Json::text(id.as_str())));
    present(&mut [
        ("channels", plan.channels.as_ref().map(ids)),
        ("today", plan.today.map(|day: Date| Json::text(day.to_string()))),
        ("rejected_once", Some(Json::Truth(true)).filter(|_| plan.again)),
    ])
}

/// The kept answer: asked again, of the case that it was asked of, which is the case itself where
/// none is told.
fn pinned(kept: &Json, case: &Case, faults: &mut Vec<Fault>) -> Option<Baseline> {
    let ask = read_ask(member(kept, "question")?, "pinned.question.edition", faults);
    let case = match member(kept, "case") {
        Some(other) => case_of(other).ok()?,
        None => case.clone(),
    };
    let trace = ask.of_case(&case)?.evaluate(&case)?;
    Some(Baseline { case, trace })
}

fn pinned_of(kept: &Baseline, case: &Case) -> Json {
    present(&mut [
        ("question", Some(ask_of(&Ask::of(Inquiry::of(&kept.trace))))),
        ("case", Some(&kept.case).filter(|kept| **kept != *case).map(document_of)),
    ])
}
