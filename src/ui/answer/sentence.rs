//! "Logged in as …, connecting …, reading the rules …": the question, as a sentence of controls.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::rules::Profile;
use crate::ui::kit::{Derived, Options, Segments, choices, derive, memo, on, value, words};
use crate::wording::{Label, answer};

/// The question.
#[component]
pub fn Sentence() -> impl IntoView {
    let store = use_store();
    let accounts: Derived<Options> = memo(move || {
        store
            .names(|names| names.case.accounts.iter().map(|one| (one.id.to_string(), names.account(&one.id))).collect())
    });
    let apps: Derived<Options> = memo(move || {
        store.names(|names| names.case.apps.iter().map(|one| (one.id.to_string(), names.app(&one.id))).collect())
    });
    let account = derive(move || store.of_trace(|trace| trace.account.to_string()).unwrap_or_default());
    let app = derive(move || store.of_trace(|trace| trace.app.to_string()).unwrap_or_default());
    let ask_as = value(move |id| store.ask_as((&*id).into()));
    let ask_for = value(move |id| store.ask_for((&*id).into()));
    view! {
        <form
            class="sentence"
            aria-label=t(Label::Question)
            on:submit=on(|event: leptos::ev::SubmitEvent| event.prevent_default())
        >
            <label for="ask-account">{t(Label::LoggedInAs)}</label>
            <select id="ask-account" on:change=ask_as>{choices(account, accounts)}</select>
            <label for="ask-app">{t(Label::Connecting)}</label>
            <select id="ask-app" on:change=ask_for>{choices(app, apps)}</select>
            <ReadingChoice />
        </form>
    }
}

/// How the rules are read. Each profile shows what it would come to before it is chosen.
#[component]
fn ReadingChoice() -> impl IntoView {
    let store = use_store();
    let listed = memo(move || store.listed_by_profile());
    let options: Derived<Options> = memo(move || {
        let lang = store.lang.get();
        let option = |(profile, listed): &(Profile, usize)| {
            (profile.id().to_owned(), answer::profile_lists(lang, *profile, *listed))
        };
        let known = listed.with(|listed| listed.iter().map(option).collect::<Options>());
        let custom = store.ask.with(|ask| ask.readings.profile().is_none());
        let custom = custom.then(|| ("custom".to_owned(), Label::CustomReading.text(lang).to_owned()));
        known.into_iter().chain(custom).collect()
    });
    let chosen = derive(move || store.ask.with(|ask| ask.readings.profile().map_or("custom", Profile::id)).to_owned());
    let choose = Callback::new(move |id: String| {
        if let Some(profile) = Profile::ALL.into_iter().find(|one| one.id() == id) {
            store.read_as(profile.readings());
        }
    });
    view! {
        <Segments
            name="ask-profile"
            legend=words(Label::ReadingTheRules)
            value=chosen
            options=options
            on_choose=choose
        />
    }
}
