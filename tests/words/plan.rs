//! What is said of plans: steps, people, messages, documents, dates, and guidance.

use kakao_sync_check::diagram::timeline::{Measures, Timeline};
use kakao_sync_check::exchange::calendar::write_calendar;
use kakao_sync_check::explain::Inquiry;
use kakao_sync_check::facts::{ChannelId, Date};
use kakao_sync_check::plan::{
    Entered, Fix, Need, Plan, Plans, Request, Schedule, Step, commands, document_sets, fixes, guidance, parts, plans,
    schedule, warnings,
};
use kakao_sync_check::rules::{Edition, Profile, Readings, Trace};
use kakao_sync_check::wording::names::Names;
use kakao_sync_check::wording::plan::{
    cost, dates, documents, guidance as advice, message, page as lines, people, places, schedule as when, steps, ticks,
    timeline,
};
use kakao_sync_check::wording::{reasons, terms};

use super::Page;

const TODAY: (u16, u8, u8) = (2026, 11, 23);

/// All of it: plans for all channels of the case, strictly read and as documented.
pub fn say(page: &mut Page, names: &Names<'_>) {
    for profile in [Profile::Documented, Profile::Strict] {
        let found = ask(names, Edition::default().profile(profile));
        whole(page, names, &found, profile);
        for edition in Edition::default().others() {
            differently(page, names, &found, edition.profile(profile));
        }
    }
}

fn today() -> Date {
    let (year, month, day) = TODAY;
    Date::new(year, month, day).unwrap()
}

fn ask(names: &Names<'_>, readings: Readings) -> Plans {
    let channels: Vec<ChannelId> = names.case.channels.iter().map(|channel| channel.id.clone()).collect();
    plans(Request { case: names.case, channels: &channels, readings, today: today(), prefer: None })
}

/// What another edition says of the best plan, where it says anything else than the default one: all
/// of it that is not in the snapshot already.
fn differently(page: &mut Page, names: &Names<'_>, before: &Plans, readings: Readings) {
    let found = ask(names, readings);
    let steps = |plans: &Plans| -> Option<Vec<Step>> { plans.best().map(|plan| plan.steps.clone()) };
    if steps(before) == steps(&found) && before.wanted == found.wanted {
        return;
    }
    let mut all = Page::default();
    all.lines(found.best().map(|plan| login(names, plan)));
    all.lines(found.wanted.iter().map(|one| people::wanted(names, one)));
    if let Some(plan) = found.best() {
        best(&mut all, names, plan, today());
    }
    let trace = found.best().and_then(|plan| answer(names, plan, readings));
    all.heading("guidance");
    let advised = guidance(names.case, trace.as_ref(), found.best());
    all.lines(advised.iter().map(|one| advice::text(names, readings.edition, one)));
    page.beside(
        &format!("{}: {}", readings.edition.id(), terms::profile(names.lang, readings.profile().unwrap())),
        &all,
    );
}

fn whole(page: &mut Page, names: &Names<'_>, found: &Plans, profile: Profile) {
    let (readings, channels) = (Edition::default().profile(profile), &found.channels);
    page.heading(terms::profile(names.lang, profile));
    overview(page, names, found);
    if let Some(plan) = found.best() {
        best(page, names, plan, today());
    }
    let trace = found.best().and_then(|plan| answer(names, plan, readings));
    page.heading("guidance");
    let all = guidance(names.case, trace.as_ref(), found.best());
    page.lines(all.iter().map(|one| advice::text(names, readings.edition, one)));
    if let Some(trace) = trace {
        page.heading("fixes");
        for channel in channels {
            let found = fixes(names.case, &trace, channel);
            found.iter().for_each(|fix| say_fix(page, names, readings.edition, fix));
        }
    }
}

fn answer(names: &Names<'_>, plan: &Plan, readings: Readings) -> Option<Trace> {
    let inquiry = Inquiry { account: plan.account.clone(), app: plan.app.clone(), readings };
    inquiry.evaluate(names.case)
}

fn overview(page: &mut Page, names: &Names<'_>, found: &Plans) {
    for plan in &found.all {
        page.line(format!("{} · {}", login(names, plan), cost::trade_off(names.lang, &plan.trade_off)));
    }
    page.lines(found.blocked.iter().map(|one| people::blocked(names, one)));
    page.lines(found.wanted.iter().map(|one| people::wanted(names, one)));
}

fn login(names: &Names<'_>, plan: &Plan) -> String {
    format!("{} · {}", lines::login(names, plan), cost::cost(names.lang, &plan.cost))
}

fn best(page: &mut Page, names: &Names<'_>, plan: &Plan, today: Date) {
    let lang = names.lang;
    page.heading("steps");
    let dated = schedule(plan, names.case, today).unwrap();
    let mut case = names.case.clone();
    for (index, step) in plan.steps.iter().enumerate() {
        page.line(format!("{}. {}", index + 1, steps::step(names, plan, step)));
        page.line(format!("    {}", lines::short(names, &step.action)));
        say_step(page, names, plan.edition, step);
        page.line(format!("    {}", when::span(lang, &dated.spans[index], today)));
        let entered = Entered { on: Some(today), business: None };
        for command in commands(&step.action, &case, &entered).unwrap_or_default() {
            let effect = ticks::effect(&Names { lang, case: &case }, &command);
            page.lines(effect.map(|effect| format!("    {effect}")));
            command.apply(&mut case);
        }
    }
    page.lines(warnings(plan).into_iter().map(|(warning, steps)| lines::warning(lang, warning, steps.len())));
    if !plan.connect.is_empty() {
        page.line(lines::connect(names, plan));
    }
    page.lines(plan.to_find.iter().map(|one| people::to_find(names, one)));
    page.lines(plan.questions.iter().map(|one| reasons::question(one, names)));
    when_and_what(page, names, plan, &dated);
    for part in parts(plan) {
        page.heading(part.person.as_ref().map(|one| people::person(names, one)).unwrap_or_default());
        page.lines(message::message(names, plan, &part, Some(&dated)));
    }
}

fn say_step(page: &mut Page, names: &Names<'_>, edition: Edition, step: &Step) {
    let (lang, kind) = (names.lang, step.action.kind());
    let mut about: Vec<String> = lines::settles(lang, step).into_iter().map(str::to_owned).collect();
    about.extend(places::place(lang, kind, edition));
    about.extend(step.actor.as_ref().map(|one| people::person(names, one)));
    about.extend(lines::others(names, step));
    about.extend(steps::waits(names, step));
    about.push(places::length(lang, kind.length(edition)));
    about.push(places::backing(lang, edition.backing(kind)).to_owned());
    about.push(places::reversal(lang, kind.reversal(edition)).to_owned());
    about.extend(places::caution(lang, kind).map(str::to_owned));
    if let Need::IfNeeded(questions) = &step.need {
        about.extend(questions.iter().map(|one| reasons::question(one, names)));
    }
    page.lines(about.iter().map(|one| format!("    {one}")));
}

fn say_fix(page: &mut Page, names: &Names<'_>, edition: Edition, fix: &Fix) {
    let done = fix.actions.iter().map(|action| steps::to_do(names, edition, action, None));
    let who = fix.candidates.iter().map(|one| people::person(names, one));
    page.line(done.chain(who).collect::<Vec<_>>().join(" · "));
    let (turns, left) = (terms::conditions(names.lang, fix.turns), terms::conditions(names.lang, fix.left));
    page.line(format!("    {turns} → {} {left}", terms::verdict(names.lang, fix.verdict)));
}

fn when_and_what(page: &mut Page, names: &Names<'_>, plan: &Plan, dated: &Schedule) {
    let lang = names.lang;
    page.heading("dates");
    page.line(when::finish(lang, dated, plan.connect.len()));
    page.lines(when::no_latest(names, plan, dated));
    page.lines(when::if_rejected_once(lang, dated));
    page.lines(dates::passed(lang, &dated.holidays));
    let picture = Timeline::new(plan, dated, names.case, true, Measures::default());
    page.lines(timeline::text(names, plan, &picture));
    let calendar = write_calendar(names, plan, dated).replace("\r\n ", "");
    page.lines(calendar.lines().filter(|line| line.starts_with("SUMMARY") || line.starts_with("DESCRIPTION")));
    page.heading("documents");
    for set in document_sets(plan, names.case) {
        page.line(documents::heading(names, &set));
        page.line(documents::documents(lang, &set.documents));
    }
}
