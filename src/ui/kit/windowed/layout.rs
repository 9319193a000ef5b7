//! Which rows of a long list are in the document, and how much room the others take. Heights are
//! CSS pixels, places are counted from the top of the list.

use super::super::each::Key;

/// Up to this many rows, all of them are drawn.
pub const FEW: usize = 40;

/// The heights of the rows: as measured, where a row has been drawn; else their average.
#[derive(Debug, Default)]
pub struct Heights {
    keys: Vec<Key>,
    /// The height of each row, by its place; nothing while it has never been drawn.
    rows: Vec<Option<f64>>,
    /// What was measured, in the order of the keys: rows come and go, and come back.
    known: Vec<(Key, f64)>,
}

impl Heights {
    /// Follows a list to other rows.
    pub fn follow(&mut self, keys: &[Key]) {
        if self.keys != keys {
            self.rows = keys.iter().map(|key| self.of(key)).collect();
            self.keys = keys.to_vec();
        }
    }

    fn of(&self, key: &Key) -> Option<f64> {
        let place = self.known.binary_search_by(|(known, _)| known.cmp(key)).ok()?;
        self.known.get(place).map(|(_, height)| *height)
    }

    /// Takes down the height of a row. Gives whether it is another than before.
    pub fn measured(&mut self, row: usize, height: f64) -> bool {
        let (Some(key), Some(place)) = (self.keys.get(row), self.rows.get_mut(row)) else { return false };
        // Half a pixel is what zooming and rounding make.
        if place.is_some_and(|before| (before - height).abs() < 0.5) {
            return false;
        }
        *place = Some(height);
        match self.known.binary_search_by(|(known, _)| known.cmp(key)) {
            Ok(at) => {
                if let Some(known) = self.known.get_mut(at) {
                    known.1 = height;
                }
            }
            Err(at) => self.known.insert(at, (key.clone(), height)),
        }
        true
    }

    /// The height that a row has until it is drawn.
    fn usual(&self, guess: f64) -> f64 {
        match self.known.len() {
            0 => guess,
            count => self.known.iter().map(|(_, height)| height).sum::<f64>() / count as f64,
        }
    }

    /// What is drawn of the rows: those that reach into the span from `from` to `to`, and those
    /// that have to be there wherever they are.
    pub fn drawn(&self, guess: f64, (from, to): (f64, f64), wanted: &[usize]) -> Vec<Piece> {
        let usual = self.usual(guess);
        let (mut pieces, mut top, mut gap) = (Vec::new(), 0.0, 0.0);
        for (row, height) in self.rows.iter().enumerate() {
            let height = height.unwrap_or(usual);
            let bottom = top + height;
            if bottom > from && top < to || wanted.contains(&row) {
                pieces.extend((gap > 0.0).then_some(Piece::Gap(gap)));
                pieces.push(Piece::Row(row));
                gap = 0.0;
            } else {
                gap += height;
            }
            top = bottom;
        }
        pieces.extend((gap > 0.0).then_some(Piece::Gap(gap)));
        pieces
    }

    /// The height of the whole list.
    pub fn total(&self, guess: f64) -> f64 {
        let usual = self.usual(guess);
        self.rows.iter().map(|height| height.unwrap_or(usual)).sum()
    }
}

/// The rows that are drawn wherever one has scrolled to: the one that has the focus and the one
/// that is kept, the first and the last, and both neighbours of the focus, so that the Tab key
/// comes to each row from the one before it, and into the list from either side. The second is
/// there too, because the first may be a line that takes no focus.
pub fn wanted(rows: usize, focused: Option<usize>, kept: Option<usize>) -> Vec<usize> {
    let beside = focused.into_iter().flat_map(|row| [row.checked_sub(1), Some(row), Some(row + 1)]).flatten();
    let ends = [0, 1, rows.saturating_sub(1)];
    beside.chain(kept).chain(ends).filter(|row| *row < rows).collect()
}

/// A part of what is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece {
    /// A row, by its place in the list.
    Row(usize),
    /// Room of this height in the place of rows.
    Gap(f64),
}

/// The span that should be drawn, a screen beyond what is in sight on either side; nothing where
/// what is drawn will do, so that not every small step draws anew.
pub fn next_span(sight: (f64, f64), drawn: (f64, f64), total: f64, screen: f64) -> Option<(f64, f64)> {
    // `clamp` would bring the tables that write fractions, for a panic that tells its bounds.
    let within = |place: f64| place.max(0.0).min(total);
    let need = (within(sight.0 - screen / 2.0), within(sight.1 + screen / 2.0));
    let have = (within(drawn.0), within(drawn.1));
    let covers = have.0 <= need.0 && have.1 >= need.1;
    // What has gone out of sight altogether need not stay.
    let idle = need.0 >= need.1 && have.0 < have.1;
    let wasteful = drawn.1 - drawn.0 > sight.1 - sight.0 + 4.0 * screen;
    (!covers || idle || wasteful).then_some((sight.0 - screen, sight.1 + screen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(names: impl IntoIterator<Item = usize>) -> Vec<Key> {
        names.into_iter().map(|name| name.to_string().into()).collect()
    }

    fn heights(count: usize) -> Heights {
        let mut heights = Heights::default();
        heights.follow(&keys(0..count));
        heights
    }

    fn rows(pieces: &[Piece]) -> Vec<usize> {
        let row = |piece: &Piece| match piece {
            Piece::Row(row) => Some(*row),
            Piece::Gap(_) => None,
        };
        pieces.iter().filter_map(row).collect()
    }

    #[test]
    fn what_is_drawn_and_the_room_of_the_rest_come_to_the_whole_list() {
        let mut heights = heights(1000);
        for row in (0..1000).step_by(3) {
            assert!(heights.measured(row, 20.0 + (row % 7) as f64 * 10.0));
        }
        for from in [-500.0, 0.0, 333.0, 20_000.0, 90_000.0] {
            for wanted in [&[][..], &[0], &[999], &[5, 500]] {
                let pieces = heights.drawn(40.0, (from, from + 900.0), wanted);
                let usual = heights.usual(40.0);
                let height = |piece: &Piece| match piece {
                    Piece::Row(row) => heights.rows[*row].unwrap_or(usual),
                    Piece::Gap(height) => *height,
                };
                let sum: f64 = pieces.iter().map(height).sum();
                assert!((sum - heights.total(40.0)).abs() < 0.001);
                assert!(wanted.iter().all(|row| rows(&pieces).contains(row)));
                assert!(pieces.windows(2).all(|two| !matches!(two, [Piece::Gap(_), Piece::Gap(_)])));
                assert!(rows(&pieces).is_sorted());
            }
        }
    }

    #[test]
    fn the_tab_key_finds_a_row_on_either_side() {
        assert!(wanted(0, None, None).is_empty());
        assert_eq!(wanted(100, None, Some(7)), [7, 0, 1, 99]);
        assert_eq!(wanted(100, Some(50), None), [49, 50, 51, 0, 1, 99]);
        assert_eq!(wanted(100, Some(99), Some(99)), [98, 99, 99, 0, 1, 99]);
        assert_eq!(wanted(100, Some(0), None), [0, 1, 0, 1, 99]);
    }

    #[test]
    fn heights_stay_with_their_rows() {
        let mut heights = heights(3);
        assert!(heights.measured(1, 70.0));
        assert!(!heights.measured(1, 70.2));
        heights.follow(&keys([2, 0]));
        assert_eq!(heights.rows, [None, None]);
        heights.follow(&keys([1, 2]));
        assert_eq!(heights.rows, [Some(70.0), None]);
        assert!(!heights.measured(9, 10.0));
    }

    #[test]
    fn small_steps_draw_nothing_anew() {
        let drawn = next_span((0.0, 900.0), (0.0, 0.0), 40_000.0, 900.0).unwrap();
        assert_eq!(drawn, (-900.0, 1800.0));
        assert_eq!(next_span((400.0, 1300.0), drawn, 40_000.0, 900.0), None);
        assert_eq!(next_span((500.0, 1400.0), drawn, 40_000.0, 900.0), Some((-400.0, 2300.0)));
        // At the end nothing is missing below; far below it nothing is needed.
        let drawn = (38_000.0, 41_000.0);
        assert_eq!(next_span((39_100.0, 40_000.0), drawn, 40_000.0, 900.0), None);
        assert_eq!(next_span((45_000.0, 45_900.0), drawn, 40_000.0, 900.0), Some((44_100.0, 46_800.0)));
        assert_eq!(next_span((46_000.0, 46_900.0), (44_100.0, 46_800.0), 40_000.0, 900.0), None);
    }
}
