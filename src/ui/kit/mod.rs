//! The controls of the page. Labels, hints, errors and focus are wired here once.

mod choice;
mod field;
mod icon;
mod prose;
mod segments;
mod tabs;

pub use choice::{Choice, Options, choices};
pub use field::{NumberField, TextField};
pub use icon::{Icon, IconName};
pub use prose::{Prose, marked, prose};
pub use segments::Segments;
pub use tabs::Tabs;
