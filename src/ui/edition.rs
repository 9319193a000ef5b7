//! Where one connects (rulebook 10): each screen drawn in a few lines, so that whoever does not know
//! its name knows it by its look.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::rules::Edition;
use crate::ui::kit::{derive, live, marked, press};
use crate::wording::{Label, Lang, editions};

/// A screen in lines, and its button.
const fn drawing(edition: Edition) -> [&'static str; 2] {
    match edition {
        // A window: the app, the channels, the button that finishes it.
        Edition::KakaoBusiness => {
            ["M10 3h52v42H10zM15 9h18M15 14h42v6H15zM15 26h3M22 26h30M15 32h3M22 32h22", "M39 37h18v5H39z"]
        }
        // The page of an app: the menu at its side, the row with the button, the channels below.
        Edition::KakaoDevelopers => [
            "M3 3h66v42H3zM21 3v42M7 10h9M7 17h9M7 24h9M26 9h38v11H26zM30 14h12M26 27h3M33 27h27M26 34h3M33 34h20",
            "M49 12h12v5H49z",
        ],
    }
}

/// A screen to choose: as it looks, its button, and what it is in words.
pub fn screen(edition: Edition, lang: Lang) -> AnyView {
    let ([lines, button], words) = (drawing(edition), editions::words(edition));
    view! {
        <svg class="drawing" viewBox="0 0 72 48" aria-hidden="true">
            <path d=lines />
            <path class="drawing-button" d=button />
        </svg>
        <span class="screen-words">
            <b>{marked(lang, words.choice.of(lang))}</b>
            " "
            <span class="quiet small">{marked(lang, words.seen.of(lang))}</span>
        </span>
    }
    .into_any()
}

/// The question where one connects, before anything is entered.
#[component]
pub fn Where() -> impl IntoView {
    let store = use_store();
    let card = |edition: Edition| {
        let chosen = derive(move || store.edition() == edition);
        // Whoever presses the one that is chosen already has said so, too.
        let choose = press(move || store.connect_in(edition));
        view! {
            <label class="screen">
                <input
                    type="radio"
                    id=format!("where-{}", edition.id())
                    name="where"
                    value=edition.id()
                    checked=chosen
                    prop:checked=move || chosen.get()
                    on:click=choose
                />
                {live(move || screen(edition, store.lang.get()))}
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="where" aria-describedby="where-hint">
            <legend>{t(Label::Where)}</legend>
            <p class="hint" id="where-hint">{t(Label::WhereHint)}</p>
            <div class="screens">{Vec::from(Edition::ALL.map(card))}</div>
        </fieldset>
    }
}
