//! What follows from a trace: which change would help most, which login is best, what differs
//! between two answers or two channels, what is worth finding out, and the rulebook as pages.
//!
//! Everything here is data without a language; [`crate::wording::insight`] says it. Where a value
//! tells what another fact would do, it was found by evaluating the changed case, never by a rule
//! of its own.

pub mod beside;
pub mod contrast;
pub mod delta;
pub mod derivation;
pub mod filter;
pub mod groups;
mod inquiry;
pub mod leverage;
pub mod overview;
pub mod prospects;
pub mod questions;
pub mod roots;
pub mod rulebook;
pub mod statements;
pub mod survey;
pub mod topics;
pub mod trial;
pub mod walk;
pub mod what_if;

pub use inquiry::{Ask, Inquiry, Tally};
