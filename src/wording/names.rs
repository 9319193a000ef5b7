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

/// The same case with letters for the names of accounts, apps and channels and without a name of its
/// own, to be shown where nobody is to be recognised. What decides stays as it is.
pub fn without_names(lang: Lang, case: &Case) -> Case {
    let [account, app, channel, service] = match lang {
        Lang::En => ["Account", "App", "Channel", "Service"],
        Lang::Ko => ["계정", "앱", "채널", "서비스"],
    };
    let mut case = Case { name: String::new(), ..case.clone() };
    for (place, one) in case.accounts.iter_mut().enumerate() {
        one.name = format!("{account} {}", letters(place));
    }
    // Which apps share a service decides, what it is called doesn't.
    let services: Vec<_> = case.apps.iter().map(|one| one.service.clone()).collect();
    for (place, one) in case.apps.iter_mut().enumerate() {
        one.name = format!("{app} {}", letters(place));
        let first = services.iter().position(|other| *other == one.service).unwrap_or(place);
        one.service = one.service.take().map(|_| format!("{service} {}", letters(first)));
    }
    for (place, one) in case.channels.iter_mut().enumerate() {
        one.name = format!("{channel} {}", letters(place));
        one.search_id.clear();
    }
    case
}

/// A, B, … Z, AA, AB, …, as the columns of a table are called.
fn letters(place: usize) -> String {
    let (before, last) = (place / 26, place % 26);
    let last = char::from(b'A' + u8::try_from(last).unwrap_or_default());
    match before.checked_sub(1) {
        Some(before) => format!("{}{last}", letters(before)),
        None => last.to_string(),
    }
}

fn called(name: Option<&str>, place: Option<usize>, id: &str, kind: &str) -> String {
    match (name.map(str::trim), place) {
        (Some(name), _) if !name.is_empty() => name.to_owned(),
        (_, Some(place)) => format!("{kind} {}", place + 1),
        (_, None) => id.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Account, Channel};

    #[test]
    fn letters_go_on_behind_z_and_no_two_are_the_same() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        let mut all: Vec<_> = (0..20_000).map(letters).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 20_000);
    }

    #[test]
    fn nothing_that_names_somebody_is_left() {
        let mut case = Case { name: "한빛".into(), ..Case::default() };
        case.accounts.push(Account { id: "m".into(), name: "민아".into() });
        let mut channel = Channel::new("c".into(), "한빛상점".into());
        channel.search_id = "hanbit".into();
        case.channels.push(channel);
        let hidden = without_names(Lang::Ko, &case);
        let names = Names { lang: Lang::Ko, case: &hidden };
        assert_eq!((names.account(&"m".into()), names.channel(&"c".into())), ("계정 A".into(), "채널 A".into()));
        assert_eq!((&*hidden.name, &*hidden.channels[0].search_id), ("", ""));
    }
}
