//! What is in sight: the one listener for whatever scrolls, and whether the page is being printed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What lists that draw only what is in sight have to know of the page.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    /// Changes whenever something has scrolled, or the window has another size.
    pub(super) moved: RwSignal<u32>,
    /// Whether all rows are to be in the document, because they go on paper.
    pub(super) printing: RwSignal<bool>,
}

/// Provides the sight of the page to all of it. To be called once, where the page begins.
pub fn provide_sight() {
    let sight = Sight { moved: RwSignal::new(0), printing: RwSignal::new(false) };
    provide_context(sight);
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
