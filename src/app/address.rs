//! The address of the page: which view is shown, or which rule. Any of it may fail; the page then
//! only has no address of its own.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::explain::rulebook::Rule;

use super::shown::View;
use super::store::Store;

/// What stands before the name of a rule.
const RULE: &str = "rule=";

/// What an address asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    View(View),
    Rule(Rule),
}

impl Place {
    /// The place that a fragment names; nothing for anchors of the page and for what is not known.
    fn from_fragment(fragment: &str) -> Option<Self> {
        let fragment = fragment.trim_start_matches('#');
        match fragment.strip_prefix(RULE) {
            // A condition is named without its kind in links that people write.
            Some(name) => Rule::from_link(name)
                .or_else(|| Rule::from_link(&format!("condition/{name}")))
                .or_else(|| Rule::all().into_iter().find(|rule| rule.id() == name))
                .map(Self::Rule),
            None => View::ALL.into_iter().find(|view| view.id() == fragment).map(Self::View),
        }
    }

    fn fragment(self) -> String {
        match self {
            Self::View(view) => format!("#{}", view.id()),
            Self::Rule(rule) => fragment_of(rule),
        }
    }

    fn show(self, store: Store) {
        match self {
            Self::View(View::Rules) => store.show_rule(None),
            Self::View(view) => store.show_view(view),
            Self::Rule(rule) => store.show_rule(Some(rule)),
        }
    }
}

/// The fragment that leads to a rule.
pub fn fragment_of(rule: Rule) -> String {
    format!("#{RULE}{}", rule.link())
}

fn present() -> Option<Place> {
    window().location().hash().ok().and_then(|hash| Place::from_fragment(&hash))
}

/// Shows what the address asks for, now and whenever it changes, and keeps it true to what is
/// shown.
pub fn follow_address(store: Store) {
    if let Some(place) = present() {
        place.show(store);
    }
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Some(place) = present() {
            place.show(store);
        }
    });
    on_cleanup(move || handle.remove());
    Effect::new(move |before: Option<()>| {
        let view = store.view.get();
        let place = match store.rule.get().filter(|_| view == View::Rules) {
            Some(rule) => Place::Rule(rule),
            None => Place::View(view),
        };
        // An address without a fragment stays as it is until something is chosen.
        if before.is_some()
            && present() != Some(place)
            && let Ok(history) = window().history()
        {
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&place.fragment()));
        }
    });
}
