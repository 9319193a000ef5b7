//! The address of the page: which view is shown, which rule, which channel; and its place in the
//! browser's history, so that Back leads to what was shown before. Any of it may fail; the page then
//! only has no address of its own.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::exchange::link;
use crate::explain::rulebook::Rule;
use crate::facts::ChannelId;

use super::kept::Origin;
use super::linked::unpack;
use super::shown::View;
use super::store::Store;

/// What stands before the name of a rule.
const RULE: &str = "rule=";

/// What stands before the id of a channel, behind the view.
const CHANNEL: &str = "&channel=";

/// What hides the page on the root of the document, as the shell does until it knows what to show.
const VEIL: &str = "data-moves";

/// What the browser remembers with an entry of its history that was made by opening a channel: to
/// close it is to go back.
const OPENED: &str = "opened";

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    view: View,
    rule: Option<Rule>,
    channel: Option<ChannelId>,
}

impl Place {
    /// The place that a fragment names, which without one is the list; nothing for anchors of the page
    /// and for what is not known.
    fn from_fragment(fragment: &str) -> Option<Self> {
        let fragment = fragment.trim_start_matches('#');
        let (place, channel) = fragment.split_once(CHANNEL).unzip();
        let place = place.unwrap_or(fragment);
        let rule = place.strip_prefix(RULE).map(rule_of);
        let view = match rule {
            Some(_) => View::Rules,
            None if place.is_empty() => View::List,
            None => View::ALL.into_iter().find(|view| view.id() == place)?,
        };
        let channel = channel.and_then(|id| js_sys::decode_uri_component(id).ok()?.as_string());
        Some(Self { view, rule: rule.flatten(), channel: channel.as_deref().map(ChannelId::from) })
    }

    /// What is shown now.
    fn shown(store: Store) -> Self {
        let view = store.view.get();
        Self {
            view,
            rule: store.rule.get().filter(|_| view == View::Rules),
            channel: store.detail.with(|detail| detail.as_ref().map(|(channel, _)| channel.clone())),
        }
    }

    fn fragment(&self) -> String {
        let place = self.rule.map_or_else(|| format!("#{}", self.view.id()), fragment_of);
        match &self.channel {
            Some(channel) => format!("{place}{CHANNEL}{}", js_sys::encode_uri_component(channel.as_str())),
            None => place,
        }
    }

    fn show(self, store: Store) {
        match self.view {
            View::Rules => store.show_rule(self.rule),
            view => store.show_view(view),
        }
        // A channel may be gone since, or belong to another case.
        let there = |id: &ChannelId| store.case.with_untracked(|case| case.channel(id).is_some());
        match self.channel.filter(there) {
            Some(channel) => store.show_channel(channel, None),
            None => store.close_channel(),
        }
    }
}

/// A condition is named without its kind in links that people write.
fn rule_of(name: &str) -> Option<Rule> {
    Rule::from_link(name)
        .or_else(|| Rule::from_link(&format!("condition/{name}")))
        .or_else(|| Rule::any(|rule| rule.id() == name))
}

/// The fragment that leads to a rule.
pub fn fragment_of(rule: Rule) -> String {
    format!("#{RULE}{}", rule.link())
}

fn present() -> Option<Place> {
    window().location().hash().ok().and_then(|hash| Place::from_fragment(&hash))
}

/// What is shown, as a fragment without its `#`, with this channel open.
pub(super) fn shown(store: Store, channel: Option<ChannelId>) -> String {
    Place { channel, ..Place::shown(store) }.fragment().split_off(1)
}

/// Opens what a link in the address holds, if it is one, and shows what it shows. A link is opened
/// once: the address is what is shown from then on, so that neither Back nor a reload opens it again.
fn open_link(store: Store) -> bool {
    let Some(packed) = window().location().hash().ok().and_then(|hash| link::unwrap(&hash)) else { return false };
    let _ = replace(&untrack(|| Place::shown(store)));
    leptos::task::spawn_local(async move {
        let unpacked = unpack(packed).await;
        veil(false);
        match unpacked {
            Ok(check) => {
                let place = Place::from_fragment(&check.shown);
                store.close_link_fault();
                store.open_check(check, Origin::Link);
                if let Some(place) = place {
                    place.show(store);
                }
                let _ = replace(&untrack(|| Place::shown(store)));
            }
            Err(fault) => store.refuse_link(fault),
        }
    });
    true
}

/// Hides the page, or shows it.
fn veil(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force(VEIL, on);
    }
}

fn replace(place: &Place) -> Result<(), JsValue> {
    window().history()?.replace_state_with_url(&JsValue::NULL, "", Some(&place.fragment()))
}

/// Shows what the address asks for, now and whenever it changes, and keeps it true to what is
/// shown.
pub fn follow_address(store: Store) {
    let show = move || {
        let link = open_link(store);
        if !link && let Some(place) = present() {
            place.show(store);
        }
        link
    };
    // Who opens a link in front of others does not show them their own check first.
    veil(show());
    // To close a detail is to go back, and must not scroll away from where that leads the focus.
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let handle = window_event_listener(leptos::ev::popstate, move |_| {
        show();
    });
    on_cleanup(move || handle.remove());
    Effect::new(move |before: Option<Place>| {
        let place = Place::shown(store);
        // An address without a fragment stays as it is until something is chosen.
        if before.is_some_and(|before| before != place) && present().as_ref() != Some(&place) {
            let _ = go(&place);
        }
        place
    });
}

/// Brings the address to a place. A view, a rule, and a channel where none was open, are steps that
/// Back takes back; another channel in the place of an open one is none, so that Back closes it.
fn go(place: &Place) -> Result<(), JsValue> {
    let history = window().history()?;
    let before = present();
    let open = before.as_ref().and_then(|before| before.channel.as_ref());
    let moved = before.as_ref().is_none_or(|before| (before.view, before.rule) != (place.view, place.rule));
    let state = history.state()?;
    let opened = state.as_string().is_some_and(|state| state == OPENED);
    match &place.channel {
        None if !moved && open.is_some() && opened => history.back(),
        None if !moved => replace(place),
        Some(_) if !moved && open.is_some() => history.replace_state_with_url(&state, "", Some(&place.fragment())),
        channel => {
            let state = channel.as_ref().filter(|_| !moved).map_or(JsValue::NULL, |_| OPENED.into());
            history.push_state_with_url(&state, "", Some(&place.fragment()))
        }
    }
}
