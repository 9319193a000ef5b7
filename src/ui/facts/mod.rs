//! The left pane: what the user knows.

mod accounts;
mod apps;
mod business;
mod channel_body;
mod channels;
mod roles;
mod row;
mod trade;
mod what_if;

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{Pane, Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{Account, App, Channel};
use crate::order::Order;
use crate::ui::kit::{Icon, IconName};
use crate::wording::{Label, answer};

use self::accounts::Accounts;
use self::apps::Apps;
pub use self::business::BusinessFields;
use self::channels::Channels;
use self::roles::Roles;
use self::trade::CaseFacts;
use self::what_if::{WhatIf, look};

/// The facts of the case, each a control.
#[component]
pub fn FactsPane() -> impl IntoView {
    let store = use_store();
    let missing = Memo::new(move |_| {
        let trace = store.trace.get()?;
        let mut open: Vec<_> =
            trace.channels.iter().flat_map(|channel| channel.questions(&trace.account, &trace.app)).collect();
        open.order_by(&mut Ord::cmp);
        open.dedup();
        answer::missing_answers(store.lang.get(), open.len())
    });
    let count = move |count: fn(&crate::facts::Case) -> usize| move || store.case.with(|case| count(case));
    view! {
        <section
            class="facts"
            id="panel-facts"
            aria-labelledby="facts-heading"
            data-shown=move || (store.pane.get() == Pane::Facts).to_string()
            on:focusin=move |event| look(store, event.target())
            on:pointerover=move |event| look(store, event.target())
        >
            <div class="facts-head">
                <h2 id="facts-heading" tabindex="-1">{t(Label::Facts)}</h2>
                <p class="quiet small">{move || missing.get()}</p>
                <button type="button" class="link" id="guide" on:click=move |_| start_guide(store)>{t(Label::Guide)}</button>
            </div>
            <nav class="jump" aria-label=t(Label::FactSections)>
                <a href="#facts-accounts">{t(Label::Accounts)} " " {count(|case| case.accounts.len())}</a>
                <a href="#facts-apps">{t(Label::Apps)} " " {count(|case| case.apps.len())}</a>
                <a href="#facts-channels">{t(Label::Channels)} " " {count(|case| case.channels.len())}</a>
                <a href="#facts-roles">{t(Label::Roles)}</a>
                <a href="#facts-more">{t(Label::More)}</a>
            </nav>
            <Accounts />
            <Apps />
            <Channels />
            <Roles />
            <CaseFacts />
            <WhatIf />
        </section>
    }
}

/// A part of the facts: heading, hint, and a button that adds to it.
#[component]
fn Part(
    id: &'static str,
    title: Label,
    #[prop(optional)] hint: Option<Label>,
    #[prop(optional)] add: Option<(Label, Callback<()>)>,
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    view! {
        <section class="part" id=id aria-labelledby=heading.clone()>
            <div class="part-head">
                <h3 id=heading.clone()>{t(title)}</h3>
                {add
                    .map(|(label, add)| {
                        view! {
                            <button type="button" class="button quiet" on:click=move |_| add.run(())>
                                <Icon name=IconName::Plus />
                                <span aria-hidden="true">{t(Label::Add)}</span>
                                <span class="visually-hidden">{t(label)}</span>
                            </button>
                        }
                    })}
            </div>
            {hint.map(|hint| view! { <p class="hint">{t(hint)}</p> })}
            {children()}
        </section>
    }
}

/// Begins to ask one question at a time.
pub(super) fn start_guide(store: Store) {
    store.begun.set(true);
    store.guided.set(true);
    store.pane.set(Pane::Answer);
    focus_later("guided-heading");
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
    store.pane.set(Pane::Facts);
    store.reveal.set(Some((html_id(kind, &[id]), html_id(kind, &[id, "name"]))));
}
