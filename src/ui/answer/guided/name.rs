//! What the accounts, the apps and the channels are called: as many as there are.

use leptos::prelude::*;

use crate::app::control::html_id;
use crate::app::focus::focus_now;
use crate::app::{Store, t};
use crate::explain::statements::Asked;
use crate::explain::walk::Step;
use crate::facts::command::Command;
use crate::facts::{Account, App, Case, Channel};
use crate::plan::Guidance;
use crate::ui::kit::{
    Button, Derived, Icon, IconName, Key, Shape, State, TextField, When, Window, Windowed, derive, invalid, live, memo,
    on, refused, value,
};
use crate::ui::paste::PasteButton;
use crate::ui::remark::Remark;
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
    let (naming, guidance) = match asked {
        Asked::Account => (ACCOUNTS, None),
        Asked::App => (APPS, Some(Guidance::NoApp)),
        Asked::Channel => (CHANNELS, Some(Guidance::NoChannel)),
    };
    let store = guide.store;
    let keys = memo(move || store.case.with(|case| (naming.keys)(case)));
    let none = derive(move || keys.with(Vec::is_empty));
    let row = Callback::new(move |key| one(guide, naming, key));
    view! {
        <Windowed window=Window::new(keys) shape=Shape::List class="guided-named" row=row />
        {another(guide, naming, none)}
        {guidance.map(|guidance| view! { <When when=none><Remark guidance=guidance.clone() /></When> }.into_any())}
        {(asked == Asked::Channel).then(|| view! { <PasteButton class="link" id="guided-paste" /> }.into_any())}
    }
    .into_any()
}

/// The field for another one, or for the first as long as there is none.
fn another(guide: Guide, naming: Naming, none: Derived<bool>) -> AnyView {
    let store = guide.store;
    let text = State::new(String::new());
    // Whether one would go on although nothing has a name yet.
    let unnamed = State::new(false);
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
        match take() {
            true => {}
            false if none.get_untracked() => {
                unnamed.set(true);
                focus_now(FIELD);
            }
            false => go_on(),
        }
    });
    let enough = Callback::new(move |()| {
        take();
        go_on();
    });
    let add = move || if none.get() { naming.add } else { naming.add_another }.text(store.lang.get());
    view! {
        <form class="guided-form" aria-labelledby=super::HEADING on:submit=done>
            {field(store, naming, none, text, unnamed)}
            <button type="submit" class="button" class:prime=move || none.get()>{live(add)}</button>
            <When when=derive(move || !none.get())>
                <Button class="button prime" id="guided-go-on" on_press=enough>{t(Label::GuideContinue)}</Button>
            </When>
        </form>
    }
    .into_any()
}

fn field(store: Store, naming: Naming, none: Derived<bool>, text: State<String>, unnamed: State<bool>) -> AnyView {
    let wrong_id = format!("{FIELD}-wrong");
    let label = move || if none.get() { naming.label } else { naming.another }.text(store.lang.get());
    let needed = move || if unnamed.get() { Label::GuideName.text(store.lang.get()) } else { "" };
    let wrong = derive(move || needed().to_owned());
    let type_it = value(move |typed| {
        text.set(typed);
        unnamed.set(false);
    });
    view! {
        <div class="field">
            <label for=FIELD>{live(label)}</label>
            <input
                class="input"
                id=FIELD
                type="text"
                autocomplete="off"
                aria-describedby=wrong_id.clone()
                aria-invalid=invalid(Some(wrong))
                prop:value=move || text.get()
                on:input=type_it
            />
            {refused(wrong_id, wrong)}
        </div>
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
