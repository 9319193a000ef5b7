//! What is said differently in each edition of the rules (rulebook 10): a file for each, and a field
//! that one lacks does not compile.

mod kakao_business;
mod kakao_developers;

use crate::explain::topics::Topic;
use crate::rules::{Edition, Outcome, Reading};

use super::{Label, Lang};

/// A text in every language.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    en: &'static str,
    ko: &'static str,
}

const fn text(en: &'static str, ko: &'static str) -> Text {
    Text { en, ko }
}

impl Text {
    /// The text in a language.
    pub const fn of(self, lang: Lang) -> &'static str {
        lang.pick(self.en, self.ko)
    }
}

/// The hole in a text that a name goes into.
const NAME: &str = "{name}";

/// A text for each outcome.
#[derive(Debug, Clone, Copy)]
pub struct Outcomes {
    met: Text,
    not_met: Text,
    unknown: Text,
}

impl Outcomes {
    /// The text for an outcome.
    pub const fn of(self, lang: Lang, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Met => self.met,
            Outcome::NotMet => self.not_met,
            Outcome::Unknown => self.unknown,
        }
        .of(lang)
    }

    /// The same of what bears a name.
    pub fn named(self, lang: Lang, outcome: Outcome, name: &str) -> String {
        self.of(lang, outcome).replace(NAME, name)
    }
}

/// A name that stands on a screen, and what it is.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    /// As it is written there.
    pub word: &'static str,
    /// What it is, as a sentence.
    pub text: Text,
}

/// What the rules' own pages say differently.
#[derive(Debug)]
pub struct RuleWords {
    /// What the readings are, as a heading, with how many there are.
    pub readings: fn(Lang, usize) -> String,
    /// Which pages the statements come from.
    pub statements: Text,
    /// Whether there is a way in, as the head of a row.
    pub way_in: Text,
    /// What the edition says of a topic that editions are compared by.
    pub topic: fn(Topic) -> Text,
}

/// How something that is to be done is said; in English it makes no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// As an instruction.
    Told,
    /// As a request in a message to somebody.
    Asked,
}

/// What is said differently in an edition.
#[derive(Debug)]
pub struct Words {
    /// Where one connects, as an answer to that question: by the button that is seen there.
    pub choice: Text,
    /// The same as a name, where there is little room.
    pub name: Text,
    /// The name once more, where a phone has room for a word. In Korean that is all of it: without its
    /// first half it would be that of other things here.
    pub short: Text,
    /// What the screen looks like, for whoever does not know its name.
    pub seen: Text,
    /// The way to the connection within its console (rulebook 9, menus).
    pub path: Text,
    /// Who logs in where, as a question.
    pub login: Text,
    /// What the way in is called, as a title.
    pub way_in: Text,
    /// The same in a word or two.
    pub way_in_short: Text,
    /// Whether there is a way in, as a sentence without its full stop.
    pub way_in_is: Outcomes,
    /// How that changes, as a part of a sentence.
    pub way_in_turns: Outcomes,
    /// That an answer decides it.
    pub way_in_asked: Text,
    /// What is asked of the app before the list, in a word or two.
    pub app: Text,
    /// Whether both conditions of the app are met, as a sentence with a hole for its name and without
    /// its full stop.
    pub app_is: Outcomes,
    /// The same in the box of an app: a word, before what is missing.
    pub app_short: Outcomes,
    /// How that changes, as a part of a sentence.
    pub app_turns: Outcomes,
    /// That they are not met, or not known, as a remark about a login or an app.
    pub app_remark: [Text; 2],
    /// When a channel is on the list.
    pub listed: Text,
    /// What the screen with the list is called, as it is written there.
    pub screen: &'static str,
    /// The button that finishes it, as it is written there; nothing where choosing a channel does.
    pub finish: Option<&'static str>,
    /// What the screen shows the chosen app as.
    pub screen_app: Text,
    /// What stands on it instead of an empty list, by whether both conditions of the app are met.
    pub no_channels: Outcomes,
    /// What the screen calls the channels that are connected.
    pub connected: Text,
    /// How a connection is removed.
    pub disconnect: Text,
    /// Having it removed, as a heading: of a channel, from an app.
    pub remove: fn(Lang, &str, &str) -> String,
    /// The same of many channels alike.
    pub remove_kind: Text,
    /// The same as a request that channels are listed below.
    pub remove_asked: Text,
    /// What whoever logged in does to connect channels with an app: the end of a sentence, in a manner.
    pub connect: fn(Lang, Manner, &str, &str) -> String,
    /// What is done once before one connects for the first time, as a sentence.
    pub once: Option<Text>,
    /// That another screen than this one may be there, and what it would be.
    pub moved: Text,
    /// What the rule on other connections comes to where none of them is in the way.
    pub any_connection: Text,
    /// The head of a column of results, in what is passed on.
    pub result: Text,
    /// What "the source" is, and that it is not Kakao who speaks.
    pub not_kakao: Text,
    /// What is met there and has a name of its own.
    pub glossary: &'static [Term],
    /// What it leaves open about a reading; of one that it is clear about, what it says.
    pub open: fn(Reading) -> Text,
    /// What the rules' own pages say.
    pub rules: RuleWords,
}

/// What is said differently in an edition.
pub const fn words(edition: Edition) -> &'static Words {
    match edition {
        Edition::KakaoBusiness => &kakao_business::WORDS,
        Edition::KakaoDevelopers => &kakao_developers::WORDS,
    }
}

/// What stands on every screen whose app may be connected, and that has nothing to offer.
const NO_CHANNEL: Text = text("No channel would be on the list.", "목록에 표시되는 채널이 없습니다.");

/// What holds of hosted shops wherever one connects (rulebook 10).
const fn hosted_shops() -> Text {
    text(Label::HostedShops.text(Lang::En), Label::HostedShops.text(Lang::Ko))
}

/// That another screen than this one may be there, and that hosted shops have one of their own
/// (rulebook 6, `moved`).
pub fn moved(lang: Lang, edition: Edition) -> String {
    format!("{} {}", words(edition).moved.of(lang), Label::HostedShops.text(lang))
}

/// What a check goes by, and that it is a prediction.
pub fn goes_by(lang: Lang, edition: Edition) -> String {
    let (name, not_kakao) = (words(edition).name.of(lang), words(edition).not_kakao.of(lang));
    match lang {
        Lang::En => format!("This check is for connecting in {name}. {not_kakao}"),
        Lang::Ko => format!("{name}에서 연결하는 경우를 점검합니다. {not_kakao}"),
    }
}
