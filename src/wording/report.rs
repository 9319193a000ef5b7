//! An answer as a table, to be passed on: each channel with its verdict, all reasons, what to do
//! about it, who does it, and when.

use crate::plan::{NoTable, Person, Plan, Schedule, Step, Wanted};
use crate::rules::{Edition, Trace, Verdict};

use super::editions::words;
use super::names::Names;
use super::paper;
use super::plan::{dates, page, people, schedule, steps};
use super::{Label, Lang, PlanLabel, ReportLabel, terms};

/// The heads of the columns. That of the results names the edition of the rules they are from: the table
/// goes on without a line above it.
pub fn heads(lang: Lang, edition: Edition) -> [&'static str; 8] {
    [
        Label::Channel.text(lang),
        Label::SearchId.text(lang),
        words(edition).result.of(lang),
        Label::Why.text(lang),
        ReportLabel::WhatToDo.text(lang),
        ReportLabel::Who.text(lang),
        ReportLabel::When.text(lang),
        ReportLabel::CouldBeListed.text(lang),
    ]
}

/// How a channel comes onto the list.
#[derive(Debug, Clone, Copy)]
pub enum Way<'a> {
    /// It is there already, or connected.
    There,
    /// By the best plan for it alone, with its dates where there are any.
    Plan(&'a Plan, Result<&'a Schedule, NoTable>),
    /// No account can bring it there: whom to find.
    Find(&'a [Wanted]),
}

/// One thing that somebody does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Task {
    what: String,
    who: String,
    when: String,
}

/// The cells of the channel at a place of the case, below the heads.
pub fn cells(names: &Names<'_>, trace: &Trace, place: usize, way: Way<'_>) -> Option<[String; 8]> {
    let paper::Row { name, search_id, verdict, why } = paper::row(names, trace, place)?;
    let (tasks, listed) = match way {
        Way::There => there(names.lang, verdict),
        Way::Plan(plan, _) if plan.connect.is_empty() && plan.steps.is_empty() => {
            (connected(names, plan), String::new())
        }
        Way::Plan(plan, dates) => planned(names, trace, plan, dates),
        Way::Find(wanted) => (to_find(names, trace, wanted), String::new()),
    };
    let verdict = terms::verdict(names.lang, verdict).to_owned();
    let all = |of: fn(&Task) -> &str| numbered(tasks.iter().map(of));
    Some([name, search_id, verdict, why, all(|one| &one.what), all(|one| &one.who), all(|one| &one.when), listed])
}

/// Nothing is left to do but perhaps to connect.
fn there(lang: Lang, verdict: Verdict) -> (Vec<Task>, String) {
    let connected = verdict == Verdict::AlreadyConnected;
    let (what, listed) = match connected {
        true => (ReportLabel::ConnectedAlready, ""),
        false => (ReportLabel::ConnectNow, ReportLabel::Now.text(lang)),
    };
    (vec![Task { what: what.text(lang).to_owned(), ..Task::default() }], listed.to_owned())
}

/// Nothing is left to do, because it is connected to another app of the case.
fn connected(names: &Names<'_>, plan: &Plan) -> Vec<Task> {
    let app = steps::app(names, &plan.app);
    let what = match names.lang {
        Lang::En => format!("Nothing: it is connected to {app} already"),
        Lang::Ko => format!("없음({app}에 이미 연결됨)"),
    };
    vec![Task { what, ..Task::default() }]
}

/// The steps of a plan, and behind them the login and the app, where they are others than those
/// asked about.
fn planned(names: &Names<'_>, trace: &Trace, plan: &Plan, dates: Result<&Schedule, NoTable>) -> (Vec<Task>, String) {
    let lang = names.lang;
    let listed = match dates {
        Ok(dates) => schedule::listed_on(lang, &dates.finish),
        Err(refused) => dates::no_table(lang, refused),
    };
    let task = |(place, step): (usize, &Step)| {
        let span = dates.ok().and_then(|dates| Some(schedule::span(lang, dates.spans.get(place)?, dates.today)));
        Task { what: task(names, plan, step), who: actor(names, step), when: span.unwrap_or_default() }
    };
    let mut tasks: Vec<Task> = plan.steps.iter().enumerate().map(task).collect();
    if (&plan.account, &plan.app) != (&trace.account, &trace.app) {
        let who = names.account(&plan.account);
        tasks.push(Task { what: page::login(names, plan), who, when: listed.clone() });
    }
    (tasks, listed)
}

/// What a step asks for, and whether it may not be needed.
pub(super) fn task(names: &Names<'_>, plan: &Plan, step: &Step) -> String {
    let what = steps::step(names, plan, step);
    if step.is_if_needed() { format!("{what} {}", ReportLabel::IfNeeded.text(names.lang)) } else { what }
}

/// Who does a step.
fn actor(names: &Names<'_>, step: &Step) -> String {
    match &step.actor {
        Some(person) => people::person(names, person),
        None => PlanLabel::Waiting.text(names.lang).to_owned(),
    }
}

/// Whom to find, for the app that is asked about before others.
fn to_find(names: &Names<'_>, trace: &Trace, wanted: &[Wanted]) -> Vec<Task> {
    let asked = wanted.iter().find(|one| one.app == trace.app).or(wanted.first());
    let task = |wanted: &Wanted| {
        let who = wanted.roles.iter().map(|role| people::person(names, &Person::NotKnown(role.clone())));
        Task { what: people::wanted(names, wanted), who: who.collect::<Vec<_>>().join(", "), when: String::new() }
    };
    asked.into_iter().map(task).collect()
}

/// Texts in one cell: each once, behind its numbers, unless all are the same.
fn numbered<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut all: Vec<(&str, String)> = Vec::new();
    for (text, number) in texts.zip(1..) {
        match all.iter_mut().find(|(other, _)| *other == text) {
            Some((_, numbers)) => numbers.push_str(&format!(", {number}")),
            None => all.push((text, number.to_string())),
        }
    }
    match &*all {
        [] => String::new(),
        [(only, _)] => (*only).to_owned(),
        _ => all.iter().map(|(text, numbers)| format!("{numbers}. {text}")).collect::<Vec<_>>().join(" · "),
    }
}
