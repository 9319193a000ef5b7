//! The answer as tables: channels by conditions, logins by channels, apps by channels.

mod conditions;
mod crossing;

use leptos::prelude::*;

use crate::app::use_store;
use crate::explain::survey::Axis;
use crate::ui::kit::{Derived, Options, Segments, State, derive, live, words};
use crate::wording::Label;

use self::conditions::Conditions;
use self::crossing::Crossings;

const MODES: [(&str, Label); 3] =
    [("conditions", Label::ModeConditions), ("accounts", Label::ModeAccounts), ("apps", Label::ModeApps)];

#[component]
pub fn Matrix() -> impl IntoView {
    let lang = use_store().lang;
    let mode = State::new("conditions".to_owned());
    let options: Derived<Options> =
        derive(move || MODES.map(|(id, label)| (id.to_owned(), label.text(lang.get()).to_owned())).to_vec());
    view! {
        <div class="matrix">
            <Segments
                name="matrix-mode"
                legend=words(Label::MatrixMode)
                hide_legend=true
                value=mode
                options=options
                on_choose=Callback::new(move |id| mode.set(id))
            />
            {live(move || match &*mode.get() {
                "accounts" => view! { <Crossings axis=Axis::Accounts /> }.into_any(),
                "apps" => view! { <Crossings axis=Axis::Apps /> }.into_any(),
                _ => view! { <Conditions /> }.into_any(),
            })}
        </div>
    }
}
