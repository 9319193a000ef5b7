//! What the picture is drawn from: the scene, its geometry, and the part of it that is in sight.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::svg::Svg;

use crate::app::{Store, use_store};
use crate::diagram::map::{Edge, Map, Node, Part, Says};
use crate::diagram::scene::Scene;
use crate::diagram::shape;
use crate::explain::Inquiry;
use crate::explain::groups::GroupKey;
use crate::explain::survey::{Axis, Survey};
use crate::facts::{Case, ChannelId};
use crate::rules::Trace;
use crate::ui::kit::{Derived, Key, State, derive, drawn_part, memo};
use crate::wording::insight;
use crate::wording::names::Names;

use super::draw::id_of;

/// What the parts of the picture share.
#[derive(Clone, Copy)]
pub struct Picture {
    pub store: Store,
    pub scene: Derived<Option<Arc<Scene>>>,
    /// The whole geometry.
    pub map: Derived<Option<Arc<Map>>>,
    /// What of it is in the document.
    pub drawn: Derived<Arc<Drawn>>,
    /// What is pointed at.
    pub pointed: State<Option<Part>>,
    /// What lies on the way to it.
    pub way: Derived<Vec<Part>>,
    /// The box that had the focus last.
    pub focused: State<Option<Part>>,
    /// The box that the Tab key leads to.
    pub stop: Derived<Option<Part>>,
    /// The groups whose members are shown.
    pub open: State<Vec<GroupKey>>,
}

/// The boxes and lines that are drawn.
#[derive(Default, PartialEq)]
pub struct Drawn {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
}

impl Picture {
    /// The picture of the answer, as wide as there is room.
    pub fn of(svg: NodeRef<Svg>, room: State<i32>) -> Self {
        let store = use_store();
        let open = State::new(Vec::new());
        let (pointed, focused) = (State::new(None::<Part>), State::new(None::<Part>));
        let scene = scene(store, open);
        let map = memo(move || {
            let scene = scene.get()?;
            let room = room.get();
            let layout = |names: &Names<'_>| {
                let last = Cell::new(0);
                Map::layout(&scene, room, &|says| label(names, &last, says), &shape::estimate)
            };
            Some(Arc::new(store.names(layout)))
        });
        let way = memo(move || {
            let way = |part: Part| scene.with(|scene| scene.as_ref().map(|scene| part.way(scene)));
            pointed.get().and_then(way).unwrap_or_default()
        });
        let stop = memo(move || {
            let focused = focused.get();
            map.with(|map| {
                let nodes = &map.as_ref()?.nodes;
                let one = nodes.iter().find(|node| Some(&node.part) == focused.as_ref()).or(nodes.first())?;
                Some(one.part.clone())
            })
        });
        let part = drawn_part(svg);
        let drawn = memo(move || {
            let (from, to) = part.get();
            let shown = |map: &Arc<Map>| {
                let width = svg.get().map_or(0.0, |svg| svg.get_bounding_client_rect().width());
                let scale = f64::from(map.width) / width.max(1.0);
                stop.with(|stop| Drawn::of(map, ((from * scale) as i32, (to * scale) as i32), stop.as_ref()))
            };
            Arc::new(map.with(|map| map.as_ref().map(shown)).unwrap_or_default())
        });
        Self { store, scene, map, drawn, pointed, way, focused, stop, open }
    }

    /// The boxes that are drawn, by their ids.
    pub fn keys(self) -> Derived<Vec<Key>> {
        derive(move || self.drawn.with(|drawn| drawn.nodes.iter().map(|node| id_of(&node.part).into()).collect()))
    }
}

impl Drawn {
    /// What is drawn where one sees from one height to another. The box that the Tab key leads to
    /// is always there.
    fn of(map: &Map, (from, to): (i32, i32), stop: Option<&Part>) -> Self {
        let mut nodes: Vec<Node> = map.nodes_within(from, to).cloned().collect();
        if !nodes.iter().any(|node| Some(&node.part) == stop) {
            nodes.extend(map.nodes.iter().find(|node| Some(&node.part) == stop).cloned());
        }
        Self { nodes, edges: map.edges_within(from, to).cloned().collect() }
    }
}

fn scene(store: Store, open: State<Vec<GroupKey>>) -> Derived<Option<Arc<Scene>>> {
    let logins = memo(move || {
        let take = |trace: &Trace| store.case.with(|case| Survey::take(case, &Inquiry::of(trace), Axis::Accounts));
        store.of_trace(take).map(Arc::new)
    });
    memo(move || {
        let logins = logins.get()?;
        let selected = store.detail.get().map(|(channel, _)| channel);
        let of =
            |case: &Case, trace: &Trace| open.with(|open| Scene::of(case, trace, &logins, selected.as_ref(), open));
        store.of_trace(|trace| store.case.with(|case| Arc::new(of(case, trace))))
    })
}

/// The text of a label. Channels are asked for in the case's order, group by group: each is looked
/// for from the one before it on.
fn label(names: &Names<'_>, last: &Cell<usize>, says: &Says) -> String {
    let Says::Channel(id) = says else { return insight::map(names, says) };
    let channels = &names.case.channels;
    let is = |place: &usize| channels.get(*place).is_some_and(|one| one.id == *id);
    let place = (last.get()..channels.len()).chain(0..last.get()).find(is);
    last.set(place.unwrap_or_default());
    place.map_or_else(|| ChannelId::to_string(id), |place| names.channel_at(place))
}
