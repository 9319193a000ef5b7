//! An answer that is kept, and what has changed against it since.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::ui::kit::{Button, Cross, Derived, Icon, IconName, Lines, Pop, Prose, State, When, derive, memo};
use crate::wording::names::Names;
use crate::wording::{Label, answer as say, insight};

/// Offers to keep the present answer, as long as none is kept.
#[component]
pub fn PinOffer() -> impl IntoView {
    let store = use_store();
    let pin = Callback::new(move |()| {
        store.pin();
        focus_later("unpin");
    });
    view! {
        <When when=derive(move || store.baseline.with(Option::is_none))>
            <Button class="button quiet" id="pin" on_press=pin>
                <Icon name=IconName::Pin />
                <span class="pin-word">{t(Label::Pin)}</span>
            </Button>
        </When>
    }
}

/// What has changed since an answer was kept.
#[derive(Clone, PartialEq, Default)]
pub struct Change {
    short: String,
    /// All in all, in a line.
    pub summary: String,
    changes: Vec<String>,
}

/// What has changed since an answer was kept, in one line that opens the whole.
#[component]
pub fn Since(change: Derived<Option<Change>>) -> impl IntoView {
    let store = use_store();
    let open = State::new(false);
    let unpin = Callback::new(move |()| {
        store.unpin();
        focus_later("pin");
    });
    let text = move |f: fn(&Change) -> &String| {
        derive(move || change.with(|change| change.as_ref().map(|change| f(change).clone()).unwrap_or_default()))
    };
    let changes =
        derive(move || change.with(|change| change.as_ref().map(|change| change.changes.clone()).unwrap_or_default()));
    let draw = move || {
        let short = view! { <span class="since-short">{text(|change| &change.short)}</span> }.into_any();
        view! {
            <div class="since">
                <Pop class="since-pop" open=open summary=short>
                    <h3>{t(Label::Pinned)}</h3>
                    <p id="baseline-summary"><Prose text=text(|change| &change.summary) /></p>
                    <Lines says=changes />
                </Pop>
                <Cross id="unpin" label=Label::Unpin on_press=unpin />
            </div>
        }
    };
    view! { <When when=derive(move || change.with(Option::is_some))>{draw()}</When> }
}

/// What has changed since an answer was kept; nothing where none is.
pub fn since(store: Store) -> Derived<Option<Change>> {
    memo(move || {
        let (kept, delta) = (store.baseline.get()?, store.delta.get()?);
        let lang = store.lang.get();
        // What is gone from the case is still named by the case that was kept.
        let case = store.to_show(store.case.with(|case| kept.naming(case, &delta)));
        let names = Names { lang, case: &case };
        let summary = say::against_pinned(lang, &delta, &insight::delta(&names, &delta));
        let changes = delta.changes.iter().map(|change| insight::change(&names, change)).collect();
        Some(Change { short: say::since(lang, &delta), summary, changes })
    })
}
