//! What other readings of the source make of a channel.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::explain::rulebook::{Flip, flips};
use crate::rules::{ChannelTrace, Trace};
use crate::ui::kit::{When, derive, glyph, live, memo, verdict_mark};
use crate::wording::{Label, Lang, insight, terms};

use super::Found;

/// What other readings make of the channel.
#[component]
pub fn OtherReadings(found: Found) -> impl IntoView {
    let store = use_store();
    let all = memo(move || {
        let of = |found: &ChannelTrace, trace: &Trace| store.case.with(|case| flips(case, trace, &found.channel));
        let all = found.with(|found| store.of_trace(|trace| Some(of(found.as_ref()?, trace))));
        all.flatten().unwrap_or_default()
    });
    let rows = move || all.with(|all| all.iter().map(|one| row(one, store.lang.get())).collect::<Vec<_>>());
    view! {
        <h3>{t(Label::OtherReadings)}</h3>
        <When
            when=derive(move || !all.with(Vec::is_empty))
            otherwise=|| view! { <p class="quiet small">{t(Label::SettledNote)}</p> }
        >
            <ul class="reading-values small">{live(rows)}</ul>
        </When>
    }
}

fn row(flip: &Flip, lang: Lang) -> AnyView {
    let verdict = glyph(verdict_mark(flip.verdict), terms::verdict(lang, flip.verdict).to_owned());
    view! {
        <li>
            <span>{insight::flip_values(lang, flip)}</span>
            {verdict}
            <span class="quiet">{terms::conditions(lang, flip.reasons)}</span>
        </li>
    }
    .into_any()
}
