//! Every minimal plan for one login and one app (rulebook 5).
//!
//! Only one thing is open: whose business information the app is to carry in the end. Once that is
//! said, every fix that is left is the only one for its condition, and channels do not touch each
//! other. So what a channel needs is worked out once for each set of conditions that it may lack,
//! and shared by all plans.

use crate::facts::command::Command;
use crate::facts::{
    AccountId, App, AppRole, BusinessInfo, Case, Channel, ChannelBusiness, ChannelId, ChannelRole, Comparable, Fact,
};
use crate::order::Order;
use crate::rules::{
    Condition, Conditions, Decision, Outcome, Question, Readings, RoleOn, SameBusinessReading, Subject, Verdict,
};

use super::apply::{Entered, commands};
use super::finish::{Settled, Table};
use super::{Action, Holder, Obstacle, Source, Step};

/// The login and the app that are tried, with the chosen channels.
pub(super) struct Attempt<'a> {
    pub case: &'a Case,
    pub account: &'a AccountId,
    pub app: &'a App,
    pub readings: Readings,
    subject: Subject<'a>,
    channels: Vec<Candidate<'a>>,
}

/// What came of it.
pub(super) struct Attempted {
    pub drafts: Vec<Draft>,
    /// What stands in the way, where there is no draft.
    pub obstacles: Vec<Obstacle>,
}

/// A plan before it is known who does it.
pub(super) struct Draft {
    /// The steps about the app, which come first.
    pub app_steps: Vec<Step>,
    /// What is done about each channel, by its place among the candidates, and among what it may need.
    pub needs: Vec<(usize, usize)>,
    pub connect: Vec<ChannelId>,
    pub already: Vec<ChannelId>,
}

/// A chosen channel as it is before any step.
struct Candidate<'a> {
    channel: &'a Channel,
    role: Fact<ChannelRole>,
    before: Decision,
    /// What it needs for what it may lack.
    needs: Vec<Needs>,
}

/// What a channel needs where it lacks these conditions.
struct Needs {
    lacks: Conditions,
    steps: Vec<Step>,
    /// The channel and the role after these steps.
    after: Channel,
    role: Fact<ChannelRole>,
    /// Whether it takes over the app's business information, whatever that is by then.
    takes_over: bool,
}

/// The app as a choice leaves it.
struct Chosen {
    choice: Option<Action>,
    app: App,
    role: Fact<AppRole>,
    /// What a channel carries that takes over the app's information.
    info: Fact<ChannelBusiness>,
}

impl<'a> Attempt<'a> {
    /// Nothing if the case has no such account or app.
    pub fn new(case: &'a Case, account: &'a AccountId, app: &'a App, readings: Readings) -> Option<Self> {
        let subject = Subject::new(case, (account, &app.id), None, readings)?;
        let candidate = |channel: &'a Channel| {
            let role = case.channel_role(account, &channel.id);
            Some(Candidate { channel, role, before: subject.with(channel).decide()?, needs: Vec::new() })
        };
        let channels = case.channels.iter().filter_map(candidate).collect();
        Some(Self { case, account, app, readings, subject, channels })
    }

    /// Tries every choice.
    pub fn run(&mut self, table: Table<'_>) -> Attempted {
        let mut attempted = Attempted { drafts: Vec::new(), obstacles: Vec::new() };
        if self.channels.iter().all(|one| one.before.verdict == Verdict::AlreadyConnected) {
            let already = self.channels.iter().map(|one| one.channel.id.clone()).collect();
            let (app_steps, needs, connect) = (Vec::new(), Vec::new(), Vec::new());
            attempted.drafts.push(Draft { app_steps, needs, connect, already });
            return attempted;
        }
        let mut failures: Vec<Vec<Obstacle>> = Vec::new();
        for choice in self.choices() {
            match self.draft(choice, table) {
                Ok(draft) => attempted.drafts.push(draft),
                Err(obstacles) => failures.push(obstacles),
            }
        }
        // The choice that comes closest tells best what is in the way.
        attempted.obstacles = failures.into_iter().min_by_key(Vec::len).unwrap_or_default();
        self.drop_those_with_more(&mut attempted.drafts);
        attempted
    }

    /// The facts to find out first, each once.
    pub fn questions(&self) -> Vec<Question> {
        let open = self.channels.iter().filter(|one| one.before.verdict != Verdict::AlreadyConnected);
        let all = open.flat_map(|one| {
            let subject = self.subject.with(one.channel);
            one.before.findings.into_iter().flat_map(move |finding| finding.questions(subject))
        });
        let all: Vec<Question> = all.collect();
        let counts = all.counted();
        all.into_iter().zip(counts).filter(|(_, count)| *count > 0).map(|(question, _)| question).collect()
    }

    /// The steps that a draft takes for one of its channels.
    pub fn steps(&self, (channel, needs): (usize, usize)) -> &[Step] {
        let needs = self.channels.get(channel).and_then(|one| one.needs.get(needs));
        needs.map_or(&[], |needs| &needs.steps)
    }

    /// Whose information the app may carry in the end; nothing for its own, as it stands.
    fn choices(&self) -> Vec<Option<Action>> {
        let app = &self.app.id;
        let own = self.app.registered();
        let mut sources = self.sources(own);
        let Some(own) = own else {
            if sources.is_empty() {
                sources.push(Source::Certificate);
            }
            let register = |source| Some(Action::RegisterAppBusiness(app.clone(), source));
            return sources.into_iter().map(register).collect();
        };
        if !self.is_complete(self.compared(own)) {
            sources.push(Source::Certificate);
        }
        let correct = |source| Some(Action::CorrectAppBusiness(app.clone(), source));
        std::iter::once(None).chain(sources.into_iter().map(correct)).collect()
    }

    /// The channels whose information the app could take over: one for each information that
    /// differs from the others and the app's own. Without a number there is none to take; without
    /// a name that counts, it is none of its own where the same number stands with one.
    fn sources(&self, own: Option<&BusinessInfo>) -> Vec<Source> {
        let open = self.channels.iter().filter(|one| one.before.connected != Fact::Known(true));
        let infos: Vec<(&ChannelId, Comparable<'_>)> =
            open.filter_map(|one| Some((&one.channel.id, self.compared(one.channel.saved()?)))).collect();
        let mut seen: Vec<Comparable<'_>> = own.map(|info| self.compared(info)).into_iter().collect();
        let complete = seen.iter().copied().chain(infos.iter().map(|(_, info)| *info));
        let complete: Vec<_> = complete.filter(|info| self.is_complete(*info)).collect();
        let mut sources = Vec::new();
        for (channel, info) in infos {
            if info.number.is_none() || seen.contains(&info) {
                continue;
            }
            if self.is_complete(info) || !complete.iter().any(|other| other.number == info.number) {
                sources.push(Source::Channel(channel.clone()));
                seen.push(info);
            }
        }
        sources
    }

    const fn names_count(&self) -> bool {
        match self.readings.same_business {
            SameBusinessReading::Number => false,
            SameBusinessReading::NumberAndName => true,
        }
    }

    /// Business information as far as the reading compares it.
    fn compared<'b>(&self, info: &'b BusinessInfo) -> Comparable<'b> {
        let comparable = info.comparable();
        Comparable { name: comparable.name.filter(|_| self.names_count()), ..comparable }
    }

    fn is_complete(&self, info: Comparable<'_>) -> bool {
        info.number.is_some() && (info.name.is_some() || !self.names_count())
    }

    /// The app once the login may connect it and the choice is carried out.
    fn chosen(&self, choice: Option<Action>) -> Chosen {
        let entered = Entered::as_on_certificate();
        let grants = self.grants().then(|| Action::GrantAppRole(self.account.clone(), self.app.id.clone()));
        let (mut app, mut role) = (self.app.clone(), self.case.app_role(self.account, &self.app.id));
        for action in grants.iter().chain(&choice) {
            for command in commands(action, self.case, &entered).unwrap_or_default() {
                match command {
                    Command::PutApp(changed) => app = changed,
                    Command::SetAppRole(_, _, changed) => role = changed,
                    _ => {}
                }
            }
        }
        let mut info = app.registered().cloned().unwrap_or_default();
        if let Some(on_certificate) = entered.business {
            info.complete(on_certificate);
        }
        Chosen { choice, app, role, info: Fact::Known(ChannelBusiness::Saved(info)) }
    }

    /// Whether the account has to be made an Editor.
    fn grants(&self) -> bool {
        let findings = self.subject.app_findings();
        findings.iter().any(|one| one.condition == Condition::AppRole && one.outcome != Outcome::Met)
    }

    /// The one plan for a choice, or what stands in its way.
    fn draft(&mut self, choice: Option<Action>, table: Table<'_>) -> Result<Draft, Vec<Obstacle>> {
        let chosen = self.chosen(choice);
        let subject = self.subject.if_app(&chosen.app, chosen.role);
        let (mut needs, mut connect, mut already) = (Vec::new(), Vec::new(), Vec::new());
        let mut obstacles = Obstacles { of: self.subject, all: Vec::new() };
        let mut turned = Vec::new();
        for (place, one) in self.channels.iter_mut().enumerate() {
            let Some(now) = subject.if_channel(one.channel, one.role).decide() else { continue };
            if now.verdict == Verdict::AlreadyConnected {
                already.push(one.channel.id.clone());
                continue;
            }
            connect.push(one.channel.id.clone());
            turned.push((place, now.outcome(Condition::SameBusiness) == Outcome::Met));
            let lacks = lacking(&now);
            let at = one.needs.iter().position(|needs| needs.lacks == lacks).unwrap_or_else(|| {
                one.needs.push(Needs::of(self.case, self.subject, one, lacks, table));
                one.needs.len() - 1
            });
            let Some(need) = one.needs.get_mut(at) else { continue };
            if need.takes_over {
                need.after.business.clone_from(&chosen.info);
            }
            // The rules have the last word.
            if let Some(after) = subject.if_channel(&need.after, need.role).decide() {
                obstacles.add(one.channel, &one.before, &after);
            }
            needs.push((place, at));
        }
        if !obstacles.all.is_empty() {
            return Err(obstacles.all);
        }
        let app_steps = self.app_steps(chosen.choice, &turned, table);
        Ok(Draft { app_steps, needs, connect, already })
    }

    /// The steps about the app. `turned` tells of the channels that are to be connected whether they
    /// carry the app's information after the choice.
    fn app_steps(&self, choice: Option<Action>, turned: &[(usize, bool)], table: Table<'_>) -> Vec<Step> {
        let grant = self.grants().then(|| Action::GrantAppRole(self.account.clone(), self.app.id.clone()));
        let of_app = |condition| {
            let findings = self.subject.app_findings();
            let finding = findings.into_iter().find(|one| one.condition == condition && one.outcome != Outcome::Met)?;
            Some(Settled { channel: None, finding, questions: finding.questions(self.subject) })
        };
        let grant = grant.map(|action| table.step(action, of_app(Condition::AppRole).into_iter().collect()));
        let choose = choice.map(|action| {
            let open = turned.iter().filter_map(|(place, met)| Some((self.channels.get(*place)?, *met)));
            let open: Vec<_> =
                open.filter(|(one, _)| one.before.outcome(Condition::SameBusiness) != Outcome::Met).collect();
            // Where it settles nothing by itself, the steps on all these channels rest on it.
            let none = !open.iter().any(|(_, met)| *met);
            let settled = open.into_iter().filter(|(_, met)| none || *met).filter_map(|(one, _)| {
                Settled::of(&one.before, Condition::SameBusiness, self.subject.with(one.channel), one.channel)
            });
            table.step(action, of_app(Condition::AppBusiness).into_iter().chain(settled).collect())
        });
        grant.into_iter().chain(choose).collect()
    }

    /// Drops every draft of which another is a part. All have the same steps but for the choice and
    /// for what takes over the app's information, so only a draft without a choice can be a part.
    fn drop_those_with_more(&self, drafts: &mut Vec<Draft>) {
        let is_choice = |step: &Step| !matches!(step.action, Action::GrantAppRole(..));
        let Some(own) = drafts.iter().position(|draft| !draft.app_steps.iter().any(is_choice)) else { return };
        let actions = |need: (usize, usize)| self.steps(need).iter().map(|step| &step.action);
        let own: Vec<(usize, usize)> = drafts.get(own).map(|draft| draft.needs.clone()).unwrap_or_default();
        drafts.retain(|draft| {
            let part = own.iter().zip(&draft.needs).all(|(of_own, of_draft)| {
                of_own == of_draft || actions(*of_own).all(|action| actions(*of_draft).any(|other| other == action))
            });
            !part || !draft.app_steps.iter().any(is_choice)
        });
    }
}

impl Needs {
    /// Works out what a channel needs. Each fix is the only one for its condition; where the app
    /// could be changed instead, that is a choice of its own.
    fn of(case: &Case, subject: Subject<'_>, one: &Candidate<'_>, lacks: Conditions, table: Table<'_>) -> Self {
        let on_channel = |actions: &Vec<Action>| actions.iter().all(|action| action.channel().is_some());
        let subject = subject.with(one.channel);
        // Each action with the conditions that it is a fix for: one may settle two.
        let mut actions: Vec<(Action, Conditions)> = Vec::new();
        for lack in lacks {
            for action in subject.fixes(lack).into_iter().filter(on_channel).flatten() {
                match actions.iter_mut().find(|(other, _)| *other == action) {
                    Some((_, settles)) => settles.insert(lack),
                    None => actions.push((action, Conditions::from_iter([lack]))),
                }
            }
        }
        actions.order_by_key(|(action, _)| action.kind());
        let mut played = case.only(&|id| *id == one.channel.id);
        let entered = Entered::as_on_certificate();
        for (action, _) in &actions {
            for command in commands(action, &played, &entered).unwrap_or_default() {
                command.apply(&mut played);
            }
        }
        let takes_over = |(action, _): &(Action, Conditions)| {
            matches!(action, Action::SaveChannelBusiness(..) | Action::CorrectChannelBusiness(..))
        };
        Self {
            lacks,
            takes_over: actions.iter().any(takes_over),
            role: played.channel_role(subject.account(), &one.channel.id),
            after: played.channel(&one.channel.id).unwrap_or(one.channel).clone(),
            steps: table.channel_steps(actions, &one.before, subject, one.channel),
        }
    }
}

/// What is in the way after all fixes, each once.
struct Obstacles<'a> {
    of: Subject<'a>,
    all: Vec<Obstacle>,
}

impl<'a> Obstacles<'a> {
    fn add(&mut self, channel: &'a Channel, before: &Decision, after: &Decision) {
        for finding in after.findings.iter().filter(|finding| finding.outcome != Outcome::Met) {
            let condition = finding.condition;
            let of_channel = (!condition.is_about_app()).then(|| channel.id.clone());
            if of_channel.is_none() && self.all.iter().any(|one| one.condition == condition) {
                continue;
            }
            let holder = condition.role_on().map(|on| match on {
                RoleOn::App => Holder::OwnerOf(self.of.app().id.clone()),
                RoleOn::Channel => Holder::MasterOf(channel.id.clone()),
            });
            let found = before.finding(condition);
            let questions = found.map(|one| one.questions(self.of.with(channel))).unwrap_or_default();
            self.all.push(Obstacle { condition, channel: of_channel, holder, questions });
        }
    }
}

/// What a channel lacks of its own.
fn lacking(now: &Decision) -> Conditions {
    let lacks = now.findings.iter().filter(|one| one.outcome != Outcome::Met && !one.condition.is_about_app());
    lacks.map(|one| one.condition).collect()
}
