//! The answer file: what `evaluate` prints, a public contract described in `docs/case-file.md`.

use crate::facts::Case;
use crate::rules::{ChannelTrace, Edition, Profile, Trace, evaluate};

use crate::json::Json;

/// The whole answer to a case in an edition, for every account, app and profile, as JSON.
pub fn write_answers(case: &Case, edition: Edition) -> String {
    (0..).map_while(|place| answers_part(case, edition, place)).collect()
}

/// A part of the same text: there is one for each account, app and profile, because of a large case
/// all of them take a while. Nothing behind the last.
pub fn answers_part(case: &Case, edition: Edition, place: usize) -> Option<String> {
    let all = case.accounts.len() * case.apps.len() * Profile::ALL.len();
    if place >= all.max(1) {
        return None;
    }
    let frame = Json::object([
        ("format", Json::text("kakao-sync-check/answer")),
        ("version", Json::Whole(1)),
        ("answers", Json::list([])),
    ]);
    let frame = frame.to_text();
    let (before, after) = frame.split_once(']')?;
    let mut text = if place == 0 { before } else { "," }.to_owned();
    text.push_str(&answer_at(case, edition, place).map(|answer| answer.to_text_within(2)).unwrap_or_default());
    if place + 1 >= all {
        text.push_str(if all > 0 { "\n  ]" } else { "]" });
        text.push_str(after);
    }
    Some(text)
}

/// The answer at a place: by account, then by app, then by profile.
fn answer_at(case: &Case, edition: Edition, place: usize) -> Option<Json> {
    let (pair, profile) = (place / Profile::ALL.len(), place % Profile::ALL.len());
    let (account, app) = (pair.checked_div(case.apps.len())?, pair.checked_rem(case.apps.len())?);
    let profile = *Profile::ALL.get(profile)?;
    let (account, app) = (&case.accounts.get(account)?.id, &case.apps.get(app)?.id);
    Some(answer(profile, &evaluate(case, account, app, edition.profile(profile))?))
}

fn answer(profile: Profile, trace: &Trace) -> Json {
    Json::object([
        ("account", Json::text(trace.account.as_str())),
        ("app", Json::text(trace.app.as_str())),
        ("profile", Json::text(profile.id())),
        ("edition", Json::text(trace.readings.edition.id())),
        ("button", Json::text(trace.button.id())),
        ("app_selectable", Json::text(trace.app_selectable.id())),
        ("channels", Json::list(trace.channels.iter().map(channel))),
    ])
}

fn channel(trace: &ChannelTrace) -> Json {
    let conditions = trace.findings.iter().map(|one| (one.condition.id(), Json::text(one.outcome.id())));
    Json::object([
        ("channel", Json::text(trace.channel.as_str())),
        ("verdict", Json::text(trace.verdict.id())),
        ("settled", Json::Truth(trace.standing.is_settled())),
        ("depends_on", Json::list(trace.standing.readings().iter().map(|reading| Json::text(reading.id())))),
        ("conditions", Json::object(conditions)),
        ("reasons", Json::list(trace.reasons().into_iter().map(|condition| Json::text(condition.id())))),
    ])
}
