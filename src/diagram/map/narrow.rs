//! One below the other, for a phone: the chosen login, the chosen app, the channels.

use crate::diagram::scene::Scene;
use crate::diagram::shape::{Measure, Point, Rect};
use crate::rules::{Condition, Outcome};

use super::draft::{Draft, LaneColumns};
use super::wide::business_mark;
use super::{Edge, Map, Mark, NARROW, Part, Says, State};

const LOGIN: Rect = Rect::new(2, 2, 324, 46);
const APP: Rect = Rect::new(2, 88, 324, 62);
const ROLE_X: i32 = 60;
const ROLE: (i32, i32) = (80, 100);
const COLUMNS: LaneColumns = LaneColumns { bus: 24, tag: (31, 88), mark: 131, node: (144, 182) };

pub(super) fn layout(scene: &Scene, say: &dyn Fn(&Says) -> String, measure: Measure<'_>) -> Map {
    let mut draft = Draft::new(scene, NARROW, say, measure);
    draft.map.height = APP.bottom() + 4;
    if let Some(login) = scene.login() {
        let note = Says::Login { chosen: true, listed: login.listed, best: scene.best.clone() };
        let lines = vec![Says::Account(login.account.clone()), note];
        draft.node(Part::Account(login.account.clone()), LOGIN, lines, (State::Open, true), None);
        let state = State::of_outcome(login.outcome);
        let middle = (LOGIN.bottom() + APP.y) / 2;
        let points = vec![Point::new(ROLE_X, LOGIN.bottom()), Point::new(ROLE_X, APP.y)];
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
        let mark = business_mark(app, Point::new(APP.right() - 16, APP.y + 16));
        let note = Says::Selectable { outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), APP, lines, (State::of_outcome(app.selectable), true), mark);
    }
    draft.lanes(&COLUMNS, APP.bottom() + 12, Point::new(COLUMNS.bus, APP.bottom()));
    draft.map
}
