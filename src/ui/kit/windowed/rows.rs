//! The items of a windowed list in the document. Leptos' own keyed list would do but for one thing:
//! when two or more rows come in above others, it takes those for moved and puts them in again, and
//! what is put in again loses its focus. Here a row is left alone as long as its order is kept.

use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::{Mountable, Render};

use super::super::each::Key;

/// What stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A row.
    Row(Key),
    /// The room of rows that are not in the document, by the row that comes after them.
    Gap(Option<Key>),
}

/// An item in the document. Each is one element.
pub struct Placed {
    item: Item,
    element: Option<web_sys::Element>,
    view: <OwnedView<AnyView> as Render>::State,
}

/// Draws the items as the children of an element.
pub fn draw(
    list: &web_sys::Element,
    before: Vec<Placed>,
    items: &[Item],
    make: impl Fn(&Item) -> OwnedView<AnyView>,
) -> Vec<Placed> {
    let mut old: Vec<Option<Placed>> = before.into_iter().map(Some).collect();
    // What was drawn is mostly in order, so the next is looked for after the last that was found.
    let mut after = 0;
    let mut take = |item: &Item| {
        let is_it =
            |at: &usize| old.get(*at).is_some_and(|placed| placed.as_ref().is_some_and(|one| one.item == *item));
        let at = (after..old.len()).chain(0..after).find(is_it)?;
        after = at + 1;
        old.get_mut(at)?.take()
    };
    let mut now: Vec<Option<Placed>> = items.iter().map(&mut take).collect();
    for mut gone in old.into_iter().flatten() {
        gone.view.unmount();
    }
    // From the last to the first, so that each is put before one that has its place.
    let mut next: Option<web_sys::Element> = None;
    for (item, place) in items.iter().zip(&mut now).rev() {
        let placed = place.get_or_insert_with(|| {
            let mut view = make(item).build();
            view.mount(list, next.as_deref());
            Placed { item: item.clone(), element: view.elements().into_iter().next(), view }
        });
        if placed.element.as_ref().is_some_and(|element| element.next_element_sibling() != next) {
            placed.view.mount(list, next.as_deref());
        }
        next.clone_from(&placed.element);
    }
    now.into_iter().flatten().collect()
}
