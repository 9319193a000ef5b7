//! "Logged in as …, connecting … in …, reading the rules …": the question, made of controls. Where there is
//! little room it is one line that opens them.

use std::sync::Arc;
use std::time::Duration;

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::{Store, sheet as entry, t, use_store};
use crate::explain::prospects::{Prospect, Prospects};
use crate::rules::{Count, Edition, Profile};
use crate::ui::kit::{
    Button, Derived, Icon, IconName, Options, Segments, State, choices, derive, effect, memo, on, press, target, value,
    words,
};
use crate::wording::names::Names;
use crate::wording::{Label, answer, editions};

/// How long nothing changes before the pickers say what each choice would list: whoever types does
/// not wait for it.
const MOMENT: Duration = Duration::from_millis(200);

/// Who logs in, which app, and where one connects.
#[component]
pub fn Sentence() -> impl IntoView {
    let store = use_store();
    let prospects = prospects(store);
    // What is chosen is called by its name alone, so that the closed picker is short.
    let accounts: Derived<Options> = memo(move || {
        let chosen = store.of_trace(|trace| trace.account.clone());
        let said = |id: &_| prospects.with(|all| all.as_ref().and_then(|all| all.account(id).cloned()));
        store.names(|names| {
            let option = |id: &_| {
                let prospect = said(id).filter(|_| chosen.as_ref() != Some(id));
                (id.to_string(), option(store, names.account(id), prospect))
            };
            names.case.accounts.iter().map(|one| option(&one.id)).collect()
        })
    });
    let apps: Derived<Options> = memo(move || {
        let chosen = store.of_trace(|trace| trace.app.clone());
        let said = |id: &_| prospects.with(|all| all.as_ref().and_then(|all| all.app(id).cloned()));
        store.names(|names| {
            let option = |id: &_| {
                let prospect = said(id).filter(|_| chosen.as_ref() != Some(id));
                (id.to_string(), option(store, names.app(id), prospect))
            };
            names.case.apps.iter().map(|one| option(&one.id)).collect()
        })
    });
    let screens = screens(store, prospects);
    let account = derive(move || store.of_trace(|trace| trace.account.to_string()).unwrap_or_default());
    let app = derive(move || store.of_trace(|trace| trace.app.to_string()).unwrap_or_default());
    let ask_as = value(move |id| store.ask_as((&*id).into()));
    let edition = derive(move || store.edition().id().to_owned());
    let connect_in = value(move |id| {
        if let Some(edition) = Edition::from_id(&id) {
            store.connect_in(edition);
        }
    });
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
            <span class="in" aria-hidden="true">{t(Label::In)}</span>
            <label for="ask-edition">{t(Label::AskedEdition)}</label>
            <select id="ask-edition" on:change=connect_in>{choices(edition, screens)}</select>
        </form>
    }
}

/// Where one connects, to choose from.
fn screens(store: Store, prospects: Derived<Option<Arc<Prospects>>>) -> Derived<Options> {
    memo(move || {
        let chosen = store.edition();
        let said = |edition| prospects.with(|all| all.as_ref().and_then(|all| all.edition(edition).cloned()));
        let option = |edition: Edition| {
            let name = editions::words(edition).name.of(store.lang.get());
            let prospect = said(edition).filter(|_| edition != chosen);
            (edition.id().to_owned(), option(store, name.to_owned(), prospect))
        };
        Edition::ALL.map(option).to_vec()
    })
}

fn option(store: Store, name: String, prospect: Option<Prospect>) -> String {
    match prospect {
        Some(prospect) => store.names(|names| answer::would_list(names, &name, &prospect)),
        None => name,
    }
}

/// What each login, each app and each edition would list, a moment after the last change.
fn prospects(store: Store) -> Derived<Option<Arc<Prospects>>> {
    let reckoned = State::new(None);
    let turn = StoredValue::new(0_u32);
    effect(move || {
        store.case.track();
        store.trace.track();
        let own = turn.get_value().wrapping_add(1);
        turn.set_value(own);
        let reckon = move || {
            if turn.try_get_value() == Some(own) {
                let of = |trace: &_| store.case.with_untracked(|case| Arc::new(Prospects::of(case, trace)));
                reckoned.try_set(store.trace.with_untracked(|trace| trace.as_deref().map(of)));
            }
        };
        set_timeout(reckon, MOMENT);
    });
    reckoned.read_only()
}

/// How the rules are read. Each profile shows what it would come to before it is chosen.
#[component]
pub fn ReadingChoice() -> impl IntoView {
    let store = use_store();
    let listed = memo(move || store.listed_by_profile());
    let options: Derived<Options> = memo(move || {
        let lang = store.lang.get();
        let option = |(profile, count): &(Profile, Count)| {
            (profile.id().to_owned(), answer::profile_lists(lang, *profile, *count))
        };
        let known = listed.with(|listed| listed.iter().map(option).collect::<Options>());
        let custom = chosen(store).is_none().then(|| ("custom".to_owned(), Label::CustomReading.text(lang).to_owned()));
        known.into_iter().chain(custom).collect()
    });
    let choose = Callback::new(move |id: String| {
        if let Some(profile) = Profile::ALL.into_iter().find(|one| one.id() == id) {
            store.read_as(store.ask.with_untracked(|ask| ask.readings.edition).profile(profile));
        }
    });
    view! {
        <Segments
            name="ask-profile"
            legend=words(Label::ReadingTheRules)
            value=derive(move || chosen(store).map_or("custom", Profile::id).to_owned())
            options=options
            on_choose=choose
        />
    }
}

fn chosen(store: Store) -> Option<Profile> {
    store.ask.with(|ask| ask.readings.profile())
}

/// The question in words: login, app, where one connects, how the rules are read.
fn asked(store: Store, names: &Names<'_>) -> Option<[String; 4]> {
    store.of_trace(|trace| {
        let place = editions::words(trace.readings.edition).short.of(names.lang).to_owned();
        let reading = answer::read_as(names.lang, chosen(store));
        [names.account(&trace.account), names.app(&trace.app), place, reading]
    })
}

/// The question as one line, which opens a sheet with its controls.
#[component]
pub fn QuestionLine() -> impl IntoView {
    let store = use_store();
    let sheet = NodeRef::<Dialog>::new();
    let open = move || {
        if let Some(sheet) = sheet.get_untracked() {
            // Refused only where it is open already.
            let _ = sheet.show_modal();
            entry::opened();
        }
    };
    let close = move || {
        if let Some(sheet) = sheet.try_get_untracked().flatten().filter(|sheet| sheet.open()) {
            sheet.close();
        }
    };
    entry::on_back(Box::new(close));
    // What is beside the sheet belongs to it too, as the element that it is in.
    let beside = on(move |event: leptos::ev::MouseEvent| {
        if target::<web_sys::HtmlDialogElement>(&event).is_some() {
            close();
        }
    });
    let asked = memo(move || store.names(|names| asked(store, names)).unwrap_or_default());
    let part = move |f: fn(&[String; 4]) -> &String| derive(move || asked.with(|asked| f(asked).clone()));
    view! {
        <button type="button" class="question-line" id="question-line" aria-haspopup="dialog" on:click=press(open)>
            <b>{part(|[account, ..]| account)}</b>
            <span aria-hidden="true">"→"</span>
            <b>{part(|[_, app, ..]| app)}</b>
            <span class="question-edition">"· " {part(|[.., place, _]| place)}</span>
            <span class="question-reading">"· " {part(|[.., reading]| reading)}</span>
            <Icon name=IconName::Down />
        </button>
        <dialog
            class="sheet"
            id="question"
            aria-label=t(Label::Question)
            node_ref=sheet
            on:close=on(|_: leptos::ev::Event| entry::closed())
            on:click=beside
        >
            <div class="sheet-body">
            <Sentence />
            <ReadingChoice />
            <Button class="button prime" id="question-done" on_press=Callback::new(move |()| close())>
                {t(Label::Done)}
            </Button>
            </div>
        </dialog>
    }
}
