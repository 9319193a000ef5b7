//! The accounts of the case.

use leptos::prelude::*;

use crate::app::control::{Field, Row};
use crate::app::{Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{Account, AccountId, Case};
use crate::ui::kit::{Key, When, derive, memo};
use crate::wording::Label;

use super::edited::{Edited, Item, Text};
use super::row::{Kind, Line, Rows};
use super::{Part, add_account};

#[component]
pub fn Accounts() -> impl IntoView {
    let store = use_store();
    let keys = memo(move || store.case.with(|case| case.accounts.iter().map(|one| Key::from(&one.id)).collect()));
    view! {
        <Part
            id="facts-accounts"
            title=Label::Accounts
            hint=Label::AccountsHint
            add=(Label::AddAccount, Callback::new(move |()| add_account(store)))
        >
            <When when=derive(move || keys.with(Vec::is_empty))>
                <p class="hint">{t(Label::NoAccounts)}</p>
            </When>
            <Rows kind=KIND keys=keys />
        </Part>
    }
}

const KIND: Kind = Kind {
    word: "account",
    row: |key| Row::Account(key.into()),
    line,
    body: |key| Edited::<Account>::new(key).text(NAME),
    copy: |_, key, new, name| Some(Command::CopyAccount(key.clone().into(), Account { id: new.into(), name })),
    remove: |key| Command::RemoveAccount(key.into()),
};

const NAME: Text<Account> = Text {
    hint: Some(Label::AccountNameHint),
    ..Text::new(Field::Name, Label::AccountName, |account| account.name.clone(), |account, typed| account.name = typed)
};

fn line(store: Store, key: &Key) -> Line {
    let id = AccountId::from(key.clone());
    let logged_in = store.of_trace(|trace| trace.account == id).unwrap_or_default();
    let tag = if logged_in { Label::LoggedIn.text(store.lang.get()) } else { "" };
    Line { title: store.names(|names| names.account(&id)), subtitle: String::new(), tag: tag.to_owned() }
}

impl Item for Account {
    fn find<'a>(case: &'a Case, key: &Key) -> Option<&'a Self> {
        case.accounts.iter().find(|one| one.id.as_str() == &**key)
    }

    fn row(key: Key) -> Row {
        Row::Account(key.into())
    }

    fn put(self) -> Command {
        Command::PutAccount(self)
    }
}
