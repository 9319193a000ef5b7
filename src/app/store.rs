//! The signals of the page, what is derived from them, and what can be done with them.

use std::ops::Deref;
use std::sync::Arc;

use super::signals::{Derived, State, memo};
use leptos::prelude::*;

use crate::exchange::link::LinkFault;
use crate::explain::Ask;
use crate::explain::beside::Gap;
use crate::explain::delta::{Baseline, Delta};
use crate::explain::rulebook::Rule;
use crate::facts::{AccountId, AppId, Case, ChannelId, Date};
use crate::plan::Planned;
use crate::rules::{Condition, Count, Edition, Profile, Readings, Trace, Verdict};
use crate::wording::names::without_names;
use crate::wording::{Fixed, Lang};

use super::compiled::Compiled;
use super::focus::begin_view;
use super::history::History;
use super::keeping::{Keeper, Loaded};
use super::kept::CheckId;
use super::notice::{StorageTrouble, Toast, Unreadable};
use super::passing::Passing;
use super::settings::Theme;
use super::shown::{Pane, Shown, View};
use super::table::Pasting;

/// The state of the page. It is made of signals, so it is copied freely. What belongs to the case
/// ([`Shown`]) is read as if it were the store's own.
#[derive(Clone, Copy)]
pub struct Store {
    pub(super) history: State<History>,
    pub(super) facts: State<Arc<Case>>,
    pub(super) compiled: StoredValue<Compiled>,
    pub(super) shown: Shown,
    /// What this tab knows of what is kept.
    pub(super) keeper: Keeper,
    /// The kept check that was open last.
    pub(super) last_kept: StoredValue<Option<CheckId>>,
    /// Whether the list of the kept checks is open.
    pub choosing: State<bool>,
    /// How often what is kept has changed.
    pub(super) library: State<u32>,
    pub(super) chosen_lang: State<Option<Lang>>,
    /// Where the user said last that they connect; nothing until they do.
    pub chosen_edition: State<Option<Edition>>,
    /// The case as it is.
    pub case: Derived<Arc<Case>>,
    /// The answer; nothing until the case has an account and an app.
    pub trace: Derived<Option<Arc<Trace>>>,
    /// How the answer differs from the one that is kept, while one is.
    pub delta: Derived<Option<Arc<Delta>>>,
    /// The case with letters instead of names, for whoever hides them.
    pub(super) nameless: Derived<Arc<Case>>,
    /// Whether names are hidden.
    pub hidden: State<bool>,
    /// Whether the page is shown to others: large, without the facts.
    pub presenting: State<bool>,
    /// Whether the facts are folded away beside the answer.
    pub folded: State<bool>,
    /// The language of the page.
    pub lang: Derived<Lang>,
    /// The theme.
    pub theme: State<Theme>,
    /// Which view shows the answer.
    pub view: State<View>,
    /// Which section of the dialog that passes the check on is open, if it is.
    pub passing: State<Option<Passing>>,
    /// The table that is being pasted.
    pub pasting: Pasting,
    /// The notice at the edge.
    pub toast: State<Option<Toast>>,
    /// What keeps the page from storing the case.
    pub trouble: State<Option<StorageTrouble>>,
    /// What was kept and could not be read. It is never what is open, so it stands beside whatever
    /// keeps that from being stored, and neither takes the place of the other.
    pub unreadable: State<Option<Unreadable>>,
    /// Whether a new version of the page waits to be used.
    pub(super) update: State<bool>,
    /// What was wrong with the link that was to be opened last.
    pub link_fault: State<Option<LinkFault>>,
    /// Whether the user has begun, so that an empty case is worked on and not welcomed.
    pub begun: State<bool>,
}

impl Deref for Store {
    type Target = Shown;

    fn deref(&self) -> &Shown {
        &self.shown
    }
}

impl Store {
    /// A store with what was kept from the last visit; `browser` is the language that the browser
    /// asks for.
    pub fn new(loaded: Loaded, browser: Lang) -> Self {
        let keeper = Keeper::new(loaded.stamp());
        let Loaded { present, settings, trouble, unreadable, .. } = loaded;
        let begun = !present.check.case.is_empty();
        let facts = State::new(Arc::clone(&present.check.case));
        let case = facts.read_only();
        let shown = Shown::new(present);
        let compiled = StoredValue::new(Compiled::default());
        let chosen_lang = State::new(settings.lang);
        let lang = memo(move || chosen_lang.get().unwrap_or(browser));
        let trace = memo(move || {
            let answer = |compiled: &mut Compiled| facts.with(|case| shown.ask.with(|ask| compiled.answer(case, ask)));
            compiled.try_update_value(answer).flatten()
        });
        Self {
            history: State::new(History::default()),
            facts,
            compiled,
            keeper,
            last_kept: StoredValue::new(settings.open),
            choosing: State::new(false),
            library: State::new(0),
            shown,
            chosen_lang,
            chosen_edition: State::new(settings.edition),
            case,
            trace,
            delta: memo(move || {
                let (kept, trace) = (shown.baseline.get()?, trace.get()?);
                Some(Arc::new(kept.against(&trace)))
            }),
            nameless: memo(move || Arc::new(case.with(|case| without_names(lang.get(), case)))),
            hidden: State::new(false),
            presenting: State::new(false),
            folded: State::new(settings.folded),
            lang,
            theme: State::new(settings.theme),
            view: State::new(View::List),
            passing: State::new(None),
            pasting: Pasting::new(),
            toast: State::new(None),
            trouble: State::new(trouble),
            unreadable: State::new(unreadable),
            update: State::new(false),
            link_fault: State::new(None),
            begun: State::new(begun),
        }
    }
}

/// The question, and what is shown of the answer.
impl Store {
    /// Asks for another login.
    pub fn ask_as(self, account: AccountId) {
        self.ask_otherwise(|ask| ask.account = Some(account));
    }

    /// Asks for another app.
    pub fn ask_for(self, app: AppId) {
        self.ask_otherwise(|ask| ask.app = Some(app));
    }

    /// Asks under other readings.
    pub fn read_as(self, readings: Readings) {
        self.ask_otherwise(|ask| ask.readings = readings);
    }

    /// Asks by another edition of the rules, read as much alike as it can be, now and in whatever is
    /// begun next. Before anything is entered, that is a setting and no step.
    pub fn connect_in(self, edition: Edition) {
        self.chosen_edition.set(Some(edition));
        let turn = |ask: &mut Ask| ask.readings = ask.readings.in_edition(edition);
        if self.case.with_untracked(|case| case.is_empty()) { self.ask.update(turn) } else { self.ask_otherwise(turn) }
    }

    /// The edition by which is asked whatever is begun next: what was chosen last, and where nothing
    /// is entered yet, what is chosen there.
    pub fn next_edition(self) -> Edition {
        let empty = self.case.with(|case| case.is_empty());
        if empty { self.edition() } else { self.chosen_edition.get().unwrap_or_default() }
    }

    /// The edition of the rules that is asked.
    pub fn edition(self) -> Edition {
        self.ask.with(|ask| ask.readings.edition)
    }

    fn ask_otherwise(self, change: impl FnOnce(&mut Ask)) {
        let mut ask = self.ask.get_untracked();
        change(&mut ask);
        self.change(Box::new(|history, present| history.ask(present, ask)));
    }

    /// Does something with the answer, if there is one.
    pub fn of_trace<T>(self, f: impl FnOnce(&Trace) -> T) -> Option<T> {
        self.trace.with(|trace| trace.as_deref().map(f))
    }

    /// How many channels would be listed under each profile of readings, for the same login and app.
    pub fn listed_by_profile(self) -> Vec<(Profile, Count)> {
        // What decides is compiled with the answer, and for all readings. The same answer under these
        // readings may go with another under others, so the case is followed too.
        self.case.track();
        if self.trace.with(Option::is_none) {
            return Vec::new();
        }
        self.compiled.with_value(Compiled::listed_by_profile)
    }

    /// How much another edition says differently, for the same login and app.
    pub fn gap(self, edition: Edition) -> Gap {
        // What decides is followed as for the profiles.
        self.case.track();
        match self.of_trace(|trace| trace.readings) {
            Some(readings) => self.compiled.with_value(|compiled| compiled.gap(readings.in_edition(edition))),
            None => Gap::default(),
        }
    }

    /// Shows facts or answer on a narrow screen.
    pub fn show_pane(self, pane: Pane) {
        self.pane.set(pane);
    }

    /// Shows the answer in another way.
    pub fn show_view(self, view: View) {
        // The view is drawn anew whenever this is set.
        if self.view.get_untracked() != view {
            self.view.set(view);
            begin_view();
        }
    }

    /// Opens a rule; none shows all of them.
    pub fn show_rule(self, rule: Option<Rule>) {
        self.rule.set(rule);
        self.show_view(View::Rules);
    }

    /// Opens the detail of a channel, at a condition if one is named.
    pub fn show_channel(self, id: ChannelId, first: Option<Condition>) {
        self.detail.set(Some((id, first)));
    }

    /// Whether a channel is the one whose detail is open.
    pub fn is_open(self, channel: &ChannelId) -> bool {
        self.detail.with(|detail| detail.as_ref().is_some_and(|(open, _)| open == channel))
    }

    /// Closes the detail.
    pub fn close_channel(self) {
        self.detail.set(None);
    }

    /// Shows the channels with one verdict alone; none shows all of them.
    pub fn filter_by(self, verdict: Option<Verdict>) {
        self.filter.set(verdict);
    }

    /// Keeps the present answer, for later ones to be held against.
    pub fn pin(self) {
        let trace = self.trace.get_untracked();
        let pin = |trace: Arc<Trace>| Arc::new(self.case.with_untracked(|case| Baseline::pin(case, &trace)));
        self.baseline.set(trace.map(pin));
    }

    /// Keeps it no longer.
    pub fn unpin(self) {
        self.baseline.set(None);
    }

    /// The verdict on a channel in the answer that is kept, where it is another now.
    pub fn before(self, id: &ChannelId) -> Option<Verdict> {
        self.delta.with(|delta| {
            let change = delta.as_ref()?.changes.iter().find(|change| change.channel == *id)?;
            let before = change.before?.verdict;
            (change.after?.verdict != before).then_some(before)
        })
    }

    /// Picks the channels to plan for. Another plan may be the best for them.
    pub fn plan_for(self, channels: Vec<ChannelId>) {
        self.plan.plan.set(None);
        self.plan.channels.set(Some(channels));
    }

    /// Plans for these channels still, whatever the facts will say, and keeps to the plan.
    pub fn stay_with(self, channels: Vec<ChannelId>) {
        self.plan.channels.set(Some(channels));
    }

    /// What is set in the plan.
    pub fn planned(self) -> Planned {
        let plan = self.plan;
        Planned { channels: plan.channels.get(), today: plan.today.get(), again: plan.again.get() }
    }

    /// Shows the plan with this key; none shows the best.
    pub fn show_plan(self, key: Option<String>) {
        self.plan.plan.set(key);
    }

    /// Reckons a plan from another day; none is the clock's.
    pub fn plan_from(self, today: Option<Date>) {
        self.plan.today.set(today);
    }

    /// Reckons with one rejection, or no longer.
    pub fn reckon_with_rejection(self, again: bool) {
        self.plan.again.set(again);
    }
}

/// The store of the page.
pub fn use_store() -> Store {
    expect_context()
}

/// A fixed text that follows the language.
pub fn t(label: impl Fixed) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    either(label.text(Lang::En), label.text(Lang::Ko))
}

/// One of two texts, by the language: one type for the texts of all lists.
fn either(en: &'static str, ko: &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_store().lang;
    move || match lang.get() {
        Lang::En => en,
        Lang::Ko => ko,
    }
}
