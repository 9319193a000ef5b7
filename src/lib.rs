//! Which KakaoTalk Channels appear in the list when a channel is connected to a Biz app, and why
//! the others are missing.
//!
//! A [`facts::Case`] holds what a user knows, [`rules::evaluate`] turns it into a
//! [`rules::Trace`], and everything shown is a projection of that trace and the case that it answers
//! about.
//!
//! ```
//! use kakao_sync_check::exchange::read_case;
//! use kakao_sync_check::plan::{Request, plans};
//! use kakao_sync_check::rules::{Condition, Readings, Verdict, evaluate};
//!
//! let case = read_case(
//!     r#"{
//!         "format": "kakao-sync-check/case", "version": 1,
//!         "accounts": [{"id": "mina", "name": "민아"}],
//!         "apps": [{"id": "shop", "name": "한빛 앱", "business": {"state": "registered", "number": "220-81-62517"}}],
//!         "channels": [{"id": "main", "name": "한빛상점", "state": "ordinary", "connections": [],
//!                       "business": {"state": "saved", "number": "220-81-62517"}}],
//!         "app_roles": [{"account": "mina", "app": "shop", "role": "owner"}],
//!         "channel_roles": [{"account": "mina", "channel": "main", "role": "master"}]
//!     }"#,
//! )
//! .unwrap();
//! let (mina, shop) = (&case.accounts[0].id, &case.apps[0].id);
//!
//! // It is no Business Channel yet, and that is all that keeps it from the list.
//! let trace = evaluate(&case, mina, shop, Readings::default()).unwrap();
//! assert_eq!(trace.channels[0].verdict, Verdict::NotListed);
//! assert!(trace.channels[0].reasons().into_iter().eq([Condition::BusinessChannel]));
//!
//! // Mina applies for it, Kakao reviews it.
//! let today = "2026-11-23".parse().unwrap();
//! let channels = [case.channels[0].id.clone()];
//! let found = plans(Request { case: &case, channels: &channels, readings: Readings::default(), today, prefer: None });
//! assert_eq!(found.all[0].steps.len(), 2);
//! ```
//!
//! # What this library does not do
//! It asks Kakao nothing and knows no Kakao Account, app or channel but those that a user
//! describes; it predicts from documents, and only Kakao decides. It does not check whether a
//! business exists. It sends nothing anywhere.

// Views as text are types within types, deeper than the compiler looks by itself.
#![cfg_attr(feature = "ssr", recursion_limit = "512")]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        reason = "a test that cannot go on should stop"
    )
)]

pub mod diagram;
pub mod exchange;
pub mod explain;
pub mod facts;
pub mod json;
mod order;
pub mod plan;
pub mod rules;
pub mod wording;

pub mod app;
#[cfg(feature = "page")]
pub mod ui;

/// Starts the page in the element `#app` of the document.
#[cfg(feature = "page")]
pub fn start() {
    ui::start();
}

/// What a visitor sees before the page itself has arrived, and what is said of the page where it is
/// found, as JSON by language.
#[cfg(feature = "ssr")]
pub fn prerendered() -> String {
    ui::ahead::prerendered()
}
