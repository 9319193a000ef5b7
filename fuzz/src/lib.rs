//! Runs what is checked of a decoder on whatever libFuzzer makes up.

pub mod checks;

use std::alloc::System;
use std::panic::{set_hook, take_hook};
use std::sync::Once;

use cap::Cap;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// What tells of a panic needs memory for it.
static TELLING: Once = Once::new();

/// Checks one input, which may take so many bytes of memory for each of its own: whoever asks for
/// more gets none, and the run ends.
pub fn within(worth: usize, check: fn(&[u8]), input: &[u8]) {
    TELLING.call_once(|| {
        let tell = take_hook();
        set_hook(Box::new(move |what| {
            let _ = MEMORY.set_limit(usize::MAX);
            tell(what);
        }));
    });
    let _ = MEMORY.set_limit(MEMORY.allocated() + (1 << 16) + worth * input.len());
    check(input);
    let _ = MEMORY.set_limit(usize::MAX);
}
