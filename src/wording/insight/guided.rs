//! Questions in plain words, and where to look up the answers.

use crate::explain::questions::{Ranked, Step};
use crate::plan::Console;
use crate::rules::Question;
use crate::wording::Lang;
use crate::wording::menus::{self, Menu};
use crate::wording::names::Names;
use crate::wording::{reasons, terms};

/// Where in the consoles the answer is shown.
pub fn where_to_look(lang: Lang, question: &Question) -> String {
    let menu = match question {
        Question::AppRole(..) => Menu::Team,
        Question::AppBusiness(_) | Question::AppBusinessName(_) => Menu::AppBusiness,
        Question::ChannelRole(..) => Menu::Managers,
        Question::ChannelState(_) | Question::ChannelBusiness(_) | Question::ChannelBusinessName(_) => {
            Menu::ChannelBusiness
        }
        Question::Connections(_) | Question::OutsideService(_) => Menu::Connection,
    };
    let look = look_in(lang, &menus::place(lang, menu));
    match (menu, lang) {
        (Menu::Connection, Lang::En) => format!("{look} If you can’t see it, ask whoever manages the channel."),
        (Menu::Connection, Lang::Ko) => format!("{look} 볼 수 없으면 채널 관리자에게 문의하세요."),
        _ => look,
    }
}

fn look_in(lang: Lang, place: &str) -> String {
    match lang {
        Lang::En => format!("Look in {place}."),
        Lang::Ko => format!("{place}에서 확인하세요."),
    }
}

/// The guided mode's present step, as a question.
pub fn step(names: &Names<'_>, step: &Step) -> String {
    let lang = names.lang;
    let (en, ko) = match step {
        Step::AddAccount => (
            "Who logs in to Kakao Business? Add that Kakao Account.",
            "카카오비즈니스에 누가 로그인하나요? 그 카카오계정을 추가하세요.",
        ),
        Step::AddApp => ("Which app is to be connected? Add it.", "어느 앱을 연결하나요? 앱을 추가하세요."),
        Step::AddChannel => (
            "Which channels should be on the list? Add at least one.",
            "어느 채널이 목록에 있어야 하나요? 하나 이상 추가하세요.",
        ),
        Step::Ask(ranked) => return reasons::question(&ranked.question, names),
        Step::Done => ("Nothing else could change the answer.", "더 확인해도 결과가 달라지지 않습니다."),
    };
    lang.pick(en, ko).to_owned()
}

/// Where to look up what the guided mode's present step asks for; blank where nothing is asked.
pub fn step_help(lang: Lang, step: &Step) -> String {
    match step {
        Step::AddAccount => lang
            .pick(
                "The Kakao Account with which that person logs in to Kakao Business.",
                "카카오비즈니스에 로그인할 때 쓰는 카카오계정입니다.",
            )
            .to_owned(),
        Step::AddApp => {
            let look = look_in(lang, &menus::place(lang, Menu::Apps));
            let use_it = lang.pick(
                "If the service already runs on an app, take that one.",
                "서비스에서 이미 쓰고 있는 앱이 있으면 그 앱을 추가하세요.",
            );
            format!("{look} {use_it}")
        }
        Step::AddChannel => look_in(lang, menus::console(lang, Console::ChannelAdmin)),
        Step::Ask(ranked) => where_to_look(lang, &ranked.question),
        Step::Done => String::new(),
    }
}

/// What a question is asked for.
pub fn why_asked(lang: Lang, ranked: &Ranked) -> String {
    if !ranked.decides.is_empty() {
        let (all, alone) = (ranked.decides.len(), ranked.settles.len());
        match lang {
            Lang::En if alone == all => format!("This answer alone settles {}.", terms::channel_count(lang, all)),
            Lang::En => format!("Helps to settle {}.", terms::channel_count(lang, all)),
            Lang::Ko if alone == all => format!("이 답만으로 채널 {all}개의 결과가 정해집니다."),
            Lang::Ko => format!("채널 {all}개의 결과를 정하는 데 필요합니다."),
        }
    } else if ranked.button {
        lang.pick("Decides whether the button appears.", "버튼이 표시되는지를 결정합니다.").to_owned()
    } else {
        match lang {
            Lang::En => format!("Could still change {}.", terms::channel_count(lang, ranked.moves.len())),
            Lang::Ko => format!("채널 {}개의 결과가 아직 달라질 수 있습니다.", ranked.moves.len()),
        }
    }
}

/// A question with what it is asked for.
pub fn agenda_line(names: &Names<'_>, ranked: &Ranked) -> String {
    format!("{} {}", reasons::question(&ranked.question, names), why_asked(names.lang, ranked))
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
