//! What to mind about the steps of a plan, each thing said once for all the steps that it is true of.

use crate::rules::{Backing, Edition};

use super::{ActionKind, Length, Plan, Reversal, Step};

/// Something to mind about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Warning {
    /// It can't be taken back by oneself.
    ForGood,
    /// It changes more than the step says (rulebook 5).
    ReachesFurther,
    /// It may turn out not to be needed.
    IfNeeded,
    /// No document names it.
    NotInSource,
    /// Kakao's later documentation names it, and the source does not.
    LaterDocumentation,
    /// Kakao's earlier documentation names it, and the source does not.
    EarlierDocumentation,
    /// Nothing tells how long it takes.
    NoLength,
    /// It is taken back by doing it again with other contents.
    WithEffort,
}

impl Warning {
    /// Every warning, the gravest first.
    pub const ALL: [Self; 8] = [
        Self::ForGood,
        Self::ReachesFurther,
        Self::IfNeeded,
        Self::NotInSource,
        Self::LaterDocumentation,
        Self::EarlierDocumentation,
        Self::NoLength,
        Self::WithEffort,
    ];

    /// Its word in ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ForGood => "for-good",
            Self::ReachesFurther => "reaches-further",
            Self::IfNeeded => "if-needed",
            Self::NotInSource => "not-in-source",
            Self::LaterDocumentation => "later-documentation",
            Self::EarlierDocumentation => "earlier-documentation",
            Self::NoLength => "no-length",
            Self::WithEffort => "with-effort",
        }
    }

    fn concerns(self, step: &Step, edition: Edition) -> bool {
        let kind = step.action.kind();
        match self {
            Self::IfNeeded => step.is_if_needed(),
            Self::NoLength => kind.length(edition) == Length::NotGiven,
            _ if !kind.is_work() => false,
            Self::ForGood => kind.reversal(edition) == Reversal::No,
            Self::WithEffort => kind.reversal(edition) == Reversal::WithEffort,
            Self::ReachesFurther => kind == ActionKind::CorrectAppBusiness,
            Self::NotInSource => edition.backing(kind) == Backing::NotInSource,
            Self::LaterDocumentation => edition.backing(kind) == Backing::LaterDocumentation,
            Self::EarlierDocumentation => edition.backing(kind) == Backing::EarlierDocumentation,
        }
    }
}

/// What there is to mind about a plan: each warning with its steps, by their place in
/// [`Plan::steps`]; none without steps.
pub fn warnings(plan: &Plan) -> Vec<(Warning, Vec<usize>)> {
    let steps = |warning: Warning| -> Vec<usize> {
        let concerned = plan.steps.iter().enumerate().filter(|(_, step)| warning.concerns(step, plan.edition));
        concerned.map(|(place, _)| place).collect()
    };
    Warning::ALL.into_iter().map(|one| (one, steps(one))).filter(|(_, steps)| !steps.is_empty()).collect()
}
