//! A few answers side by side: radio buttons that look like one bar.

use crate::app::signals::{Derived, derive, memo};
use leptos::prelude::*;

use super::live;

use super::{Options, Prose};

/// A group of radio buttons. Arrow keys move within it, as in any radio group.
#[component]
pub fn Segments(
    /// Name of the group, unique on the page, and the id of its first answer.
    #[prop(into)]
    name: String,
    #[prop(into)] legend: Derived<String>,
    /// Whether the legend is only for screen readers.
    #[prop(optional)]
    hide_legend: bool,
    #[prop(into)] value: Derived<String>,
    #[prop(into)] options: Derived<Options>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let group = name.clone();
    // Worked out once, however many answers look at them: some options count a whole case.
    let options = memo(move || options.get());
    // The answers are keyed by place, so that a new text does not take the focus from them.
    let count = memo(move || options.with(Vec::len));
    let answers = move || {
        (0..count.get())
            .map(|index| {
                let option = memo(move || options.with(|all| all.get(index).cloned()).unwrap_or_default());
                let chosen = move || value.get() == option.get().0;
                let id = if index == 0 { group.clone() } else { format!("{group}-{index}") };
                view! {
                    <label>
                        <input
                            type="radio"
                            id=id
                            name=group.clone()
                            value=move || option.get().0
                            checked=chosen
                            prop:checked=chosen
                            on:change:target=move |event| on_choose.run(event.target().value())
                        />
                        <span><Prose text=derive(move || option.get().1) /></span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <fieldset class="field segments-field">
            <legend class:visually-hidden=hide_legend>{live(move || legend.get())}</legend>
            <div class="segments">{live(answers)}</div>
        </fieldset>
    }
}
