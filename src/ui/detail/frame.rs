//! The dialog that a detail stands in: how it is opened, what its keys do, and where the focus goes.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::Store;
use crate::app::focus::{focus_now, focus_on, is_lost, is_wide, keep_focus, put_back, row_of, show_near, show_row};
use crate::facts::ChannelId;
use crate::ui::kit::target;

/// The id of the name of the channel, which has the focus where nothing else has it.
pub const HEADING: &str = "detail-heading";

/// Where one types, or where an arrow key chooses.
const FIELDS: &str = "input, select, textarea";

/// The dialog, and what it has to remember.
#[derive(Clone, Copy)]
pub struct Frame {
    store: Store,
    dialog: NodeRef<html::Dialog>,
    /// What had the focus before the detail took it, and the channel that was opened from there.
    opener: StoredValue<Option<(web_sys::Element, ChannelId)>, LocalStorage>,
    /// The channel that was shown last.
    last: StoredValue<Option<ChannelId>>,
    /// Whether the focus was in it when it closed.
    held: StoredValue<bool>,
    /// Whether it only closes to be opened in another way.
    turning: StoredValue<bool>,
}

impl Frame {
    pub fn new(store: Store, dialog: NodeRef<html::Dialog>) -> Self {
        let opener = StoredValue::new_local(None);
        let (held, turning) = (StoredValue::new(true), StoredValue::new(false));
        Self { store, dialog, opener, last: StoredValue::new(None), held, turning }
    }

    /// Opens and closes the dialog as the store says.
    pub fn follow(self) {
        let Some(dialog) = self.dialog.get() else { return };
        let shown = self.store.detail.with(|detail| detail.as_ref().map(|(channel, _)| channel.clone()));
        let Some(channel) = shown else {
            if dialog.open() {
                let active = document().active_element();
                self.held.set_value(is_lost(active.as_ref()) || dialog.contains(active.as_deref()));
                dialog.close();
            }
            return;
        };
        // Another channel may be opened from outside while the detail stands beside the answer.
        let active = document().active_element().filter(|active| !dialog.contains(Some(active)));
        if let Some(active) = active.filter(|active| !is_lost(Some(active))) {
            self.opener.set_value(Some((active, channel.clone())));
        }
        if dialog.open() {
            show_row(channel.clone());
        } else {
            self.open(&dialog, &channel);
        }
        self.last.set_value(Some(channel));
    }

    /// Opens it. What it was opened from stays where it is.
    fn open(self, dialog: &web_sys::HtmlDialogElement, channel: &ChannelId) {
        if !is_wide() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
            return;
        }
        let opener = self.opener.with_value(|opener| opener.as_ref().map(|(element, _)| element.clone()));
        let row = row_of(channel);
        let within = |one: &web_sys::Element| row.as_ref().is_none_or(|row| row.contains(Some(one)));
        let anchor = opener.filter(within).or_else(|| row.clone());
        let top = anchor.as_ref().map(|one| one.get_bounding_client_rect().top());
        dialog.show();
        // The facts may fold after this, and what stands beside them has its width only then.
        request_animation_frame(move || {
            if let Some((anchor, top)) = anchor.zip(top) {
                put_back(&anchor, top);
                show_near(&anchor);
            }
        });
    }

    /// Makes a sheet of it, or none, when the window gets narrower or wider.
    pub fn fit(self) {
        let Some(dialog) = self.dialog.try_get_untracked().flatten() else { return };
        if dialog.open() && dialog.matches(":modal").is_ok_and(|sheet| sheet == is_wide()) {
            self.turning.set_value(true);
            dialog.close();
            if is_wide() {
                dialog.show();
            } else {
                let _ = dialog.show_modal();
            }
        }
    }

    /// Gives the focus back once it has closed: to where it came from, to the channel that was shown
    /// last, or else to the headline. Where it was somewhere else, it stays there.
    pub fn closed(self) {
        if self.turning.get_value() {
            self.turning.set_value(false);
            return;
        }
        if self.store.detail.with_untracked(Option::is_some) {
            self.store.close_channel();
        }
        let opener = self.opener.try_update_value(Option::take).flatten();
        let last = self.last.try_update_value(Option::take).flatten();
        // The browser closes a sheet by itself, with the focus in it.
        if self.held.try_update_value(|held| std::mem::replace(held, true)) == Some(false) {
            return;
        }
        let same = |(_, channel): &(_, ChannelId)| last.as_ref() == Some(channel);
        let there =
            |element: &web_sys::Element| element.is_connected() && element.get_bounding_client_rect().width() > 0.0;
        let from = opener.filter(|opener| same(opener)).map(|(element, _)| element);
        let row = || last.as_ref().and_then(row_of).and_then(stop);
        match from.filter(there).or_else(row) {
            Some(element) => focus_on(element),
            None => focus_now("headline"),
        }
    }

    /// Escape takes back what is tried, then closes; left and right step from channel to channel.
    pub fn pressed(self, event: &leptos::ev::KeyboardEvent) {
        let by = match &*event.key() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            "Escape" if self.store.trying.with_untracked(Option::is_none) => {
                event.prevent_default();
                return self.store.close_channel();
            }
            _ => return,
        };
        let from = target::<web_sys::Element>(event);
        let within = |selector| from.as_ref().is_some_and(|one| one.closest(selector).is_ok_and(|it| it.is_some()));
        let modified = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        if modified || event.default_prevented() || within(FIELDS) {
            return;
        }
        event.prevent_default();
        self.store.step_channel(by);
        // What has the focus in the body goes with the channel.
        keep_focus(vec![HEADING.to_owned()]);
    }

    /// Escape takes back what is tried, wherever the focus is.
    pub fn give_up(self, event: &web_sys::Event) {
        let Some(event) = event.dyn_ref::<leptos::ev::KeyboardEvent>() else { return };
        if event.key() != "Escape" || event.default_prevented() {
            return;
        }
        if let Some(button) = self.store.take_back() {
            event.prevent_default();
            let active = document().active_element();
            if self.dialog.try_get_untracked().flatten().is_some_and(|one| one.contains(active.as_deref())) {
                focus_now(&button);
            }
        }
    }
}

/// What in a row, or on it, takes the focus.
fn stop(row: web_sys::Element) -> Option<web_sys::Element> {
    const STOPS: &str = "button, a[href], [tabindex]";
    if row.matches(STOPS).is_ok_and(|it| it) { Some(row) } else { row.query_selector(STOPS).ok().flatten() }
}
