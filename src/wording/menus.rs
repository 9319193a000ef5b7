//! The menus of the consoles (rulebook 9): one name for each place. An English text shows the
//! English label with the Korean one behind it, as most screens are Korean; a Korean text shows the
//! Korean label alone.

use crate::facts::ActionKind;
use crate::rules::{Console, Disconnecting, Edition};

use super::Lang::{En, Ko};
use super::{Lang, editions};

/// A place in a console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Menu {
    /// The apps of an account.
    Apps,
    /// Who works on an app.
    Team,
    /// The business information of an app.
    AppBusiness,
    /// The managers of a channel.
    Managers,
    /// The business information of a channel.
    ChannelBusiness,
    /// The application for a Business Channel.
    Application,
    /// The connection itself, in an edition (rulebook 10).
    Connection(Edition),
    /// The channels that an app is connected to, in Kakao Developers. Kakao's page names the place, and
    /// not the menus that lead there.
    Connected,
}

impl Menu {
    /// Where something is done; nothing where no menu leads there.
    pub const fn of(kind: ActionKind, edition: Edition) -> Option<Self> {
        match kind {
            ActionKind::GrantAppRole => Some(Self::Team),
            ActionKind::RegisterAppBusiness | ActionKind::CorrectAppBusiness => Some(Self::AppBusiness),
            ActionKind::GrantChannelRole => Some(Self::Managers),
            ActionKind::SaveChannelBusiness | ActionKind::CorrectChannelBusiness => Some(Self::ChannelBusiness),
            ActionKind::ApplyBusinessChannel => Some(Self::Application),
            ActionKind::RemoveConnection => match edition.disconnecting() {
                Disconnecting::CustomerService => None,
                Disconnecting::TeamOfApp => Some(Self::connections(edition)),
            },
            ActionKind::LogInAs | ActionKind::ChooseApp | ActionKind::WaitForReview => None,
        }
    }

    /// Where the connections of channels are shown.
    pub const fn connections(edition: Edition) -> Self {
        match edition.disconnecting() {
            Disconnecting::CustomerService => Self::Connection(edition),
            Disconnecting::TeamOfApp => Self::Connected,
        }
    }

    const fn console(self) -> Console {
        match self {
            Self::Apps | Self::Team | Self::AppBusiness | Self::Connected => Console::Developers,
            Self::Managers | Self::ChannelBusiness | Self::Application => Console::ChannelAdmin,
            Self::Connection(edition) => edition.connecting(),
        }
    }
}

/// The name of a console.
pub const fn console(lang: Lang, console: Console) -> &'static str {
    match (lang, console) {
        (En, Console::Developers) => "Kakao Developers",
        (Ko, Console::Developers) => "카카오디벨로퍼스",
        (En, Console::ChannelAdmin) => "Channel Admin Center (카카오톡 채널 관리자센터)",
        (Ko, Console::ChannelAdmin) => "카카오톡 채널 관리자센터",
        (En, Console::CustomerService) => "Web Customer Service",
        (Ko, Console::CustomerService) => "웹 고객센터",
        (En, Console::Business) => "Kakao Business (카카오비즈니스)",
        (Ko, Console::Business) => "카카오비즈니스",
    }
}

/// The menus and buttons that lead to a place within its console.
pub const fn path(lang: Lang, menu: Menu) -> &'static str {
    match (lang, menu) {
        (En, Menu::Apps) => "[My Application] (내 애플리케이션)",
        (Ko, Menu::Apps) => "[내 애플리케이션]",
        (En, Menu::Team) => "[My Application] (내 애플리케이션) > the app > [Team Management] (팀 관리)",
        (Ko, Menu::Team) => "[내 애플리케이션] > 앱 > [팀 관리]",
        (En, Menu::AppBusiness) => "[My Application] (내 애플리케이션) > the app > [Business] (비즈니스)",
        (Ko, Menu::AppBusiness) => "[내 애플리케이션] > 앱 > [비즈니스]",
        (En, Menu::Managers) => "[Management] (관리) > [관리자] (managers)",
        (Ko, Menu::Managers) => "[관리] > [관리자]",
        (En, Menu::ChannelBusiness) => {
            "[Management] (관리) > [Business channel] (비즈니스 채널) > [Apply channel] (채널 신청)"
        }
        (Ko, Menu::ChannelBusiness) => "[관리] > [비즈니스 채널] > [채널 신청]",
        (En, Menu::Application) => {
            "[Management] (관리) > [Business channel] (비즈니스 채널) > [Apply channel] (채널 신청) > [Apply] (신청하기)"
        }
        (Ko, Menu::Application) => "[관리] > [비즈니스 채널] > [채널 신청] > [신청하기]",
        (_, Menu::Connection(edition)) => editions::words(edition).path.of(lang),
        (En, Menu::Connected) => "the app > [연결된 카카오톡 채널] (connected channels)",
        (Ko, Menu::Connected) => "앱 > [연결된 카카오톡 채널]",
    }
}

/// Console and path in one line.
pub fn place(lang: Lang, menu: Menu) -> String {
    format!("{} > {}", console(lang, menu.console()), path(lang, menu))
}
