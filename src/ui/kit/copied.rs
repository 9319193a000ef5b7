//! Text that is copied; where the browser does not let the page, it is shown and selected instead.

use crate::app::signals::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{clipboard, t, use_store};
use crate::wording::chat::length;
use crate::wording::{Lang, PlanLabel};

/// The text that was copied last.
#[derive(Clone, Copy)]
pub struct Copying {
    text: State<String>,
    of: State<Lang>,
    /// Whether it was copied, once that is known.
    worked: State<Option<bool>>,
}

impl Copying {
    /// Nothing was copied yet.
    pub fn new() -> Self {
        Self { text: State::new(String::new()), of: State::new(Lang::En), worked: State::new(None) }
    }

    /// Copies a text in a language. `area` is the id of what shows it.
    pub fn copy(self, words: String, lang: Lang, area: String) {
        self.worked.set(None);
        clipboard::copy(&words, move |worked| self.end(worked, area));
        self.of.set(lang);
        self.text.set(words);
    }

    /// Copies a table, as HTML and as text, in a language.
    pub fn copy_table(self, html: &str, words: String, lang: Lang, area: String) {
        self.worked.set(None);
        clipboard::copy_table(html, words.clone(), move |worked| self.end(worked, area));
        self.of.set(lang);
        self.text.set(words);
    }

    fn end(self, worked: bool, area: String) {
        self.worked.try_set(Some(worked));
        if !worked {
            select(area);
        }
    }

    /// Whether the text that was copied is longer than so much.
    pub fn is_longer_than(self, limit: usize) -> bool {
        self.text.with(|text| length(text) > limit)
    }

    /// Says whether a text was copied.
    pub fn said(self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync + 'static {
        let lang = use_store().lang;
        move || {
            let label = if self.worked.get()? { PlanLabel::Copied } else { PlanLabel::CopyYourself };
            Some(label.text(lang.get()))
        }
    }
}

/// The most lines that are shown at once: a table may have thousands.
const MOST_LINES: usize = 40;

/// The text that was copied, to be read, or to be copied by hand.
#[component]
pub fn CopiedText(
    copying: Copying,
    id: String,
    /// Whether it is shown only where it could not be copied.
    #[prop(optional)]
    if_refused: bool,
) -> impl IntoView {
    let hidden = move || {
        copying.text.with(String::is_empty) || (if_refused && copying.worked.with(|worked| *worked != Some(false)))
    };
    view! {
        <textarea
            class="input"
            id=id
            readonly
            hidden=hidden
            rows=move || copying.text.with(|text| (text.lines().count() + 1).min(MOST_LINES)).to_string()
            aria-label=t(PlanLabel::Message)
            lang=move || copying.of.get().tag()
            prop:value=move || copying.text.get()
        ></textarea>
    }
}

/// Selects the text, so that it takes one key to copy it oneself; by the next frame it is to be seen.
fn select(area: String) {
    request_animation_frame(move || {
        let area = document().get_element_by_id(&area);
        if let Some(area) = area.and_then(|one| one.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
            let _ = area.focus();
            area.select();
        }
    });
}
