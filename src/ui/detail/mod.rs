//! The detail of a channel: each condition with its outcome, the facts that decided it, the rule,
//! its place in the source, and what to do.

mod condition;
mod contrast;
mod explanation;
mod fixes;
mod readings;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::{focus_on, is_wide};
use crate::app::{t, use_store};
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Condition, Outcome, Verdict};
use crate::ui::kit::{Cross, Derived, Each, Key, effect, found, marked, memo, on, verdict_mark};
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, terms};

use self::contrast::Compared;
use self::explanation::Explanation;
use self::fixes::fixes_of;
use self::readings::OtherReadings;

/// The channel that a detail is about; nothing once it is gone.
type Found = Derived<Option<ChannelTrace>>;

/// The detail: beside the answer where there is room, else a sheet over it that keeps the focus.
#[component]
pub fn Detail() -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    // Where the focus was before the detail took it.
    let opener = StoredValue::new_local(None::<web_sys::Element>);
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        let open = store.detail.with(Option::is_some);
        // Another channel may be opened from outside while the detail stands beside the answer.
        let active = open.then(|| document().active_element()).flatten();
        if active.as_ref().is_some_and(|active| !dialog.contains(Some(active))) {
            opener.set_value(active);
        }
        if open && !dialog.open() {
            if is_wide() {
                dialog.show();
            } else {
                // Refused only where it is open already.
                let _ = dialog.show_modal();
            }
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let closed = on(move |_: leptos::ev::Event| {
        store.close_channel();
        if let Some(before) = opener.try_update_value(Option::take).flatten() {
            focus_on(before);
        }
    });
    let escape = on(move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            store.close_channel();
        }
    });
    // A channel that is removed takes its detail with it.
    let channel = memo(move || {
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
            on:keydown=escape
        >
            {move || channel.get().map(|id| view! { <ChannelDetail id=id /> })}
        </dialog>
    }
}

/// What stands at the top of a detail.
#[derive(Clone, PartialEq)]
struct Head {
    lang: Lang,
    name: String,
    verdict: Option<Verdict>,
    why: String,
}

fn head_of(id: ChannelId, found: Found) -> Derived<Head> {
    let store = use_store();
    memo(move || {
        store.names(|names| {
            let why = |found: &ChannelTrace| {
                store.of_trace(|trace| reasons::why(found, &About::new(names, trace, &id), names))
            };
            found.with(|found| Head {
                lang: names.lang,
                name: names.channel(&id),
                verdict: found.as_ref().map(|found| found.verdict),
                why: found.as_ref().and_then(why).unwrap_or_default(),
            })
        })
    })
}

impl Head {
    fn pill(&self) -> Option<AnyView> {
        let verdict = self.verdict?;
        let text = terms::verdict(self.lang, verdict);
        Some(
            view! { <span class="pill" data-o=verdict_mark(verdict) data-verdict=verdict.id()>{text}</span> }
                .into_any(),
        )
    }

    fn lead(&self) -> Option<AnyView> {
        let draw = || view! { <p class="lead">{marked(self.lang, &self.why)}</p> }.into_any();
        (!self.why.is_empty()).then(draw)
    }
}

#[component]
fn ChannelDetail(id: ChannelId) -> impl IntoView {
    let store = use_store();
    let found = found(id.clone());
    let head = head_of(id, found);
    // What blocks first, then what is not known, then what is met.
    let order = memo(move || {
        let sorted = |found: &ChannelTrace| {
            let sorted = Outcome::ALL.iter().flat_map(|outcome| found.with_outcome(*outcome));
            sorted.map(|one| Key::from(one.condition.id())).collect()
        };
        found.with(|found| found.as_ref().map(sorted).unwrap_or_default())
    });
    let fixes = fixes_of(found);
    let first = store.detail.get_untracked().and_then(|(_, condition)| condition);
    let row = Callback::new(move |key: Key| {
        Condition::from_id(&key).map(|condition| condition::row(condition, found, fixes, first)).into_any()
    });
    view! {
        <header class="detail-head">
            <h2 id="detail-heading">{move || head.with(|head| marked(head.lang, &head.name))}</h2>
            <Cross id="detail-close" on_press=Callback::new(move |()| store.close_channel()) />
            {move || head.with(Head::pill)}
        </header>
        <div class="detail-body">
            {move || head.with(Head::lead)}
            <Explanation found=found />
            <h3>{t(Label::Conditions)}</h3>
            <ul class="conditions">
                <Each keys=order row=row />
            </ul>
            <OtherReadings found=found />
            <Compared found=found />
        </div>
    }
}
