//! Walking through grids that draw all their rows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What makes an element a cell that can be walked to.
const CELL: &str = "[data-cell]";

/// Moves the focus from cell to cell: arrows, Home and End in a row, with Ctrl to the first and
/// last row, PageUp and PageDown by ten rows.
///
/// The cells are looked up in the page, because thousands of them would each cost a signal.
pub fn walk(event: &leptos::ev::KeyboardEvent) {
    if let Some(target) = target_of(event) {
        event.prevent_default();
        let _ = target.focus();
    }
}

fn target_of(event: &leptos::ev::KeyboardEvent) -> Option<web_sys::HtmlElement> {
    let grid = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    let here = event.target()?.dyn_into::<web_sys::Element>().ok()?.closest(CELL).ok()??;
    let rows: Vec<Vec<web_sys::Element>> = all(&grid, "[role=row]").iter().map(|row| all(row, CELL)).collect();
    let place = |cells: &Vec<web_sys::Element>| cells.iter().position(|cell| *cell == here);
    let (row, column) = rows.iter().enumerate().find_map(|(at, cells)| Some((at, place(cells)?)))?;
    let (last_row, last_column) = (rows.len().saturating_sub(1), rows.get(row)?.len().saturating_sub(1));
    let far = event.ctrl_key();
    let (row, column) = match &*event.key() {
        "ArrowRight" => (row, (column + 1).min(last_column)),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowDown" => ((row + 1).min(last_row), column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "PageDown" => ((row + 10).min(last_row), column),
        "PageUp" => (row.saturating_sub(10), column),
        "Home" => (if far { 0 } else { row }, 0),
        "End" => (if far { last_row } else { row }, last_column),
        _ => return None,
    };
    let cells = rows.get(row)?;
    cells.get(column).or(cells.last())?.clone().dyn_into().ok()
}

fn all(within: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Makes the cell that has the focus the one that the Tab key comes back to.
pub fn stay(event: &leptos::ev::FocusEvent) {
    let grid = event.current_target().and_then(|one| one.dyn_into::<web_sys::Element>().ok());
    let here = event.target().and_then(|one| one.dyn_into::<web_sys::Element>().ok());
    let Some((grid, here)) = grid.zip(here.and_then(|one| one.closest(CELL).ok().flatten())) else { return };
    for cell in all(&grid, "[data-cell][tabindex='0']") {
        let _ = cell.set_attribute("tabindex", "-1");
    }
    let _ = here.set_attribute("tabindex", "0");
}

/// Sees to it that the Tab key reaches the grid, after its rows have been drawn anew.
pub fn keep_reachable(grid: NodeRef<leptos::html::Div>) {
    request_animation_frame(move || {
        let Some(grid) = grid.try_get_untracked().flatten() else { return };
        if matches!(grid.query_selector("[data-cell][tabindex='0']"), Ok(None))
            && let Ok(Some(first)) = grid.query_selector(CELL)
        {
            let _ = first.set_attribute("tabindex", "0");
        }
    });
}

/// An attribute of the cell that an event came from.
pub fn cell_attribute(event: &leptos::ev::MouseEvent, name: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    target.closest(CELL).ok()??.get_attribute(name)
}
