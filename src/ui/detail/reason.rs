//! A condition that is not met or not known: what is needed, what to do, the fact that decides as a
//! field, and what would come of it.

use leptos::prelude::*;

use crate::app::control::Control;
use crate::app::{Store, use_store};
use crate::explain::roots::follows_from;
use crate::explain::trial::{Trial, fixes_of};
use crate::explain::what_if::FactRef;
use crate::plan::Fix;
use crate::rules::{ChannelTrace, Comparison, Condition, Grounds, Outcome, Question, Trace, Verdict};
use crate::ui::facts::fact_field;
use crate::ui::kit::{Derived, Each, Key, State, When, derive, dot, follow, live, mark, marked, memo};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer as say, reasons, rulebook, terms};

use super::Found;
use super::body::Seen;
use super::fixes::FixText;
use super::ghost::{ghost, try_button};

/// What is said of a reason.
#[derive(Clone, PartialEq)]
struct Reason {
    lang: Lang,
    outcome: Outcome,
    depends: bool,
    /// What it asks for; nothing where the sentence above all reasons says so already.
    needed: Option<&'static str>,
    /// The conditions that it only follows from.
    follows: Option<String>,
    /// What is to be found out, and how one would ask.
    asked: Option<(Question, String)>,
    fixes: Vec<Fix>,
    /// Whether something ought to help.
    open: bool,
    /// The controls of the facts that decide it.
    fields: Vec<Key>,
}

/// A reason. `all` are the reasons that it is one of, and `seen` the fields of all of them.
pub fn reason(
    condition: Condition,
    found: Found,
    fixes: Derived<Vec<Fix>>,
    all: Derived<Vec<Key>>,
    seen: Seen,
) -> AnyView {
    let store = use_store();
    let reason = memo(move || {
        let of = |found: &ChannelTrace, trace: &Trace| {
            store.names(|names| fixes.with(|fixes| Reason::of(names, trace, found, condition, fixes)))
        };
        found.with(|found| store.of_trace(|trace| of(found.as_ref()?, trace))).flatten()
    });
    let fields = memo(move || {
        let now = reason.with(|reason| reason.as_ref().map(|reason| reason.fields.clone()));
        seen.with(store, Some(condition), now.unwrap_or_default())
    });
    let field = Callback::new(move |key: Key| {
        let fact = Control::at(&key).and_then(|control| control.fact(None));
        view! { <li>{fact.map(fact_field)}</li> }.into_any()
    });
    let outcome = move || reason.with(|reason| reason.as_ref().map_or(Outcome::Met, |reason| reason.outcome));
    let one = Ways { condition, found, reason, alone: all.with_untracked(|all| all.len() == 1) };
    view! {
        <li class="reason" data-reason=condition.id() data-outcome=move || outcome().id()>
            {live(move || reason.with(|reason| reason.as_ref().map(|reason| reason.head(condition))))}
            {one.draw()}
            <ul class="fields">
                <Each keys=fields row=field />
            </ul>
            {ghost(condition)}
        </li>
    }
    .into_any()
}

impl Reason {
    fn of(names: &Names<'_>, trace: &Trace, found: &ChannelTrace, condition: Condition, fixes: &[Fix]) -> Option<Self> {
        let (lang, finding) = (names.lang, found.finding(condition)?);
        let subject = trace.subject(names.case, Some(&found.channel))?;
        let follows = follows_from(found, finding);
        let open = finding.outcome != Outcome::Met && follows.is_empty() && found.verdict != Verdict::AlreadyConnected;
        let questions = if open { finding.questions(subject) } else { Vec::new() };
        let differ = matches!(subject.grounds(condition), Some(Grounds::SameBusiness(Comparison::NamesDiffer { .. })));
        let about = || {
            subject.about(condition).map(|about| match about {
                Question::ChannelBusiness(channel) if differ => Question::ChannelBusinessName(channel),
                other => other,
            })
        };
        let deciding: Vec<Question> = match (open, questions.is_empty()) {
            (true, true) => about().into_iter().collect(),
            _ => questions.clone(),
        };
        let control = |question: &Question| Key::from(Control::of(FactRef::of(question)).id());
        let asked = questions.into_iter().next();
        Some(Self {
            lang,
            outcome: finding.outcome,
            depends: finding.depends,
            needed: (open && !reasons::says_what_is_needed(found, finding))
                .then(|| first_sentence(rulebook::condition(lang, condition, trace.readings))),
            follows: (!follows.is_empty()).then(|| terms::conditions(lang, follows)),
            asked: asked.map(|question| (question.clone(), reasons::question(&question, names))),
            fixes: if open { fixes_of(condition, fixes) } else { Vec::new() },
            open,
            fields: deciding.iter().map(control).collect(),
        })
    }

    fn head(&self, condition: Condition) -> AnyView {
        let text = |label: Label| label.text(self.lang);
        let depends =
            self.depends.then(|| view! { <span class="depends">{text(Label::DependsOnReading)}</span> }.into_any());
        let follows = self.follows.clone().map(|from| {
            view! { <p class="small"><span class="quiet">{text(Label::FollowsFrom)}</span> " " {from}</p> }
        });
        let needed = self.needed.map(|needed| {
            view! {
                <p class="small">
                    <span class="quiet">{text(Label::Needed)}</span> " " {marked(self.lang, needed)}
                </p>
            }
        });
        view! {
            <h3>
                {dot(mark(self.outcome), None)} {terms::condition(self.lang, condition)}
                <span class="visually-hidden">": " {terms::outcome(self.lang, self.outcome)}</span>
                {depends}
            </h3>
            {follows}
            {needed}
        }
        .into_any()
    }
}

/// What can be done about a reason.
#[derive(Clone, Copy)]
struct Ways {
    condition: Condition,
    found: Found,
    reason: Derived<Option<Reason>>,
    /// Whether there is no other reason, so that there is room for how the best is done.
    alone: bool,
}

impl Ways {
    fn of<U: Default>(self, f: impl FnOnce(&Reason) -> U) -> U {
        self.reason.with(|reason| reason.as_ref().map(f).unwrap_or_default())
    }

    fn draw(self) -> AnyView {
        let count = memo(move || self.of(|reason| reason.fixes.len()));
        let asked = memo(move || self.of(|reason| reason.asked.is_some()));
        let none = derive(move || self.of(|reason| reason.open && reason.fixes.is_empty() && reason.asked.is_none()));
        // What is not known is asked first, and then even the best fix is only for one of the answers.
        let first = derive(move || !asked.get() && count.get() > 0);
        let folded = derive(move || count.get().saturating_sub(usize::from(first.get())));
        let keys = memo(move || (count.get() - folded.get()..count.get()).map(|at| at.to_string().into()).collect());
        let summary = move || {
            let lang = use_store().lang.get();
            let label = if asked.get() { Label::IfNotMet } else { Label::OtherWays };
            format!("{}{}", label.text(lang), say::counted(folded.get()))
        };
        let summary = memo(summary);
        let row = Callback::new(move |key: Key| self.way(key.parse().unwrap_or_default(), false));
        view! {
            <When when=asked>{self.question()}</When>
            <When when=first>
                <ul class="ways">{self.way(0, self.alone)}</ul>
            </When>
            <When when=none>
                <p class="small">{live(move || self.of(|reason| Some(Label::NoFix.text(reason.lang))))}</p>
            </When>
            <When when=derive(move || folded.get() > 0)>
                <details class="others">
                    <summary class="link">{live(move || summary.get())}</summary>
                    <ul class="ways">
                        <Each keys=keys row=row />
                    </ul>
                </details>
            </When>
        }
        .into_any()
    }

    /// What is to be found out, with what each answer would come to.
    fn question(self) -> AnyView {
        let text = move || self.of(|reason| reason.asked.as_ref().map(|(_, text)| marked(reason.lang, text)));
        let trials = Callback::new(move |()| {
            let asked = untrack(|| self.of(|reason| reason.asked.as_ref().map(|(question, _)| question.clone())));
            tried(use_store(), |case, trace| asked.map(|one| Trial::of_answers(case, trace, &one)).unwrap_or_default())
        });
        view! {
            <div class="way">
                <p>{live(text)}</p>
                {try_button(self.condition, self.found, "answers", Label::TryAnswers, trials)}
            </div>
        }
        .into_any()
    }

    /// A fix at its place among all.
    fn way(self, place: usize, open: bool) -> AnyView {
        let store = use_store();
        let fix = move || self.of(|reason| reason.fixes.get(place).cloned());
        let text = memo(move || {
            let fix = fix()?;
            Some(store.names(|names| FixText::of(names, store.edition(), &fix)))
        });
        let open = State::new(open);
        let trials = Callback::new(move |()| {
            let fix = untrack(fix);
            tried(store, |case, trace| fix.iter().map(|fix| Trial::of_fix(case, trace, fix)).collect())
        });
        view! {
            <li class="way">
                <details prop:open=move || open.get() on:toggle=follow(open)>
                    <summary>{live(move || text.with(|text| text.as_ref().map(FixText::what)))}</summary>
                    {live(move || open.get().then(|| text.with(|text| text.as_ref().map(FixText::how))))}
                </details>
                {try_button(self.condition, self.found, &place.to_string(), Label::TryIt, trials)}
            </li>
        }
        .into_any()
    }
}

/// What a rule asks for, without what it says besides.
fn first_sentence(rule: &'static str) -> &'static str {
    rule.split_inclusive(". ").next().unwrap_or(rule)
}

/// Makes what is to be tried out of the present case and answer.
fn tried(store: Store, make: impl FnOnce(&crate::facts::Case, &Trace) -> Vec<Trial>) -> Vec<Trial> {
    store
        .trace
        .with_untracked(|trace| {
            let trace = trace.as_ref()?;
            Some(store.case.with_untracked(|case| make(case, trace)))
        })
        .unwrap_or_default()
}
