//! The map: accounts, app and channels as a picture, with the roles between them and what stops
//! them. Pointing at anything lights what it depends on and says why.

mod draw;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::focus_now;
use crate::app::{t, use_store};
use crate::diagram::map::{self as plan, Frame, Node, Part};
use crate::diagram::scene::Scene;
use crate::diagram::{shape, text};
use crate::explain::Inquiry;
use crate::explain::groups::GroupKey;
use crate::explain::survey::{Axis, Survey};
use crate::ui::kit::{Prose, Twin};
use crate::wording::{Label, insight};

use self::draw::{Lines, NodeBox, Tips};

/// Below this width of its place, the map stands one below the other.
const NARROW_BELOW: i32 = 560;

/// What the parts of the picture share.
#[derive(Clone, Copy)]
struct Picture {
    scene: Memo<Option<Arc<Scene>>>,
    map: Memo<Option<Arc<plan::Map>>>,
    /// What is pointed at.
    pointed: RwSignal<Option<Part>>,
    /// What lies on the way to it.
    way: Memo<Vec<Part>>,
    /// The box that had the focus last.
    focused: RwSignal<Option<Part>>,
    /// The box that the Tab key leads to.
    stop: Memo<Option<Part>>,
    open: RwSignal<BTreeSet<GroupKey>>,
}

#[component]
pub fn Map() -> impl IntoView {
    let store = use_store();
    let place = NodeRef::<html::Div>::new();
    let frame = frame_of(place);
    let open = RwSignal::new(BTreeSet::<GroupKey>::new());
    let pointed = RwSignal::new(None::<Part>);
    let logins = Memo::new(move |_| {
        let trace = store.trace.get()?;
        Some(Arc::new(store.case.with(|case| Survey::take(case, &Inquiry::of(&trace), Axis::Accounts))))
    });
    let scene = Memo::new(move |_| {
        let (trace, logins) = (store.trace.get()?, logins.get()?);
        let selected = store.detail.get().map(|(channel, _)| channel);
        let scene = store.case.with(|case| open.with(|open| Scene::of(case, &trace, &logins, selected.as_ref(), open)));
        Some(Arc::new(scene))
    });
    let map = Memo::new(move |_| {
        let scene = scene.get()?;
        let frame = frame.get();
        let map =
            store.names(|names| plan::Map::layout(&scene, frame, &|says| insight::map(names, says), &shape::estimate));
        Some(Arc::new(map))
    });
    let way = Memo::new(move |_| {
        let way = |part: Part| scene.with(|scene| scene.as_ref().map(|scene| part.way(scene)));
        pointed.get().and_then(way).unwrap_or_default()
    });
    let focused = RwSignal::new(None::<Part>);
    let stop = Memo::new(move |_| {
        let focused = focused.get();
        map.with(|map| {
            let nodes = &map.as_ref()?.nodes;
            let one = nodes.iter().find(|node| Some(&node.part) == focused.as_ref()).or(nodes.first())?;
            Some(one.part.clone())
        })
    });
    let picture = Picture { scene, map, pointed, way, focused, stop, open };
    let parts = Memo::new(move |_| {
        map.with(|map| {
            map.as_ref().map(|map| map.nodes.iter().map(|one| one.part.clone()).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let size = move |of: fn(&plan::Map) -> i32| map.with(|map| map.as_ref().map_or(0, |map| of(map)));
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let next = map.with_untracked(|map| {
            let nodes = &map.as_ref()?.nodes;
            step(nodes, stop.get_untracked().as_ref(), &event.key()).map(|node| node.part.clone())
        });
        if let Some(part) = next {
            event.prevent_default();
            focus_now(&draw::id_of(&part));
        }
    };
    let why = Signal::derive(move || {
        let Some(part) = pointed.get() else { return String::new() };
        let Some(scene) = scene.get() else { return String::new() };
        let says = text::why(&scene, &part);
        store.names(|names| says.iter().map(|one| insight::saying(names, one)).collect::<Vec<_>>().join(" "))
    });
    let twin = Signal::derive(move || {
        let Some(scene) = scene.get() else { return Vec::new() };
        store.names(|names| text::map(&scene).iter().map(|one| insight::saying(names, one)).collect())
    });
    view! {
        <div class="map" node_ref=place data-pointing=move || pointed.with(Option::is_some).to_string()>
            <svg
                role="group"
                aria-label=t(Label::MapName)
                viewBox=move || format!("0 0 {} {}", size(|map| map.width), size(|map| map.height))
                data-frame=move || if frame.get() == Frame::Wide { "wide" } else { "narrow" }
                on:keydown=keys
                on:pointerleave=move |_| pointed.set(None)
                on:focusout=move |_| pointed.set(None)
            >
                <Lines picture=picture />
                <For each=move || parts.get() key=Clone::clone let:part>
                    <NodeBox part=part picture=picture />
                </For>
                <Tips picture=picture />
            </svg>
            <div class="map-why" aria-live="polite">
                <Show when=move || !why.with(String::is_empty) fallback=|| view! { <Legend /> }>
                    <p><Prose text=why /></p>
                </Show>
            </div>
        </div>
        <Twin says=twin />
    }
}

/// What the lines mean.
#[component]
fn Legend() -> impl IntoView {
    let item = |state: &'static str, label: Label| view! { <li data-state=state>{t(label)}</li> };
    view! {
        <ul class="map-legend">
            {item("open", Label::MapOpen)} {item("blocked", Label::MapBlocked)} {item("doubtful", Label::MapDoubtful)}
            {item("connected", Label::Connected)}
        </ul>
        <p class="quiet">{t(Label::MapHint)}</p>
    }
}

/// Which map has room; asked again when the window or what stands beside the map changes.
fn frame_of(place: NodeRef<html::Div>) -> RwSignal<Frame> {
    let store = use_store();
    let frame = RwSignal::new(Frame::Wide);
    let look = move || {
        let width = place.try_get_untracked().flatten().map_or(NARROW_BELOW, |place| place.client_width());
        let fits = if width < NARROW_BELOW { Frame::Narrow } else { Frame::Wide };
        if frame.try_get_untracked().is_some_and(|now| now != fits) {
            frame.set(fits);
        }
    };
    Effect::new(move |_| {
        place.track();
        store.detail.track();
        store.pane.track();
        request_animation_frame(look);
    });
    let handle = window_event_listener(leptos::ev::resize, move |_| look());
    on_cleanup(move || handle.remove());
    frame
}

/// The box that an arrow key leads to: up and down within a column, left and right to the nearest
/// one of the next.
fn step<'a>(nodes: &'a [Node], from: Option<&Part>, key: &str) -> Option<&'a Node> {
    let here = nodes.iter().find(|node| Some(&node.part) == from)?;
    let (x, y) = (here.rect.x, here.rect.y + here.rect.h / 2);
    let middle = |node: &Node| node.rect.y + node.rect.h / 2;
    let nearest = |ahead: &dyn Fn(&Node) -> i32| {
        let others = nodes.iter().filter(|node| ahead(node) > 0);
        others.min_by_key(|node| (ahead(node), (middle(node) - y).abs()))
    };
    // Members of an open group stand a little to the right of it, in the same column.
    let column = |node: &Node| (node.rect.x - x).abs() < 100;
    match key {
        "ArrowDown" => nearest(&|node| if column(node) { middle(node) - y } else { 0 }),
        "ArrowUp" => nearest(&|node| if column(node) { y - middle(node) } else { 0 }),
        "ArrowRight" => nearest(&|node| if column(node) { 0 } else { node.rect.x - x }),
        "ArrowLeft" => nearest(&|node| if column(node) { 0 } else { x - node.rect.x }),
        "Home" => nodes.first(),
        "End" => nodes.last(),
        _ => None,
    }
}
