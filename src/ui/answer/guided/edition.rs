//! Where one connects: a screen to press for each.

use leptos::prelude::*;

use crate::explain::walk::Step;
use crate::rules::Edition;
use crate::ui::edition::screen;
use crate::ui::kit::{derive, live, press};

use super::Guide;

/// The screens. Where it is asked again, the present one is marked.
pub fn edition(guide: Guide, again: bool) -> AnyView {
    let store = guide.store;
    let card = |edition: Edition| {
        let chosen = derive(move || again.then(|| (store.edition() == edition).to_string()));
        let choose = press(move || {
            store.connect_in(edition);
            guide.go(&|walk, case| walk.go_on(case, Step::Edition));
        });
        view! {
            <button type="button" class="button screen" data-edition=edition.id() aria-pressed=chosen on:click=choose>
                {live(move || screen(edition, store.lang.get()))}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="guided-answers screens" role="group" aria-labelledby=super::HEADING>
            {Vec::from(Edition::ALL.map(card))}
        </div>
    }
    .into_any()
}
