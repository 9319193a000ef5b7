//! The controls of the page. Labels, hints, errors and focus are wired here once.

mod choice;
mod field;
mod grid;
mod icon;
mod prose;
mod segments;
mod tabs;
mod twin;

pub use choice::{Choice, Options, choices};
pub use field::{NumberField, TextField};
pub use grid::{cell_attribute, keep_reachable, stay, walk};
pub use icon::{Icon, IconName};
pub use prose::{Prose, marked, prose};
pub use segments::Segments;
pub use tabs::Tabs;
pub use twin::{Sentences, Twin, Unfold};
