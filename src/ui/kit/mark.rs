//! Marks of an outcome or a verdict. Colour and glyph are taken by the style from `data-o`.

use crate::app::signals::Derived;
use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Outcome, Verdict};
use crate::wording::{Label, Lang};

use crate::app::signals::memo;

/// The word for an outcome in `data-o`.
pub const fn mark(outcome: Outcome) -> &'static str {
    outcome.id()
}

/// The word for a verdict in `data-o`.
pub const fn verdict_mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Listed => mark(Outcome::Met),
        Verdict::AlreadyConnected => "linked",
        Verdict::NotListed => mark(Outcome::NotMet),
        Verdict::CantTell => mark(Outcome::Unknown),
    }
}

/// A dot in the colour of `o`, perhaps with a number in it.
pub fn dot(o: &'static str, number: Option<usize>) -> AnyView {
    let number = number.map(|number| number.to_string());
    view! { <span class="dot" data-o=o>{number}</span> }.into_any()
}

/// A glyph in the colour of `o`, before a text.
pub fn glyph(o: &'static str, text: String) -> AnyView {
    view! { <span class="mark" data-o=o>{text}</span> }.into_any()
}

/// A glyph in the colour of `o`, with a text for screen readers alone.
pub fn bare_glyph(o: &'static str, text: String) -> AnyView {
    view! { <span class="mark" data-o=o><span class="visually-hidden">{text}</span></span> }.into_any()
}

/// The sign that another reading changes what it stands at.
pub fn depends(depends: bool, lang: Lang) -> Option<AnyView> {
    let text = Label::DependsOnReading.text(lang);
    depends.then(|| view! { <span class="depends"><span class="visually-hidden">{text}</span></span> }.into_any())
}

/// The sign that another reading changes what it stands at, in words.
#[component]
pub fn Depends() -> impl IntoView {
    view! { <span class="depends">{t(Label::DependsOnReading)}</span> }
}

/// What was found about a channel; nothing once it is gone.
pub fn found(id: ChannelId) -> Derived<Option<ChannelTrace>> {
    let store = use_store();
    memo(move || store.trace.with(|trace| trace.as_ref().and_then(|trace| trace.channel(&id).cloned())))
}
