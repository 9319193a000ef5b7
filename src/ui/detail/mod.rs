//! The detail of a channel: why it has its verdict, for each reason what to do, with the fact that
//! decides as a field, what would come of it, and the seven conditions.

mod body;
mod condition;
mod contrast;
mod explanation;
mod fixes;
mod frame;
mod ghost;
mod head;
mod readings;
mod reason;

use leptos::html;
use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::rules::ChannelTrace;
use crate::ui::kit::{Derived, effect, hear, live, memo, on};
use crate::wording::Label;

use self::body::body;
use self::frame::Frame;
use self::head::head;

/// The channel that a detail is about; nothing once it is gone.
type Found = Derived<Option<ChannelTrace>>;

/// The detail: beside the answer where there is room, else a sheet over all of it that keeps the
/// focus.
#[component]
pub fn Detail() -> impl IntoView {
    let store = use_store();
    let dialog = NodeRef::<html::Dialog>::new();
    let frame = Frame::new(store, dialog);
    effect(move || frame.follow());
    effect(move || store.forget_what_was_tried());
    hear("resize", move |_| frame.fit());
    hear("keydown", move |event| frame.give_up(&event));
    // A channel that is removed takes its detail with it.
    let channel = memo(move || {
        let (channel, _) = store.detail.get()?;
        store.case.with(|case| case.channel(&channel).map(|one| one.id.clone()))
    });
    effect(move || {
        if channel.with(Option::is_none) && store.detail.with_untracked(Option::is_some) {
            store.close_channel();
        }
    });
    view! {
        <dialog
            class="detail"
            id="detail"
            aria-label=t(Label::Detail)
            node_ref=dialog
            on:close=on(move |_: leptos::ev::Event| frame.closed())
            on:keydown=on(move |event| frame.pressed(&event))
        >
            {head(channel)}
            {live(move || channel.get().map(body))}
        </dialog>
    }
}
