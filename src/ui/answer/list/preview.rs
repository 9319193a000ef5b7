//! The connection dialog, drawn from the documents.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::{AppBusiness, ChannelId, Fact};
use crate::rules::{Outcome, Trace, Verdict};
use crate::ui::kit::{Derived, Key, Shape, When, Window, Windowed, derive, live, mark, memo};
use crate::wording::names::Names;
use crate::wording::{Label, terms};

use super::row::picked;

/// What the dialog says above its list.
#[derive(Clone, PartialEq)]
struct Head {
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
        let empty = match trace.app_selectable {
            Outcome::NotMet => Label::DialogNoApp,
            Outcome::Unknown => Label::DialogUnsure,
            Outcome::Met => Label::DialogEmpty,
        };
        Self { app: names.app(&trace.app), number, selectable: trace.app_selectable, empty: empty.text(names.lang) }
    }

    fn draw(&self) -> AnyView {
        view! {
            <p class="preview-app" data-o=mark(self.selectable)>
                <b>{self.app.clone()}</b>
                <span class="quiet">{self.number.clone()}</span>
            </p>
        }
        .into_any()
    }
}

/// The dialog with the channels that it would offer, and those that it would show as connected.
#[component]
pub fn Preview(listed: Derived<Vec<Key>>, connected: Derived<Vec<Key>>) -> impl IntoView {
    let store = use_store();
    let head = memo(move || store.of_trace(|trace| store.names(|names| Head::of(names, trace))));
    let empty = move || {
        view! { <p class="preview-empty">{live(move || head.with(|head| head.as_ref().map(|head| head.empty)))}</p> }
    };
    view! {
        <section class="dialog-preview" aria-labelledby="preview-heading">
            <header>
                <h3 id="preview-heading" lang="ko">"비즈앱-채널 연결하기"</h3>
                <p class="quiet">{t(Label::DialogNote)}</p>
            </header>
            <div class="preview-body">
                <p class="small-label">{t(Label::BizApp)}</p>
                {live(move || head.with(|head| head.as_ref().map(Head::draw)))}
                <p class="small-label" id="preview-channels">{t(Label::DialogChannels)}</p>
                <When when=derive(move || !listed.with(Vec::is_empty)) otherwise=empty>
                    <Pick keys=listed named="preview-channels" />
                </When>
                <When when=derive(move || !connected.with(Vec::is_empty))>
                    <p class="small-label" id="preview-connected">
                        {live(move || terms::verdict(store.lang.get(), Verdict::AlreadyConnected))}
                    </p>
                    <Pick keys=connected named="preview-connected" />
                </When>
            </div>
            <footer>
                <span class="pretend" lang="ko">"연결하기"</span>
            </footer>
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
