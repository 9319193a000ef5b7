//! Every statement of the source page, and where the product accounts for it, so that a reader can
//! check that nothing was left out. What a statement says is told in our own words by
//! [`crate::wording::insight::statement`].

use crate::rules::{Condition, Edition, Gate, GuidanceKind, Reading, Section, Verdict};

/// Where the product accounts for a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Accounted {
    /// A condition decides by it.
    Decides(Condition),
    /// A gate follows it.
    Gate(Gate),
    /// A verdict says it.
    Verdict(Verdict),
    /// It is one side of a contradiction that a reading names.
    Reads(Reading),
    /// A warning or a piece of guidance says it (rulebook 6).
    Guides(GuidanceKind),
    /// The fix of a condition says who does it, where and how (rulebook 5).
    Fixes(Condition),
    /// The list of documents says it (rulebook 5).
    Documents,
    /// The guided questions ask for it.
    Asks(Asked),
    /// A link leads there.
    Links(Site),
}

/// What the guided questions ask for before any fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// An account.
    Account,
    /// An app.
    App,
    /// A channel.
    Channel,
}

/// A site that the source sends its reader to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Site {
    /// My Kakao Account.
    KakaoAccount,
    /// Kakao Developers.
    KakaoDevelopers,
    /// Channel Admin Center.
    ChannelAdminCenter,
    /// Kakao Business.
    KakaoBusiness,
    /// Web Customer Service.
    CustomerService,
    /// The documentation of Kakao Sync.
    Documentation,
}

impl Site {
    /// Every site.
    pub const ALL: [Self; 6] = [
        Self::KakaoAccount,
        Self::KakaoDevelopers,
        Self::ChannelAdminCenter,
        Self::KakaoBusiness,
        Self::CustomerService,
        Self::Documentation,
    ];

    /// Its address.
    pub const fn address(self) -> &'static str {
        match self {
            Self::KakaoAccount => "https://accounts.kakao.com",
            Self::KakaoDevelopers => "https://developers.kakao.com",
            Self::ChannelAdminCenter => "https://center-pf.kakao.com",
            Self::KakaoBusiness => "https://business.kakao.com",
            Self::CustomerService => "https://cs.kakao.com",
            Self::Documentation => "https://developers.kakao.com/docs/latest/en/kakaosync/common",
        }
    }
}

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident, $id:literal, $section:expr, [$($by:expr),+ $(,)?];)+) => {
        /// A statement of the source page, in the page's order.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Statement {
            $($(#[$doc])* $name,)+
        }

        impl Statement {
            /// Every statement.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its id, in links.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Its section; nothing for what stands before the first one.
            pub const fn section(self) -> Option<Section> {
                match self { $(Self::$name => $section,)+ }
            }

            /// Where the product accounts for it; never empty.
            pub const fn accounted(self) -> &'static [Accounted] {
                match self { $(Self::$name => &[$($by),+],)+ }
            }
        }
    };
}

use self::Asked as Q;
use self::Site as W;
use Accounted::{Asks, Decides, Documents, Fixes, Guides, Links, Reads};
use Condition as C;
use GuidanceKind as G;
use Reading as R;
use Section as S;

statements! {
    /// The page lists what comes before Kakao Sync.
    Purpose, "purpose", None, [Accounted::Gate(Gate::Listed), Guides(G::NotKakao)];
    /// Sections tagged as required.
    TagRequired, "tag-required", None, [Decides(C::BusinessChannel), Decides(C::AppBusiness), Accounted::Gate(Gate::Listed)];
    /// Sections tagged as optional, of which there are none.
    TagOptional, "tag-optional", None, [Accounted::Gate(Gate::Listed)];

    /// A Kakao Account.
    NeedAccount, "need-account", Some(S::WhatYouNeed), [Asks(Q::Account), Decides(C::AppRole), Decides(C::ChannelRole), Links(W::KakaoAccount)];
    /// A Business Channel.
    NeedChannel, "need-channel", Some(S::WhatYouNeed), [Asks(Q::Channel), Decides(C::BusinessChannel), Links(W::ChannelAdminCenter)];
    /// An app.
    NeedApp, "need-app", Some(S::WhatYouNeed), [Asks(Q::App), Decides(C::AppBusiness), Links(W::KakaoDevelopers)];
    /// What a team is.
    TeamAccess, "team-access", Some(S::WhatYouNeed), [Guides(G::TeamMember), Decides(C::AppRole)];
    /// Where team members are set.
    TeamMenu, "team-menu", Some(S::WhatYouNeed), [Guides(G::TeamMember), Fixes(C::AppRole), Links(W::KakaoDevelopers)];
    /// Who sees an app.
    TeamOnly, "team-only", Some(S::WhatYouNeed), [Guides(G::TeamMember)];

    /// The channel is to become a Business Channel.
    RequireBusinessChannel, "require-business-channel", Some(S::Requirements), [Decides(C::BusinessChannel)];
    /// Who makes it one.
    RequireCreatingMaster, "require-creating-master", Some(S::Requirements), [Fixes(C::BusinessChannel)];
    /// The app is to have a business number.
    RequireNumber, "require-number", Some(S::Requirements), [Decides(C::AppBusiness)];
    /// Who registers it.
    RequireOwner, "require-owner", Some(S::Requirements), [Reads(R::AppRole), Fixes(C::AppBusiness)];
    /// What such an app is called.
    RequireBizApp, "require-biz-app", Some(S::Requirements), [Decides(C::AppBusiness)];
    /// Who connects.
    RequireMaster, "require-master", Some(S::Requirements), [Reads(R::ChannelRole), Decides(C::ChannelRole), Links(W::KakaoBusiness)];
    /// What the connection makes available.
    RequireScopes, "require-scopes", Some(S::Requirements), [Guides(G::Scopes)];

    /// Applying needs a Business Channel.
    SwitchChannel, "switch-channel", Some(S::BusinessChannel), [Decides(C::BusinessChannel)];
    /// With the account that created the channel.
    SwitchByCreator, "switch-by-creator", Some(S::BusinessChannel), [Fixes(C::BusinessChannel)];
    /// Log in to the Channel Admin Center.
    SwitchLogin, "switch-login", Some(S::BusinessChannel), [Fixes(C::BusinessChannel), Links(W::ChannelAdminCenter)];
    /// The menu for applying.
    SwitchMenu, "switch-menu", Some(S::BusinessChannel), [Fixes(C::BusinessChannel)];
    /// How long a review takes.
    ReviewTime, "review-time", Some(S::BusinessChannel), [Fixes(C::BusinessChannel)];
    /// Information that differs from the documents.
    ReviewMismatch, "review-mismatch", Some(S::BusinessChannel), [Guides(G::ReviewMayFail)];
    /// A document that is missing.
    ReviewMissing, "review-missing", Some(S::BusinessChannel), [Guides(G::ReviewMayFail), Documents];
    /// The guide to the application.
    ReviewGuide, "review-guide", Some(S::BusinessChannel), [Links(W::ChannelAdminCenter)];

    /// Without a channel, create one.
    CreateChannel, "create-channel", Some(S::CreateChannel), [Guides(G::NoChannel), Asks(Q::Channel)];
    /// The button for it.
    CreateButton, "create-button", Some(S::CreateChannel), [Guides(G::NoChannel), Links(W::ChannelAdminCenter)];
    /// What to fill in.
    CreateFields, "create-fields", Some(S::CreateChannel), [Guides(G::NoChannel)];
    /// Then apply.
    CreateApply, "create-apply", Some(S::CreateChannel), [Guides(G::NoChannel), Fixes(C::BusinessChannel)];
    /// As the channel's Master.
    CreateAsMaster, "create-as-master", Some(S::CreateChannel), [Fixes(C::BusinessChannel)];
    /// Certificate of business registration.
    DocumentRegistration, "document-registration", Some(S::CreateChannel), [Documents];
    /// Proof of who applies.
    DocumentPerson, "document-person", Some(S::CreateChannel), [Documents];
    /// Certificates of three trades.
    DocumentTrade, "document-trade", Some(S::CreateChannel), [Documents];

    /// The app's business information is to be registered.
    RegisterInfo, "register-info", Some(S::BusinessApplication), [Decides(C::AppBusiness)];
    /// With a number, an app becomes a Biz app.
    RegisterMakesBizApp, "register-makes-biz-app", Some(S::BusinessApplication), [Decides(C::AppBusiness)];
    /// An app in use is to be used.
    ExistingApp, "existing-app", Some(S::BusinessApplication), [Guides(G::ExistingApp)];
    /// A new app cannot use the user information of the old one.
    ExistingUsers, "existing-users", Some(S::BusinessApplication), [Guides(G::ExistingApp)];
    /// Log in to Kakao Developers.
    RegisterLogin, "register-login", Some(S::BusinessApplication), [Fixes(C::AppBusiness), Links(W::KakaoDevelopers)];
    /// Select the app.
    RegisterSelect, "register-select", Some(S::BusinessApplication), [Fixes(C::AppBusiness)];
    /// Add one where there is none.
    AddApp, "add-app", Some(S::BusinessApplication), [Guides(G::NoApp), Asks(Q::App)];
    /// What to fill in.
    AddAppFields, "add-app-fields", Some(S::BusinessApplication), [Guides(G::NoApp)];
    /// The menu for registering.
    RegisterMenu, "register-menu", Some(S::BusinessApplication), [Fixes(C::AppBusiness)];

    /// Log in to Kakao Business with an account that reaches the app.
    ConnectLogin, "connect-login", Some(S::Connect), [Decides(C::AppRole), Links(W::KakaoBusiness)];
    /// Editor or Master connects.
    ConnectRole, "connect-role", Some(S::Connect), [Reads(R::AppRole), Reads(R::ChannelRole), Decides(C::AppRole), Decides(C::ChannelRole)];
    /// A Biz app connected to a Business Channel.
    ConnectNeeds, "connect-needs", Some(S::Connect), [Decides(C::AppBusiness), Decides(C::BusinessChannel)];
    /// Both are to be the service's own.
    ConnectOwn, "connect-own", Some(S::Connect), [Guides(G::OwnBoth)];

    /// The menu of the connection.
    HowToMenu, "how-to-menu", Some(S::HowTo), [Accounted::Gate(Gate::Button), Guides(G::Moved), Links(W::KakaoBusiness)];
    /// The button appears only when conditions are met.
    HowToButton, "how-to-button", Some(S::HowTo), [Accounted::Gate(Gate::Button), Reads(R::Button)];
    /// Select a Biz app.
    HowToApp, "how-to-app", Some(S::HowTo), [Accounted::Gate(Gate::AppSelectable)];
    /// Select channels.
    HowToChannels, "how-to-channels", Some(S::HowTo), [Accounted::Gate(Gate::Listed)];
    /// The list leaves out what does not qualify.
    HowToOnly, "how-to-only", Some(S::HowTo), [Accounted::Gate(Gate::Listed), Accounted::Verdict(Verdict::Listed), Accounted::Verdict(Verdict::NotListed)];
    /// Connect.
    HowToConnect, "how-to-connect", Some(S::HowTo), [Accounted::Gate(Gate::Listed)];
    /// What is connected is displayed.
    HowToConnected, "how-to-connected", Some(S::HowTo), [Accounted::Verdict(Verdict::AlreadyConnected)];
    /// More can be connected.
    HowToMore, "how-to-more", Some(S::HowTo), [Accounted::Gate(Gate::Button), Accounted::Gate(Gate::Listed)];
    /// Disconnecting.
    HowToDisconnect, "how-to-disconnect", Some(S::HowTo), [Guides(G::Disconnect), Fixes(C::OwnServiceOnly), Links(W::CustomerService)];
    /// Other questions.
    HowToAsk, "how-to-ask", Some(S::HowTo), [Links(W::CustomerService)];

    /// The account's role on the app.
    ConditionAppRole, "condition-app-role", Some(S::ConditionsApp(1)), [Decides(C::AppRole), Reads(R::AppRole)];
    /// The app's number.
    ConditionAppNumber, "condition-app-number", Some(S::ConditionsApp(2)), [Decides(C::AppBusiness)];
    /// The account's role on the channel.
    ConditionChannelRole, "condition-channel-role", Some(S::ConditionsChannel(1)), [Decides(C::ChannelRole), Reads(R::ChannelRole)];
    /// A Business Channel.
    ConditionBusinessChannel, "condition-business-channel", Some(S::ConditionsChannel(2)), [Decides(C::BusinessChannel)];
    /// The same business information.
    ConditionSameBusiness, "condition-same-business", Some(S::ConditionsChannel(2)), [Decides(C::SameBusiness), Reads(R::SameBusiness)];
    /// A channel in use can be without information.
    ConditionMayLack, "condition-may-lack", Some(S::ConditionsChannel(2)), [Decides(C::ChannelBusiness)];
    /// Where to check.
    ConditionCheck, "condition-check", Some(S::ConditionsChannel(2)), [Fixes(C::ChannelBusiness), Links(W::ChannelAdminCenter)];
    /// Specify it where it is missing.
    ConditionSpecify, "condition-specify", Some(S::ConditionsChannel(2)), [Fixes(C::ChannelBusiness)];
    /// Connected to the service's own app only.
    ConditionOwnService, "condition-own-service", Some(S::ConditionsChannel(3)), [Decides(C::OwnServiceOnly), Reads(R::OtherConnection)];
    /// Then design the service.
    AfterAll, "after-all", Some(S::Connect), [Guides(G::NextSteps)];

    /// Read on about Kakao Sync.
    SeeConcepts, "see-concepts", Some(S::SeeMore), [Guides(G::NextSteps), Links(W::Documentation)];
    /// Read on about the service's design.
    SeeDesign, "see-design", Some(S::SeeMore), [Guides(G::NextSteps), Links(W::Documentation)];
}

/// The sections of an edition whose statements a warning or a piece of guidance answers, each once;
/// none for one that no page says.
pub fn sections_of_guidance(kind: GuidanceKind, edition: Edition) -> Vec<Section> {
    let says = |statement: &&Statement| kind.is_in_source() && statement.accounted().contains(&Guides(kind));
    let of_edition = |section: &Section| section.page().edition() == edition;
    let mut sections = Vec::new();
    let all = Statement::ALL.iter().filter(says).filter_map(|statement| statement.section());
    for section in all.filter(of_edition) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}
