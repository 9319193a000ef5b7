//! The building blocks of the page. Labels, hints, errors and focus are wired here once, and the
//! types of Leptos end here: what a view hands over are signals, boxed callbacks and `AnyView`, so
//! that another view adds data and words, not types.

mod button;
mod choice;
mod copied;
mod date;
mod dialog;
mod each;
mod field;
mod file;
mod grid;
mod handler;
mod icon;
mod lines;
mod live;
mod mark;
mod place;
mod pop;
mod prose;
mod questions;
mod room;
mod segments;
mod sight;
mod source;
mod tabs;
mod twin;
mod when;
mod windowed;

pub use crate::app::signals::{Derived, State, derive, effect, memo};
pub use button::{Button, Cross};
pub use choice::{Choice, Options, choices};
pub use copied::{CopiedText, Copying};
pub use date::DateField;
pub use dialog::Dialog;
pub use each::{Each, Key};
pub use field::{NumberField, TextField};
pub use file::FileButton;
pub use grid::{Cell, Grid};
pub use handler::{Handler, follow, hear, on, press, target, ticked, value};
pub use icon::{Icon, IconName};
pub use lines::{Lines, items};
pub use live::{Parts, live};
pub use mark::{bare_glyph, depends, dot, found, glyph, mark, verdict_mark};
pub use place::Place;
pub use pop::Pop;
pub use prose::{Prose, marked, prose, words};
pub use questions::{Asked, Questions, asked, question_to_answer};
pub use room::{Room, provide_room};
pub use segments::Segments;
pub use sight::{drawn_part, narrower, print_all, printing, provide_sight, watch_size};
pub use source::{page_link, silent, source, sources};
pub use tabs::Tabs;
pub use twin::{Twin, Unfold};
pub use when::When;
pub use windowed::{Shape, Window, Windowed};
