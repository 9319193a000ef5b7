//! Links: making one of the check that is open, and opening what one holds.

use leptos::prelude::*;

use crate::exchange::link::{self, LinkFault, Packed};
use crate::exchange::{Check, check_without_names, read_check, write_check};

use super::deflate::{Failed, deflate, inflate};
use super::focus::rest_on_answer;
use super::store::Store;

/// Why there is no link of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLink {
    /// It is larger than what is opened.
    TooLarge,
    /// The browser can't pack it.
    OldBrowser,
}

/// The address that opens a check.
///
/// # Errors
/// Where there is none.
pub async fn link_to(check: Check) -> Result<String, NoLink> {
    let text = write_check(&check);
    let length = u32::try_from(text.len()).map_err(|_| NoLink::TooLarge)?;
    let deflated = deflate(text.into_bytes()).await.map_err(|_| NoLink::OldBrowser)?;
    let fragment = link::wrap(&deflated, length);
    // What would be refused is not passed on.
    if !matches!(link::unwrap(&fragment), Some(Ok(_))) {
        return Err(NoLink::TooLarge);
    }
    Ok(format!("{}#{fragment}", home().unwrap_or_default()))
}

/// The address of the page, in whichever language it was opened: who gets a link speaks their own.
fn home() -> Option<String> {
    let here = window().location().href().ok()?;
    let page = here.split('#').next()?;
    match document().document_element()?.get_attribute("data-home") {
        Some(home) if !home.is_empty() => Some(web_sys::Url::new_with_base(&home, page).ok()?.href()),
        _ => Some(page.to_owned()),
    }
}

/// The check that a link holds.
///
/// # Errors
/// Where that can't be told.
pub async fn unpack(packed: Result<Packed, LinkFault>) -> Result<Check, LinkFault> {
    let packed = packed?;
    let inflated = inflate(packed.deflated.clone(), packed.length).await.map_err(|failed| match failed {
        Failed::Unknown => LinkFault::OldBrowser,
        Failed::Stream => LinkFault::Damaged,
    })?;
    read_check(&packed.text(inflated)?).map_err(LinkFault::Unreadable)
}

impl Store {
    /// The check as a link carries it, with what is on the screen; follows whatever it holds.
    pub fn check_to_pass(self, nameless: bool) -> Check {
        self.case.track();
        self.ask.track();
        self.baseline.track();
        let mut check = Check { plan: self.planned(), ..self.check() };
        let mut channel = self.detail.with(|detail| detail.as_ref().map(|(channel, _)| channel.clone()));
        if nameless {
            let place = check.case.channels.iter().position(|one| Some(&one.id) == channel.as_ref());
            check = check_without_names(self.lang.get(), &check);
            channel = place.and_then(|place| check.case.channels.get(place)).map(|one| one.id.clone());
        }
        check.shown = super::address::shown(self, channel);
        check
    }

    /// Says no longer that what is open came by a link.
    pub fn see_link(self) {
        self.link_seen.set(true);
        rest_on_answer(false);
    }

    /// Says what is wrong with a link that was to be opened.
    pub(super) fn refuse_link(self, fault: LinkFault) {
        self.link_fault.set(Some(fault));
    }

    /// Takes away what is said of a link.
    pub fn close_link_fault(self) {
        self.link_fault.set(None);
    }
}
