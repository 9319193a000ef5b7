//! Every statement of the source page, and where the product accounts for it.

use leptos::prelude::*;

use crate::app::{fragment_of, t, use_store};
use crate::explain::rulebook::Rule;
use crate::explain::statements::{Accounted, Statement};
use crate::ui::kit::{Unfold, live, marked, source};
use crate::wording::{Label, Lang, insight};

/// Below a title that opens: a reader who checks the source wants all of it, others none.
#[component]
pub fn Statements() -> impl IntoView {
    let lang = use_store().lang;
    let rows = move || Statement::ALL.iter().map(|one| row(*one, lang.get())).collect::<Vec<_>>();
    view! {
        <section>
            <h3>{t(Label::StatementsTitle)}</h3>
            <p class="quiet small">{t(Label::StatementsHint)}</p>
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
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
            </Unfold>
        </section>
    }
}

fn row(statement: Statement, lang: Lang) -> AnyView {
    let section = statement.section().map(|section| source(lang, section));
    let accounted: Vec<AnyView> = statement.accounted().iter().map(|by| accounted(*by, lang)).collect();
    view! {
        <tr id=format!("statement-{}", statement.id())>
            <td>{marked(lang, insight::statement(lang, statement))}</td>
            <td>{section}</td>
            <td><ul>{accounted}</ul></td>
        </tr>
    }
    .into_any()
}

/// Where a statement is accounted for: a link to the rule or the place, where there is one.
fn accounted(by: Accounted, lang: Lang) -> AnyView {
    let text = insight::accounted(lang, by, use_store().edition());
    let target = match by {
        Accounted::Decides(one) | Accounted::Fixes(one) => Some(fragment_of(Rule::Condition(one))),
        Accounted::Gate(one) => Some(fragment_of(Rule::Gate(one))),
        Accounted::Reads(one) => Some(fragment_of(Rule::Reading(one))),
        Accounted::Guides(one) => Some(fragment_of(Rule::Guidance(one))),
        Accounted::Links(place) => Some(place.address().to_owned()),
        Accounted::Verdict(_) | Accounted::Documents | Accounted::Asks(_) => None,
    };
    let outside = matches!(by, Accounted::Links(_)).then_some("noreferrer");
    match target {
        Some(target) => view! { <li><a href=target rel=outside>{text}</a></li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    }
}
