//! The verdict explained in three lengths, cut from one report.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::explain::Inquiry;
use crate::explain::derivation::{Derivation, Length};
use crate::rules::{ChannelTrace, Profile, evaluate};
use crate::ui::kit::{Segments, Sentences};
use crate::wording::{Label, insight};

const LENGTHS: [(&str, Length, Label); 3] = [
    ("line", Length::Line, Label::LengthLine),
    ("steps", Length::Steps, Label::LengthSteps),
    ("full", Length::Full, Label::LengthFull),
];

/// One line, steps, or all of it.
#[component]
pub fn Explanation(found: Memo<Option<ChannelTrace>>) -> impl IntoView {
    let store = use_store();
    let length = RwSignal::new("line".to_owned());
    let says = Signal::derive(move || {
        let cut = LENGTHS.iter().find(|(id, ..)| *id == length.get()).map_or(Length::Line, |(_, cut, _)| *cut);
        let (Some(found), Some(trace)) = (found.get(), store.trace.get()) else { return Vec::new() };
        let Some(report) = Derivation::of(&trace, &found.channel) else { return Vec::new() };
        // What the named readings make of it takes an evaluation each, and is only said in full.
        let answers: Vec<_> = if cut == Length::Full {
            let Inquiry { account, app, .. } = Inquiry::of(&trace);
            let under = |profile: Profile| {
                Some((profile, store.case.with(|case| evaluate(case, &account, &app, profile.readings()))?))
            };
            Profile::ALL.into_iter().filter_map(under).collect()
        } else {
            Vec::new()
        };
        let report = report.with_profiles(answers.iter().map(|(profile, trace)| (*profile, trace)));
        store.names(|names| insight::derivation(names, &report, cut))
    });
    view! {
        <div class="explanation">
            <Segments
                name="explanation-length"
                legend=Signal::derive(t(Label::Explain))
                value=length
                options=Signal::derive(move || {
                    LENGTHS.map(|(id, _, label)| (id.to_owned(), label.text(store.lang.get()).to_owned())).to_vec()
                })
                on_choose=Callback::new(move |id| length.set(id))
            />
            <Sentences says=says />
        </div>
    }
}
