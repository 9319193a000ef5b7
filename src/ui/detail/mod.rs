//! The detail of a channel: each condition with its outcome, the facts that decided it, the rule,
//! its place in the source, and what to do.

mod condition;
mod contrast;
mod explanation;
mod fixes;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::{focus_on, is_wide};
use crate::app::{t, use_store};
use crate::explain::rulebook::{Flip, flips};
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Condition, Outcome};
use crate::ui::kit::{Icon, IconName, Prose, found, verdict_mark};
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, insight, terms};

use self::condition::ConditionDetail;
use self::contrast::Compared;
use self::explanation::Explanation;
use self::fixes::fixes_of;

/// The detail: beside the answer where there is room, else a sheet over it that keeps the focus.
#[component]
pub fn Detail() -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    let open = Memo::new(move |_| store.detail.with(Option::is_some));
    // Where the focus was before the detail took it.
    let opener = StoredValue::new_local(None::<web_sys::Element>);
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        // Another channel may be opened from outside while the detail stands beside the answer.
        let active = store.detail.get().and_then(|_| document().active_element());
        if active.as_ref().is_some_and(|active| !dialog.contains(Some(active))) {
            opener.set_value(active);
        }
        if open.get() && !dialog.open() {
            if is_wide() {
                dialog.show();
            } else {
                // Refused only where it is open already.
                let _ = dialog.show_modal();
            }
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        store.detail.set(None);
        if let Some(before) = opener.try_update_value(Option::take).flatten() {
            focus_on(before);
        }
    };
    // A channel that is removed takes its detail with it.
    let channel = Memo::new(move |_| {
        let (channel, _) = store.detail.get()?;
        store.case.with(|case| case.channel(&channel).map(|one| one.id.clone()))
    });
    view! {
        <dialog
            class="detail"
            id="detail"
            aria-label=t(Label::Detail)
            node_ref=dialog
            on:close=closed
            on:keydown=move |event| if event.key() == "Escape" { store.detail.set(None) }
        >
            {move || channel.get().map(|id| view! { <ChannelDetail id=id /> })}
        </dialog>
    }
}

#[component]
fn ChannelDetail(id: ChannelId) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let name = Signal::derive(move || store.names(|names| names.channel(&own)));
    let found = found(id);
    let verdict = Memo::new(move |_| found.with(|found| found.as_ref().map(|found| found.verdict)));
    let why = Signal::derive(move || {
        let Some(found) = found.get() else { return String::new() };
        store.trace.with(|trace| {
            let Some(trace) = trace.as_ref() else { return String::new() };
            store
                .names(|names| reasons::why(store.lang.get(), &found, &About::new(names, trace, &found.channel), names))
        })
    });
    // What blocks first, then what is not known, then what is met.
    let order = Memo::new(move |_| {
        found.with(|found| {
            let Some(found) = found.as_ref() else { return Vec::new() };
            Outcome::ALL
                .iter()
                .flat_map(|outcome| found.with_outcome(*outcome))
                .map(|one| one.condition)
                .collect::<Vec<_>>()
        })
    });
    let fixes = fixes_of(found);
    let first = store.detail.get_untracked().and_then(|(_, condition)| condition);
    let opens = move |condition: Condition, outcome: Outcome| match first {
        Some(first) => first == condition,
        None => outcome != Outcome::Met,
    };
    view! {
        <header class="detail-head">
            <h2 id="detail-heading"><Prose text=name /></h2>
            <button type="button" class="button quiet icon-only" id="detail-close" on:click=move |_| store.detail.set(None)>
                <Icon name=IconName::Cross />
                <span class="visually-hidden">{t(Label::Close)}</span>
            </button>
            {move || {
                verdict
                    .get()
                    .map(|verdict| {
                        view! {
                            <span class="pill" data-o=verdict_mark(verdict) data-verdict=verdict.id()>
                                {terms::verdict(store.lang.get(), verdict)}
                            </span>
                        }
                    })
            }}
        </header>
        <div class="detail-body">
            <Show when=move || !why.with(String::is_empty)>
                <p class="lead"><Prose text=why /></p>
            </Show>
            <Explanation found=found />
            <h3>{t(Label::Conditions)}</h3>
            <ul class="conditions">
                <For each=move || order.get() key=|condition| *condition let:condition>
                    <li>
                        <ConditionDetail
                            condition=condition
                            found=found
                            fixes=fixes
                            opened=opens(
                                condition,
                                found
                                    .with_untracked(|found| {
                                        found.as_ref().and_then(|found| found.finding(condition)).map(|one| one.outcome)
                                    })
                                    .unwrap_or(Outcome::Met),
                            )
                        />
                    </li>
                </For>
            </ul>
            <OtherReadings found=found />
            <Compared found=found />
        </div>
    }
}

/// What other readings make of the channel.
#[component]
fn OtherReadings(found: Memo<Option<ChannelTrace>>) -> impl IntoView {
    let store = use_store();
    let all = Memo::new(move |_| {
        let (Some(found), Some(trace)) = (found.get(), store.trace.get()) else { return Vec::new() };
        store.case.with(|case| flips(case, &trace, &found.channel))
    });
    let row = |flip: &Flip, lang: Lang| {
        let o = verdict_mark(flip.verdict);
        let (verdict, under) = (terms::verdict(lang, flip.verdict), insight::flip_values(lang, flip));
        let reasons = terms::conditions(lang, &flip.reasons);
        view! {
            <li>
                <span>{under}</span>
                <span class="mark" data-o=o>{verdict}</span>
                <span class="quiet">{reasons}</span>
            </li>
        }
    };
    view! {
        <h3>{t(Label::OtherReadings)}</h3>
        <Show when=move || !all.with(Vec::is_empty) fallback=|| view! { <p class="quiet small">{t(Label::SettledNote)}</p> }>
            <ul class="reading-values small">
                {move || all.with(|all| all.iter().map(|one| row(one, store.lang.get())).collect_view())}
            </ul>
        </Show>
    }
}
