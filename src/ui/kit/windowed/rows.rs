//! The elements of a long list. Rows that stay are never taken out of the document to make room for
//! others, as Leptos' `For` does: the focus in them and the place that one has scrolled to would be
//! lost.

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;

use super::super::each::{Item, hold_focus};

/// The elements, in the order of the document.
#[derive(Default)]
pub struct Rows(Vec<Row>);

struct Row {
    item: Item,
    // Dropped before what its signals belong to.
    element: AnyViewState,
    _owner: Owner,
}

impl Rows {
    /// Makes the elements of a list those of these items. What belongs to a row belongs to `owner`.
    pub fn follow(&mut self, list: &web_sys::Element, items: &[Item], owner: &Owner, draw: Callback<Item, AnyView>) {
        // Rows change places among each other where the list is sorted in another way.
        hold_focus();
        self.0.retain_mut(|row| {
            let stays = items.contains(&row.item);
            if !stays {
                row.element.unmount();
            }
            stays
        });
        let children = list.children();
        for (at, item) in items.iter().enumerate() {
            let place = self.0.iter().skip(at).position(|row| row.item == *item);
            if place == Some(0) {
                continue;
            }
            let mut row = match place {
                Some(further) => self.0.remove(at + further),
                None => Row::new(item, owner, draw),
            };
            let next = u32::try_from(at).ok().and_then(|at| children.item(at));
            row.element.mount(list, next.as_deref());
            self.0.insert(at, row);
        }
    }
}

impl Row {
    fn new(item: &Item, owner: &Owner, draw: Callback<Item, AnyView>) -> Self {
        let own = owner.with(Owner::new);
        let element = own.with(|| untrack(|| draw.run(item.clone()).build()));
        Self { item: item.clone(), element, _owner: own }
    }
}
