//! How the user has set the page, apart from the case.

use crate::facts::{AccountId, AppId};
use crate::json::Json;
use crate::rules::{Reading, ReadingValue, Readings};
use crate::wording::Lang;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word for it in storage and on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The question asked of a case: who is logged in, which app, how the rules are read. What is not
/// chosen, or no longer there, is the first of the case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ask {
    /// Who is logged in.
    pub account: Option<AccountId>,
    /// The app to be connected.
    pub app: Option<AppId>,
    /// How the rules are read.
    pub readings: Readings,
}

/// What is remembered from visit to visit. Anything unreadable in it is left at its default: it
/// is a convenience, never the user's work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The chosen language; nothing where the browser's decides.
    pub lang: Option<Lang>,
    /// The chosen theme.
    pub theme: Theme,
    /// The question last asked.
    pub ask: Ask,
}

impl Settings {
    /// The settings in a text that [`Settings::to_text`] wrote.
    pub fn from_text(text: &str) -> Self {
        let kept = Json::read(text).unwrap_or(Json::Null);
        let word = |key| kept.member(key).and_then(Json::as_text);
        let value = |pair: &Json| -> Option<ReadingValue> {
            let Json::List(pair) = pair else { return None };
            let [reading, value] = &**pair else { return None };
            let reading = Reading::ALL.into_iter().find(|one| Some(one.id()) == reading.as_text())?;
            reading.values().iter().find(|one| Some(one.id()) == value.as_text()).copied()
        };
        let readings = match kept.member("readings") {
            Some(Json::List(pairs)) => pairs.iter().filter_map(value).fold(Readings::default(), Readings::with),
            _ => Readings::default(),
        };
        Self {
            lang: word("lang").and_then(Lang::from_tag),
            theme: Theme::ALL.into_iter().find(|one| Some(one.id()) == word("theme")).unwrap_or_default(),
            ask: Ask { account: word("account").map(AccountId::from), app: word("app").map(AppId::from), readings },
        }
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        let word = |word: Option<&str>| word.map_or(Json::Null, Json::text);
        let pair = |reading| {
            let value = self.ask.readings.value(reading);
            Json::list([Json::text(value.reading().id()), Json::text(value.id())])
        };
        Json::object([
            ("lang", word(self.lang.map(Lang::tag))),
            ("theme", Json::text(self.theme.id())),
            ("account", word(self.ask.account.as_ref().map(AccountId::as_str))),
            ("app", word(self.ask.app.as_ref().map(AppId::as_str))),
            ("readings", Json::list(Reading::ALL.map(pair))),
        ])
        .to_line()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back() {
        for readings in Readings::default().combinations(&Reading::ALL) {
            for (theme, lang) in Theme::ALL.into_iter().zip([None, Some(Lang::En), Some(Lang::Ko)]) {
                let ask = Ask { account: Some("민아".into()), app: Some("a".into()), readings };
                let settings = Settings { lang, theme, ask };
                assert_eq!(Settings::from_text(&settings.to_text()), settings);
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_at_its_default() {
        for text in
            ["", "null", "[]", "{\"lang\": 5}", "{\"theme\": \"sepia\", \"readings\": [[\"x\", \"y\"]]}", "\u{0}"]
        {
            assert_eq!(Settings::from_text(text), Settings::default(), "{text}");
        }
    }
}
