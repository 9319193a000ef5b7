//! The case file: one JSON document that holds everything a user has entered. What may stand in it
//! is a public contract, described in `docs/case-file.md`.

use crate::facts::{AccountId, App, BusinessInfo, Case, Channel, ChannelState, Connection, Fact, Tick};

use super::draft::{FORMAT, Fault, FaultKind, VERSION};
use super::read;
use crate::json::{Json, Stop};

/// Reads a case file.
///
/// # Errors
/// Everything that is wrong with it, each with its place. A document of another format or of a
/// later version is refused with that reason alone.
///
/// ```
/// use kakao_sync_check::exchange::read_case;
///
/// let faults = read_case(r#"{"format": "kakao-sync-check/case", "version": 1, "channels": [{"id": ""}]}"#);
/// assert_eq!(faults.unwrap_err()[0].place, "channels[0].id");
/// ```
pub fn read_case(text: &str) -> Result<Case, Vec<Fault>> {
    case_of(&document(text)?)
}

/// The JSON document that a text is.
pub(super) fn document(text: &str) -> Result<Json, Vec<Fault>> {
    // A byte-order mark is what some editors put before the text; it is no part of it.
    Json::read(text.trim_start_matches('\u{feff}')).map_err(|Stop { line, column }| {
        let kind = FaultKind::Syntax { line, column };
        vec![Fault { place: String::new(), kind }]
    })
}

/// So many faults of form are enough. What else is wrong is looked up in them, each time in all, and
/// the time for that would grow with the square of what somebody sends.
const ENOUGH: usize = 100;

/// The case that a document holds.
pub(super) fn case_of(document: &Json) -> Result<Case, Vec<Fault>> {
    let (draft, mut faults) = read::draft(document)?;
    if faults.len() > ENOUGH {
        return Err(faults);
    }
    match draft.check() {
        Ok(case) if faults.is_empty() => Ok(case),
        Ok(_) => Err(faults),
        Err(found) => {
            // A place that could not be read at all is at fault once: not again for what it lacks, nor
            // for what was looked for in it.
            let told = |fault: &Fault| match fault.kind {
                FaultKind::UnknownId { list, .. } => faults.iter().any(|earlier| lies_in(&earlier.place, list)),
                _ => faults.iter().any(|earlier| lies_in(&fault.place, &earlier.place)),
            };
            let new: Vec<Fault> = found.into_iter().filter(|fault| !told(fault)).collect();
            faults.extend(new);
            Err(faults)
        }
    }
}

/// Whether a place is another one or lies within it.
fn lies_in(place: &str, outer: &str) -> bool {
    place.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Writes a case file. Reading it gives the same case.
pub fn write_case(case: &Case) -> String {
    document_of(case).to_text()
}

/// Writes a case file in one line, for where nobody reads it but [`read_case`].
pub fn write_case_compact(case: &Case) -> String {
    document_of(case).to_line()
}

/// A case as a document.
pub(super) fn document_of(case: &Case) -> Json {
    let text = |text: &str| Some(Json::text(text));
    let trades = case.trade.known().map(|all| Json::list(all.iter().map(|one| Json::text(one.id()))));
    let accounts =
        case.accounts.iter().map(|one| present(&mut [("id", text(one.id.as_str())), ("name", text(&one.name))]));
    let app_roles = case.app_roles.iter().map(|((account, app), one)| role(account, "app", app.as_str(), one.id()));
    let channel_roles = case.channel_roles.iter();
    let channel_roles = channel_roles.map(|((account, on), one)| role(account, "channel", on.as_str(), one.id()));
    let holidays = Json::list(case.holidays.iter().map(|date| Json::text(date.to_string())));
    let done = Json::list(case.done.iter().map(done));
    present(&mut [
        ("format", text(FORMAT)),
        ("version", Some(Json::Whole(VERSION))),
        ("name", text(&case.name)),
        ("trade", trades),
        ("accounts", Some(Json::list(accounts))),
        ("apps", Some(Json::list(case.apps.iter().map(app)))),
        ("channels", Some(Json::list(case.channels.iter().map(channel)))),
        ("app_roles", Some(Json::list(app_roles))),
        ("channel_roles", Some(Json::list(channel_roles))),
        ("holidays", Some(holidays).filter(|_| !case.holidays.is_empty())),
        ("done", Some(done).filter(|_| !case.done.is_empty())),
    ])
}

/// An object with the members that are there.
pub(super) fn present(members: &mut [(&str, Option<Json>)]) -> Json {
    Json::Object(members.iter_mut().filter_map(|(key, value)| Some(((*key).to_owned(), value.take()?))).collect())
}

fn app(app: &App) -> Json {
    present(&mut [
        ("id", Some(Json::text(app.id.as_str()))),
        ("name", Some(Json::text(&app.name))),
        ("service", app.service.as_ref().map(Json::text)),
        ("in_use", app.in_use.known().copied().map(Json::Truth)),
        ("business", app.business.known().map(|one| business(one.kind().id(), app.registered()))),
    ])
}

fn channel(channel: &Channel) -> Json {
    let requested_on = match channel.state {
        Fact::Known(ChannelState::InReview { requested_on: Fact::Known(date) }) => Some(Json::text(date.to_string())),
        _ => None,
    };
    present(&mut [
        ("id", Some(Json::text(channel.id.as_str()))),
        ("name", Some(Json::text(&channel.name))),
        ("search_id", Some(Json::text(&channel.search_id)).filter(|_| !channel.search_id.is_empty())),
        ("state", channel.state.known().map(|state| Json::text(state.id()))),
        ("review_requested_on", requested_on),
        ("business", channel.business.known().map(|one| business(one.kind().id(), channel.saved()))),
        ("connections", channel.connections.known().map(|all| Json::list(all.iter().map(connection)))),
    ])
}

fn business(state: &str, info: Option<&BusinessInfo>) -> Json {
    let name = info.map(|info| info.name.as_typed()).filter(|name| !name.is_empty());
    present(&mut [
        ("state", Some(Json::text(state))),
        ("number", info.map(|info| Json::text(info.number.as_typed()))),
        ("name", name.map(Json::text)),
    ])
}

fn connection(connection: &Connection) -> Json {
    let (key, to) = match connection {
        Connection::App(id) => ("app", id.as_str()),
        Connection::Outside(service) => ("outside", service.id()),
    };
    present(&mut [(key, Some(Json::text(to)))])
}

fn done(tick: &Tick) -> Json {
    // The key of an action is the list itself.
    let action = Json::read(&tick.action.key()).unwrap_or(Json::Null);
    present(&mut [("action", Some(action)), ("on", Some(Json::text(tick.on.to_string())))])
}

fn role(account: &AccountId, of: &str, on: &str, role: &str) -> Json {
    present(&mut [
        ("account", Some(Json::text(account.as_str()))),
        (of, Some(Json::text(on))),
        ("role", Some(Json::text(role))),
    ])
}
