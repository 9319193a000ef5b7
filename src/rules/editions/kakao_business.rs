//! `kakao-business`: one connects in Kakao Business, with the button 비즈앱-채널 연결하기. The page
//! "Kakao Sync › Prerequisite", which contradicts itself in five places (rulebook 1 to 9).

use crate::facts::ActionKind;
use crate::rules::{
    AppRoleReading as A, Backing, ButtonReading as B, ChannelRoleReading as C, Condition, Edition, Gate, KakaoPage,
    OtherConnectionReading as O, Reading, ReadingValue, Readings, SameBusinessReading as S, Section,
};

use super::{Console, Disconnecting, Rules};

const DOCUMENTED: Readings = Readings {
    edition: Edition::KakaoBusiness,
    app_role: A::OwnerOrEditor,
    channel_role: C::AnyRole,
    same_business: S::Number,
    other_connection: O::OtherService,
    button: B::SelectableApp,
};

pub(super) const RULES: Rules = Rules {
    id: "kakao-business",
    values,
    strict: Readings {
        edition: Edition::KakaoBusiness,
        app_role: A::Owner,
        channel_role: C::Master,
        same_business: S::NumberAndName,
        other_connection: O::AnyOtherApp,
        button: B::ListedChannel,
    },
    documented: DOCUMENTED,
    lenient: Readings { other_connection: O::Never, ..DOCUMENTED },
    gates: &Gate::ALL,
    page: KakaoPage::Prerequisite,
    connecting: Console::Business,
    disconnecting: Disconnecting::CustomerService,
    backing,
    sections,
    gate_sections,
};

fn values(reading: Reading) -> &'static [ReadingValue] {
    use ReadingValue::{AppRole, Button, ChannelRole, OtherConnection, SameBusiness};
    match reading {
        Reading::AppRole => &[AppRole(A::Owner), AppRole(A::OwnerOrEditor)],
        Reading::ChannelRole => &[ChannelRole(C::Master), ChannelRole(C::AnyRole)],
        Reading::SameBusiness => &[SameBusiness(S::NumberAndName), SameBusiness(S::Number)],
        Reading::OtherConnection => {
            &[OtherConnection(O::AnyOtherApp), OtherConnection(O::OtherService), OtherConnection(O::Never)]
        }
        Reading::Button => &[Button(B::ListedChannel), Button(B::SelectableApp)],
    }
}

fn backing(kind: ActionKind) -> Backing {
    match kind {
        ActionKind::GrantChannelRole => Backing::LaterDocumentation,
        ActionKind::CorrectAppBusiness | ActionKind::CorrectChannelBusiness => Backing::NotInSource,
        _ => Backing::Source,
    }
}

fn sections(condition: Condition) -> &'static [Section] {
    use Section::{BusinessApplication, BusinessChannel, ConditionsApp, ConditionsChannel, HowTo, Requirements};
    match condition {
        Condition::AppRole => &[ConditionsApp(1), HowTo, Requirements],
        Condition::AppBusiness => &[ConditionsApp(2), Requirements, BusinessApplication],
        Condition::ChannelRole => &[ConditionsChannel(1), HowTo, Requirements],
        Condition::BusinessChannel => &[Requirements, BusinessChannel, ConditionsChannel(2)],
        Condition::ChannelBusiness | Condition::SameBusiness => &[ConditionsChannel(2)],
        Condition::OwnServiceOnly => &[ConditionsChannel(3)],
    }
}

fn gate_sections(gate: Gate) -> &'static [Section] {
    match gate {
        Gate::Button | Gate::Listed => &[Section::HowTo],
        Gate::AppSelectable => &[Section::HowTo, Section::ConditionsApp(1), Section::ConditionsApp(2)],
    }
}
