//! What is not known, as a question.

use crate::rules::Question;
use crate::wording::Lang::{En, Ko};
use crate::wording::josa::noun;
use crate::wording::names::Names;

/// A question whose answer is not known, as one would ask it.
pub fn question(question: &Question, names: &Names<'_>) -> String {
    match (question, names.lang) {
        (Question::AppRole(account, app), En) => {
            format!("Which role does {} have on {}?", names.account(account), names.app(app))
        }
        (Question::AppRole(account, app), Ko) => {
            format!("{}의 {} 권한은 무엇인가요?", noun(&names.account(account), "계정"), noun(&names.app(app), "앱"))
        }
        (Question::AppBusiness(app), En) => format!("Which business number is registered on {}?", names.app(app)),
        (Question::AppBusiness(app), Ko) => {
            format!("{}에 등록된 사업자등록번호는 무엇인가요?", noun(&names.app(app), "앱"))
        }
        (Question::AppBusinessName(app), En) => format!("Under which business name is {} registered?", names.app(app)),
        (Question::AppBusinessName(app), Ko) => format!("{}에 등록된 상호는 무엇인가요?", noun(&names.app(app), "앱")),
        (Question::ChannelRole(account, channel), En) => {
            format!("Which role does {} have on {}?", names.account(account), names.channel(channel))
        }
        (Question::ChannelRole(account, channel), Ko) => {
            format!(
                "{}의 {} 권한은 무엇인가요?",
                noun(&names.account(account), "계정"),
                noun(&names.channel(channel), "채널")
            )
        }
        (Question::ChannelState(channel), En) => format!("Is {} an approved Business Channel?", names.channel(channel)),
        (Question::ChannelState(channel), Ko) => {
            format!("{}은 승인된 비즈니스 채널인가요?", noun(&names.channel(channel), "채널"))
        }
        (Question::ChannelBusiness(channel), En) => {
            format!("Which business number is saved on {}?", names.channel(channel))
        }
        (Question::ChannelBusiness(channel), Ko) => {
            format!("{}에 저장된 사업자등록번호는 무엇인가요?", noun(&names.channel(channel), "채널"))
        }
        (Question::ChannelBusinessName(channel), En) => {
            format!("Which business name is saved on {}?", names.channel(channel))
        }
        (Question::ChannelBusinessName(channel), Ko) => {
            format!("{}에 저장된 상호는 무엇인가요?", noun(&names.channel(channel), "채널"))
        }
        (Question::Connections(channel), En) => format!("Which apps is {} connected to?", names.channel(channel)),
        (Question::Connections(channel), Ko) => {
            format!("{}은 어느 앱과 연결되어 있나요?", noun(&names.channel(channel), "채널"))
        }
        (Question::OutsideService(channel), En) => {
            format!(
                "{} is connected to an app that is not entered here: which service does that app belong to?",
                names.channel(channel)
            )
        }
        (Question::OutsideService(channel), Ko) => {
            format!("{}과 연결된, 여기에 없는 앱은 어느 서비스의 앱인가요?", noun(&names.channel(channel), "채널"))
        }
    }
}
