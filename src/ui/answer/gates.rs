//! The way to the list: the button, the app, the channels.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::Case;
use crate::plan::{Guidance, existing_app};
use crate::rules::{Finding, Outcome, Trace, Verdict};
use crate::ui::kit::{derive, dot, mark, marked, memo, press, verdict_mark};
use crate::ui::remark::Remark;
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, answer as say, rulebook, terms};

/// One step on the way.
#[derive(Debug, Clone, PartialEq)]
struct Gate {
    id: &'static str,
    outcome: Outcome,
    title: String,
    note: String,
    remark: Option<Guidance>,
}

impl Gate {
    fn button(lang: Lang, trace: &Trace) -> Self {
        Self {
            id: "gate-button",
            outcome: trace.button,
            title: say::button(lang, trace.button).to_owned(),
            note: rulebook::button(lang, trace.readings.button).to_owned(),
            remark: None,
        }
    }

    fn app(names: &Names<'_>, trace: &Trace) -> Self {
        let about = About::of_app(names, trace);
        let say = |finding: &Finding| reasons::facts(finding, &about, names);
        Self {
            id: "gate-app",
            outcome: trace.app_selectable,
            title: say::selectable(names.lang, trace.app_selectable, &names.app(&trace.app)),
            note: trace.app_findings.iter().map(say).collect::<Vec<_>>().join(" "),
            remark: other_in_use(names.case, trace),
        }
    }

    fn draw(&self, lang: Lang) -> AnyView {
        let o = mark(self.outcome);
        view! {
            <section class="gate" id=self.id data-o=o>
                {dot(o, None)}
                <h3>{marked(lang, &self.title)}</h3>
                <p class="quiet small">{marked(lang, &self.note)}</p>
                {self.remark.clone().map(|remark| view! { <Remark guidance=remark /> })}
            </section>
        }
        .into_any()
    }
}

/// Whatever is looked at, a new app beside the one in use is the wrong one.
fn other_in_use(case: &Case, trace: &Trace) -> Option<Guidance> {
    existing_app(case, case.app(&trace.app)?)
}

/// The three gates, one after the other.
#[component]
pub fn Gates() -> impl IntoView {
    let store = use_store();
    let gates = memo(move || {
        let of = |trace: &Trace| store.names(|names| vec![Gate::button(names.lang, trace), Gate::app(names, trace)]);
        store.of_trace(of).unwrap_or_default()
    });
    let drawn = move || {
        let lang = store.lang.get();
        gates.with(|gates| gates.iter().map(|gate| gate.draw(lang)).collect::<Vec<_>>())
    };
    let listed = memo(move || store.of_trace(Trace::listed).unwrap_or_default().to_string());
    view! {
        <section class="gates" aria-label=t(Label::Gates)>
            {drawn}
            <section class="gate" id="gate-channels">
                <span class="dot">{listed}</span>
                <h3>{t(Label::ChannelsByVerdict)}</h3>
                <div class="tally" role="group" aria-label=t(Label::FilterByVerdict)>
                    {Verdict::ALL.map(count).into_iter().collect::<Vec<_>>()}
                </div>
            </section>
        </section>
    }
}

/// How many channels have a verdict; pressed, the view is filtered to them.
fn count(verdict: Verdict) -> AnyView {
    let store = use_store();
    let count = memo(move || store.of_trace(|trace| trace.with_verdict(verdict).count()).unwrap_or_default());
    let pressed = memo(move || store.filter.get() == Some(verdict));
    view! {
        <button
            type="button"
            data-o=verdict_mark(verdict)
            data-verdict=verdict.id()
            hidden=derive(move || count.get() == 0 && !pressed.get())
            aria-pressed=derive(move || pressed.get().to_string())
            on:click=press(move || store.filter_by((!pressed.get_untracked()).then_some(verdict)))
        >
            {derive(move || format!("{} {}", count.get(), terms::verdict(store.lang.get(), verdict)))}
        </button>
    }
    .into_any()
}
