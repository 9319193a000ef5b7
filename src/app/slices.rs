//! Long work in slices, so that the browser has its turn in between.

use std::time::Duration;

use leptos::prelude::*;

use super::clock;

/// How long a slice may take, in milliseconds: two of them are hardly seen.
const SLICE: u64 = 30;

/// What does a slice of work: as much as there is time for. It says whether more is left to do.
pub type Slice = Box<dyn FnMut(&dyn Fn() -> bool) -> bool>;

/// Has all of the work done, the first slice of it at once.
pub fn in_slices(mut slice: Slice) {
    let end = clock::now() + SLICE;
    if slice(&|| clock::now() < end) {
        set_timeout(move || in_slices(slice), Duration::ZERO);
    }
}
