//! The whole rulebook, each rule a page with what it decides in the open case, and every statement
//! of the source with where the product accounts for it.

mod page;
mod statements;

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{t, use_store};
use crate::explain::rulebook::{Page, Rule};
use crate::ui::kit::Prose;
use crate::wording::{Label, insight, terms};

use self::page::RulePage;
use self::statements::Statements;

/// The id of a rule's page.
fn id_of(rule: Rule) -> String {
    html_id("rule", &[&rule.link()])
}

#[component]
pub fn Rules() -> impl IntoView {
    let store = use_store();
    // What an address asks for is brought into view.
    Effect::new(move |before: Option<Option<Rule>>| {
        let rule = store.rule.get();
        if let Some(rule) = rule
            && before.flatten() != Some(rule)
        {
            focus_later(id_of(rule));
        }
        rule
    });
    let of = |kind: fn(&Rule) -> bool| Rule::all().into_iter().filter(kind).collect::<Vec<_>>();
    view! {
        <div class="rulebook">
            <Kind title=Label::RulesGates rules=of(|rule| matches!(rule, Rule::Gate(_))) />
            <Kind title=Label::Conditions rules=of(|rule| matches!(rule, Rule::Condition(_))) />
            <Kind title=Label::RulesReadings rules=of(|rule| matches!(rule, Rule::Reading(_))) />
            <Kind title=Label::RulesGuidance rules=of(|rule| matches!(rule, Rule::Guidance(_))) />
            <Statements />
        </div>
    }
}

/// Rules of one kind.
#[component]
fn Kind(title: Label, rules: Vec<Rule>) -> impl IntoView {
    view! {
        <section>
            <h3>{t(title)}</h3>
            <ul class="card rows">{rules.into_iter().map(|rule| view! { <li><Entry rule=rule /></li> }).collect_view()}</ul>
        </section>
    }
}

/// A rule's title, which opens to its page.
#[component]
fn Entry(rule: Rule) -> impl IntoView {
    let store = use_store();
    let open = Memo::new(move |_| store.rule.get() == Some(rule));
    let title = Signal::derive(move || insight::rule_title(store.lang.get(), rule));
    // Readings are told here by what is chosen; working out their sides is left to the open page.
    let said = move || {
        let lang = store.lang.get();
        match rule {
            Rule::Reading(reading) => {
                store.ask.with(|ask| terms::reading_value(lang, ask.readings.value(reading)).to_owned())
            }
            Rule::Condition(_) | Rule::Gate(_) => {
                let stops = store.trace.with(|trace| {
                    let trace = trace.as_ref()?;
                    Some(store.case.with(|case| Page::of(case, trace, rule).decides.len()))
                });
                match stops {
                    Some(stops) if stops > 0 => insight::decides(lang, stops),
                    _ => String::new(),
                }
            }
            Rule::Guidance(_) => String::new(),
        }
    };
    view! {
        <button
            type="button"
            class="rule"
            id=id_of(rule)
            aria-expanded=move || open.get().to_string()
            on:click=move |_| store.rule.set((!open.get_untracked()).then_some(rule))
        >
            <b><Prose text=title /></b>
            <span class="quiet">{said}</span>
        </button>
        <Show when=move || open.get()>
            <RulePage rule=rule />
        </Show>
    }
}
