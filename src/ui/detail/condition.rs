//! One condition of one channel.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::plan::{Fix, Guidance, guidance};
use crate::rules::{ChannelTrace, Condition, Finding, Outcome, Question};
use crate::ui::kit::{Prose, mark};
use crate::ui::remark::Remark;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, rulebook, terms};

use super::fixes::Fixes;

/// A condition that opens to the facts, the rule and its source.
#[component]
pub fn ConditionDetail(
    condition: Condition,
    found: Memo<Option<ChannelTrace>>,
    fixes: Memo<Vec<Fix>>,
    opened: bool,
) -> impl IntoView {
    let store = use_store();
    let finding =
        Memo::new(move |_| found.with(|found| found.as_ref().and_then(|found| found.finding(condition).cloned())));
    let outcome = Memo::new(move |_| finding.with(|one| one.as_ref().map_or(Outcome::Unknown, |one| one.outcome)));
    let short = move || finding.with(|one| one.as_ref().map(|one| reasons::short(store.lang.get(), one)));
    let facts = Signal::derive(move || {
        let (Some(found), Some(finding)) = (found.get(), finding.get()) else { return String::new() };
        store.trace.with(|trace| {
            let Some(trace) = trace.as_ref() else { return String::new() };
            store.names(|names| {
                reasons::facts(store.lang.get(), &finding, &About::new(names, trace, &found.channel), names)
            })
        })
    });
    let rule = Signal::derive(move || {
        rulebook::condition(store.lang.get(), condition, store.ask.with(|ask| ask.readings)).to_owned()
    });
    let sources =
        condition.sections().iter().map(|section| view! { <li>{terms::section(*section)}</li> }).collect_view();
    let control = Memo::new(move |_| {
        let (found, finding) = (found.get()?, finding.get()?);
        store.trace.with(|trace| trace.as_ref().map(|trace| place(&finding, trace, &found)))
    });
    // Two numbers of one company differ in a way that is worth telling where they are compared.
    let branch = Memo::new(move |_| {
        let found = found.get().filter(|_| condition == Condition::SameBusiness)?;
        let case = store.case.get();
        let all = store.trace.with(|trace| guidance(&case, trace.as_deref(), None));
        all.into_iter().find(|one| *one == Guidance::BranchAndHeadOffice(found.channel.clone()))
    });
    let depends = move || finding.with(|one| one.as_ref().is_some_and(|one| one.depends));
    view! {
        <details open=opened data-condition=condition.id() data-outcome=move || outcome.get().id()>
            <summary>
                <span class="dot" data-o=move || mark(outcome.get())></span>
                <span class="condition-name">
                    {move || terms::condition(store.lang.get(), condition)}
                    <span class="visually-hidden">": " {move || terms::outcome(store.lang.get(), outcome.get())}</span>
                </span>
                <span class="quiet">{short} {move || depends().then(|| view! { <span class="depends" title=t(Label::DependsOnReading)></span> })}</span>
            </summary>
            <dl class="grounds">
                <dt>{t(Label::YourFacts)}</dt>
                <dd>
                    <Prose text=facts />
                    " "
                    {move || {
                        control
                            .get()
                            .map(|question| {
                                view! {
                                    <button type="button" class="link" on:click=move |_| store.go_to(&question)>
                                        {move || {
                                            let known = outcome.get() != Outcome::Unknown;
                                            if known { Label::EditFact } else { Label::AnswerFact }.text(store.lang.get())
                                        }}
                                    </button>
                                }
                            })
                    }}
                </dd>
                {move || branch.get().map(|one| view! { <dd><Remark guidance=one /></dd> })}
                <dt>{t(Label::TheRule)}</dt>
                <dd>
                    <Prose text=rule />
                    {move || depends().then(|| view! { <span class="depends">{t(Label::DependsOnReading)}</span> })}
                </dd>
                <Show when=move || outcome.get() != Outcome::Met>
                    <dt>{t(Label::WhatToDo)}</dt>
                    <dd>
                        <Show when=move || outcome.get() == Outcome::Unknown>
                            <p>{t(Label::FindOutFirst)}</p>
                        </Show>
                        <Fixes condition=condition all=fixes />
                    </dd>
                </Show>
                <dt>{t(Label::Source)}</dt>
                <dd>
                    <ul class="sources" lang="en">{sources}</ul>
                </dd>
            </dl>
        </details>
    }
}

/// The control in which the fact behind a finding is entered.
fn place(finding: &Finding, trace: &crate::rules::Trace, found: &ChannelTrace) -> Question {
    let (account, app, channel) = (trace.account.clone(), trace.app.clone(), found.channel.clone());
    // What is not known says by itself where it is entered; what is known stands in the same place.
    if let Some(open) = finding.questions(&account, &app, &channel).into_iter().next() {
        return open;
    }
    match finding.condition {
        Condition::AppRole => Question::AppRole(account, app),
        Condition::AppBusiness => Question::AppBusiness(app),
        Condition::ChannelRole => Question::ChannelRole(account, channel),
        Condition::BusinessChannel => Question::ChannelState(channel),
        Condition::ChannelBusiness | Condition::SameBusiness => Question::ChannelBusiness(channel),
        Condition::OwnServiceOnly => Question::Connections(channel),
    }
}
