//! The message that hands a part of the plan to its person: made when it is asked for, copied in
//! the language of the button, and shown.

use leptos::prelude::*;

use crate::app::t;
use crate::plan::parts;
use crate::ui::kit::{CopiedText, Copying, press};
use crate::wording::names::Names;
use crate::wording::plan::message;
use crate::wording::{Lang, PlanLabel};

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
    view! {
        <div class="controls message">
            <p class="small" role="status">{copying.said()}</p>
            <div class="acts">
                {button(Lang::Ko, PlanLabel::CopyKorean)} {button(Lang::En, PlanLabel::CopyEnglish)}
            </div>
            <CopiedText copying=copying id=id.clone() />
        </div>
    }
}

fn write(planning: Planning, place: usize, lang: Lang) -> Option<String> {
    let shown = planning.shown.get_untracked()?;
    let part = parts(&shown.plan).into_iter().nth(place)?;
    let dates = shown.dates.as_ref().ok();
    planning.store.case.with_untracked(|case| message::message(&Names { lang, case }, &shown.plan, &part, dates))
}
