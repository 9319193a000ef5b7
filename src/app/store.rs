//! The signals of the page, what is derived from them, and what can be done with them.

use std::ops::Deref;
use std::sync::Arc;

use super::signals::{Derived, State, memo};
use leptos::prelude::*;

use crate::exchange::draft::Fault;
use crate::explain::delta::{Baseline, Delta};
use crate::explain::rulebook::Rule;
use crate::facts::command::{Command, Touched};
use crate::facts::{AccountId, AppId, Case, ChannelId, Date};
use crate::rules::{Condition, Count, Profile, Readings, Trace, Verdict};
use crate::wording::names::without_names;
use crate::wording::{Fixed, Label, Lang, answer};

use super::compiled::Compiled;
use super::focus::rest_on_answer;
use super::history::{Changed, History, Present};
use super::notice::{Offer, StorageTrouble, Toast};
use super::settings::{Ask, Theme};
use super::shown::{Pane, Shown, View};
use super::storage::Kept;

/// The state of the page. It is made of signals, so it is copied freely. What belongs to the case
/// ([`Shown`]) is read as if it were the store's own.
#[derive(Clone, Copy)]
pub struct Store {
    history: State<History>,
    present: State<Arc<Case>>,
    compiled: StoredValue<Compiled>,
    shown: Shown,
    pub(super) chosen_lang: State<Option<Lang>>,
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
    /// The notice at the edge.
    pub toast: State<Option<Toast>>,
    /// What keeps the page from storing the case.
    pub trouble: State<Option<StorageTrouble>>,
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
    pub fn new(kept: Kept, browser: Lang) -> Self {
        let Kept { case, baseline, settings, trouble } = kept;
        let begun = !case.is_empty();
        let present = State::new(Arc::new(case));
        let case = present.read_only();
        let shown = Shown::new(settings.ask, baseline.map(Arc::new));
        let compiled = StoredValue::new(Compiled::default());
        let chosen_lang = State::new(settings.lang);
        let lang = memo(move || chosen_lang.get().unwrap_or(browser));
        let trace = memo(move || {
            let answer =
                |compiled: &mut Compiled| present.with(|case| shown.ask.with(|ask| compiled.answer(case, ask)));
            compiled.try_update_value(answer).flatten()
        });
        Self {
            history: State::new(History::default()),
            present,
            compiled,
            shown,
            chosen_lang,
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
            toast: State::new(None),
            trouble: State::new(trouble),
            begun: State::new(begun),
        }
    }
}

/// What is done to the case. One type, so that there is one piece of code that has it done.
pub(super) type Act = Box<dyn FnOnce(&mut History, &mut Present) -> Option<Changed>>;

/// The case: changing it, and taking changes back.
impl Store {
    /// Makes a change.
    pub fn edit(self, command: Command) {
        self.edit_from(command, None);
    }

    /// Makes a change; with a control, as part of typing into it.
    pub fn edit_from(self, command: Command, control: Option<&str>) {
        let control = control.map(str::to_owned);
        self.change(Box::new(move |history, present| history.edit(present, command, control.as_deref())));
        self.begun.set(true);
    }

    /// Ends the typing into a control: what is typed next is undone by itself. The page may be gone
    /// by the time a removed field loses its focus.
    pub fn rest(self) {
        self.history.maybe_update(|history| {
            history.rest();
            false
        });
    }

    /// Removes something, and offers to undo it.
    pub fn remove(self, command: Command, name: &str) {
        self.edit(command);
        self.toast
            .set(Some(Toast { text: answer::removed(self.lang.get_untracked(), name), offer: Some(Offer::Undo) }));
    }

    /// Puts another case in the place of this one, and offers to undo it.
    pub fn open(self, case: Case) {
        let had_work = !self.case.with_untracked(|case| case.is_empty());
        let text = answer::opened(self.lang.get_untracked(), &case.name, case.is_empty());
        self.toast.set(had_work.then_some(Toast { text, offer: Some(Offer::Undo) }));
        self.change(Box::new(|history, present| history.open(present, case)));
        rest_on_answer(true);
    }

    /// Says what is wrong with a file that was to be opened.
    pub fn refuse(self, faults: Vec<Fault>) {
        self.file_faults.set(faults);
        self.pane.set(Pane::Answer);
    }

    /// Takes away what is said of a file.
    pub fn close_faults(self) {
        self.file_faults.set(Vec::new());
    }

    /// Takes the notice away, with the focus that may be in it.
    pub fn close_toast(self) {
        self.toast.set(None);
        rest_on_answer(false);
    }

    /// Takes the notice away by itself, when the page may be gone too.
    pub fn drop_toast(self) {
        self.toast.try_set(None);
    }

    /// Takes the last change back. Where that was the opening of a case, it says so.
    pub fn undo(self) {
        self.toast.set(None);
        let before = self.case.get_untracked();
        if self.change(Box::new(History::undo)) == Some(Changed::Case) {
            let lang = self.lang.get_untracked();
            let text = match before.is_empty() {
                true => self.case.with_untracked(|case| answer::opened(lang, &case.name, case.is_empty())),
                false => answer::closed(lang, &before.name),
            };
            self.toast.set(Some(Toast { text, offer: Some(Offer::Redo) }));
        }
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.toast.set(None);
        self.change(Box::new(History::redo));
    }

    /// What undo would take back, in words.
    pub fn undoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| self.said(history.undoable(lang)))
    }

    /// What redo would make again, in words.
    pub fn redoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| self.said(history.redoable(lang)))
    }

    /// A step is called by names, which may be hidden.
    fn said(self, step: Option<&str>) -> Option<String> {
        let hidden = || Label::LastChange.text(self.lang.get());
        step.map(|step| if self.hidden.get() { hidden() } else { step }.to_owned())
    }

    /// Lets the history change what is present, and wakes those who look at it if it did.
    pub(super) fn change(self, act: Act) -> Option<Changed> {
        let mut changed = None;
        let (mut ask, mut kept) = (self.ask.get_untracked(), self.baseline.get_untracked());
        self.history.maybe_update(|history| {
            self.present.maybe_update(|case| {
                let mut present =
                    Present { case: std::mem::take(case), ask: std::mem::take(&mut ask), kept: kept.take() };
                changed = act(history, &mut present);
                // Before anybody looks at the case again.
                let touched = match &changed {
                    Some(Changed::Facts(touched)) => touched.clone(),
                    Some(Changed::Case) => Touched::Everything,
                    Some(Changed::Question) | None => Touched::Nothing,
                };
                self.compiled.update_value(|compiled| compiled.touch(touched));
                Present { case: *case, ask, kept } = present;
                matches!(changed, Some(Changed::Facts(_) | Changed::Case))
            });
            changed.is_some()
        });
        match changed {
            Some(Changed::Question) => self.ask.set(ask),
            Some(Changed::Case) => {
                self.shown.reset(ask, kept);
                // An empty case in the place of another is begun anew.
                self.begun.set(!self.case.with_untracked(|case| case.is_empty()));
            }
            Some(Changed::Facts(_)) | None => {}
        }
        changed
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

    /// Shows facts or answer on a narrow screen.
    pub fn show_pane(self, pane: Pane) {
        self.pane.set(pane);
    }

    /// Shows the answer in another way.
    pub fn show_view(self, view: View) {
        // The view is drawn anew whenever this is set.
        if self.view.get_untracked() != view {
            self.view.set(view);
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
    let lang = use_store().lang;
    move || label.text(lang.get())
}
