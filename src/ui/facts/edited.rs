//! What the fields of a row edit: an account, an app or a channel.

use leptos::prelude::*;

use crate::app::control::{Field, Row};
use crate::app::{Store, use_store};
use crate::facts::command::Command;
use crate::facts::{BusinessInfo, Case, Date, Fact};
use crate::ui::kit::{Choice, Derived, Key, Options, TextField, When, derive, effect, memo};
use crate::wording::{Label, Lang, terms};

use super::business::{name_field, number_field};

/// The word for an answer that is not known, in the choices of the page.
pub const UNKNOWN: &str = "unknown";

/// A part of the case that has a row of its own.
pub trait Item: Clone + PartialEq + Send + Sync + 'static {
    /// The one with this key; nothing while its row is being removed.
    fn find<'a>(case: &'a Case, key: &Key) -> Option<&'a Self>;

    /// Its row.
    fn row(key: Key) -> Row;

    /// The change that puts it in the place of what it was.
    fn put(self) -> Command;

    /// Takes down what was typed.
    fn keep(&self, _kept: &mut Kept) {}
}

/// An item with business information.
pub trait Business: Item {
    /// The information, where there is some.
    fn info(&self) -> Option<&BusinessInfo>;

    /// Gives it this information.
    fn give_info(&mut self, info: BusinessInfo);
}

/// What was typed, to be had again after another answer was tried out.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    pub info: BusinessInfo,
    pub requested: Fact<Date>,
}

/// A field of text.
pub struct Text<T> {
    pub field: Field,
    pub label: Label,
    pub hint: Option<Label>,
    pub optional: bool,
    /// `type` of the input.
    pub kind: &'static str,
    /// What stands in it.
    pub get: fn(&T) -> String,
    /// Takes what was typed.
    pub set: fn(&mut T, String),
}

/// A choice.
pub struct Pick<T> {
    pub field: Field,
    pub label: Label,
    /// What there is to choose from, besides not knowing.
    pub known: fn(Lang) -> Options,
    /// The word for what is chosen; nothing where it is not known.
    pub get: fn(&T) -> Option<&'static str>,
    /// Takes the word that was chosen; any other for what is not known.
    pub set: fn(&mut T, &str, Kept),
}

impl<T> Text<T> {
    /// A field that has to be filled in, without a hint.
    pub const fn new(field: Field, label: Label, get: fn(&T) -> String, set: fn(&mut T, String)) -> Self {
        Self { field, label, hint: None, optional: false, kind: "text", get, set }
    }
}

/// An item as its fields see it.
pub struct Edited<T: Item> {
    pub store: Store,
    /// The item; nothing while its row is being removed.
    pub now: Derived<Option<T>>,
    row: StoredValue<Row>,
    /// What begins the ids of its fields.
    place: &'static str,
    kept: StoredValue<Kept>,
}

/// What begins the id of a control that stands beside the one of the facts for the same fact.
pub const BESIDE: &str = "detail-";

impl<T: Item> Clone for Edited<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Item> Copy for Edited<T> {}

impl<T: Item> Edited<T> {
    pub fn new(key: Key) -> Self {
        Self::at(key, "")
    }

    /// The same beside the facts.
    pub fn beside(key: Key) -> Self {
        Self::at(key, BESIDE)
    }

    fn at(key: Key, place: &'static str) -> Self {
        let (store, kept) = (use_store(), StoredValue::new(Kept::default()));
        let row = StoredValue::new(T::row(key.clone()));
        let now = memo(move || store.case.with(|case| T::find(case, &key).cloned()));
        effect(move || now.with(|now| now.iter().for_each(|now| kept.update_value(|kept| now.keep(kept)))));
        Self { store, now, row, place, kept }
    }

    /// The id of a field.
    pub fn id(self, field: Field) -> String {
        self.row.with_value(|row| format!("{}{}", self.place, row.field(field)))
    }

    /// Something that follows the item.
    pub fn follow<U: Default + Send + Sync + 'static>(self, f: fn(&T) -> U) -> Derived<U> {
        derive(move || self.now.with(|now| now.as_ref().map(f).unwrap_or_default()))
    }

    /// Changes the item; with a control, as part of typing into it.
    pub fn change(self, control: Option<&str>, f: &dyn Fn(&mut T)) {
        if let Some(mut item) = self.now.get_untracked() {
            f(&mut item);
            self.store.edit_from(item.put(), control);
        }
    }

    pub fn text(self, text: Text<T>) -> AnyView {
        let Text { field, label, hint, optional, kind, get, set } = text;
        let id = self.id(field);
        let control = id.clone();
        let typed = Callback::new(move |typed: String| self.change(Some(&control), &|item| set(item, typed.clone())));
        view! {
            <TextField id=id label=label hint=hint optional=optional kind=kind value=self.follow(get) on_type=typed />
        }
        .into_any()
    }

    pub fn pick(self, pick: Pick<T>) -> AnyView {
        let Pick { field, label, known, get, set } = pick;
        let now = self.now;
        let value = derive(move || now.with(|now| now.as_ref().and_then(get).unwrap_or(UNKNOWN).to_owned()));
        let options = derive(move || {
            let lang = self.store.lang.get();
            let mut options = known(lang);
            options.push((UNKNOWN.to_owned(), terms::dont_know(lang).to_owned()));
            options
        });
        let choose = Callback::new(move |word: String| {
            self.change(None, &|item| set(item, &word, self.kept.get_value()));
        });
        view! { <Choice id=self.id(field) label=label value=value options=options on_choose=choose /> }.into_any()
    }
}

impl<T: Business> Edited<T> {
    /// Number and name, while there are some.
    pub fn business(self) -> AnyView {
        let there = self.follow(|item| item.info().is_some());
        view! { <When when=there>{self.number()} {self.business_name()}</When> }.into_any()
    }

    /// The number alone.
    pub fn number(self) -> AnyView {
        number_field(self.id(Field::Business), self.info(), self.type_info())
    }

    /// The name alone.
    pub fn business_name(self) -> AnyView {
        name_field(self.id(Field::Business), self.info(), self.type_info())
    }

    fn info(self) -> Derived<BusinessInfo> {
        self.follow(|item| item.info().cloned().unwrap_or_default())
    }

    fn type_info(self) -> Callback<(BusinessInfo, String)> {
        Callback::new(move |(info, control): (BusinessInfo, String)| {
            self.change(Some(&control), &|item| item.give_info(info.clone()));
        })
    }
}
