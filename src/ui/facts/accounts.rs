//! The accounts of the case.

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{Account, AccountId};
use crate::ui::kit::TextField;
use crate::wording::{Label, answer};

use super::row::Row;
use super::{Part, add_account, reveal_new};

#[component]
pub fn Accounts() -> impl IntoView {
    let store = use_store();
    let ids =
        Memo::new(move |_| store.case.with(|case| case.accounts.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    view! {
        <Part
            id="facts-accounts"
            title=Label::Accounts
            hint=Label::AccountsHint
            add=(Label::AddAccount, Callback::new(move |()| add_account(store)))
        >
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="hint">{t(Label::NoAccounts)}</p>
            </Show>
            <ul class="rows">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <li><AccountRow id=id /></li>
                </For>
            </ul>
        </Part>
    }
}

#[component]
fn AccountRow(id: AccountId) -> impl IntoView {
    let store = use_store();
    let row = html_id("account", &[id.as_str()]);
    let field = html_id("account", &[id.as_str(), "name"]);
    let id = StoredValue::new(id);
    let name = Memo::new(move |_| {
        store.case.with(|case| case.account(&id.get_value()).map(|one| one.name.clone()).unwrap_or_default())
    });
    let title = Signal::derive(move || store.names(|names| names.account(&id.get_value())));
    let logged_in =
        move || store.trace.with(|trace| trace.as_ref().is_some_and(|trace| trace.account == id.get_value()));
    let tag = Signal::derive(move || if logged_in() { t(Label::LoggedIn)().to_owned() } else { String::new() });
    let put = move |name: String, control: &str| {
        store.edit_from(Command::PutAccount(Account { id: id.get_value(), name }), Some(control));
    };
    let control = field.clone();
    view! {
        <Row
            id=row
            title=title
            subtitle=""
            tag=tag
            duplicate=Callback::new(move |()| {
                let new = store.case.with_untracked(|case| case.free_id("account"));
                let name = answer::copy_of(store.lang.get_untracked(), &title.get_untracked());
                store.edit(Command::CopyAccount(id.get_value(), Account { id: (&*new).into(), name }));
                reveal_new(store, "account", &new);
            })
            remove=Callback::new(move |()| {
                store.remove(Command::RemoveAccount(id.get_value()), &title.get_untracked());
                focus_later("facts-heading");
            })
        >
            <TextField
                id=field.clone()
                label=Label::AccountName
                hint=Label::AccountNameHint
                value=name
                on_type={
                    let control = control.clone();
                    Callback::new(move |text| put(text, &control))
                }
            />
        </Row>
    }
}
