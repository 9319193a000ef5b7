//! Moving the user to a control.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::explain::what_if::FactRef;
use crate::facts::Case;
use crate::rules::Question;

use super::store::{Pane, Store};

/// An id for HTML from an id of the case, which may hold any sign at all.
pub fn html_id(kind: &str, parts: &[&str]) -> String {
    let mut id = String::from(kind);
    for part in parts {
        id.push('-');
        for c in part.chars() {
            if c.is_ascii_alphanumeric() {
                id.push(c);
            } else {
                id.push_str(&format!("_{:x}", u32::from(c)));
            }
        }
    }
    id
}

/// The row of facts in which a question is answered, and the control for it.
pub fn place_of(question: &Question) -> (String, String) {
    match question {
        Question::AppRole(account, app) => (String::new(), html_id("role", &[account.as_str(), "app", app.as_str()])),
        Question::ChannelRole(account, channel) => {
            (String::new(), html_id("role", &[account.as_str(), "channel", channel.as_str()]))
        }
        Question::AppBusiness(app) => (html_id("app", &[app.as_str()]), html_id("app", &[app.as_str(), "business"])),
        Question::AppBusinessName(app) => {
            let row = html_id("app", &[app.as_str()]);
            let control = format!("{row}-business-name");
            (row, control)
        }
        Question::ChannelState(channel) => channel_place(channel.as_str(), "state"),
        Question::ChannelBusiness(channel) => channel_place(channel.as_str(), "business"),
        Question::ChannelBusinessName(channel) => channel_place(channel.as_str(), "business-name"),
        Question::Connections(channel) | Question::OutsideService(channel) => {
            channel_place(channel.as_str(), "connection-0")
        }
    }
}

/// The fact that a control holds, by the control's id; nothing for controls that decide nothing.
pub fn fact_at(case: &Case, control: &str) -> Option<FactRef> {
    if control.starts_with("role-") {
        return case.accounts.iter().find_map(|account| {
            let id = |kind: &str, of: &str| html_id("role", &[account.id.as_str(), kind, of]) == control;
            let app = case.apps.iter().find(|app| id("app", app.id.as_str()));
            let channel = || case.channels.iter().find(|channel| id("channel", channel.id.as_str()));
            match app {
                Some(app) => Some(FactRef::AppRole(account.id.clone(), app.id.clone())),
                None => channel().map(|one| FactRef::ChannelRole(account.id.clone(), one.id.clone())),
            }
        });
    }
    // An id may begin like another; what is left over has to be a control of the row.
    let rest = |row: &str| control.strip_prefix(row).and_then(|rest| rest.strip_prefix('-'));
    let of_app = case.apps.iter().find_map(|app| {
        let id = || app.id.clone();
        match rest(&html_id("app", &[app.id.as_str()]))? {
            "business" | "business-number" => Some(FactRef::AppBusiness(id())),
            "business-name" => Some(FactRef::AppBusinessName(id())),
            "in-use" | "in-use-1" | "in-use-2" => Some(FactRef::InUse(id())),
            _ => None,
        }
    });
    let of_channel = || {
        case.channels.iter().find_map(|channel| {
            let id = || channel.id.clone();
            match rest(&html_id("channel", &[channel.id.as_str()]))? {
                "state" => Some(FactRef::ChannelState(id())),
                "business" | "business-number" => Some(FactRef::ChannelBusiness(id())),
                "business-name" => Some(FactRef::ChannelBusinessName(id())),
                other if other.starts_with("connection-") => Some(FactRef::Connections(id())),
                _ => None,
            }
        })
    };
    of_app.or_else(of_channel)
}

fn channel_place(channel: &str, control: &str) -> (String, String) {
    let row = html_id("channel", &[channel]);
    let control = format!("{row}-{control}");
    (row, control)
}

/// Takes the user to the control that answers a question.
pub fn go_to(store: Store, question: &Question) {
    let (row, control) = place_of(question);
    store.pane.set(Pane::Facts);
    if !is_wide() {
        store.detail.set(None);
    }
    store.reveal.set(Some((row, control.clone())));
    focus_later(control);
}

/// Focuses an element that is there already.
pub fn focus_now(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_on(element);
    }
}

/// Focuses an element, HTML or SVG.
pub fn focus_on(element: web_sys::Element) {
    let _ = match element.dyn_into::<web_sys::SvgElement>() {
        Ok(drawn) => drawn.focus(),
        Err(other) => other.dyn_into::<web_sys::HtmlElement>().map_or(Ok(()), |one| one.focus()),
    };
}

/// Focuses an element, HTML or SVG, without scrolling to it.
pub fn focus_in_place(element: web_sys::Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = match element.dyn_into::<web_sys::SvgElement>() {
        Ok(drawn) => drawn.focus_with_options(&options),
        Err(other) => other.dyn_into::<web_sys::HtmlElement>().map_or(Ok(()), |one| one.focus_with_options(&options)),
    };
}

/// Focuses an element once the page has been drawn again.
pub fn focus_later(id: impl Into<String>) {
    let id = id.into();
    // Rows open in an effect of the change that asks for it; the second frame comes after that.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(element) =
                document().get_element_by_id(&id).and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok())
            {
                let _ = element.focus();
                element.scroll_into_view_with_scroll_into_view_options(&{
                    let options = web_sys::ScrollIntoViewOptions::new();
                    options.set_block(web_sys::ScrollLogicalPosition::Center);
                    options
                });
            }
        });
    });
}

/// Puts the focus on what the page comes to, where what had it is gone or another case has taken
/// the place of the whole; without it the focus would fall back to the start of the document.
pub fn rest_on_answer(from_top: bool) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if from_top {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                if let Some(pane) = document().get_element_by_id("panel-answer") {
                    pane.set_scroll_top(0);
                }
            }
            let mut places = ["headline", "hello-heading"].into_iter();
            if let Some(element) = places.find_map(|id| document().get_element_by_id(id)) {
                focus_in_place(element);
            }
        });
    });
}

/// Whether there is room for the detail beside the answer.
pub fn is_wide() -> bool {
    window().match_media("(min-width: 85rem)").ok().flatten().is_some_and(|query| query.matches())
}
