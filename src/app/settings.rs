//! How the user has set the page, apart from the case.

use crate::json::Json;
use crate::rules::Edition;
use crate::wording::Lang;

use super::kept::CheckId;

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
    /// Where the user said last that they connect; nothing until they do.
    pub edition: Option<Edition>,
    /// The check that was open last.
    pub open: Option<CheckId>,
}

/// The word for folded facts in storage.
const FOLDED: &str = "folded";

impl Settings {
    /// The settings in a text that [`Settings::to_text`] wrote.
    pub fn from_text(text: &str) -> Self {
        let Ok(Json::Object(kept)) = Json::read(text) else { return Self::default() };
        let value = |key: &str| kept.iter().find(|(name, _)| name == key).map(|(_, value)| value);
        let word = |key: &str| value(key).and_then(Json::as_text);
        Self {
            lang: word("lang").and_then(Lang::from_tag),
            theme: Theme::ALL.into_iter().find(|one| Some(one.id()) == word("theme")).unwrap_or_default(),
            folded: word("facts") == Some(FOLDED),
            edition: word("edition").and_then(Edition::from_id),
            open: word("open").map(CheckId::from),
        }
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        let words = [
            ("lang", self.lang.map(Lang::tag)),
            ("theme", Some(self.theme.id())),
            ("facts", self.folded.then_some(FOLDED)),
            ("edition", self.edition.map(Edition::id)),
            ("open", self.open.as_ref().map(CheckId::as_str)),
        ];
        Json::object(words.into_iter().filter_map(|(key, word)| Some((key, Json::text(word?))))).to_line()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_comes_back() {
        for (theme, lang) in Theme::ALL.into_iter().zip([None, Some(Lang::En), Some(Lang::Ko)]) {
            for edition in Edition::ALL.map(Some).into_iter().chain([None]) {
                let open = lang.map(|_| "x\"1".into());
                let settings = Settings { lang, theme, folded: lang.is_some(), edition, open };
                assert_eq!(Settings::from_text(&settings.to_text()), settings);
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_at_its_default() {
        for text in
            ["", "null", "[]", "{\"lang\": 5}", "{\"theme\": \"sepia\", \"open\": [], \"edition\": \"other\"}", "\u{0}"]
        {
            assert_eq!(Settings::from_text(text), Settings::default(), "{text}");
        }
    }
}
