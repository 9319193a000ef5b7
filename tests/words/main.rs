//! Every word that the product says of the corpus, held in text files: who changes a sentence sees
//! in the change which sentences of which cases it touches.
//!
//! `BLESS=1 cargo test --test words` writes `tests/snapshots/` anew; read the difference then.
//! `every-fact.json` there is one more case, with a channel for every fact, so that every sentence
//! about a fact is said somewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod answer;
mod fixed;
mod plan;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use kakao_sync_check::exchange::read_case;
use kakao_sync_check::facts::Case;
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;

/// Lines of a snapshot, cut by headings.
#[derive(Default)]
pub struct Page {
    text: String,
    said: HashSet<String>,
}

impl Page {
    /// A heading, set off.
    pub fn heading(&mut self, text: impl AsRef<str>) {
        self.text.push_str(if self.text.is_empty() { "# " } else { "\n# " });
        self.line(text);
    }

    /// One sentence; what it says over several lines keeps them.
    pub fn line(&mut self, text: impl AsRef<str>) {
        self.text.push_str(text.as_ref());
        self.text.push('\n');
    }

    /// A sentence that is said of many things in the same words: it stands where it is said first.
    pub fn once(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.said.contains(&text) {
            self.line(&text);
            self.said.insert(text);
        }
    }

    /// What another page says that this one doesn't, under the headings there. That the same is stated
    /// in another place makes no new sentence of it.
    pub fn beside(&mut self, title: &str, other: &Self) {
        let unsourced = |line: &str| {
            [" Source: ", " 출처: "]
                .iter()
                .fold(line.to_owned(), |line, sign| line.split(sign).next().unwrap_or_default().to_owned())
        };
        let mut said: HashSet<String> = self.text.lines().map(unsourced).collect();
        self.heading(title);
        let mut heading = None;
        for line in other.text.lines().filter(|line| !line.is_empty()) {
            if line.starts_with("# ") {
                heading = Some(line);
            } else if said.insert(unsourced(line)) {
                if let Some(heading) = heading.take() {
                    self.line("");
                    self.line(format!("#{heading}"));
                }
                self.line(line);
            }
        }
    }

    /// One sentence each.
    pub fn lines(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        texts.into_iter().for_each(|text| self.line(text));
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The corpus and the case of every fact, by their names.
fn cases() -> Vec<(String, Case)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder("cases")).unwrap().map(|one| one.unwrap().path()).collect();
    paths.push(folder("snapshots").join("every-fact.json"));
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(".json")?.to_owned();
        let text = fs::read_to_string(&path).unwrap();
        (!name.ends_with(".expected")).then(|| (name, read_case(&text).unwrap()))
    };
    paths.into_iter().filter_map(read).collect()
}

/// Holds a snapshot to its file, or writes it.
fn hold(name: &str, lang: Lang, page: &Page, wrong: &mut Vec<String>) {
    let path = folder("snapshots").join(format!("{name}.{}.txt", lang.tag()));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &page.text).unwrap();
        return;
    }
    let held = fs::read_to_string(&path).unwrap_or_default();
    if held == page.text {
        return;
    }
    let differs = held.lines().zip(page.text.lines()).position(|(held, said)| held != said);
    let at = differs.unwrap_or_else(|| held.lines().count().min(page.text.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_owned();
    wrong.push(format!("{}:{}\n  held: {}\n  said: {}", path.display(), at + 1, line(&held), line(&page.text)));
}

#[test]
fn what_is_said_of_every_case_is_what_the_snapshots_hold() {
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        for lang in Lang::ALL {
            let names = Names { lang, case: &case };
            let mut page = Page::default();
            answer::say(&mut page, &names);
            hold(&format!("{name}.answer"), lang, &page, &mut wrong);
            let mut page = Page::default();
            plan::say(&mut page, &names);
            hold(&format!("{name}.plan"), lang, &page, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_said_in_every_case_is_what_the_snapshots_hold() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let mut page = Page::default();
        fixed::say(&mut page, lang);
        hold("fixed", lang, &page, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_snapshot_is_left_of_a_case_that_is_gone() {
    let known: Vec<String> = cases().into_iter().map(|(name, _)| name).collect();
    for path in fs::read_dir(folder("snapshots")).unwrap().map(|one| one.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().split('.').next().unwrap().to_owned();
        assert!(name == "fixed" || known.contains(&name), "{}", path.display());
    }
}
