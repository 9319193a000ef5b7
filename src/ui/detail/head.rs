//! What stands at the top of a detail: which channel, its verdict, and the way to the next one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{Store, Trying, stepping, t, use_store};
use crate::facts::ChannelId;
use crate::rules::Verdict;
use crate::ui::kit::{Cross, Derived, Icon, IconName, State, effect, live, marked, memo, press, verdict_mark};
use crate::wording::{Label, Lang, insight, terms};

use super::frame::HEADING;

/// What the head says.
#[derive(Clone, PartialEq)]
struct Head {
    lang: Lang,
    name: String,
    verdict: Option<Verdict>,
    /// Its place among the channels that are gone through, and how many these are.
    place: Option<(usize, usize)>,
}

impl Head {
    fn of(store: Store, id: &ChannelId) -> Self {
        let filter = store.filtering();
        let of_trace = store.of_trace(|trace| {
            let place = store.case.with(|case| stepping::place(case, trace, &filter, id));
            (trace.channel(id).map(|one| one.verdict), place)
        });
        let (verdict, place) = of_trace.unwrap_or_default();
        store.names(|names| Self { lang: names.lang, name: names.channel(id), verdict, place })
    }

    fn pill(&self) -> Option<AnyView> {
        let verdict = self.verdict?;
        let text = terms::verdict(self.lang, verdict);
        Some(
            view! { <span class="pill" data-o=verdict_mark(verdict) data-verdict=verdict.id()>{text}</span> }
                .into_any(),
        )
    }

    fn place(&self) -> String {
        self.place.map(|place| insight::place_of(self.lang, place)).unwrap_or_default()
    }
}

/// The head. It stays while one steps from channel to channel, and the focus in it.
pub fn head(channel: Derived<Option<ChannelId>>) -> AnyView {
    let store = use_store();
    let head = memo(move || channel.with(|id| id.as_ref().map(|id| Head::of(store, id))));
    let name = move || head.with(|head| head.as_ref().map(|head| marked(head.lang, &head.name)));
    let title = move || head.with(|head| head.as_ref().map(|head| head.name.clone()));
    let place = move || head.with(|head| head.as_ref().map(Head::place));
    let end = move |by: isize| {
        memo(move || {
            let place = head.with(|head| head.as_ref().and_then(|head| head.place));
            let to = |(place, count): (usize, usize)| place.checked_add_signed(by).filter(|to| *to < count);
            place.and_then(to).is_none()
        })
    };
    let step = move |by: isize, id: &'static str, label: Label| {
        let end = end(by);
        view! {
            <button
                type="button"
                class="button quiet icon-only"
                id=id
                aria-disabled=move || end.get().to_string()
                on:click=press(move || store.step_channel(by))
            >
                <Icon name=IconName::Next />
                <span class="visually-hidden">{t(label)}</span>
            </button>
        }
        .into_any()
    };
    let said = said(store, head);
    view! {
        <header class="detail-head">
            <h2 id=HEADING tabindex="-1" autofocus=true title=title>{live(name)}</h2>
            <div class="detail-steps">
                {step(-1, "detail-previous", Label::PreviousChannel)} <span class="quiet">{live(place)}</span>
                {step(1, "detail-next", Label::NextChannel)}
                <Cross id="detail-close" on_press=Callback::new(move |()| store.close_channel()) />
            </div>
            {live(move || head.with(|head| head.as_ref().and_then(Head::pill)))}
            <p class="visually-hidden" role="status">{live(move || said.get())}</p>
        </header>
    }
    .into_any()
}

/// What is said aloud: the channel that one has stepped to, and what would come of what is tried.
fn said(store: Store, head: Derived<Option<Head>>) -> State<String> {
    let said = State::new(String::new());
    let step = memo(move || store.detail.with(|detail| detail.as_ref().map(|(id, _)| id.clone())));
    let before = StoredValue::new(None::<ChannelId>);
    effect(move || {
        let now = step.get();
        let was = before.try_update_value(|before| std::mem::replace(before, now.clone())).flatten();
        // Where the detail has just opened, its name has the focus and is read anyway.
        if was.is_some() && now.is_some() {
            said.set(head.with_untracked(|head| {
                head.as_ref().map(|head| format!("{}, {}", head.name, head.place())).unwrap_or_default()
            }));
        }
    });
    effect(move || {
        let tried = |one: &Arc<Trying>| store.names(|names| insight::tried(names, &one.ghosts, &one.channel));
        said.set(store.trying.with(|trying| trying.as_ref().map(tried)).unwrap_or_default());
    });
    said
}
