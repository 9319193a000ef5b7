//! Text fields.

use crate::app::signals::Derived;
use leptos::prelude::*;

use super::live;
use wasm_bindgen::JsCast;

use crate::app::{t, use_store};
use crate::facts::BusinessNumber;
use crate::wording::Label;

/// A labelled text field. `on_type` is called with every change.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    label: Label,
    #[prop(optional_no_strip, into)] hint: Option<Label>,
    #[prop(optional)] optional: bool,
    /// `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    #[prop(into)] value: Derived<String>,
    /// What keeps it from being taken as it stands; empty where nothing does.
    #[prop(optional_no_strip)]
    wrong: Option<Derived<String>>,
    on_type: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let wrong_id = format!("{id}-wrong");
    let described_by = hint.map(|_| hint_id.clone()).or(wrong.map(|_| wrong_id.clone()));
    view! {
        <div class="field">
            <label for=id.clone()>
                {t(label)} {optional.then(|| view! { <span class="quiet">" · " {t(Label::Optional)}</span> }.into_any())}
            </label>
            <input
                class="input"
                id=id
                type=kind
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described_by
                aria-invalid=invalid(wrong)
                prop:value=move || value.get()
                on:input:target=move |event| on_type.run(event.target().value())
                on:change=rest()
            />
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{t(hint)}</p> }.into_any())}
            {wrong.map(|wrong| refused(wrong_id, wrong))}
        </div>
    }
}

/// Whether a field is said to be wrong; nothing where that is never said of it.
pub fn invalid(wrong: Option<Derived<String>>) -> impl Fn() -> Option<String> + Copy + Send + Sync + 'static {
    move || wrong.map(|wrong| wrong.with(|said| !said.is_empty()).to_string())
}

/// What keeps what stands in a field from being taken, said aloud below it.
pub fn refused(id: String, wrong: Derived<String>) -> AnyView {
    view! { <p class="hint" role="alert" id=id data-o="warning">{live(move || wrong.get())}</p> }.into_any()
}

/// Leaving a field ends the step that undo would take back.
fn rest() -> impl Fn(leptos::ev::Event) + Copy + 'static {
    let store = use_store();
    move |_| store.rest()
}

/// A field for a business registration number: it writes the hyphens while one types, keeps the
/// caret where it was among the digits, and says beneath what is wrong or whom the number is for.
#[component]
pub fn NumberField(
    #[prop(into)] id: String,
    #[prop(into)] value: Derived<String>,
    /// What is to be said of the number, and whether it is a warning.
    #[prop(into)]
    remark: Derived<(bool, String)>,
    /// What keeps it from being taken as it stands; empty where nothing does.
    #[prop(optional_no_strip)]
    wrong: Option<Derived<String>>,
    on_type: Callback<String>,
) -> impl IntoView {
    let remark_id = format!("{id}-remark");
    let wrong_id = format!("{id}-wrong");
    let described_by = if wrong.is_some() { format!("{remark_id} {wrong_id}") } else { remark_id.clone() };
    let typed = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|one| one.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        let text = input.value();
        let formatted = BusinessNumber::formatted(&text);
        if formatted != text {
            let caret = input.selection_start().ok().flatten().unwrap_or_default();
            let forward = event
                .dyn_ref::<web_sys::InputEvent>()
                .is_some_and(|event| event.input_type() == "deleteContentForward");
            let place = BusinessNumber::caret(&text, caret as usize, &formatted, forward) as u32;
            input.set_value(&formatted);
            let _ = input.set_selection_range(place, place);
        }
        on_type.run(formatted);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{t(Label::BusinessNumber)}</label>
            <input
                class="input"
                id=id
                type="text"
                inputmode="numeric"
                autocomplete="off"
                placeholder="000-00-00000"
                aria-describedby=described_by
                aria-invalid=invalid(wrong)
                prop:value=move || value.get()
                on:input=typed
                on:change=rest()
            />
            <p class="hint" id=remark_id data-o=move || if remark.get().0 { "warning" } else { "plain" }>
                {live(move || remark.get().1)}
            </p>
            {wrong.map(|wrong| refused(wrong_id, wrong))}
        </div>
    }
}
