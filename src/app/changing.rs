//! Changing the case, opening another, and taking either back.

use leptos::prelude::*;

use crate::exchange::Check;
use crate::facts::command::{Command, Touched};
use crate::wording::{Label, answer};

use super::file::Refused;
use super::focus::rest_on_answer;
use super::history::{Changed, History, Present};
use super::keeping::settle;
use super::kept::Origin;
use super::notice::{Offer, Toast};
use super::shown::Pane;
use super::store::Store;

/// What is done to the case. One type, so that there is one piece of code that has it done.
pub(super) type Act = Box<dyn FnOnce(&mut History, &mut Present) -> Option<Changed>>;

/// The case: changing it, and taking changes back.
impl Store {
    /// Makes a change.
    pub fn edit(self, command: Command) {
        self.edit_from(command, None);
    }

    /// Makes a change; with a control, as part of typing into it.
    pub fn edit_from(self, command: Command, control: Option<&str>) {
        let control = control.map(str::to_owned);
        let edit: Act = Box::new(move |history, present| history.edit(present, command, control.as_deref()));
        if self.change(edit).is_some() {
            // What somebody has worked on is kept, wherever it came from.
            self.keep_it();
        }
        self.begun.set(true);
    }

    /// Ends the typing into a control: what is typed next is undone by itself. The page may be gone
    /// by the time a removed field loses its focus.
    pub fn rest(self) {
        self.history.maybe_update(|history| {
            history.rest();
            false
        });
    }

    /// Removes something, and offers to undo it.
    pub fn remove(self, command: Command, name: &str) {
        self.edit(command);
        self.toast
            .set(Some(Toast { text: answer::removed(self.lang.get_untracked(), name), offer: Some(Offer::Undo) }));
    }

    /// Puts another check in the place of this one, and offers to undo it.
    pub fn open_check(self, check: Check, origin: Origin) {
        settle(self);
        self.take(check, origin);
    }

    /// The same, where what is open is not to be written before.
    pub(super) fn take(self, check: Check, origin: Origin) {
        let had_work = !self.case.with_untracked(|case| case.is_empty());
        let text = answer::opened(self.lang.get_untracked(), &check.case.name, check.case.is_empty());
        self.toast.set(had_work.then_some(Toast { text, offer: Some(Offer::Undo) }));
        self.change(Box::new(|history, present| history.open(present, Present { check, origin })));
        rest_on_answer(true);
    }

    /// Says what is wrong with files that were to be opened.
    pub fn refuse(self, refused: Vec<Refused>) {
        self.refused.set(refused);
        self.pane.set(Pane::Answer);
    }

    /// Takes away what is said of a file.
    pub fn close_faults(self) {
        self.refused.set(Vec::new());
    }

    /// Takes the notice away, with the focus that may be in it.
    pub fn close_toast(self) {
        self.toast.set(None);
        rest_on_answer(false);
    }

    /// Takes the notice away by itself, when the page may be gone too.
    pub fn drop_toast(self) {
        self.toast.try_set(None);
    }

    /// Takes the last change back. Where that was the opening of a case, it says so.
    pub fn undo(self) {
        if self.history.with_untracked(History::undo_leaves) {
            settle(self);
        }
        self.toast.set(None);
        let before = self.case.get_untracked();
        if self.change(Box::new(History::undo)) == Some(Changed::Case) {
            let lang = self.lang.get_untracked();
            let text = match before.is_empty() {
                true => self.case.with_untracked(|case| answer::opened(lang, &case.name, case.is_empty())),
                false => answer::closed(lang, &before.name),
            };
            self.toast.set(Some(Toast { text, offer: Some(Offer::Redo) }));
        }
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        if self.history.with_untracked(History::redo_leaves) {
            settle(self);
        }
        self.toast.set(None);
        self.change(Box::new(History::redo));
    }

    /// What undo would take back, in words.
    pub fn undoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| self.said(history.undoable(lang)))
    }

    /// What redo would make again, in words.
    pub fn redoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| self.said(history.redoable(lang)))
    }

    /// A step is called by names, which may be hidden.
    fn said(self, step: Option<&str>) -> Option<String> {
        let hidden = || Label::LastChange.text(self.lang.get());
        step.map(|step| if self.hidden.get() { hidden() } else { step }.to_owned())
    }

    /// What belongs to the case, around an empty one.
    fn around(self) -> Check {
        Check {
            ask: self.ask.get_untracked(),
            plan: untrack(|| self.planned()),
            pinned: self.baseline.get_untracked(),
            ..Check::default()
        }
    }

    /// The case with what belongs to it.
    pub fn check(self) -> Check {
        Check { case: self.case.get_untracked(), ..self.around() }
    }

    /// Lets the history change what is present, and wakes those who look at it if it did.
    pub(super) fn change(self, act: Act) -> Option<Changed> {
        let mut changed = None;
        let mut present = Present { check: self.around(), origin: self.origin.get_untracked() };
        self.history.maybe_update(|history| {
            self.facts.maybe_update(|case| {
                present.check.case = std::mem::take(case);
                changed = act(history, &mut present);
                // Before anybody looks at the case again.
                let touched = match &changed {
                    Some(Changed::Facts(touched)) => touched.clone(),
                    Some(Changed::Case) => Touched::Everything,
                    Some(Changed::Question) | None => Touched::Nothing,
                };
                self.compiled.update_value(|compiled| compiled.touch(touched));
                *case = std::mem::take(&mut present.check.case);
                matches!(changed, Some(Changed::Facts(_) | Changed::Case))
            });
            changed.is_some()
        });
        match changed {
            // Where somebody said that they connect is a setting, which undo and redo leave alone: they are
            // about this check, and the next begins with what was said last.
            Some(Changed::Question) => self.ask.set(present.check.ask),
            Some(Changed::Case) => {
                self.shown.reset(present);
                // An empty case in the place of another is begun anew.
                self.begun.set(!self.case.with_untracked(|case| case.is_empty()));
            }
            Some(Changed::Facts(_)) | None => {}
        }
        changed
    }
}
