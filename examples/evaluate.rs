//! The whole answer to a case file, from the command line: `evaluate CASE.json`, or `-` for
//! standard input; with `--plan CHANNEL,CHANNEL --on DATE` its plans; with `--edition EDITION` by that
//! edition of the rules. What it prints is described in `docs/case-file.md`.

use std::io::{Read, Write};
use std::process::ExitCode;

use kakao_sync_check::exchange;
use kakao_sync_check::facts::{Case, ChannelId, Date};
use kakao_sync_check::rules::Edition;
use kakao_sync_check::wording::{Lang, faults};

/// The exit status for arguments or a case that cannot be read.
const UNREADABLE: u8 = 2;

const USAGE: &str =
    "usage: evaluate CASE.json [--edition EDITION] [--plan CHANNEL,CHANNEL --on YYYY-MM-DD]   (- for standard input)";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(answer) => match std::io::stdout().write_all(answer.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever was reading has stopped: nothing is left to say.
            Err(_) => ExitCode::FAILURE,
        },
        Err(lines) => {
            for line in lines {
                eprintln!("{line}");
            }
            ExitCode::from(UNREADABLE)
        }
    }
}

/// What is printed, or a line for everything that is wrong with the arguments or the case.
pub(crate) fn run(arguments: impl Iterator<Item = String>) -> Result<String, Vec<String>> {
    let Arguments { path, edition, plan } = read(arguments)?;
    let text = text(&path).map_err(|error| vec![format!("{path}: {error}")])?;
    let case = exchange::read_case(&text)
        .map_err(|found| found.iter().map(|one| faults::fault(Lang::En, one)).collect::<Vec<_>>())?;
    match plan {
        None => Ok(exchange::write_answers(&case, edition)),
        Some((channels, on)) => Ok(exchange::write_plans(&case, edition, &known(&case, &channels)?, on)),
    }
}

struct Arguments {
    path: String,
    edition: Edition,
    /// The channels and the day to plan for.
    plan: Option<(String, Date)>,
}

/// Reads the arguments, and tells everything that is wrong with them, not only the first.
fn read(all: impl Iterator<Item = String>) -> Result<Arguments, Vec<String>> {
    let (mut paths, mut channels, mut on, mut faults) = (Vec::new(), None, None, Vec::new());
    let mut edition = Edition::default();
    let mut all = all;
    while let Some(one) = all.next() {
        match &*one {
            "--edition" => match all.next() {
                Some(id) => match Edition::from_id(&id) {
                    Some(found) => edition = found,
                    None => faults.push(unknown_edition(&id)),
                },
                None => faults.push(format!("{one}: nothing stands behind it; expected {}", editions())),
            },
            "--plan" | "--on" => match all.next() {
                Some(value) if one == "--plan" => channels = Some(value),
                Some(value) => match value.parse::<Date>() {
                    Ok(date) => on = Some(date),
                    Err(_) => faults.push(format!("--on: \"{value}\" is not a date; expected YYYY-MM-DD")),
                },
                None => faults.push(format!("{one}: nothing stands behind it")),
            },
            other if other.starts_with("--") => faults.push(format!("{other}: unknown; {USAGE}")),
            _ => paths.push(one),
        }
    }
    let plan = match (channels, on) {
        (Some(channels), Some(on)) => Some((channels, on)),
        (None, None) => None,
        (Some(_), None) if !faults.is_empty() => None,
        (Some(_), None) => {
            faults.push("--plan: --on YYYY-MM-DD is missing; dates hang on it".into());
            None
        }
        (None, Some(_)) => {
            faults.push("--on: --plan CHANNEL,CHANNEL is missing".into());
            None
        }
    };
    match (<[String; 1]>::try_from(paths), faults.is_empty()) {
        (Ok([path]), true) => Ok(Arguments { path, edition, plan }),
        (Ok(_), false) => Err(faults),
        (Err(_), _) => {
            faults.push(USAGE.into());
            Err(faults)
        }
    }
}

fn unknown_edition(id: &str) -> String {
    format!("--edition: there is no edition \"{id}\"; expected {}", editions())
}

/// The editions that there are.
fn editions() -> String {
    Edition::ALL.map(Edition::id).join(" or ")
}

/// The channels with these ids, separated by commas.
fn known(case: &Case, ids: &str) -> Result<Vec<ChannelId>, Vec<String>> {
    let ids = || ids.split(',').map(str::trim);
    let faults: Vec<String> = ids()
        .filter(|id| case.channel(&ChannelId::from(*id)).is_none())
        .map(|id| format!("--plan: no channel of the case has the id \"{id}\""))
        .collect();
    if faults.is_empty() { Ok(ids().map(ChannelId::from).collect()) } else { Err(faults) }
}

fn text(path: &str) -> std::io::Result<String> {
    if path == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(path)
}
