//! The role grid: accounts × apps and channels.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{AccountId, AppId, AppRole, ChannelId, ChannelRole, Fact};
use crate::ui::kit::{Options, choices};
use crate::wording::{Label, terms};

use super::Part;

const UNKNOWN: &str = "unknown";

#[component]
pub fn Roles() -> impl IntoView {
    let store = use_store();
    let accounts =
        Memo::new(move |_| store.case.with(|case| case.accounts.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    let apps =
        Memo::new(move |_| store.case.with(|case| case.apps.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    let channels =
        Memo::new(move |_| store.case.with(|case| case.channels.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    let ready = move || !(accounts.with(Vec::is_empty) || apps.with(Vec::is_empty) && channels.with(Vec::is_empty));
    let has_editor = Memo::new(move |_| {
        store.case.with(|case| case.channel_roles.values().any(|role| *role == ChannelRole::Editor))
    });
    view! {
        <Part id="facts-roles" title=Label::Roles hint=Label::RolesHint>
            <Show when=ready fallback=move || view! { <p class="hint">{t(Label::RolesEmpty)}</p> }>
                <div class="scroller" role="group" tabindex="0" aria-label=t(Label::RoleGrid)>
                    <table class="roles">
                        <thead>
                            <tr>
                                <th scope="col"><span class="visually-hidden">{t(Label::AppOrChannel)}</span></th>
                                <For each=move || accounts.get() key=Clone::clone let:id>
                                    <AccountHead id=id />
                                </For>
                            </tr>
                        </thead>
                        <Show when=move || !apps.with(Vec::is_empty)>
                            <tbody>
                                <GroupHead label=Label::AppsInConsole columns=Signal::derive(move || accounts.with(Vec::len)) />
                                <For each=move || apps.get() key=Clone::clone let:app>
                                    <AppRow app=app accounts=accounts />
                                </For>
                            </tbody>
                        </Show>
                        <Show when=move || !channels.with(Vec::is_empty)>
                            <tbody>
                                <GroupHead label=Label::ChannelsInConsole columns=Signal::derive(move || accounts.with(Vec::len)) />
                                <For each=move || channels.get() key=Clone::clone let:channel>
                                    <ChannelRow channel=channel accounts=accounts />
                                </For>
                            </tbody>
                        </Show>
                    </table>
                </div>
                <Show when=move || has_editor.get()>
                    <p class="hint">{t(Label::EditorRemark)}</p>
                </Show>
            </Show>
        </Part>
    }
}

#[component]
fn AccountHead(id: AccountId) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let logged_in = move || store.trace.with(|trace| trace.as_ref().is_some_and(|trace| trace.account == own));
    view! {
        <th scope="col" class:logged-in=logged_in>{move || store.names(|names| names.account(&id))}</th>
    }
}

#[component]
fn GroupHead(label: Label, #[prop(into)] columns: Signal<usize>) -> impl IntoView {
    view! {
        <tr class="group">
            <th scope="rowgroup" colspan=move || (columns.get() + 1).to_string()>{t(label)}</th>
        </tr>
    }
}

#[component]
fn AppRow(app: AppId, accounts: Memo<Vec<AccountId>>) -> impl IntoView {
    let store = use_store();
    let named = app.clone();
    let name = Signal::derive(move || store.names(|names| names.app(&named)));
    let app = StoredValue::new(app);
    let options = Signal::derive(move || {
        let lang = store.lang.get();
        let roles = AppRole::ALL.map(|role| (role.id(), terms::app_role(lang, role)));
        owned(&roles, terms::dont_know(lang))
    });
    view! {
        <tr>
            <th scope="row">{move || name.get()}</th>
            <For each=move || accounts.get() key=Clone::clone let:account>
                {
                    let of = account.clone();
                    let value = Signal::derive(move || {
                        store.case.with(|case| case.app_role(&of, &app.get_value())).known().map_or(UNKNOWN, |role| role.id()).to_owned()
                    });
                    let id = html_id("role", &[account.as_str(), "app", app.get_value().as_str()]);
                    let of = account.clone();
                    let choose = Callback::new(move |choice: String| {
                        let role: Fact<_> = AppRole::ALL.into_iter().find(|role| role.id() == choice).into();
                        store.edit(Command::SetAppRole(of.clone(), app.get_value(), role));
                    });
                    view! { <RoleCell id=id account=account on=name value=value options=options on_choose=choose /> }
                }
            </For>
        </tr>
    }
}

#[component]
fn ChannelRow(channel: ChannelId, accounts: Memo<Vec<AccountId>>) -> impl IntoView {
    let store = use_store();
    let named = channel.clone();
    let name = Signal::derive(move || store.names(|names| names.channel(&named)));
    let channel = StoredValue::new(channel);
    let options = Signal::derive(move || {
        let lang = store.lang.get();
        let roles = ChannelRole::ALL.map(|role| (role.id(), terms::channel_role(lang, role)));
        owned(&roles, terms::dont_know(lang))
    });
    view! {
        <tr>
            <th scope="row">{move || name.get()}</th>
            <For each=move || accounts.get() key=Clone::clone let:account>
                {
                    let of = account.clone();
                    let value = Signal::derive(move || {
                        store.case.with(|case| case.channel_role(&of, &channel.get_value())).known().map_or(UNKNOWN, |role| role.id()).to_owned()
                    });
                    let id = html_id("role", &[account.as_str(), "channel", channel.get_value().as_str()]);
                    let of = account.clone();
                    let choose = Callback::new(move |choice: String| {
                        let role: Fact<_> = ChannelRole::ALL.into_iter().find(|role| role.id() == choice).into();
                        store.edit(Command::SetChannelRole(of.clone(), channel.get_value(), role));
                    });
                    view! { <RoleCell id=id account=account on=name value=value options=options on_choose=choose /> }
                }
            </For>
        </tr>
    }
}

#[component]
fn RoleCell(
    id: String,
    account: AccountId,
    on: Signal<String>,
    value: Signal<String>,
    options: Signal<Options>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let label = move || format!("{}, {}", store.names(|names| names.account(&account)), on.get());
    view! {
        <td>
            <select
                id=id
                aria-label=label
                data-value=move || value.get()
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {choices(value, options)}
            </select>
        </td>
    }
}

fn owned(roles: &[(&str, &str)], dont_know: &str) -> Options {
    roles.iter().chain([&(UNKNOWN, dont_know)]).map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
}
