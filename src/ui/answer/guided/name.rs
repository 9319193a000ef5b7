//! What the accounts, the apps and the channels are called: as many as there are.

use leptos::prelude::*;

use crate::app::control::html_id;
use crate::app::t;
use crate::explain::statements::Asked;
use crate::explain::walk::Step;
use crate::facts::command::Command;
use crate::facts::{Account, App, Case, Channel};
use crate::ui::kit::{
    Button, Icon, IconName, Key, Shape, State, TextField, When, Window, Windowed, derive, live, memo, on, value,
};
use crate::ui::paste::PasteButton;
use crate::wording::Label;

use super::{FIELD, Guide};

/// How accounts, apps or channels are named.
#[derive(Clone, Copy)]
struct Naming {
    asked: Asked,
    /// The word for one, which begins the ids of new ones.
    word: &'static str,
    label: Label,
    another: Label,
    add: Label,
    add_another: Label,
    keys: fn(&Case) -> Vec<Key>,
    called: fn(&Case, &Key) -> Option<String>,
    /// The change that gives one its name; one that is not there yet is added.
    call: fn(&Case, &str, String) -> Command,
    remove: fn(Key) -> Command,
}

const ACCOUNTS: Naming = Naming {
    asked: Asked::Account,
    word: "account",
    label: Label::AccountName,
    another: Label::AnotherAccount,
    add: Label::AddAccount,
    add_another: Label::AddAnotherAccount,
    keys: |case| case.accounts.iter().map(|one| Key::from(&one.id)).collect(),
    called: |case, key| case.account(&key.clone().into()).map(|one| one.name.clone()),
    call: |_, id, name| Command::PutAccount(Account { id: id.into(), name }),
    remove: |key| Command::RemoveAccount(key.into()),
};

const APPS: Naming = Naming {
    asked: Asked::App,
    word: "app",
    label: Label::AppName,
    another: Label::AnotherApp,
    add: Label::AddApp,
    add_another: Label::AddAnotherApp,
    keys: |case| case.apps.iter().map(|one| Key::from(&one.id)).collect(),
    called: |case, key| case.app(&key.clone().into()).map(|one| one.name.clone()),
    call: |case, id, name| {
        let app = case.app(&id.into()).cloned();
        Command::PutApp(App { name, ..app.unwrap_or_else(|| App::new(id.into(), String::new())) })
    },
    remove: |key| Command::RemoveApp(key.into()),
};

const CHANNELS: Naming = Naming {
    asked: Asked::Channel,
    word: "channel",
    label: Label::ChannelName,
    another: Label::AnotherChannel,
    add: Label::AddChannel,
    add_another: Label::AddAnotherChannel,
    keys: |case| case.channels.iter().map(|one| Key::from(&one.id)).collect(),
    called: |case, key| case.channel(&key.clone().into()).map(|one| one.name.clone()),
    call: |case, id, name| {
        let channel = case.channel(&id.into()).cloned();
        Command::PutChannel(Channel { name, ..channel.unwrap_or_else(|| Channel::new(id.into(), String::new())) })
    },
    remove: |key| Command::RemoveChannel(key.into()),
};

/// Those that have a name, each to be corrected or removed, and a field for another one.
pub fn name(guide: Guide, asked: Asked) -> AnyView {
    let naming = match asked {
        Asked::Account => ACCOUNTS,
        Asked::App => APPS,
        Asked::Channel => CHANNELS,
    };
    let store = guide.store;
    let keys = memo(move || store.case.with(|case| (naming.keys)(case)));
    let some = derive(move || keys.with(|keys| !keys.is_empty()));
    let text = State::new(String::new());
    // Gives what was typed to a new one; whether something was typed.
    let take = move || {
        let name = text.get_untracked().trim().to_owned();
        let typed = !name.is_empty();
        if typed {
            text.set(String::new());
            let add = |case: &_| (naming.call)(case, &case.free_id(naming.word), name);
            store.edit(store.case.with_untracked(|case| add(case)));
            guide.go(&|walk, _| walk.named(naming.asked));
        }
        typed
    };
    let go_on = move || guide.go(&|walk, case| walk.go_on(case, Step::Name(naming.asked)));
    let done = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !take() && some.get_untracked() {
            go_on();
        }
    });
    let enough = Callback::new(move |()| {
        take();
        go_on();
    });
    let row = Callback::new(move |key| one(guide, naming, key));
    let label = move || if some.get() { naming.another } else { naming.label }.text(store.lang.get());
    let add = move || if some.get() { naming.add_another } else { naming.add }.text(store.lang.get());
    view! {
        <Windowed window=Window::new(keys) shape=Shape::List class="guided-named" row=row />
        <form class="guided-form" aria-labelledby=super::HEADING on:submit=done>
            <div class="field">
                <label for=FIELD>{live(label)}</label>
                <input
                    class="input"
                    id=FIELD
                    type="text"
                    autocomplete="off"
                    prop:value=move || text.get()
                    on:input=value(move |typed| text.set(typed))
                />
            </div>
            <button type="submit" class="button" class:prime=move || !some.get()>{live(add)}</button>
            <When when=some>
                <Button class="button prime" id="guided-go-on" on_press=enough>{t(Label::GuideContinue)}</Button>
            </When>
        </form>
        {(asked == Asked::Channel).then(|| view! { <PasteButton class="link" id="guided-paste" /> }.into_any())}
    }
    .into_any()
}

/// One that has a name.
fn one(guide: Guide, naming: Naming, key: Key) -> AnyView {
    let store = guide.store;
    let id = html_id("guided", &[naming.word, &key]);
    let of = key.clone();
    let called = memo(move || store.case.with(|case| (naming.called)(case, &of)).unwrap_or_default());
    let (of, control) = (key.clone(), id.clone());
    let rename = Callback::new(move |name| {
        store.edit_from(store.case.with_untracked(|case| (naming.call)(case, &of, name)), Some(&control));
    });
    let remove = Callback::new(move |()| {
        store.remove((naming.remove)(key.clone()), &called.get_untracked());
        guide.focus();
    });
    view! {
        <li>
            <TextField id=id label=naming.label value=called on_type=rename />
            <Button class="button quiet icon-only" on_press=remove>
                <Icon name=IconName::Bin />
                <span class="visually-hidden">{t(Label::Remove)} {called}</span>
            </Button>
        </li>
    }
    .into_any()
}
