//! Undo and redo. The case itself is held by whoever lets it be changed here; a step holds what
//! leads to the other side of it, which is no more than what the change was about.

use std::sync::Arc;

use crate::facts::Case;
use crate::facts::command::{Command, Reversal, Touched};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer};

/// How many steps are kept.
const DEPTH: usize = 200;

/// What leads from a case to those before it, and to those that were undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    typing: Option<Typing>,
}

/// What became of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// It was edited.
    Facts(Touched),
    /// Another case took the place of the whole.
    Case,
}

#[derive(Debug)]
struct Step {
    way: Way,
    touched: Touched,
    /// What it does, in every language.
    says: [String; Lang::ALL.len()],
}

/// The way to the other side of a step.
#[derive(Debug)]
enum Way {
    Facts(Reversal),
    Case(Arc<Case>),
}

/// Edits that are being gathered into one step.
#[derive(Debug)]
struct Typing {
    /// The control that they come from.
    control: String,
    /// The first of them, which the step is called by.
    first: Command,
}

impl History {
    /// Makes a change. Changes from the same control, one right after the other, are undone as one;
    /// a change that changes nothing leaves no step.
    pub fn edit(&mut self, case: &mut Arc<Case>, command: Command, control: Option<&str>) -> Option<Changed> {
        let touched = command.touches();
        // What is removed has a name only before it.
        let named_before = removes(&command).then(|| say(&command, case));
        let back = command.clone().apply(Arc::make_mut(case));
        if back.is_empty() {
            return None;
        }
        self.future.clear();
        let typing = self.typing.as_ref().filter(|typing| Some(&*typing.control) == control);
        if let (Some(typing), Some(Step { way: Way::Facts(way), touched: before, says })) =
            (typing, self.past.last_mut())
        {
            way.extend(back);
            *before = std::mem::take(before).and(touched.clone());
            *says = say(&typing.first, case);
        } else {
            let says = named_before.unwrap_or_else(|| say(&command, case));
            self.step(Step { way: Way::Facts(back), touched: touched.clone(), says });
            self.typing = control.map(|control| Typing { control: control.to_owned(), first: command });
        }
        Some(Changed::Facts(touched))
    }

    /// Puts another case in the place of this one; that can be undone too.
    pub fn open(&mut self, case: &mut Arc<Case>, other: Case) -> Option<Changed> {
        let before = std::mem::replace(case, Arc::new(other));
        let says = Lang::ALL.map(|lang| Label::Case.text(lang).to_owned());
        self.future.clear();
        self.step(Step { way: Way::Case(before), touched: Touched::Everything, says });
        self.typing = None;
        Some(Changed::Case)
    }

    fn step(&mut self, step: Step) {
        self.past.push(step);
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Ends the gathering of edits from one control.
    pub fn rest(&mut self) {
        self.typing = None;
    }

    /// Takes the last change back, if there is one.
    pub fn undo(&mut self, case: &mut Arc<Case>) -> Option<Changed> {
        self.typing = None;
        let (step, changed) = self.past.pop()?.cross(case);
        self.future.push(step);
        Some(changed)
    }

    /// Makes the last undone change again, if there is one.
    pub fn redo(&mut self, case: &mut Arc<Case>) -> Option<Changed> {
        self.typing = None;
        let (step, changed) = self.future.pop()?.cross(case);
        self.past.push(step);
        Some(changed)
    }

    /// What undo would take back, in words.
    pub fn undoable(&self, lang: Lang) -> Option<&str> {
        self.past.last().and_then(|step| step.in_words(lang))
    }

    /// What redo would make again, in words.
    pub fn redoable(&self, lang: Lang) -> Option<&str> {
        self.future.last().and_then(|step| step.in_words(lang))
    }
}

impl Step {
    /// Goes to the other side. The step then leads back to this one.
    fn cross(self, case: &mut Arc<Case>) -> (Self, Changed) {
        let (way, changed) = match self.way {
            Way::Facts(way) => (Way::Facts(way.apply(Arc::make_mut(case))), Changed::Facts(self.touched.clone())),
            Way::Case(other) => (Way::Case(std::mem::replace(case, other)), Changed::Case),
        };
        (Self { way, ..self }, changed)
    }

    fn in_words(&self, lang: Lang) -> Option<&str> {
        Lang::ALL.iter().zip(&self.says).find(|(one, _)| **one == lang).map(|(_, text)| &**text)
    }
}

const fn removes(command: &Command) -> bool {
    matches!(command, Command::RemoveAccount(_) | Command::RemoveApp(_) | Command::RemoveChannel(_))
}

/// What a command does, in every language, by the names in a case.
fn say(command: &Command, case: &Case) -> [String; Lang::ALL.len()] {
    Lang::ALL.map(|lang| answer::change(&Names { lang, case }, command))
}
