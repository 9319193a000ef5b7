//! The words of plans: what to do, where, who, by when, and what to keep in mind.

pub mod calendar;
pub mod cost;
pub mod dates;
pub mod documents;
pub mod guidance;
pub mod message;
pub mod overview;
pub mod page;
pub mod people;
pub mod places;
pub mod schedule;
pub mod steps;
pub mod ticks;
pub mod timeline;
