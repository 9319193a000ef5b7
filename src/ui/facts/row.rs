//! Accounts, apps and channels: lists of lines that open to their facts.

use leptos::prelude::*;

use crate::app::control::{Control, Row};
use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::facts::Case;
use crate::facts::command::Command;
use crate::ui::kit::{
    Button, Derived, Icon, IconName, Key, Shape, State, When, Window, Windowed, effect, live, memo, on, target,
};
use crate::wording::{Label, answer};

use super::reveal_new;

/// What the line of a row says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    pub title: String,
    pub subtitle: String,
    pub tag: String,
}

/// What is said below a title, as far as there is something to say.
pub fn joined(first: Option<String>, second: Option<String>) -> String {
    let parts = first.into_iter().chain(second).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// What the rows of a list are: how they are shown and changed.
#[derive(Clone, Copy)]
pub struct Kind {
    /// The word for it, which begins the ids of new ones.
    pub word: &'static str,
    /// The row with a key.
    pub row: fn(Key) -> Row,
    /// What its line says.
    pub line: fn(Store, &Key) -> Line,
    /// The fields that it opens to.
    pub body: fn(Key) -> AnyView,
    /// The change that adds a copy with this id and name.
    pub copy: fn(&Case, &Key, &str, String) -> Option<Command>,
    /// The change that removes it.
    pub remove: fn(Key) -> Command,
}

/// A list of rows.
#[component]
pub fn Rows(
    kind: Kind,
    #[prop(into)] keys: Derived<Vec<Key>>,
    /// What narrows the list. It is cleared when a link leads to a row that it leaves out.
    #[prop(optional)]
    find: Option<State<String>>,
) -> impl IntoView {
    let list = List { kind, store: use_store(), keys, window: Window::new(keys), open: State::new(Vec::new()) };
    effect(move || list.follow_links(find));
    let row = Callback::new(move |key| list.row(key));
    // Facts do not go on paper.
    view! { <Windowed window=list.window shape=Shape::List class="rows" prints=false row=row /> }
}

#[derive(Clone, Copy)]
struct List {
    kind: Kind,
    store: Store,
    keys: Derived<Vec<Key>>,
    window: Window,
    /// The rows that are open, be they in the document or not.
    open: State<Vec<Key>>,
}

impl List {
    /// Opens the row that a link leads to, and focuses the control in it.
    fn follow_links(self, find: Option<State<String>>) {
        let Some(control) = self.store.reveal.get() else { return };
        let Some(Control::Field(row, _)) = Control::at(&control) else { return };
        let key = row.key();
        if (self.kind.row)(key.clone()) != row {
            return;
        }
        if let Some(find) = find
            && self.keys.with_untracked(|keys| !keys.contains(&key))
        {
            find.set(String::new());
        }
        self.set_open(&key, true);
        self.window.keep(Some(key));
        self.store.row_is_open();
        focus_later(control);
    }

    fn set_open(self, key: &Key, open: bool) {
        let was = self.open.try_get_untracked().map(|all| all.contains(key));
        // The page may be gone by the time a removed row says that it has closed.
        if was == Some(!open) {
            self.open.update(|all| if open { all.push(key.clone()) } else { all.retain(|one| one != key) });
        }
    }

    fn row(self, key: Key) -> AnyView {
        let Self { kind, store, .. } = self;
        let row = (kind.row)(key.clone());
        let of = key.clone();
        let line = memo(move || (kind.line)(store, &of));
        let of = key.clone();
        let open = memo(move || self.open.with(|all| all.contains(&of)));
        let of = key.clone();
        let toggled = on(move |event: leptos::ev::Event| {
            let details = target::<web_sys::HtmlDetailsElement>(&event);
            self.set_open(&of, details.is_some_and(|details| details.open()));
        });
        view! {
            <li>
                <details class="fact" id=row.id() prop:open=move || open.get() on:toggle=toggled>
                    <summary id=row.line()>{live(move || line.with(summary))} <Icon name=IconName::Next /></summary>
                    <When when=open>
                        <div class="fact-body">{(kind.body)(key.clone())} {self.acts(&key, line)}</div>
                    </When>
                </details>
            </li>
        }
        .into_any()
    }

    /// What can be done with a row as a whole.
    fn acts(self, key: &Key, line: Derived<Line>) -> AnyView {
        let title =
            move || view! { <span class="visually-hidden">{live(move || line.with(|line| line.title.clone()))}</span> };
        let of = key.clone();
        let duplicate = Callback::new(move |()| self.duplicate(&of, line));
        let of = key.clone();
        let remove = Callback::new(move |()| self.remove(&of, line));
        view! {
            <div class="acts">
                <Button class="button quiet" on_press=duplicate>
                    <Icon name=IconName::Copy />
                    {t(Label::Duplicate)}
                    {title()}
                </Button>
                <Button class="button quiet" on_press=remove>
                    <Icon name=IconName::Bin />
                    {t(Label::Remove)}
                    {title()}
                </Button>
            </div>
        }
        .into_any()
    }

    fn duplicate(self, key: &Key, line: Derived<Line>) {
        let name = answer::copy_of(self.store.lang.get_untracked(), &line.get_untracked().title);
        let case = self.store.case.get_untracked();
        let new = case.free_id(self.kind.word);
        if let Some(command) = (self.kind.copy)(&case, key, &new, name) {
            self.store.edit(command);
            reveal_new(self.store, self.kind.word, &new);
        }
    }

    /// Removes a row, and puts the focus on the one that comes into its place, on the one before it, or
    /// on the button that adds another.
    fn remove(self, key: &Key, line: Derived<Line>) {
        let neighbour = self.keys.with_untracked(|keys| {
            let place = keys.iter().position(|one| one == key)?;
            keys.get(place + 1).or_else(|| keys.get(place.checked_sub(1)?)).cloned()
        });
        self.set_open(key, false);
        self.store.remove((self.kind.remove)(key.clone()), &line.get_untracked().title);
        self.window.keep(neighbour.clone());
        focus_later(neighbour.map_or(format!("facts-{}s-add", self.kind.word), |key| (self.kind.row)(key).line()));
    }
}

fn summary(line: &Line) -> AnyView {
    let Line { title, subtitle, tag } = line.clone();
    view! {
        <span class="fact-name">
            <b>{title}</b>
            <span class="quiet">{subtitle}</span>
        </span>
        <span class="tag">{tag}</span>
    }
    .into_any()
}
