//! The way to the list: the way in, the app, the channels.

use leptos::prelude::*;

use crate::app::focus::show_view_from_top;
use crate::app::{t, use_store};
use crate::facts::Case;
use crate::plan::{Guidance, existing_app};
use crate::rules::{Trace, Verdict};
use crate::ui::kit::{Derived, Pop, State, derive, live, mark, marked, memo, press, verdict_mark};
use crate::ui::remark::Remark;
use crate::wording::gates::{self, Said};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, terms};

use super::baseline::PinOffer;

/// One step on the way.
#[derive(Debug, Clone, PartialEq)]
struct Gate {
    lang: Lang,
    said: Said,
    remark: Option<Guidance>,
}

/// The way in, and the app.
type Gates = Derived<Option<[Gate; 2]>>;

impl Gate {
    fn both(names: &Names<'_>, trace: &Trace) -> [Self; 2] {
        let [way_in, app] = gates::steps(names, trace);
        let of = |said, remark| Self { lang: names.lang, said, remark };
        [of(way_in, None), of(app, other_in_use(names.case, trace))]
    }

    fn draw(&self) -> AnyView {
        view! {
            <h3>{marked(self.lang, &self.said.title)}</h3>
            <p class="quiet small">{marked(self.lang, &self.said.note)}</p>
            {self.remark.clone().map(|remark| view! { <Remark guidance=remark /> }.into_any())}
        }
        .into_any()
    }
}

/// Whatever is looked at, a new app beside the one in use is the wrong one.
fn other_in_use(case: &Case, trace: &Trace) -> Option<Guidance> {
    existing_app(case, case.app(&trace.app)?)
}

/// The tally of verdicts, and the gates before the list.
#[component]
pub fn Status() -> impl IntoView {
    let store = use_store();
    let gates: Gates = memo(move || store.of_trace(|trace| store.names(|names| Gate::both(names, trace))));
    view! {
        <div class="status">
            <div class="tally" id="gate-channels" role="group" aria-label=t(Label::FilterByVerdict)>
                {Verdict::ALL.map(count).into_iter().collect::<Vec<_>>()}
            </div>
            <div class="gates" role="group" aria-label=t(Label::Gates)>
                {gate("gate-button", gates, |[way_in, _]| way_in)}
                {gate("gate-app", gates, |[_, app]| app)}
            </div>
            <PinOffer />
        </div>
    }
}

/// A gate: a word as long as it is open, a sentence where it is not. Opened, it says why.
fn gate(id: &'static str, gates: Gates, of: fn(&[Gate; 2]) -> &Gate) -> AnyView {
    let gate = memo(move || gates.with(|gates| gates.as_ref().map(|gates| of(gates).clone())));
    let o = memo(move || gate.with(|gate| gate.as_ref().map(|gate| mark(gate.said.outcome))));
    let word = move || gate.with(|gate| gate.as_ref().map(|gate| gate.said.word));
    let title = move || gate.with(|gate| gate.as_ref().map(|gate| marked(gate.lang, &gate.said.title)));
    let summary = view! {
        <span class="gate-word">{live(word)}</span>
        <span class="gate-title">{live(title)}</span>
    };
    view! {
        <div class="gate" id=id data-o=move || o.get()>
            <Pop summary_class="gate-chip" open=State::new(false) summary=summary.into_any()>
                {live(move || gate.with(|gate| gate.as_ref().map(Gate::draw)))}
            </Pop>
        </div>
    }
    .into_any()
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
            on:click=press(move || {
                store.filter_by((!pressed.get_untracked()).then_some(verdict));
                show_view_from_top();
            })
        >
            <span>
                {derive(move || count.get().to_string())} " "
                <span class="tally-word">{derive(move || terms::verdict(store.lang.get(), verdict))}</span>
            </span>
        </button>
    }
    .into_any()
}
