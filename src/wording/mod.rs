//! Every sentence of the product, in every language.
//!
//! Each text stands once, its languages side by side, in a `match` over [`Lang`] or in the table of
//! [`Label`]: a missing text, or a new language, does not compile until all of it is there. Nothing
//! here decides anything; it only says what it is given.

pub mod answer;
pub mod brief;
pub mod chat;
pub mod editions;
pub mod faults;
pub mod gates;
pub mod insight;
pub mod josa;
#[macro_use]
mod label;
mod label_checks;
mod label_pass;
mod label_plan;
mod label_report;
mod label_table;
mod lang;
pub mod link;
pub mod menus;
pub mod names;
pub mod paper;
pub mod plan;
pub mod reasons;
pub mod report;
pub mod rulebook;
pub mod runs;
pub mod sources;
pub mod table;
pub mod terms;

pub use label::{Fixed, Label};
pub use label_checks::CheckLabel;
pub use label_pass::PassLabel;
pub use label_plan::PlanLabel;
pub use label_report::ReportLabel;
pub use label_table::TableLabel;
pub use lang::Lang;
