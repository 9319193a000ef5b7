//! The detail of a channel: each condition with its outcome, the facts that decided it, the rule,
//! its place in the source, and what to do.

mod condition;
mod fixes;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::is_wide;
use crate::app::{t, use_store};
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Condition, Outcome, Reading, ReadingValue, Verdict, evaluate};
use crate::ui::answer::{found, verdict_mark};
use crate::ui::kit::{Icon, IconName, Prose};
use crate::wording::reasons::{self, About};
use crate::wording::{Label, answer as say, terms};

use self::condition::ConditionDetail;
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
        use wasm_bindgen::JsCast;
        let before = opener.try_update_value(Option::take).flatten();
        if let Some(element) = before.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = element.focus();
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
            <p class="lead"><Prose text=why /></p>
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
        </div>
    }
}

/// What the verdict would be under each value of the readings that change it.
#[component]
fn OtherReadings(found: Memo<Option<ChannelTrace>>) -> impl IntoView {
    let store = use_store();
    let verdict_with = move |value: ReadingValue| -> Option<Verdict> {
        let found = found.get()?;
        let (account, app, readings) =
            store.trace.with(|trace| trace.as_ref().map(|one| (one.account.clone(), one.app.clone(), one.readings)))?;
        let case = store.case.get();
        let trace = evaluate(&case, &account, &app, readings.with(value))?;
        Some(trace.channel(&found.channel)?.verdict)
    };
    let rows = move |reading: Reading| {
        let lang = store.lang.get();
        let chosen = store.ask.with(|ask| ask.readings.value(reading));
        reading
            .values()
            .iter()
            .filter_map(|value| Some((*value, verdict_with(*value)?)))
            .map(|(value, verdict)| {
                view! {
                    <li aria-current=(value == chosen).then_some("true")>
                        <span>{terms::reading_value(lang, value)}</span>
                        <span class="mark" data-o=verdict_mark(verdict)>{terms::verdict(lang, verdict)}</span>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <h3>{t(Label::OtherReadings)}</h3>
        {move || {
            let readings = found.with(|found| found.as_ref().map(|found| found.standing.readings().to_vec())).unwrap_or_default();
            if readings.is_empty() {
                return view! { <p class="quiet small">{t(Label::SettledNote)}</p> }.into_any();
            }
            readings
                .into_iter()
                .map(|reading| {
                    view! {
                        <div class="reading">
                            <h4 class="depends">{say::reading_heading(store.lang.get(), reading)}</h4>
                            <ul class="reading-values">{rows(reading)}</ul>
                        </div>
                    }
                })
                .collect_view()
                .into_any()
        }}
    }
}
