//! Which unknown facts matter, in what order, and which can change nothing.

use crate::facts::command::Command;
use crate::facts::{
    App, AppBusiness, BusinessName, Case, Channel, ChannelBusiness, ChannelId, ChannelRole, Connection, Fact,
    OutsideService,
};
use crate::order::Order;
use crate::rules::{ButtonReading, ChannelTrace, Condition, Outcome, Question, SameBusinessReading, Trace, Verdict};

use super::Inquiry;
use super::what_if::{Alternative, BusinessValue, FactRef, Value, completions, present};

/// Every fact that is unknown and that the answer could ask for, sorted by what it decides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// The questions that can change something, the weightiest first.
    pub relevant: Vec<Ranked>,
    /// The questions no answer to which changes any verdict, whatever the other answers are.
    pub irrelevant: Vec<Question>,
}

/// A question with its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The question.
    pub question: Question,
    /// The undecided channels whose verdict it takes part in deciding, in the case's order.
    pub decides: Vec<ChannelId>,
    /// Those among them that are decided by it alone, whatever the answer is.
    pub settles: Vec<ChannelId>,
    /// The channels that are decided, but that an answer would still move, say to "already
    /// connected".
    pub moves: Vec<ChannelId>,
    /// Whether an answer takes part in deciding the button.
    pub button: bool,
}

/// Kinds of question, in the order in which they are asked of equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    AppRole,
    AppBusiness,
    AppBusinessName,
    ChannelRole,
    State,
    Connections,
    Outside,
    Business,
    BusinessName,
}

/// What a question does to one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Nothing,
    Decides,
    Settles,
    Moves,
}

/// What can be found out, and what for. Nothing if the case has no such account or app.
///
/// Whether a question matters is found by trying every answer ([`answers`]) on the channel
/// alone. An answer can also matter only together with another: two business names, both missing.
/// Such a question counts where the channel is undecided and its findings ask, or will ask, for it.
pub fn agenda(case: &Case, inquiry: &Inquiry) -> Option<Agenda> {
    let trace = inquiry.evaluate(case)?;
    let of_app = open_of_app(case, inquiry).into_iter();
    let mut of_app: Vec<(Kind, Ranked)> =
        of_app.filter_map(|kind| Some((kind, Ranked::of(kind.question(inquiry, None)?)))).collect();
    let mut of_channels: Vec<Ranked> = Vec::new();
    // Channels pasted in bulk are often alike: what was tried for one holds for the others.
    let mut tried: Vec<(Template, Vec<(Kind, Effect)>)> = Vec::new();
    for (channel, found) in case.channels.iter().zip(&trace.channels) {
        let template = Template::of(case, inquiry, channel);
        let known = tried.iter().find(|(other, _)| *other == template).map(|(_, effects)| effects.clone());
        let effects = known.unwrap_or_else(|| {
            let effects = try_all(case, inquiry, channel, found);
            tried.push((template, effects.clone()));
            effects
        });
        for (kind, effect) in effects {
            // What is asked of the app is asked once for all channels.
            if let Some((_, entry)) = of_app.iter_mut().find(|(other, _)| *other == kind) {
                entry.count(&found.channel, effect);
            } else if let Some(question) = kind.question(inquiry, Some(&channel.id)) {
                let mut entry = Ranked::of(question);
                entry.count(&found.channel, effect);
                of_channels.push(entry);
            }
        }
    }
    let mut agenda = Agenda::default();
    let of_button = for_button(case, inquiry, &trace);
    for mut one in of_app.into_iter().map(|(_, one)| one).chain(of_channels) {
        one.button = of_button.contains(&one.question);
        agenda.take(one);
    }
    for question in of_button {
        if agenda.relevant.iter().all(|one| one.question != question) {
            agenda.take(Ranked { button: true, ..Ranked::of(question) });
        }
    }
    // A stable sort: equals stay in the case's order, channel by channel.
    agenda.relevant.order_by_key(|one| {
        let most_first = |count: usize| usize::MAX - count;
        (most_first(one.decides.len()), most_first(one.settles.len()), !one.button, most_first(one.moves.len()))
    });
    Some(agenda)
}

/// The answers that a question takes: values that leave nothing of it unknown, and take back
/// nothing that is known.
pub fn answers(case: &Case, question: &Question) -> Vec<Alternative> {
    completions(case, &FactRef::of(question))
}

impl Agenda {
    fn take(&mut self, one: Ranked) {
        if one.matters() {
            self.relevant.push(one);
        } else {
            self.irrelevant.push(one.question);
        }
    }
}

impl Ranked {
    fn of(question: Question) -> Self {
        Self { question, decides: Vec::new(), settles: Vec::new(), moves: Vec::new(), button: false }
    }

    /// Whether any answer changes something.
    pub fn matters(&self) -> bool {
        self.button || !self.decides.is_empty() || !self.moves.is_empty()
    }

    fn count(&mut self, channel: &ChannelId, effect: Effect) {
        match effect {
            Effect::Nothing => {}
            Effect::Decides => self.decides.push(channel.clone()),
            Effect::Settles => {
                self.decides.push(channel.clone());
                self.settles.push(channel.clone());
            }
            Effect::Moves => self.moves.push(channel.clone()),
        }
    }
}

impl Kind {
    /// The question of this kind; one about a channel needs the channel.
    fn question(self, inquiry: &Inquiry, channel: Option<&ChannelId>) -> Option<Question> {
        let (account, app) = (inquiry.account.clone(), inquiry.app.clone());
        Some(match self {
            Self::AppRole => Question::AppRole(account, app),
            Self::AppBusiness => Question::AppBusiness(app),
            Self::AppBusinessName => Question::AppBusinessName(app),
            Self::ChannelRole => Question::ChannelRole(account, channel?.clone()),
            Self::State => Question::ChannelState(channel?.clone()),
            Self::Connections => Question::Connections(channel?.clone()),
            Self::Outside => Question::OutsideService(channel?.clone()),
            Self::Business => Question::ChannelBusiness(channel?.clone()),
            Self::BusinessName => Question::ChannelBusinessName(channel?.clone()),
        })
    }
}

/// What of the chosen app is unknown.
fn open_of_app(case: &Case, inquiry: &Inquiry) -> Vec<Kind> {
    let mut open = Vec::new();
    if !case.app_role(&inquiry.account, &inquiry.app).is_known() {
        open.push(Kind::AppRole);
    }
    match case.app(&inquiry.app).map(|app| &app.business) {
        Some(Fact::Unknown) => open.push(Kind::AppBusiness),
        Some(Fact::Known(AppBusiness::Registered(info))) => {
            open.extend(info.number.comparable().is_none().then_some(Kind::AppBusiness));
            open.extend(info.name.comparable().is_none().then_some(Kind::AppBusinessName));
        }
        _ => {}
    }
    open
}

/// What of a channel is unknown.
fn open_of_channel(case: &Case, inquiry: &Inquiry, channel: &Channel) -> Vec<Kind> {
    let mut open = Vec::new();
    if !case.channel_role(&inquiry.account, &channel.id).is_known() {
        open.push(Kind::ChannelRole);
    }
    if !channel.state.is_known() {
        open.push(Kind::State);
    }
    match &channel.connections {
        Fact::Unknown => open.push(Kind::Connections),
        Fact::Known(all) => {
            open.extend(all.contains(&Connection::Outside(OutsideService::Unknown)).then_some(Kind::Outside));
        }
    }
    match &channel.business {
        Fact::Unknown => open.push(Kind::Business),
        Fact::Known(ChannelBusiness::Saved(info)) => {
            open.extend(info.number.comparable().is_none().then_some(Kind::Business));
            open.extend(info.name.comparable().is_none().then_some(Kind::BusinessName));
        }
        Fact::Known(ChannelBusiness::None) => {}
    }
    open
}

/// Tries every answer to every open question on one channel.
fn try_all(case: &Case, inquiry: &Inquiry, channel: &Channel, found: &ChannelTrace) -> Vec<(Kind, Effect)> {
    let part = inquiry.focused(case, [&channel.id]);
    let own = inquiry.subject(case, Some(&channel.id)).map(|one| found.questions(one)).unwrap_or_default();
    let verdict = |case: &Case| inquiry.evaluate(case)?.channel(&channel.id).map(|one| one.verdict);
    let undecided = found.verdict == Verdict::CantTell;
    let mut effects = Vec::new();
    for kind in [open_of_app(case, inquiry), open_of_channel(case, inquiry, channel)].concat() {
        let Some(question) = kind.question(inquiry, Some(&channel.id)) else { continue };
        let commands = answers(&part, &question).into_iter().map(|answer| answer.command);
        // Whoever tells a number may not know the name.
        let nameless = |command: &Command| without_name(command).filter(|_| name_open(&part, &question));
        let commands = commands.flat_map(|command| [nameless(&command), Some(command)]).flatten();
        let after: Vec<Verdict> = commands.filter_map(|command| verdict(&command.applied_to(&part))).collect();
        let changes = after.iter().any(|verdict| *verdict != found.verdict);
        let effect = match undecided {
            true if !after.is_empty() && !after.contains(&Verdict::CantTell) => Effect::Settles,
            true if changes || own.contains(&question) || names_may_decide(kind, found, inquiry) => Effect::Decides,
            false if changes => Effect::Moves,
            _ => Effect::Nothing,
        };
        effects.push((kind, effect));
    }
    effects
}

/// An answer about business information that leaves out the name.
fn without_name(answer: &Command) -> Option<Command> {
    let mut answer = answer.clone();
    match &mut answer {
        Command::PutApp(App { business: Fact::Known(AppBusiness::Registered(info)), .. })
        | Command::PutChannel(Channel { business: Fact::Known(ChannelBusiness::Saved(info)), .. }) => {
            info.name = BusinessName::default();
            Some(answer)
        }
        _ => None,
    }
}

/// Whether a question asks for business information whose name is not known either.
fn name_open(case: &Case, question: &Question) -> bool {
    match present(case, &FactRef::of(question)) {
        Some(Value::Business(BusinessValue::Info(info))) => info.name.comparable().is_none(),
        Some(Value::Business(_)) => true,
        _ => false,
    }
}

/// Whether a missing business name, which no finding asks for as long as a number is missing too,
/// would still have to be known once the number is.
fn names_may_decide(kind: Kind, found: &ChannelTrace, inquiry: &Inquiry) -> bool {
    matches!(kind, Kind::AppBusinessName | Kind::BusinessName)
        && inquiry.readings.same_business == SameBusinessReading::NumberAndName
        && found.outcome(Condition::SameBusiness) == Outcome::Unknown
}

/// The questions that leave the button open: about every app that may be selectable, and, where
/// the button takes a listed channel, about every channel that it may list. None unless it is open.
fn for_button(case: &Case, inquiry: &Inquiry, trace: &Trace) -> Vec<Question> {
    if trace.button != Outcome::Unknown {
        return Vec::new();
    }
    let looks_at_channels = match inquiry.readings.button {
        // The role on the chosen app alone lets in.
        ButtonReading::OwnApp => {
            return trace.subject(case, None).map(|of| of.questions(Condition::AppRole)).unwrap_or_default();
        }
        ButtonReading::ListedChannel => true,
        ButtonReading::SelectableApp => false,
    };
    let mut questions: Vec<Question> = Vec::new();
    for app in &case.apps {
        let asked = Inquiry { app: app.id.clone(), ..inquiry.clone() };
        let answer = if looks_at_channels { asked.evaluate(case) } else { asked.evaluate(&asked.focused(case, [])) };
        let Some(answer) = answer.filter(|answer| answer.app_selectable != Outcome::NotMet) else { continue };
        let Some(subject) = asked.subject(case, None) else { continue };
        let of_app = answer.app_findings.iter().flat_map(|finding| finding.questions(subject));
        let undecided = answer.with_verdict(Verdict::CantTell);
        let of_channels = undecided.flat_map(|found| {
            let Some(channel) = case.channel(&found.channel) else { return Vec::new() };
            let open = open_of_channel(case, &asked, channel);
            let names = [open_of_app(case, &asked), open].concat().into_iter();
            let names = names.filter(|kind| names_may_decide(*kind, found, &asked));
            let names = names.filter_map(|kind| kind.question(&asked, Some(&found.channel)));
            let of_findings = found.questions(subject.with(channel));
            of_findings.into_iter().chain(names).collect::<Vec<_>>()
        });
        for question in of_app.chain(of_channels) {
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
    }
    questions
}

/// All that the effects of questions on a channel depend on, its own name and id left out.
#[derive(PartialEq)]
struct Template {
    role: Fact<ChannelRole>,
    channel: Channel,
}

impl Template {
    fn of(case: &Case, inquiry: &Inquiry, channel: &Channel) -> Self {
        let nameless = Channel { id: "".into(), name: String::new(), search_id: String::new(), ..channel.clone() };
        Self { role: case.channel_role(&inquiry.account, &channel.id), channel: nameless }
    }
}
