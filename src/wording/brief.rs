//! The whole case in short: what is listed, what is missing and why, and what each has to do. As
//! text for a chat, and in parts for the report.

use crate::facts::Date;
use crate::order::Order;
use crate::plan::{End, NoTable, Part, Plan, Schedule, Wanted, parts};
use crate::rules::{Question, Trace, Verdict};

use super::Lang::{En, Ko};
use super::editions::words;
use super::names::Names;
use super::paper::{self, Head, Row};
use super::plan::message::told;
use super::plan::{page, people, schedule, steps};
use super::{Lang, PlanLabel, reasons, report, terms};

/// What is to be done for the channels that are not listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToDo {
    /// Every channel is listed or connected.
    Nothing,
    /// The plan, with its dates, and of which channels it speaks.
    Plan(Box<Plan>, Result<Schedule, NoTable>, String),
    /// No account can bring them onto the list: whom to find.
    Find(Vec<Wanted>),
}

/// What somebody has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Who; Kakao, where it is waited for.
    pub who: String,
    /// What, and when.
    pub tasks: Vec<String>,
}

/// How much is said of what each has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// What is done on the day itself has no date, and channels are counted.
    Short,
    /// All of it.
    Whole,
}

/// What each has to do, in the order of the plan.
pub fn shares(names: &Names<'_>, to_do: &ToDo, length: Length) -> Vec<Share> {
    match to_do {
        ToDo::Nothing => Vec::new(),
        ToDo::Plan(plan, dates, _) => {
            parts(plan).iter().map(|part| share(names, (plan, dates.as_ref().ok()), part, length)).collect()
        }
        ToDo::Find(wanted) => {
            let tasks = wanted.iter().map(|one| people::wanted(names, one)).collect();
            vec![Share { who: PlanLabel::WhomToFind.text(names.lang).to_owned(), tasks }]
        }
    }
}

fn share(names: &Names<'_>, (plan, dates): (&Plan, Option<&Schedule>), part: &Part, length: Length) -> Share {
    let lang = names.lang;
    let who = part.person.as_ref().map(|person| people::person(names, person));
    let on = |place: usize| {
        let (span, today) = dates.and_then(|dates| Some((dates.spans.get(place)?, dates.today)))?;
        let said = length == Length::Whole || matches!(span.end, End::Window { .. });
        said.then(|| schedule::span(lang, span, today))
    };
    let task = |place: usize| {
        let what = report::task(names, plan, plan.steps.get(place)?);
        Some(std::iter::once(what).chain(on(place)).collect::<Vec<_>>().join(" · "))
    };
    let connect = part.connects.then(|| match length {
        Length::Short => connect(names, plan),
        Length::Whole => page::connect(names, plan),
    });
    Share {
        who: who.unwrap_or_else(|| PlanLabel::Waiting.text(lang).to_owned()),
        tasks: part.steps().into_iter().filter_map(task).chain(connect).collect(),
    }
}

/// The last step: to connect.
fn connect(names: &Names<'_>, plan: &Plan) -> String {
    let (app, channels) = (steps::app(names, &plan.app), terms::channel_count(names.lang, plan.connect.len()));
    match names.lang {
        En => format!("At the end, log in and connect {app} with {channels}"),
        Ko => format!("마지막에 로그인해 {app}과 {channels} 연결"),
    }
}

/// That nothing is left to do, where that is so and something is to be connected.
pub fn ready(lang: Lang, trace: &Trace, to_do: &ToDo) -> Option<&'static str> {
    let connect = matches!(to_do, ToDo::Nothing) && trace.listed() > 0;
    connect.then(|| PlanLabel::Ready.text(lang))
}

/// What a plan is for, with which login and app, and what is connected already.
pub fn scope(names: &Names<'_>, to_do: &ToDo) -> Vec<String> {
    let ToDo::Plan(plan, _, scope) = to_do else { return Vec::new() };
    let label = PlanLabel::AlreadyConnected.text(names.lang);
    let already = (!plan.already.is_empty()).then(|| format!("{label} {}", names.channels(&plan.already)));
    [scope.clone(), page::login(names, plan)].into_iter().chain(already).collect()
}

/// What is not known of the channels about which nothing can be told yet, each question once.
pub fn to_find_out(names: &Names<'_>, trace: &Trace) -> Vec<String> {
    let Some(subject) = trace.subject(names.case, None) else { return Vec::new() };
    let channels = names.case.channels.iter().zip(&trace.channels);
    let open = channels.filter(|(_, found)| found.verdict == Verdict::CantTell);
    let all: Vec<Question> = open.flat_map(|(channel, found)| found.questions(subject.with(channel))).collect();
    let counts = all.counted();
    let once = all.iter().zip(counts).filter(|(_, count)| *count > 0);
    once.map(|(question, _)| reasons::question(question, names)).collect()
}

/// A channel by name and search ID.
pub fn channel(row: &Row) -> String {
    if row.search_id.is_empty() { row.name.clone() } else { format!("{} @{}", row.name, row.search_id) }
}

/// The most lines that are said of the same: a chat is no place for a table.
const MOST: usize = 10;

/// The whole case in short, as text for a chat.
pub fn brief(names: &Names<'_>, trace: &Trace, to_do: &ToDo, day: Date) -> String {
    let lang = names.lang;
    let Head { name, day, question, answer, .. } = paper::head(names, trace, day);
    let mut lines = vec![format!("{name} · {day}")];
    // How many have each verdict stands above them below.
    lines.extend(question.into_iter().chain(answer.into_iter().take(1)));
    let rows = paper::rows(names, trace);
    for verdict in Verdict::ALL {
        let rows: Vec<&Row> = rows.iter().filter(|row| row.verdict == verdict).collect();
        lines.extend(of_verdict(lang, verdict, &rows));
    }
    let of_plan = scope(names, to_do).into_iter().chain(ready(lang, trace, to_do).map(str::to_owned));
    lines.extend(std::iter::once(String::new()).chain(of_plan));
    for share in shares(names, to_do, Length::Short) {
        lines.extend([String::new(), format!("{}:", share.who)]);
        lines.extend(first(lang, share.tasks.iter().map(|task| format!("- {task}"))));
    }
    lines.extend([String::new(), words(trace.readings.edition).not_kakao.of(lang).to_owned()]);
    told(&lines)
}

/// The channels with a verdict; why, where they are missing.
fn of_verdict(lang: Lang, verdict: Verdict, rows: &[&Row]) -> Vec<String> {
    if rows.is_empty() {
        return Vec::new();
    }
    let missing = matches!(verdict, Verdict::NotListed | Verdict::CantTell);
    let line = |row: &&Row| match missing && !row.why.is_empty() {
        true => format!("- {}: {}", row.name, row.why),
        false => format!("- {}", row.name),
    };
    let head = format!("{} ({})", terms::verdict(lang, verdict), rows.len());
    [String::new(), head].into_iter().chain(first(lang, rows.iter().map(line))).collect()
}

/// The first of some lines, and how many more there are.
fn first(lang: Lang, lines: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    let more = lines.len().saturating_sub(MOST);
    let said = (more > 0).then(|| self::more(lang, more));
    lines.take(MOST).chain(said).collect()
}

/// How many more there are.
pub fn more(lang: Lang, count: usize) -> String {
    match lang {
        En => format!("… and {count} more"),
        Ko => format!("… 외 {count}개"),
    }
}
