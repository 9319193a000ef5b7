//! Tables that are walked through cell by cell: one stop for the Tab key, arrows between cells.
//!
//! A cell is a button with `data-cell`; which one it is, is told by its row and its place in the
//! row, so that nobody has to write into a cell what it is about and read it back.

use crate::app::focus::{focus_in_place, is_lost, show_near};
use crate::app::signals::{Derived, effect};
use crate::app::use_store;
use leptos::html::Div;
use leptos::prelude::*;

use super::live::{Parts, live};
use wasm_bindgen::JsCast;

use super::each::{Key, RowMaker};
use super::handler::{on, target};
use super::sight::{Sight, watch_size};
use super::windowed::{Shape, Window, Windowed};

/// What makes an element a cell that can be walked to.
const CELL: &str = "[data-cell]";

/// How many frames a row is waited for.
const FRAMES: u32 = 30;

/// How many rows PageUp and PageDown move by.
const PAGE: usize = 10;

/// A cell of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its row; nothing for the head.
    pub row: Option<Key>,
    /// Its place among the cells of its row.
    pub column: usize,
}

/// A place in a grid: a row, or the head, and a column.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    row: Option<usize>,
    column: usize,
}

/// A grid with a head and rows, of which only those in sight are drawn.
#[component]
pub fn Grid(
    /// Class of the grid beside `grid`.
    #[prop(optional)]
    class: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Derived<String>,
    /// The cells of the head.
    head: Parts,
    #[prop(into)] rows: Derived<Vec<Key>>,
    /// Makes a row: an element with the role.
    row: RowMaker,
    /// What is said where there are no rows.
    #[prop(optional)]
    empty: Option<Parts>,
    /// Follows what the cells are drawn from: cells that were drawn anew have to be reached again.
    follow: Callback<()>,
    /// A cell was pressed.
    on_press: Callback<Cell>,
) -> impl IntoView {
    let window = Window::new(rows);
    let store = use_store();
    // The row of the channel that is open is there to be scrolled to.
    effect(move || {
        if let Some((channel, _)) = store.detail.get() {
            window.keep(Some(Key::from(&channel)));
        }
    });
    let grid = NodeRef::<Div>::new();
    let stop = StoredValue::new(Place { row: None, column: 0 });
    let walker = Walker { grid, rows, window, stop, held: StoredValue::new_local(None), aim: StoredValue::new(None) };
    walker.watch(follow);
    let pressed = on(move |event: leptos::ev::MouseEvent| {
        if let Some(place) = target(&event).and_then(|element| walker.place_of(&element)) {
            on_press.run(walker.cell(place));
            walker.stay_in_sight(place);
        }
    });
    // The head is a row too.
    let count = move || (rows.with(Vec::len) + 1).to_string();
    let none = move || {
        let none = rows.with(Vec::is_empty).then(|| empty.as_ref().map(Parts::draw)).flatten();
        none.map(|none| {
            view! { <div role="rowgroup"><div role="row"><div role="gridcell" class="grid-empty">{none}</div></div></div> }
        })
    };
    view! {
        <div
            class=format!("grid {class}")
            role="grid"
            aria-label=move || label.get()
            aria-rowcount=count
            node_ref=grid
            on:keydown=on(move |event| walker.walk(&event))
            on:focusin=on(move |event: leptos::ev::FocusEvent| walker.stay(target(&event)))
            on:focusout=on(move |_: leptos::ev::FocusEvent| walker.leave())
            on:click=pressed
        >
            <div role="rowgroup" class="grid-head">
                <div role="row" aria-rowindex="1">{head.draw()}</div>
            </div>
            <Windowed window=window shape=Shape::Grid class="grid-body" first=2_usize row=row />
            {live(none)}
        </div>
    }
}

/// Moves the focus from cell to cell, and knows the one that the Tab key comes back to.
#[derive(Clone, Copy)]
struct Walker {
    grid: NodeRef<Div>,
    rows: Derived<Vec<Key>>,
    window: Window,
    stop: StoredValue<Place>,
    /// The cell that has the focus, or lost it only because its row was drawn anew.
    held: StoredValue<Option<web_sys::Element>, LocalStorage>,
    /// Where the focus goes as soon as the row is drawn.
    aim: StoredValue<Option<Place>>,
}

impl Walker {
    /// Looks after what was drawn anew, scrolled, or got another size.
    fn watch(self, follow: Callback<()>) {
        let sight: Sight = expect_context();
        Effect::new(move |_| {
            follow.run(());
            self.window.track();
            request_animation_frame(move || self.keep_reachable());
        });
        Effect::new(move |_| {
            sight.moved.track();
            request_animation_frame(move || self.hint());
        });
        watch_size(Box::new(move || self.grid.get().map(Into::into)), Box::new(move || self.hint()));
    }

    /// Arrows, Home and End in a row, with Ctrl to the first and last row, PageUp and PageDown by
    /// ten rows. The row is drawn first where it was out of sight.
    fn walk(self, event: &leptos::ev::KeyboardEvent) {
        // Keys may come faster than rows.
        let here = self.aim.get_value().or_else(|| target(event).and_then(|cell| self.place_of(&cell)));
        let Some(to) = here.and_then(|here| self.next(here, event)) else { return };
        event.prevent_default();
        self.window.keep(self.cell(to).row);
        match self.element_at(to) {
            Some(cell) => {
                self.aim.set_value(None);
                focus(&cell);
            }
            None => {
                self.aim.set_value(Some(to));
                self.arrive_soon(FRAMES);
            }
        }
    }

    /// Takes the focus to where it is to go as soon as the row is drawn, which may take some frames.
    fn arrive_soon(self, frames: u32) {
        request_animation_frame(move || {
            let Some(aim) = self.aim.try_get_value().flatten() else { return };
            match (self.element_at(aim), frames) {
                (None, 1..) => self.arrive_soon(frames - 1),
                (cell, _) => {
                    self.aim.set_value(None);
                    if let Some(cell) = cell {
                        focus(&cell);
                    }
                }
            }
        });
    }

    fn next(self, here: Place, event: &leptos::ev::KeyboardEvent) -> Option<Place> {
        let heads = usize::from(self.cells(None).is_some_and(|cells| !cells.is_empty()));
        let last = (self.rows.with_untracked(Vec::len) + heads).saturating_sub(1);
        // Counted with the head, if there are cells in it.
        let row = here.row.map_or(0, |row| row + heads);
        let end = self.cells(here.row).or_else(|| self.cells(None))?.len().saturating_sub(1);
        let far = event.ctrl_key();
        let (row, column) = match &*event.key() {
            "ArrowRight" => (row, (here.column + 1).min(end)),
            "ArrowLeft" => (row, here.column.saturating_sub(1)),
            "ArrowDown" => ((row + 1).min(last), here.column),
            "ArrowUp" => (row.saturating_sub(1), here.column),
            "PageDown" => ((row + PAGE).min(last), here.column),
            "PageUp" => (row.saturating_sub(PAGE), here.column),
            "Home" => (if far { 0 } else { row }, 0),
            "End" => (if far { last } else { row }, end),
            _ => return None,
        };
        Some(Place { row: row.checked_sub(heads), column })
    }

    /// The place of the cell that an element is in.
    fn place_of(self, element: &web_sys::Element) -> Option<Place> {
        let cell = element.closest(CELL).ok()??;
        let row = self.window.row_of(&cell);
        let column = self.cells(row)?.iter().position(|one| *one == cell)?;
        Some(Place { row, column })
    }

    fn cell(self, place: Place) -> Cell {
        let row = place.row.and_then(|row| self.rows.with_untracked(|rows| rows.get(row).cloned()));
        Cell { row, column: place.column }
    }

    /// The cells of a row that is in the document, or those of the head that are shown.
    fn cells(self, row: Option<usize>) -> Option<Vec<web_sys::Element>> {
        let Some(row) = row else {
            let head = self.grid.try_get_untracked().flatten()?.query_selector(".grid-head").ok()??;
            return Some(all(&head, CELL).into_iter().filter(|cell| cell.client_width() > 0).collect());
        };
        Some(all(&self.window.element_of(row)?, CELL))
    }

    /// The element of a cell; the last of its row where the row is shorter.
    fn element_at(self, place: Place) -> Option<web_sys::Element> {
        let cells = self.cells(place.row)?;
        cells.get(place.column).or(cells.last()).cloned()
    }

    /// Makes the cell that has the focus the one that the Tab key comes back to.
    fn stay(self, element: Option<web_sys::Element>) {
        let Some(cell) = element.and_then(|element| element.closest(CELL).ok()?) else { return };
        let Some(place) = self.place_of(&cell) else { return };
        self.held.set_value(Some(cell));
        self.stop.set_value(place);
        self.window.keep(self.cell(place).row);
        self.mark(place);
    }

    /// Forgets the cell that the focus has left, unless it left because the cell is gone: then the
    /// one in its place is to have it.
    fn leave(self) {
        self.aim.set_value(None);
        queue_microtask(move || {
            if self.lost() {
                request_animation_frame(move || self.keep_reachable());
            } else if self.held.try_with_value(|held| *held != document().active_element()) == Some(true) {
                self.held.set_value(None);
            }
        });
    }

    /// Whether the cell that had the focus is gone, and nothing has it now.
    fn lost(self) -> bool {
        let gone = |held: &Option<web_sys::Element>| held.as_ref().is_some_and(|cell| !cell.is_connected());
        self.held.try_with_value(gone) == Some(true) && is_lost(document().active_element().as_ref())
    }

    fn mark(self, place: Place) {
        let Some(grid) = self.grid.try_get_untracked().flatten() else { return };
        for cell in all(&grid, "[data-cell][tabindex='0']") {
            let _ = cell.set_attribute("tabindex", "-1");
        }
        if let Some(cell) = self.element_at(place) {
            let _ = cell.set_attribute("tabindex", "0");
        }
    }

    /// Sees to it that the Tab key reaches the grid, and that the focus stays in it, after rows
    /// have been drawn anew.
    fn keep_reachable(self) {
        let Some(grid) = self.grid.try_get_untracked().flatten() else { return };
        let lost = self.lost();
        if !lost && !matches!(grid.query_selector("[data-cell][tabindex='0']"), Ok(None)) {
            return;
        }
        let Some(stop) = self.stop.try_get_value() else { return };
        let first = [None, Some(0)].map(|row| Place { row, column: 0 });
        let reached = [stop].into_iter().chain(first).find(|place| self.element_at(*place).is_some());
        let Some(place) = reached else { return };
        self.mark(place);
        if lost && let Some(cell) = self.element_at(place) {
            focus_in_place(cell);
        }
    }

    /// Keeps a cell in sight that was pressed: what it opens may take room from the grid.
    fn stay_in_sight(self, place: Place) {
        request_animation_frame(move || {
            request_animation_frame(move || {
                if let Some(cell) = self.element_at(place) {
                    show_near(&cell);
                }
            });
        });
    }

    /// Says to the style whether there is more to the right than can be seen.
    fn hint(self) {
        let Some(grid) = self.grid.try_get_untracked().flatten() else { return };
        let more = grid.scroll_left() + grid.client_width() + 1 < grid.scroll_width();
        let _ = grid.set_attribute("data-more", if more { "true" } else { "false" });
    }
}

fn focus(cell: &web_sys::Element) {
    if let Some(cell) = cell.dyn_ref::<web_sys::HtmlElement>() {
        let _ = cell.focus();
    }
}

fn all(within: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
