//! The whole rulebook, each rule a page with what it decides in the open case, and every statement
//! of the source with where the product accounts for it.

mod editions;
mod page;
mod statements;

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{Store, fragment_of, use_store};
use crate::explain::rulebook::Rule;
use crate::rules::Edition;
use crate::ui::kit::{Derived, Prose, State, When, derive, effect, live, memo, press, printing};
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
    let edition = memo(move || store.edition());
    // What an address asks for is brought into view.
    effect(move || {
        if let Some(rule) = open.get() {
            focus_later(id_of(rule));
        }
    });
    // A link may lead to a rule that this edition lacks. It is shown all the same, and stays when it is
    // closed: else the focus would go with it.
    let led_to = State::new(None);
    effect(move || {
        if let Some(rule) = open.get().filter(|rule| !rule.is_in(edition.get())) {
            led_to.set(Some(rule));
        }
    });
    let lacking = memo(move || led_to.get().filter(|rule: &Rule| !rule.is_in(edition.get())));
    live(move || chapters(edition.get(), lacking.get()))
}

/// All rules of an edition, and one that it lacks.
fn chapters(edition: Edition, lacking: Option<Rule>) -> AnyView {
    let lang = use_store().lang;
    let of = |kind: fn(&Rule) -> bool| {
        let rules = Rule::of(edition).into_iter().chain(lacking).filter(kind);
        rules.map(|rule| view! { <li><Entry rule=rule edition=edition /></li> }.into_any()).collect::<Vec<_>>()
    };
    let title = |label: Label| derive(move || label.text(lang.get()).to_owned());
    let readings = derive(move || insight::readings_title(lang.get(), edition));
    view! {
        <div class="rulebook">
            <p class="flow">
                {live(move || insight::rules_for(lang.get(), edition))}
                <a class="small" href=fragment_of(Rule::Editions)>
                    {live(move || insight::rule_title(lang.get(), Rule::Editions, edition))}
                </a>
            </p>
            {chapter(title(Label::RulesGates), of(|rule| matches!(rule, Rule::Gate(_))))}
            {chapter(title(Label::Conditions), of(|rule| matches!(rule, Rule::Condition(_))))}
            {chapter(readings, of(|rule| matches!(rule, Rule::Reading(_))))}
            {chapter(title(Label::RulesGuidance), of(|rule| matches!(rule, Rule::Guidance(_))))}
            {chapter(title(Label::RulesEditions), of(|rule| matches!(rule, Rule::Editions)))}
            <Statements edition=edition />
        </div>
    }
    .into_any()
}

/// Rules of one kind.
fn chapter(title: Derived<String>, rules: Vec<AnyView>) -> AnyView {
    view! {
        <section>
            <h3>{title}</h3>
            <ul class="card rows">{rules}</ul>
        </section>
    }
    .into_any()
}

/// A rule's title, which opens to its page.
#[component]
fn Entry(rule: Rule, edition: Edition) -> impl IntoView {
    let store = use_store();
    let open = memo(move || store.rule.get() == Some(rule));
    let title = derive(move || insight::rule_title(store.lang.get(), rule, edition));
    let said = memo(move || said(store, rule, edition));
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
            <RulePage rule=rule edition=edition />
        </When>
        <When when=printed>
            <RulePage rule=rule edition=edition on_paper=true />
        </When>
    }
}

/// What is told of a rule beside its title. Of readings it is what is chosen: working out their
/// sides is left to the open page.
fn said(store: Store, rule: Rule, edition: Edition) -> String {
    let lang = store.lang.get();
    if !rule.is_in(edition) {
        return insight::not_in_edition(lang, edition);
    }
    match rule {
        Rule::Reading(reading) => {
            store.ask.with(|ask| terms::reading_value(lang, ask.readings.value(reading)).to_owned())
        }
        Rule::Condition(_) | Rule::Gate(_) => {
            let decided = store.of_trace(|trace| trace.channels.iter().filter(|found| rule.decides(found)).count());
            decided.filter(|count| *count > 0).map(|count| insight::decides(lang, count)).unwrap_or_default()
        }
        Rule::Guidance(_) | Rule::Editions => String::new(),
    }
}
