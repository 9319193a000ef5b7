//! The map as geometry: boxes, lanes and labels with their places.
//!
//! A label is cut to the room it has, so that none can reach another; its full text stays with it
//! as a title. Edges run in columns of their own between the boxes.

mod draft;
mod narrow;
mod part;
mod wide;

pub use draft::PAD;
pub use part::{Part, Says};

use crate::rules::{Condition, Outcome, Verdict};

use self::draft::Draft;
use super::scene::Scene;
use super::shape::{Measure, Point, Rect, path};

/// From this width on there is room for three columns: every login, the apps, the channels. Below
/// it, the chosen login, the chosen app and the channels stand one below the other.
pub const WIDE: i32 = 680;
/// No map is wider: boxes would only be longer than their texts.
pub const WIDEST: i32 = 1040;
/// No map is narrower: a phone's.
pub const NARROW: i32 = 328;

/// A map of this many boxes is drawn as a whole; of a longer one, what is in sight.
const WHOLE: usize = 60;

/// What a box or a lane looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing in the way.
    Open,
    /// Connected already.
    Connected,
    /// Some condition is not met.
    Blocked,
    /// Some condition is unknown, none not met.
    Doubtful,
    /// Not on the way: an app that was not chosen.
    Aside,
}

/// A map with everything in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// Width, from [`NARROW`] to [`WIDEST`].
    pub width: i32,
    /// Height.
    pub height: i32,
    /// Titles of the columns.
    pub headings: Vec<Label>,
    /// Boxes.
    pub nodes: Vec<Node>,
    /// Lines between them. The trunk is drawn in up to two pieces.
    pub edges: Vec<Edge>,
    /// The lit path: from the login to the app, from the app to the selected channel or, where
    /// none is selected, to where the lanes begin.
    pub lit: Vec<Vec<Point>>,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it stands for.
    pub part: Part,
    /// Its place.
    pub rect: Rect,
    /// Its lines of text.
    pub labels: Vec<Label>,
    /// What it looks like.
    pub state: State,
    /// Whether it is on the lit path.
    pub lit: bool,
    /// Where it is stopped within the box: the app's own condition.
    pub mark: Option<Mark>,
}

/// A line, in legs along the axes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// What it stands for.
    pub part: Part,
    /// Its corners, from the login's side on.
    pub points: Vec<Point>,
    /// What it looks like.
    pub state: State,
    /// The role that it carries.
    pub tag: Option<Tag>,
    /// Where it is stopped, or that it is not.
    pub mark: Option<Mark>,
}

/// A text in a box on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its place.
    pub rect: Rect,
    /// The text.
    pub label: Label,
    /// Where the sign "depends on the reading" stands, within the tag.
    pub depends: Option<Rect>,
}

/// A round sign on a line or in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its centre.
    pub at: Point,
    /// Its radius.
    pub radius: i32,
    /// What it shows.
    pub state: State,
    /// The conditions because of which; none where the way is open, or is stopped before here.
    pub conditions: Vec<Condition>,
}

/// A text in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What it says.
    pub says: Says,
    /// The text as far as it fits.
    pub text: String,
    /// The whole text, for a title.
    pub full: String,
    /// Where its baseline begins.
    pub at: Point,
    /// Font size.
    pub size: i32,
    /// The room it takes, as measured.
    pub rect: Rect,
}

impl Map {
    /// Gives a scene its places, in units of the screen: as wide as there is room. `say` gives a
    /// label its text ([`crate::wording::insight::map`]), `measure` tells how wide a text is
    /// ([`super::shape::estimate`]).
    pub fn layout(scene: &Scene, room: i32, say: &dyn Fn(&Says) -> String, measure: Measure<'_>) -> Self {
        let draft = Draft::new(scene, room.clamp(NARROW, WIDEST), say, measure);
        if room < WIDE { narrow::layout(draft) } else { wide::layout(draft) }
    }
}

impl Map {
    /// The boxes that are drawn where one sees from one height to another.
    pub fn nodes_within(&self, from: i32, to: i32) -> impl Iterator<Item = &Node> {
        let whole = self.nodes.len() <= WHOLE;
        self.nodes.iter().filter(move |node| whole || node.rect.y < to && node.rect.bottom() > from)
    }

    /// The lines that are drawn where one sees from one height to another. Lines to the members of
    /// a group share their way down to the first of them: each is drawn with the box that it ends
    /// at, and the last of those that are draws the way for those above.
    pub fn edges_within(&self, from: i32, to: i32) -> impl Iterator<Item = &Edge> {
        let whole = self.nodes.len() <= WHOLE;
        self.edges.iter().filter(move |edge| {
            let end = edge.points.last().map_or(0, |point| point.y);
            let begin = match edge.part {
                Part::Lane(_) => end,
                _ => edge.points.first().map_or(0, |point| point.y),
            };
            whole || begin.min(end) < to && begin.max(end) > from
        })
    }
}

impl Edge {
    /// SVG path data, with corners rounded.
    pub fn path(&self) -> String {
        path(&self.points, 8)
    }
}

impl Mark {
    /// The box around it.
    pub fn rect(&self) -> Rect {
        Rect::around(self.at, self.radius)
    }
}

impl State {
    /// How an outcome looks.
    pub const fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Met => Self::Open,
            Outcome::NotMet => Self::Blocked,
            Outcome::Unknown => Self::Doubtful,
        }
    }

    /// How a verdict looks.
    pub const fn of_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Listed => Self::Open,
            Verdict::AlreadyConnected => Self::Connected,
            Verdict::NotListed => Self::Blocked,
            Verdict::CantTell => Self::Doubtful,
        }
    }
}
