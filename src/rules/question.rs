//! Which of the user's facts would have to be known.

use crate::facts::{AccountId, AppId, ChannelId};

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
