//! The whole answer to a case file, from the command line: `evaluate CASE.json`, or `-` for
//! standard input. What it prints is described in `docs/case-file.md`.

use std::io::{Read, Write};
use std::process::ExitCode;

use kakao_sync_check::exchange;
use kakao_sync_check::wording::{Lang, faults};

/// The exit status for arguments or a case that cannot be read.
const UNREADABLE: u8 = 2;

const USAGE: &str = "usage: evaluate CASE.json   (or - for standard input)";

fn main() -> ExitCode {
    match run() {
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

fn run() -> Result<String, Vec<String>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path] = &*arguments else { return Err(vec![USAGE.into()]) };
    let text = text(path).map_err(|error| vec![format!("{path}: {error}")])?;
    let case = exchange::read_case(&text)
        .map_err(|found| found.iter().map(|one| faults::fault(Lang::En, one)).collect::<Vec<_>>())?;
    Ok(exchange::write_answers(&case))
}

fn text(path: &str) -> std::io::Result<String> {
    if path == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(path)
}
