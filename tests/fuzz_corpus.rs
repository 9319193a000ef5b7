//! What was kept of fuzzing, once more: inputs that between them reach all of each decoder, and those
//! that once were too much for one.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "../fuzz/src/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

#[test]
fn whatever_was_kept_of_fuzzing_holds() {
    for (name, check) in checks::ALL {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
        let kept: Vec<_> = fs::read_dir(kept).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!kept.is_empty(), "{name}");
        for input in kept {
            check(&fs::read(input).unwrap());
        }
    }
}
