//! What an account may do on an app and on a channel.

/// Role of an account on an app, as Kakao Developers shows it (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppRole {
    /// The account that owns the app.
    Owner,
    /// A team member who may edit the app.
    Editor,
    /// Any other team member, such as a tester.
    Member,
    /// Not in the app's team.
    None,
}

impl AppRole {
    /// Every role, the mightiest first.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Editor, Self::Member, Self::None];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Member => "member",
            Self::None => "none",
        }
    }
}

/// Role of an account on a channel, as the Channel Admin Center shows it (rulebook 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChannelRole {
    /// The account that holds the channel.
    Master,
    /// An account that may manage it.
    Manager,
    /// Named by the source; today's consoles show only master and manager.
    Editor,
    /// No role on the channel.
    None,
}

impl ChannelRole {
    /// Every role, the mightiest first.
    pub const ALL: [Self; 4] = [Self::Master, Self::Manager, Self::Editor, Self::None];

    /// The word for it in a case file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Master => "master",
            Self::Manager => "manager",
            Self::Editor => "editor",
            Self::None => "none",
        }
    }
}
