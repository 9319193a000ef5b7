//! Tables that are walked through cell by cell: one stop for the Tab key, arrows between cells.
//!
//! A cell is a button with `data-cell`; which one it is, is told by its row and its place in the
//! row, so that nobody has to write into a cell what it is about and read it back.

use crate::app::signals::Derived;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::each::{Key, RowMaker};
use super::handler::{on, target};
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

/// A grid with a head, rows of which only those in sight are drawn, and perhaps a foot.
#[component]
pub fn Grid(
    /// Class of the grid beside `grid`.
    #[prop(optional)]
    class: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Derived<String>,
    /// The cells of the head.
    head: ChildrenFn,
    #[prop(into)] rows: Derived<Vec<Key>>,
    /// Makes a row: an element with the role.
    row: RowMaker,
    /// The cells of the foot.
    #[prop(optional)]
    foot: Option<ChildrenFn>,
    /// What is said where there are no rows.
    #[prop(optional)]
    empty: Option<ChildrenFn>,
    /// Follows what the cells are drawn from: cells that were drawn anew have to be reached again.
    follow: Callback<()>,
    /// A cell was pressed.
    on_press: Callback<Cell>,
) -> impl IntoView {
    let window = Window::new(rows);
    let grid = NodeRef::<Div>::new();
    let stop = StoredValue::new(Place { row: None, column: 0 });
    let walker = Walker { grid, rows, window, stop, aim: StoredValue::new(None) };
    Effect::new(move |_| {
        follow.run(());
        window.track();
        request_animation_frame(move || walker.keep_reachable());
    });
    let pressed = on(move |event: leptos::ev::MouseEvent| {
        if let Some(place) = target(&event).and_then(|element| walker.place_of(&element)) {
            on_press.run(walker.cell(place));
        }
    });
    let ends = 1 + usize::from(foot.is_some());
    let count = move || (rows.with(Vec::len) + ends).to_string();
    let foot = foot.map(|foot| {
        view! {
            <div role="rowgroup" class="grid-foot">
                <div role="row" aria-rowindex=count>{foot()}</div>
            </div>
        }
        .into_any()
    });
    let none = move || {
        let none = rows.with(Vec::is_empty).then(|| empty.as_ref().map(|empty| empty())).flatten();
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
            on:focusout=on(move |_: leptos::ev::FocusEvent| walker.aim.set_value(None))
            on:click=pressed
        >
            <div role="rowgroup" class="grid-head">
                <div role="row" aria-rowindex="1">{head()}</div>
            </div>
            <Windowed window=window shape=Shape::Grid class="grid-body" first=2_usize row=row />
            {none}
            {foot}
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
    /// Where the focus goes as soon as the row is drawn.
    aim: StoredValue<Option<Place>>,
}

impl Walker {
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

    /// The cells of a row that is in the document, or of the head.
    fn cells(self, row: Option<usize>) -> Option<Vec<web_sys::Element>> {
        let row = match row {
            Some(row) => self.window.element_of(row)?,
            None => self.grid.try_get_untracked().flatten()?.query_selector(".grid-head").ok()??,
        };
        Some(all(&row, CELL))
    }

    /// The element of a cell; the last of its row where the row is shorter.
    fn element_at(self, place: Place) -> Option<web_sys::Element> {
        let cells = self.cells(place.row)?;
        cells.get(place.column).or(cells.last()).cloned()
    }

    /// Makes the cell that has the focus the one that the Tab key comes back to.
    fn stay(self, element: Option<web_sys::Element>) {
        let Some(place) = element.and_then(|element| self.place_of(&element)) else { return };
        self.stop.set_value(place);
        self.window.keep(self.cell(place).row);
        self.mark(place);
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

    /// Sees to it that the Tab key reaches the grid, after rows have been drawn anew.
    fn keep_reachable(self) {
        let Some(grid) = self.grid.try_get_untracked().flatten() else { return };
        if !matches!(grid.query_selector("[data-cell][tabindex='0']"), Ok(None)) {
            return;
        }
        let Some(stop) = self.stop.try_get_value() else { return };
        let first = [None, Some(0)].map(|row| Place { row, column: 0 });
        let reached = [stop].into_iter().chain(first).find(|place| self.element_at(*place).is_some());
        if let Some(place) = reached {
            self.mark(place);
        }
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
