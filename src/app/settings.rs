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
    /// Whether the facts are folded away beside the answer.
    pub folded: bool,
    /// The question last asked.
    pub ask: Ask,
}

/// The word for folded facts in storage.
const FOLDED: &str = "folded";

impl Settings {
    /// The settings in a text that [`Settings::to_text`] wrote.
    pub fn from_text(text: &str) -> Self {
        let Ok(Json::Object(kept)) = Json::read(text) else { return Self::default() };
        let value = |key: &str| kept.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        let word = |key: &str| value(key).and_then(Json::as_text);
        let readings = if let Some(Json::List(readings)) = value("readings") { &**readings } else { &[] };
        Self {
            lang: word("lang").and_then(Lang::from_tag),
            folded: word("facts") == Some(FOLDED),
            theme: Theme::ALL.into_iter().find(|one| Some(one.id()) == word("theme")).unwrap_or_default(),
            ask: Ask {
                account: word("account").map(AccountId::from),
                app: word("app").map(AppId::from),
                readings: readings.iter().filter_map(reading).fold(Readings::default(), Readings::with),
            },
        }
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        let words = [
            ("lang", self.lang.map(Lang::tag)),
            ("theme", Some(self.theme.id())),
            ("facts", self.folded.then_some(FOLDED)),
            ("account", self.ask.account.as_ref().map(AccountId::as_str)),
            ("app", self.ask.app.as_ref().map(AppId::as_str)),
        ];
        let words = words.into_iter().filter_map(|(key, word)| Some((key, Json::text(word?))));
        let values = Reading::ALL.map(|reading| self.ask.readings.value(reading));
        let pair = |value: ReadingValue| Json::list([value.reading().id(), value.id()].map(Json::text));
        Json::object(words.chain([("readings", Json::list(values.map(pair)))])).to_line()
    }
}

/// The value of a reading that a pair of words names.
fn reading(pair: &Json) -> Option<ReadingValue> {
    let Json::List(pair) = pair else { return None };
    let [reading, value] = &**pair else { return None };
    let reading = Reading::ALL.into_iter().find(|one| Some(one.id()) == reading.as_text())?;
    reading.values().iter().find(|one| Some(one.id()) == value.as_text()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back() {
        for readings in Readings::default().combinations(&Reading::ALL) {
            for (theme, lang) in Theme::ALL.into_iter().zip([None, Some(Lang::En), Some(Lang::Ko)]) {
                let folded = lang.is_some();
                let ask = Ask { account: Some("민아".into()), app: Some("a".into()), readings };
                let settings = Settings { lang, theme, folded, ask };
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
