//! The role grid: accounts × apps and channels.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{AccountId, AppId, AppRole, Case, ChannelId, ChannelRole, Fact};
use crate::ui::kit::{Options, choices};
use crate::wording::names::Names;
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
    let called = Memo::new(move |_| {
        store.names(|names| names.case.accounts.iter().map(|one| (one.id.clone(), names.account(&one.id))).collect())
    });
    let app_options = Memo::new(move |_| {
        let lang = store.lang.get();
        let roles = AppRole::ALL.map(|role| (role.id(), terms::app_role(lang, role)));
        owned(&roles, terms::dont_know(lang))
    });
    let channel_options = Memo::new(move |_| {
        let lang = store.lang.get();
        let roles = ChannelRole::ALL.map(|role| (role.id(), terms::channel_role(lang, role)));
        owned(&roles, terms::dont_know(lang))
    });
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
                                    <Row on=On::App(app) accounts=accounts called=called options=app_options />
                                </For>
                            </tbody>
                        </Show>
                        <Show when=move || !channels.with(Vec::is_empty)>
                            <tbody>
                                <GroupHead label=Label::ChannelsInConsole columns=Signal::derive(move || accounts.with(Vec::len)) />
                                <For each=move || channels.get() key=Clone::clone let:channel>
                                    <Row on=On::Channel(channel) accounts=accounts called=called options=channel_options />
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

/// What a row of the grid is about.
#[derive(Clone)]
enum On {
    App(AppId),
    Channel(ChannelId),
}

impl On {
    fn called(&self, names: &Names<'_>) -> String {
        match self {
            Self::App(app) => names.app(app),
            Self::Channel(channel) => names.channel(channel),
        }
    }

    /// The word for the role of an account on it.
    fn role(&self, case: &Case, account: &AccountId) -> &'static str {
        match self {
            Self::App(app) => case.app_role(account, app).known().map_or(UNKNOWN, |role| role.id()),
            Self::Channel(channel) => case.channel_role(account, channel).known().map_or(UNKNOWN, |role| role.id()),
        }
    }

    /// The change that gives an account the role with this word.
    fn give(&self, account: AccountId, word: &str) -> Command {
        match self {
            Self::App(app) => {
                let role: Fact<_> = AppRole::ALL.into_iter().find(|role| role.id() == word).into();
                Command::SetAppRole(account, app.clone(), role)
            }
            Self::Channel(channel) => {
                let role: Fact<_> = ChannelRole::ALL.into_iter().find(|role| role.id() == word).into();
                Command::SetChannelRole(account, channel.clone(), role)
            }
        }
    }

    fn control(&self, account: &AccountId) -> String {
        match self {
            Self::App(app) => html_id("role", &[account.as_str(), "app", app.as_str()]),
            Self::Channel(channel) => html_id("role", &[account.as_str(), "channel", channel.as_str()]),
        }
    }
}

/// A row of the grid. It looks at the case once for all its cells: thousands of cells that each
/// looked for themselves would make every keystroke slow.
#[component]
fn Row(
    on: On,
    accounts: Memo<Vec<AccountId>>,
    called: Memo<BTreeMap<AccountId, String>>,
    options: Memo<Options>,
) -> impl IntoView {
    let store = use_store();
    let on = StoredValue::new(on);
    let name = Memo::new(move |_| store.names(|names| on.with_value(|on| on.called(names))));
    let roles = Memo::new(move |_| {
        let role = |case: &Case, account: &AccountId| on.with_value(|on| on.role(case, account));
        store.case.with(|case| {
            case.accounts.iter().map(|one| (one.id.clone(), role(case, &one.id))).collect::<BTreeMap<_, _>>()
        })
    });
    let cell = move |account: AccountId| {
        let id = on.with_value(|on| on.control(&account));
        let of = account.clone();
        let value = Memo::new(move |_| roles.with(|roles| roles.get(&of).copied().unwrap_or(UNKNOWN)).to_owned());
        let of = account.clone();
        let label = move || {
            let account = called.with(|called| called.get(&of).cloned()).unwrap_or_default();
            format!("{account}, {}", name.get())
        };
        view! {
            <td>
                <select
                    id=id
                    aria-label=label
                    data-value=move || value.get()
                    on:change:target=move |event| {
                        store.edit(on.with_value(|on| on.give(account.clone(), &event.target().value())));
                    }
                >
                    {choices(value.into(), options.into())}
                </select>
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">{move || name.get()}</th>
            <For each=move || accounts.get() key=Clone::clone let:account>
                {cell(account)}
            </For>
        </tr>
    }
}

fn owned(roles: &[(&str, &str)], dont_know: &str) -> Options {
    roles.iter().chain([&(UNKNOWN, dont_know)]).map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect()
}
