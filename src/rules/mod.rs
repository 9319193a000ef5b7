//! The rulebook: what decides whether a channel is on the connection list (rulebook 3 and 4).
//!
//! [`evaluate`] turns a case, a login, an app and the readings into one [`Trace`]. The list, its
//! reasons, every picture and every plan are projections of it. Nothing here knows a language, a
//! browser or the time.

mod button;
mod condition;
mod conditions;
mod evaluate;
mod guidance;
mod outcome;
mod question;
mod reading;
mod standing;
mod trace;
mod verdict;

pub use condition::{Condition, Section};
pub use conditions::own_service_only::{Relation, Tie};
pub use conditions::same_business::Comparison;
pub use evaluate::{evaluate, evaluate_all};
pub use guidance::GuidanceKind;
pub use outcome::Outcome;
pub use question::Question;
pub use reading::{
    AppRoleReading, ButtonReading, ChannelRoleReading, OtherConnectionReading, Profile, Reading, ReadingValue,
    Readings, SameBusinessReading,
};
pub use standing::Standing;
pub use trace::{AppKind, ChannelTrace, Finding, Grounds, Trace};
pub use verdict::Verdict;
