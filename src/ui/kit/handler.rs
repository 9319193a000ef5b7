//! Handlers of events, boxed: one type for each kind of event, not one for each closure.

use crate::app::focus::IN_BROWSER;
use crate::app::signals::State;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What is done about an event.
pub type Handler<E> = Box<dyn FnMut(E)>;

/// Does something about an event.
pub fn on<E>(f: impl FnMut(E) + 'static) -> Handler<E> {
    Box::new(f)
}

/// Does something when an element is pressed.
pub fn press(f: impl Fn() + 'static) -> Handler<leptos::ev::MouseEvent> {
    Box::new(move |_| f())
}

/// Takes what stands in a field or is chosen in a list.
pub fn value(f: impl Fn(String) + 'static) -> Handler<leptos::ev::Event> {
    Box::new(move |event| f(value_of(&event)))
}

/// Takes whether a box is ticked.
pub fn ticked(f: impl Fn(bool) + 'static) -> Handler<leptos::ev::Event> {
    Box::new(move |event| f(target::<web_sys::HtmlInputElement>(&event).is_some_and(|input| input.checked())))
}

/// Follows whether a disclosure is open.
pub fn follow(open: State<bool>) -> Handler<leptos::ev::Event> {
    Box::new(move |event| {
        // The page may be gone by the time a removed element says so.
        open.try_set(target::<web_sys::HtmlDetailsElement>(&event).is_some_and(|details| details.open()));
    })
}

/// Hears an event wherever it happens, as long as whoever hears it is there.
pub fn hear(event: &'static str, f: impl Fn(web_sys::Event) + 'static) {
    if !IN_BROWSER {
        return;
    }
    let heard: Box<dyn Fn(web_sys::Event)> = Box::new(f);
    let handle = window_event_listener_untyped(event, heard);
    on_cleanup(move || handle.remove());
}

/// The element that an event came from, if it is of this kind.
pub fn target<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

fn value_of(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<web_sys::HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(other) => other.dyn_into::<web_sys::HtmlSelectElement>().map(|select| select.value()).unwrap_or_default(),
    }
}
