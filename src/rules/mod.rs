//! The rulebook: what decides whether a channel is on the connection list (rulebook 3, 4 and 10).
//!
//! [`evaluate`] turns a case, a login, an app and the readings into one [`Trace`]: what was decided.
//! The list, every picture and every plan are projections of it. Deciding and explaining are apart:
//! [`Decisive`] holds the few bytes a channel that decide, under all readings at once, and a
//! [`Subject`] tells the grounds, questions and fixes of the conditions that somebody looks at.
//! Nothing here knows a language, a browser or the time.

mod button;
mod condition;
mod conditions;
mod decide;
mod editions;
mod evaluate;
mod gate;
mod guidance;
mod outcome;
mod question;
mod reading;
mod source;
mod standing;
mod trace;
mod verdict;

pub use condition::Conditions;
pub use conditions::own_service_only::{Relation, Relations, Tie};
pub use conditions::same_business::Comparison;
pub use conditions::{Condition, Grounds, Outcomes, RoleOn, Subject};
pub use decide::{Decision, Decisive};
pub use editions::{Console, Disconnecting, Edition};
pub use evaluate::{evaluate, evaluate_all};
pub use gate::Gate;
pub use guidance::GuidanceKind;
pub use outcome::Outcome;
pub use question::Question;
pub use reading::{
    AppRoleReading, ButtonReading, ChannelRoleReading, OtherConnectionReading, Profile, Reading, ReadingValue,
    Readings, SameBusinessReading,
};
pub use source::{Backing, KakaoPage, Section};
pub use standing::Standing;
pub use trace::{ChannelTrace, Finding, Trace};
pub use verdict::{Count, Verdict};
