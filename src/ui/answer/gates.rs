//! The way to the list: the button, the app, the channels.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::plan::{Guidance, guidance};
use crate::rules::{Finding, Outcome, Verdict};
use crate::ui::kit::{Prose, mark, verdict_mark};
use crate::ui::remark::Remark;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, answer as say, rulebook, terms};

#[component]
pub fn Gates() -> impl IntoView {
    let store = use_store();
    let button =
        Memo::new(move |_| store.trace.with(|trace| trace.as_ref().map_or(Outcome::Unknown, |trace| trace.button)));
    let selectable = Memo::new(move |_| {
        store.trace.with(|trace| trace.as_ref().map_or(Outcome::Unknown, |trace| trace.app_selectable))
    });
    let selectable_text = Signal::derive(move || {
        let lang = store.lang.get();
        let app = store
            .trace
            .with(|trace| trace.as_ref().map(|trace| store.names(|names| names.app(&trace.app))))
            .unwrap_or_default();
        say::selectable(lang, selectable.get(), &app)
    });
    let app_facts = Signal::derive(move || {
        let lang = store.lang.get();
        store.trace.with(|trace| {
            let Some(trace) = trace.as_ref() else { return String::new() };
            store.names(|names| {
                let about = About::of_app(names, trace);
                let say = |finding: &Finding| reasons::facts(lang, finding, &about, names);
                trace.app_findings.iter().map(say).collect::<Vec<_>>().join(" ")
            })
        })
    });
    // Whatever is looked at, a new app beside the one in use is the wrong one.
    let existing = Memo::new(move |_| {
        let case = store.case.get();
        let all = store.trace.with(|trace| guidance(&case, trace.as_deref(), None));
        all.into_iter().find(|one| matches!(one, Guidance::ExistingApp { .. }))
    });
    let button_text = Signal::derive(move || say::button(store.lang.get(), button.get()).to_owned());
    let button_rule = Signal::derive(move || {
        rulebook::button(store.lang.get(), store.ask.with(|ask| ask.readings.button)).to_owned()
    });
    view! {
        <section class="gates" aria-label=t(Label::Gates)>
            <section class="gate" id="gate-button" data-o=move || mark(button.get())>
                <span class="dot" data-o=move || mark(button.get())></span>
                <h3><Prose text=button_text /></h3>
                <p class="quiet small"><Prose text=button_rule /></p>
            </section>
            <section class="gate" id="gate-app" data-o=move || mark(selectable.get())>
                <span class="dot" data-o=move || mark(selectable.get())></span>
                <h3><Prose text=selectable_text /></h3>
                <p class="quiet small"><Prose text=app_facts /></p>
                {move || existing.get().map(|one| view! { <Remark guidance=one /> })}
            </section>
            <section class="gate" id="gate-channels">
                <span class="dot">{move || store.trace.with(|trace| trace.as_ref().map_or(0, |trace| trace.listed()))}</span>
                <h3>{t(Label::ChannelsByVerdict)}</h3>
                <Tally />
            </section>
        </section>
    }
}

/// How many channels have each verdict; each count filters the view to it.
#[component]
fn Tally() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="tally" role="group" aria-label=t(Label::FilterByVerdict)>
            {Verdict::ALL
                .map(|verdict| {
                    let count = Memo::new(move |_| store.trace.with(|trace| trace.as_ref().map_or(0, |trace| trace.with_verdict(verdict).count())));
                    let pressed = move || store.filter.get() == Some(verdict);
                    view! {
                        <button
                            type="button"
                            data-o=verdict_mark(verdict)
                            data-verdict=verdict.id()
                            hidden=move || count.get() == 0 && !pressed()
                            aria-pressed=move || pressed().to_string()
                            on:click=move |_| store.filter.set((!pressed()).then_some(verdict))
                        >
                            {move || count.get()} " " {move || terms::verdict(store.lang.get(), verdict)}
                        </button>
                    }
                })
                .into_iter()
                .collect_view()}
        </div>
    }
}
