//! The walls between the layers: what decides and words the answer knows nothing of the page, the
//! clock or the browser, and each layer only of those before it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};

const SRC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// Each layer below the page, and the layers that it may use. A draft, a case as somebody wrote it,
/// is a layer of its own within `exchange`: its faults have words, and a calendar is made of words. So are
/// a link and a table.
const LAYERS: &[(&str, &[&str])] = &[
    ("facts", &["facts"]),
    ("exchange/draft", &["facts"]),
    ("exchange/link", &["exchange::draft"]),
    ("exchange/table", &["facts", "exchange::csv"]),
    ("rules", &["facts", "rules"]),
    ("plan", &["facts", "rules", "plan"]),
    ("explain", &["facts", "rules", "plan", "explain"]),
    ("diagram", &["facts", "rules", "plan", "explain", "diagram"]),
    (
        "wording",
        &[
            "facts",
            "exchange::draft",
            "exchange::link",
            "exchange::table",
            "rules",
            "plan",
            "explain",
            "diagram",
            "wording",
        ],
    ),
    ("exchange", &["facts", "rules", "plan", "explain", "diagram", "wording", "exchange"]),
];

/// The layers of the page, which may use the browser, and the layers that they may use.
const PAGE: &[(&str, &[&str])] = &[
    ("app", &["facts", "rules", "plan", "explain", "diagram", "wording", "exchange", "app"]),
    ("ui", &["facts", "rules", "plan", "explain", "diagram", "wording", "exchange", "app", "ui"]),
];

/// What every layer may use: text that is JSON, and nothing of what it says; and putting in order.
const EVERYWHERE: &[&str] = &["json", "order"];

/// What no layer below the page may touch.
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

/// The paths within the crate that code names, such as `facts::command::Command`.
fn used(code: &str) -> Vec<String> {
    let path = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
    code.split("crate::").skip(1).map(path).collect()
}

/// Whether a path is an allowed one or lies within it.
fn lies_in(path: &str, allowed: &str) -> bool {
    path.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn no_layer_below_the_page_touches_the_browser_the_clock_or_files() {
    for layer in LAYERS.iter().map(|(layer, _)| layer).chain(EVERYWHERE) {
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
    for (layer, allowed) in LAYERS.iter().chain(PAGE) {
        let files = files(&Path::new(SRC).join(layer));
        let mut seen = 0;
        for path in &files {
            for used in used(&code(path)) {
                let may = allowed.iter().chain(EVERYWHERE).any(|one| lies_in(&used, one));
                assert!(may, "{} uses {used}", path.display());
                seen += 1;
            }
        }
        // Below the layers, `facts` names itself by `super`.
        assert!(!files.is_empty() && (seen > 0 || *layer == "facts"), "the search for uses finds them: {layer}");
    }
}

#[test]
fn every_folder_of_the_source_is_a_layer() {
    for entry in fs::read_dir(SRC).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let known = LAYERS.iter().chain(PAGE).map(|(layer, _)| layer).chain(EVERYWHERE).any(|layer| *layer == name);
        assert!(known || entry.path().is_file(), "{name} stands in no layer");
    }
}

/// What is shown of a case. Views read it, and change it by what the store offers to be done.
const SHOWN: &[&str] = &[
    "ask",
    "pane",
    "filter",
    "filters",
    "plan.channels",
    "plan.plan",
    "plan.today",
    "plan.again",
    "detail",
    "trying",
    "rule",
    "looked",
    "looks",
    "baseline",
    "guided",
    "reveal",
    "file_faults",
    "view",
    "begun",
    "passing",
];

#[test]
fn views_change_what_is_shown_by_intents_alone() {
    for path in files(&Path::new(SRC).join("ui")) {
        let code = code(&path);
        for (field, write) in
            SHOWN.iter().flat_map(|field| ["set", "update", "try_set", "write"].map(|how| (field, how)))
        {
            let touch = format!("store.{field}.{write}");
            assert!(!code.contains(&touch), "{} does {touch}", path.display());
        }
    }
}
