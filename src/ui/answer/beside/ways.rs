//! How each of the two screens is reached. A button and an application are not the same thing, so
//! both are told, and neither is held against the other.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::rules::{Edition, Outcome, Trace};
use crate::ui::kit::{glyph, live, mark, marked, memo};
use crate::wording::names::Names;
use crate::wording::{Label, Lang, answer as say, editions};

use super::Found;

/// What is told of one screen.
#[derive(Clone, PartialEq)]
struct Way {
    lang: Lang,
    edition: Edition,
    way_in: Outcome,
    /// What the conditions of the app come to.
    app: (Outcome, String),
    listed: String,
}

impl Way {
    fn of(names: &Names<'_>, trace: &Trace) -> Self {
        let (lang, edition) = (names.lang, trace.readings.edition);
        let app = say::app(names, edition, trace.app_selectable, &trace.app);
        Self {
            lang,
            edition,
            way_in: trace.button,
            app: (trace.app_selectable, app),
            listed: say::sentence(lang, trace.count()),
        }
    }

    fn draw(&self, asked: bool) -> AnyView {
        let (lang, words) = (self.lang, editions::words(self.edition));
        let asked =
            asked.then(|| view! { <span class="quiet">" · " {Label::CompareAsked.text(lang)}</span> }.into_any());
        let app = glyph(mark(self.app.0), self.app.1.clone());
        view! {
            <li>
                <h5>{words.name.of(lang)} {asked}</h5>
                <p class="quiet small">{marked(lang, words.path.of(lang))}</p>
                <p><span class="mark" data-o=mark(self.way_in)>{marked(lang, words.way_in_is.of(lang, self.way_in))}</span></p>
                <p>{app}</p>
                <p>{self.listed.clone()}</p>
            </li>
        }
        .into_any()
    }
}

/// Both screens: the way in, the app, how many channels are listed.
#[component]
pub fn Ways(found: Found) -> impl IntoView {
    let store = use_store();
    let ways = memo(move || ways(store, found).unwrap_or_default());
    let draw = |(place, way): (usize, &Way)| way.draw(place == 0);
    view! {
        <section>
            <h4>{t(Label::CompareWays)}</h4>
            <ul class="card beside-ways">
                {live(move || ways.with(|ways: &Vec<Way>| ways.iter().enumerate().map(draw).collect::<Vec<_>>()))}
            </ul>
        </section>
    }
}

fn ways(store: Store, found: Found) -> Option<Vec<Way>> {
    let of = |names: &Names<'_>, here: &Trace| {
        found.with(|found| Some(vec![Way::of(names, here), Way::of(names, &found.as_ref()?.there)]))
    };
    store.of_trace(|trace| store.names(|names| of(names, trace)))?
}
