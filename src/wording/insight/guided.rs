//! Questions in plain words, and where to look up the answers.

use crate::explain::questions::{Ranked, Step};
use crate::rules::Question;
use crate::wording::Lang;
use crate::wording::names::Names;
use crate::wording::{reasons, terms};

/// Where in the consoles the answer stands.
pub fn where_to_look(lang: Lang, question: &Question) -> &'static str {
    let (en, ko) = match question {
        Question::AppRole(..) => (
            "Kakao Developers: [My Application], the app, [Team Management]. The Owner sees every member there.",
            "카카오디벨로퍼스에서 [내 애플리케이션] > 앱 > [팀 관리]를 확인합니다. 오너는 모든 멤버를 볼 수 있습니다.",
        ),
        Question::AppBusiness(_) | Question::AppBusinessName(_) => (
            "Kakao Developers: [My Application], the app, [Business]. Number and business name stand there.",
            "카카오디벨로퍼스에서 [내 애플리케이션] > 앱 > [비즈니스]를 확인합니다. 번호와 상호가 표시됩니다.",
        ),
        Question::ChannelRole(..) => (
            "Channel Admin Center: the channel, [관리], the list of its managers. The Master sees everyone.",
            "카카오톡 채널 관리자센터에서 채널 > [관리]의 관리자 목록을 확인합니다. 마스터는 모두 볼 수 있습니다.",
        ),
        Question::ChannelState(_) => (
            "Channel Admin Center: the channel, [관리] > [비즈니스 채널]. A review that is running is shown there too.",
            "카카오톡 채널 관리자센터에서 채널 > [관리] > [비즈니스 채널]을 확인합니다. 진행 중인 심사도 표시됩니다.",
        ),
        Question::ChannelBusiness(_) | Question::ChannelBusinessName(_) => (
            "Channel Admin Center: [관리] > [비즈니스 채널] > [채널 신청]. What is saved stands there.",
            "카카오톡 채널 관리자센터에서 [관리] > [비즈니스 채널] > [채널 신청]을 확인합니다. 저장된 정보가 표시됩니다.",
        ),
        Question::Connections(_) | Question::OutsideService(_) => (
            "Kakao Business: [내 비즈니스] > [비즈니스 설정] > [채널-앱 연결]. What is connected stands there; \
             if you cannot see it, ask whoever manages the channel.",
            "카카오비즈니스에서 [내 비즈니스] > [비즈니스 설정] > [채널-앱 연결]을 확인합니다. 연결된 앱이 표시됩니다. \
             볼 수 없으면 채널 관리자에게 문의합니다.",
        ),
    };
    lang.pick(en, ko)
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
pub fn step_help(lang: Lang, step: &Step) -> &'static str {
    let (en, ko) = match step {
        Step::AddAccount => (
            "It is the account whose address stands at the top right once you are logged in to Kakao Business.",
            "카카오비즈니스에 로그인하면 오른쪽 위에 표시되는 카카오계정입니다.",
        ),
        Step::AddApp => (
            "Kakao Developers lists your apps in [My Application]. Take the app that the service already runs on.",
            "카카오디벨로퍼스의 [내 애플리케이션]에 앱이 표시됩니다. 서비스가 이미 사용하는 앱을 선택합니다.",
        ),
        Step::AddChannel => (
            "The Channel Admin Center lists your channels. Many can be pasted at once.",
            "카카오톡 채널 관리자센터에 채널이 표시됩니다. 여러 개를 한 번에 붙여 넣을 수 있습니다.",
        ),
        Step::Ask(ranked) => return where_to_look(lang, &ranked.question),
        Step::Done => ("", ""),
    };
    lang.pick(en, ko)
}

/// What a question is asked for.
pub fn why_asked(lang: Lang, ranked: &Ranked) -> String {
    if !ranked.decides.is_empty() {
        let (all, alone) = (ranked.decides.len(), ranked.settles.len());
        match lang {
            Lang::En if alone == all => format!("Decides {} alone.", terms::channel_count(lang, all)),
            Lang::En => format!("Helps to decide {}.", terms::channel_count(lang, all)),
            Lang::Ko if alone == all => format!("이 답만으로 채널 {all}개의 결과가 정해집니다."),
            Lang::Ko => format!("채널 {all}개의 결과를 정하는 데 필요합니다."),
        }
    } else if ranked.button {
        lang.pick("Decides whether the button appears.", "버튼이 표시되는지를 결정합니다.").to_owned()
    } else {
        match lang {
            Lang::En => format!("Could still move {}.", terms::channel_count(lang, ranked.moves.len())),
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
        Lang::En => format!("{asked} No answer changes any verdict."),
        Lang::Ko => format!("{asked} 어떤 답이든 결과는 달라지지 않습니다."),
    }
}
