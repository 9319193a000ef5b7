//! Which of the user's facts would have to be known.

use crate::facts::{AccountId, AppId, ChannelId, Connection, Fact, OutsideService};

use super::{Comparison, Condition, Finding, Grounds, Outcome};

/// A fact that the user does not know and that leaves a condition unknown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Which role does the account have on the app?
    AppRole(AccountId, AppId),
    /// What business information is registered on the app?
    AppBusiness(AppId),
    /// Under which business name is the app registered?
    AppBusinessName(AppId),
    /// Which role does the account have on the channel?
    ChannelRole(AccountId, ChannelId),
    /// What state is the channel in?
    ChannelState(ChannelId),
    /// What business information is saved on the channel?
    ChannelBusiness(ChannelId),
    /// Under which business name is the channel's information saved?
    ChannelBusinessName(ChannelId),
    /// Which apps is the channel connected to?
    Connections(ChannelId),
    /// Whose service is the outside app that the channel is connected to?
    OutsideService(ChannelId),
}

impl Finding {
    /// The questions whose answers decide this condition; none unless it is unknown.
    pub fn questions(&self, account: &AccountId, app: &AppId, channel: &ChannelId) -> Vec<Question> {
        if self.outcome != Outcome::Unknown {
            return Vec::new();
        }
        let sides = |of_app: bool, of_channel: bool, name: bool| {
            let app = of_app.then(|| match name {
                true => Question::AppBusinessName(app.clone()),
                false => Question::AppBusiness(app.clone()),
            });
            let channel = of_channel.then(|| match name {
                true => Question::ChannelBusinessName(channel.clone()),
                false => Question::ChannelBusiness(channel.clone()),
            });
            app.into_iter().chain(channel).collect()
        };
        match &self.grounds {
            Grounds::SameBusiness(Comparison::NumberNotKnown { app, channel }) => sides(*app, *channel, false),
            Grounds::SameBusiness(Comparison::NameNotKnown { app, channel }) => sides(*app, *channel, true),
            Grounds::OwnServiceOnly { ties: Fact::Known(ties) } => {
                let open = |connection: &Connection| *connection == Connection::Outside(OutsideService::Unknown);
                let asks = ties.iter().any(|tie| open(&tie.connection));
                asks.then(|| Question::OutsideService(channel.clone())).into_iter().collect()
            }
            _ => vec![match self.condition {
                Condition::AppRole => Question::AppRole(account.clone(), app.clone()),
                Condition::AppBusiness => Question::AppBusiness(app.clone()),
                Condition::ChannelRole => Question::ChannelRole(account.clone(), channel.clone()),
                Condition::BusinessChannel => Question::ChannelState(channel.clone()),
                Condition::ChannelBusiness | Condition::SameBusiness => Question::ChannelBusiness(channel.clone()),
                Condition::OwnServiceOnly => Question::Connections(channel.clone()),
            }],
        }
    }
}
