//! The state of the page: the case with its history, the question asked of it, and what is shown.
//! Everything else is derived from these by memos.

pub mod compiled;
pub mod control;
pub mod examples;
pub mod history;
pub mod kept;
pub mod planning;
pub mod report;
pub mod settings;
pub mod stepping;

#[cfg(feature = "page")]
mod address;
#[cfg(feature = "page")]
mod changing;
#[cfg(feature = "page")]
pub mod clipboard;
#[cfg(feature = "page")]
pub mod clock;
#[cfg(feature = "page")]
mod deflate;
#[cfg(feature = "page")]
mod file;
#[cfg(feature = "page")]
mod filtering;
#[cfg(feature = "page")]
pub mod focus;
#[cfg(feature = "page")]
mod keeping;
#[cfg(feature = "page")]
mod lead;
#[cfg(feature = "page")]
mod library;
#[cfg(feature = "page")]
mod linked;
#[cfg(feature = "page")]
mod notice;
#[cfg(feature = "page")]
mod passing;
#[cfg(feature = "page")]
mod setting;
#[cfg(feature = "page")]
pub mod share;
#[cfg(feature = "page")]
pub mod sheet;
#[cfg(feature = "page")]
mod shown;
#[cfg(feature = "page")]
pub mod signals;
#[cfg(feature = "page")]
pub mod slices;
#[cfg(feature = "page")]
mod storage;
#[cfg(feature = "page")]
mod store;
#[cfg(feature = "page")]
mod table;
#[cfg(feature = "page")]
mod trying;
#[cfg(feature = "page")]
mod update;

#[cfg(feature = "page")]
pub use address::{follow_address, fragment_of};
#[cfg(feature = "page")]
pub use file::{Refused, file_name, open_files, save_case, save_file, save_parts};
#[cfg(feature = "page")]
pub use filtering::of_stuck;
#[cfg(feature = "page")]
pub use keeping::{Loaded, discard, keep, keep_copy, load, replace, take_other};
#[cfg(feature = "page")]
pub use library::Listed;
#[cfg(feature = "page")]
pub use linked::{NoLink, link_to};
#[cfg(feature = "page")]
pub use notice::{Offer, StorageTrouble, Toast, Unreadable};
#[cfg(feature = "page")]
pub use passing::Passing;
#[cfg(feature = "page")]
pub use shown::{Looked, Pane, PlanState, Shown, View};
#[cfg(feature = "page")]
pub use store::{Store, t, use_store};
#[cfg(feature = "page")]
pub use table::Pasting;
#[cfg(feature = "page")]
pub use trying::Trying;
#[cfg(feature = "page")]
pub use update::follow_updates;
