//! What another answer would change: one line under the control that is looked at. Nothing is changed
//! by looking.

use leptos::html;
use leptos::prelude::*;

use crate::app::control::Control;
use crate::app::{Looked, Store, use_store};
use crate::explain::what_if::previews;
use crate::ui::kit::{derive, effect, live, marked, memo, target};
use crate::wording::names::Names;
use crate::wording::{Label, insight};

use super::login;

/// The id of the line.
const LINE: &str = "what-if";

/// What an element has to be to be looked at: a control, or what stands for it.
const CONTROL: &str = "select[id], input[id], label, .segments";

/// The control that an element belongs to, if it holds a fact.
fn control(store: Store, element: Option<web_sys::Element>, pointed: bool) -> Option<Looked> {
    let found = element?.closest(CONTROL).ok()??;
    let control = match found.id() {
        id if !id.is_empty() => id,
        _ => found.get_attribute("for").or_else(|| Some(found.query_selector("input[id]").ok()??.id()))?,
    };
    let fact = untrack(|| Control::at(&control)?.fact(login(store)))?;
    Some(Looked { control, fact, pointed })
}

/// Looks at what got the focus.
pub fn look(store: Store, event: &web_sys::Event) {
    store.look_soon(control(store, target(event), false));
}

/// Looks at what the mouse points at, unless a control has the focus: the line of that one stays, and
/// nothing lies over it.
pub fn point(store: Store, event: &web_sys::PointerEvent) {
    let element = target::<web_sys::Element>(event);
    let on_line = element.as_ref().is_some_and(|one| matches!(one.closest(".what-if"), Ok(Some(_))));
    let focused = || control(store, document().active_element(), false).is_some();
    if event.pointer_type() == "mouse" && !on_line && !focused() {
        store.look_soon(control(store, element, true));
    }
}

/// The mouse, or the focus, has left the facts.
pub fn leave(store: Store, pointed: bool) {
    if store.looked.with_untracked(|looked| looked.as_ref().is_none_or(|looked| looked.pointed == pointed)) {
        store.look_soon(None);
    }
}

/// What the other values of the control that is looked at would change. There is one line, which is
/// taken to where it is read: one for each of thousands of controls would make every change slow.
#[component]
pub fn WhatIf() -> impl IntoView {
    let store = use_store();
    let line = NodeRef::<html::P>::new();
    let says = memo(move || {
        let (looked, trace) = (store.looked.get()?, store.trace.get()?);
        let found = store.case.with(|case| previews(case, &trace, &looked.fact));
        (!found.is_empty()).then(|| store.names(|names| insight::previews(names, &found)))
    });
    let described = StoredValue::new_local(None::<web_sys::Element>);
    effect(move || {
        let looked = store.looked.get();
        let Some(line) = line.get() else { return };
        let before = described.try_update_value(Option::take).flatten();
        if let Some(before) = before {
            describe(&before, false);
        }
        let control = looked.and_then(|looked| document().get_element_by_id(&looked.control));
        let Some((control, place)) = control.and_then(|control| Some((control.clone(), place(&control)?))) else {
            return;
        };
        let _ = place.append_child(&line);
        describe(&control, true);
        described.set_value(Some(control));
    });
    let pointed = derive(move || store.looked.with(|looked| looked.as_ref().is_some_and(|looked| looked.pointed)));
    view! {
        <p
            class="what-if"
            id=LINE
            node_ref=line
            data-pointed=move || pointed.get().to_string()
            hidden=move || says.with(Option::is_none)
        >
            {live(move || says.with(|says| store.names(|names| draw(names, says.as_deref().unwrap_or_default()))))}
        </p>
    }
}

/// Where the line of a control stands: below it in its field, or in its row of the table of roles.
fn place(control: &web_sys::Element) -> Option<web_sys::Element> {
    match control.closest(".field") {
        Ok(Some(field)) => Some(field),
        _ => control.closest("tr").ok()??.first_element_child(),
    }
}

/// Ties the line to its control, or no longer, beside what describes the control anyway.
fn describe(control: &web_sys::Element, by_line: bool) {
    let own = control.get_attribute("aria-describedby").unwrap_or_default();
    let own = own.split(' ').filter(|id| !id.is_empty() && *id != LINE);
    let all: Vec<_> = own.chain(by_line.then_some(LINE)).collect();
    let _ = match all.is_empty() {
        true => control.remove_attribute("aria-describedby"),
        false => control.set_attribute("aria-describedby", &all.join(" ")),
    };
}

fn draw(names: &Names<'_>, says: &[(String, String)]) -> AnyView {
    let lang = names.lang;
    if says.is_empty() {
        return Label::NothingElse.text(lang).into_any();
    }
    let one = |(values, delta): &(String, String)| {
        view! { <span class="what-if-one"><b>{marked(lang, values)}</b> " " {marked(lang, delta)}</span> }.into_any()
    };
    view! {
        <span class="visually-hidden">{Label::LookedAt.text(lang)} " "</span>
        {says.iter().map(one).collect::<Vec<_>>()}
    }
    .into_any()
}
