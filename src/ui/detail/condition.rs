//! One condition of one channel.

use leptos::prelude::*;

use crate::app::{Store, use_store};
use crate::plan::{Fix, Guidance};
use crate::rules::{self, ChannelTrace, Comparison, Condition, Finding, Outcome, Question, Trace};
use crate::ui::kit::{Button, Derived, State, When, dot, follow, mark, marked, memo};
use crate::ui::remark::Remark;
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, rulebook, terms};

use super::Found;
use super::fixes::FixText;

/// A condition that opens to the facts, the rule and its source. `first` is the one that the
/// detail was opened at; without it, all are open that are not met.
pub fn row(condition: Condition, found: Found, fixes: Derived<Vec<Fix>>, first: Option<Condition>) -> AnyView {
    let store = use_store();
    let summary = memo(move || {
        let of = |found: &ChannelTrace, trace: &Trace| {
            store.names(|names| {
                let about = About::new(names, trace, &found.channel);
                Some(Summary::of(names, &about, found.finding(condition)?))
            })
        };
        found.with(|found| store.of_trace(|trace| of(found.as_ref()?, trace))).flatten()
    });
    let outcome = move || summary.with(|summary| summary.as_ref().map_or(Outcome::Unknown, |summary| summary.outcome));
    let opened = match first {
        Some(first) => first == condition,
        None => untrack(outcome) != Outcome::Met,
    };
    let open = State::new(opened);
    view! {
        <li>
            <details
                open=opened
                data-condition=condition.id()
                data-outcome=move || outcome().id()
                on:toggle=follow(open)
            >
                <summary>{move || summary.with(|summary| summary.as_ref().map(|summary| summary.draw(condition)))}</summary>
                <When when=open>
                    <Body condition=condition found=found fixes=fixes />
                </When>
            </details>
        </li>
    }
    .into_any()
}

/// What a condition comes to.
#[derive(Clone, PartialEq)]
struct Summary {
    lang: Lang,
    outcome: Outcome,
    short: String,
    depends: bool,
}

impl Summary {
    fn of(names: &Names<'_>, about: &About<'_>, finding: &Finding) -> Self {
        let Finding { outcome, depends, .. } = *finding;
        Self { lang: names.lang, outcome, short: reasons::short(finding, about, names), depends }
    }

    fn draw(&self, condition: Condition) -> AnyView {
        let depends = Label::DependsOnReading.text(self.lang);
        let depends = self.depends.then(|| view! { <span class="depends" title=depends></span> });
        view! {
            {dot(mark(self.outcome), None)}
            <span class="condition-name">
                {terms::condition(self.lang, condition)}
                <span class="visually-hidden">": " {terms::outcome(self.lang, self.outcome)}</span>
            </span>
            <span class="quiet">{self.short.clone()} " " {depends}</span>
        }
        .into_any()
    }
}

/// The facts, the rule, what to do, and the source. It is only there while the condition is open.
#[component]
fn Body(condition: Condition, found: Found, fixes: Derived<Vec<Fix>>) -> impl IntoView {
    let store = use_store();
    let grounds = memo(move || {
        let of = |found: &ChannelTrace, trace: &Trace| {
            store.names(|names| Grounds::of(names, trace, found, found.finding(condition)?, fixes))
        };
        found.with(|found| store.of_trace(|trace| of(found.as_ref()?, trace))).flatten()
    });
    move || grounds.with(|grounds| grounds.as_ref().map(|grounds| grounds.draw(store, condition)))
}

/// What is said of a condition once it is open.
#[derive(Clone, PartialEq)]
struct Grounds {
    lang: Lang,
    outcome: Outcome,
    depends: bool,
    facts: String,
    rule: &'static str,
    /// Where the fact is entered.
    control: Question,
    /// Two numbers of one company differ in a way that is worth telling where they are compared.
    branch: Option<Guidance>,
    fixes: Vec<FixText>,
}

impl Grounds {
    fn of(
        names: &Names<'_>,
        trace: &Trace,
        found: &ChannelTrace,
        finding: &Finding,
        fixes: Derived<Vec<Fix>>,
    ) -> Option<Self> {
        let (lang, condition) = (names.lang, finding.condition);
        let turning = |all: &Vec<Fix>| {
            let own = all.iter().filter(|fix| fix.turns.contains(&condition));
            own.map(|fix| FixText::of(names, fix)).collect()
        };
        let subject = trace.subject(names.case, Some(&found.channel))?;
        let branch = matches!(
            subject.grounds(condition),
            Some(rules::Grounds::SameBusiness(Comparison::NumbersDiffer { branch: true, .. }))
        );
        // What is not known says by itself where it is entered; what is known stands in the same place.
        let control = finding.questions(subject).into_iter().next().or_else(|| subject.about(condition))?;
        Some(Self {
            lang,
            outcome: finding.outcome,
            depends: finding.depends,
            facts: reasons::facts(finding, &About::new(names, trace, &found.channel), names),
            rule: rulebook::condition(lang, condition, trace.readings),
            control,
            branch: branch.then(|| Guidance::BranchAndHeadOffice(found.channel.clone())),
            fixes: if finding.outcome == Outcome::Met { Vec::new() } else { fixes.with(turning) },
        })
    }

    fn draw(&self, store: Store, condition: Condition) -> AnyView {
        let text = |label: Label| label.text(self.lang);
        let enter = text(if self.outcome == Outcome::Unknown { Label::AnswerFact } else { Label::EditFact });
        let control = self.control.clone();
        let go = Callback::new(move |()| store.go_to(&control));
        let depends = self.depends.then(|| view! { <span class="depends">{text(Label::DependsOnReading)}</span> });
        let source = |section| view! { <li>{terms::section(section)}</li> }.into_any();
        view! {
            <dl class="grounds">
                <dt>{text(Label::YourFacts)}</dt>
                <dd>
                    {marked(self.lang, &self.facts)} " "
                    <Button class="link" on_press=go>{enter}</Button>
                </dd>
                {self.branch.clone().map(|one| view! { <dd><Remark guidance=one /></dd> })}
                <dt>{text(Label::TheRule)}</dt>
                <dd>{marked(self.lang, self.rule)} {depends}</dd>
                {(self.outcome != Outcome::Met).then(|| self.what_to_do())}
                <dt>{text(Label::Source)}</dt>
                <dd>
                    <ul class="sources" lang="en">
                        {condition.sections().iter().map(|section| source(*section)).collect::<Vec<_>>()}
                    </ul>
                </dd>
            </dl>
        }
        .into_any()
    }

    fn what_to_do(&self) -> AnyView {
        let first = (self.outcome == Outcome::Unknown).then(|| view! { <p>{Label::FindOutFirst.text(self.lang)}</p> });
        let fixes = match &*self.fixes {
            [] => view! { <p>{Label::NoFix.text(self.lang)}</p> }.into_any(),
            all => view! { <ul class="fixes">{all.iter().map(FixText::draw).collect::<Vec<_>>()}</ul> }.into_any(),
        };
        view! {
            <dt>{Label::WhatToDo.text(self.lang)}</dt>
            <dd>{first} {fixes}</dd>
        }
        .into_any()
    }
}
