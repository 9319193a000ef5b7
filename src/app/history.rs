//! Undo and redo.

use std::sync::Arc;

use crate::facts::Case;
use crate::facts::command::Command;

/// How many steps are kept.
const DEPTH: usize = 200;

/// The case as it is, as it was, and as it was before undoing.
#[derive(Debug, Clone, Default)]
pub struct History {
    present: Arc<Case>,
    past: Vec<Step>,
    future: Vec<Step>,
    /// The control whose edits are being gathered into one step.
    typing: Option<String>,
}

/// The case on the other side of a change, and what the change was.
#[derive(Debug, Clone)]
struct Step {
    case: Arc<Case>,
    change: Change,
}

/// What a step of the history did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An edit.
    Edit(Command),
    /// Another case took the place of the whole.
    Open,
}

impl History {
    /// A history that begins with this case.
    pub fn new(case: Case) -> Self {
        Self { present: Arc::new(case), ..Self::default() }
    }

    /// The case as it is.
    pub fn present(&self) -> &Arc<Case> {
        &self.present
    }

    /// Makes a change. Changes from the same control, one right after the other, are undone as one;
    /// a change that changes nothing leaves no step.
    pub fn edit(&mut self, command: Command, control: Option<&str>) {
        let case = command.clone().applied_to(&self.present);
        if case == *self.present {
            return;
        }
        if control.is_some() && self.typing.as_deref() == control {
            self.present = Arc::new(case);
            self.future.clear();
            return;
        }
        self.step(case, Change::Edit(command));
        self.typing = control.map(str::to_owned);
    }

    /// Puts another case in the place of this one; that can be undone too.
    pub fn open(&mut self, case: Case) {
        self.step(case, Change::Open);
        self.typing = None;
    }

    fn step(&mut self, case: Case, change: Change) {
        let before = std::mem::replace(&mut self.present, Arc::new(case));
        self.past.push(Step { case: before, change });
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Ends the gathering of edits from one control.
    pub fn rest(&mut self) {
        self.typing = None;
    }

    /// Takes the last change back. Whether there was one.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(step) = self.past.pop() else { return false };
        let after = std::mem::replace(&mut self.present, step.case);
        self.future.push(Step { case: after, change: step.change });
        true
    }

    /// Makes the last undone change again. Whether there was one.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(step) = self.future.pop() else { return false };
        let before = std::mem::replace(&mut self.present, step.case);
        self.past.push(Step { case: before, change: step.change });
        true
    }

    /// The change that undo would take back, with a case that still has the names in it.
    pub fn undoable(&self) -> Option<(&Change, &Case)> {
        self.past.last().map(|step| (&step.change, named(&step.change, &step.case, &self.present)))
    }

    /// The change that redo would make again, with a case that has the names in it.
    pub fn redoable(&self) -> Option<(&Change, &Case)> {
        self.future.last().map(|step| (&step.change, named(&step.change, &self.present, &step.case)))
    }
}

/// Of the cases before and after a change, the one in which what it is about has a name.
fn named<'a>(change: &Change, before: &'a Case, after: &'a Case) -> &'a Case {
    match change {
        Change::Edit(Command::RemoveAccount(_) | Command::RemoveApp(_) | Command::RemoveChannel(_)) => before,
        _ => after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rename(name: &str) -> Command {
        Command::RenameCase(name.into())
    }

    #[test]
    fn undo_and_redo_walk_the_same_way_back_and_forth() {
        let mut history = History::new(Case::default());
        let names = ["a", "b", "c"];
        for name in names {
            history.edit(rename(name), None);
        }
        for name in ["b", "a", ""] {
            assert!(history.undo());
            assert_eq!(history.present().name, name);
        }
        assert!(!history.undo());
        for name in names {
            assert!(history.redo());
            assert_eq!(history.present().name, name);
        }
        assert!(!history.redo());
    }

    #[test]
    fn typing_in_one_control_is_one_step_until_it_rests() {
        let mut history = History::new(Case::default());
        history.edit(rename("h"), Some("name"));
        history.edit(rename("ha"), Some("name"));
        history.rest();
        history.edit(rename("hanbit"), Some("name"));
        assert!(history.undo());
        assert_eq!(history.present().name, "ha");
        assert!(history.undo());
        assert_eq!(history.present().name, "");
    }

    #[test]
    fn a_change_of_nothing_keeps_what_could_be_redone() {
        let mut history = History::new(Case::default());
        history.edit(rename("a"), None);
        history.undo();
        history.edit(rename(""), None);
        assert!(history.redo());
        history.undo();
        history.edit(rename("b"), None);
        assert!(!history.redo());
    }

    #[test]
    fn opening_another_case_loses_nothing() {
        let mut history = History::new(Case { name: "mine".into(), ..Case::default() });
        history.open(Case { name: "example".into(), ..Case::default() });
        assert_eq!(history.undoable().map(|(change, _)| change), Some(&Change::Open));
        history.undo();
        assert_eq!(history.present().name, "mine");
    }
}
