//! Leading the user: to a control, through the questions, to what another answer would change.

use std::time::Duration;

use leptos::prelude::*;

use crate::explain::what_if::FactRef;
use crate::rules::Question;

use super::control::Control;
use super::focus::{focus_later, is_wide};
use super::shown::{Looked, Pane};
use super::store::Store;

/// How long something has to be looked at before its other values are tried: whoever only passes by
/// asks for nothing.
const MOMENT: Duration = Duration::from_millis(350);

impl Store {
    /// Begins to ask one question at a time.
    pub fn guide(self) {
        self.begun.set(true);
        self.guided.set(true);
        self.pane.set(Pane::Answer);
        focus_later("guided-heading");
    }

    /// Asks no more questions.
    pub fn stop_guide(self) {
        self.guided.set(false);
        focus_later("headline");
    }

    /// Opens the row of facts that a control stands in, at the control.
    pub fn open_row(self, control: String) {
        self.pane.set(Pane::Facts);
        self.reveal.set(Some(control));
    }

    /// Takes the user to the control that answers a question.
    pub fn go_to(self, question: &Question) {
        let id = Control::of(FactRef::of(question)).id();
        // Where it does not stand beside the answer, the detail would lie over it.
        if !is_wide() {
            self.detail.set(None);
        }
        self.open_row(id.clone());
        focus_later(id);
    }

    /// The row that was to open is open.
    pub fn row_is_open(self) {
        self.reveal.set(None);
    }

    /// Looks at a control, to see what its other values would change, or at nothing: after a moment
    /// in which nothing else was looked at, so that nothing moves away under a press.
    pub fn look_soon(self, at: Option<Looked>) {
        let turn = self.another_look();
        if self.looked.with_untracked(|looked| *looked == at) {
            return;
        }
        let look = move || {
            if self.looks.try_get_value() == Some(turn) {
                self.looked.try_set(at);
            }
        };
        set_timeout(look, MOMENT);
    }

    /// Looks at nothing any more.
    pub fn look_away(self) {
        self.another_look();
        self.looked.set(None);
    }

    /// Gives up a look that has begun.
    fn another_look(self) -> u32 {
        let turn = self.looks.get_value() + 1;
        self.looks.set_value(turn);
        turn
    }
}
