//! From "no" to a date: what can be done, who does it, and how long it takes (rulebook 5, 6 and 8).
//!
//! [`plans`] gives every smallest plan for some channels, the best first; [`fixes`] what can be
//! done about one channel. Both change facts and evaluate again: nothing here decides by itself
//! whether a channel is listed.
//!
//! # Unknown facts
//! An unknown is never taken for a no, and a plan has to hold whatever the answer is. So a plan is
//! made for the worst case: a step that settles nothing but unknowns is marked
//! [`Need::IfNeeded`], with the questions whose answers may spare it.
//!
//! # What this does not do
//! It knows no length of time but that of Kakao's review, and assumes that people do their steps
//! on the day it is their turn. It never asks for what nobody can do, such as changing who created
//! a channel.

mod action;
mod apply;
mod attempt;
mod cost;
mod days;
mod documents;
mod finish;
mod fixes;
mod guidance;
mod holiday;
mod model;
mod parts;
mod person;
mod planned;
mod schedule;
mod search;
mod warnings;

pub use crate::facts::{Action, ActionKind, Removal, Source, Tick};
pub use action::{Length, REVIEW, Reversal};
pub use apply::{Entered, NeedsBusiness, commands};
pub use cost::{Cost, Days, DaysTradeOff, Lasting, TradeOff};
pub use days::{Counted, Holiday, Holidays, NoTable};
pub use documents::{Document, DocumentSet, NeededDocument, RejectionCause, document_sets, documents};
pub use fixes::{Fix, fixes};
pub use guidance::{Guidance, Spot, existing_app, guidance};
pub use holiday::HolidayName;
pub use model::{Blocked, Need, Obstacle, Plan, Plans, Step, Wanted};
pub use parts::{Part, Place, parts};
pub use person::{Holder, Person, ToFind, candidates, holders};
pub use planned::Planned;
pub use schedule::{End, Finish, OpenEnd, Schedule, Span, schedule};
pub use search::{Request, plans};
pub use warnings::{Warning, warnings};

pub(crate) use action::{REVIEW_MAX, REVIEW_MIN};
