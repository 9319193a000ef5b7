//! Three columns: every login that has room, the apps, the channels.

use crate::diagram::scene::{AppView, Login, Scene};
use crate::diagram::shape::{Measure, Point, Rect};
use crate::rules::{Condition, Outcome};

use super::draft::{Draft, LaneColumns};
use super::{Edge, Map, Mark, Part, Says, State, WIDE};

const TOP: f64 = 26.0;
const ACCOUNT: Rect = Rect::new(4.0, 0.0, 134.0, 48.0);
const ACCOUNT_STEP: f64 = 62.0;
const ROLE: (f64, f64) = (143.0, 76.0);
const ROLE_MARK: f64 = 228.0;
/// Between these, lines from the logins turn towards the app, each in a track of its own.
const TRACKS: (f64, f64) = (240.0, 264.0);
const APP: Rect = Rect::new(270.0, 0.0, 140.0, 76.0);
const OTHER_APP: (f64, f64) = (48.0, 60.0);
/// From one line's end at the app to the next.
const PORT: f64 = 8.0;
const COLUMNS: LaneColumns = LaneColumns { bus: 426.0, tag: (434.0, 92.0), mark: 539.0, node: (556.0, 200.0) };
/// Logins with a line of their own; the chosen one is always among them.
const MOST_LOGINS: usize = 10;
/// Apps with a box of their own, besides the chosen one.
const MOST_APPS: usize = 5;
/// The app's box stays within the first screen, however many channels there are.
const LOWEST_APP: f64 = 150.0;

pub(super) fn layout(scene: &Scene, say: &dyn Fn(&Says) -> String, measure: Measure<'_>) -> Map {
    let mut draft = Draft::new(scene, WIDE, say, measure);
    draft.heading(Says::Accounts, ACCOUNT.x, ACCOUNT.w);
    draft.heading(Says::Apps, APP.x, APP.w);
    draft.heading(Says::Channels, COLUMNS.node.0, COLUMNS.node.1);

    let logins = shown(&scene.logins);
    let count = logins.len() as f64;
    let chosen = logins.iter().position(|login| login.chosen).unwrap_or_default() as f64;
    let height = APP.h.max((count - 1.0) * PORT + 28.0);
    // The chosen login's line runs straight: its box stands level with its port at the app.
    let above = chosen - (count - 1.0) / 2.0;
    let lanes_middle = middle_of_lanes(scene).min(LOWEST_APP);
    let highest = TOP + (ACCOUNT.h / 2.0 + chosen * ACCOUNT_STEP - above * PORT).max(height / 2.0);
    let middle = lanes_middle.max(highest);
    let port = |at: f64| middle + (at - (count - 1.0) / 2.0) * PORT;
    let first = port(chosen) - chosen * ACCOUNT_STEP;

    let bottom = accounts(&mut draft, &logins, first, &port);
    draft.map.height = draft.map.height.max(bottom);
    if scene.logins.len() > logins.len() {
        let more = scene.logins.len() - logins.len();
        let rect = Rect::new(ACCOUNT.x, bottom + 8.0, ACCOUNT.w, 30.0);
        draft.node(Part::MoreAccounts, rect, vec![Says::MoreAccounts(more)], (State::Aside, false), None);
        draft.map.height = draft.map.height.max(rect.bottom() + 4.0);
    }
    let rect = Rect::new(APP.x, middle - height / 2.0, APP.w, height);
    apps(&mut draft, rect);
    draft.lanes(&COLUMNS, TOP, Point::new(rect.right(), middle));
    draft.map
}

/// The logins that have room: the first ones, and the chosen one.
fn shown(logins: &[Login]) -> Vec<&Login> {
    let chosen = logins.iter().position(|login| login.chosen).unwrap_or_default();
    let beyond = chosen >= MOST_LOGINS;
    let first = if beyond { MOST_LOGINS - 1 } else { MOST_LOGINS };
    logins.iter().take(first).chain(logins.get(chosen).filter(|_| beyond)).collect()
}

/// About half the height of the lanes, so that the app stands in the middle of a small map.
fn middle_of_lanes(scene: &Scene) -> f64 {
    TOP + 27.0 * scene.each_channel().len() as f64
}

/// The logins' boxes and lines; gives the bottom of the last box.
fn accounts(draft: &mut Draft<'_>, logins: &[&Login], first: f64, port: &dyn Fn(f64) -> f64) -> f64 {
    let chosen = logins.iter().position(|login| login.chosen).unwrap_or_default();
    let turning = chosen.max(logins.len().saturating_sub(chosen + 1));
    let step = (TRACKS.1 - TRACKS.0) / (turning.max(2) as f64 - 1.0);
    let mut bottom = 0.0;
    for (at, login) in logins.iter().enumerate() {
        let (y, end) = (first + at as f64 * ACCOUNT_STEP, port(at as f64));
        let rect = Rect::new(ACCOUNT.x, y - ACCOUNT.h / 2.0, ACCOUNT.w, ACCOUNT.h);
        bottom = rect.bottom();
        let state = State::of_outcome(login.outcome);
        let note = Says::Login { chosen: login.chosen, listed: login.listed, best: None };
        let lines = vec![Says::Account(login.account.clone()), note];
        draft.node(Part::Account(login.account.clone()), rect, lines, (State::Open, login.chosen), None);
        // Of lines that turn down, the outermost turns last, so that no other line is in its way;
        // of lines that turn up, likewise.
        let inward = if at < chosen { at } else { logins.len() - 1 - at };
        let track = TRACKS.1 - step * inward as f64;
        let (start, stop) = (Point::new(rect.right(), y), Point::new(APP.x, end));
        let points = match at == chosen {
            true => vec![start, stop],
            false => vec![start, Point::new(track, y), Point::new(track, end), stop],
        };
        let mark = (login.outcome != Outcome::Met).then(|| Mark {
            at: Point::new(ROLE_MARK, y),
            radius: 8.0,
            state,
            conditions: vec![Condition::AppRole],
        });
        let tag = draft.tag(Says::AppRole(login.role), y, ROLE, login.depends);
        if login.chosen {
            draft.map.lit.push(points.clone());
        }
        draft.map.edges.push(Edge { part: Part::Role(login.account.clone()), points, state, tag: Some(tag), mark });
    }
    bottom
}

/// The chosen app's box and, below it, the others that have room.
fn apps(draft: &mut Draft<'_>, rect: Rect) {
    let scene = draft.scene;
    if let Some(app) = scene.app() {
        let mark = business_mark(app, Point::new(rect.right() - 16.0, rect.y + 16.0));
        let note = Says::Selectable { outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), Says::AppBusiness(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), rect, lines, (State::of_outcome(app.selectable), true), mark);
    }
    let others: Vec<&AppView> = scene.apps.iter().filter(|app| !app.chosen).collect();
    let mut y = rect.bottom() + 28.0;
    for app in others.iter().take(MOST_APPS) {
        let rect = Rect::new(APP.x, y, APP.w, OTHER_APP.0);
        let note = Says::Selectable { outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), rect, lines, (State::Aside, false), None);
        y += OTHER_APP.1;
    }
    if others.len() > MOST_APPS {
        let rect = Rect::new(APP.x, y, APP.w, 30.0);
        draft.node(Part::MoreApps, rect, vec![Says::MoreApps(others.len() - MOST_APPS)], (State::Aside, false), None);
        y += 42.0;
    }
    draft.map.height = draft.map.height.max(if others.is_empty() { rect.bottom() + 4.0 } else { y - 8.0 });
}

/// The mark that the app's own condition stops it at.
pub(super) fn business_mark(app: &AppView, at: Point) -> Option<Mark> {
    let state = State::of_outcome(app.business);
    let conditions = vec![Condition::AppBusiness];
    (app.business != Outcome::Met).then_some(Mark { at, radius: 8.0, state, conditions })
}
