//! The verdict explained in three lengths, cut from one report.

use leptos::prelude::*;

use crate::app::{Store, use_store};
use crate::explain::Inquiry;
use crate::explain::derivation::{Derivation, Length};
use crate::rules::{Profile, Trace};
use crate::ui::kit::{Lines, Segments, State, derive, memo, words};
use crate::wording::{Label, insight};

use super::Found;

const LENGTHS: [(&str, Length, Label); 3] = [
    ("line", Length::Line, Label::LengthLine),
    ("steps", Length::Steps, Label::LengthSteps),
    ("full", Length::Full, Label::LengthFull),
];

/// One line, steps, or all of it.
#[component]
pub fn Explanation(found: Found) -> impl IntoView {
    let store = use_store();
    let length = State::new("line".to_owned());
    let says = memo(move || {
        let cut = length.with(|length| LENGTHS.iter().find(|(id, ..)| id == length).map(|(_, cut, _)| *cut));
        let channel = found.with(|found| found.as_ref().map(|found| found.channel.clone()));
        let said = store.of_trace(|trace| {
            let report = store.case.with(|case| Derivation::of(case, trace, &channel?))?;
            Some(said(store, trace, report, cut.unwrap_or(Length::Line)))
        });
        said.flatten().unwrap_or_default()
    });
    let options =
        derive(move || LENGTHS.map(|(id, _, label)| (id.to_owned(), label.text(store.lang.get()).to_owned())).to_vec());
    view! {
        <div class="explanation">
            <Segments
                name="explanation-length"
                legend=words(Label::Explain)
                value=length
                options=options
                on_choose=Callback::new(move |id| length.set(id))
            />
            <Lines says=says />
        </div>
    }
}

/// The report in words. What the named readings make of the channel takes an evaluation each, and
/// is only said in full.
fn said(store: Store, trace: &Trace, report: Derivation, cut: Length) -> Vec<String> {
    let under = |profile: Profile| {
        let inquiry = Inquiry { readings: trace.readings.edition.profile(profile), ..Inquiry::of(trace) };
        Some((profile, store.case.with(|case| inquiry.evaluate(case))?))
    };
    let profiles = Profile::ALL.into_iter().filter(|_| cut == Length::Full);
    let answers: Vec<_> = profiles.filter_map(under).collect();
    let report = report.with_profiles(answers.iter().map(|(profile, trace)| (*profile, trace)));
    store.names(|names| insight::derivation(names, &report, cut))
}
