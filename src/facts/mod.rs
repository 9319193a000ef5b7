//! What a user can know about accounts, apps and channels (rulebook 2): the valid, typed case.
//!
//! A [`Case`] is always consistent: ids are unique within their list and every reference
//! resolves. It is made from a [`CaseDraft`](crate::exchange::draft::CaseDraft), which may be
//! neither, or changed by a [`command::Command`], which keeps it so.

mod action;
mod app;
mod business;
mod case;
mod channel;
pub mod command;
mod date;
mod fact;
pub mod fold;
mod id;
mod reversal;
mod role;
mod touched;

pub use action::{Action, ActionKind, Removal, Source, Tick};
pub use app::{App, AppBusiness, AppBusinessKind};
pub use business::{BusinessInfo, BusinessName, BusinessNumber, Comparable, HolderKind, NumberFault};
pub use case::{Account, Case, Trade};
pub use channel::{Channel, ChannelBusiness, ChannelBusinessKind, ChannelState, Connection, OutsideService};
pub use date::{Date, DateError};
pub use fact::Fact;
pub use id::{AccountId, AppId, ChannelId};
pub use role::{AppRole, ChannelRole};
pub use touched::Touched;
