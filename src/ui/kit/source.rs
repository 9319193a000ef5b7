//! Where the source says something.

use leptos::prelude::*;

use crate::rules::{KakaoPage, Section};
use crate::wording::{Lang, sources as say};

/// A section by its name, and on a Korean page what it is about where that name is English.
pub fn source(lang: Lang, section: Section) -> AnyView {
    let name = say::section(lang, section);
    let gloss = (lang == Lang::Ko).then(|| say::gloss(section)).flatten();
    match gloss {
        Some(gloss) => view! { <span lang="en">{name}</span> {format!(" ({gloss})")} }.into_any(),
        None => name.into_any(),
    }
}

/// A page by its name, which leads there, and when it was last seen.
pub fn page_link(lang: Lang, page: KakaoPage) -> AnyView {
    view! {
        <a href=say::address(lang, page) rel="noreferrer noopener">{say::page(lang, page)}</a>
        <span class="seen">{format!(" · {}", say::seen(lang, page))}</span>
    }
    .into_any()
}

/// Sections below the pages that they are on, in their order.
pub fn sources(lang: Lang, sections: &[Section]) -> AnyView {
    let mut pages: Vec<KakaoPage> = Vec::new();
    for page in sections.iter().map(|section| section.page()) {
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    let of_page = |page: KakaoPage| {
        let on_it = sections.iter().filter(|section| section.page() == page);
        let items: Vec<AnyView> = on_it.map(|one| view! { <li>{source(lang, *one)}</li> }.into_any()).collect();
        view! { <li>{page_link(lang, page)} <ul>{items}</ul></li> }.into_any()
    };
    view! { <ul class="sources">{pages.into_iter().map(of_page).collect::<Vec<_>>()}</ul> }.into_any()
}

/// A page that was looked through, and is silent.
pub fn silent(lang: Lang, page: KakaoPage) -> AnyView {
    view! {
        <ul class="sources">
            <li>{page_link(lang, page)} <ul><li>{say::says_nothing(lang)}</li></ul></li>
        </ul>
    }
    .into_any()
}
