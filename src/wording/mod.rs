//! Every sentence of the product, in every language.
//!
//! Each text stands once, its languages side by side, in a `match` over [`Lang`] or in the table of
//! `label`: a missing text, or a new language, does not compile until all of it is there. Nothing
//! here decides anything; it only says what it is given.

pub mod insight;
pub mod josa;
mod lang;

pub use lang::Lang;
