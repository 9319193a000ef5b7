//! Why this channel is listed and another is not: only what differs and matters.

use leptos::prelude::*;

use crate::app::{Store, use_store};
use crate::explain::contrast::{Contrast, Difference, contrast, partner};
use crate::facts::ChannelId;
use crate::rules::Finding;
use crate::ui::kit::{Choice, Derived, Lines, Options, State, When, derive, live, mark, memo, on};
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, insight, terms};

use super::Found;

/// The channel beside another one, of which the most telling is chosen to begin with.
#[component]
pub fn Compared(found: Found) -> impl IntoView {
    let store = use_store();
    let chosen = State::new(None::<ChannelId>);
    let held = memo(move || {
        let own = found.with(|found| found.as_ref().map(|found| found.channel.clone()))?;
        let held = store.of_trace(|trace| {
            let chosen = chosen.get().filter(|other| trace.channel(other).is_some());
            let partner = || store.case.with(|case| partner(case, trace, &own));
            let held = contrast(trace, &own, &chosen.or_else(partner)?)?;
            Some(store.names(|names| Held::of(names, &held)))
        });
        held.flatten()
    });
    let says = derive(move || held.with(|held| held.as_ref().map(|held| held.says.clone())).unwrap_or_default());
    view! {
        <When when=derive(move || held.with(Option::is_some))>
            <h3>{live(move || Label::ContrastTitle.text(store.lang.get()))}</h3>
            <Other held=held chosen=chosen />
            {live(move || held.with(|held| held.as_ref().map(Held::table)))}
            <Lines says=says />
        </When>
    }
}

/// Two channels held against each other, in words.
#[derive(Clone, PartialEq)]
struct Held {
    lang: Lang,
    one: ChannelId,
    other: ChannelId,
    name: String,
    differences: Vec<[Side; 2]>,
    says: Vec<String>,
}

/// What a condition comes to for one of the two.
#[derive(Clone, PartialEq)]
struct Side {
    condition: &'static str,
    o: &'static str,
    outcome: &'static str,
    text: String,
}

impl Held {
    fn of(names: &Names<'_>, held: &Contrast) -> Self {
        let lang = names.lang;
        let about = |channel| About::named(names, (&held.account, &held.app), channel, held.readings);
        let (one, other) = (about(&held.one.channel), about(&held.other.channel));
        let side = |finding: &Finding, about: &About<'_>| Side {
            condition: terms::condition(lang, finding.condition),
            o: mark(finding.outcome),
            outcome: terms::outcome(lang, finding.outcome),
            text: reasons::cell(finding, about, names).to_owned(),
        };
        let own = held.differences.iter().filter(|one| one.follows.is_empty());
        Self {
            lang,
            one: held.one.channel.clone(),
            other: held.other.channel.clone(),
            name: names.channel(&held.other.channel),
            differences: own.map(|each: &Difference| [side(&each.one, &one), side(&each.other, &other)]).collect(),
            says: insight::contrast(names, held),
        }
    }

    fn table(&self) -> AnyView {
        let row = |[one, other]: &[Side; 2]| {
            view! {
                <tr>
                    <th scope="row">{one.condition}</th>
                    {one.draw()}
                    {other.draw()}
                </tr>
            }
            .into_any()
        };
        view! {
            <table class="contrast">
                <thead>
                    <tr>
                        <th scope="col">{Label::ConditionFilter.text(self.lang)}</th>
                        <th scope="col">{Label::ThisChannel.text(self.lang)}</th>
                        <th scope="col">{self.name.clone()}</th>
                    </tr>
                </thead>
                <tbody>{self.differences.iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        }
        .into_any()
    }
}

impl Side {
    fn draw(&self) -> AnyView {
        view! {
            <td>
                <span class="mark" data-o=self.o>
                    <span class="visually-hidden">{self.outcome} ": "</span>
                    {self.text.clone()}
                </span>
            </td>
        }
        .into_any()
    }
}

/// The choice of the other channel. A thousand names are only put into it once somebody turns to
/// it.
#[component]
fn Other(held: Derived<Option<Held>>, chosen: State<Option<ChannelId>>) -> impl IntoView {
    let store = use_store();
    let asked = State::new(false);
    let value = derive(move || held.with(|held| held.as_ref().map(|held| held.other.to_string())).unwrap_or_default());
    let options = memo(move || {
        let all = asked.get();
        let of = |held: &Held| match all {
            true => others(store, &held.one),
            false => vec![(held.other.to_string(), held.name.clone())],
        };
        held.with(|held| held.as_ref().map(of)).unwrap_or_default()
    });
    view! {
        <div
            on:focusin=on(move |_: leptos::ev::FocusEvent| asked.set(true))
            on:pointerdown=on(move |_: leptos::ev::PointerEvent| asked.set(true))
        >
            <Choice
                id="contrast-with"
                label=Label::ContrastWith
                value=value
                options=options
                on_choose=Callback::new(move |id: String| chosen.set(Some((&*id).into())))
            />
        </div>
    }
}

fn others(store: Store, own: &ChannelId) -> Options {
    store.names(|names| {
        let all = names.case.channels.iter().enumerate().filter(|(_, channel)| channel.id != *own);
        all.map(|(place, channel)| (channel.id.to_string(), names.channel_at(place))).collect()
    })
}
