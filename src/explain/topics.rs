//! What the editions of the rules say, topic by topic (rulebook 10).

use crate::rules::{Condition, Edition, Gate, GuidanceKind, Reading, Section, Verdict};

use super::statements::{Accounted, Statement};

/// What an edition says something of, in the order in which one meets it. What it says is told by
/// [`crate::wording::editions`]: an edition that leaves one out does not compile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// What opens the way to the list.
    FirstGate,
    /// What comes before the list.
    SecondGate,
    /// Which role on the app connects.
    AppRole,
    /// Which role on the channel does.
    ChannelRole,
    /// The Business Channel and its information.
    BusinessChannel,
    /// The same business information on both.
    SameBusiness,
    /// Connections to other apps.
    OtherConnections,
    /// Where connected channels are shown.
    Connected,
    /// How a connection is removed.
    Removing,
    /// Shops on an e-commerce platform.
    HostedShops,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Self; 10] = [
        Self::FirstGate,
        Self::SecondGate,
        Self::AppRole,
        Self::ChannelRole,
        Self::BusinessChannel,
        Self::SameBusiness,
        Self::OtherConnections,
        Self::Connected,
        Self::Removing,
        Self::HostedShops,
    ];

    /// Its id, in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FirstGate => "first-gate",
            Self::SecondGate => "second-gate",
            Self::AppRole => "app-role",
            Self::ChannelRole => "channel-role",
            Self::BusinessChannel => "business-channel",
            Self::SameBusiness => "same-business",
            Self::OtherConnections => "other-connections",
            Self::Connected => "connected",
            Self::Removing => "removing",
            Self::HostedShops => "hosted-shops",
        }
    }

    /// Where an edition's pages speak of it; nowhere, where they are silent.
    pub fn sections(self, edition: Edition) -> Vec<Section> {
        let condition = |condition: Condition| condition.sections(edition).to_vec();
        match self {
            Self::FirstGate => Gate::Button.sections(edition).to_vec(),
            Self::SecondGate if Gate::AppSelectable.is_in(edition) => Gate::AppSelectable.sections(edition).to_vec(),
            // Without that gate, what it would ask of the app is asked as a condition.
            Self::SecondGate => condition(Condition::AppBusiness),
            Self::AppRole => condition(Condition::AppRole),
            Self::ChannelRole => condition(Condition::ChannelRole),
            Self::BusinessChannel => condition(Condition::BusinessChannel),
            Self::SameBusiness => condition(Condition::SameBusiness),
            Self::OtherConnections => condition(Condition::OwnServiceOnly),
            Self::Connected => Statement::sections(Accounted::Verdict(Verdict::AlreadyConnected), edition),
            Self::Removing => Statement::sections(Accounted::Guides(GuidanceKind::Disconnect), edition),
            Self::HostedShops => vec![Section::ShopSetUp],
        }
    }

    /// Whether two editions say the same of it, as far as anything here goes by it.
    pub fn is_same(self, one: Edition, other: Edition) -> bool {
        let read_alike = |reading: Reading| one.values(reading) == other.values(reading);
        match self {
            Self::FirstGate => read_alike(Reading::Button),
            Self::SecondGate => Gate::AppSelectable.is_in(one) == Gate::AppSelectable.is_in(other),
            Self::AppRole => read_alike(Reading::AppRole),
            Self::ChannelRole => read_alike(Reading::ChannelRole),
            Self::SameBusiness => read_alike(Reading::SameBusiness),
            Self::OtherConnections => read_alike(Reading::OtherConnection),
            Self::Connected => one.connecting() == other.connecting(),
            Self::Removing => one.disconnecting() == other.disconnecting(),
            // Nothing of an edition enters into them.
            Self::BusinessChannel | Self::HostedShops => true,
        }
    }
}
