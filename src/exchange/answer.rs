//! The answer file: what `evaluate` prints, a public contract described in `docs/case-file.md`.

use crate::facts::Case;
use crate::rules::{ChannelTrace, Profile, Trace, evaluate_all};

use crate::json::Json;

/// The whole answer to a case, for every account, app and profile, as JSON.
pub fn write_answers(case: &Case) -> String {
    Json::object([
        ("format", Json::text("kakao-sync-check/answer")),
        ("version", Json::Whole(1)),
        ("answers", Json::list(evaluate_all(case).map(|(profile, trace)| answer(profile, &trace)))),
    ])
    .to_text()
}

fn answer(profile: Profile, trace: &Trace) -> Json {
    Json::object([
        ("account", Json::text(trace.account.as_str())),
        ("app", Json::text(trace.app.as_str())),
        ("profile", Json::text(profile.id())),
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
