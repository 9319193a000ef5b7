//! Which KakaoTalk Channels appear in the list when a channel is connected to a Biz app, and why
//! the others are missing.
//!
//! A [`facts::Case`] holds what a user knows, [`rules::evaluate`] turns it into a
//! [`rules::Trace`], and everything shown is a projection of that trace.
//!
//! # What this library does not do
//! It asks Kakao nothing and knows no Kakao Account, app or channel but those that a user
//! describes; it predicts from documents, and only Kakao decides. It does not check whether a
//! business exists. It sends nothing anywhere.

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
