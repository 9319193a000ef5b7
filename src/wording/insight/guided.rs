//! Questions in plain words, and where to look up the answers.

use crate::explain::questions::Ranked;
use crate::explain::statements::Asked;
use crate::explain::walk::Step;
use crate::explain::what_if::{FactRef, present};
use crate::facts::NumberFault;
use crate::rules::{Console, Edition, Question};
use crate::wording::Lang;
use crate::wording::editions::words;
use crate::wording::menus::{self, Menu};
use crate::wording::names::Names;
use crate::wording::{Label, reasons, terms};

use super::changes::value;

/// Where in the consoles the answer is shown.
pub fn where_to_look(lang: Lang, question: &Question, edition: Edition) -> String {
    let menu = match question {
        Question::AppRole(..) => Menu::Team,
        Question::AppBusiness(_) | Question::AppBusinessName(_) => Menu::AppBusiness,
        Question::ChannelRole(..) => Menu::Managers,
        Question::ChannelState(_) | Question::ChannelBusiness(_) | Question::ChannelBusinessName(_) => {
            Menu::ChannelBusiness
        }
        Question::Connections(_) | Question::OutsideService(_) => Menu::connections(edition),
    };
    let look = look_in(lang, &menus::place(lang, menu));
    match (menu, lang) {
        (Menu::Connection(_), Lang::En) => format!("{look} If you can’t see it, ask whoever manages the channel."),
        (Menu::Connection(_), Lang::Ko) => format!("{look} 볼 수 없으면 채널 관리자에게 문의하세요."),
        (Menu::Connected, Lang::En) => {
            format!("{look} If you can’t see it, ask the Owner or an Editor of that app.")
        }
        (Menu::Connected, Lang::Ko) => format!("{look} 볼 수 없으면 그 앱의 오너 또는 에디터에게 문의하세요."),
        _ => look,
    }
}

fn look_in(lang: Lang, place: &str) -> String {
    match lang {
        Lang::En => format!("Look in {place}."),
        Lang::Ko => format!("{place}에서 확인하세요."),
    }
}

/// What one screen of the guided mode asks, in an edition of the rules.
pub fn step(names: &Names<'_>, step: &Step, edition: Edition) -> String {
    let (en, ko) = match step {
        Step::Edition => return Label::Where.text(names.lang).to_owned(),
        Step::Name(Asked::Account) => return words(edition).login.of(names.lang).to_owned(),
        Step::Name(Asked::App) => ("Which app is to be connected?", "어느 앱을 연결하나요?"),
        Step::Name(Asked::Channel) => ("Which channels should be on the list?", "어느 채널이 목록에 있어야 하나요?"),
        Step::Ask(question) => return reasons::question(question, names),
        Step::Check => ("Check your answers", "입력한 답을 확인하세요"),
    };
    names.lang.pick(en, ko).to_owned()
}

/// Where to look up what one screen of the guided mode asks for; at its end, what the answers come
/// to.
pub fn step_help(lang: Lang, step: &Step, edition: Edition, passed: bool) -> String {
    let (en, ko) = match step {
        Step::Edition => return Label::WhereHint.text(lang).to_owned(),
        Step::Name(Asked::Account) => (
            "Enter each Kakao Account that could log in. A name or a nickname is enough.",
            "로그인할 수 있는 카카오계정을 모두 입력하세요. 이름이나 별칭이면 됩니다.",
        ),
        Step::Name(Asked::App) => {
            let look = look_in(lang, &menus::place(lang, Menu::Apps));
            let use_it = lang.pick(
                "If the service already runs on an app, take that one.",
                "서비스에서 이미 쓰고 있는 앱이 있으면 그 앱을 입력하세요.",
            );
            return format!("{look} {use_it}");
        }
        Step::Name(Asked::Channel) => return look_in(lang, menus::console(lang, Console::ChannelAdmin)),
        Step::Ask(question) => return where_to_look(lang, question, edition),
        Step::Check if passed => {
            ("What you don’t know could still change the answer.", "모르는 항목에 따라 결과가 달라질 수 있습니다.")
        }
        Step::Check => ("Nothing else could change the answer.", "더 확인해도 결과가 달라지지 않습니다."),
    };
    lang.pick(en, ko).to_owned()
}

/// Why what was typed is no answer to a question, and what to do instead.
pub fn no_answer(lang: Lang, question: &Question, fault: NumberFault) -> String {
    let says = match (question, fault) {
        (Question::AppBusinessName(_) | Question::ChannelBusinessName(_), _) => {
            Label::GuideBusinessName.text(lang).into()
        }
        (_, NumberFault::Missing) => Label::GuideNumber.text(lang).into(),
        (_, fault) => terms::number_fault(lang, fault),
    };
    format!("{says} {}", Label::GuideOrSkip.text(lang))
}

/// How many questions are left, as far as one can tell: an answer can spare some or bring others.
pub fn left(lang: Lang, count: usize) -> String {
    const WORDS: [&str; 9] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let round = if count > 20 { (count + 5) / 10 * 10 } else { count };
    match (lang, count) {
        (_, 0) => String::new(),
        (Lang::En, 1) => "Perhaps the last question".to_owned(),
        (Lang::Ko, 1) => "마지막 질문일 수 있습니다".to_owned(),
        (Lang::En, _) => match WORDS.get(count - 2) {
            Some(word) => format!("About {word} left"),
            None => format!("About {round} left"),
        },
        (Lang::Ko, _) => format!("질문 약 {round}개 남음"),
    }
}

/// What was answered.
pub fn given(names: &Names<'_>, step: &Step, edition: Edition) -> String {
    let case = names.case;
    match step {
        Step::Edition => words(edition).choice.of(names.lang).to_owned(),
        Step::Name(Asked::Account) => {
            case.accounts.iter().map(|one| names.account(&one.id)).collect::<Vec<_>>().join(", ")
        }
        Step::Name(Asked::App) => case.apps.iter().map(|one| names.app(&one.id)).collect::<Vec<_>>().join(", "),
        Step::Name(Asked::Channel) => names.channels(case.channels.iter().map(|one| &one.id)),
        Step::Ask(question) => match present(case, &FactRef::of(question)) {
            Some(now) => value(names, &now),
            None => terms::dont_know(names.lang).to_owned(),
        },
        Step::Check => String::new(),
    }
}

/// What a question is asked for.
pub fn why_asked(lang: Lang, ranked: &Ranked, edition: Edition) -> String {
    if !ranked.decides.is_empty() {
        let (all, alone) = (ranked.decides.len(), ranked.settles.len());
        match lang {
            Lang::En if alone == all => format!("This answer alone settles {}.", terms::channel_count(lang, all)),
            Lang::En => format!("Helps to settle {}.", terms::channel_count(lang, all)),
            Lang::Ko if alone == all => format!("이 답만으로 채널 {all}개의 결과가 정해집니다."),
            Lang::Ko => format!("채널 {all}개의 결과를 정하는 데 필요합니다."),
        }
    } else if ranked.button {
        words(edition).way_in_asked.of(lang).to_owned()
    } else {
        match lang {
            Lang::En => format!("Could still change {}.", terms::channel_count(lang, ranked.moves.len())),
            Lang::Ko => format!("채널 {}개의 결과가 아직 달라질 수 있습니다.", ranked.moves.len()),
        }
    }
}

/// That a question need not be asked.
pub fn irrelevant(names: &Names<'_>, asked: &Question) -> String {
    let lang = names.lang;
    let asked = reasons::question(asked, names);
    match lang {
        Lang::En => format!("{asked} Whatever the answer, nothing changes."),
        Lang::Ko => format!("{asked} 어떤 답이든 결과는 달라지지 않습니다."),
    }
}
