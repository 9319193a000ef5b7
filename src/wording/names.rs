//! What accounts, apps and channels are called.

use crate::facts::{AccountId, AppId, Case, ChannelId};

use super::Lang;

/// The names in a case. One that is blank, or not there, is called by what it is and its place.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    /// The language for what has no name.
    pub lang: Lang,
    /// The case that holds the names.
    pub case: &'a Case,
}

impl Names<'_> {
    /// What an account is called.
    pub fn account(&self, id: &AccountId) -> String {
        let place = self.case.accounts.iter().position(|one| one.id == *id);
        let name = self.case.account(id).map(|one| &*one.name);
        called(
            name,
            place,
            id.as_str(),
            match self.lang {
                Lang::En => "Account",
                Lang::Ko => "계정",
            },
        )
    }

    /// What an app is called.
    pub fn app(&self, id: &AppId) -> String {
        let place = self.case.apps.iter().position(|one| one.id == *id);
        let name = self.case.app(id).map(|one| &*one.name);
        called(
            name,
            place,
            id.as_str(),
            match self.lang {
                Lang::En => "App",
                Lang::Ko => "앱",
            },
        )
    }

    /// What a channel is called.
    pub fn channel(&self, id: &ChannelId) -> String {
        match self.case.channels.iter().position(|one| one.id == *id) {
            Some(place) => self.channel_at(place),
            None => id.to_string(),
        }
    }

    /// What the channel at a place of the case is called.
    pub fn channel_at(&self, place: usize) -> String {
        let kind = match self.lang {
            Lang::En => "Channel",
            Lang::Ko => "채널",
        };
        called(self.case.channels.get(place).map(|one| &*one.name), Some(place), "", kind)
    }
}

impl Names<'_> {
    /// Channels by name, the first few of them, with how many more there are.
    pub fn channels<'a>(&self, ids: impl IntoIterator<Item = &'a ChannelId>) -> String {
        const SHOWN: usize = 5;
        let ids: Vec<&ChannelId> = ids.into_iter().collect();
        let shown = ids.iter().take(SHOWN).map(|id| self.channel(id)).collect::<Vec<_>>().join(", ");
        match (self.lang, ids.len().saturating_sub(SHOWN)) {
            (_, 0) => shown,
            (Lang::En, more) => format!("{shown} and {more} more"),
            (Lang::Ko, more) => format!("{shown} 외 {more}개"),
        }
    }
}

fn called(name: Option<&str>, place: Option<usize>, id: &str, kind: &str) -> String {
    match (name.map(str::trim), place) {
        (Some(name), _) if !name.is_empty() => name.to_owned(),
        (_, Some(place)) => format!("{kind} {}", place + 1),
        (_, None) => id.to_owned(),
    }
}
