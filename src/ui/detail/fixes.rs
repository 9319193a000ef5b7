//! What can be done about a condition, each fix found by evaluating again.

use leptos::prelude::*;

use crate::app::use_store;
use crate::plan::{ActionKind, Fix, documents, fixes};
use crate::rules::{Edition, Verdict};
use crate::ui::kit::{Derived, glyph, marked, memo};
use crate::wording::names::Names;
use crate::wording::plan::{documents as words, people, places, steps};
use crate::wording::{Label, Lang, answer as say};

use super::Found;

/// Every fix for the channel that a detail is about.
pub fn fixes_of(found: Found) -> Derived<Vec<Fix>> {
    let store = use_store();
    memo(move || {
        let channel = found.with(|found| found.as_ref().map(|found| found.channel.clone()));
        let all = store.of_trace(|trace| store.case.with(|case| Some(fixes(case, trace, &channel?))));
        all.flatten().unwrap_or_default()
    })
}

/// A fix in words.
#[derive(Clone, PartialEq)]
pub struct FixText {
    lang: Lang,
    what: String,
    who: String,
    /// Where it is done, what comes of it, and with which papers; nothing of it for another login
    /// or another app, which is chosen and done.
    how: Vec<String>,
    lists: bool,
}

impl FixText {
    /// Puts a fix of an edition into words.
    pub fn of(names: &Names<'_>, edition: Edition, fix: &Fix) -> Self {
        let lang = names.lang;
        // That an application is reviewed goes without saying; how long that takes is said.
        let reviewed = fix.actions.len() > 1;
        let own = fix.actions.iter().filter(|one| !(reviewed && one.kind() == ActionKind::WaitForReview));
        let what = own.map(|action| steps::to_do(names, edition, action, None));
        let people = fix.candidates.iter().map(|person| people::person(names, person));
        let kinds: Vec<_> = fix.actions.iter().map(|action| action.kind()).collect();
        let free = kinds.first().is_some_and(|kind| matches!(kind, ActionKind::LogInAs | ActionKind::ChooseApp));
        Self {
            lang,
            what: what.collect::<Vec<_>>().join(" → "),
            who: match free {
                true => String::new(),
                false => say::done_by(lang, &people.collect::<Vec<_>>().join(", ")),
            },
            how: if free { Vec::new() } else { how(names, edition, &kinds) },
            lists: matches!(fix.verdict, Verdict::Listed | Verdict::AlreadyConnected),
        }
    }

    /// What is done, in a line.
    pub fn what(&self) -> AnyView {
        marked(self.lang, &self.what)
    }

    /// Who does it, where, how long it takes, and what comes of it.
    pub fn how(&self) -> AnyView {
        let quiet = |text: &String| view! { <p class="quiet">{marked(self.lang, text)}</p> }.into_any();
        let who = (!self.who.is_empty()).then(|| view! { <p>{marked(self.lang, &self.who)}</p> }.into_any());
        let lists = self
            .lists
            .then(|| view! { <p>{glyph("met", Label::ThenListed.text(self.lang).to_owned())}</p> }.into_any());
        view! { {who} {self.how.iter().map(quiet).collect::<Vec<_>>()} {lists} }.into_any()
    }
}

fn how(names: &Names<'_>, edition: Edition, kinds: &[ActionKind]) -> Vec<String> {
    let lang = names.lang;
    let place = kinds.first().and_then(|kind| places::place(lang, *kind, edition));
    let length = kinds.last().map(|kind| places::length(lang, kind.length(edition)));
    let backing = kinds.first().map(|kind| places::backing(lang, edition.backing(*kind)).to_owned());
    // An application can’t be taken back; waiting for its review can, which says nothing. Waiting is
    // nothing that could be taken back.
    let work = kinds.iter().filter(|kind| kind.is_work());
    let reversal = work.map(|kind| kind.reversal(edition)).max().map(|one| places::reversal(lang, one).to_owned());
    let caution = kinds.iter().find_map(|kind| places::caution(lang, *kind)).map(str::to_owned);
    let remarks = length.into_iter().chain(backing).chain(reversal).chain(caution).collect::<Vec<_>>().join(" · ");
    let applies = kinds.contains(&ActionKind::ApplyBusinessChannel);
    let papers = applies.then(|| words::documents(lang, &documents(names.case)));
    place.into_iter().filter(|place| !place.is_empty()).chain([remarks]).chain(papers).collect()
}
