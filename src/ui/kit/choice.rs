//! Choosing one of several.

use crate::app::signals::Derived;
use leptos::prelude::*;

use crate::app::t;
use crate::wording::Label;

use super::live;

/// The options of a choice: a value and its text each.
pub type Options = Vec<(String, String)>;

/// A labelled choice from a list.
#[component]
pub fn Choice(
    #[prop(into)] id: String,
    label: Label,
    #[prop(optional)] hint: Option<Label>,
    #[prop(into)] value: Derived<String>,
    #[prop(into)] options: Derived<Options>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described_by = hint.map(|_| hint_id.clone());
    view! {
        <div class="field">
            <label for=id.clone()>{t(label)}</label>
            <select id=id aria-describedby=described_by on:change:target=move |event| on_choose.run(event.target().value())>
                {choices(value, options)}
            </select>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{t(hint)}</p> }.into_any())}
        </div>
    }
}

/// The options of a `<select>`, the chosen one marked. They are made anew when their texts change,
/// with the choice in them, because a select forgets a value that it has no option for yet.
pub fn choices(value: Derived<String>, options: Derived<Options>) -> AnyView {
    live(move || {
        options
            .get()
            .into_iter()
            .map(|(option, text)| {
                let chosen = {
                    let option = option.clone();
                    move || value.get() == option
                };
                view! { <option value=option prop:selected=chosen>{text}</option> }
            })
            .collect_view()
    })
}
