//! The left pane: what the user knows.

mod accounts;
mod apps;
mod business;
mod case_facts;
mod channel_body;
mod channels;
mod connections;
mod deciding;
mod edited;
mod roles;
mod row;
mod what_if;

use leptos::prelude::*;

use crate::app::control::html_id;
use crate::app::{Pane, Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{Account, AccountId, App, Channel};
use crate::ui::kit::{Button, Icon, IconName, live, memo, on};
use crate::wording::{Label, answer};

use self::accounts::Accounts;
use self::apps::Apps;
pub use self::business::{BusinessFields, number_remark};
use self::case_facts::CaseFacts;
use self::channels::Channels;
pub use self::deciding::fact_field;
use self::roles::Roles;
use self::what_if::{WhatIf, leave, look, point};

/// The facts of the case, each a control.
#[component]
pub fn FactsPane() -> impl IntoView {
    let store = use_store();
    let missing = memo(move || {
        let open = store.of_trace(|trace| store.case.with(|case| trace.open_questions(case)));
        open.map(|open| answer::missing_answers(store.lang.get(), open)).unwrap_or_default()
    });
    let guide = Callback::new(move |()| store.guide());
    view! {
        <section
            class="facts"
            id="panel-facts"
            aria-labelledby="facts-heading"
            data-shown=move || (store.pane.get() == Pane::Facts).to_string()
            on:focusin=on(move |event: leptos::ev::FocusEvent| look(store, &event))
            on:focusout=on(move |_: leptos::ev::FocusEvent| leave(store, false))
            on:pointerover=on(move |event: leptos::ev::PointerEvent| point(store, &event))
            on:pointerleave=on(move |_: leptos::ev::PointerEvent| leave(store, true))
            on:keydown=on(move |event: leptos::ev::KeyboardEvent| {
                // Whatever else it closes stays for the next time.
                if event.key() == "Escape" && store.looked.with_untracked(Option::is_some) {
                    event.stop_propagation();
                    store.look_away();
                }
            })
        >
            <div class="facts-head">
                <h2 id="facts-heading" tabindex="-1">{t(Label::Facts)}</h2>
                <p class="quiet small">{live(move || missing.get())}</p>
                <Button class="link" id="guide" on_press=guide>{t(Label::Guide)}</Button>
            </div>
            <Jump />
            <Accounts />
            <Apps />
            <Channels />
            <Roles />
            <CaseFacts />
            <WhatIf />
        </section>
    }
}

/// Links to the parts, with how much there is in each.
#[component]
fn Jump() -> impl IntoView {
    let store = use_store();
    let parts = [
        ("#facts-accounts", Label::Accounts),
        ("#facts-apps", Label::Apps),
        ("#facts-channels", Label::Channels),
        ("#facts-roles", Label::Roles),
        ("#facts-more", Label::More),
    ];
    let counts = memo(move || store.case.with(|case| vec![case.accounts.len(), case.apps.len(), case.channels.len()]));
    let link = |(place, (to, label)): (usize, (&'static str, Label))| {
        let count = move || counts.with(|counts| counts.get(place).map(|count| format!(" {count}")));
        view! { <a href=to>{t(label)} {live(count)}</a> }
    };
    let links = parts.into_iter().enumerate().map(link).collect::<Vec<_>>();
    view! { <nav class="jump" aria-label=t(Label::FactSections)>{links}</nav> }
}

/// A part of the facts: heading, hint, and a button that adds to it.
#[component]
fn Part(
    id: &'static str,
    title: Label,
    #[prop(optional)] hint: Option<Label>,
    #[prop(optional)] add: Option<(Label, Callback<()>)>,
    /// What stands before that button.
    #[prop(optional)]
    beside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    let add = add.map(|(label, add)| {
        view! {
            <Button class="button quiet" id=format!("{id}-add") on_press=add>
                <Icon name=IconName::Plus />
                <span aria-hidden="true">{t(Label::Add)}</span>
                <span class="visually-hidden">{t(label)}</span>
            </Button>
        }
    });
    view! {
        <section class="part" id=id aria-labelledby=heading.clone()>
            <div class="part-head">
                <h3 id=heading.clone()>{t(title)}</h3>
                {beside}
                {add}
            </div>
            {hint.map(|hint| view! { <p class="hint">{t(hint)}</p> }.into_any())}
            {children()}
        </section>
    }
}

/// Who is logged in: the first account as long as there is no answer.
fn login(store: Store) -> Option<AccountId> {
    let first = || store.case.with(|case| case.accounts.first().map(|one| one.id.clone()));
    store.of_trace(|trace| trace.account.clone()).or_else(first)
}

/// Adds a blank account and opens it.
pub(super) fn add_account(store: Store) {
    let id = store.case.with_untracked(|case| case.free_id("account"));
    store.edit(Command::PutAccount(Account { id: (&*id).into(), name: String::new() }));
    reveal_new(store, "account", &id);
}

/// Adds a blank app and opens it.
pub(super) fn add_app(store: Store) {
    let id = store.case.with_untracked(|case| case.free_id("app"));
    store.edit(Command::PutApp(App::new((&*id).into(), String::new())));
    reveal_new(store, "app", &id);
}

/// Adds a blank channel and opens it.
pub(super) fn add_channel(store: Store) {
    let id = store.case.with_untracked(|case| case.free_id("channel"));
    store.edit(Command::PutChannel(Channel::new((&*id).into(), String::new())));
    reveal_new(store, "channel", &id);
}

/// Opens a new row at its name.
pub(in crate::ui) fn reveal_new(store: Store, kind: &str, id: &str) {
    store.open_row(html_id(kind, &[id, "name"]));
}
