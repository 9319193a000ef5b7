//! The map: accounts, app and channels as a picture, with the roles between them and what stops
//! them. Pointing at anything lights what it depends on and says why.

mod draw;
mod picture;

use leptos::html;
use leptos::prelude::*;

use crate::app::focus::{focus_now, focus_on};
use crate::app::{t, use_store};
use crate::diagram::map::{Node, Part, WIDE};
use crate::diagram::text;
use crate::ui::kit::{Each, Key, Prose, State, Twin, When, derive, on, watch_size};
use crate::wording::{Label, insight};

use self::draw::{id_of, lines, lit, node_box, titles};
use self::picture::Picture;

/// The map is laid out anew when its room has changed by this much: a scroll bar that comes and
/// goes is less.
const STEP: i32 = 20;

#[component]
pub fn Map() -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let svg = NodeRef::new();
    let picture = Picture::of(svg, room_of(place));
    let pointed = picture.pointed;
    let size = move || picture.map.with(|map| map.as_ref().map_or((0, 0), |map| (map.width, map.height)));
    let says = Callback::new(move |()| picture.scene.with(|scene| scene.as_deref().map(text::map)).unwrap_or_default());
    view! {
        <div class="map" node_ref=place data-pointing=move || pointed.with(Option::is_some).to_string()>
            <Why picture=picture />
            <svg
                node_ref=svg
                role="group"
                aria-label=t(Label::MapName)
                viewBox=move || {
                    let (width, height) = size();
                    format!("0 0 {width} {height}")
                }
                data-frame=move || if size().0 < WIDE { "narrow" } else { "wide" }
                on:keydown=on(move |event| walk(picture, &event))
                on:pointerleave=on(move |_: leptos::ev::PointerEvent| pointed.set(None))
                on:focusout=on(move |_: leptos::ev::FocusEvent| pointed.set(None))
            >
                {lit(picture)}
                {lines(picture)}
                <Each keys=picture.keys() row=Callback::new(move |key: Key| node_box(key, picture)) />
                {titles(picture)}
            </svg>
        </div>
        <Twin says=says />
    }
}

/// What is pointed at, in words; where nothing is, what the lines mean.
#[component]
fn Why(picture: Picture) -> impl IntoView {
    let store = use_store();
    let why = derive(move || {
        let (Some(part), Some(scene)) = (picture.pointed.get(), picture.scene.get()) else { return String::new() };
        let says = text::why(&scene, &part);
        store.names(|names| says.iter().map(|one| insight::saying(names, one)).collect::<Vec<_>>().join(" "))
    });
    view! {
        <div class="map-why">
            <When when=derive(move || !why.get().is_empty()) otherwise=|| view! { <Legend /> }>
                <p><Prose text=why /></p>
            </When>
        </div>
    }
}

#[component]
fn Legend() -> impl IntoView {
    let item = |state: &'static str, label: Label| view! { <li data-state=state>{t(label)}</li> }.into_any();
    view! {
        <ul class="map-legend">
            {item("open", Label::MapOpen)} {item("blocked", Label::MapBlocked)} {item("doubtful", Label::MapDoubtful)}
            {item("connected", Label::Connected)}
        </ul>
        <p class="quiet">{t(Label::MapHint)}</p>
    }
}

/// How much room there is for the map across, in units of the map: it grows with the page's text.
fn room_of(place: NodeRef<html::Div>) -> State<i32> {
    let room = State::new(WIDE);
    let look = move || {
        let Some(place) = place.try_get_untracked().flatten() else { return };
        let width = (f64::from(place.client_width()) / scale()) as i32;
        if width > 0 && room.try_get_untracked().is_some_and(|now| (now - width).abs() >= STEP) {
            room.set(width);
        }
    };
    watch_size(Box::new(move || place.get().map(Into::into)), Box::new(look));
    room
}

/// How much larger the page's text is than usual.
fn scale() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.map(|size| js_sys::parse_float(&size)).filter(|size| *size > 0.0).map_or(1.0, |size| size / 16.0)
}

/// Moves the focus from box to box. The box may be out of sight, and is drawn first.
fn walk(picture: Picture, event: &leptos::ev::KeyboardEvent) {
    let next = picture.map.with_untracked(|map| {
        let from = picture.stop.get_untracked();
        step(&map.as_ref()?.nodes, from.as_ref(), &event.key()).map(|node| node.part.clone())
    });
    let Some(part) = next else { return };
    event.prevent_default();
    let id = id_of(&part);
    picture.focused.set(Some(part));
    match document().get_element_by_id(&id) {
        Some(there) => focus_on(there),
        // Another key may have been pressed by then.
        None => request_animation_frame(move || {
            if let Some(part) = picture.stop.try_get_untracked().flatten() {
                focus_now(&id_of(&part));
            }
        }),
    }
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
