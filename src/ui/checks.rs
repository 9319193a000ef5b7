//! The checks that are kept in this browser.

use leptos::prelude::*;

use crate::app::kept::{About, CheckId};
use crate::app::{Listed, Store, clock, focus, t, use_store};
use crate::facts::fold::Search;
use crate::ui::kit::{
    Button, Cross, Derived, Dialog, Each, Find, Icon, IconName, Key, State, When, derive, live, memo, on, sought,
    value, words,
};
use crate::ui::notices::toast;
use crate::wording::{CheckLabel, Label, answer};

/// The dialog that lists them. Nothing of it is made before it is open.
#[component]
pub fn Checks() -> impl IntoView {
    let store = use_store();
    let open = derive(move || store.choosing.get());
    let close = Callback::new(move |()| store.show_checks(false));
    view! {
        <Dialog id="checks" labelled_by="checks-heading" open=open on_close=close>
            <When when=open>{live(move || list(store))}</When>
        </Dialog>
    }
}

/// What a row needs to know.
#[derive(Clone, Copy)]
struct Rows {
    store: Store,
    all: Derived<Vec<Listed>>,
    /// The check that is being renamed, and what was typed.
    renaming: State<Option<(CheckId, String)>>,
}

fn list(store: Store) -> AnyView {
    let all = memo(move || store.kept_checks());
    let find = State::new(String::new());
    let rows = Rows { store, all, renaming: State::new(None) };
    let none = derive(move || all.with(Vec::is_empty));
    let count = derive(move || all.with(Vec::len));
    let keys = memo(move || {
        let search = Search::new(&sought(find, count.get()));
        let found = |one: &&Listed| one.about.as_ref().is_none_or(|about| search.finds(&about.name, ""));
        all.with(|all| all.iter().filter(found).map(|one| Key::from(one.id.as_str())).collect::<Vec<_>>())
    });
    let nothing = derive(move || keys.with(Vec::is_empty));
    let close = Callback::new(move |()| store.show_checks(false));
    let begin = Callback::new(move |()| {
        store.show_checks(false);
        store.start_over();
    });
    let row = Callback::new(move |key: Key| rows.row(CheckId::from(&*key)));
    view! {
        <div class="dialog-body">
            <h2 id="checks-heading" tabindex="-1">{t(CheckLabel::Checks)}</h2>
            <p class="quiet">{t(CheckLabel::ChecksHint)}</p>
            <div class="check-toast" role="status">{live(move || store.toast.get().map(|one| toast(store, one)))}</div>
            <Find
                id="checks-find"
                count=count
                text=find
                nothing=nothing
                label=words(CheckLabel::Find)
                none=words(CheckLabel::NotFound)
            />
            <When when=none>
                <p>{t(CheckLabel::None)}</p>
            </When>
            <ul class="checks">
                <Each keys=keys row=row />
            </ul>
            <div class="acts">
                <Button class="button" id="check-new" on_press=begin>
                    <Icon name=IconName::Plus />
                    {t(Label::StartOver)}
                </Button>
            </div>
            <Cross class="button quiet icon-only dialog-close" on_press=close />
        </div>
    }
    .into_any()
}

impl Rows {
    fn row(self, id: CheckId) -> AnyView {
        let Self { store, all, renaming } = self;
        let of = id.clone();
        let about = memo(move || all.with(|all| all.iter().find(|one| one.id == of)?.about.clone()));
        let name = memo(move || about.with(|about| store.check_name(about.as_ref())));
        let of = id.clone();
        let is_open = memo(move || store.origin.with(|origin| origin.is(&of)));
        let of = id.clone();
        let renames = memo(move || renaming.with(|one| one.as_ref().is_some_and(|(id, _)| *id == of)));
        let key = id.as_str().to_owned();
        let content = move || match renames.get() {
            true => self.form(id.clone()),
            false => self.told(id.clone(), about, name, is_open),
        };
        view! {
            <li class="check" data-check=key aria-current=move || is_open.get().then_some("true")>
                {live(content)}
            </li>
        }
        .into_any()
    }

    /// A check, what is told of it, and what can be done with it.
    fn told(
        self,
        id: CheckId,
        about: Derived<Option<About>>,
        name: Derived<String>,
        is_open: Derived<bool>,
    ) -> AnyView {
        let store = self.store;
        let of = id.clone();
        let act = move |icon: IconName, label: CheckLabel, act: Callback<CheckId>| {
            let id = of.clone();
            view! {
                <Button class="button quiet icon-only" on_press=Callback::new(move |()| act.run(id.clone()))>
                    <span title=t(label)>
                        <Icon name=icon />
                    </span>
                    <span class="visually-hidden">{t(label)} ": " {name}</span>
                </Button>
            }
            .into_any()
        };
        let open = Callback::new(move |()| {
            store.show_checks(false);
            store.open_kept(&id);
        });
        let rename = Callback::new(move |id: CheckId| {
            let name = about.with_untracked(|about| about.as_ref().map(|about| about.name.clone()));
            self.renaming.set(Some((id, name.unwrap_or_default())));
            focus::focus_later("check-name");
        });
        let double = Callback::new(move |id: CheckId| store.double_kept(&id));
        let delete = Callback::new(move |id: CheckId| {
            store.delete_kept(&id);
            focus::focus_later("checks-heading");
        });
        let readable = about.with_untracked(Option::is_some);
        view! {
            <div class="check-told">
                <Button class="link check-open" on_press=open>{name}</Button>
                <p class="quiet small">{live(move || about.with(|about| self.told_of(about.as_ref(), is_open.get())))}</p>
            </div>
            <div class="check-acts">
                {readable.then(|| act(IconName::Pen, CheckLabel::Rename, rename))}
                {readable.then(|| act(IconName::Copy, CheckLabel::Duplicate, double))}
                {act(IconName::Bin, CheckLabel::Delete, delete)}
            </div>
        }
        .into_any()
    }

    /// How many of its channels are listed, when it was changed, whether it is open.
    fn told_of(self, about: Option<&About>, is_open: bool) -> String {
        let lang = self.store.lang.get();
        let Some(about) = about else { return CheckLabel::Unreadable.text(lang).to_owned() };
        let parts = [
            about.count.map(|count| answer::listed_of(lang, count)),
            Some(answer::changed(lang, &clock::said(about.changed, lang.tag()))),
            is_open.then(|| CheckLabel::IsOpen.text(lang).to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The field for another name.
    fn form(self, id: CheckId) -> AnyView {
        let Self { store, renaming, .. } = self;
        let done = move || {
            renaming.set(None);
            focus::focus_later("checks-heading");
        };
        let of = id.clone();
        let submit = on(move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            if let Some((_, name)) = renaming.get_untracked() {
                store.rename_kept(&of, name.trim());
            }
            done();
        });
        // Esc leaves the field alone, not the dialog.
        let keys = on(move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                done();
            }
        });
        view! {
            <form class="check-form" on:submit=submit on:keydown=keys>
                <label class="visually-hidden" for="check-name">{t(CheckLabel::Name)}</label>
                <input
                    class="input"
                    id="check-name"
                    type="text"
                    autocomplete="off"
                    placeholder=t(Label::UntitledCase)
                    prop:value=move || renaming.get().map(|(_, name)| name)
                    on:input=value(move |name| renaming.set(Some((id.clone(), name))))
                />
                <button type="submit" class="button prime">{t(CheckLabel::Save)}</button>
                <Button on_press=Callback::new(move |()| done())>{t(CheckLabel::Cancel)}</Button>
            </form>
        }
        .into_any()
    }
}
