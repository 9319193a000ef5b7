//! How the user has set the page, apart from the case.

use serde::{Deserialize, Serialize};

use crate::facts::{AccountId, AppId};
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

/// The form in which settings are kept.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    lang: Option<String>,
    theme: Option<String>,
    account: Option<String>,
    app: Option<String>,
    readings: Vec<(String, String)>,
}

impl Settings {
    /// The settings in a text that [`Settings::to_text`] wrote.
    pub fn from_text(text: &str) -> Self {
        let kept: Kept = serde_json::from_str(text).unwrap_or_default();
        let value = |(reading, value): &(String, String)| -> Option<ReadingValue> {
            let reading = Reading::ALL.into_iter().find(|one| one.id() == reading)?;
            reading.values().iter().find(|one| one.id() == value).copied()
        };
        Self {
            lang: kept.lang.as_deref().and_then(Lang::from_tag),
            theme: Theme::ALL.into_iter().find(|one| Some(one.id()) == kept.theme.as_deref()).unwrap_or_default(),
            ask: Ask {
                account: kept.account.as_deref().map(AccountId::from),
                app: kept.app.as_deref().map(AppId::from),
                readings: kept.readings.iter().filter_map(value).fold(Readings::default(), Readings::with),
            },
        }
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        let readings = Reading::ALL.map(|reading| self.ask.readings.value(reading));
        let kept = Kept {
            lang: self.lang.map(|lang| lang.tag().to_owned()),
            theme: Some(self.theme.id().to_owned()),
            account: self.ask.account.as_ref().map(ToString::to_string),
            app: self.ask.app.as_ref().map(ToString::to_string),
            readings: readings.map(|value| (value.reading().id().to_owned(), value.id().to_owned())).to_vec(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
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
