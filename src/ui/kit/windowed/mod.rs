//! Long lists. Rows that are out of sight are not in the document; gaps keep their room. What is
//! in sight is worked out before each frame that follows a scroll, a resize or a change of rows.

mod layout;
mod rows;

use leptos::html::{Custom, custom};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;

pub(super) use self::layout::next_span;
use self::layout::{FEW, Heights, Piece, wanted};
use self::rows::{Item, draw};
use super::each::{Key, RowMaker, hold_focus};
use super::handler::{Handler, on, target};
use super::sight::{Sight, clip, watch_size};
use crate::app::signals::{Derived, State, effect, memo};

/// Which elements the rows are, and so what tells a screen reader how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `<li>` in a `<ul>`.
    List,
    /// `<tr>` in a `<tbody>`. The table itself says `aria-rowcount`.
    Table,
    /// Rows of a grid in a group of rows. The grid itself says `aria-rowcount`.
    Grid,
}

impl Shape {
    const fn tag(self) -> &'static str {
        match self {
            Self::List => "ul",
            Self::Table => "tbody",
            Self::Grid => "div",
        }
    }

    /// The attribute that says which row of all a row is.
    const fn place(self) -> &'static str {
        match self {
            Self::List => "aria-posinset",
            Self::Table | Self::Grid => "aria-rowindex",
        }
    }
}

/// What is drawn: rows by their places in the list, and the heights of the gaps.
#[derive(Clone, Default, PartialEq)]
struct Drawn {
    items: Vec<Item>,
    /// What each item is.
    pieces: Vec<Piece>,
}

impl Drawn {
    /// The places in the list of the items; nothing for a gap.
    fn rows(&self) -> impl Iterator<Item = Option<usize>> {
        self.pieces.iter().map(|piece| match piece {
            Piece::Row(row) => Some(*row),
            Piece::Gap(_) => None,
        })
    }

    fn height(&self, gap: &Item) -> f64 {
        let pieces = self.items.iter().zip(&self.pieces);
        pieces
            .filter(|(item, _)| *item == gap)
            .find_map(|(_, piece)| match piece {
                Piece::Gap(height) => Some(*height),
                Piece::Row(_) => None,
            })
            .unwrap_or_default()
    }
}

/// The window onto a long list: what is drawn of it, and what has to be.
#[derive(Clone, Copy)]
pub struct Window {
    keys: Derived<Vec<Key>>,
    drawn: Derived<Drawn>,
    /// The span that is drawn, from the top of the list.
    span: State<(f64, f64)>,
    heights: StoredValue<Heights>,
    /// Changes whenever a height does.
    measured: State<u32>,
    /// The row that has the focus, or had it last.
    focused: State<Option<Key>>,
    kept: State<Option<Key>>,
    prints: State<bool>,
    place: NodeRef<Custom<&'static str>>,
    /// The place in the list of each element that is in the document, which may be a step behind
    /// what is to be drawn; nothing for a gap.
    shown: StoredValue<Vec<Option<usize>>>,
    /// Whether a look is due before the next frame.
    due: StoredValue<bool>,
}

/// What a row is taken to be high as long as none has been drawn.
const GUESS: f64 = 44.0;

impl Window {
    /// A window onto the rows with these keys, each once.
    pub fn new(keys: impl Into<Derived<Vec<Key>>>) -> Self {
        let keys = keys.into();
        let sight: Sight = expect_context();
        let span = State::new((0.0, 0.0));
        let heights = StoredValue::new(Heights::default());
        let measured = State::new(0);
        let (focused, kept) = (State::new(None::<Key>), State::new(None::<Key>));
        let prints = State::new(true);
        let drawn = memo(move || {
            measured.track();
            let span = match prints.get() && sight.printing.get() {
                true => (f64::NEG_INFINITY, f64::INFINITY),
                false => span.get(),
            };
            keys.with(|keys| {
                let place = |row: Option<Key>| row.and_then(|row| keys.iter().position(|key| *key == row));
                let wanted = wanted(keys.len(), place(focused.get()), place(kept.get()));
                heights.try_update_value(|heights| drawn(heights, keys, span, &wanted)).unwrap_or_default()
            })
        });
        let (place, shown, due) = (NodeRef::new(), StoredValue::new(Vec::new()), StoredValue::new(false));
        Self { keys, drawn, span, heights, measured, focused, kept, prints, place, shown, due }
    }

    /// Keeps a row in the document, wherever one has scrolled to; nothing for none.
    pub fn keep(self, row: Option<Key>) {
        if self.kept.with_untracked(|kept| *kept != row) {
            self.kept.set(row);
        }
    }

    /// Follows what is drawn, to do something after it changes.
    pub fn track(self) {
        self.drawn.track();
    }

    /// The place in the list of the row that an element is in.
    pub fn row_of(self, element: &web_sys::Element) -> Option<usize> {
        let list = self.element()?;
        let mut row = element.clone();
        loop {
            let parent = row.parent_element()?;
            if parent.is_same_node(Some(&list)) {
                break;
            }
            row = parent;
        }
        let mut item = 0;
        while let Some(before) = row.previous_element_sibling() {
            (item, row) = (item + 1, before);
        }
        self.shown.try_with_value(|rows| rows.get(item).copied().flatten()).flatten()
    }

    /// The element of the row at a place in the list, if it is in the document. Whoever waited for a
    /// frame may come when the whole list is gone.
    pub fn element_of(self, row: usize) -> Option<web_sys::Element> {
        let item = self.shown.try_with_value(|rows| rows.iter().position(|one| *one == Some(row))).flatten()?;
        self.element()?.children().item(u32::try_from(item).ok()?)
    }

    fn element(self) -> Option<web_sys::HtmlElement> {
        self.place.try_get_untracked().flatten()
    }

    /// Looks before the next frame at what is in sight.
    fn look_soon(self) {
        if self.due.try_get_value() == Some(false) {
            self.due.set_value(true);
            request_animation_frame(move || {
                if self.due.try_set_value(false).is_none() {
                    self.look();
                }
            });
        }
    }

    /// Measures what is drawn, and draws what is in sight.
    fn look(self) {
        let Some(list) = self.element() else { return };
        let all = self.keys.with_untracked(Vec::len);
        let frame = list.get_bounding_client_rect();
        // What is not shown has no size, and nothing of it is in sight.
        if all <= FEW || frame.width() == 0.0 {
            return;
        }
        if self.measure(&list) {
            self.measured.update(|times| *times = times.wrapping_add(1));
        }
        let (top, bottom) = clip(&list);
        let screen = (bottom - top).max(200.0);
        let total = self.heights.with_value(|heights| heights.total(GUESS));
        let sight = (top - frame.top(), bottom.max(top) - frame.top());
        if let Some(span) = next_span(sight, self.span.get_untracked(), total, screen) {
            self.span.set(span);
        }
    }

    fn measure(self, list: &web_sys::Element) -> bool {
        let children = list.children();
        let height = |at: usize| Some(children.item(u32::try_from(at).ok()?)?.get_bounding_client_rect().height());
        let all: Vec<_> = self
            .shown
            .with_value(|rows| rows.iter().enumerate().filter_map(|(at, row)| Some(((*row)?, height(at)?))).collect());
        let measured = |heights: &mut Heights| {
            all.iter().fold(false, |changed, (row, height)| heights.measured(*row, *height) | changed)
        };
        self.heights.try_update_value(measured).unwrap_or_default()
    }

    /// Says to screen readers which rows of all those are that are drawn. It is written into the
    /// elements, because a signal for every row would cost more than the row.
    fn count(self, shape: Shape, first: usize) {
        let Some(list) = self.element() else { return };
        let all = self.keys.with_untracked(Vec::len);
        let children = list.children();
        self.shown.with_value(|rows| {
            for (at, row) in (0..children.length()).zip(rows) {
                let (Some(element), Some(row)) = (children.item(at), row) else { continue };
                let _ = element.set_attribute(shape.place(), &(row + first).to_string());
                if shape == Shape::List {
                    let _ = element.set_attribute("aria-setsize", &all.to_string());
                }
            }
        });
    }

    fn gap(self, shape: Shape, gap: Item) -> AnyView {
        let height = move || format!("{}px", self.drawn.with(|drawn| drawn.height(&gap)).round() as u64);
        match shape {
            Shape::List => view! { <li class="gap" aria-hidden="true" style:height=height></li> }.into_any(),
            Shape::Table => view! { <tr class="gap" aria-hidden="true"><td style:height=height></td></tr> }.into_any(),
            Shape::Grid => view! { <div class="gap" aria-hidden="true" style:height=height></div> }.into_any(),
        }
    }

    /// Keeps the row in the document that has the focus.
    fn stay(self) -> Handler<leptos::ev::FocusEvent> {
        on(move |event: leptos::ev::FocusEvent| {
            let row = target::<web_sys::Element>(&event).and_then(|element| self.row_of(&element));
            let key = row.and_then(|row| self.keys.with_untracked(|keys| keys.get(row).cloned()));
            if key.is_some() && self.focused.with_untracked(|focused| *focused != key) {
                self.focused.set(key);
            }
        })
    }
}

fn drawn(heights: &mut Heights, keys: &[Key], span: (f64, f64), wanted: &[usize]) -> Drawn {
    heights.follow(keys);
    let pieces: Vec<_> = match keys.len() <= FEW {
        true => (0..keys.len()).map(Piece::Row).collect(),
        false => heights.drawn(GUESS, span, wanted),
    };
    let key = |row: usize| keys.get(row).cloned();
    let mut after = pieces.iter().skip(1);
    let item = |piece: &Piece| {
        let next = after.next();
        match (piece, next) {
            (Piece::Row(row), _) => key(*row).map(Item::Row),
            (Piece::Gap(_), Some(Piece::Row(row))) => Some(Item::Gap(key(*row))),
            (Piece::Gap(_), _) => Some(Item::Gap(None)),
        }
    };
    Drawn { items: pieces.iter().filter_map(item).collect(), pieces }
}

/// A long list. Each row is one element, made by `row`.
#[component]
pub fn Windowed(
    /// What is drawn of it.
    window: Window,
    shape: Shape,
    /// Class of the list.
    #[prop(optional)]
    class: &'static str,
    /// Id of the element that names the list.
    #[prop(optional, into)]
    labelled_by: Option<String>,
    /// Which row the first is for a screen reader: a table counts its head.
    #[prop(default = 1.into(), into)]
    first: Derived<usize>,
    /// Whether all of it is drawn for paper.
    #[prop(default = true)]
    prints: bool,
    row: RowMaker,
) -> impl IntoView {
    let sight: Sight = expect_context();
    window.prints.set(prints);
    draw_rows(window, shape, row);
    Effect::new(move |before: Option<()>| {
        window.drawn.track();
        match before {
            None => window.look(),
            Some(()) => window.look_soon(),
        }
        let first = first.get();
        request_animation_frame(move || window.count(shape, first));
    });
    Effect::new(move |_| {
        sight.moved.track();
        window.look_soon();
    });
    watch_size(Box::new(move || window.place.get().map(Into::into)), Box::new(move || window.look_soon()));
    custom(shape.tag())
        .attr("class", class)
        .attr("role", (shape == Shape::Grid).then_some("rowgroup"))
        .attr("aria-labelledby", labelled_by)
        .on(leptos::ev::focusin, window.stay())
        .node_ref(window.place)
}

/// Keeps the rows in the document in step with what is to be drawn.
fn draw_rows(window: Window, shape: Shape, row: RowMaker) {
    // Of the list and not of the effect, which forgets what it owned whenever it runs. What is
    // placed goes with the list too: views that outlive it would look at what is gone.
    let parent = Owner::current().map(|owner| owner.downgrade());
    let placed = StoredValue::new_local(Vec::new());
    effect(move || {
        let drawn = window.drawn.get();
        let parent = parent.as_ref().and_then(|parent| parent.upgrade());
        let Some((list, parent)) = window.place.get().zip(parent) else { return };
        let make = |item: &Item| {
            let owner = parent.with(Owner::new);
            let made = || match item {
                Item::Row(key) => row.run(key.clone()),
                Item::Gap(_) => window.gap(shape, item.clone()),
            };
            let view = owner.with(|| untrack(made));
            OwnedView::new_with_owner(view, owner)
        };
        hold_focus();
        let before = placed.try_update_value(std::mem::take).unwrap_or_default();
        placed.set_value(draw(&list, before, &drawn.items, make));
        window.shown.set_value(drawn.rows().collect());
    });
}
