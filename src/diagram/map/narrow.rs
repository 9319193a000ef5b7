//! One below the other, for a phone: the chosen login, the chosen app, the channels.

use crate::diagram::shape::{Point, Rect};
use crate::rules::{Condition, Outcome};

use super::draft::{Draft, LaneColumns};
use super::wide::business_mark;
use super::{Edge, Map, Mark, Part, Says, State};

/// Top and height of the boxes above the channels. They, and those of channels, are as high as a
/// finger is wide.
const LOGIN: (i32, i32) = (2, 44);
const APP: (i32, i32) = (80, 46);
const ROLE_X: i32 = 60;
const ROLE: (i32, i32) = (80, 100);
const LANE: (i32, i32) = (44, 50);
const BUS: i32 = 24;
const TAG: (i32, i32) = (31, 88);
const MARK_X: i32 = 131;
const NODE_X: i32 = 144;

pub(super) fn layout(mut draft: Draft<'_>) -> Map {
    let scene = draft.scene;
    let across = |(top, height): (i32, i32)| Rect::new(2, top, draft.map.width - 4, height);
    let (upper, lower) = (across(LOGIN), across(APP));
    let node = (NODE_X, draft.map.width - NODE_X - 2);
    let columns = LaneColumns { bus: BUS, tag: TAG, mark: MARK_X, node, lane: LANE };
    draft.map.height = lower.bottom() + 4;
    if let Some(login) = scene.login() {
        let note = Says::Login { chosen: true, listed: login.listed, best: scene.best.clone() };
        let lines = vec![Says::Account(login.account.clone()), note];
        draft.node(Part::Account(login.account.clone()), upper, lines, (State::Open, true), None);
        let state = State::of_outcome(login.outcome);
        let middle = (upper.bottom() + lower.y) / 2;
        let points = vec![Point::new(ROLE_X, upper.bottom()), Point::new(ROLE_X, lower.y)];
        let mark = (login.outcome != Outcome::Met).then(|| Mark {
            at: Point::new(ROLE_X, middle),
            radius: 8,
            state,
            conditions: vec![Condition::AppRole],
        });
        let tag = draft.tag(Says::AppRole(login.role), middle, ROLE, login.depends);
        draft.map.lit.push(points.clone());
        draft.map.edges.push(Edge { part: Part::Role(login.account.clone()), points, state, tag: Some(tag), mark });
    }
    if let Some(app) = scene.app() {
        let mark = business_mark(app, Point::new(lower.right() - 16, lower.y + 16));
        let note = Says::Selectable { edition: scene.edition, outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), lower, lines, (State::of_outcome(app.selectable), true), mark);
    }
    draft.lanes(&columns, lower.bottom() + 12, Point::new(BUS, lower.bottom()));
    draft.map
}
