//! Plans as JSON: what `evaluate --plan channel,channel --on DATE` prints.
//!
//! The format is a public contract, and stands in `docs/case-file.md`.

use crate::facts::{AccountId, Case, ChannelId, Date, Trade};
use crate::plan::{
    Action, Blocked, Cost, Days, Document, DocumentSet, Finish, Holder, NeededDocument, NoTable, Person, Plan, Request,
    Schedule, Span, Step, ToFind, Wanted, document_sets, plans, schedule,
};
use crate::rules::{Condition, Edition, Profile};

use crate::json::Json;

/// Every plan for these channels in an edition, under every profile, as JSON.
pub fn write_plans(case: &Case, edition: Edition, channels: &[ChannelId], today: Date) -> String {
    let known: Vec<&ChannelId> = channels.iter().filter(|id| case.channel(id).is_some()).collect();
    Json::object([
        ("format", Json::text("kakao-sync-check/plans")),
        ("version", Json::Whole(1)),
        ("on", Json::text(today.to_string())),
        ("channels", Json::list(known.into_iter().map(channel))),
        ("profiles", Json::list(Profile::ALL.into_iter().map(|one| profile(case, edition, channels, today, one)))),
    ])
    .to_text()
}

fn profile(case: &Case, edition: Edition, channels: &[ChannelId], today: Date, profile: Profile) -> Json {
    let found = plans(Request { case, channels, readings: edition.profile(profile), today, prefer: None });
    Json::object([
        ("profile", Json::text(profile.id())),
        ("edition", Json::text(edition.id())),
        ("proven", Json::Truth(found.proven)),
        ("plans", Json::list(found.all.iter().map(|one| plan(case, one, today)))),
        ("blocked", Json::list(found.blocked.iter().map(blocked))),
        ("wanted", Json::list(found.wanted.iter().map(wanted))),
    ])
}

fn plan(case: &Case, plan: &Plan, today: Date) -> Json {
    let dated = schedule(plan, case, today);
    let span = |index: usize| dated.as_ref().ok().and_then(|one| one.spans.get(index));
    let steps = plan.steps.iter().enumerate().map(|(index, one)| step(one, span(index), today));
    Json::object([
        ("account", Json::text(plan.account.as_str())),
        ("app", Json::text(plan.app.as_str())),
        ("connect", Json::list(plan.connect.iter().map(channel))),
        ("already_connected", Json::list(plan.already.iter().map(channel))),
        ("cost", cost(&plan.cost)),
        ("people", Json::list(plan.people.iter().map(person))),
        ("to_find", Json::list(plan.to_find.iter().map(to_find))),
        ("steps", Json::list(steps)),
        ("dates", dates(dated.as_ref())),
        ("documents", Json::list(document_sets(plan, case).iter().map(documents))),
    ])
}

fn step(step: &Step, span: Option<&Span>, today: Date) -> Json {
    let settles = step.settles.iter().map(|(of, condition)| settled(*condition, of.as_ref()));
    let range = span.and_then(|span| span.range(today));
    let action = Json::read(&step.action.key()).unwrap_or(Json::Null);
    Json::object([
        ("action", action),
        ("actor", or_null(step.actor.as_ref(), person)),
        ("if_needed", Json::Truth(step.is_if_needed())),
        ("settles", Json::list(settles)),
        ("after", Json::list(step.after.iter().map(|index| whole(*index)))),
        ("start", or_null(span, |span| date(span.start))),
        ("earliest", or_null(range, |(earliest, _)| date(earliest))),
        ("latest", or_null(range, |(_, latest)| date(latest))),
    ])
}

fn dates(schedule: Result<&Schedule, &NoTable>) -> Json {
    let one = match schedule {
        Ok(one) => one,
        Err(NoTable(year)) => return Json::object([("no_table_for", Json::Whole(u64::from(*year)))]),
    };
    let again = one.if_rejected_once.as_ref().and_then(|finish| finish.latest);
    let channels = one.channels.iter().map(|(of, finish)| {
        Json::object([
            ("channel", channel(of)),
            ("earliest", date(finish.earliest)),
            ("latest", or_null(finish.latest, date)),
        ])
    });
    let Finish { earliest, latest, open } = &one.finish;
    Json::object([
        ("earliest", date(*earliest)),
        ("latest", or_null(*latest, date)),
        ("latest_if_rejected_once", or_null(again, date)),
        ("open", Json::list(open.iter().map(|index| whole(*index)))),
        ("holidays", Json::list(one.holidays.iter().map(|holiday| date(holiday.date)))),
        ("channels", Json::list(channels)),
    ])
}

fn cost(cost: &Cost) -> Json {
    let days = match cost.days {
        Days::Known(days) => Json::Whole(u64::from(days)),
        Days::NotKnown => Json::Null,
    };
    Json::object([
        ("steps", whole(cost.steps)),
        ("people", whole(cost.people)),
        ("business_days", days),
        ("for_good", whole(cost.lasting.for_good)),
        ("with_effort", whole(cost.lasting.with_effort)),
    ])
}

fn documents(set: &DocumentSet) -> Json {
    let ids = |certain: bool| {
        let of = set.documents.iter().filter(move |one| one.certain == certain);
        Json::list(of.map(|NeededDocument { document, .. }| Json::text(document_id(*document))))
    };
    Json::object([
        ("number", or_null(set.number.as_ref(), |number| Json::text(number.as_typed()))),
        ("channels", Json::list(set.channels.iter().map(channel))),
        ("certain", ids(true)),
        ("if_in_trade", ids(false)),
    ])
}

const fn document_id(document: Document) -> &'static str {
    match document {
        Document::BusinessRegistration => "business_registration",
        Document::EmploymentOrId => "employment_or_representative_id",
        Document::TradeRegistration(Trade::MailOrder) => "mail_order_registration",
        Document::TradeRegistration(Trade::MedicalDevices) => "medical_devices_registration",
        Document::TradeRegistration(Trade::HealthFood) => "health_food_registration",
    }
}

fn person(person: &Person) -> Json {
    match person {
        Person::Account(account) => Json::object([("account", Json::text(account.as_str()))]),
        Person::NotKnown(holder) => Json::object([("role", role(holder))]),
    }
}

fn role(holder: &Holder) -> Json {
    match holder {
        Holder::OwnerOf(app) => Json::object([("owner_of", Json::text(app.as_str()))]),
        Holder::MasterOf(of) => Json::object([("master_of", channel(of))]),
        Holder::TeamOf(app) => Json::object([("owner_or_editor_of", Json::text(app.as_str()))]),
        Holder::TeamBehind(of, removal) => {
            // As in the action that removes it, which tells several connections of a channel apart.
            let removal = Action::RemoveConnection(of.clone(), removal.clone());
            let action = Json::read(&removal.key()).unwrap_or(Json::Null);
            Json::object([("owner_or_editor_of_app_connected_to", channel(of)), ("removes", action)])
        }
    }
}

fn to_find(find: &ToFind) -> Json {
    Json::object([("role", role(&find.holder)), ("may_be", accounts(&find.may_be))])
}

fn blocked(blocked: &Blocked) -> Json {
    let obstacles = blocked.obstacles.iter().map(|one| {
        Json::object([
            ("condition", Json::text(one.condition.id())),
            ("channel", or_null(one.channel.as_ref(), channel)),
            ("must_be", or_null(one.holder.as_ref(), role)),
        ])
    });
    Json::object([
        ("account", Json::text(blocked.account.as_str())),
        ("app", Json::text(blocked.app.as_str())),
        ("obstacles", Json::list(obstacles)),
    ])
}

fn wanted(wanted: &Wanted) -> Json {
    Json::object([
        ("app", Json::text(wanted.app.as_str())),
        ("roles", Json::list(wanted.roles.iter().map(role))),
        ("may_be", accounts(&wanted.may_be)),
    ])
}

fn settled(condition: Condition, of: Option<&ChannelId>) -> Json {
    Json::object([("condition", Json::text(condition.id())), ("channel", or_null(of, channel))])
}

fn accounts(accounts: &[AccountId]) -> Json {
    Json::list(accounts.iter().map(|account| Json::text(account.as_str())))
}

fn channel(id: &ChannelId) -> Json {
    Json::text(id.as_str())
}

fn date(date: Date) -> Json {
    Json::text(date.to_string())
}

fn whole(number: usize) -> Json {
    Json::Whole(u64::try_from(number).unwrap_or(u64::MAX))
}

fn or_null<T>(value: Option<T>, json: impl FnOnce(T) -> Json) -> Json {
    value.map_or(Json::Null, json)
}
