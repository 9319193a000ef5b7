//! Where a rule stands.

use leptos::prelude::*;

use crate::explain::rulebook::Rule;
use crate::rules::Edition;
use crate::ui::kit::{silent, sources};
use crate::wording::{Label, Lang};

/// Where a rule stands: on the edition's pages; where they are silent, that they are and who is not;
/// or nowhere.
pub fn basis(lang: Lang, rule: Rule, edition: Edition) -> AnyView {
    let basis = rule.basis(edition);
    match (basis.here.is_empty(), basis.elsewhere.is_empty()) {
        (false, _) => sources(lang, &basis.here),
        (true, false) => (silent(lang, edition.page()), sources(lang, &basis.elsewhere)).into_any(),
        (true, true) => view! { <p class="quiet small">{Label::NotInSource.text(lang)}</p> }.into_any(),
    }
}
