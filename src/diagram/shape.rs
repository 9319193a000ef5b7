//! Points, boxes, and how much room a text takes: in whole units, which is as fine as a screen
//! shows, and spares the page the tables that write fractions.

/// A point; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A box with sides along the axes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rect {
    /// Left side.
    pub x: i32,
    /// Top side.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// Tells how wide a text is at a font size. [`estimate`] guesses; a page may measure.
pub type Measure<'a> = &'a dyn Fn(&str, i32) -> i32;

impl Point {
    /// The point at these coordinates.
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }
}

impl Rect {
    /// The box with this corner and size.
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self { x, y, w, h }
    }

    /// The box around a circle.
    pub const fn around(at: Point, radius: i32) -> Self {
        Self::new(at.x - radius, at.y - radius, 2 * radius, 2 * radius)
    }

    /// Right side.
    pub const fn right(self) -> i32 {
        self.x + self.w
    }

    /// Bottom side.
    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// Whether two boxes share any area; touching is not sharing.
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the other box lies within this one.
    pub const fn contains(self, other: Self) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// As many times this room.
pub fn times(room: i32, count: usize) -> i32 {
    room.saturating_mul(i32::try_from(count).unwrap_or(i32::MAX))
}

/// A guess at a text's width, on the safe side for the fonts of common systems: wide scripts take
/// one em, Latin letters by their kind.
pub fn estimate(text: &str, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(em).sum();
    hundredths.saturating_mul(size).saturating_add(99) / 100
}

/// How wide a letter is, in hundredths of an em.
fn em(c: char) -> i32 {
    match c {
        // Joiners, variation selectors and combining marks add nothing of their own.
        '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{0300}'..='\u{036f}' => 0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' | '·' => 36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 100,
        'A'..='Z' | '0'..='9' | '+' | '=' | '&' => 74,
        _ if c.is_ascii() => 60,
        '\u{00a0}'..='\u{02af}' => 74,
        _ => 100,
    }
}

/// The text as far as it fits a width, with an ellipsis where something was left out; blank where
/// not even that fits.
pub fn fit(text: &str, width: i32, size: i32, measure: Measure<'_>) -> String {
    if measure(text, size) <= width {
        return text.to_owned();
    }
    let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    while let Some(end) = ends.pop() {
        // Trailing spaces and a dangling joiner would sit before the ellipsis.
        let kept = text.get(..end).unwrap_or_default().trim_end_matches(|c: char| c.is_whitespace() || c == '\u{200d}');
        let short = format!("{kept}…");
        if measure(&short, size) <= width {
            return short;
        }
    }
    String::new()
}

/// The path through points as SVG path data, its corners rounded as far as they have room. Its
/// legs run along the axes.
pub fn path(points: &[Point], radius: i32) -> String {
    let mut data = String::new();
    let Some((first, rest)) = points.split_first() else { return data };
    data.push_str(&format!("M{} {}", first.x, first.y));
    let mut from = *first;
    for (at, corner) in rest.iter().enumerate() {
        let Some(to) = rest.get(at + 1) else {
            data.push_str(&format!("L{} {}", corner.x, corner.y));
            break;
        };
        let room = radius.min(length(from, *corner) / 2).min(length(*corner, *to) / 2);
        let (enter, leave) = (towards(*corner, from, room), towards(*corner, *to, room));
        data.push_str(&format!("L{} {}Q{} {} {} {}", enter.x, enter.y, corner.x, corner.y, leave.x, leave.y));
        from = *corner;
    }
    data
}

/// How long a leg is: it runs along one axis.
const fn length(from: Point, to: Point) -> i32 {
    (from.x - to.x).abs() + (from.y - to.y).abs()
}

/// The point at a distance from one point along the leg to another.
const fn towards(from: Point, to: Point, by: i32) -> Point {
    Point::new(from.x + (to.x - from.x).signum() * by, from.y + (to.y - from.y).signum() * by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_does_not_fit_ends_in_an_ellipsis_within_the_width() {
        let name = "한빛상점 공식 채널 서른 글자까지 늘어나는 아주 긴 이름";
        for width in [0, 5, 20, 90, 400, 1000] {
            let fitted = fit(name, width, 13, &estimate);
            assert!(estimate(&fitted, 13) <= width, "{width}: {fitted}");
            assert!(fitted == name || fitted.is_empty() || fitted.ends_with('…'));
        }
        assert_eq!(fit(name, 1000, 13, &estimate), name);
        assert_eq!(fit(name, 52, 13, &estimate), "한빛상…");
        assert_eq!(fit("가나 다", 40, 13, &estimate), "가나…");
    }

    #[test]
    fn a_path_rounds_its_corners_within_their_legs() {
        let points = [Point::new(0, 0), Point::new(4, 0), Point::new(4, 30)];
        assert_eq!(path(&points, 10), "M0 0L2 0Q4 0 4 2L4 30");
        assert_eq!(path(&points[..1], 10), "M0 0");
        assert_eq!(path(&[], 10), "");
    }
}
