//! The model's answer to a case, as `evaluate` prints it: the keys in the documented order, a channel
//! a line, so that a person can check it.

use super::judge::{self, CONDITIONS, Kleene, Verdicts};
use super::{Edition, Readings, World, profiles};

fn outcome(of: Kleene) -> &'static str {
    match of {
        Some(true) => "met",
        Some(false) => "not_met",
        None => "unknown",
    }
}

fn words(of: &[&str]) -> String {
    let quoted: Vec<_> = of.iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

fn channel(world: &World, account: usize, app: usize, channel: usize, readings: Readings) -> String {
    let verdicts = Verdicts::of(world, account, app, channel, readings.edition);
    let outcomes = judge::outcomes(world, account, app, channel, readings);
    let verdict = verdicts.under(readings);
    let conditions: Vec<_> = CONDITIONS
        .iter()
        .zip(outcomes)
        .map(|(condition, of)| format!("\"{condition}\": \"{}\"", outcome(of)))
        .collect();
    format!(
        "     {{\"channel\": {}, \"verdict\": \"{verdict}\", \"settled\": {}, \"depends_on\": {},\n      \
         \"conditions\": {{{}}},\n      \"reasons\": {}}}",
        serde_json::to_string(&world.channels[channel].id).unwrap(),
        verdicts.settled(),
        words(&verdicts.depends_on(readings)),
        conditions.join(", "),
        words(&judge::reasons(verdict, &outcomes)),
    )
}

/// The word for an edition in an answer (rulebook 10).
pub fn id(edition: Edition) -> &'static str {
    match edition {
        Edition::KakaoBusiness => "kakao-business",
        Edition::KakaoDevelopers => "kakao-developers",
    }
}

/// Every account, app and profile, in that order.
pub fn text(world: &World, edition: Edition) -> String {
    let mut answers = Vec::new();
    for (account, of_account) in world.accounts.iter().enumerate() {
        for (app, of_app) in world.apps.iter().enumerate() {
            for (profile, readings) in profiles(edition) {
                let channels: Vec<_> =
                    (0..world.channels.len()).map(|at| channel(world, account, app, at, readings)).collect();
                let channels =
                    if channels.is_empty() { "[]".to_owned() } else { format!("[\n{}]", channels.join(",\n")) };
                answers.push(format!(
                    "  {{\"account\": {}, \"app\": {}, \"profile\": \"{profile}\", \"edition\": \"{}\",\n   \"button\": \"{}\", \
                     \"app_selectable\": \"{}\",\n   \"channels\": {channels}}}",
                    serde_json::to_string(of_account).unwrap(),
                    serde_json::to_string(&of_app.id).unwrap(),
                    id(edition),
                    outcome(judge::button(world, account, app, readings)),
                    outcome(judge::app_selectable(world, account, app, readings)),
                ));
            }
        }
    }
    let answers = if answers.is_empty() { "[]".to_owned() } else { format!("[\n{}]", answers.join(",\n")) };
    format!("{{\"format\": \"kakao-sync-check/answer\", \"version\": 1,\n \"answers\": {answers}}}\n")
}
