//! Accounts and apps as a table names them.

use crate::facts::{AccountId, AppId, Case};

use super::columns::{MINE, ROLE_OF, Who, is_heading};
use super::values::{is_one, key};

/// Names, to be found by what is written. `#2` is the second, whatever it is called: so that what has
/// no name, or a name that another has too, can be written.
struct Called<'a, I> {
    names: Vec<(&'a I, &'a str, String)>,
}

impl<'a, I> Called<'a, I> {
    fn new(names: impl Iterator<Item = (&'a I, &'a str)>) -> Self {
        Self { names: names.map(|(id, name)| (id, name, key(name))).collect() }
    }

    fn find(&self, written: &str) -> Option<&'a I> {
        let alike = || {
            let written = key(written);
            let alike = self.names.iter().find(|(.., key)| !key.is_empty() && *key == written);
            alike.map(|(id, ..)| *id)
        };
        self.numbered(written).or_else(|| self.to_the_letter(written)).or_else(alike)
    }

    fn numbered(&self, written: &str) -> Option<&'a I> {
        let place = written.strip_prefix('#')?.parse::<usize>().ok()?;
        self.names.get(place.checked_sub(1)?).map(|(id, ..)| *id)
    }

    fn to_the_letter(&self, written: &str) -> Option<&'a I> {
        let same = |(_, name, _): &&(&'a I, &str, String)| !name.is_empty() && *name == written;
        let found = self.names.iter().find(same).map(|(id, ..)| *id);
        found.filter(|_| self.numbered(written).is_none())
    }
}

impl<I> Called<'_, I> {
    /// What is to be written so that it is read again as what it is: the name, or the place.
    fn written(&self, place: usize, reads: &dyn Fn(&I, &str) -> bool) -> String {
        let named = self.names.get(place).map(|(id, name, _)| (id, name.trim()));
        let named = named.filter(|(id, name)| !name.is_empty() && reads(id, name));
        named.map_or_else(|| format!("#{}", place + 1), |(_, name)| name.to_owned())
    }
}

/// The accounts of a case, and which of them logs in.
pub struct Accounts<'a> {
    called: Called<'a, AccountId>,
    login: Option<&'a AccountId>,
    me: &'a str,
}

impl<'a> Accounts<'a> {
    /// Those of a case. Where no login is asked about, it is the first of them; where there is none
    /// yet, one that is called `me`.
    pub fn new(case: &'a Case, login: Option<&'a AccountId>, me: &'a str) -> Self {
        let login = login.filter(|id| case.account(id).is_some());
        Self {
            called: Called::new(case.accounts.iter().map(|one| (&one.id, &*one.name))),
            login: login.or_else(|| case.accounts.first().map(|one| &one.id)),
            me,
        }
    }

    /// The login.
    pub fn mine(&self) -> Who {
        self.login.map_or_else(|| Who::New(self.me.to_owned()), |id| Who::Account(id.clone()))
    }

    /// Whose role stands under a heading: that of the login, that of an account by its name alone,
    /// or that of whomever the heading calls by name.
    pub fn by_heading(&self, heading: &str, key: &str) -> Option<Who> {
        if is_one(MINE, key) {
            return Some(self.mine());
        }
        let name = named(heading);
        let numbered = name.filter(|name| name.starts_with('#')).and_then(|name| self.called.find(name));
        let found = numbered.or_else(|| self.called.find(heading)).or_else(|| self.called.find(name?));
        let new = || name.map(|name| Who::New(name.to_owned()));
        found.map(|id| Who::Account(id.clone())).or_else(new)
    }

    /// The heading of the role of the account at a place, so that it is found again; `heading` makes
    /// one out of a name.
    pub fn heading(&self, place: usize, heading: &dyn Fn(&str) -> String) -> String {
        let reads = |id: &AccountId, name: &str| {
            let heading = heading(name);
            self.by_heading(&heading, &key(&heading)) == Some(Who::Account(id.clone()))
        };
        heading(&self.called.written(place, &reads))
    }
}

/// The name in a heading such as `role: Mina`, `Mina’s role`, `권한(미나)` or `미나 권한`.
pub fn named(heading: &str) -> Option<&str> {
    const AROUND: [char; 14] = [':', '：', '(', ')', '（', '）', '[', ']', '-', '–', '/', '·', ' ', '_'];
    let lower = heading.to_ascii_lowercase();
    // What a channel's roles are called may say so.
    let (from, to) = ["channel ", "채널 "]
        .iter()
        .find_map(|of| lower.strip_prefix(of))
        .map_or((0, lower.len()), |rest| (lower.len() - rest.len(), lower.len()));
    let (heading, lower) = (heading.get(from..to)?, lower.get(from..to)?);
    let name = ROLE_OF.iter().find_map(|word| {
        let before =
            lower.strip_prefix(word).filter(|rest| rest.starts_with(AROUND)).map(|rest| lower.len() - rest.len());
        match before {
            Some(at) => heading.get(at..),
            None => heading.get(..lower.strip_suffix(word)?.len()),
        }
    })?;
    let name = name.trim_matches(AROUND);
    let name = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name);
    (!name.is_empty() && !is_heading(&key(name))).then_some(name)
}

/// The apps of a case.
pub struct Apps<'a>(Called<'a, AppId>);

impl<'a> Apps<'a> {
    /// Those of a case.
    pub fn new(case: &'a Case) -> Self {
        Self(Called::new(case.apps.iter().map(|one| (&one.id, &*one.name))))
    }

    /// The app with a name.
    pub fn find(&self, written: &str) -> Option<&'a AppId> {
        self.0.find(written)
    }

    /// The app with just this name.
    pub fn to_the_letter(&self, written: &str) -> Option<&'a AppId> {
        self.0.to_the_letter(written)
    }

    /// What an app is written as; `reads` says what a text would be read as.
    pub fn written(&self, id: &AppId, reads: &dyn Fn(&str) -> Option<AppId>) -> String {
        let place = self.0.names.iter().position(|(one, ..)| *one == id).unwrap_or_default();
        self.0.written(place, &|id, name| reads(name).as_ref() == Some(id))
    }
}
