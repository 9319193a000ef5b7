//! What stands around a view on paper: above it what was asked, below it how every channel stands
//! where the view itself does not say it of each. None of it is in the document of a screen.

use leptos::prelude::*;

use crate::app::{Store, View, clock, t, use_store};
use crate::ui::kit::{When, derive, glyph, live, mark, marked, printing, verdict_mark};
use crate::wording::editions::words;
use crate::wording::paper::{self, Row};
use crate::wording::{Label, Lang, terms};

/// What was asked of which case, when, and what the answer is.
#[component]
pub fn PaperHead() -> impl IntoView {
    let store = use_store();
    view! { <When when=printing()>{live(move || head(store))}</When> }
}

fn head(store: Store) -> Option<AnyView> {
    let trace = store.trace.get().filter(|trace| !trace.channels.is_empty())?;
    let lang = store.lang.get();
    let head = store.names(|names| paper::head(names, &trace, clock::today()));
    let line = |text: &String| view! { <p>{marked(lang, text)}</p> }.into_any();
    let lines = |texts: &[String]| texts.iter().map(line).collect::<Vec<_>>();
    let gates = head.gates.into_iter().map(|(outcome, text)| glyph(mark(outcome), text));
    let not_kakao = words(trace.readings.edition).not_kakao.of(lang);
    let view = view! {
        <header class="paper paper-head" aria-hidden="true">
            <h1>{head.name}</h1>
            <p class="paper-day">{head.day}</p>
            {lines(&head.question)}
            <div class="paper-answer">{lines(&head.answer)}</div>
            <p>{gates.collect::<Vec<_>>()}</p>
            <p>{marked(lang, not_kakao)}</p>
        </header>
    };
    Some(view.into_any())
}

/// How every channel stands, below a view that does not show each of them.
#[component]
pub fn PaperFoot() -> impl IntoView {
    let store = use_store();
    let printing = printing();
    let wanted = derive(move || printing.get() && !shows_all(store));
    view! { <When when=wanted>{live(move || channels(store))}</When> }
}

/// Whether a view shows every channel by itself.
fn shows_all(store: Store) -> bool {
    matches!(store.view.get(), View::List | View::Matrix) && store.filtering().parts() == 0
}

fn channels(store: Store) -> Option<AnyView> {
    let trace = store.trace.get().filter(|trace| !trace.channels.is_empty())?;
    let lang = store.lang.get();
    let rows = store.names(|names| paper::rows(names, &trace));
    let view = view! {
        <section class="paper paper-foot" aria-hidden="true">
            <h2>{t(Label::AllChannels)}</h2>
            <table>
                <thead>
                    <tr>
                        <th>{t(Label::Channel)}</th>
                        <th>{t(Label::Verdict)}</th>
                        <th>{t(Label::Why)}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|one| row(lang, one)).collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    };
    Some(view.into_any())
}

fn row(lang: Lang, row: Row) -> AnyView {
    let search_id = (!row.search_id.is_empty()).then(|| format!(" @{}", row.search_id));
    let verdict = terms::verdict(lang, row.verdict).to_owned();
    view! {
        <tr>
            <th>{marked(lang, &row.name)} <span class="quiet">{search_id}</span></th>
            <td>{glyph(verdict_mark(row.verdict), verdict)}</td>
            <td>{marked(lang, &row.why)}</td>
        </tr>
    }
    .into_any()
}
