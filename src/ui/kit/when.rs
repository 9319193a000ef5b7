//! What is there only under a condition.

use crate::app::signals::{Derived, memo};
use leptos::prelude::*;

use super::live::{Parts, live};

/// Its children while `when` holds, else `otherwise`.
#[component]
pub fn When(
    /// Whether the children are there.
    #[prop(into)]
    when: Derived<bool>,
    children: Parts,
    /// What is there instead.
    #[prop(optional, into)]
    otherwise: Parts,
) -> impl IntoView {
    let when = memo(move || when.get());
    live(move || if when.get() { children.draw() } else { otherwise.draw() })
}
