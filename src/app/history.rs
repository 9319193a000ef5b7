//! Undo and redo. What is present is held by whoever lets it be changed here; a step holds what
//! leads to the other side of it, which is no more than what the change was about.

use std::sync::Arc;

use crate::exchange::Check;
use crate::explain::Ask;
use crate::facts::Case;
use crate::facts::command::{Command, Reversal, Touched};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer, editions, terms};

use super::kept::Origin;

/// How many steps are kept.
const DEPTH: usize = 200;

/// What steps lead to and from. What is set in the plan, and the answer that is kept to be compared
/// with, are no steps, but another check takes them away, and they come back with this one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Present {
    /// The case, with what belongs to it.
    pub check: Check,
    /// Where it comes from, and whether it is kept.
    pub origin: Origin,
}

/// What leads from the present to what was before it, and to what was undone.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
    typing: Option<Typing>,
}

/// What became of the present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// The case was edited.
    Facts(Touched),
    /// Something else is asked of it.
    Question,
    /// Another check took the place of the whole.
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
    /// The facts as a whole, where there are more changes than are worth telling one by one.
    Whole(Arc<Case>),
    Question(Box<Ask>),
    Case(Box<Present>),
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
    pub fn edit(&mut self, present: &mut Present, command: Command, control: Option<&str>) -> Option<Changed> {
        let case = &mut present.check.case;
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

    /// Puts another state of the same case in its place, as one step that is called as it is said in
    /// every language. What belongs to the case stays.
    pub fn rewrite(&mut self, present: &mut Present, case: Case, says: [String; Lang::ALL.len()]) -> Option<Changed> {
        if *present.check.case == case {
            return None;
        }
        let before = std::mem::replace(&mut present.check.case, Arc::new(case));
        self.begin(Step { way: Way::Whole(before), touched: Touched::Everything, says });
        Some(Changed::Facts(Touched::Everything))
    }

    /// Asks something else. To ask the same again is no step.
    pub fn ask(&mut self, present: &mut Present, ask: Ask) -> Option<Changed> {
        if ask == present.check.ask {
            return None;
        }
        let says =
            Lang::ALL.map(|lang| say_question(&Names { lang, case: &present.check.case }, &present.check.ask, &ask));
        let before = std::mem::replace(&mut present.check.ask, ask);
        self.begin(Step { way: Way::Question(Box::new(before)), touched: Touched::Nothing, says });
        Some(Changed::Question)
    }

    /// Puts another check in the place of this one; that can be undone too.
    pub fn open(&mut self, present: &mut Present, other: Present) -> Option<Changed> {
        let says = Lang::ALL.map(|lang| answer::opening(lang, &other.check.case.name));
        let before = std::mem::replace(present, other);
        self.begin(Step { way: Way::Case(Box::new(before)), touched: Touched::Everything, says });
        Some(Changed::Case)
    }

    /// Puts the same case in other words in the place of one that is as it was opened. No step: what
    /// led here and on from here stays. Where facts were changed, there are steps in the old words.
    pub fn reword(&mut self, present: &mut Present, other: Case) -> Option<Changed> {
        let as_opened = |steps: &[Step]| {
            let since = steps.iter().rev().take_while(|step| !step.leaves());
            !since.into_iter().any(|step| matches!(step.way, Way::Facts(_) | Way::Whole(_)))
        };
        (as_opened(&self.past) && as_opened(&self.future)).then(|| {
            present.check.case = Arc::new(other);
            Changed::Facts(Touched::Everything)
        })
    }

    /// Takes a step that leaves nothing to redo, and ends the typing before it.
    fn begin(&mut self, step: Step) {
        self.future.clear();
        self.step(step);
        self.typing = None;
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
    pub fn undo(&mut self, present: &mut Present) -> Option<Changed> {
        self.typing = None;
        let (step, changed) = self.past.pop()?.cross(present);
        self.future.push(step);
        Some(changed)
    }

    /// Makes the last undone change again, if there is one.
    pub fn redo(&mut self, present: &mut Present) -> Option<Changed> {
        self.typing = None;
        let (step, changed) = self.future.pop()?.cross(present);
        self.past.push(step);
        Some(changed)
    }

    /// Whether undo leads to another check.
    pub fn undo_leaves(&self) -> bool {
        self.past.last().is_some_and(Step::leaves)
    }

    /// Whether redo leads to another check.
    pub fn redo_leaves(&self) -> bool {
        self.future.last().is_some_and(Step::leaves)
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
    fn cross(self, present: &mut Present) -> (Self, Changed) {
        let (way, changed) = match self.way {
            Way::Facts(way) => {
                let back = way.apply(Arc::make_mut(&mut present.check.case));
                (Way::Facts(back), Changed::Facts(self.touched.clone()))
            }
            Way::Whole(mut other) => {
                std::mem::swap(&mut present.check.case, &mut other);
                (Way::Whole(other), Changed::Facts(self.touched.clone()))
            }
            Way::Question(mut ask) => {
                std::mem::swap(&mut present.check.ask, &mut ask);
                (Way::Question(ask), Changed::Question)
            }
            Way::Case(mut other) => {
                std::mem::swap(present, &mut other);
                (Way::Case(other), Changed::Case)
            }
        };
        (Self { way, ..self }, changed)
    }

    const fn leaves(&self) -> bool {
        matches!(self.way, Way::Case(_))
    }

    fn in_words(&self, lang: Lang) -> Option<&str> {
        Lang::ALL.iter().zip(&self.says).find(|(one, _)| **one == lang).map(|(_, text)| &**text)
    }
}

const fn removes(command: &Command) -> bool {
    matches!(command, Command::RemoveAccount(_) | Command::RemoveApp(_) | Command::RemoveChannel(_))
}

/// What is asked otherwise.
fn say_question(names: &Names<'_>, before: &Ask, after: &Ask) -> String {
    let lang = names.lang;
    let (label, what) = match after {
        Ask { account: Some(account), .. } if before.account != after.account => {
            (Label::AskedLogin, names.account(account))
        }
        Ask { app: Some(app), .. } if before.app != after.app => (Label::AskedApp, names.app(app)),
        Ask { readings, .. } if before.readings.edition != readings.edition => {
            (Label::AskedEdition, editions::words(readings.edition).name.of(lang).to_owned())
        }
        Ask { readings, .. } => {
            let known = readings.profile().map(|profile| terms::profile(lang, profile));
            (Label::AskedReading, known.unwrap_or(Label::CustomReading.text(lang)).to_owned())
        }
    };
    format!("{}: {what}", label.text(lang))
}

/// What a command does, in every language, by the names in a case.
fn say(command: &Command, case: &Case) -> [String; Lang::ALL.len()] {
    Lang::ALL.map(|lang| answer::change(&Names { lang, case }, command))
}
