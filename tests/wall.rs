//! The walls between the layers: what decides and words the answer knows nothing of the page, the
//! clock or the browser, and each layer only of those before it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};

const SRC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// Each layer, and the layers that it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("facts", &["facts"]),
    ("rules", &["facts", "rules"]),
    ("plan", &["facts", "rules", "plan"]),
    ("explain", &["facts", "rules", "plan", "explain"]),
    ("diagram", &["facts", "rules", "plan", "explain", "diagram"]),
    ("wording", &["facts", "rules", "plan", "explain", "diagram", "wording"]),
    ("exchange", &["facts", "rules", "plan", "explain", "diagram", "wording", "exchange"]),
];

/// What none of them may touch.
const OUTSIDE: &[&str] =
    &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "std::fs", "std::net", "std::env"];

/// Files that may touch one thing of these after all: the tables of Unicode are in the browser, and
/// where there is none, in a crate.
const EXCEPTIONS: &[(&str, &str)] = &[("facts/fold.rs", "js_sys")];

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Code without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_layer_below_the_page_touches_the_browser_the_clock_or_files() {
    for (layer, _) in LAYERS {
        for path in files(&Path::new(SRC).join(layer)) {
            for word in OUTSIDE {
                let excepted = EXCEPTIONS.iter().any(|(file, what)| path == Path::new(SRC).join(file) && what == word);
                assert_eq!(code(&path).contains(word), excepted, "{} uses {word}", path.display());
            }
        }
    }
}

#[test]
fn each_layer_uses_only_those_before_it() {
    let mut seen = 0;
    for (layer, allowed) in LAYERS {
        for path in files(&Path::new(SRC).join(layer)) {
            for used in code(&path).split("crate::").skip(1) {
                let module: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                assert!(allowed.contains(&&*module), "{} uses {module}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "the search for uses finds them: {seen}");
}
