//! The control of one fact where it decides: a second one beside that of the facts, so its id begins
//! otherwise.

use leptos::prelude::*;

use crate::explain::what_if::FactRef;
use crate::facts::{App, Channel};
use crate::ui::kit::{Key, When};

use super::apps;
use super::channel_body as channel;
use super::connections::connections;
use super::edited::{Business, Edited, Pick};
use super::roles::{On, role_choice};

/// A control for a fact.
pub fn fact_field(fact: FactRef) -> AnyView {
    let of_app = |id| Edited::<App>::beside(Key::from(&id));
    let of_channel = |id| Edited::<Channel>::beside(Key::from(&id));
    match fact {
        FactRef::AppRole(account, app) => role_choice(On::APPS, account, (&app).into()),
        FactRef::ChannelRole(account, channel) => role_choice(On::CHANNELS, account, (&channel).into()),
        FactRef::AppBusiness(id) => business(of_app(id), apps::BUSINESS),
        FactRef::ChannelBusiness(id) => business(of_channel(id), channel::BUSINESS),
        FactRef::AppBusinessName(id) => of_app(id).business_name(),
        FactRef::ChannelBusinessName(id) => of_channel(id).business_name(),
        FactRef::InUse(id) => apps::in_use(of_app(id)),
        FactRef::ChannelState(id) => of_channel(id).pick(channel::STATE),
        FactRef::Connections(id) | FactRef::OutsideService(id) => connections(of_channel(id)),
    }
}

/// The number, where there is one; else whether there is any, and then which.
fn business<T: Business>(item: Edited<T>, pick: Pick<T>) -> AnyView {
    let there = item.now.with_untracked(|now| now.as_ref().is_some_and(|one| one.info().is_some()));
    match there {
        true => item.number(),
        false => {
            let there = item.follow(|item| item.info().is_some());
            view! { {item.pick(pick)} <When when=there>{item.number()}</When> }.into_any()
        }
    }
}
