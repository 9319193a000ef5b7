//! An answer that is kept, and what has changed against it since.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, t, use_store};
use crate::ui::kit::{Button, Cross, Icon, IconName, Lines, Pop, Prose, State, When, derive, memo};
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
struct Said {
    short: String,
    summary: String,
    changes: Vec<String>,
}

/// What has changed since an answer was kept, in one line that opens the whole.
#[component]
pub fn Since() -> impl IntoView {
    let store = use_store();
    let open = State::new(false);
    let unpin = Callback::new(move |()| {
        store.unpin();
        focus_later("pin");
    });
    let said = memo(move || changes(store).unwrap_or_default());
    let text = move |f: fn(&Said) -> &String| derive(move || said.with(|said| f(said).clone()));
    let draw = move || {
        let short = view! { <span class="since-short">{text(|said| &said.short)}</span> }.into_any();
        view! {
            <div class="since">
                <Pop class="since-pop" open=open summary=short>
                    <h3>{t(Label::Pinned)}</h3>
                    <p id="baseline-summary"><Prose text=text(|said| &said.summary) /></p>
                    <Lines says=derive(move || said.with(|said| said.changes.clone())) />
                </Pop>
                <Cross id="unpin" label=Label::Unpin on_press=unpin />
            </div>
        }
    };
    view! { <When when=derive(move || store.delta.with(Option::is_some))>{draw()}</When> }
}

fn changes(store: Store) -> Option<Said> {
    let (kept, delta) = (store.baseline.get()?, store.delta.get()?);
    // What is gone from the case is still named by the case that was kept.
    let case = store.case.with(|case| kept.naming(case, &delta));
    let names = Names { lang: store.lang.get(), case: &case };
    let summary = if delta.is_empty() {
        Label::NothingChanged.text(names.lang).to_owned()
    } else {
        insight::delta(&names, &delta)
    };
    let changes = delta.changes.iter().map(|change| insight::change(&names, change)).collect();
    Some(Said { short: say::since(names.lang, &delta), summary, changes })
}
