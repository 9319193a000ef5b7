//! The message that hands a part of the plan to its person: made when it is asked for, copied in
//! the language of the button, and shown.

use leptos::prelude::*;

use crate::app::{Passing, t};
use crate::plan::parts;
use crate::ui::kit::{Button, CopiedText, Copying, When, derive, live, press};
use crate::wording::chat::LIMIT;
use crate::wording::names::Names;
use crate::wording::plan::message;
use crate::wording::{Lang, PassLabel, PlanLabel};

use super::Planning;

/// The message for the part at a place among the parts of the plan.
#[component]
pub fn Message(place: usize) -> impl IntoView {
    let planning: Planning = expect_context();
    let id = format!("message-{place}");
    let copying = Copying::new();
    let button = |to: Lang, label: PlanLabel| {
        let area = id.clone();
        let copy = press(move || {
            if let Some(words) = write(planning, place, to) {
                copying.copy(words, to, area.clone());
            }
        });
        view! { <button type="button" class="button" data-lang=to.tag() on:click=copy>{t(label)}</button> }
    };
    let in_parts = Callback::new(move |()| planning.store.pass_on(Passing::Message));
    view! {
        <div class="controls message">
            <p class="small" role="status">{live(copying.said())}</p>
            <div class="acts">
                {button(Lang::Ko, PlanLabel::CopyKorean)} {button(Lang::En, PlanLabel::CopyEnglish)}
            </div>
            <When when=derive(move || copying.is_longer_than(LIMIT))>
                <Button class="link small" on_press=in_parts>{t(PassLabel::InParts)}</Button>
            </When>
            <CopiedText copying=copying id=id.clone() />
        </div>
    }
}

fn write(planning: Planning, place: usize, lang: Lang) -> Option<String> {
    let shown = planning.shown.get_untracked()?;
    let part = parts(&shown.plan).into_iter().nth(place)?;
    let dates = shown.dates.as_ref().ok();
    let case = planning.store.shown_case();
    case.with_untracked(|case| message::message(&Names { lang, case }, &shown.plan, &part, dates))
}
