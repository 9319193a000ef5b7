//! One file per condition, with everything about it: the facts that decide it, its decision, its
//! grounds, its questions and its fixes. The registry below makes the rest out of them; what a
//! condition lacks does not compile.

mod app_business;
mod app_role;
mod business_channel;
mod channel_business;
mod channel_role;
pub(super) mod own_service_only;
pub(super) mod same_business;

use crate::facts::command::Command;
use crate::facts::{AccountId, Action, App, AppId, AppRole, Case, Channel, ChannelId, ChannelRole, Fact};

use super::{Decision, Edition, Finding, Outcome, Question, Reading, Readings, decide};

/// What a condition about the app is asked about.
#[derive(Clone, Copy)]
pub(super) struct AppSubject<'a> {
    pub case: &'a Case,
    pub account: &'a AccountId,
    pub app: &'a App,
    /// The role of the account on the app.
    pub role: Fact<AppRole>,
}

/// What a condition about a channel is asked about.
#[derive(Clone, Copy)]
pub(super) struct ChannelSubject<'a> {
    pub of: AppSubject<'a>,
    pub channel: &'a Channel,
    /// The role of the account on the channel.
    pub role: Fact<ChannelRole>,
}

impl<'a> AppSubject<'a> {
    /// What the case says of an account and an app. Nothing if it does not have them.
    pub fn new(case: &'a Case, account: &AccountId, app: &AppId) -> Option<Self> {
        let (account, app) = (&case.account(account)?.id, case.app(app)?);
        Some(Self { case, account, app, role: case.app_role(account, &app.id) })
    }

    /// What the case says of the account and a channel of it.
    pub fn with(self, channel: &'a Channel) -> ChannelSubject<'a> {
        ChannelSubject { of: self, channel, role: self.case.channel_role(self.account, &channel.id) }
    }
}

/// Whom and what a condition is asked about, to say why it comes out as it does, what would have to
/// be known, and what can be done. Made when somebody looks; deciding does without it.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub(super) of: AppSubject<'a>,
    /// Nothing where only the app is asked about.
    pub(super) channel: Option<ChannelSubject<'a>>,
    pub(super) readings: Readings,
}

/// What a role is held on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleOn {
    /// On the app.
    App,
    /// On the channel.
    Channel,
}

/// What is fixed of a condition.
pub(super) struct Rule {
    /// Its id in the rulebook, in answers and in links.
    pub id: &'static str,
    /// The reading that its outcome may depend on (rulebook 4).
    pub reading: Option<Reading>,
    /// What the account has to hold a role on, where that is what is asked: nobody can hold it in its
    /// place.
    pub role_on: Option<RoleOn>,
    /// The conditions that it can only follow from: where one of them is not met, or unknown, this
    /// one is so for the same reason.
    pub rests_on: &'static [Condition],
}

impl<'a> Subject<'a> {
    /// A login, an app, and a channel if one is asked about. Nothing if the case does not have them.
    pub fn new(
        case: &'a Case,
        (account, app): (&AccountId, &AppId),
        channel: Option<&ChannelId>,
        readings: Readings,
    ) -> Option<Self> {
        let of = AppSubject::new(case, account, app)?;
        let channel = match channel {
            Some(channel) => Some(of.with(case.channel(channel)?)),
            None => None,
        };
        Some(Self { of, channel, readings })
    }

    /// The same login and app with a channel of the case.
    #[must_use]
    pub fn with(self, channel: &'a Channel) -> Self {
        Self { channel: Some(self.of.with(channel)), ..self }
    }

    /// Who is logged in.
    pub(crate) const fn account(self) -> &'a AccountId {
        self.of.account
    }

    /// The edition that is asked.
    pub(crate) const fn edition(self) -> Edition {
        self.readings.edition
    }

    /// The app that is to be connected.
    pub(crate) const fn app(self) -> &'a App {
        self.of.app
    }

    /// What is found of the app alone.
    pub fn app_findings(self) -> [Finding; Condition::APP.len()] {
        app_findings(AppFacts::compile(self.of), self.readings)
    }

    /// What would become of a channel after a change of the app, the channel, or a role on
    /// either.
    pub fn decide_after(self, change: &Command, channel: &Channel) -> Option<Decision> {
        let role = self.of.case.channel_role(self.of.account, &channel.id);
        match change {
            Command::PutApp(app) => self.if_app(app, self.of.role).if_channel(channel, role).decide(),
            Command::SetAppRole(_, _, role_on) => self.if_app(self.of.app, *role_on).if_channel(channel, role).decide(),
            Command::PutChannel(changed) => self.if_channel(changed, role).decide(),
            Command::SetChannelRole(_, _, role) => self.if_channel(channel, *role).decide(),
            _ => self.if_channel(channel, role).decide(),
        }
    }

    /// As if the app were so, and the role of the account on it. The channel has to be named again.
    #[must_use]
    pub(crate) fn if_app(self, app: &'a App, role: Fact<AppRole>) -> Self {
        Self { of: AppSubject { app, role, ..self.of }, channel: None, ..self }
    }

    /// As if the channel were so, and the role of the account on it.
    #[must_use]
    pub(crate) fn if_channel(self, channel: &'a Channel, role: Fact<ChannelRole>) -> Self {
        Self { channel: Some(ChannelSubject { of: self.of, channel, role }), ..self }
    }

    /// What every condition comes to if it is read in each of these ways. Nothing where only the app is
    /// asked about.
    pub fn outcomes<const N: usize>(self, readings: [Readings; N]) -> Option<[Outcomes; N]> {
        let (app, channel) = (AppFacts::compile(self.of), ChannelFacts::compile(self.channel?));
        Some(readings.map(|readings| Outcomes::decide(app, channel, readings)))
    }

    /// What becomes of the channel. Nothing where only the app is asked about.
    pub(crate) fn decide(self) -> Option<Decision> {
        let channel = ChannelFacts::compile(self.channel?);
        Some(decide::Facts { app: AppFacts::compile(self.of), channel }.decide(self.readings))
    }
}

macro_rules! registry {
    (
        app: { $($(#[doc = $app_doc:literal])+ $App:ident = $app:ident,)+ }
        channel: { $($(#[doc = $doc:literal])+ $Channel:ident = $channel:ident,)+ }
    ) => {
        /// A condition for being listed (rulebook 3).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Condition {
            $($(#[doc = $app_doc])+ $App,)+
            $($(#[doc = $doc])+ $Channel,)+
        }

        impl Condition {
            /// The conditions that make an app selectable.
            pub const APP: [Self; [$(stringify!($app)),+].len()] = [$(Self::$App),+];

            /// Every condition, in the rulebook's order.
            pub const ALL: [Self; Self::APP.len() + [$(stringify!($channel)),+].len()] =
                [$(Self::$App,)+ $(Self::$Channel),+];

            /// Whether it speaks of the app, and so decides for every channel alike whether the app
            /// can be selected.
            pub const fn is_about_app(self) -> bool {
                match self {
                    $(Self::$App => true,)+
                    $(Self::$Channel => false,)+
                }
            }

            pub(super) const fn rule(self) -> &'static Rule {
                match self {
                    $(Self::$App => &$app::RULE,)+
                    $(Self::$Channel => &$channel::RULE,)+
                }
            }
        }

        /// The facts about a login and an app that decide.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) struct AppFacts {
            $($app: $app::Facts,)+
        }

        /// The facts about a login, an app and a channel that decide.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) struct ChannelFacts {
            $(pub $channel: $channel::Facts,)+
        }

        impl AppFacts {
            pub fn compile(subject: AppSubject<'_>) -> Self {
                Self { $($app: $app::compile(subject),)+ }
            }

            /// What the app comes to: whether it can be selected.
            pub fn decide(self, readings: Readings) -> Outcome {
                Outcome::Met$(.and($app::decide(self.$app, readings)))+
            }
        }

        impl ChannelFacts {
            pub fn compile(subject: ChannelSubject<'_>) -> Self {
                Self { $($channel: $channel::compile(subject),)+ }
            }
        }

        /// What every condition comes to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Outcomes {
            $($app: Outcome,)+
            $($channel: Outcome,)+
        }

        impl Outcomes {
            /// What one of them comes to.
            pub const fn of(&self, condition: Condition) -> Outcome {
                match condition {
                    $(Condition::$App => self.$app,)+
                    $(Condition::$Channel => self.$channel,)+
                }
            }

            #[inline]
            pub(in crate::rules) fn decide(app: AppFacts, channel: ChannelFacts, readings: Readings) -> Self {
                Self {
                    $($app: $app::decide(app.$app, readings),)+
                    $($channel: $channel::decide(channel.$channel, readings),)+
                }
            }

            /// The worst of all.
            #[inline]
            pub(in crate::rules) fn all(self) -> Outcome {
                Outcome::Met$(.and(self.$app))+$(.and(self.$channel))+
            }

            /// The worst of those that depend on a reading, or of those that depend on none.
            #[inline]
            pub(in crate::rules) fn of_reading(self, reading: Option<Reading>) -> Outcome {
                let part = |rule: &Rule, outcome| if rule.reading == reading { outcome } else { Outcome::Met };
                Outcome::Met$(.and(part(&$app::RULE, self.$app)))+$(.and(part(&$channel::RULE, self.$channel)))+
            }

            /// What was found, where other outcomes of the same facts are those under the strictest
            /// and the most lenient readings.
            pub(in crate::rules) fn findings(self, bounds: [Self; 2]) -> [Finding; Condition::ALL.len()] {
                let depends = |of: fn(&Self) -> Outcome| bounds.iter().any(|bound| of(bound) != of(&self));
                [
                    $(Finding::new(Condition::$App, self.$app, depends(|one| one.$app)),)+
                    $(Finding::new(Condition::$Channel, self.$channel, depends(|one| one.$channel)),)+
                ]
            }
        }

        /// What is found of the app alone.
        pub(super) fn app_findings(app: AppFacts, readings: Readings) -> [Finding; Condition::APP.len()] {
            [$({
                let outcome = $app::decide(app.$app, readings);
                let depends = readings.bounds().into_iter().any(|bound| $app::decide(app.$app, bound) != outcome);
                Finding::new(Condition::$App, outcome, depends)
            }),+]
        }

        /// The user's facts that decided a condition.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Grounds {
            $(#[doc = concat!("Of `", stringify!($App), "`.")] $App($app::Grounds),)+
            $(#[doc = concat!("Of `", stringify!($Channel), "`.")] $Channel($channel::Grounds),)+
        }

        impl Subject<'_> {
            /// The facts that decided a condition. Nothing for one about a channel where no channel
            /// is asked about.
            pub fn grounds(self, condition: Condition) -> Option<Grounds> {
                Some(match condition {
                    $(Condition::$App => Grounds::$App($app::grounds(self.of, self.readings)),)+
                    $(Condition::$Channel => Grounds::$Channel($channel::grounds(self.channel?, self.readings)),)+
                })
            }

            /// The fact that a condition looks at first, as the question that asks for it.
            pub fn about(self, condition: Condition) -> Option<Question> {
                Some(match condition {
                    $(Condition::$App => $app::about(self.of),)+
                    $(Condition::$Channel => $channel::about(self.channel?),)+
                })
            }

            /// The questions whose answers decide a condition that is unknown.
            pub fn questions(self, condition: Condition) -> Vec<Question> {
                match (condition, self.channel) {
                    $((Condition::$App, _) => $app::questions(self.of, self.readings),)+
                    $((Condition::$Channel, Some(subject)) => $channel::questions(subject, self.readings),)+
                    (_, None) => Vec::new(),
                }
            }

            /// What can be done about a condition that is not met, or not known to be (rulebook 5):
            /// each by itself, all its actions together. Logging in as somebody else and choosing
            /// another app are not among them.
            pub fn fixes(self, condition: Condition) -> Vec<Vec<Action>> {
                match (condition, self.channel) {
                    $((Condition::$App, _) => $app::fixes(self),)+
                    $((Condition::$Channel, Some(subject)) => $channel::fixes(subject, self.readings),)+
                    (_, None) => Vec::new(),
                }
            }

            /// The change of facts that meets a condition which is not met: for the channel, or, of a
            /// condition about the app, for these channels. A change of facts is no fix: nobody says
            /// that anybody can do it.
            pub fn mend(self, condition: Condition, held: &[&Channel]) -> Option<Command> {
                match condition {
                    $(Condition::$App => $app::mend(self.of, held, self.readings),)+
                    $(Condition::$Channel => $channel::mend(self.channel?, self.readings),)+
                }
            }
        }
    };
}

// A new condition is one line here, in the rulebook's order.
registry! {
    app: {
        /// The account has a role on the app that allows connecting.
        AppRole = app_role,
        /// The app has a registered business number.
        AppBusiness = app_business,
    }
    channel: {
        /// The account has a role on the channel that allows connecting.
        ChannelRole = channel_role,
        /// The channel is an approved Business Channel.
        BusinessChannel = business_channel,
        /// Business information is saved on the channel.
        ChannelBusiness = channel_business,
        /// Channel and app carry the same business information.
        SameBusiness = same_business,
        /// The channel has no connection that forbids this one.
        OwnServiceOnly = own_service_only,
    }
}
