//! What is drawn of a link as a QR code is read back by a reader that we did not write.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use kakao_sync_check::diagram::qr::Qr;

/// How many dots of a picture a module is wide.
const SCALE: usize = 3;

/// The dark modules, row by row, as the path draws them: no module twice.
fn modules(qr: &Qr) -> Vec<Vec<bool>> {
    let size = usize::try_from(qr.size).unwrap();
    let mut rows = vec![vec![false; size]; size];
    for run in qr.path.split_terminator('z') {
        let (place, run) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let [x, y] = place.split_once(' ').map(|(x, y)| [x, y].map(|one| one.parse::<usize>().unwrap())).unwrap();
        let (run, back) = run.split_once("v1h-").unwrap();
        assert_eq!(run, back);
        for module in &mut rows[y][x..x + run.parse::<usize>().unwrap()] {
            assert!(!std::mem::replace(module, true));
        }
    }
    rows
}

fn read(qr: &Qr) -> String {
    let rows = modules(qr);
    let side = rows.len() * SCALE;
    let dot = |x: usize, y: usize| if rows[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, dot);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1);
    found[0].decode().unwrap().1
}

#[test]
fn a_reader_reads_what_was_written() {
    for length in [0, 1, 60, 400, 900, 1_200] {
        let letters = "Az09-_".chars().cycle().skip(length % 5).take(length);
        let link: String = "https://example.com/check/#link=1.".chars().chain(letters).chain(['z']).collect();
        assert_eq!(read(&Qr::of(&link).unwrap()), link);
    }
}

#[test]
fn there_is_a_light_margin_around_it() {
    let rows = modules(&Qr::of("https://example.com/#link=1.z").unwrap());
    let dark = |at: usize| rows[at].iter().chain(rows.iter().map(|row| &row[at])).any(|dark| *dark);
    let side = rows.len();
    assert!([0, 1, 2, 3, side - 4, side - 3, side - 2, side - 1].into_iter().all(|at| !dark(at)));
    assert!(dark(4) && dark(side - 5));
}

#[test]
fn what_no_phone_would_read_has_none() {
    assert!(Qr::of(&"x".repeat(1_273)).is_some());
    assert_eq!(Qr::of(&"x".repeat(1_274)), None);
}
