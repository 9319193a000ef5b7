//! The parts of the map as SVG. Boxes stay while their content changes, so that the focus stays.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::use_store;
use crate::diagram::map::{Edge, Label as Line, Mark, Node, Part, State, Tag};
use crate::diagram::shape::path;
use crate::diagram::text;
use crate::wording::insight;

use super::Picture;

/// The word for a state, from which the style takes colour and line.
const fn word(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::Connected => "connected",
        State::Blocked => "blocked",
        State::Doubtful => "doubtful",
        State::Aside => "aside",
    }
}

/// The id of a box in the page.
pub fn id_of(part: &Part) -> String {
    match part {
        Part::Account(id) => html_id("map-account", &[id.as_str()]),
        Part::App(id) => html_id("map-app", &[id.as_str()]),
        Part::Channel(id) => html_id("map-channel", &[id.as_str()]),
        Part::Group(key) => {
            let reasons: Vec<_> = key.reasons.iter().map(|one| one.id()).collect();
            html_id("map-group", &[key.verdict.id(), &reasons.join("-")])
        }
        Part::MoreAccounts => "map-more-accounts".to_owned(),
        Part::MoreApps => "map-more-apps".to_owned(),
        Part::Role(_) | Part::Trunk | Part::Lane(_) | Part::GroupLane(_) => String::new(),
    }
}

/// The lit path, and every line with its sign.
#[component]
pub fn Lines(picture: Picture) -> impl IntoView {
    let lit = move || {
        let map = picture.map.get();
        map.iter()
            .flat_map(|map| &map.lit)
            .map(|points| view! { <path class="map-lit" d=path(points, 8) /> })
            .collect_view()
    };
    let lines = move || {
        let map = picture.map.get();
        map.iter().flat_map(|map| &map.edges).map(|edge| line(edge, picture)).collect_view()
    };
    view! {
        <g aria-hidden="true">{lit}</g>
        <g aria-hidden="true">{lines}</g>
    }
}

fn line(edge: &Edge, picture: Picture) -> impl IntoView + use<> {
    let (part, own) = (edge.part.clone(), edge.part.clone());
    view! {
        <g
            class="map-line"
            data-state=word(edge.state)
            class:way=move || picture.way.with(|way| way.contains(&own))
            on:pointerenter=move |_| picture.pointed.set(Some(part.clone()))
        >
            <path class="map-reach" d=edge.path() />
            <path class="map-edge" d=edge.path() />
            {edge.tag.as_ref().map(tag)}
            {edge.mark.as_ref().map(mark)}
        </g>
    }
}

fn tag(tag: &Tag) -> AnyView {
    view! {
        <rect class="map-tag" x=tag.rect.x y=tag.rect.y width=tag.rect.w height=tag.rect.h rx="4" />
        {label(&tag.label)}
        {tag.depends.map(|rect| {
            view! {
                <rect class="map-depends" x=rect.x y=rect.y width=rect.w height=rect.h rx="3" />
                <text class="map-depends-sign" x=rect.x + rect.w / 2 y=rect.y + rect.h - 4>"≈"</text>
            }
        })}
    }
    .into_any()
}

fn mark(mark: &Mark) -> AnyView {
    let sign = match mark.state {
        State::Open => "M-4 0.5l3 3 5-6.5",
        State::Blocked => "M-3.5-3.5l7 7M3.5-3.5l-7 7",
        State::Doubtful => "M-2.6-2.2a2.6 2.6 0 1 1 3.6 2.4q-1 .5-1 1.6M0 4.6v.1",
        State::Connected => "M-4.5-1.8h8l-2-2M4.5 1.8h-8l2 2",
        State::Aside => "",
    };
    view! {
        <g class="map-mark" data-state=word(mark.state) transform=format!("translate({} {})", mark.at.x, mark.at.y)>
            <circle r=mark.radius />
            <path d=sign />
        </g>
    }
    .into_any()
}

fn label(line: &Line) -> AnyView {
    view! { <text x=line.at.x y=line.at.y font-size=line.size>{line.text.clone()}</text> }.into_any()
}

/// The titles of the columns.
#[component]
pub fn Tips(picture: Picture) -> impl IntoView {
    move || {
        let map = picture.map.get();
        let titles = map.iter().flat_map(|map| &map.headings).map(label).collect_view();
        view! { <g class="map-title" aria-hidden="true">{titles}</g> }
    }
}

/// A box: pointing at it lights its way, choosing it asks about it.
#[component]
pub fn NodeBox(part: Part, picture: Picture) -> impl IntoView {
    let store = use_store();
    let of = part.clone();
    let node =
        Memo::new(move |_| picture.map.with(|map| map.as_ref()?.nodes.iter().find(|node| node.part == of).cloned()));
    let of = part.clone();
    // What a picture says of it is its name, whole and with every reason.
    let name = move || {
        let scene = picture.scene.get()?;
        let said = text::own(&scene, &of);
        match said {
            Some(said) => Some(store.names(|names| insight::saying(names, &said))),
            None => node.with(|node| node.as_ref()?.labels.first().map(|label| label.full.clone())),
        }
    };
    let of = part.clone();
    let on_way = move || picture.way.with(|way| way.contains(&of));
    let of = part.clone();
    let tab = move || if picture.stop.with(|stop| stop.as_ref() == Some(&of)) { "0" } else { "-1" };
    let (entered, focused, chosen, keyed) = (part.clone(), part.clone(), part.clone(), part.clone());
    let choose = move |part: &Part| match part {
        Part::Account(id) => store.ask.update(|ask| ask.account = Some(id.clone())),
        Part::App(id) => store.ask.update(|ask| ask.app = Some(id.clone())),
        Part::Channel(id) => store.detail.set(Some((id.clone(), None))),
        Part::Group(key) => picture.open.update(|open| {
            if !open.remove(key) {
                open.insert(key.clone());
            }
        }),
        _ => {}
    };
    let expanded = {
        let part = part.clone();
        move || match &part {
            Part::Group(key) => Some(picture.open.with(|open| open.contains(key)).to_string()),
            _ => None,
        }
    };
    view! {
        <g
            class="map-node"
            role="button"
            id=id_of(&part)
            tabindex=tab
            aria-label=name
            aria-expanded=expanded
            class:way=on_way
            class:lit=move || node.with(|node| node.as_ref().is_some_and(|node| node.lit))
            data-state=move || node.with(|node| node.as_ref().map(|node| word(node.state)))
            on:pointerenter=move |_| picture.pointed.set(Some(entered.clone()))
            on:focus=move |_| {
                picture.focused.set(Some(focused.clone()));
                picture.pointed.set(Some(focused.clone()));
            }
            on:click=move |_| choose(&chosen)
            on:keydown=move |event| {
                if matches!(&*event.key(), "Enter" | " ") {
                    event.prevent_default();
                    choose(&keyed);
                }
            }
        >
            {move || node.with(|node| node.as_ref().map(draw))}
        </g>
    }
}

fn draw(node: &Node) -> AnyView {
    let rect = node.rect;
    view! {
        <rect class="map-box" x=rect.x y=rect.y width=rect.w height=rect.h rx="6" />
        {node.labels.iter().map(label).collect_view()}
        {node.mark.as_ref().map(mark)}
    }
    .into_any()
}
