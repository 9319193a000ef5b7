//! The role grid: accounts × apps and channels.

use leptos::prelude::*;

use crate::app::control::Control;
use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{AccountId, AppId, AppRole, Case, ChannelId, ChannelRole};
use crate::ui::kit::{
    Derived, Each, Key, Options, Shape, When, Window, Windowed, choices, derive, effect, live, memo, value,
};
use crate::wording::names::Names;
use crate::wording::{Label, answer, terms};

use super::edited::{BESIDE, UNKNOWN};
use super::{Part, login};

#[component]
pub fn Roles() -> impl IntoView {
    let store = use_store();
    let columns = memo(move || {
        store.names(|names| {
            let column = |id: &AccountId| (id.to_string(), names.account(id));
            names.case.accounts.iter().map(|one| column(&one.id)).collect::<Options>()
        })
    });
    let ready = derive(move || {
        store.case.with(|case| !(case.accounts.is_empty() || case.apps.is_empty() && case.channels.is_empty()))
    });
    let has_editor =
        derive(move || store.case.with(|case| case.channel_roles.values().any(|role| *role == ChannelRole::Editor)));
    view! {
        <Part id="facts-roles" title=Label::Roles hint=Label::RolesHint>
            <When when=ready otherwise=move || view! { <p class="hint">{t(Label::RolesEmpty)}</p> }>
                <Table columns=columns />
                <When when=has_editor>
                    <p class="hint">{t(Label::EditorRemark)}</p>
                </When>
            </When>
        </Part>
    }
}

/// The word for no role at all, on apps and on channels.
const NONE: &str = AppRole::None.id();

/// The key of the line above a group of rows. No app and no channel has a blank id.
const HEAD: &str = "";

#[component]
fn Table(
    /// The accounts and what they are called.
    columns: Derived<Options>,
) -> impl IntoView {
    let store = use_store();
    let accounts = memo(move || columns.with(|all| all.iter().map(|(id, _)| Key::from(&**id)).collect::<Vec<_>>()));
    let apps = Group::new(columns, accounts, On::APPS);
    let channels = Group::new(columns, accounts, On::CHANNELS);
    effect(move || {
        let Some(control) = store.reveal.get() else { return };
        match Control::at(&control) {
            Some(Control::AppRole(_, app)) => apps.window.keep(Some((&app).into())),
            Some(Control::ChannelRole(_, channel)) => channels.window.keep(Some((&channel).into())),
            _ => return,
        }
        store.row_is_open();
        focus_later(control);
    });
    let count = move || (1 + apps.keys.with(Vec::len) + channels.keys.with(Vec::len)).to_string();
    let below_apps = derive(move || 2 + apps.keys.with(Vec::len));
    let head = Callback::new(move |account: Key| account_head(store, columns, &account));
    view! {
        <div class="scroller" role="group" tabindex="0" aria-label=t(Label::RoleGrid)>
            <table class="roles" aria-rowcount=count>
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col"><span class="visually-hidden">{t(Label::AppOrChannel)}</span></th>
                        <Each keys=accounts row=head />
                    </tr>
                </thead>
                <Windowed window=apps.window shape=Shape::Table first=2_usize prints=false row=apps.rows() />
                <Windowed window=channels.window shape=Shape::Table first=below_apps prints=false row=channels.rows() />
            </table>
        </div>
    }
}

fn account_head(store: Store, columns: Derived<Options>, account: &Key) -> AnyView {
    let id = AccountId::from(account.clone());
    let logged_in = memo(move || store.of_trace(|trace| trace.account == id).unwrap_or_default());
    let account = account.clone();
    view! {
        <th scope="col" class:logged-in=move || logged_in.get()>{live(move || called(columns, &account))}</th>
    }
    .into_any()
}

fn called(columns: Derived<Options>, account: &Key) -> String {
    columns.with(|all| all.iter().find(|(id, _)| **id == **account).map(|(_, name)| name.clone())).unwrap_or_default()
}

/// The role of one account as a choice by itself, beside the grid.
pub(super) fn role_choice(on: On, account: AccountId, key: Key) -> AnyView {
    let store = use_store();
    let id = format!("{BESIDE}{}", (on.control)(account.clone(), key.clone()).id());
    let options = memo(move || store.names(|names| on.options(names)));
    let (who, of) = (account.clone(), key.clone());
    let role = memo(move || store.case.with(|case| (on.role)(case, &who, of.clone()).unwrap_or(UNKNOWN).to_owned()));
    let who = account.clone();
    let label = move || store.names(|names| answer::role_here(names.lang, &names.account(&who), on.on_app));
    let give = value(move |word| store.edit((on.give)(account.clone(), key.clone(), &word)));
    view! {
        <div class="field">
            <label for=id.clone()>{live(label)}</label>
            <select id=id on:change=give>
                {choices(role, options)}
            </select>
        </div>
    }
    .into_any()
}

/// What the rows of a group are about.
#[derive(Clone, Copy)]
pub struct On {
    label: Label,
    /// What the roles mean.
    hint: Label,
    on_app: bool,
    keys: fn(&Case) -> Vec<Key>,
    /// The roles to choose from, in words.
    roles: fn(&Names<'_>) -> Options,
    called: fn(&Names<'_>, Key) -> String,
    /// The word for the role that an account has.
    role: fn(&Case, &AccountId, Key) -> Option<&'static str>,
    /// The change that gives an account the role with a word; any other word for what is not known.
    give: fn(AccountId, Key, &str) -> Command,
    control: fn(AccountId, Key) -> Control,
}

impl On {
    pub const APPS: Self = Self {
        label: Label::AppsInConsole,
        hint: Label::AppRoleHint,
        on_app: true,
        keys: |case| case.apps.iter().map(|one| Key::from(&one.id)).collect(),
        roles: |names| AppRole::ALL.map(|role| option(role.id(), terms::app_role(names.lang, role))).to_vec(),
        called: |names, app| names.app(&app.into()),
        role: |case, account, app| case.app_role(account, &app.into()).known().map(|role| role.id()),
        give: |account, app, word| {
            let role = AppRole::ALL.into_iter().find(|role| role.id() == word);
            Command::SetAppRole(account, app.into(), role.into())
        },
        control: |account, app| Control::AppRole(account, AppId::from(app)),
    };

    pub const CHANNELS: Self = Self {
        label: Label::ChannelsInConsole,
        hint: Label::ChannelRoleHint,
        on_app: false,
        keys: |case| case.channels.iter().map(|one| Key::from(&one.id)).collect(),
        roles: |names| ChannelRole::ALL.map(|role| option(role.id(), terms::channel_role(names.lang, role))).to_vec(),
        called: |names, channel| names.channel(&channel.into()),
        role: |case, account, channel| case.channel_role(account, &channel.into()).known().map(|role| role.id()),
        give: |account, channel, word| {
            let role = ChannelRole::ALL.into_iter().find(|role| role.id() == word);
            Command::SetChannelRole(account, channel.into(), role.into())
        },
        control: |account, channel| Control::ChannelRole(account, ChannelId::from(channel)),
    };
}

fn option(word: &str, text: &str) -> (String, String) {
    (word.to_owned(), text.to_owned())
}

impl On {
    fn options(self, names: &Names<'_>) -> Options {
        let mut options = (self.roles)(names);
        options.push(option(UNKNOWN, terms::dont_know(names.lang)));
        options
    }

    /// The role of whoever is logged in, where it is known, for the line of a row.
    pub fn short(self, store: Store, key: &Key) -> Option<String> {
        let login = login(store)?;
        store.names(|names| match (self.role)(names.case, &login, key.clone())? {
            NONE => Some(Label::NoRole.text(names.lang).to_owned()),
            role => (self.roles)(names).into_iter().find(|(word, _)| word == role).map(|(_, text)| text),
        })
    }

    /// The role of whoever is logged in, in the row of an app or a channel: the same fact as in the
    /// table.
    pub fn own(self, key: Key, id: String) -> AnyView {
        let store = use_store();
        let (hint, of) = (format!("{id}-hint"), key.clone());
        let login = memo(move || login(store));
        let label = move || {
            let called = login.with(|login| login.as_ref().map(|id| store.names(|names| names.account(id))));
            answer::role_here(store.lang.get(), &called.unwrap_or_default(), self.on_app)
        };
        let role = memo(move || {
            let role = |id: &AccountId| store.case.with(|case| (self.role)(case, id, of.clone()));
            login.with(|login| login.as_ref().and_then(role)).unwrap_or(UNKNOWN).to_owned()
        });
        let options = memo(move || store.names(|names| self.options(names)));
        let give = StoredValue::new(move |word: String| {
            if let Some(login) = login.get_untracked() {
                store.edit((self.give)(login, key.clone(), &word));
            }
        });
        view! {
            <When when=derive(move || login.with(Option::is_some))>
                <div class="field">
                    <label for=id.clone()>{live(label)}</label>
                    <select id=id.clone() aria-describedby=hint.clone() on:change=value(move |word| give.with_value(|give| give(word)))>
                        {choices(role, options)}
                    </select>
                    <p class="hint" id=hint.clone()>{t(self.hint)}</p>
                </div>
            </When>
        }
        .into_any()
    }
}

/// What a row says: its name, and the words for the roles of the accounts, in their order.
#[derive(Clone, PartialEq, Eq, Default)]
struct RoleRow {
    name: String,
    roles: Vec<&'static str>,
}

/// The rows of a group: the line above them, and one for each app or channel.
#[derive(Clone, Copy)]
struct Group {
    store: Store,
    on: On,
    columns: Derived<Options>,
    accounts: Derived<Vec<Key>>,
    options: Derived<Options>,
    keys: Derived<Vec<Key>>,
    window: Window,
}

impl Group {
    fn new(columns: Derived<Options>, accounts: Derived<Vec<Key>>, on: On) -> Self {
        let store = use_store();
        let keys = memo(move || {
            let mut keys = store.case.with(|case| (on.keys)(case));
            if !keys.is_empty() {
                keys.insert(0, HEAD.into());
            }
            keys
        });
        let options = memo(move || store.names(|names| on.options(names)));
        Self { store, on, columns, accounts, options, keys, window: Window::new(keys) }
    }

    fn rows(self) -> Callback<Key, AnyView> {
        Callback::new(move |key: Key| if *key == *HEAD { self.head() } else { self.row(key) })
    }

    fn head(self) -> AnyView {
        let columns = move || (self.accounts.with(Vec::len) + 1).to_string();
        view! {
            <tr class="group">
                <th scope="rowgroup" colspan=columns>{t(self.on.label)}</th>
            </tr>
        }
        .into_any()
    }

    /// A row. It looks at the case once for all its cells: thousands of cells that each looked for
    /// themselves would make every keystroke slow.
    fn row(self, key: Key) -> AnyView {
        let Self { store, on, .. } = self;
        let of = key.clone();
        let row = memo(move || {
            store.names(|names| {
                let role = |id: &AccountId| (on.role)(names.case, id, of.clone()).unwrap_or(UNKNOWN);
                RoleRow {
                    name: (on.called)(names, of.clone()),
                    roles: names.case.accounts.iter().map(|one| role(&one.id)).collect(),
                }
            })
        });
        let cell = Callback::new(move |account: Key| self.cell(row, &key, account));
        view! {
            <tr>
                <th scope="row"><span class="role-name">{live(move || row.with(|row| row.name.clone()))}</span></th>
                <Each keys=self.accounts row=cell />
            </tr>
        }
        .into_any()
    }

    fn cell(self, row: Derived<RoleRow>, key: &Key, account: Key) -> AnyView {
        let Self { store, on, columns, accounts, options, .. } = self;
        let id = AccountId::from(account.clone());
        let control = (on.control)(id.clone(), key.clone()).id();
        let column = account.clone();
        let role = move || {
            let place = accounts.with(|all| all.iter().position(|one| *one == column));
            row.with(|row| place.and_then(|place| row.roles.get(place).copied())).unwrap_or(UNKNOWN)
        };
        let now = role.clone();
        let choices = move || {
            let now = untrack(&now);
            let option = |(word, text): &(String, String)| {
                view! { <option value=word.clone() selected=*word == *now>{text.clone()}</option> }
            };
            options.with(|all| all.iter().map(option).collect::<Vec<_>>())
        };
        let label = move || format!("{}, {}", called(columns, &account), row.with(|row| row.name.clone()));
        let of = key.clone();
        let give = value(move |word| store.edit((on.give)(id.clone(), of.clone(), &word)));
        view! {
            <td>
                <select id=control aria-label=label data-value=role.clone() prop:value=role on:change=give>
                    {live(choices)}
                </select>
            </td>
        }
        .into_any()
    }
}
