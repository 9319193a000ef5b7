//! The case file: one JSON document that holds everything a user has entered. What may stand in it
//! is a public contract, described in `docs/case-file.md`.

use crate::facts::Case;

use super::draft::{
    BusinessDraft, CaseDraft, ConnectionDraft, DoneDraft, FORMAT, Fault, FaultKind, RoleDraft, VERSION,
};
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
    // A byte-order mark is what some editors put before the text; it is no part of it.
    let document = Json::read(text.trim_start_matches('\u{feff}')).map_err(|Stop { line, column }| {
        let kind = FaultKind::Syntax { line, column };
        vec![Fault { place: String::new(), kind }]
    })?;
    let (draft, mut faults) = read::draft(&document)?;
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
    document(case).to_text()
}

/// Writes a case file in one line, for where nobody reads it but [`read_case`].
pub fn write_case_compact(case: &Case) -> String {
    document(case).to_line()
}

fn document(case: &Case) -> Json {
    let draft = CaseDraft::from(case);
    let head = [("format", Some(Json::text(FORMAT))), ("version", Some(Json::Whole(VERSION)))];
    let texts = |all: &[String]| Json::list(all.iter().map(Json::text));
    let body = [
        ("name", Some(Json::text(&draft.name))),
        ("trade", draft.trade.as_deref().map(texts)),
        (
            "accounts",
            Some(Json::list(
                draft
                    .accounts
                    .iter()
                    .map(|one| Json::object([("id", Json::text(&one.id)), ("name", Json::text(&one.name))])),
            )),
        ),
        (
            "apps",
            Some(Json::list(draft.apps.iter().map(|one| {
                present([
                    ("id", Some(Json::text(&one.id))),
                    ("name", Some(Json::text(&one.name))),
                    ("service", one.service.as_ref().map(Json::text)),
                    ("in_use", one.in_use.map(Json::Truth)),
                    ("business", one.business.as_ref().map(business)),
                ])
            }))),
        ),
        (
            "channels",
            Some(Json::list(draft.channels.iter().map(|one| {
                present([
                    ("id", Some(Json::text(&one.id))),
                    ("name", Some(Json::text(&one.name))),
                    ("search_id", Some(Json::text(&one.search_id)).filter(|_| !one.search_id.is_empty())),
                    ("state", one.state.as_ref().map(Json::text)),
                    ("review_requested_on", one.review_requested_on.as_ref().map(Json::text)),
                    ("business", one.business.as_ref().map(business)),
                    ("connections", one.connections.as_ref().map(|all| Json::list(all.iter().map(connection)))),
                ])
            }))),
        ),
        ("app_roles", Some(Json::list(draft.app_roles.iter().map(|one| role(one, "app"))))),
        ("channel_roles", Some(Json::list(draft.channel_roles.iter().map(|one| role(one, "channel"))))),
        ("holidays", Some(texts(&draft.holidays)).filter(|_| !draft.holidays.is_empty())),
        ("done", Some(Json::list(draft.done.iter().map(done))).filter(|_| !draft.done.is_empty())),
    ];
    present(head.into_iter().chain(body))
}

/// An object with the members that are there.
fn present<'k>(members: impl IntoIterator<Item = (&'k str, Option<Json>)>) -> Json {
    Json::object(members.into_iter().filter_map(|(key, value)| Some((key, value?))))
}

fn business(draft: &BusinessDraft) -> Json {
    present([
        ("state", draft.state.as_ref().map(Json::text)),
        ("number", draft.number.as_ref().map(Json::text)),
        ("name", draft.name.as_ref().map(Json::text)),
    ])
}

fn connection(draft: &ConnectionDraft) -> Json {
    match draft {
        ConnectionDraft::App(id) => Json::object([("app", Json::text(id))]),
        ConnectionDraft::Outside(word) => Json::object([("outside", Json::text(word))]),
        ConnectionDraft::Unreadable => Json::Null,
    }
}

fn done(draft: &DoneDraft) -> Json {
    // The key of an action is the list itself.
    let action = Json::read(&draft.action).unwrap_or(Json::Null);
    Json::object([("action", action), ("on", Json::text(&draft.on))])
}

fn role(draft: &RoleDraft, on: &str) -> Json {
    Json::object([
        ("account", Json::text(&draft.account)),
        (on, Json::text(&draft.on)),
        ("role", Json::text(&draft.role)),
    ])
}
