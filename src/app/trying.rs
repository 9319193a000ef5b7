//! Trying something out before it is done, and stepping from channel to channel.

use std::sync::Arc;

use leptos::prelude::untrack;

use crate::explain::trial::{Ghost, Trial};
use crate::facts::ChannelId;
use crate::rules::Condition;

use super::stepping;
use super::store::Store;

/// The control that changes come from which are made together, so that they are undone as one.
const TRIED: &str = "tried";

/// What is tried out: nothing of it is changed as long as nobody says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trying {
    /// The channel that it is tried for.
    pub channel: ChannelId,
    /// The condition that it is tried about.
    pub condition: Condition,
    /// The id of the button that began it.
    pub button: String,
    /// What would come of it; of each answer, where something is not known.
    pub ghosts: Vec<Ghost>,
}

impl Store {
    /// Tries something out for a channel.
    pub fn try_out(self, channel: ChannelId, condition: Condition, button: String, trials: Vec<Trial>) {
        let ghosts = self.trace.with_untracked(|trace| {
            let Some(trace) = trace else { return Vec::new() };
            self.case.with_untracked(|case| {
                trials.into_iter().filter_map(|trial| trial.ghost(case, trace, &channel)).collect::<Vec<_>>()
            })
        });
        let trying = (!ghosts.is_empty()).then(|| Arc::new(Trying { channel, condition, button, ghosts }));
        self.trying.set(trying);
    }

    /// Tries nothing any more. Gives the id of the button that began it, if something was tried.
    pub fn take_back(self) -> Option<String> {
        let button = self.trying.with_untracked(|trying| trying.as_ref().map(|trying| trying.button.clone()))?;
        self.trying.set(None);
        Some(button)
    }

    /// Does what is tried, or gives the answer at this place among those that are tried.
    pub fn do_it(self, place: usize) {
        let Some(trying) = self.trying.get_untracked() else { return };
        let Some(trial) = trying.ghosts.get(place).map(|ghost| &ghost.trial).filter(|trial| !trial.hypothetical) else {
            return;
        };
        self.trying.set(None);
        let asked = self.of_trace(|trace| (trace.account.clone(), trace.app.clone()));
        if asked.as_ref().is_none_or(|(account, _)| *account != trial.account) {
            self.ask_as(trial.account.clone());
        }
        if asked.as_ref().is_none_or(|(_, app)| *app != trial.app) {
            self.ask_for(trial.app.clone());
        }
        self.rest();
        for command in trial.commands.iter().cloned() {
            self.edit_from(command, Some(TRIED));
        }
        self.rest();
    }

    /// Gives up what is tried when it is no longer what it was tried on.
    pub fn forget_what_was_tried(self) {
        self.case.track();
        self.ask.track();
        self.detail.track();
        self.take_back();
    }

    /// Opens the channel that comes so many behind the one that is open, among those that are shown.
    pub fn step_channel(self, by: isize) {
        let here = self.detail.get_untracked().map(|(id, _)| id);
        let filter = untrack(|| self.filtering());
        let step =
            |trace: &Arc<_>| self.case.with_untracked(|case| stepping::step(case, trace, &filter, here.as_ref(), by));
        if let Some(next) = self.trace.with_untracked(|trace| trace.as_ref().and_then(step)) {
            self.show_channel(next, None);
        }
    }
}
