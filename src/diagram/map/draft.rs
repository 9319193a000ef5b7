//! Putting a map together: labels cut to their room, and the lanes that both frames share.

use crate::diagram::scene::{ChannelView, Channels, GroupView, Scene};
use crate::diagram::shape::{Measure, Point, Rect, fit, times};
use crate::rules::{Condition, Conditions, Verdict};

use super::part::group_of;
use super::{Edge, Label, Map, Mark, Node, Part, Says, State, Tag};

/// Font size of names.
pub(super) const NAME: i32 = 13;
/// Font size of notes and tags.
pub(super) const NOTE: i32 = 12;
/// Height of a tag.
pub(super) const TAG_H: i32 = 22;
/// Room between the sides of a box and its text.
pub const PAD: i32 = 8;
/// From one line of text in a box to the next.
const LINE: i32 = 16;
/// Side of the sign "depends on the reading".
const SIGN: i32 = 16;

/// The columns that lanes run through.
pub(super) struct LaneColumns {
    /// Where the lanes begin.
    pub bus: i32,
    /// Left side and width of the tags.
    pub tag: (i32, i32),
    /// Centre of the marks.
    pub mark: i32,
    /// Left side and width of the boxes.
    pub node: (i32, i32),
    /// Height of a channel's box, and from one to the next.
    pub lane: (i32, i32),
}

/// Radius of the mark on a lane.
pub(super) const MARK: i32 = 9;
/// The height of a box, and from one to the next, for a member of an open group.
const MEMBER: (i32, i32) = (30, 38);
/// Room between channels with different verdicts.
const BREAK: i32 = 6;
/// By how much members stand to the right of their group.
const INDENT: i32 = 18;

/// A map that is being drawn.
pub(super) struct Draft<'a> {
    pub scene: &'a Scene,
    pub say: &'a dyn Fn(&Says) -> String,
    pub measure: Measure<'a>,
    pub map: Map,
}

impl<'a> Draft<'a> {
    pub fn new(scene: &'a Scene, width: i32, say: &'a dyn Fn(&Says) -> String, measure: Measure<'a>) -> Self {
        let map = Map { width, height: 0, headings: Vec::new(), nodes: Vec::new(), edges: Vec::new(), lit: Vec::new() };
        Self { scene, say, measure, map }
    }

    /// A label whose baseline begins at a point, cut to a width.
    pub fn label(&self, says: Says, at: Point, size: i32, width: i32) -> Label {
        let full = (self.say)(&says);
        let text = fit(&full, width, size, self.measure);
        // Ascenders and descenders of the fonts that are common for Latin and Hangul.
        let (ascent, height) = (size - size / 12, size + size / 6);
        let rect = Rect::new(at.x, at.y - ascent, (self.measure)(&text, size), height);
        Label { says, text, full, at, size, rect }
    }

    pub fn heading(&mut self, says: Says, x: i32, width: i32) {
        let label = self.label(says, Point::new(x, 13), NOTE, width);
        self.map.headings.push(label);
    }

    /// A box with lines of text: name first, then notes.
    pub fn node(&mut self, part: Part, rect: Rect, lines: Vec<Says>, look: (State, bool), mark: Option<Mark>) {
        let (state, lit) = look;
        let room = rect.w - 2 * PAD - if mark.is_some() { 22 } else { 0 };
        let first = rect.y + (rect.h - times(LINE, lines.len().saturating_sub(1))) / 2 + 5;
        let labels = lines.into_iter().enumerate().map(|(at, says)| {
            let size = if at == 0 { NAME } else { NOTE };
            self.label(says, Point::new(rect.x + PAD, first + times(LINE, at)), size, room)
        });
        let labels = labels.collect();
        self.map.nodes.push(Node { part, rect, labels, state, lit, mark });
    }

    /// A tag on a line at height y.
    pub fn tag(&self, says: Says, y: i32, (x, width): (i32, i32), depends: bool) -> Tag {
        let rect = Rect::new(x, y - TAG_H / 2, width, TAG_H);
        let sign = depends.then(|| Rect::new(rect.right() - SIGN - 3, y - SIGN / 2, SIGN, SIGN));
        let room = width - 12 - if depends { SIGN } else { 0 };
        Tag { rect, label: self.label(says, Point::new(x + 6, y + 4), NOTE, room), depends: sign }
    }

    /// The lanes from the app to every channel or group, the first box with its top at `top`, and
    /// the trunk that they begin at; it leaves the app at `from`.
    pub fn lanes(&mut self, columns: &LaneColumns, top: i32, from: Point) {
        let scene = self.scene;
        let lane = columns.lane;
        let mut y = top + lane.0 / 2;
        let mut stops = Vec::new();
        let mut lit = None;
        let mut last: Option<Verdict> = None;
        let mut place = |verdict: Verdict, y: &mut i32| {
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
                    y = at + lane.1;
                }
            }
            Channels::Groups(groups) => {
                let chosen = scene.selected.as_ref().and_then(|channel| group_of(scene, channel));
                for group in groups {
                    let at = place(group.key.verdict, &mut y);
                    let selected = chosen.as_ref() == Some(&group.key);
                    self.group(columns, group, at, selected);
                    lit = lit.or(selected.then_some(at));
                    y = at + lane.1;
                    if group.open {
                        y = self.members(columns, group, at + lane.0 / 2);
                    }
                }
            }
        }
        self.trunk(columns, from, &stops, lit);
        self.map.height = self.map.height.max(y - lane.1 + lane.0 / 2 + 4);
    }

    fn trunk(&mut self, columns: &LaneColumns, from: Point, stops: &[i32], lit: Option<i32>) {
        let scene = self.scene;
        let low = stops.iter().copied().fold(from.y, i32::min);
        let high = stops.iter().copied().fold(from.y, i32::max);
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

    fn lane(&mut self, columns: &LaneColumns, view: &ChannelView, y: i32, lit: bool) {
        let state = State::of_verdict(view.verdict);
        let tag = self.tag(Says::ChannelRole(view.role), y, columns.tag, view.depends);
        let mark = Mark { at: Point::new(columns.mark, y), radius: MARK, state, conditions: at_channel(view.reasons) };
        self.map.edges.push(Edge {
            part: Part::Lane(view.channel.clone()),
            points: vec![Point::new(columns.bus, y), Point::new(columns.node.0, y)],
            state,
            tag: Some(tag),
            mark: Some(mark),
        });
        let rect = Rect::new(columns.node.0, y - columns.lane.0 / 2, columns.node.1, columns.lane.0);
        let note = Says::Verdict { verdict: view.verdict, reasons: view.reasons };
        let lines = vec![Says::Channel(view.channel.clone()), note];
        self.node(Part::Channel(view.channel.clone()), rect, lines, (state, lit), None);
    }

    fn group(&mut self, columns: &LaneColumns, group: &GroupView, y: i32, lit: bool) {
        let state = State::of_verdict(group.key.verdict);
        let reasons = &group.key.reasons;
        let mark = Mark { at: Point::new(columns.mark, y), radius: MARK, state, conditions: at_channel(*reasons) };
        self.map.edges.push(Edge {
            part: Part::GroupLane(group.key.clone()),
            points: vec![Point::new(columns.bus, y), Point::new(columns.node.0, y)],
            state,
            tag: None,
            mark: Some(mark),
        });
        let rect = Rect::new(columns.node.0, y - columns.lane.0 / 2, columns.node.1, columns.lane.0);
        let note = Says::Verdict { verdict: group.key.verdict, reasons: *reasons };
        let lines = vec![Says::Count(group.members.len()), note];
        self.node(Part::Group(group.key.clone()), rect, lines, (state, lit), None);
    }

    /// The members of an open group below its box; gives the place for the next lane.
    fn members(&mut self, columns: &LaneColumns, group: &GroupView, bottom: i32) -> i32 {
        let spine = columns.node.0 + INDENT / 2;
        let left = columns.node.0 + INDENT;
        let mut y = bottom + 8 + MEMBER.0 / 2;
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
            let rect = Rect::new(left, y - MEMBER.0 / 2, columns.node.1 - INDENT, MEMBER.0);
            let name = vec![Says::Channel(view.channel.clone())];
            self.node(Part::Channel(view.channel.clone()), rect, name, (state, selected), None);
            y += MEMBER.1;
        }
        y - MEMBER.1 + MEMBER.0 / 2 + BREAK + columns.lane.0 / 2
    }
}

/// The reasons that stop a lane itself; those about the app stop the way before it.
fn at_channel(reasons: Conditions) -> Vec<Condition> {
    reasons.into_iter().filter(|reason| !reason.is_about_app()).collect()
}
