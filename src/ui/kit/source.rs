//! Where the source says something.

use leptos::prelude::*;

use crate::rules::Section;
use crate::wording::{Lang, terms};

/// A section of the source by its name, which is English, and on a Korean page what it is about.
pub fn source(lang: Lang, section: Section) -> AnyView {
    let gloss = (lang == Lang::Ko).then(|| format!(" ({})", terms::section_gloss(section)));
    view! { <span lang="en">{terms::section(section)}</span> {gloss} }.into_any()
}

/// The same, as a line of a list.
pub fn source_line(lang: Lang, section: Section) -> AnyView {
    view! { <li>{source(lang, section)}</li> }.into_any()
}
