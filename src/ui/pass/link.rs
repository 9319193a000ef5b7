//! As a link.

use leptos::prelude::*;

use crate::app::share::{self, Shared};
use crate::app::{NoLink, Store, link_to, save_case, t, use_store};
use crate::diagram::qr::Qr;
use crate::exchange::link::Reach;
use crate::ui::kit::{Button, Copying, Derived, State, When, derive, effect, live, memo};
use crate::wording::{Label, Lang, PassLabel, link as say};

use super::choices::{names, use_choices};

/// The id of the text that could not be copied.
const TEXT: &str = "pass-link";

/// The link of the check as it is, and whether names are left out of it; nothing until it is made.
type Made = State<Option<(bool, Result<String, NoLink>)>>;

/// What is shown of a link.
#[derive(Clone, PartialEq)]
struct Card {
    link: String,
    length: String,
    reach: Reach,
    qr: Option<Qr>,
}

impl Card {
    fn of(lang: Lang, link: String) -> Self {
        let characters = link.chars().count();
        let reach = Reach::of(characters);
        Self { length: say::length(lang, characters, reach), reach, qr: Qr::of(&link), link }
    }
}

/// The section. The link follows the check as long as it is open, and is kept nowhere.
pub fn section() -> AnyView {
    let store = use_store();
    let nameless = use_choices().nameless;
    let made = Made::new(None);
    make(store, nameless, made);
    view! {
        {names(Some(PassLabel::LinkHolds))}
        {drawn(store, nameless, made)}
    }
    .into_any()
}

/// Makes the link anew whenever the check is another; what is overtaken is given up.
fn make(store: Store, nameless: State<bool>, made: Made) {
    let turn = StoredValue::new(0_u32);
    effect(move || {
        let without = nameless.get();
        let check = store.check_to_pass(without);
        let own = turn.get_value().wrapping_add(1);
        turn.set_value(own);
        leptos::task::spawn_local(async move {
            let link = link_to(check).await;
            if turn.try_get_value() == Some(own) {
                made.try_set(Some((without, link)));
            }
        });
    });
}

fn drawn(store: Store, nameless: State<bool>, made: Made) -> AnyView {
    // What is no link for the way that it is to go can go as a file.
    let save = Callback::new(move |()| save_case(&untrack(|| store.check_to_pass(nameless.get()).case)));
    // While another is made, nobody gets the one with names that were to be left out.
    let link = move || made.get().filter(|(without, _)| *without == nameless.get()).map(|(_, link)| link);
    let card: Derived<Option<Card>> = memo(move || Some(Card::of(store.lang.get(), link()?.ok()?)));
    let none = move || {
        let label = match link() {
            Some(Err(NoLink::TooLarge)) => PassLabel::LinkTooLarge,
            Some(Err(NoLink::OldBrowser)) => PassLabel::NoLinks,
            _ => PassLabel::MakingLink,
        };
        view! {
            <p role="status">{t(label)}</p>
            <div class="acts">{file(save)}</div>
        }
    };
    view! {
        <When when=derive(move || card.with(Option::is_some)) otherwise=none>
            <div class="pass-link">{address(store, card, save)} {code(card)}</div>
        </When>
    }
    .into_any()
}

/// The address, how long it is, and what to do with it.
fn address(store: Store, card: Derived<Option<Card>>, save: Callback<()>) -> AnyView {
    let copying = Copying::new();
    let refused = State::new(false);
    let of = move |f: fn(&Card) -> &String| card.with(|card| card.as_ref().map(f).cloned()).unwrap_or_default();
    let link = derive(move || of(|card| &card.link));
    let warning = derive(move || card.with(|card| card.as_ref().is_some_and(|card| card.reach != Reach::Far)));
    let copy = Callback::new(move |()| copying.copy(link.get_untracked(), store.lang.get_untracked(), TEXT.to_owned()));
    let share = Callback::new(move |()| {
        let title = Label::Title.text(store.lang.get_untracked());
        share::share(title, "", Some(&link.get_untracked()), move |shared| refused.try_set(shared == Shared::Refused));
    });
    let sheet = share::offered().then(|| {
        view! { <Button id="pass-share" on_press=share>{t(PassLabel::ShareLink)}</Button> }
    });
    let said = move || if refused.get() { Some(PassLabel::NotShared.text(store.lang.get())) } else { copying.said()() };
    view! {
        <div class="pass-address">
            <textarea class="input" id=TEXT readonly rows="4" aria-label=t(PassLabel::Link) prop:value=move || link.get()></textarea>
            <p class="hint" id="pass-length" data-o=move || warning.get().then_some("warning")>
                {live(move || of(|card| &card.length))}
            </p>
            <div class="acts">
                <Button class="button prime" id="pass-copy" on_press=copy>{t(PassLabel::CopyLink)}</Button>
                {sheet} {file(save)}
            </div>
            <p class="small" role="status">{live(said)}</p>
        </div>
    }
    .into_any()
}

fn file(save: Callback<()>) -> AnyView {
    view! { <Button id="pass-file" on_press=save>{t(Label::SaveFile)}</Button> }.into_any()
}

/// The QR code: dark on light in every theme, as readers want it.
fn code(card: Derived<Option<Card>>) -> AnyView {
    let drawn = move || match card.with(|card| card.as_ref().and_then(|card| card.qr.clone())) {
        Some(Qr { size, path }) => view! {
            <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=t(PassLabel::QrCode)>
                <rect width=size height=size />
                <path d=path />
            </svg>
            <p class="hint">{t(PassLabel::QrHint)}</p>
        }
        .into_any(),
        None => view! { <p class="hint">{t(PassLabel::NoQr)}</p> }.into_any(),
    };
    view! { <div class="pass-qr">{live(drawn)}</div> }.into_any()
}
