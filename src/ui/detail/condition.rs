//! One condition of one channel.

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::show_near;
use crate::app::{Store, use_store};
use crate::explain::rulebook::Rule;
use crate::plan::Guidance;
use crate::rules::{self, ChannelTrace, Comparison, Condition, Edition, Finding, Outcome, Question, Trace};
use crate::ui::basis::basis;
use crate::ui::kit::{Button, State, When, dot, effect, follow, live, mark, marked, memo};
use crate::ui::remark::Remark;
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, rulebook, terms};

use super::Found;

/// A condition in one line that opens to the facts, the rule and its source. It is open where the
/// detail was opened at it.
pub fn row(condition: Condition, found: Found) -> AnyView {
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
    let open = State::new(false);
    let place = NodeRef::<html::Details>::new();
    effect(move || {
        if store.detail.with(|detail| detail.as_ref().is_some_and(|(_, first)| *first == Some(condition))) {
            open.set(true);
            request_animation_frame(move || {
                place.try_get_untracked().flatten().iter().for_each(|one| show_near(one));
            });
        }
    });
    view! {
        <li>
            <details
                node_ref=place
                prop:open=move || open.get()
                data-condition=condition.id()
                data-outcome=move || outcome().id()
                on:toggle=follow(open)
            >
                <summary>{live(move || summary.with(|summary| summary.as_ref().map(|summary| summary.draw(condition))))}</summary>
                <When when=open>
                    <Body condition=condition found=found />
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
    short: &'static str,
    depends: bool,
}

impl Summary {
    fn of(names: &Names<'_>, about: &About<'_>, finding: &Finding) -> Self {
        let Finding { outcome, depends, .. } = *finding;
        Self { lang: names.lang, outcome, short: reasons::cell(finding, about, names), depends }
    }

    fn draw(&self, condition: Condition) -> AnyView {
        let depends = Label::DependsOnReading.text(self.lang);
        let depends = self.depends.then(|| view! { <span class="depends" title=depends></span> }.into_any());
        view! {
            {dot(mark(self.outcome), None)}
            <span class="condition-name">
                {terms::condition(self.lang, condition)}
                <span class="visually-hidden">": " {terms::outcome(self.lang, self.outcome)}</span>
            </span>
            <span class="quiet">{self.short} " " {depends}</span>
        }
        .into_any()
    }
}

/// The facts, the rule and the source. It is only there while the condition is open.
#[component]
fn Body(condition: Condition, found: Found) -> impl IntoView {
    let store = use_store();
    let grounds = memo(move || {
        let of = |found: &ChannelTrace, trace: &Trace| {
            store.names(|names| Grounds::of(names, trace, found, found.finding(condition)?))
        };
        found.with(|found| store.of_trace(|trace| of(found.as_ref()?, trace))).flatten()
    });
    live(move || grounds.with(|grounds| grounds.as_ref().map(|grounds| grounds.draw(store, condition))))
}

/// What is said of a condition once it is open.
#[derive(Clone, PartialEq)]
struct Grounds {
    lang: Lang,
    edition: Edition,
    outcome: Outcome,
    depends: bool,
    facts: String,
    rule: &'static str,
    /// Where the fact is entered.
    control: Question,
    /// Two numbers of one company differ in a way that is worth telling where they are compared.
    branch: Option<Guidance>,
}

impl Grounds {
    fn of(names: &Names<'_>, trace: &Trace, found: &ChannelTrace, finding: &Finding) -> Option<Self> {
        let (lang, condition) = (names.lang, finding.condition);
        let subject = trace.subject(names.case, Some(&found.channel))?;
        let branch = matches!(
            subject.grounds(condition),
            Some(rules::Grounds::SameBusiness(Comparison::NumbersDiffer { branch: true, .. }))
        );
        // What is not known says by itself where it is entered; what is known stands in the same place.
        let control = finding.questions(subject).into_iter().next().or_else(|| subject.about(condition))?;
        Some(Self {
            lang,
            edition: trace.readings.edition,
            outcome: finding.outcome,
            depends: finding.depends,
            facts: reasons::facts(finding, &About::new(names, trace, &found.channel), names),
            rule: rulebook::condition(lang, condition, trace.readings),
            control,
            branch: branch.then(|| Guidance::BranchAndHeadOffice(found.channel.clone())),
        })
    }

    fn draw(&self, store: Store, condition: Condition) -> AnyView {
        let text = |label: Label| label.text(self.lang);
        let enter = text(if self.outcome == Outcome::Unknown { Label::AnswerFact } else { Label::EditFact });
        let control = self.control.clone();
        let go = Callback::new(move |()| store.go_to(&control));
        let depends =
            self.depends.then(|| view! { <span class="depends">{text(Label::DependsOnReading)}</span> }.into_any());
        view! {
            <dl class="grounds">
                <dt>{text(Label::YourFacts)}</dt>
                <dd>
                    {marked(self.lang, &self.facts)} " "
                    <Button class="link" on_press=go>{enter}</Button>
                </dd>
                {self.branch.clone().map(|one| view! { <dd><Remark guidance=one /></dd> }.into_any())}
                <dt>{text(Label::TheRule)}</dt>
                <dd>{marked(self.lang, self.rule)} {depends}</dd>
                <dt>{text(Label::Source)}</dt>
                <dd>{basis(self.lang, Rule::Condition(condition), self.edition)}</dd>
            </dl>
        }
        .into_any()
    }
}
