//! "Logged in as …, connecting …, reading the rules …": the question, as a sentence of controls.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::rules::Profile;
use crate::ui::kit::{Options, Segments, choices};
use crate::wording::names::Names;
use crate::wording::{Label, terms};

#[component]
pub fn Sentence() -> impl IntoView {
    let store = use_store();
    let accounts: Signal<Options> = Signal::derive(move || {
        let lang = store.lang.get();
        store.case.with(|case| {
            let names = Names { lang, case };
            case.accounts.iter().map(|one| (one.id.to_string(), names.account(&one.id))).collect()
        })
    });
    let apps: Signal<Options> = Signal::derive(move || {
        let lang = store.lang.get();
        store.case.with(|case| {
            let names = Names { lang, case };
            case.apps.iter().map(|one| (one.id.to_string(), names.app(&one.id))).collect()
        })
    });
    let account = Signal::derive(move || {
        store.trace.with(|trace| trace.as_ref().map(|trace| trace.account.to_string())).unwrap_or_default()
    });
    let app = Signal::derive(move || {
        store.trace.with(|trace| trace.as_ref().map(|trace| trace.app.to_string())).unwrap_or_default()
    });
    // Each reading shows what it would come to before it is chosen.
    let profiles: Signal<Options> = Signal::derive(move || {
        let lang = store.lang.get();
        let count = |profile| store.listed_under(profile).map(|listed| format!(" {listed}")).unwrap_or_default();
        let known = Profile::ALL
            .map(|profile| (profile.id().to_owned(), format!("{}{}", terms::profile(lang, profile), count(profile))));
        let custom = store.ask.with(|ask| ask.readings.profile().is_none());
        let custom = custom.then(|| ("custom".to_owned(), Label::CustomReading.text(lang).to_owned()));
        known.into_iter().chain(custom).collect()
    });
    let profile =
        Signal::derive(move || store.ask.with(|ask| ask.readings.profile().map_or("custom", Profile::id).to_owned()));
    view! {
        <form class="sentence" aria-label=t(Label::Question) on:submit=|event| event.prevent_default()>
            <label for="ask-account">{t(Label::LoggedInAs)}</label>
            <select
                id="ask-account"
                on:change:target=move |event| {
                    let id = event.target().value();
                    store.ask.update(|ask| ask.account = Some((&*id).into()));
                }
            >
                {choices(account, accounts)}
            </select>
            <label for="ask-app">{t(Label::Connecting)}</label>
            <select
                id="ask-app"
                on:change:target=move |event| {
                    let id = event.target().value();
                    store.ask.update(|ask| ask.app = Some((&*id).into()));
                }
            >
                {choices(app, apps)}
            </select>
            <Segments
                name="ask-profile"
                legend=Signal::derive(t(Label::ReadingTheRules))
                value=profile
                options=profiles
                on_choose=Callback::new(move |id: String| {
                    if let Some(profile) = Profile::ALL.into_iter().find(|one| one.id() == id) {
                        store.ask.update(|ask| ask.readings = profile.readings());
                    }
                })
            />
        </form>
    }
}
