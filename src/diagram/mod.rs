//! Pictures as coordinates, and their twins in text from the same value.
//!
//! A [`scene::Scene`] is what the map shows, without a language and without a place;
//! [`map::Map`] gives it places, [`text`] says it. A [`matrix::Matrix`] and a
//! [`matrix::Crossing`] are tables. Lengths are in units of the drawing: CSS pixels where it is
//! shown at its own size.

pub mod map;
pub mod matrix;
pub mod qr;
pub mod scene;
pub mod shape;
pub mod text;
pub mod timeline;
