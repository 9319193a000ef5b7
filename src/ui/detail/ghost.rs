//! What would come of something, before it is done.

use leptos::prelude::*;

use crate::app::focus::{focus_now, keep_focus};
use crate::app::{Store, Trying, t, use_store};
use crate::explain::trial::Trial;
use crate::rules::Condition;
use crate::ui::kit::{Button, live, marked, memo, press};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, insight};

use super::Found;
use super::frame::HEADING;

/// A button that tries something, or takes it back while it is tried.
pub fn try_button(
    condition: Condition,
    found: Found,
    word: &str,
    label: Label,
    trials: Callback<(), Vec<Trial>>,
) -> AnyView {
    let store = use_store();
    let id = format!("try-{}-{word}", condition.id());
    let own = id.clone();
    let tried = memo(move || store.trying.with(|trying| trying.as_ref().is_some_and(|one| one.button == own)));
    let button = id.clone();
    let pressed = press(move || {
        let channel = found.with_untracked(|found| found.as_ref().map(|found| found.channel.clone()));
        match channel.filter(|_| !tried.get_untracked()) {
            Some(channel) => store.try_out(channel, condition, button.clone(), trials.run(())),
            None => drop(store.take_back()),
        }
    });
    view! {
        <button type="button" class="button try" id=id aria-pressed=move || tried.get().to_string() on:click=pressed>
            {t(label)}
        </button>
    }
    .into_any()
}

/// What is tried about a condition, in words.
#[derive(Clone, PartialEq)]
struct Said {
    lang: Lang,
    button: String,
    lines: Vec<Line>,
}

#[derive(Clone, PartialEq)]
struct Line {
    answer: Option<String>,
    says: String,
    /// Whether it can be done as it is.
    real: bool,
}

/// What would come of what is tried about a condition; nothing as long as nothing is.
pub fn ghost(condition: Condition) -> AnyView {
    let store = use_store();
    let said = memo(move || {
        let trying = store.trying.get().filter(|trying| trying.condition == condition)?;
        Some(store.names(|names| Said::of(names, &trying)))
    });
    live(move || said.with(|said| said.as_ref().map(|said| said.draw(store))))
}

impl Said {
    fn of(names: &Names<'_>, trying: &Trying) -> Self {
        let line = |ghost| Line {
            answer: insight::tried_answer(names, ghost),
            says: insight::ghost(names, ghost, &trying.channel),
            real: !ghost.trial.hypothetical,
        };
        let lines = trying.ghosts.iter().map(line).collect();
        Self { lang: names.lang, button: trying.button.clone(), lines }
    }

    fn draw(&self, store: Store) -> AnyView {
        let button = self.button.clone();
        let back = Callback::new(move |()| {
            store.take_back();
            focus_now(&button);
        });
        let lang = self.lang;
        let lines = self.lines.iter().enumerate().map(|(place, line)| line.draw(lang, store, place));
        view! {
            <ul class="ghost">{lines.collect::<Vec<_>>()}</ul>
            <Button class="link" id="take-back" on_press=back>{Label::TakeBack.text(lang)}</Button>
        }
        .into_any()
    }
}

impl Line {
    fn draw(&self, lang: Lang, store: Store, place: usize) -> AnyView {
        let answers = self.answer.is_some();
        let (class, label) = if answers { ("link", Label::AnswerSo) } else { ("button prime", Label::DoIt) };
        let act = Callback::new(move |()| {
            store.do_it(place);
            // The reason may be gone with the button.
            keep_focus(vec![HEADING.to_owned()]);
        });
        let id = format!("do-it-{place}");
        let act =
            self.real.then(|| view! { <Button class=class id=id on_press=act>{label.text(lang)}</Button> }.into_any());
        let type_it =
            (!self.real && !answers).then(|| view! { <p class="small">{Label::EnterForIt.text(lang)}</p> }.into_any());
        view! {
            <li>
                <p>{self.answer.clone().map(|answer| view! { <b>{marked(lang, &answer)}</b> " " }.into_any())} {marked(lang, &self.says)}</p>
                {act}
                {type_it}
            </li>
        }
        .into_any()
    }
}
