//! The whole rulebook, each rule a page with what it decides in the open case, and every statement
//! of the source with where the product accounts for it.

mod page;
mod statements;

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{Store, t, use_store};
use crate::explain::rulebook::Rule;
use crate::ui::kit::{Prose, When, derive, effect, memo, press, printing};
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
    let open = memo(move || store.rule.get());
    // What an address asks for is brought into view.
    effect(move || {
        if let Some(rule) = open.get() {
            focus_later(id_of(rule));
        }
    });
    let of = |kind: fn(&Rule) -> bool| Rule::of(store.edition()).into_iter().filter(kind).collect::<Vec<_>>();
    view! {
        <div class="rulebook">
            <Chapter title=Label::RulesGates rules=of(|rule| matches!(rule, Rule::Gate(_))) />
            <Chapter title=Label::Conditions rules=of(|rule| matches!(rule, Rule::Condition(_))) />
            <Chapter title=Label::RulesReadings rules=of(|rule| matches!(rule, Rule::Reading(_))) />
            <Chapter title=Label::RulesGuidance rules=of(|rule| matches!(rule, Rule::Guidance(_))) />
            <Statements />
        </div>
    }
}

/// Rules of one kind.
#[component]
fn Chapter(title: Label, rules: Vec<Rule>) -> impl IntoView {
    let rules: Vec<AnyView> = rules.into_iter().map(|rule| view! { <li><Entry rule=rule /></li> }.into_any()).collect();
    view! {
        <section>
            <h3>{t(title)}</h3>
            <ul class="card rows">{rules}</ul>
        </section>
    }
}

/// A rule's title, which opens to its page.
#[component]
fn Entry(rule: Rule) -> impl IntoView {
    let store = use_store();
    let open = memo(move || store.rule.get() == Some(rule));
    let title = derive(move || insight::rule_title(store.lang.get(), rule, store.edition()));
    let said = memo(move || said(store, rule));
    // On paper every page is open.
    let printing = printing();
    let printed = derive(move || printing.get() && !open.get());
    let toggle = press(move || store.show_rule((!open.get_untracked()).then_some(rule)));
    view! {
        <button type="button" class="rule" id=id_of(rule) aria-expanded=move || open.get().to_string() on:click=toggle>
            <b><Prose text=title /></b>
            <span class="quiet">{said}</span>
        </button>
        <When when=open>
            <RulePage rule=rule />
        </When>
        <When when=printed>
            <RulePage rule=rule on_paper=true />
        </When>
    }
}

/// What is told of a rule beside its title. Of readings it is what is chosen: working out their
/// sides is left to the open page.
fn said(store: Store, rule: Rule) -> String {
    let lang = store.lang.get();
    match rule {
        Rule::Reading(reading) => {
            store.ask.with(|ask| terms::reading_value(lang, ask.readings.value(reading)).to_owned())
        }
        Rule::Condition(_) | Rule::Gate(_) => {
            let decided = store.of_trace(|trace| trace.channels.iter().filter(|found| rule.decides(found)).count());
            decided.filter(|count| *count > 0).map(|count| insight::decides(lang, count)).unwrap_or_default()
        }
        Rule::Guidance(_) => String::new(),
    }
}
