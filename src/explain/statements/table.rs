//! The table of statements: what each says stands in [`crate::wording::insight::statement`].

use crate::rules::{
    Condition as C, Gate as Stage, GuidanceKind as G, Reading as R, Section as S, Section, Verdict as V,
};

use super::Accounted::{self, Asks, Decides, Documents, Fixes, Gate as Passes, Guides, Links, Reads, Verdict as Said};
use super::{Asked as Q, Site as W};

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident, $id:literal, $section:expr, [$($by:expr),+ $(,)?];)+) => {
        /// A statement of a page, page by page and in the page's order.
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

            /// Its section.
            pub const fn section(self) -> Section {
                match self { $(Self::$name => $section,)+ }
            }

            /// Where the product accounts for it; never empty.
            pub const fn accounted(self) -> &'static [Accounted] {
                match self { $(Self::$name => &[$($by),+],)+ }
            }
        }
    };
}

statements! {
    // Kakao Sync › Prerequisite.
    /// The page lists what comes before Kakao Sync.
    Purpose, "purpose", S::Opening, [Passes(Stage::Listed)];
    /// Sections tagged as required.
    TagRequired, "tag-required", S::Opening, [Decides(C::BusinessChannel), Decides(C::AppBusiness), Passes(Stage::Listed)];
    /// Sections tagged as optional, of which there are none.
    TagOptional, "tag-optional", S::Opening, [Passes(Stage::Listed)];

    /// A Kakao Account.
    NeedAccount, "need-account", S::WhatYouNeed, [Asks(Q::Account), Decides(C::AppRole), Decides(C::ChannelRole), Links(W::KakaoAccount)];
    /// A Business Channel.
    NeedChannel, "need-channel", S::WhatYouNeed, [Asks(Q::Channel), Decides(C::BusinessChannel), Links(W::ChannelAdminCenter)];
    /// An app.
    NeedApp, "need-app", S::WhatYouNeed, [Asks(Q::App), Decides(C::AppBusiness), Links(W::KakaoDevelopers)];
    /// What a team is.
    TeamAccess, "team-access", S::WhatYouNeed, [Guides(G::TeamMember), Decides(C::AppRole)];
    /// Where team members are set.
    TeamMenu, "team-menu", S::WhatYouNeed, [Guides(G::TeamMember), Fixes(C::AppRole), Links(W::KakaoDevelopers)];
    /// Who sees an app.
    TeamOnly, "team-only", S::WhatYouNeed, [Guides(G::TeamMember)];

    /// The channel is to become a Business Channel.
    RequireBusinessChannel, "require-business-channel", S::Requirements, [Decides(C::BusinessChannel)];
    /// Who makes it one.
    RequireCreatingMaster, "require-creating-master", S::Requirements, [Fixes(C::BusinessChannel)];
    /// The app is to have a business number.
    RequireNumber, "require-number", S::Requirements, [Decides(C::AppBusiness)];
    /// Who registers it.
    RequireOwner, "require-owner", S::Requirements, [Reads(R::AppRole), Fixes(C::AppBusiness)];
    /// What such an app is called.
    RequireBizApp, "require-biz-app", S::Requirements, [Decides(C::AppBusiness)];
    /// Who connects.
    RequireMaster, "require-master", S::Requirements, [Reads(R::ChannelRole), Decides(C::ChannelRole), Links(W::KakaoBusiness)];
    /// What the connection makes available.
    RequireScopes, "require-scopes", S::Requirements, [Guides(G::Scopes)];

    /// Applying needs a Business Channel.
    SwitchChannel, "switch-channel", S::BusinessChannel, [Decides(C::BusinessChannel)];
    /// With the account that created the channel.
    SwitchByCreator, "switch-by-creator", S::BusinessChannel, [Fixes(C::BusinessChannel)];
    /// Log in to the Channel Admin Center.
    SwitchLogin, "switch-login", S::BusinessChannel, [Fixes(C::BusinessChannel), Links(W::ChannelAdminCenter)];
    /// The menu for applying.
    SwitchMenu, "switch-menu", S::BusinessChannel, [Fixes(C::BusinessChannel)];
    /// How long a review takes.
    ReviewTime, "review-time", S::BusinessChannel, [Fixes(C::BusinessChannel)];
    /// Information that differs from the documents.
    ReviewMismatch, "review-mismatch", S::BusinessChannel, [Guides(G::ReviewMayFail)];
    /// A document that is missing.
    ReviewMissing, "review-missing", S::BusinessChannel, [Guides(G::ReviewMayFail), Documents];
    /// The guide to the application.
    ReviewGuide, "review-guide", S::BusinessChannel, [Links(W::ChannelAdminCenter)];

    /// Without a channel, create one.
    CreateChannel, "create-channel", S::CreateChannel, [Guides(G::NoChannel), Asks(Q::Channel)];
    /// The button for it.
    CreateButton, "create-button", S::CreateChannel, [Guides(G::NoChannel), Links(W::ChannelAdminCenter)];
    /// What to fill in.
    CreateFields, "create-fields", S::CreateChannel, [Guides(G::NoChannel)];
    /// Then apply.
    CreateApply, "create-apply", S::CreateChannel, [Guides(G::NoChannel), Fixes(C::BusinessChannel)];
    /// As the channel's Master.
    CreateAsMaster, "create-as-master", S::CreateChannel, [Fixes(C::BusinessChannel)];
    /// Certificate of business registration.
    DocumentRegistration, "document-registration", S::CreateChannel, [Documents];
    /// Proof of who applies.
    DocumentPerson, "document-person", S::CreateChannel, [Documents];
    /// Certificates of three trades.
    DocumentTrade, "document-trade", S::CreateChannel, [Documents];

    /// The app's business information is to be registered.
    RegisterInfo, "register-info", S::BusinessApplication, [Decides(C::AppBusiness)];
    /// With a number, an app becomes a Biz app.
    RegisterMakesBizApp, "register-makes-biz-app", S::BusinessApplication, [Decides(C::AppBusiness)];
    /// An app in use is to be used.
    ExistingApp, "existing-app", S::BusinessApplication, [Guides(G::ExistingApp)];
    /// A new app cannot use the user information of the old one.
    ExistingUsers, "existing-users", S::BusinessApplication, [Guides(G::ExistingApp)];
    /// Log in to Kakao Developers.
    RegisterLogin, "register-login", S::BusinessApplication, [Fixes(C::AppBusiness), Links(W::KakaoDevelopers)];
    /// Select the app.
    RegisterSelect, "register-select", S::BusinessApplication, [Fixes(C::AppBusiness)];
    /// Add one where there is none.
    AddApp, "add-app", S::BusinessApplication, [Guides(G::NoApp), Asks(Q::App)];
    /// What to fill in.
    AddAppFields, "add-app-fields", S::BusinessApplication, [Guides(G::NoApp)];
    /// The menu for registering.
    RegisterMenu, "register-menu", S::BusinessApplication, [Fixes(C::AppBusiness)];

    /// Log in to Kakao Business with an account that reaches the app.
    ConnectLogin, "connect-login", S::Connect, [Decides(C::AppRole), Links(W::KakaoBusiness)];
    /// Editor or Master connects.
    ConnectRole, "connect-role", S::Connect, [Reads(R::AppRole), Reads(R::ChannelRole), Decides(C::AppRole), Decides(C::ChannelRole)];
    /// A Biz app connected to a Business Channel.
    ConnectNeeds, "connect-needs", S::Connect, [Decides(C::AppBusiness), Decides(C::BusinessChannel)];
    /// Both are to be the service's own.
    ConnectOwn, "connect-own", S::Connect, [Guides(G::OwnBoth)];

    /// The menu of the connection.
    HowToMenu, "how-to-menu", S::HowTo, [Passes(Stage::Button), Guides(G::Moved), Links(W::KakaoBusiness)];
    /// The button appears only when conditions are met.
    HowToButton, "how-to-button", S::HowTo, [Passes(Stage::Button), Reads(R::Button)];
    /// Select a Biz app.
    HowToApp, "how-to-app", S::HowTo, [Passes(Stage::AppSelectable)];
    /// Select channels.
    HowToChannels, "how-to-channels", S::HowTo, [Passes(Stage::Listed)];
    /// The list leaves out what does not qualify.
    HowToOnly, "how-to-only", S::HowTo, [Passes(Stage::Listed), Said(V::Listed), Said(V::NotListed)];
    /// Connect.
    HowToConnect, "how-to-connect", S::HowTo, [Passes(Stage::Listed)];
    /// What is connected is displayed.
    HowToConnected, "how-to-connected", S::HowTo, [Said(V::AlreadyConnected)];
    /// More can be connected.
    HowToMore, "how-to-more", S::HowTo, [Passes(Stage::Button), Passes(Stage::Listed)];
    /// Disconnecting.
    HowToDisconnect, "how-to-disconnect", S::HowTo, [Guides(G::Disconnect), Fixes(C::OwnServiceOnly), Links(W::CustomerService)];
    /// Other questions.
    HowToAsk, "how-to-ask", S::HowTo, [Links(W::CustomerService)];

    /// The account's role on the app.
    ConditionAppRole, "condition-app-role", S::ConditionsApp(1), [Decides(C::AppRole), Reads(R::AppRole)];
    /// The app's number.
    ConditionAppNumber, "condition-app-number", S::ConditionsApp(2), [Decides(C::AppBusiness)];
    /// The account's role on the channel.
    ConditionChannelRole, "condition-channel-role", S::ConditionsChannel(1), [Decides(C::ChannelRole), Reads(R::ChannelRole)];
    /// A Business Channel.
    ConditionBusinessChannel, "condition-business-channel", S::ConditionsChannel(2), [Decides(C::BusinessChannel)];
    /// The same business information.
    ConditionSameBusiness, "condition-same-business", S::ConditionsChannel(2), [Decides(C::SameBusiness), Reads(R::SameBusiness)];
    /// A channel in use can be without information.
    ConditionMayLack, "condition-may-lack", S::ConditionsChannel(2), [Decides(C::ChannelBusiness)];
    /// Where to check.
    ConditionCheck, "condition-check", S::ConditionsChannel(2), [Fixes(C::ChannelBusiness), Links(W::ChannelAdminCenter)];
    /// Specify it where it is missing.
    ConditionSpecify, "condition-specify", S::ConditionsChannel(2), [Fixes(C::ChannelBusiness)];
    /// Connected to the service's own app only.
    ConditionOwnService, "condition-own-service", S::ConditionsChannel(3), [Decides(C::OwnServiceOnly), Reads(R::OtherConnection)];
    /// Then design the service.
    AfterAll, "after-all", S::Connect, [Guides(G::NextSteps)];

    /// Read on about Kakao Sync.
    SeeConcepts, "see-concepts", S::SeeMore, [Guides(G::NextSteps), Links(W::Documentation)];
    /// Read on about the service's design.
    SeeDesign, "see-design", S::SeeMore, [Guides(G::NextSteps), Links(W::Documentation)];

    // KakaoTalk Channel › Concepts.
    /// How an app and a channel are connected.
    ConnectAbout, "connect-about", S::ConnectChannel, [Passes(Stage::Listed)];
    /// Where one disconnects.
    ConnectRemoveWhere, "connect-remove-where", S::ConnectChannel, [Guides(G::Disconnect)];
    /// Only to an app of the same business.
    ConnectSameOperator, "connect-same-operator", S::ConnectChannel, [Decides(C::SameBusiness)];
    /// The same information on both.
    ConnectSameInformation, "connect-same-information", S::ConnectChannel, [Decides(C::SameBusiness), Reads(R::SameBusiness), Decides(C::ChannelBusiness), Fixes(C::ChannelBusiness)];
    /// That makes the app a Biz app.
    ConnectBizApp, "connect-biz-app", S::ConnectChannel, [Decides(C::AppBusiness), Fixes(C::AppBusiness)];
    /// And the channel a Business Channel.
    ConnectBusinessChannel, "connect-business-channel", S::ConnectChannel, [Decides(C::BusinessChannel), Fixes(C::BusinessChannel)];
    /// Then one applies.
    ConnectByApplication, "connect-by-application", S::ConnectChannel, [Passes(Stage::Button), Guides(G::Moved)];

    /// As Owner or Editor of the app.
    EligibilityRole, "eligibility-role", S::ConnectEligibility, [Decides(C::AppRole), Passes(Stage::Button)];
    /// The menu for it.
    EligibilityMenu, "eligibility-menu", S::ConnectEligibility, [Passes(Stage::Button), Links(W::KakaoDevelopers)];
    /// The eligibility is agreed to.
    EligibilityAgree, "eligibility-agree", S::ConnectEligibility, [Passes(Stage::Button)];

    /// The menu of the connection.
    ApplyMenu, "apply-menu", S::ConnectApply, [Passes(Stage::Listed), Links(W::KakaoDevelopers)];
    /// The list of channels.
    ApplyList, "apply-list", S::ConnectApply, [Passes(Stage::Listed), Said(V::Listed), Said(V::NotListed)];
    /// Choosing one connects it.
    ApplySelect, "apply-select", S::ConnectApply, [Passes(Stage::Listed)];
    /// What is connected has a place of its own.
    ApplyConnected, "apply-connected", S::ConnectApply, [Said(V::AlreadyConnected)];
    /// Where it is also disconnected.
    ApplyDisconnect, "apply-disconnect", S::ConnectApply, [Guides(G::Disconnect), Fixes(C::OwnServiceOnly)];

    // Kakao's customer centre.
    /// Only with an application that is through.
    HelpApplied, "help-applied", S::HelpOnList, [Decides(C::BusinessChannel), Passes(Stage::Listed)];
    /// Only for a Manager or above.
    HelpRole, "help-role", S::HelpOnList, [Decides(C::ChannelRole), Reads(R::ChannelRole)];
    /// What to look at for one that is missing.
    HelpMissingApplication, "help-missing-application", S::HelpOnList, [Fixes(C::BusinessChannel), Links(W::ChannelAdminCenter)];
    /// Or whom to ask.
    HelpMissingRole, "help-missing-role", S::HelpOnList, [Fixes(C::ChannelRole)];

    // What adds to both.
    /// Where Managers are invited.
    InviteManagers, "invite-managers", S::InviteManager, [Fixes(C::ChannelRole), Links(W::ChannelAdminCenter)];
    /// Shops of a platform that has prepared it.
    ShopPlatforms, "shop-platforms", S::ShopSetUp, [Guides(G::Moved)];
    /// They use a pop-up.
    ShopPopUp, "shop-pop-up", S::ShopSetUp, [Guides(G::Moved)];
    /// An app may get another Owner.
    OwnerChange, "owner-change", S::NewOwner, [Fixes(C::AppRole)];
    /// Kakao helps where nobody knows the Owner.
    OwnerUnknown, "owner-unknown", S::NewOwner, [Links(W::CustomerService)];
    /// Without business information there is no connecting.
    IndividualUnconnected, "individual-unconnected", S::IndividualDeveloper, [Decides(C::AppBusiness)];
    /// It may be registered later.
    IndividualLater, "individual-later", S::IndividualDeveloper, [Fixes(C::AppBusiness)];
    /// Only the Owner corrects an app's information.
    CorrectByOwner, "correct-by-owner", S::CorrectInformation, [Fixes(C::SameBusiness)];
    /// Their other apps change as well.
    CorrectReaches, "correct-reaches", S::CorrectInformation, [Fixes(C::SameBusiness)];
    /// And what else they own.
    CorrectAssets, "correct-assets", S::CorrectInformation, [Fixes(C::SameBusiness)];
    /// Apps of other Owners do not.
    CorrectOthers, "correct-others", S::CorrectInformation, [Fixes(C::SameBusiness)];
    /// One app alone takes asking.
    CorrectOne, "correct-one", S::CorrectInformation, [Links(W::CustomerService)];
}
