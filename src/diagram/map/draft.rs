//! Putting a map together: labels cut to their room, and the lanes that both frames share.

use crate::diagram::scene::{ChannelView, Channels, GroupView, Scene};
use crate::diagram::shape::{Measure, Point, Rect, fit};
use crate::rules::{Condition, Conditions, Verdict};

use super::part::group_of;
use super::{Edge, Label, Map, Mark, Node, Part, Says, State, Tag};

/// Font size of names.
pub(super) const NAME: f64 = 13.0;
/// Font size of notes and tags.
pub(super) const NOTE: f64 = 12.0;
/// Height of a tag.
pub(super) const TAG_H: f64 = 22.0;
/// Room between the sides of a box and its text.
const PAD: f64 = 10.0;
/// Side of the sign "depends on the reading".
const SIGN: f64 = 16.0;

/// The columns that lanes run through.
pub(super) struct LaneColumns {
    /// Where the lanes begin.
    pub bus: f64,
    /// Left side and width of the tags.
    pub tag: (f64, f64),
    /// Centre of the marks.
    pub mark: f64,
    /// Left side and width of the boxes.
    pub node: (f64, f64),
}

/// Height of a channel's box, and from one to the next.
const LANE: (f64, f64) = (44.0, 54.0);
/// The same for a member of an open group.
const MEMBER: (f64, f64) = (30.0, 38.0);
/// Room between channels with different verdicts.
const BREAK: f64 = 14.0;
/// By how much members stand to the right of their group.
const INDENT: f64 = 18.0;

/// A map that is being drawn.
pub(super) struct Draft<'a> {
    pub scene: &'a Scene,
    pub say: &'a dyn Fn(&Says) -> String,
    pub measure: Measure<'a>,
    pub map: Map,
}

impl<'a> Draft<'a> {
    pub fn new(scene: &'a Scene, width: f64, say: &'a dyn Fn(&Says) -> String, measure: Measure<'a>) -> Self {
        let map =
            Map { width, height: 0.0, headings: Vec::new(), nodes: Vec::new(), edges: Vec::new(), lit: Vec::new() };
        Self { scene, say, measure, map }
    }

    /// A label whose baseline begins at a point, cut to a width.
    pub fn label(&self, says: Says, at: Point, size: f64, width: f64) -> Label {
        let full = (self.say)(&says);
        let text = fit(&full, width, size, self.measure);
        // Ascenders and descenders of the fonts that are common for Latin and Hangul.
        let rect = Rect::new(at.x, at.y - 0.88 * size, (self.measure)(&text, size), 1.12 * size);
        Label { says, text, full, at, size, rect }
    }

    pub fn heading(&mut self, says: Says, x: f64, width: f64) {
        let label = self.label(says, Point::new(x, 13.0), NOTE, width);
        self.map.headings.push(label);
    }

    /// A box with lines of text: name first, then notes.
    pub fn node(&mut self, part: Part, rect: Rect, lines: Vec<Says>, look: (State, bool), mark: Option<Mark>) {
        let (state, lit) = look;
        let room = rect.w - 2.0 * PAD - if mark.is_some() { 22.0 } else { 0.0 };
        let step = 18.0;
        let first = rect.y + rect.h / 2.0 - step * (lines.len() as f64 - 1.0) / 2.0 + 4.5;
        let labels = lines.into_iter().enumerate().map(|(at, says)| {
            let size = if at == 0 { NAME } else { NOTE };
            self.label(says, Point::new(rect.x + PAD, first + step * at as f64), size, room)
        });
        let labels = labels.collect();
        self.map.nodes.push(Node { part, rect, labels, state, lit, mark });
    }

    /// A tag on a line at height y.
    pub fn tag(&self, says: Says, y: f64, (x, width): (f64, f64), depends: bool) -> Tag {
        let rect = Rect::new(x, y - TAG_H / 2.0, width, TAG_H);
        let sign = depends.then(|| Rect::new(rect.right() - SIGN - 3.0, y - SIGN / 2.0, SIGN, SIGN));
        let room = width - 12.0 - if depends { SIGN } else { 0.0 };
        Tag { rect, label: self.label(says, Point::new(x + 6.0, y + 4.0), NOTE, room), depends: sign }
    }

    /// The lanes from the app to every channel or group, the first box with its top at `top`, and
    /// the trunk that they begin at; it leaves the app at `from`.
    pub fn lanes(&mut self, columns: &LaneColumns, top: f64, from: Point) {
        let scene = self.scene;
        let mut y = top + LANE.0 / 2.0;
        let mut stops = Vec::new();
        let mut lit = None;
        let mut last: Option<Verdict> = None;
        let mut place = |verdict: Verdict, y: &mut f64| {
            if last.is_some_and(|last| last != verdict) {
                *y += BREAK;
            }
            last = Some(verdict);
            stops.push(*y);
            *y
        };
        match &scene.channels {
            Channels::Each(each) => {
                for view in each {
                    let at = place(view.verdict, &mut y);
                    let selected = scene.selected.as_ref() == Some(&view.channel);
                    self.lane(columns, view, at, selected);
                    lit = lit.or(selected.then_some(at));
                    y = at + LANE.1;
                }
            }
            Channels::Groups(groups) => {
                let chosen = scene.selected.as_ref().and_then(|channel| group_of(scene, channel));
                for group in groups {
                    let at = place(group.key.verdict, &mut y);
                    let selected = chosen.as_ref() == Some(&group.key);
                    self.group(columns, group, at, selected);
                    lit = lit.or(selected.then_some(at));
                    y = at + LANE.1;
                    if group.open {
                        y = self.members(columns, group, at + LANE.0 / 2.0);
                    }
                }
            }
        }
        self.trunk(columns, from, &stops, lit);
        self.map.height = self.map.height.max(y - LANE.1 + LANE.0 / 2.0 + 4.0);
    }

    fn trunk(&mut self, columns: &LaneColumns, from: Point, stops: &[f64], lit: Option<f64>) {
        let scene = self.scene;
        let low = stops.iter().copied().fold(from.y, f64::min);
        let high = stops.iter().copied().fold(from.y, f64::max);
        let bus = columns.bus;
        let state = scene.app().map_or(State::Doubtful, |app| State::of_outcome(app.selectable));
        let joint = Point::new(bus, from.y);
        let mut line = |points: Vec<Point>| {
            self.map.edges.push(Edge { part: Part::Trunk, points, state, tag: None, mark: None });
        };
        if from.x != bus {
            line(vec![from, joint]);
        }
        if low < high {
            line(vec![Point::new(bus, low), Point::new(bus, high)]);
        }
        let mut way = vec![from];
        if from.x != bus {
            way.push(joint);
        }
        if let Some(y) = lit {
            way.extend([Point::new(bus, y), Point::new(columns.node.0, y)]);
        }
        if way.len() > 1 {
            self.map.lit.push(way);
        }
    }

    fn lane(&mut self, columns: &LaneColumns, view: &ChannelView, y: f64, lit: bool) {
        let state = State::of_verdict(view.verdict);
        let tag = self.tag(Says::ChannelRole(view.role), y, columns.tag, view.depends);
        let mark = Mark { at: Point::new(columns.mark, y), radius: 10.0, state, conditions: at_channel(view.reasons) };
        self.map.edges.push(Edge {
            part: Part::Lane(view.channel.clone()),
            points: vec![Point::new(columns.bus, y), Point::new(columns.node.0, y)],
            state,
            tag: Some(tag),
            mark: Some(mark),
        });
        let rect = Rect::new(columns.node.0, y - LANE.0 / 2.0, columns.node.1, LANE.0);
        let note = Says::Verdict { verdict: view.verdict, reasons: view.reasons };
        let lines = vec![Says::Channel(view.channel.clone()), note];
        self.node(Part::Channel(view.channel.clone()), rect, lines, (state, lit), None);
    }

    fn group(&mut self, columns: &LaneColumns, group: &GroupView, y: f64, lit: bool) {
        let state = State::of_verdict(group.key.verdict);
        let reasons = &group.key.reasons;
        let mark = Mark { at: Point::new(columns.mark, y), radius: 10.0, state, conditions: at_channel(*reasons) };
        self.map.edges.push(Edge {
            part: Part::GroupLane(group.key.clone()),
            points: vec![Point::new(columns.bus, y), Point::new(columns.node.0, y)],
            state,
            tag: None,
            mark: Some(mark),
        });
        let rect = Rect::new(columns.node.0, y - LANE.0 / 2.0, columns.node.1, LANE.0);
        let note = Says::Verdict { verdict: group.key.verdict, reasons: *reasons };
        let lines = vec![Says::Count(group.members.len()), note];
        self.node(Part::Group(group.key.clone()), rect, lines, (state, lit), None);
    }

    /// The members of an open group below its box; gives the place for the next lane.
    fn members(&mut self, columns: &LaneColumns, group: &GroupView, bottom: f64) -> f64 {
        let spine = columns.node.0 + INDENT / 2.0;
        let left = columns.node.0 + INDENT;
        let mut y = bottom + 8.0 + MEMBER.0 / 2.0;
        for view in &group.members {
            let selected = self.scene.selected.as_ref() == Some(&view.channel);
            let state = State::of_verdict(view.verdict);
            self.map.edges.push(Edge {
                part: Part::Lane(view.channel.clone()),
                points: vec![Point::new(spine, bottom), Point::new(spine, y), Point::new(left, y)],
                state,
                tag: None,
                mark: None,
            });
            let rect = Rect::new(left, y - MEMBER.0 / 2.0, columns.node.1 - INDENT, MEMBER.0);
            let name = vec![Says::Channel(view.channel.clone())];
            self.node(Part::Channel(view.channel.clone()), rect, name, (state, selected), None);
            y += MEMBER.1;
        }
        y - MEMBER.1 + MEMBER.0 / 2.0 + BREAK + LANE.0 / 2.0
    }
}

/// The reasons that stop a lane itself; those about the app stop the way before it.
fn at_channel(reasons: Conditions) -> Vec<Condition> {
    reasons.into_iter().filter(|reason| !reason.is_about_app()).collect()
}
