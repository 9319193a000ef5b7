//! Putting lists in order, with one sort for all of them.
//!
//! The library's own sort is made again for each type of item and each comparison, 4 kB of code
//! every time, and so is what collects into its trees, which are as much again. Here a list of
//! numbers is sorted, and the items follow.

use std::cmp::Ordering;

/// What can be put in order. Items that compare as equal keep theirs.
pub(crate) trait Order<T> {
    /// By a comparison.
    fn order_by(&mut self, compare: &mut dyn FnMut(&T, &T) -> Ordering);

    /// By keys, one for each item.
    fn order_by_keys<K: Ord>(&mut self, keys: &[K]);

    /// How often each item occurs: counted where it stands first, and 0 where it stands again.
    fn counted(&self) -> Vec<usize>
    where
        T: Ord;

    /// By what is worked out of each item, anew for each comparison.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(&mut |a, b| key(a).cmp(&key(b)));
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, compare: &mut dyn FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        for (at, from) in order.into_iter().enumerate() {
            self.swap(at, from);
        }
    }

    fn order_by_keys<K: Ord>(&mut self, keys: &[K]) {
        for (at, from) in
            order(self.len().min(keys.len()), &mut |a, b| keys.get(a).cmp(&keys.get(b))).into_iter().enumerate()
        {
            self.swap(at, from);
        }
    }

    fn counted(&self) -> Vec<usize>
    where
        T: Ord,
    {
        counted(self.len(), &mut |a, b| self.get(a).cmp(&self.get(b)))
    }
}

/// The places of a list in the order of its items.
pub(crate) fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

fn counted(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut counts = vec![0; count];
    let mut first = None;
    for place in places(count, compare) {
        let same = first.filter(|first| compare(*first, place) == Ordering::Equal).unwrap_or(place);
        first = Some(same);
        if let Some(count) = counts.get_mut(same) {
            *count += 1;
        }
    }
    counts
}

/// For each place from the first on, the place to swap with so that its item comes there.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order = places(count, compare);
    for at in 0..count {
        // An item that had to make room went where the one came from that took its place.
        let mut from = at;
        while let Some(next) = order.get(from).copied() {
            from = next;
            if from >= at {
                break;
            }
        }
        if let Some(place) = order.get_mut(at) {
            *place = from;
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Order;

    proptest! {
        #[test]
        fn it_is_the_order_of_the_librarys_own_sort(items in prop::collection::vec((0..20_u8, any::<u8>()), 0..200)) {
            let mut theirs = items.clone();
            theirs.sort_by_key(|(key, _)| *key);
            let mut ours = items.clone();
            ours.order_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            let keys: Vec<u8> = items.iter().map(|(key, _)| *key).collect();
            let mut ours = items;
            ours.order_by_keys(&keys);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn each_item_is_counted_where_it_stands_first(items in prop::collection::vec(0..9_u8, 0..40)) {
            let often = |item: &u8| items.iter().filter(|one| *one == item).count();
            let first = |(place, item): (usize, &u8)| !items.iter().take(place).any(|one| one == item);
            let counts = items.iter().enumerate().map(|(place, item)| if first((place, item)) { often(item) } else { 0 });
            prop_assert_eq!(items.counted(), counts.collect::<Vec<_>>());
        }
    }
}
