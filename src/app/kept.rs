//! How the browser keeps a check: a line that tells of it, so that a list of many need not be read
//! whole, and behind it the check itself.

use std::sync::Arc;

use crate::exchange::draft::Fault;
use crate::exchange::{Check, read_ask, read_case, read_check};
use crate::explain::delta::Baseline;
use crate::json::Json;
use crate::rules::Count;

/// What `format` says in the line that tells of a check.
const FORMAT: &str = "kakao-sync-check/kept";

/// The version that is written, and the latest that is read.
const VERSION: u64 = 1;

/// What a check is kept under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckId(String);

impl CheckId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CheckId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// Where the check that is open comes from, and whether it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// It was begun here, and nothing was entered yet.
    #[default]
    New,
    /// It is an example, as it comes.
    Example,
    /// It came by a link, and was not kept yet.
    Link,
    /// It is kept.
    Kept(CheckId),
}

/// What stands before the id of a kept check where one word tells what is open.
const KEPT: &str = "kept ";

impl Origin {
    /// It in a word, for what this tab has open.
    pub fn word(&self) -> String {
        match self {
            Self::New => "new".into(),
            Self::Example => "example".into(),
            Self::Link => "link".into(),
            Self::Kept(CheckId(id)) => format!("{KEPT}{id}"),
        }
    }

    /// The origin that a word tells.
    pub fn from_word(word: &str) -> Option<Self> {
        let unkept = [Self::New, Self::Example, Self::Link].into_iter().find(|one| one.word() == word);
        unkept.or_else(|| word.strip_prefix(KEPT).map(|id| Self::Kept(id.into())))
    }

    /// Whether it is this kept check.
    pub fn is(&self, check: &CheckId) -> bool {
        matches!(self, Self::Kept(kept) if kept == check)
    }

    /// Whether it is kept in the browser.
    pub const fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }
}

/// What is told of a kept check without reading it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// What it is called; empty where it has no name.
    pub name: String,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub changed: u64,
    /// How many of its channels are listed; nothing where it has no answer yet.
    pub count: Option<Count>,
    /// Who wrote it when: another stamp is the work of another tab.
    pub stamp: String,
}

impl About {
    /// What is told of a check that is changed at a time.
    pub fn of(check: &Check, changed: u64, stamp: String) -> Self {
        let inquiry = check.ask.of_case(&check.case).filter(|_| !check.case.channels.is_empty());
        let count = inquiry.and_then(|inquiry| Some(inquiry.evaluate(&check.case)?.count()));
        Self { name: check.case.name.clone(), changed, count, stamp }
    }

    /// The text that is kept.
    pub fn write(&self, check: &str) -> String {
        let count = self.count.map(|Count { least, most, all }| {
            Json::list([least, most, all].map(|count| Json::Whole(u64::try_from(count).unwrap_or_default())))
        });
        let about = [
            ("format", Json::text(FORMAT)),
            ("version", Json::Whole(VERSION)),
            ("name", Json::text(&self.name)),
            ("changed", Json::Whole(self.changed)),
            ("stamp", Json::text(&self.stamp)),
        ];
        let about = Json::object(about.into_iter().chain(count.map(|count| ("count", count)))).to_line();
        format!("{about}\n{check}")
    }

    /// What a kept text tells, and the check behind it. Nothing where it was not written by
    /// [`About::write`], or by a later version of it.
    pub fn read(text: &str) -> Option<(Self, &str)> {
        let (about, check) = text.split_once('\n')?;
        let Json::Object(about) = Json::read(about).ok()? else { return None };
        let value = |key: &str| about.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        let word = |key: &str| value(key).and_then(Json::as_text);
        let count = || {
            let Json::List(counts) = value("count")? else { return None };
            let [least, most, all] = &**counts else { return None };
            let count = |one: &Json| usize::try_from(one.as_whole()?).ok();
            Some(Count { least: count(least)?, most: count(most)?, all: count(all)? })
        };
        let known = word("format") == Some(FORMAT) && value("version") == Some(&Json::Whole(VERSION));
        let about = Self {
            name: word("name")?.to_owned(),
            changed: value("changed")?.as_whole()?,
            count: count(),
            stamp: word("stamp")?.to_owned(),
        };
        known.then_some((about, check))
    }
}

/// The check in a kept text, and what is told of it; nothing is told where only a check stands there.
///
/// # Errors
/// What is wrong with the check.
pub fn read_kept(text: &str) -> Result<(About, Check), Vec<Fault>> {
    let (about, check) = About::read(text).unwrap_or_else(|| (About::default(), text));
    Ok((about, read_check(check)?))
}

/// A check from what an earlier version kept: the case file, how the page was set with the question
/// that was asked, and the answer that was kept with the question and the case of it.
///
/// # Errors
/// What is wrong with the case, and an edition that is not known. All else is at its default where it
/// can't be read.
pub fn carried_over(case: &str, settings: Option<&str>, baseline: Option<&str>) -> Result<Check, Vec<Fault>> {
    let case = read_case(case)?;
    let mut faults = Vec::new();
    let mut asked =
        |text: &str| Json::read(text).map(|kept| read_ask(&kept, "edition", &mut faults)).unwrap_or_default();
    let ask = settings.map(&mut asked).unwrap_or_default();
    let pinned = baseline.and_then(|text| {
        let (question, case) = text.split_once('\n')?;
        let case = read_case(case).ok()?;
        let trace = asked(question).of_case(&case)?.evaluate(&case)?;
        Some(Arc::new(Baseline { case, trace }))
    });
    if faults.is_empty() { Ok(Check { case: Arc::new(case), ask, pinned, ..Check::default() }) } else { Err(faults) }
}
