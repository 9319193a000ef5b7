//! Every statement of Kakao's pages, and where the product accounts for it.

use leptos::prelude::*;

use crate::app::{fragment_of, t, use_store};
use crate::explain::rulebook::Rule;
use crate::explain::statements::{Accounted, Statement};
use crate::rules::{Edition, KakaoPage};
use crate::ui::kit::{Unfold, live, marked, page_link, source};
use crate::wording::{Label, Lang, editions, insight};

/// Below a title that opens: a reader who checks the source wants all of it, others none.
#[component]
pub fn Statements(edition: Edition) -> impl IntoView {
    let lang = use_store().lang;
    let pages = move || {
        let of_edition = KakaoPage::ALL.into_iter().filter(|page| page.is_of(edition));
        of_edition.map(|page| of_page(page, edition, lang.get())).collect::<Vec<_>>()
    };
    view! {
        <section>
            <h3>{t(Label::StatementsTitle)}</h3>
            <p class="quiet small">{live(move || marked(lang.get(), editions::words(edition).rules.statements.of(lang.get())))}</p>
            <Unfold label=Label::StatementsShow>
                <div class="scroller" tabindex="0" role="group" aria-label=t(Label::StatementsTitle)>
                    <table class="statements">
                        <thead>
                            <tr>
                                <th scope="col">{t(Label::Statement)}</th>
                                <th scope="col">{t(Label::Source)}</th>
                                <th scope="col">{t(Label::AccountedFor)}</th>
                            </tr>
                        </thead>
                        {live(pages)}
                    </table>
                </div>
            </Unfold>
        </section>
    }
}

/// What a page says, below its name.
fn of_page(page: KakaoPage, edition: Edition, lang: Lang) -> AnyView {
    let rows = Statement::of(edition).filter(|one| one.page() == page);
    view! {
        <tbody data-page=page.id()>
            <tr><th scope="rowgroup" colspan="3">{page_link(lang, page)}</th></tr>
            {rows.map(|one| row(one, edition, lang)).collect::<Vec<_>>()}
        </tbody>
    }
    .into_any()
}

fn row(statement: Statement, edition: Edition, lang: Lang) -> AnyView {
    let accounted: Vec<AnyView> = statement.accounted().iter().map(|by| accounted(*by, edition, lang)).collect();
    view! {
        <tr id=format!("statement-{}", statement.id())>
            <td>{marked(lang, insight::statement(lang, statement))}</td>
            <td>{source(lang, statement.section())}</td>
            <td><ul>{accounted}</ul></td>
        </tr>
    }
    .into_any()
}

/// Where a statement is accounted for: a link to the rule or the place, where there is one.
fn accounted(by: Accounted, edition: Edition, lang: Lang) -> AnyView {
    let text = insight::accounted(lang, by, edition);
    let target = match by {
        Accounted::Decides(one) | Accounted::Fixes(one) => Some(fragment_of(Rule::Condition(one))),
        Accounted::Gate(one) => Some(fragment_of(Rule::Gate(one))),
        Accounted::Reads(one) => Some(fragment_of(Rule::Reading(one))),
        Accounted::Guides(one) => Some(fragment_of(Rule::Guidance(one))),
        Accounted::Links(place) => Some(place.address().to_owned()),
        Accounted::Verdict(_) | Accounted::Documents | Accounted::Asks(_) => None,
    };
    let outside = matches!(by, Accounted::Links(_)).then_some("noreferrer noopener");
    match target {
        Some(target) => view! { <li><a href=target rel=outside>{text}</a></li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    }
}
