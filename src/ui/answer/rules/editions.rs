//! What the editions of the rules say, topic by topic.

use leptos::prelude::*;

use crate::explain::topics::Topic;
use crate::rules::Edition;
use crate::ui::kit::{glyph, marked, silent, sources};
use crate::wording::{Label, Lang, editions, insight};

/// A row for each topic, a column for each edition. Where there is no room for columns the style makes
/// a card of each row; the roles keep it a table to a screen reader all the same.
pub fn table(lang: Lang) -> AnyView {
    let head = |edition: Edition| {
        let name = editions::words(edition).name.of(lang);
        view! { <th scope="col" role="columnheader">{name}</th> }.into_any()
    };
    view! {
        <table class="editions" role="table">
            <caption class="visually-hidden">{Label::RulesEditions.text(lang)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{Label::Topic.text(lang)}</th>
                    {Edition::ALL.into_iter().map(head).collect::<Vec<_>>()}
                </tr>
            </thead>
            <tbody role="rowgroup">{Topic::ALL.into_iter().map(|topic| row(lang, topic)).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

fn row(lang: Lang, topic: Topic) -> AnyView {
    let same = Edition::default().others().all(|other| topic.is_same(Edition::default(), other));
    let sign = if same { "same" } else { "differs" };
    let cell = |edition: Edition| {
        let words = editions::words(edition);
        let sections = topic.sections(edition);
        let source = if sections.is_empty() { silent(lang, edition.page()) } else { sources(lang, &sections) };
        view! {
            <td role="cell">
                <span class="of-edition" aria-hidden="true">{words.name.of(lang)}</span>
                <p>{marked(lang, (words.rules.topic)(topic).of(lang))}</p>
                {source}
            </td>
        }
        .into_any()
    };
    view! {
        <tr id=format!("topic-{}", topic.id()) role="row">
            <th scope="row" role="rowheader">
                <span>{insight::topic(lang, topic)}</span>
                {glyph(sign, insight::same_or_not(lang, same).to_owned())}
            </th>
            {Edition::ALL.into_iter().map(cell).collect::<Vec<_>>()}
        </tr>
    }
    .into_any()
}
