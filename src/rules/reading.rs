//! Readings of what the source leaves open (rulebook 4).

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

/// Values of [`Reading::Button`], strict first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ButtonReading {
    /// It takes a selectable app with a listed channel.
    ListedChannel,
    /// It takes a selectable app.
    SelectableApp,
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

/// A value for every reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Readings {
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

    /// Its values, from strict to lenient.
    pub const fn values(self) -> &'static [ReadingValue] {
        match self {
            Self::AppRole => {
                &[ReadingValue::AppRole(AppRoleReading::Owner), ReadingValue::AppRole(AppRoleReading::OwnerOrEditor)]
            }
            Self::ChannelRole => &[
                ReadingValue::ChannelRole(ChannelRoleReading::Master),
                ReadingValue::ChannelRole(ChannelRoleReading::AnyRole),
            ],
            Self::SameBusiness => &[
                ReadingValue::SameBusiness(SameBusinessReading::NumberAndName),
                ReadingValue::SameBusiness(SameBusinessReading::Number),
            ],
            Self::OtherConnection => &[
                ReadingValue::OtherConnection(OtherConnectionReading::AnyOtherApp),
                ReadingValue::OtherConnection(OtherConnectionReading::OtherService),
                ReadingValue::OtherConnection(OtherConnectionReading::Never),
            ],
            Self::Button => &[
                ReadingValue::Button(ButtonReading::ListedChannel),
                ReadingValue::Button(ButtonReading::SelectableApp),
            ],
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
            Self::ChannelRole(ChannelRoleReading::AnyRole) => "any-role",
            Self::SameBusiness(SameBusinessReading::NumberAndName) => "number-and-name",
            Self::SameBusiness(SameBusinessReading::Number) => "number",
            Self::OtherConnection(OtherConnectionReading::AnyOtherApp) => "any-other-app",
            Self::OtherConnection(OtherConnectionReading::OtherService) => "other-service",
            Self::OtherConnection(OtherConnectionReading::Never) => "never",
            Self::Button(ButtonReading::ListedChannel) => "listed-channel",
            Self::Button(ButtonReading::SelectableApp) => "selectable-app",
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

    /// The same readings but for one.
    #[must_use]
    pub const fn with(mut self, value: ReadingValue) -> Self {
        match value {
            ReadingValue::AppRole(value) => self.app_role = value,
            ReadingValue::ChannelRole(value) => self.channel_role = value,
            ReadingValue::SameBusiness(value) => self.same_business = value,
            ReadingValue::OtherConnection(value) => self.other_connection = value,
            ReadingValue::Button(value) => self.button = value,
        }
        self
    }

    /// The strictest and the most lenient value of every reading that verdicts depend on.
    pub(super) const fn bounds(self) -> [Self; 2] {
        let [strict, lenient] = [Profile::Strict.readings(), Profile::Lenient.readings()];
        [Self { button: self.button, ..strict }, Self { button: self.button, ..lenient }]
    }

    /// Every combination of values of these readings, the others as they are here.
    pub fn combinations(self, readings: &[Reading]) -> Vec<Self> {
        readings.iter().fold(vec![self], |all, reading| {
            all.into_iter().flat_map(|one| reading.values().iter().map(move |value| one.with(*value))).collect()
        })
    }

    /// The profile whose values these are, the documented one first where two have the same.
    pub fn profile(self) -> Option<Profile> {
        [Profile::Documented, Profile::Strict, Profile::Lenient].into_iter().find(|one| one.readings() == self)
    }
}

impl Default for Readings {
    fn default() -> Self {
        Profile::default().readings()
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

    /// Its values (rulebook 4).
    pub const fn readings(self) -> Readings {
        let documented = Readings {
            app_role: AppRoleReading::OwnerOrEditor,
            channel_role: ChannelRoleReading::AnyRole,
            same_business: SameBusinessReading::Number,
            other_connection: OtherConnectionReading::OtherService,
            button: ButtonReading::SelectableApp,
        };
        match self {
            Self::Documented => documented,
            Self::Lenient => Readings { other_connection: OtherConnectionReading::Never, ..documented },
            Self::Strict => Readings {
                app_role: AppRoleReading::Owner,
                channel_role: ChannelRoleReading::Master,
                same_business: SameBusinessReading::NumberAndName,
                other_connection: OtherConnectionReading::AnyOtherApp,
                button: ButtonReading::ListedChannel,
            },
        }
    }
}
