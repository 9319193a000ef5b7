//! How the page is set, apart from the case: language and theme, what is folded, who watches.

use std::sync::Arc;

use leptos::prelude::GetValue;

use crate::facts::Case;
use crate::wording::Lang;
use crate::wording::names::{Names, without_names};

use super::examples::in_other_words;
use super::settings::{Settings, Theme};
use super::signals::Derived;
use super::store::Store;

impl Store {
    /// Speaks another language; an example that is as it was opened follows.
    pub fn speak(self, lang: Lang) {
        let before = self.lang.get_untracked();
        self.chosen_lang.set(Some(lang));
        if let Some(other) = self.case.with_untracked(|case| in_other_words(case, before, lang)) {
            self.change(Box::new(|history, present| history.reword(present, other)));
        }
    }

    /// Takes another theme.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
    }

    /// Folds the facts away beside the answer, or shows them again.
    pub fn fold(self, folded: bool) {
        self.folded.set(folded);
    }

    /// Shows the page to others, or no longer.
    pub fn present(self, presenting: bool) {
        self.presenting.set(presenting);
    }

    /// Hides names behind letters, or shows them again.
    pub fn hide_names(self, hidden: bool) {
        self.hidden.set(hidden);
    }

    /// What is kept from visit to visit, apart from the case.
    pub fn settings(self) -> Settings {
        Settings {
            lang: self.chosen_lang.get(),
            theme: self.theme.get(),
            folded: self.folded.get(),
            edition: self.chosen_edition.get(),
            open: self.last_kept.get_value(),
        }
    }

    /// A case, without names while they are hidden.
    pub fn to_show(self, case: Case) -> Case {
        if self.hidden.get() { without_names(self.lang.get(), &case) } else { case }
    }

    /// The case as it is shown: without names while they are hidden.
    pub fn shown_case(self) -> Derived<Arc<Case>> {
        if self.hidden.get() { self.nameless } else { self.case }
    }

    /// Does something with the names in the case, in the page's language.
    pub fn names<T>(self, f: impl FnOnce(&Names<'_>) -> T) -> T {
        let lang = self.lang.get();
        self.shown_case().with(|case| f(&Names { lang, case }))
    }
}
