//! The parts of the map as SVG. Boxes stay while their content changes, so that the focus stays.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::diagram::map::{Edge, Label as Line, Mark, Node, PAD, Part, State, Tag};
use crate::diagram::shape::{Point, estimate, fit, path};
use crate::diagram::text;
use crate::ui::kit::{Key, live, memo, on, press};
use crate::wording::{answer as say, insight};

use super::picture::Picture;

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

/// The lit path.
pub fn lit(picture: Picture) -> AnyView {
    let line = |points: &Vec<Point>| view! { <path class="map-lit" d=path(points, 8) /> }.into_any();
    let lit = move || picture.map.with(|map| map.iter().flat_map(|map| &map.lit).map(line).collect::<Vec<_>>());
    view! { <g aria-hidden="true">{live(lit)}</g> }.into_any()
}

/// Every line with its sign.
pub fn lines(picture: Picture) -> AnyView {
    let lines =
        move || picture.drawn.with(|drawn| drawn.edges.iter().map(|edge| line(edge, picture)).collect::<Vec<_>>());
    view! { <g aria-hidden="true">{live(lines)}</g> }.into_any()
}

fn line(edge: &Edge, picture: Picture) -> AnyView {
    let (part, own) = (edge.part.clone(), edge.part.clone());
    let class = move || if picture.way.with(|way| way.contains(&own)) { "map-line way" } else { "map-line" };
    view! {
        <g
            class=class
            data-state=word(edge.state)
            on:pointerenter=on(move |_: leptos::ev::PointerEvent| picture.pointed.set(Some(part.clone())))
        >
            <path class="map-reach" d=edge.path() />
            <path class="map-edge" d=edge.path() />
            {edge.tag.as_ref().map(tag)}
            {edge.mark.as_ref().map(mark)}
        </g>
    }
    .into_any()
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
pub fn titles(picture: Picture) -> AnyView {
    let titles =
        move || picture.map.with(|map| map.iter().flat_map(|map| &map.headings).map(label).collect::<Vec<_>>());
    view! { <g class="map-title" aria-hidden="true">{live(titles)}</g> }.into_any()
}

/// What a box shows.
#[derive(Clone, PartialEq)]
struct Look {
    node: Node,
    class: String,
    /// What the picture says of it, whole and with every reason.
    name: String,
    expanded: Option<&'static str>,
    /// Whether the answer that is kept said something else.
    moved: bool,
    tab: &'static str,
}

impl Look {
    fn of(picture: Picture, key: &str) -> Option<Self> {
        let mut node = picture.drawn.with(|drawn| drawn.nodes.iter().find(|node| id_of(&node.part) == key).cloned())?;
        let was = was(picture, &mut node);
        let part = &node.part;
        let said = picture.scene.with(|scene| text::own(scene.as_ref()?, part));
        let mut name = match said {
            Some(said) => picture.store.names(|names| insight::saying(names, &said)),
            None => node.labels.first().map(|label| label.full.clone()).unwrap_or_default(),
        };
        if let Some(was) = was {
            name = format!("{name} ({was})");
        }
        let mut class = "map-node".to_owned();
        if node.lit {
            class.push_str(" lit");
        }
        if picture.way.with(|way| way.contains(part)) {
            class.push_str(" way");
        }
        let expanded = match part {
            Part::Group(key) => Some(if picture.open.with(|open| open.contains(key)) { "true" } else { "false" }),
            _ => None,
        };
        let tab = if picture.stop.with(|stop| stop.as_ref() == Some(part)) { "0" } else { "-1" };
        Some(Self { class, name, expanded, moved: was.is_some(), tab, node })
    }
}

/// What the answer that is kept said of a channel, where it said something else; it then stands
/// before what is said now.
fn was(picture: Picture, node: &mut Node) -> Option<&'static str> {
    let Part::Channel(id) = &node.part else { return None };
    let was = say::was(picture.store.lang.get(), picture.store.before(id)?);
    let room = node.rect.w - 2 * PAD;
    if let Some(note) = node.labels.get_mut(1) {
        note.text = fit(&format!("{was} → {}", note.full), room, note.size, &estimate);
    }
    Some(was)
}

/// A box: pointing at it lights its way, choosing it asks about it.
pub fn node_box(key: Key, picture: Picture) -> AnyView {
    let id = key.to_string();
    let look = memo(move || Look::of(picture, &key));
    let of = move |f: fn(&Look) -> Option<String>| move || look.with(|look| look.as_ref().and_then(f));
    let part = move || look.with_untracked(|look| look.as_ref().map(|look| look.node.part.clone()));
    view! {
        <g
            class=of(|look| Some(look.class.clone()))
            role="button"
            id=id
            tabindex=of(|look| Some(look.tab.to_owned()))
            aria-label=of(|look| Some(look.name.clone()))
            aria-expanded=of(|look| look.expanded.map(str::to_owned))
            data-moved=of(|look| look.moved.then(|| "true".to_owned()))
            data-state=of(|look| Some(word(look.node.state).to_owned()))
            on:pointerenter=on(move |_: leptos::ev::PointerEvent| picture.pointed.set(part()))
            on:focus=on(move |_: leptos::ev::FocusEvent| {
                picture.focused.set(part());
                picture.pointed.set(part());
            })
            on:click=press(move || choose(picture, part()))
            on:keydown=on(move |event: leptos::ev::KeyboardEvent| {
                if matches!(&*event.key(), "Enter" | " ") {
                    event.prevent_default();
                    choose(picture, part());
                }
            })
        >
            {live(move || look.with(|look| look.as_ref().map(|look| draw(&look.node))))}
        </g>
    }
    .into_any()
}

fn choose(picture: Picture, part: Option<Part>) {
    match part {
        Some(Part::Account(id)) => picture.store.ask_as(id),
        Some(Part::App(id)) => picture.store.ask_for(id),
        Some(Part::Channel(id)) => picture.store.show_channel(id, None),
        Some(Part::Group(key)) => picture.open.update(|open| match open.iter().position(|one| *one == key) {
            Some(place) => drop(open.remove(place)),
            None => open.push(key),
        }),
        _ => {}
    }
}

fn draw(node: &Node) -> AnyView {
    let rect = node.rect;
    view! {
        <rect class="map-box" x=rect.x y=rect.y width=rect.w height=rect.h rx="6" />
        {node.labels.iter().map(label).collect::<Vec<_>>()}
        {node.mark.as_ref().map(mark)}
    }
    .into_any()
}
