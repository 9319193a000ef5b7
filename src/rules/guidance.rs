//! What warns and guides (rulebook 6): it never changes a verdict.

/// A kind of warning or guidance, in the rulebook's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuidanceKind {
    /// The service runs on another app already.
    ExistingApp,
    /// App and channel are to be the service's own.
    OwnBoth,
    /// The case has no channel.
    NoChannel,
    /// The case has no app.
    NoApp,
    /// Who works on an app has to be in its team.
    TeamMember,
    /// A business number fails its form or check digit (rulebook 7).
    NumberCheck,
    /// What the connection makes available.
    Scopes,
    /// What makes Kakao reject an application.
    ReviewMayFail,
    /// How a connection is removed.
    Disconnect,
    /// The connection is on another screen in other documentation (rulebook 10).
    Moved,
    /// This only predicts.
    NotKakao,
    /// What comes once something is connected.
    NextSteps,
}

impl GuidanceKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::ExistingApp,
        Self::OwnBoth,
        Self::NoChannel,
        Self::NoApp,
        Self::TeamMember,
        Self::NumberCheck,
        Self::Scopes,
        Self::ReviewMayFail,
        Self::Disconnect,
        Self::Moved,
        Self::NotKakao,
        Self::NextSteps,
    ];

    /// Its id in the rulebook, also in links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExistingApp => "existing-app",
            Self::OwnBoth => "own-both",
            Self::NoChannel => "no-channel",
            Self::NoApp => "no-app",
            Self::TeamMember => "team-member",
            Self::NumberCheck => "number-check",
            Self::Scopes => "scopes",
            Self::ReviewMayFail => "review-may-fail",
            Self::Disconnect => "disconnect",
            Self::Moved => "moved",
            Self::NotKakao => "not-kakao",
            Self::NextSteps => "next-steps",
        }
    }
}
