//! Pictures as coordinates, and their twins in text from the same value.

pub mod timeline;
