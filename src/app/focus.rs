//! Where the focus goes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::facts::ChannelId;

pub use super::control::html_id;

/// Whether there is a browser around the page. There is none where it is written as text before
/// anybody visits it.
pub const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

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
                scroll_view_to_top();
            }
            let mut places = ["headline", "hello-heading"].into_iter();
            if let Some(element) = places.find_map(|id| document().get_element_by_id(id)) {
                focus_in_place(element);
            }
        });
    });
}

/// Brings the start of the view into sight, which may be below on a narrow page, once it is drawn.
pub fn show_view_from_top() {
    request_animation_frame(|| {
        if let Some(view) = scroll_view_to_top() {
            view.scroll_into_view_with_bool(true);
        }
    });
}

/// Begins another view at its start: it stands in the same place as the one before, which may have been
/// scrolled. What is in sight already does not move.
pub fn begin_view() {
    if !IN_BROWSER {
        return;
    }
    // A picture is drawn a frame later than its view, once it knows its room, and the browser then
    // scrolls to where there was no page before.
    request_animation_frame(|| {
        start_of_view();
        request_animation_frame(start_of_view);
    });
}

fn start_of_view() {
    let (Some(view), Ok(Some(tabs))) = (scroll_view_to_top(), document().query_selector(".view-tabs")) else { return };
    if view.get_bounding_client_rect().top() < tabs.get_bounding_client_rect().bottom() - 1.0 {
        view.scroll_into_view_with_bool(true);
    }
}

fn scroll_view_to_top() -> Option<web_sys::Element> {
    let view = document().query_selector(".view").ok().flatten()?;
    view.set_scroll_top(0);
    Some(view)
}

/// Whether the page has room for what a media query asks for.
pub fn fits(query: &str) -> bool {
    IN_BROWSER && window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether facts, answer and detail stand beside each other instead of one over the other. The style
/// changes at the same width.
pub fn is_wide() -> bool {
    fits("(min-width: 56.25rem)")
}

/// What stands for a channel in the view of the answer, if it is drawn there.
pub fn row_of(channel: &ChannelId) -> Option<web_sys::Element> {
    let rows = document().query_selector_all("#panel-answer [data-channel]").ok()?;
    let element = |at| rows.item(at)?.dyn_into::<web_sys::Element>().ok();
    (0..rows.length())
        .filter_map(element)
        .find(|row| row.get_attribute("data-channel").as_deref() == Some(channel.as_str()))
}

/// Brings what stands for a channel into sight, once the page has been drawn again. Nothing moves
/// where it is in sight already.
pub fn show_row(channel: ChannelId) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if let Some(row) = row_of(&channel) {
                show_near(&row);
            }
        });
    });
}

/// Scrolls to an element by no more than it takes to have it in sight.
pub fn show_near(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls so that an element stands where it stood before something moved it.
pub fn put_back(element: &web_sys::Element, top: f64) {
    let moved = element.get_bounding_client_rect().top() - top;
    let mut part = element.parent_element();
    while let Some(one) = part.filter(|_| moved.abs() >= 1.0) {
        let (scrolled, by) = (one.scroll_top(), moved.round() as i32);
        one.set_scroll_top(scrolled + by);
        if one.scroll_top() != scrolled {
            return;
        }
        part = one.parent_element();
    }
}

/// Focuses the first of these that is there, if the focus was lost, once the page has been drawn
/// again.
pub fn keep_focus(ids: Vec<String>) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if is_lost(document().active_element().as_ref()) {
                let mut there = ids.iter().filter_map(|id| document().get_element_by_id(id));
                there.next().into_iter().for_each(focus_in_place);
            }
        });
    });
}

/// Whether nothing has the focus.
pub fn is_lost(active: Option<&web_sys::Element>) -> bool {
    active.is_none_or(|active| active.tag_name() == "BODY")
}
