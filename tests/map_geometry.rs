//! The map's geometry: nothing overlaps, nothing crosses a label that is not its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::collections::BTreeSet;

use kakao_sync_check::diagram::map::{Edge, Map, NARROW, Part, State, WIDE, WIDEST};
use kakao_sync_check::diagram::scene::{Channels, MOST_CHANNELS, Scene};
use kakao_sync_check::diagram::shape::{Point, Rect, estimate};
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::explain::groups::GroupKey;
use kakao_sync_check::explain::survey::{Axis, Survey};
use kakao_sync_check::facts::*;
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::{Lang, insight};

/// Thirty Korean letters.
const LONG: &str = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노";

fn info(number: &str) -> BusinessInfo {
    BusinessInfo { number: BusinessNumber::new(number), name: BusinessName::new("한빛상점") }
}

/// A case with channels in every state, roles of every kind, and long names.
fn case(accounts: usize, apps: usize, channels: usize) -> Case {
    let mut case = Case::default();
    for index in 0..accounts {
        case.accounts.push(Account { id: (&*format!("a{index}")).into(), name: format!("{index} {LONG}") });
    }
    for index in 0..apps {
        let business = [AppBusiness::Registered(info("220-81-62517")), AppBusiness::None, AppBusiness::Individual];
        case.apps.push(App {
            business: Fact::Known(business[index % 3].clone()),
            ..App::new((&*format!("p{index}")).into(), format!("{index} {LONG}"))
        });
    }
    let states = [
        Fact::Known(ChannelState::Business),
        Fact::Known(ChannelState::Ordinary),
        Fact::Unknown,
        Fact::Known(ChannelState::Business),
        Fact::Known(ChannelState::Rejected),
    ];
    for index in 0..channels {
        let connections = [
            Fact::Known(Vec::new()),
            Fact::Known(vec![Connection::Outside(OutsideService::Other)]),
            Fact::Known(vec![Connection::App("p0".into())]),
            Fact::Known(vec![Connection::Outside(OutsideService::Same)]),
        ];
        case.channels.push(Channel {
            state: states[index % 5],
            business: Fact::Known(ChannelBusiness::Saved(info(["220-81-62517", "120-81-47521"][index / 7 % 2]))),
            connections: connections[index / 2 % 4].clone(),
            ..Channel::new((&*format!("c{index}")).into(), format!("{index} {LONG}"))
        });
    }
    for (index, account) in case.accounts.iter().enumerate() {
        for app in &case.apps {
            if let Some(role) = AppRole::ALL.get(index % 5) {
                case.app_roles.insert((account.id.clone(), app.id.clone()), *role);
            }
        }
        for (at, channel) in case.channels.iter().enumerate() {
            if let Some(role) = ChannelRole::ALL.get((index + at) % 6) {
                case.channel_roles.insert((account.id.clone(), channel.id.clone()), *role);
            }
        }
    }
    case
}

fn scene(case: &Case, login: usize, selected: Option<usize>, open: &[GroupKey]) -> Scene {
    let (account, app) = (case.accounts[login].id.clone(), case.apps[0].id.clone());
    let inquiry = Inquiry { account, app, readings: Readings::default() };
    let trace = inquiry.evaluate(case).unwrap();
    let selected = selected.map(|index| &case.channels[index].id);
    Scene::of(case, &trace, &Survey::take(case, &inquiry, Axis::Accounts), selected, open)
}

/// Rooms with a column each, and rooms where all stands one below the other.
const ROOMS: [i32; 5] = [WIDE, 836, WIDEST + 300, NARROW - 30, WIDE - 1];

fn layout(case: &Case, scene: &Scene, room: i32, lang: Lang) -> Map {
    Map::layout(scene, room, &|says| insight::map(&Names { lang, case }, says), &estimate)
}

/// Everything with an area, by whom it belongs to.
fn boxes(map: &Map) -> Vec<(String, Rect)> {
    let mut boxes: Vec<(String, Rect)> =
        map.headings.iter().map(|label| (format!("{:?}", label.says), label.rect)).collect();
    boxes.extend(map.nodes.iter().map(|node| (format!("{:?}", node.part), node.rect)));
    for edge in &map.edges {
        boxes.extend(edge.tag.iter().map(|tag| (format!("tag {:?}", edge.part), tag.rect)));
        boxes.extend(edge.mark.iter().map(|mark| (format!("mark {:?}", edge.part), mark.rect())));
    }
    boxes
}

/// Whether a leg along an axis runs through a box, its sides not counted.
fn runs_through(from: Point, to: Point, rect: Rect) -> bool {
    let (left, right) = (from.x.min(to.x), from.x.max(to.x));
    let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
    left < rect.right() && right > rect.x && top < rect.bottom() && bottom > rect.y
}

/// Whether two legs meet in more than an end that both share.
fn cross(one: (Point, Point), other: (Point, Point)) -> bool {
    let span = |(a, b): (Point, Point)| Rect::new(a.x.min(b.x), a.y.min(b.y), (a.x - b.x).abs(), (a.y - b.y).abs());
    let (a, b) = (span(one), span(other));
    a.x <= b.right() && b.x <= a.right() && a.y <= b.bottom() && b.y <= a.bottom()
}

fn legs(points: &[Point]) -> Vec<(Point, Point)> {
    points.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

fn check(map: &Map, what: &str) {
    let boxes = boxes(map);
    let page = Rect::new(0, 0, map.width, map.height);
    for (at, (name, rect)) in boxes.iter().enumerate() {
        assert!(page.contains(*rect), "{what}: {name} {rect:?} leaves the page {page:?}");
        for (other, other_rect) in &boxes[at + 1..] {
            assert!(!rect.overlaps(*other_rect), "{what}: {name} overlaps {other}");
        }
    }
    for node in &map.nodes {
        let mark = node.mark.iter().map(kakao_sync_check::diagram::map::Mark::rect);
        let inner: Vec<Rect> = node.labels.iter().map(|label| label.rect).chain(mark).collect();
        for (at, rect) in inner.iter().enumerate() {
            assert!(node.rect.contains(*rect), "{what}: {:?} {:?}", node.part, node.labels);
            assert!(inner[at + 1..].iter().all(|other| !rect.overlaps(*other)), "{what}: {:?}", node.part);
        }
        assert!(node.labels.iter().all(|label| !label.text.is_empty()), "{what}: {:?}", node.part);
    }
    for edge in &map.edges {
        for (from, to) in legs(&edge.points) {
            assert!(from.x == to.x || from.y == to.y, "{what}: {:?} leaves the axes", edge.part);
            for (name, rect) in &boxes {
                let own = name.ends_with(&format!("{:?}", edge.part));
                assert!(own || !runs_through(from, to, *rect), "{what}: {:?} runs through {name}", edge.part);
            }
        }
        if let Some(tag) = &edge.tag {
            assert!(tag.rect.contains(tag.label.rect), "{what}: {:?}", tag);
            assert!(tag.depends.is_none_or(|sign| tag.rect.contains(sign) && !sign.overlaps(tag.label.rect)));
            assert!(!tag.label.text.is_empty());
        }
    }
    // The logins' lines never cross each other, nor any lane.
    let lines: Vec<_> = map.edges.iter().filter(|edge| matches!(edge.part, Part::Role(_))).collect();
    for (at, one) in lines.iter().enumerate() {
        for other in
            map.edges.iter().filter(|edge| matches!(edge.part, Part::Lane(_))).chain(lines[at + 1..].iter().copied())
        {
            for leg in legs(&one.points) {
                assert!(
                    legs(&other.points).into_iter().all(|its| !cross(leg, its)),
                    "{what}: {:?} crosses {:?}",
                    one.part,
                    other.part
                );
            }
        }
    }
}

#[test]
fn from_one_to_thirty_channels_nothing_overlaps_and_nothing_crosses_a_label() {
    for channels in 1..=MOST_CHANNELS {
        for accounts in [1, 2, 3, 5, 10, 14] {
            for login in BTreeSet::from([0, accounts / 2, accounts - 1]) {
                let case = case(accounts, 1 + channels % 8, channels);
                for selected in [None, Some(channels - 1)] {
                    let scene = scene(&case, login, selected, &[]);
                    for (room, lang) in ROOMS.into_iter().flat_map(|room| [(room, Lang::En), (room, Lang::Ko)]) {
                        let map = layout(&case, &scene, room, lang);
                        check(
                            &map,
                            &format!("{channels} channels, {accounts} accounts, login {login}, {room}, {lang:?}"),
                        );
                        let drawn = map.nodes.iter().filter(|node| matches!(node.part, Part::Channel(_))).count();
                        assert_eq!(drawn, channels, "each channel by itself");
                        assert_eq!(map.width, room.clamp(NARROW, WIDEST));
                    }
                }
            }
        }
    }
}

#[test]
fn above_thirty_channels_are_grouped_by_reasons_and_every_group_opens_to_its_members() {
    for channels in [MOST_CHANNELS + 1, 80, 300] {
        let case = case(3, 2, channels);
        let closed = scene(&case, 0, None, &[]);
        let Channels::Groups(groups) = &closed.channels else { panic!("not grouped") };
        assert!(groups.len() > 3);
        let members: BTreeSet<_> = groups.iter().flat_map(|group| &group.members).map(|one| &one.channel).collect();
        assert_eq!(members.len(), channels, "no channel is lost or doubled");
        let all: Vec<_> = groups.iter().map(|group| group.key.clone()).collect();
        let one: Vec<_> = all.iter().map(|key| vec![key.clone()]).collect();
        for open in one.iter().chain([&Vec::new(), &all]) {
            let scene = scene(&case, 0, Some(0), open);
            for room in [WIDE, NARROW] {
                let map = layout(&case, &scene, room, Lang::Ko);
                check(&map, &format!("{channels} channels, {} open, {room}", open.len()));
                let drawn: BTreeSet<_> = map
                    .nodes
                    .iter()
                    .filter_map(|node| match &node.part {
                        Part::Channel(id) => Some(id.clone()),
                        _ => None,
                    })
                    .collect();
                let expected: BTreeSet<_> = groups
                    .iter()
                    .filter(|group| open.contains(&group.key))
                    .flat_map(|group| &group.members)
                    .map(|one| one.channel.clone())
                    .collect();
                assert_eq!(drawn, expected);
                assert_eq!(map.nodes.iter().filter(|node| matches!(node.part, Part::Group(_))).count(), groups.len());
            }
        }
    }
}

#[test]
fn of_a_long_map_what_is_in_sight_is_drawn_with_its_way() {
    let case = case(3, 2, 300);
    let closed = scene(&case, 0, None, &[]);
    let Channels::Groups(groups) = &closed.channels else { panic!("not grouped") };
    let all: Vec<_> = groups.iter().map(|group| group.key.clone()).collect();
    for room in [WIDE, NARROW] {
        let short = layout(&case, &closed, room, Lang::En);
        assert_eq!(short.nodes_within(0, 1).count(), short.nodes.len(), "a short map is drawn as a whole");
        let map = layout(&case, &scene(&case, 0, None, &all), room, Lang::En);
        assert!(map.nodes.len() > 300);
        assert_eq!(map.nodes_within(i32::MIN, i32::MAX).count(), map.nodes.len());
        assert_eq!(map.edges_within(i32::MIN, i32::MAX).count(), map.edges.len());
        for from in (0..map.height as usize).step_by(700) {
            let (from, to) = (from as i32, from as i32 + 2000);
            let nodes: Vec<_> = map.nodes_within(from, to).collect();
            assert!(nodes.len() < 80);
            for node in &map.nodes {
                let in_sight = node.rect.y < to && node.rect.bottom() > from;
                assert_eq!(nodes.iter().any(|drawn| drawn.part == node.part), in_sight);
            }
            // A line that ends at a box is drawn with it, wherever it begins.
            let edges: Vec<_> = map.edges_within(from, to).collect();
            let ends = |edge: &&&Edge| matches!(&edge.part, Part::Lane(_) | Part::GroupLane(_) | Part::Role(_));
            let reaches = |edge: &&&Edge| edge.points.last().is_some_and(|end| end.y > from && end.y < to);
            for edge in map.edges.iter().collect::<Vec<_>>().iter().filter(ends).filter(reaches) {
                assert!(edges.iter().any(|drawn| drawn.part == edge.part));
            }
            assert!(edges.len() < 90);
        }
    }
}

#[test]
fn every_label_keeps_its_full_text_and_the_chosen_login_is_always_drawn() {
    let case = case(14, 9, 4);
    for login in 0..14 {
        let scene = scene(&case, login, None, &[]);
        let map = layout(&case, &scene, WIDE, Lang::En);
        let lit: Vec<_> = map.nodes.iter().filter(|node| node.lit).map(|node| node.part.clone()).collect();
        assert_eq!(lit, [Part::Account(case.accounts[login].id.clone()), Part::App("p0".into())]);
        let more = map.nodes.iter().filter(|node| matches!(node.part, Part::MoreAccounts | Part::MoreApps)).count();
        assert_eq!(more, 2);
        for node in &map.nodes {
            if let Part::Channel(id) = &node.part {
                assert_eq!(node.labels[0].full, case.channel(id).unwrap().name);
                assert!(node.labels[0].text.ends_with('…') && node.labels[0].text.len() < node.labels[0].full.len());
            }
        }
    }
}

#[test]
fn the_picture_shows_what_the_trace_says_and_where_the_way_is_stopped() {
    let case = case(3, 3, 20);
    for login in 0..3 {
        let inquiry =
            Inquiry { account: case.accounts[login].id.clone(), app: "p0".into(), readings: Readings::default() };
        let trace = inquiry.evaluate(&case).unwrap();
        let scene = scene(&case, login, Some(3), &[]);
        for room in [WIDE, NARROW] {
            let map = layout(&case, &scene, room, Lang::En);
            for found in &trace.channels {
                let edge = map.edges.iter().find(|edge| edge.part == Part::Lane(found.channel.clone())).unwrap();
                let node = map.nodes.iter().find(|node| node.part == Part::Channel(found.channel.clone())).unwrap();
                let state = match found.verdict {
                    Verdict::Listed => State::Open,
                    Verdict::AlreadyConnected => State::Connected,
                    Verdict::NotListed => State::Blocked,
                    Verdict::CantTell => State::Doubtful,
                };
                assert_eq!((edge.state, node.state), (state, state));
                let stops: BTreeSet<_> = edge.mark.as_ref().unwrap().conditions.iter().copied().collect();
                // What stops a channel is marked on its lane, on the app, or on the login's line.
                let before: BTreeSet<_> = map
                    .edges
                    .iter()
                    .filter(|edge| edge.part == Part::Role(inquiry.account.clone()))
                    .filter_map(|edge| edge.mark.as_ref())
                    .chain(
                        map.nodes
                            .iter()
                            .filter(|node| node.part == Part::App("p0".into()))
                            .filter_map(|node| node.mark.as_ref()),
                    )
                    .flat_map(|mark| mark.conditions.iter().copied())
                    .collect();
                if found.verdict == Verdict::NotListed {
                    let marked = &stops | &before;
                    assert!(found.reasons().iter().all(|reason| marked.contains(reason)), "{found:?}");
                }
                assert_eq!(edge.tag.as_ref().unwrap().depends.is_some(), !found.standing.is_settled());
                assert_eq!(node.lit, found.channel == case.channels[3].id);
            }
            // The lit path ends at the selected channel, and begins at the login.
            let end = map.lit.last().unwrap().last().unwrap();
            let node = map.nodes.iter().find(|node| node.part == Part::Channel(case.channels[3].id.clone())).unwrap();
            assert_eq!(end.x, node.rect.x);
            assert!(node.rect.y < end.y && end.y < node.rect.bottom());
            let account = map.nodes.iter().find(|node| node.part == Part::Account(inquiry.account.clone())).unwrap();
            let start = map.lit[0][0];
            assert!(start.x == account.rect.right() || start.y == account.rect.bottom());
        }
    }
}

#[test]
fn pointing_at_anything_lights_the_way_to_it_from_the_login_on() {
    let case = case(3, 3, 12);
    let scene = scene(&case, 1, None, &[]);
    let login = Part::Account("a1".into());
    for channel in &case.channels {
        let way = Part::Channel(channel.id.clone()).way(&scene);
        let expected = [
            login.clone(),
            Part::Role("a1".into()),
            Part::App("p0".into()),
            Part::Trunk,
            Part::Lane(channel.id.clone()),
            Part::Channel(channel.id.clone()),
        ];
        assert_eq!(way, expected);
    }
    assert_eq!(Part::App("p1".into()).way(&scene), [login, Part::App("p1".into())]);
    let other = Part::Account("a2".into()).way(&scene);
    assert_eq!(other, [Part::Account("a2".into()), Part::Role("a2".into()), Part::App("p0".into())]);
}

#[test]
fn six_channels_stand_within_a_shared_screen_and_nine_within_one_of_720() {
    let case = case(3, 3, 9);
    let scene = scene(&case, 0, None, &[]);
    for room in [WIDE, 836, WIDEST] {
        let map = layout(&case, &scene, room, Lang::Ko);
        let bottoms: Vec<_> = map
            .nodes
            .iter()
            .filter(|node| matches!(node.part, Part::Channel(_)))
            .map(|node| node.rect.bottom())
            .collect();
        assert!(bottoms[5] <= 300 && bottoms[8] <= 440, "{room}: {bottoms:?}");
        assert!(map.height <= 450, "{room}: {}", map.height);
    }
}
