//! What is in sight: the one listener for whatever scrolls, and whether the page is being printed.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg::Svg;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::windowed::next_span;
use crate::app::focus::IN_BROWSER;
use crate::app::signals::{Derived, State, derive, effect};

/// What lists that draw only what is in sight have to know of the page.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    /// Changes whenever something has scrolled, or the window has another size.
    pub(super) moved: State<u32>,
    /// Whether all rows are to be in the document, because they go on paper.
    pub(super) printing: State<bool>,
}

/// Provides the sight of the page to all of it. To be called once, where the page begins.
pub fn provide_sight() {
    let sight = Sight { moved: State::new(0), printing: State::new(false) };
    provide_context(sight);
    if !IN_BROWSER {
        return;
    }
    let moved = move || sight.moved.update(|times| *times = times.wrapping_add(1));
    // Scrolling does not bubble, but whatever scrolls can be heard on the way down.
    let heard = Closure::<dyn FnMut()>::new(moved).into_js_value();
    let _ = document().add_event_listener_with_callback_and_bool("scroll", heard.unchecked_ref(), true);
    let resized = window_event_listener(leptos::ev::resize, move |_| moved());
    let before = window_event_listener_untyped("beforeprint", move |_| sight.printing.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| sight.printing.set(false));
    on_cleanup(move || {
        resized.remove();
        before.remove();
        after.remove();
    });
}

/// Whether the page is being printed: for what is on paper alone, or whole only there.
pub fn printing() -> Derived<bool> {
    expect_context::<Sight>().printing.read_only()
}

/// Prints the page with all rows of its lists. `print` alone would not do: it takes the page as it
/// stands, before the rows are drawn that are asked for by then.
pub fn print_all() -> impl Fn() + Copy + 'static {
    let sight: Sight = expect_context();
    move || {
        sight.printing.set(true);
        request_animation_frame(|| {
            let _ = window().print();
        });
    }
}

/// The part of the window, from top to bottom, in which an element can be seen: what scrolls
/// around it cuts it off.
pub(super) fn clip(element: &web_sys::Element) -> (f64, f64) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let (mut top, mut bottom) = (0.0, height);
    let mut around = element.parent_element();
    while let Some(one) = around {
        let cuts = one.scroll_height() > one.client_height()
            && window().get_computed_style(&one).ok().flatten().is_some_and(|style| {
                style.get_property_value("overflow-y").is_ok_and(|flow| matches!(&*flow, "auto" | "scroll" | "hidden"))
            });
        if cuts {
            let frame = one.get_bounding_client_rect();
            (top, bottom) = (frame.top().max(top), frame.bottom().min(bottom));
        }
        around = one.parent_element();
    }
    (top, bottom)
}

/// Looks again when an element gets another size: what is in it was drawn or opened, or the pane
/// that holds it was shown.
pub fn watch_size(element: Box<dyn Fn() -> Option<web_sys::Element>>, look: Box<dyn FnMut()>) {
    let heard = Closure::wrap(look).into_js_value();
    let Ok(observer) = web_sys::ResizeObserver::new(heard.unchecked_ref()) else { return };
    let observer = StoredValue::new_local(observer);
    effect(move || {
        if let Some(element) = element() {
            observer.with_value(|observer| observer.observe(&element));
        }
    });
    on_cleanup(move || {
        observer.try_with_value(|observer| observer.disconnect());
    });
}

/// Whether a place is narrower than so many pixels; asked again whenever it gets another size.
pub fn narrower(place: NodeRef<Div>, than: i32) -> Derived<bool> {
    let narrow = State::new(false);
    let look = move || {
        let now = place.try_get_untracked().flatten().is_some_and(|place| place.client_width() < than);
        if narrow.try_get_untracked().is_some_and(|before| before != now) {
            narrow.set(now);
        }
    };
    watch_size(Box::new(move || place.get().map(Into::into)), Box::new(look));
    narrow.read_only()
}

/// Which part of a long picture has to be drawn, in pixels from its top: what is in sight, and a screen
/// beyond it on either side; on paper all of it.
pub fn drawn_part(picture: NodeRef<Svg>) -> Derived<(f64, f64)> {
    let sight: Sight = expect_context();
    let span = State::new((0.0, 0.0));
    let look = move || {
        let Some(picture) = picture.try_get_untracked().flatten() else { return };
        let frame = picture.get_bounding_client_rect();
        let (top, bottom) = clip(&picture);
        let screen = (bottom - top).max(200.0);
        let seen = (top - frame.top(), bottom.max(top) - frame.top());
        let before = span.try_get_untracked();
        if let Some(next) = before.and_then(|before| next_span(seen, before, frame.height(), screen)) {
            span.set(next);
        }
    };
    effect(move || {
        sight.moved.track();
        picture.track();
        request_animation_frame(look);
    });
    watch_size(Box::new(move || picture.get().map(Into::into)), Box::new(look));
    derive(move || if sight.printing.get() { (f64::NEG_INFINITY, f64::INFINITY) } else { span.get() })
}
