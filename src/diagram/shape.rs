//! Points, boxes, and how much room a text takes.

/// A point; y grows downwards.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// A box with sides along the axes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left side.
    pub x: f64,
    /// Top side.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// Tells how wide a text is at a font size. [`estimate`] guesses; a page may measure.
pub type Measure<'a> = &'a dyn Fn(&str, f64) -> f64;

impl Point {
    /// The point at these coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl Rect {
    /// The box with this corner and size.
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// The box around a circle.
    pub fn around(at: Point, radius: f64) -> Self {
        Self::new(at.x - radius, at.y - radius, 2.0 * radius, 2.0 * radius)
    }

    /// Right side.
    pub fn right(self) -> f64 {
        self.x + self.w
    }

    /// Bottom side.
    pub fn bottom(self) -> f64 {
        self.y + self.h
    }

    /// Whether two boxes share any area; touching is not sharing.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the other box lies within this one.
    pub fn contains(self, other: Self) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// A guess at a text's width, on the safe side for the fonts of common systems: wide scripts take
/// one em, Latin letters by their kind.
pub fn estimate(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

fn em(c: char) -> f64 {
    match c {
        // Joiners, variation selectors and combining marks add nothing of their own.
        '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{0300}'..='\u{036f}' => 0.0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' | '·' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1.0,
        'A'..='Z' | '0'..='9' | '+' | '=' | '&' => 0.74,
        _ if c.is_ascii() => 0.6,
        '\u{00a0}'..='\u{02af}' => 0.74,
        _ => 1.0,
    }
}

/// The text as far as it fits a width, with an ellipsis where something was left out; blank where
/// not even that fits.
pub fn fit(text: &str, width: f64, size: f64, measure: Measure<'_>) -> String {
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

/// The path through points as SVG path data, its corners rounded as far as they have room.
pub fn path(points: &[Point], radius: f64) -> String {
    let mut data = String::new();
    let Some((first, rest)) = points.split_first() else { return data };
    data.push_str(&format!("M{} {}", number(first.x), number(first.y)));
    let mut from = *first;
    for (at, corner) in rest.iter().enumerate() {
        let Some(to) = rest.get(at + 1) else {
            data.push_str(&format!("L{} {}", number(corner.x), number(corner.y)));
            break;
        };
        let room = radius.min(distance(from, *corner) / 2.0).min(distance(*corner, *to) / 2.0);
        let (enter, leave) = (towards(*corner, from, room), towards(*corner, *to, room));
        data.push_str(&format!(
            "L{} {}Q{} {} {} {}",
            number(enter.x),
            number(enter.y),
            number(corner.x),
            number(corner.y),
            number(leave.x),
            number(leave.y)
        ));
        from = *corner;
    }
    data
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// The point at a distance from one point towards another.
fn towards(from: Point, to: Point, by: f64) -> Point {
    let whole = distance(from, to);
    if whole == 0.0 {
        return from;
    }
    let part = by / whole;
    Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
}

/// Two decimals at most, so that drawings stay short and the same everywhere.
fn number(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_does_not_fit_ends_in_an_ellipsis_within_the_width() {
        let name = "한빛상점 공식 채널 서른 글자까지 늘어나는 아주 긴 이름";
        for width in [0.0, 5.0, 20.0, 90.0, 400.0, 1000.0] {
            let fitted = fit(name, width, 13.0, &estimate);
            assert!(estimate(&fitted, 13.0) <= width, "{width}: {fitted}");
            assert!(fitted == name || fitted.is_empty() || fitted.ends_with('…'));
        }
        assert_eq!(fit(name, 1000.0, 13.0, &estimate), name);
        assert_eq!(fit(name, 52.0, 13.0, &estimate), "한빛상…");
        assert_eq!(fit("가나 다", 40.0, 13.0, &estimate), "가나…");
    }

    #[test]
    fn a_path_rounds_its_corners_within_their_legs() {
        let points = [Point::new(0.0, 0.0), Point::new(4.0, 0.0), Point::new(4.0, 30.0)];
        assert_eq!(path(&points, 10.0), "M0 0L2 0Q4 0 4 2L4 30");
        assert_eq!(path(&points[..1], 10.0), "M0 0");
        assert_eq!(path(&[], 10.0), "");
    }
}
