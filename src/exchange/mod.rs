//! How a case goes out and comes in, and how an answer goes out: text in, text out.

mod answer;
pub mod calendar;
mod case_file;
mod channels;
mod check;
pub mod csv;
pub mod draft;
pub mod link;
mod markdown;
mod nameless;
mod plans;
mod read;
mod report;
pub mod table;

pub use answer::{answers_part, write_answers};
pub use case_file::{read_case, write_case, write_case_compact};
pub use channels::{write_channels, write_template};
pub(crate) use check::read_ask;
pub use check::{Check, read_check, read_check_in, write_check};
pub use draft::{FORMAT, VERSION};
pub use markdown::write_report;
pub use nameless::check_without_names;
pub use plans::write_plans;
pub use report::{html, tabbed, write_table};
