//! The screen on which one connects, drawn from the documents.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::{AppBusiness, ChannelId, Fact};
use crate::rules::{Outcome, Trace};
use crate::ui::kit::{Derived, Key, Shape, When, Window, Windowed, derive, live, mark, marked, memo};
use crate::wording::Label;
use crate::wording::editions::words;
use crate::wording::names::Names;

use super::super::beside::Elsewhere;
use super::row::picked;

/// What the screen says above its list.
#[derive(Clone, PartialEq)]
struct Head {
    /// What it shows the app as.
    role: &'static str,
    app: String,
    number: Option<String>,
    selectable: Outcome,
    /// What stands there instead of an empty list.
    empty: &'static str,
}

impl Head {
    fn of(names: &Names<'_>, trace: &Trace) -> Self {
        let number = match names.case.app(&trace.app).map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(info))) => Some(info.number.as_typed().to_owned()),
            _ => None,
        };
        let (lang, words) = (names.lang, words(trace.readings.edition));
        Self {
            role: words.screen_app.of(lang),
            app: names.app(&trace.app),
            number,
            selectable: trace.app_selectable,
            empty: words.no_channels.of(lang, trace.app_selectable),
        }
    }

    fn draw(&self) -> AnyView {
        view! {
            <p class="small-label">{self.role}</p>
            <p class="preview-app" data-o=mark(self.selectable)>
                <b>{self.app.clone()}</b>
                <span class="quiet">{self.number.clone()}</span>
            </p>
        }
        .into_any()
    }
}

/// The screen of the edition that is asked, with the channels that it would offer and those that it would
/// show as connected.
#[component]
pub fn Preview(listed: Derived<Vec<Key>>, connected: Derived<Vec<Key>>) -> impl IntoView {
    let store = use_store();
    let head = memo(move || store.of_trace(|trace| store.names(|names| Head::of(names, trace))));
    let empty = move || {
        view! { <p class="preview-empty">{live(move || head.with(|head| head.as_ref().map(|head| head.empty)))}</p> }
    };
    let screen = move || words(store.edition());
    // Where there is no such button, it is the choice of a channel that connects it.
    let finish = move || {
        let button = |name| view! { <footer><span class="pretend" lang="ko">{name}</span></footer> }.into_any();
        screen().finish.map(button)
    };
    view! {
        <section class="dialog-preview" aria-labelledby="preview-heading">
            <header>
                <h3 id="preview-heading" lang="ko">{live(move || screen().screen)}</h3>
                <p class="quiet">{t(Label::DialogNote)}</p>
                <Elsewhere />
            </header>
            <div class="preview-body">
                {live(move || head.with(|head| head.as_ref().map(Head::draw)))}
                <p class="small-label" id="preview-channels">{t(Label::DialogChannels)}</p>
                <When when=derive(move || !listed.with(Vec::is_empty)) otherwise=empty>
                    <Pick keys=listed named="preview-channels" />
                </When>
                <When when=derive(move || !connected.with(Vec::is_empty))>
                    <p class="small-label" id="preview-connected">
                        {live(move || marked(store.lang.get(), screen().connected.of(store.lang.get())))}
                    </p>
                    <Pick keys=connected named="preview-connected" />
                </When>
            </div>
            {live(finish)}
        </section>
    }
}

/// A list in the dialog.
#[component]
fn Pick(
    keys: Derived<Vec<Key>>,
    /// The id of what names it.
    named: &'static str,
) -> impl IntoView {
    let row = Callback::new(move |key: Key| picked(ChannelId::from(key)));
    view! { <Windowed window=Window::new(keys) shape=Shape::List class="pick" labelled_by=named row=row /> }
}
