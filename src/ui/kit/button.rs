//! Buttons.

use leptos::prelude::*;

use crate::app::t;
use crate::wording::Label;

use super::handler::press;
use super::{Icon, IconName};

/// A button that does something.
#[component]
pub fn Button(
    /// Its class: `button`, `link`, `button quiet`.
    #[prop(default = "button")]
    class: &'static str,
    #[prop(optional, into)] id: Option<String>,
    on_press: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! { <button type="button" class=class id=id on:click=press(move || on_press.run(()))>{children()}</button> }
}

/// A button with a cross and no text that is seen.
#[component]
pub fn Cross(
    /// Its class.
    #[prop(default = "button quiet icon-only")]
    class: &'static str,
    #[prop(optional, into)] id: Option<String>,
    /// What it does, for screen readers.
    #[prop(default = Label::Close)]
    label: Label,
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class=class id=id on:click=press(move || on_press.run(()))>
            <Icon name=IconName::Cross />
            <span class="visually-hidden">{t(label)}</span>
        </button>
    }
}
