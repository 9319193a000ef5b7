//! Readings of what an edition of the rules leaves open (rulebook 4 and 10).

use super::Edition;

/// A contradiction in the source that has to be read one way or another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// Which roles on the app allow connecting.
    AppRole,
    /// Which roles on the channel allow connecting.
    ChannelRole,
    /// What "the same business information" compares.
    SameBusiness,
    /// Which other connections forbid this one.
    OtherConnection,
    /// When the button is displayed.
    Button,
}

/// Values of [`Reading::AppRole`], strict first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppRoleReading {
    /// Only the Owner.
    Owner,
    /// Owner or Editor.
    OwnerOrEditor,
}

/// Values of [`Reading::ChannelRole`], strict first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelRoleReading {
    /// Only the Master.
    Master,
    /// Master or Manager.
    MasterOrManager,
    /// Master, Manager or Editor.
    AnyRole,
}

/// Values of [`Reading::SameBusiness`], strict first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SameBusinessReading {
    /// Number and business name.
    NumberAndName,
    /// The number alone.
    Number,
}

/// Values of [`Reading::OtherConnection`], strict first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OtherConnectionReading {
    /// A connection to any other app forbids.
    AnyOtherApp,
    /// A connection to an app of another service forbids.
    OtherService,
    /// None forbids; it is worth a warning.
    Never,
}

/// Values of [`Reading::Button`], strict first within an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ButtonReading {
    /// It takes a selectable app with a listed channel.
    ListedChannel,
    /// It takes a selectable app.
    SelectableApp,
    /// It takes a role on the chosen app that allows connecting, on whose own page one applies.
    OwnApp,
}

/// One value of one reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingValue {
    /// Of `app-role`.
    AppRole(AppRoleReading),
    /// Of `channel-role`.
    ChannelRole(ChannelRoleReading),
    /// Of `same-business`.
    SameBusiness(SameBusinessReading),
    /// Of `other-connection`.
    OtherConnection(OtherConnectionReading),
    /// Of `button`.
    Button(ButtonReading),
}

/// An edition of the rules, and a value for every reading of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Readings {
    /// The edition that is read.
    pub edition: Edition,
    /// Which roles on the app allow connecting.
    pub app_role: AppRoleReading,
    /// Which roles on the channel allow connecting.
    pub channel_role: ChannelRoleReading,
    /// What "the same business information" compares.
    pub same_business: SameBusinessReading,
    /// Which other connections forbid this one.
    pub other_connection: OtherConnectionReading,
    /// When the button is displayed.
    pub button: ButtonReading,
}

/// A named set of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Profile {
    /// The strictest value of each reading: a lower bound of what is listed.
    Strict,
    /// What the list of conditions says, helped by later documentation.
    #[default]
    Documented,
    /// The most lenient value of each reading: an upper bound of what is listed.
    Lenient,
}

impl Reading {
    /// Every reading, in the order of the conditions.
    pub const ALL: [Self; 5] =
        [Self::AppRole, Self::ChannelRole, Self::SameBusiness, Self::OtherConnection, Self::Button];

    /// The readings that a channel's verdict can depend on: all but the button's.
    pub const OF_VERDICTS: [Self; 4] = [Self::AppRole, Self::ChannelRole, Self::SameBusiness, Self::OtherConnection];

    /// Its id in the rulebook, in answers and in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AppRole => "app-role",
            Self::ChannelRole => "channel-role",
            Self::SameBusiness => "same-business",
            Self::OtherConnection => "other-connection",
            Self::Button => "button",
        }
    }
}

impl ReadingValue {
    /// The reading that it is a value of.
    pub const fn reading(self) -> Reading {
        match self {
            Self::AppRole(_) => Reading::AppRole,
            Self::ChannelRole(_) => Reading::ChannelRole,
            Self::SameBusiness(_) => Reading::SameBusiness,
            Self::OtherConnection(_) => Reading::OtherConnection,
            Self::Button(_) => Reading::Button,
        }
    }

    /// A word for it in links and in storage, unique within its reading.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AppRole(AppRoleReading::Owner) => "owner",
            Self::AppRole(AppRoleReading::OwnerOrEditor) => "owner-or-editor",
            Self::ChannelRole(ChannelRoleReading::Master) => "master",
            Self::ChannelRole(ChannelRoleReading::MasterOrManager) => "master-or-manager",
            Self::ChannelRole(ChannelRoleReading::AnyRole) => "any-role",
            Self::SameBusiness(SameBusinessReading::NumberAndName) => "number-and-name",
            Self::SameBusiness(SameBusinessReading::Number) => "number",
            Self::OtherConnection(OtherConnectionReading::AnyOtherApp) => "any-other-app",
            Self::OtherConnection(OtherConnectionReading::OtherService) => "other-service",
            Self::OtherConnection(OtherConnectionReading::Never) => "never",
            Self::Button(ButtonReading::ListedChannel) => "listed-channel",
            Self::Button(ButtonReading::SelectableApp) => "selectable-app",
            Self::Button(ButtonReading::OwnApp) => "own-app",
        }
    }
}

impl Readings {
    /// The value chosen for a reading.
    pub const fn value(self, reading: Reading) -> ReadingValue {
        match reading {
            Reading::AppRole => ReadingValue::AppRole(self.app_role),
            Reading::ChannelRole => ReadingValue::ChannelRole(self.channel_role),
            Reading::SameBusiness => ReadingValue::SameBusiness(self.same_business),
            Reading::OtherConnection => ReadingValue::OtherConnection(self.other_connection),
            Reading::Button => ReadingValue::Button(self.button),
        }
    }

    /// The same readings but for one. A value that the edition does not have changes nothing.
    #[must_use]
    pub fn with(mut self, value: ReadingValue) -> Self {
        if !self.edition.values(value.reading()).contains(&value) {
            return self;
        }
        match value {
            ReadingValue::AppRole(value) => self.app_role = value,
            ReadingValue::ChannelRole(value) => self.channel_role = value,
            ReadingValue::SameBusiness(value) => self.same_business = value,
            ReadingValue::OtherConnection(value) => self.other_connection = value,
            ReadingValue::Button(value) => self.button = value,
        }
        self
    }

    /// The same with another's value of one reading, whether or not this edition has it: to find out
    /// what that alone makes of an outcome.
    #[must_use]
    pub const fn taking(self, reading: Reading, other: Self) -> Self {
        match reading {
            Reading::AppRole => Self { app_role: other.app_role, ..self },
            Reading::ChannelRole => Self { channel_role: other.channel_role, ..self },
            Reading::SameBusiness => Self { same_business: other.same_business, ..self },
            Reading::OtherConnection => Self { other_connection: other.other_connection, ..self },
            Reading::Button => Self { button: other.button, ..self },
        }
    }

    /// The same way of reading in another edition: its profile where these are one. Else what is read as
    /// documented is so there, and a value chosen instead is taken over where it is there too. What was
    /// never touched so comes to what the other edition says, not to what this one said.
    #[must_use]
    pub fn in_edition(self, edition: Edition) -> Self {
        if self.edition == edition {
            return self;
        }
        if let Some(profile) = self.profile() {
            return edition.profile(profile);
        }
        let documented = self.edition.profile(Profile::default());
        let chosen = Reading::ALL.into_iter().filter(|reading| self.value(*reading) != documented.value(*reading));
        chosen.map(|reading| self.value(reading)).fold(edition.profile(Profile::default()), Self::with)
    }

    /// The strictest and the most lenient value of every reading that verdicts depend on.
    pub(super) const fn bounds(self) -> [Self; 2] {
        let [strict, lenient] = [self.edition.profile(Profile::Strict), self.edition.profile(Profile::Lenient)];
        [Self { button: self.button, ..strict }, Self { button: self.button, ..lenient }]
    }

    /// Every combination of values of these readings, the others as they are here.
    pub fn combinations(self, readings: &[Reading]) -> Vec<Self> {
        let values = |reading: &Reading| self.edition.values(*reading);
        readings.iter().fold(vec![self], |all, reading| {
            all.into_iter().flat_map(|one| values(reading).iter().map(move |value| one.with(*value))).collect()
        })
    }

    /// The profile whose values these are, the documented one first where two have the same.
    pub fn profile(self) -> Option<Profile> {
        [Profile::Documented, Profile::Strict, Profile::Lenient]
            .into_iter()
            .find(|one| self.edition.profile(*one) == self)
    }
}

impl Default for Readings {
    fn default() -> Self {
        Edition::default().profile(Profile::default())
    }
}

impl Profile {
    /// Every profile, from strict to lenient.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Documented, Self::Lenient];

    /// The word for it in an answer.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Documented => "documented",
            Self::Lenient => "lenient",
        }
    }
}
