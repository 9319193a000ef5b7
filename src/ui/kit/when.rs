//! What is there only under a condition.

use crate::app::signals::{Derived, memo};
use leptos::children::ViewFn;
use leptos::prelude::*;

/// Its children while `when` holds, else `otherwise`.
#[component]
pub fn When(
    /// Whether the children are there.
    #[prop(into)]
    when: Derived<bool>,
    children: ChildrenFn,
    /// What is there instead.
    #[prop(optional, into)]
    otherwise: ViewFn,
) -> impl IntoView {
    let when = memo(move || when.get());
    move || if when.get() { children() } else { otherwise.run() }
}
