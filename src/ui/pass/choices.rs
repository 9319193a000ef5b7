//! How something is passed on, whichever way: in which language, and whether with names.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::report::to_do;
use crate::app::{Store, clock, t, use_store};
use crate::facts::{Case, Date};
use crate::ui::kit::{Derived, Options, Segments, State, When, live, memo, ticked, words};
use crate::wording::brief::ToDo;
use crate::wording::names::without_names;
use crate::wording::{Lang, PassLabel};

/// What was chosen, as long as the dialog is open.
#[derive(Clone, Copy)]
pub struct Choices {
    /// Whether names are left out.
    pub nameless: State<bool>,
    /// The language of what goes out.
    pub lang: State<Lang>,
}

impl Choices {
    /// What is chosen at first. Who hides names from those who watch hides them from those to whom it
    /// is passed on.
    pub fn new(store: Store) -> Self {
        Self { nameless: State::new(store.hidden.get_untracked()), lang: State::new(store.lang.get_untracked()) }
    }

    /// The case as it goes out.
    pub fn case(self, store: Store) -> Arc<Case> {
        let case = store.case.get();
        if self.nameless.get() { Arc::new(without_names(self.lang.get(), &case)) } else { case }
    }

    /// What is to be done, as the view of plans shows it; nothing without an answer.
    pub fn to_do(self, store: Store) -> Derived<Option<Arc<ToDo>>> {
        memo(move || {
            let trace = store.trace.get().filter(|trace| !trace.channels.is_empty())?;
            let (picked, key) = (store.plan.channels.get(), store.plan.plan.get());
            let lang = self.lang.get();
            let of = |case: &Case| to_do((case, &trace), picked.as_deref(), key.as_deref(), (lang, today(store)));
            Some(Arc::new(store.case.with(|case| of(case))))
        })
    }
}

/// The choices of the dialog.
pub fn use_choices() -> Choices {
    expect_context()
}

/// The day that plans are reckoned from.
pub fn today(store: Store) -> Date {
    store.plan.today.get().unwrap_or_else(clock::today)
}

/// Choosing both, and below them a way to pass on an answer; or that there is no answer yet.
pub fn with_choices(store: Store, way: fn(Store) -> AnyView) -> AnyView {
    let there = memo(move || store.trace.with(|trace| trace.as_ref().is_some_and(|trace| !trace.channels.is_empty())));
    let none = move || view! { <p>{t(PassLabel::NoAnswerYet)}</p> }.into_any();
    view! {
        <div class="pass-choices">{language()} {names(None)}</div>
        <When when=there otherwise=none>{way(store)}</When>
    }
    .into_any()
}

fn language() -> AnyView {
    let choices = use_choices();
    let options: Options = vec![("en".into(), "English".into()), ("ko".into(), "한국어".into())];
    let choose = Callback::new(move |tag: String| choices.lang.set(Lang::from_tag(&tag).unwrap_or_default()));
    view! {
        <Segments
            name="pass-lang"
            legend=words(PassLabel::InLanguage)
            value=memo(move || choices.lang.get().tag().to_owned())
            options=Derived::from(options)
            on_choose=choose
        />
    }
    .into_any()
}

/// Leaving names out. What goes out with names in it is told by `holds`, where that has to be told.
pub fn names(holds: Option<PassLabel>) -> AnyView {
    let (choices, lang) = (use_choices(), use_store().lang);
    let hint = move || {
        let label = if choices.nameless.get() { Some(PassLabel::NamesLeftOut) } else { holds };
        label.map(|label| label.text(lang.get()))
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                id="pass-nameless"
                aria-describedby="pass-nameless-hint"
                prop:checked=move || choices.nameless.get()
                on:change=ticked(move |on| choices.nameless.set(on))
            />
            <span>{t(PassLabel::LeaveNamesOut)}</span>
        </label>
        <p class="hint" id="pass-nameless-hint">{live(hint)}</p>
    }
    .into_any()
}
