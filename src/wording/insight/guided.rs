//! Questions in plain words, and where to look up the answers.

use crate::explain::questions::{Ranked, Step};
use crate::facts::Case;
use crate::rules::Question;
use crate::wording::Lang;
use crate::wording::josa::{Josa, with};

use super::words::{account, app, channel, count};

/// A question, as one asks it.
pub fn question(lang: Lang, case: &Case, question: &Question) -> String {
    match (question, lang) {
        (Question::AppRole(who, which), Lang::En) => {
            format!("Which role does {} have on the app {}?", account(case, who), app(case, which))
        }
        (Question::AppRole(who, which), Lang::Ko) => {
            format!("{} 앱 {}에서 어떤 역할인가요?", with(account(case, who), Josa::EunNeun), app(case, which))
        }
        (Question::AppBusiness(which), Lang::En) => {
            format!("What business information is registered on the app {}?", app(case, which))
        }
        (Question::AppBusiness(which), Lang::Ko) => {
            format!("앱 {}에 어떤 사업자 정보가 등록되어 있나요?", app(case, which))
        }
        (Question::AppBusinessName(which), Lang::En) => {
            format!("Under which business name is the app {} registered?", app(case, which))
        }
        (Question::AppBusinessName(which), Lang::Ko) => {
            format!("앱 {}에 등록된 상호는 무엇인가요?", app(case, which))
        }
        (Question::ChannelRole(who, which), Lang::En) => {
            format!("Which role does {} have on the channel {}?", account(case, who), channel(case, which))
        }
        (Question::ChannelRole(who, which), Lang::Ko) => {
            let who = with(account(case, who), Josa::EunNeun);
            format!("{who} 채널 {}에서 어떤 역할인가요?", channel(case, which))
        }
        (Question::ChannelState(which), Lang::En) => {
            format!("Is {} a Business Channel?", channel(case, which))
        }
        (Question::ChannelState(which), Lang::Ko) => {
            format!("{} 비즈니스 채널인가요?", with(channel(case, which), Josa::EunNeun))
        }
        (Question::ChannelBusiness(which), Lang::En) => {
            format!("What business information is saved on the channel {}?", channel(case, which))
        }
        (Question::ChannelBusiness(which), Lang::Ko) => {
            format!("채널 {}에 어떤 사업자 정보가 저장되어 있나요?", channel(case, which))
        }
        (Question::ChannelBusinessName(which), Lang::En) => {
            format!("Under which business name is the information of {} saved?", channel(case, which))
        }
        (Question::ChannelBusinessName(which), Lang::Ko) => {
            format!("채널 {}에 저장된 상호는 무엇인가요?", channel(case, which))
        }
        (Question::Connections(which), Lang::En) => {
            format!("Which apps is the channel {} connected to?", channel(case, which))
        }
        (Question::Connections(which), Lang::Ko) => {
            format!("{} 어느 앱에 연결되어 있나요?", with(channel(case, which), Josa::EunNeun))
        }
        (Question::OutsideService(which), Lang::En) => {
            format!("Whose service is the app that {} is connected to?", channel(case, which))
        }
        (Question::OutsideService(which), Lang::Ko) => {
            format!("{} 연결된 앱은 어느 서비스의 앱인가요?", with(channel(case, which), Josa::IGa))
        }
    }
}

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
pub fn step(lang: Lang, case: &Case, step: &Step) -> String {
    let (en, ko) = match step {
        Step::AddAccount => (
            "Who logs in to Kakao Business? Add that Kakao Account.",
            "카카오비즈니스에 누가 로그인하나요? 그 카카오계정을 추가합니다.",
        ),
        Step::AddApp => ("Which app is to be connected? Add it.", "어느 앱을 연결하나요? 앱을 추가합니다."),
        Step::AddChannel => (
            "Which channels should be on the list? Add at least one.",
            "어느 채널이 목록에 있어야 하나요? 하나 이상 추가합니다.",
        ),
        Step::Ask(ranked) => return question(lang, case, &ranked.question),
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
pub fn agenda_line(lang: Lang, case: &Case, ranked: &Ranked) -> String {
    let asked = question(lang, case, &ranked.question);
    let why = if !ranked.decides.is_empty() {
        let (all, alone) = (ranked.decides.len(), ranked.settles.len());
        match lang {
            Lang::En if alone == all => format!("Decides {} alone.", count(lang, all)),
            Lang::En => format!("Helps to decide {}.", count(lang, all)),
            Lang::Ko if alone == all => format!("이 답만으로 채널 {all}개의 결과가 정해집니다."),
            Lang::Ko => format!("채널 {all}개의 결과를 정하는 데 필요합니다."),
        }
    } else if ranked.button {
        lang.pick("Decides whether the button appears.", "버튼이 표시되는지를 결정합니다.").to_owned()
    } else {
        match lang {
            Lang::En => format!("Could still move {}.", count(lang, ranked.moves.len())),
            Lang::Ko => format!("채널 {}개의 결과가 아직 달라질 수 있습니다.", ranked.moves.len()),
        }
    };
    format!("{asked} {why}")
}

/// That a question need not be asked.
pub fn irrelevant(lang: Lang, case: &Case, asked: &Question) -> String {
    let asked = question(lang, case, asked);
    match lang {
        Lang::En => format!("{asked} No answer changes any verdict."),
        Lang::Ko => format!("{asked} 어떤 답이든 결과는 달라지지 않습니다."),
    }
}
