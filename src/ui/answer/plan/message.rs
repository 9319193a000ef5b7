//! The message that hands a part of the plan to its person: made when it is asked for, copied in
//! the language of the button, and shown.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::app::{clipboard, t};
use crate::plan::parts;
use crate::ui::kit::{State, press};
use crate::wording::names::Names;
use crate::wording::plan::message;
use crate::wording::{Lang, PlanLabel};

use super::Planning;

/// The message for the part at a place among the parts of the plan.
#[component]
pub fn Message(place: usize) -> impl IntoView {
    let planning: Planning = expect_context();
    let lang = planning.store.lang;
    let id = format!("message-{place}");
    // The text that was asked for and its language; and whether it was copied, once that is known.
    let (text, of) = (State::new(String::new()), State::new(Lang::En));
    let copied = State::new(None::<bool>);
    let button = |to: Lang, label: PlanLabel| {
        let area = id.clone();
        let copy = press(move || {
            let Some(words) = write(planning, place, to) else { return };
            let area = area.clone();
            copied.set(None);
            clipboard::copy(&words, move |worked| {
                copied.try_set(Some(worked));
                if !worked {
                    select(area);
                }
            });
            of.set(to);
            text.set(words);
        });
        view! { <button type="button" class="button" data-lang=to.tag() on:click=copy>{t(label)}</button> }
    };
    let said = move || {
        let label = if copied.get()? { PlanLabel::Copied } else { PlanLabel::CopyYourself };
        Some(label.text(lang.get()))
    };
    view! {
        <div class="controls message">
            <div class="acts">
                {button(Lang::Ko, PlanLabel::CopyKorean)} {button(Lang::En, PlanLabel::CopyEnglish)}
            </div>
            <p class="small" role="status">{said}</p>
            <textarea
                class="input"
                id=id
                readonly
                hidden=move || text.with(String::is_empty)
                rows=move || text.with(|text| text.lines().count() + 1).to_string()
                aria-label=t(PlanLabel::Message)
                lang=move || of.get().tag()
                prop:value=move || text.get()
            ></textarea>
        </div>
    }
}

fn write(planning: Planning, place: usize, lang: Lang) -> Option<String> {
    let shown = planning.shown.get_untracked()?;
    let part = parts(&shown.plan).into_iter().nth(place)?;
    let dates = shown.dates.as_ref().ok();
    planning.store.case.with_untracked(|case| message::message(&Names { lang, case }, &shown.plan, &part, dates))
}

/// Selects the text, so that it takes one key to copy it oneself; by the next frame it is to be seen.
fn select(area: String) {
    request_animation_frame(move || {
        let area = document().get_element_by_id(&area);
        if let Some(area) = area.and_then(|one| one.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) {
            let _ = area.focus();
            area.select();
        }
    });
}
