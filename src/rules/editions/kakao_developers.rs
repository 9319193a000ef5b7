//! `kakao-developers`: one connects in Kakao Developers, on the page of one app, under [추가 기능 신청].
//! The page "Kakao Talk Channel › Concepts", helped by Kakao's customer centre where it says nothing of a
//! role on the channel (rulebook 10).

use crate::facts::ActionKind;
use crate::rules::{
    AppRoleReading as A, Backing, ButtonReading as B, ChannelRoleReading as C, Condition, Edition, Gate, KakaoPage,
    OtherConnectionReading as O, Reading, ReadingValue, Readings, SameBusinessReading as S, Section,
};

use super::{Console, Disconnecting, Rules};

const DOCUMENTED: Readings = Readings {
    edition: Edition::KakaoDevelopers,
    app_role: A::OwnerOrEditor,
    channel_role: C::MasterOrManager,
    same_business: S::Number,
    // The page names no such condition: an app of another service is worth a warning.
    other_connection: O::Never,
    button: B::OwnApp,
};

pub(super) const RULES: Rules = Rules {
    id: "kakao-developers",
    values,
    strict: Readings {
        channel_role: C::Master,
        same_business: S::NumberAndName,
        other_connection: O::AnyOtherApp,
        ..DOCUMENTED
    },
    documented: DOCUMENTED,
    lenient: Readings { channel_role: C::AnyRole, ..DOCUMENTED },
    gates: &[Gate::Button, Gate::Listed],
    page: KakaoPage::ChannelConcepts,
    connecting: Console::Developers,
    disconnecting: Disconnecting::TeamOfApp,
    backing,
    sections,
    gate_sections,
};

fn values(reading: Reading) -> &'static [ReadingValue] {
    use ReadingValue::{AppRole, Button, ChannelRole, OtherConnection, SameBusiness};
    match reading {
        Reading::AppRole => &[AppRole(A::OwnerOrEditor)],
        Reading::ChannelRole => {
            &[ChannelRole(C::Master), ChannelRole(C::MasterOrManager), ChannelRole(C::AnyRole)]
        }
        Reading::SameBusiness => &[SameBusiness(S::NumberAndName), SameBusiness(S::Number)],
        Reading::OtherConnection => &[OtherConnection(O::AnyOtherApp), OtherConnection(O::Never)],
        Reading::Button => &[Button(B::OwnApp)],
    }
}

/// The page has business information registered on both sides, connections removed, and the way in;
/// the customer centre has a role asked for. Who gives a role on an app, and how long a review takes,
/// is known from the earlier page alone.
fn backing(kind: ActionKind) -> Backing {
    match kind {
        ActionKind::GrantAppRole | ActionKind::WaitForReview => Backing::EarlierDocumentation,
        ActionKind::CorrectAppBusiness | ActionKind::CorrectChannelBusiness => Backing::NotInSource,
        ActionKind::LogInAs
        | ActionKind::ChooseApp
        | ActionKind::RegisterAppBusiness
        | ActionKind::GrantChannelRole
        | ActionKind::SaveChannelBusiness
        | ActionKind::ApplyBusinessChannel
        | ActionKind::RemoveConnection => Backing::Source,
    }
}

fn sections(condition: Condition) -> &'static [Section] {
    match condition {
        Condition::AppRole => &[Section::ConnectEligibility],
        Condition::ChannelRole => &[Section::HelpOnList],
        Condition::BusinessChannel => &[Section::ConnectChannel, Section::HelpOnList],
        Condition::AppBusiness | Condition::ChannelBusiness | Condition::SameBusiness => &[Section::ConnectChannel],
        // Neither page says a word of other connections: that is what is open to reading.
        Condition::OwnServiceOnly => &[],
    }
}

fn gate_sections(gate: Gate) -> &'static [Section] {
    match gate {
        Gate::Button => &[Section::ConnectEligibility],
        Gate::AppSelectable => &[],
        Gate::Listed => &[Section::ConnectApply, Section::HelpOnList],
    }
}
