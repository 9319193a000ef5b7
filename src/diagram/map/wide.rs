//! Three columns: every login that has room, the apps, the channels.

use crate::diagram::scene::{AppView, Login, Scene};
use crate::diagram::shape::{Point, Rect, times};
use crate::rules::{Condition, Outcome};

use super::draft::{Draft, LaneColumns, MARK};
use super::{Edge, Map, Mark, Part, Says, State, WIDE};

const TOP: i32 = 20;
const ACCOUNT: i32 = 38;
const ACCOUNT_STEP: i32 = 46;
const APP: i32 = 60;
const OTHER_APP: (i32, i32) = (38, 46);
const LANE: (i32, i32) = (38, 44);
/// Radius of the marks that are not on a lane.
const SMALL: i32 = 8;
/// From one line's end at the app to the next.
const PORT: i32 = 8;
/// Logins with a line of their own; the chosen one is always among them.
const MOST_LOGINS: usize = 10;
/// Apps with a box of their own, besides the chosen one.
const MOST_APPS: usize = 5;
/// The app's box stays within the first screen, however many channels there are.
const LOWEST_APP: i32 = 150;

/// Where the columns stand, and how wide they are.
struct Columns {
    /// Left side and width of the logins' boxes.
    account: (i32, i32),
    /// Left side and width of the tags on their lines.
    role: (i32, i32),
    /// Centre of the marks on their lines.
    role_mark: i32,
    /// Between these, lines from the logins turn towards the app, each in a track of its own.
    tracks: (i32, i32),
    /// Left side and width of the apps' boxes.
    app: (i32, i32),
    lanes: LaneColumns,
}

impl Columns {
    /// What is more than the least width goes to the boxes, most of it to the channels.
    fn within(width: i32) -> Self {
        let more = |percent: i32| (width - WIDE) * percent / 100;
        let after = |(left, width): (i32, i32), gap: i32| left + width + gap;
        let account = (2, 110 + more(15));
        let role = (after(account, 4), 72 + more(5));
        let role_mark = after(role, 4 + SMALL);
        let tracks = (role_mark + SMALL + 4, role_mark + SMALL + 22);
        let app = (tracks.1 + 6, 114 + more(20));
        let bus = after(app, 12);
        let tag = (bus + 6, 70 + more(5));
        let mark = after(tag, 4 + MARK);
        let node = mark + MARK + 6;
        let lanes = LaneColumns { bus, tag, mark, node: (node, width - node - 2), lane: LANE };
        Self { account, role, role_mark, tracks, app, lanes }
    }
}

pub(super) fn layout(mut draft: Draft<'_>) -> Map {
    let scene = draft.scene;
    let columns = Columns::within(draft.map.width);
    let titles = [(Says::Accounts, columns.account), (Says::Apps, columns.app), (Says::Channels, columns.lanes.node)];
    for (says, (left, width)) in titles {
        draft.heading(says, left, width);
    }

    let logins = shown(&scene.logins);
    let last = logins.len().saturating_sub(1);
    let chosen = logins.iter().position(|login| login.chosen).unwrap_or_default();
    let height = APP.max(times(PORT, last) + 28);
    // The chosen login's line runs straight: its box stands level with its port at the app.
    let from_middle = |at: usize| times(PORT, at) - times(PORT, last) / 2;
    let lanes_middle = middle_of_lanes(scene).min(LOWEST_APP);
    let above = ACCOUNT / 2 + times(ACCOUNT_STEP, chosen) - from_middle(chosen);
    let middle = lanes_middle.max(TOP + above.max(height / 2));
    let port = |at: usize| middle + from_middle(at);
    let first = port(chosen) - times(ACCOUNT_STEP, chosen);

    let bottom = accounts(&mut draft, &columns, &logins, first, &port);
    draft.map.height = draft.map.height.max(bottom);
    if scene.logins.len() > logins.len() {
        let more = scene.logins.len() - logins.len();
        let rect = Rect::new(columns.account.0, bottom + 8, columns.account.1, 30);
        draft.node(Part::MoreAccounts, rect, vec![Says::MoreAccounts(more)], (State::Aside, false), None);
        draft.map.height = draft.map.height.max(rect.bottom() + 4);
    }
    let rect = Rect::new(columns.app.0, middle - height / 2, columns.app.1, height);
    apps(&mut draft, rect);
    draft.lanes(&columns.lanes, TOP, Point::new(rect.right(), middle));
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
fn middle_of_lanes(scene: &Scene) -> i32 {
    TOP + times(LANE.1 / 2, scene.each_channel().len())
}

/// The logins' boxes and lines; gives the bottom of the last box.
fn accounts(
    draft: &mut Draft<'_>,
    columns: &Columns,
    logins: &[&Login],
    first: i32,
    port: &dyn Fn(usize) -> i32,
) -> i32 {
    let chosen = logins.iter().position(|login| login.chosen).unwrap_or_default();
    let turning = chosen.max(logins.len().saturating_sub(chosen + 1));
    let step = (columns.tracks.1 - columns.tracks.0) / times(1, turning.max(2) - 1);
    let mut bottom = 0;
    for (at, login) in logins.iter().enumerate() {
        let (y, end) = (first + times(ACCOUNT_STEP, at), port(at));
        let rect = Rect::new(columns.account.0, y - ACCOUNT / 2, columns.account.1, ACCOUNT);
        bottom = rect.bottom();
        let state = State::of_outcome(login.outcome);
        let note = Says::Login { chosen: login.chosen, listed: login.listed, best: None };
        let lines = vec![Says::Account(login.account.clone()), note];
        draft.node(Part::Account(login.account.clone()), rect, lines, (State::Open, login.chosen), None);
        // Of lines that turn down, the outermost turns last, so that no other line is in its way;
        // of lines that turn up, likewise.
        let inward = if at < chosen { at } else { logins.len() - 1 - at };
        let track = columns.tracks.1 - times(step, inward);
        let (start, stop) = (Point::new(rect.right(), y), Point::new(columns.app.0, end));
        let points = match at == chosen {
            true => vec![start, stop],
            false => vec![start, Point::new(track, y), Point::new(track, end), stop],
        };
        let mark = (login.outcome != Outcome::Met).then(|| Mark {
            at: Point::new(columns.role_mark, y),
            radius: SMALL,
            state,
            conditions: vec![Condition::AppRole],
        });
        let tag = draft.tag(Says::AppRole(login.role), y, columns.role, login.depends);
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
        let mark = business_mark(app, Point::new(rect.right() - 16, rect.y + 16));
        let note = Says::Selectable { edition: scene.edition, outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), Says::AppBusiness(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), rect, lines, (State::of_outcome(app.selectable), true), mark);
    }
    let others: Vec<&AppView> = scene.apps.iter().filter(|app| !app.chosen).collect();
    let mut y = rect.bottom() + 14;
    for app in others.iter().take(MOST_APPS) {
        let rect = Rect::new(rect.x, y, rect.w, OTHER_APP.0);
        let note = Says::Selectable { edition: scene.edition, outcome: app.selectable, reasons: app.reasons };
        let lines = vec![Says::App(app.app.clone()), note];
        draft.node(Part::App(app.app.clone()), rect, lines, (State::Aside, false), None);
        y += OTHER_APP.1;
    }
    if others.len() > MOST_APPS {
        let rect = Rect::new(rect.x, y, rect.w, 30);
        draft.node(Part::MoreApps, rect, vec![Says::MoreApps(others.len() - MOST_APPS)], (State::Aside, false), None);
        y += 38;
    }
    draft.map.height = draft.map.height.max(if others.is_empty() { rect.bottom() + 4 } else { y - 8 });
}

/// The mark that the app's own condition stops it at.
pub(super) fn business_mark(app: &AppView, at: Point) -> Option<Mark> {
    let state = State::of_outcome(app.business);
    let conditions = vec![Condition::AppBusiness];
    (app.business != Outcome::Met).then_some(Mark { at, radius: SMALL, state, conditions })
}
