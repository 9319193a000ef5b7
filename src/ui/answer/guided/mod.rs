//! One question at a time, alone below the line that says what the answer is so far, in the order of
//! what they decide, with where to look it up; at the end the answers, to be checked.

mod ask;
mod check;
mod edition;
mod name;

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, use_store};
use crate::explain::Inquiry;
use crate::explain::walk::{Step, Turn, Walk};
use crate::facts::Case;
use crate::facts::command::Command;
use crate::rules::{Edition, Question};
use crate::ui::kit::{Button, Derived, Prose, State, When, derive, live, memo, prose};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

/// The id of the field that a question is answered in, where there is one.
const FIELD: &str = "guided-field";

/// The id of the question.
const HEADING: &str = "guided-heading";

/// The walk through the questions, as its screens see it.
#[derive(Clone, Copy)]
struct Guide {
    store: Store,
    walk: State<Walk>,
    turn: Derived<Turn>,
}

/// What is said on a screen, but for what it is answered with.
#[derive(Debug, Clone, PartialEq, Default)]
struct Said {
    left: String,
    asked: String,
    why: String,
    help: String,
}

impl Said {
    fn of(names: &Names<'_>, turn: &Turn, edition: Edition) -> Self {
        let lang = names.lang;
        let asks = matches!(turn.step, Step::Ask(_));
        Self {
            left: if asks { insight::left(lang, turn.left) } else { String::new() },
            asked: insight::step(names, &turn.step, edition),
            why: turn.why.as_ref().map(|ranked| insight::why_asked(lang, ranked, edition)).unwrap_or_default(),
            help: insight::step_help(lang, &turn.step, edition, turn.passed),
        }
    }
}

/// The present question with its answers.
#[component]
pub fn Guided() -> impl IntoView {
    let store = use_store();
    let said = store.chosen_edition.with_untracked(Option::is_some);
    let walk = State::new(if said { Walk::in_chosen_edition() } else { Walk::default() });
    let inquiry = move || store.of_trace(Inquiry::of);
    let turn = memo(move || store.case.with(|case| walk.with(|walk| walk.turn(case, inquiry().as_ref()))));
    let guide = Guide { store, walk, turn };
    // What is said changes with the language too; the controls hold what is being typed.
    let said = memo(move || turn.with(|turn| store.names(|names| Said::of(names, turn, store.edition()))));
    let text = move |f: fn(&Said) -> &String| derive(move || said.with(|said| f(said).clone()));
    let step = memo(move || turn.with(|turn| (turn.step.clone(), turn.again)));
    let back = Callback::new(move |()| guide.go(&|walk, case| walk.back(case)));
    let stop = Callback::new(move |()| store.stop_guide());
    guide.focus();
    view! {
        <section class="guided" aria-labelledby=HEADING>
            <div class="guided-head">
                <When when=derive(move || turn.with(|turn| turn.back))>
                    <Button class="link" id="guided-back" on_press=back>{prose(Label::GuideBack)}</Button>
                </When>
                <p class="quiet small" id="guided-left"><Prose text=text(|said| &said.left) /></p>
                <When when=derive(move || step.with(|(step, _)| *step != Step::Check))>
                    <Button class="link" id="guided-stop" on_press=stop>{prose(Label::GuideStop)}</Button>
                </When>
            </div>
            <h2 id=HEADING tabindex="-1"><Prose text=text(|said| &said.asked) /></h2>
            <p class="guided-help small"><Prose text=text(|said| &said.help) /></p>
            {live(move || step.with(|(step, again)| controls(guide, step, *again)))}
            <p class="quiet small"><Prose text=text(|said| &said.why) /></p>
        </section>
    }
}

/// What a screen is answered with.
fn controls(guide: Guide, step: &Step, again: bool) -> AnyView {
    match step {
        Step::Edition => edition::edition(guide, again),
        Step::Name(asked) => name::name(guide, *asked),
        Step::Ask(question) => ask::ask(guide, question.clone(), again),
        Step::Check => check::check(guide),
    }
}

impl Guide {
    /// Moves in the walk, and takes the user to what is asked there.
    fn go(self, how: &dyn Fn(&mut Walk, &Case)) {
        self.store.case.with_untracked(|case| self.walk.update(|walk| how(walk, case)));
        self.focus();
    }

    /// Takes the user to the field, or to the question where there is none.
    fn focus(self) {
        let typed = self.turn.with_untracked(|turn| turn.step.is_typed());
        focus_later(if typed { FIELD } else { HEADING });
    }

    /// Answers a question, with the change of facts that the answer comes to if it is another one
    /// than before, and goes on.
    fn answer(self, question: &Question, command: Option<Command>) {
        if let Some(command) = command {
            self.store.edit(command);
        }
        self.go(&|walk, case| walk.go_on(case, Step::Ask(question.clone())));
    }
}
