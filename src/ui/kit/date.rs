//! A field for a date.

use crate::app::signals::{Derived, State};
use leptos::prelude::*;

use crate::app::t;
use crate::facts::Date;
use crate::wording::PlanLabel;

use super::handler::value as value_of;

/// A date; what is no whole date is left alone while it is typed, and said.
#[component]
pub fn DateField(id: &'static str, label: PlanLabel, value: Derived<Date>, on_set: Callback<Date>) -> impl IntoView {
    let wrong = State::new(false);
    let error = format!("{id}-error");
    let set = value_of(move |text| {
        let date = text.parse::<Date>();
        wrong.set(date.is_err());
        if let Ok(date) = date {
            on_set.run(date);
        }
    });
    view! {
        <div class="field">
            <label for=id>{t(label)}</label>
            <input
                class="input"
                type="date"
                id=id
                required
                aria-describedby=error.clone()
                aria-invalid=move || wrong.get().to_string()
                prop:value=move || value.get().to_string()
                on:change=set
            />
            <p class="hint" id=error data-o="warning" hidden=move || !wrong.get()>{t(PlanLabel::NotADate)}</p>
        </div>
    }
}
