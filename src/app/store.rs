//! The signals of the page and what is derived from them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::explain::delta::Baseline;
use crate::explain::rulebook::Rule;
use crate::explain::what_if::FactRef;
use crate::facts::command::Command;
use crate::facts::{AccountId, AppId, Case, ChannelId, Date};
use crate::rules::{Condition, Profile, Readings, Trace, Verdict, evaluate};
use crate::wording::names::Names;
use crate::wording::{Fixed, Label, Lang, answer};

use super::focus::rest_on_answer;
use super::history::{Change, History};
use super::settings::{Ask, Settings, Theme};
use super::storage::StorageTrouble;

/// Facts or answer: which of the two a narrow screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// What is entered.
    Facts,
    /// What follows from it.
    Answer,
}

/// A way to look at the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum View {
    /// The connection dialog, and what is missing from it.
    List,
    /// Accounts, app and channels as a picture.
    Map,
    /// Channels × conditions, accounts × channels, app × channels.
    Matrix,
    /// What to do, who does it, and when it could be ready.
    Plan,
    /// The rulebook.
    Rules,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 5] = [Self::List, Self::Map, Self::Matrix, Self::Plan, Self::Rules];

    /// The word for it in the address and in ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Map => "map",
            Self::Matrix => "matrix",
            Self::Plan => "plan",
            Self::Rules => "rules",
        }
    }

    /// Its name.
    pub const fn label(self) -> Label {
        match self {
            Self::List => Label::List,
            Self::Map => Label::Map,
            Self::Matrix => Label::Matrix,
            Self::Plan => Label::Plan,
            Self::Rules => Label::Rules,
        }
    }
}

/// A short notice at the edge of the page.
#[derive(Clone, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// Whether it offers to undo the last change.
    pub undo: bool,
}

/// What the user has set in the plan; it stays while other views are looked at.
#[derive(Clone, Copy)]
pub struct PlanState {
    /// The channels to plan for; nothing as long as the user has not picked any.
    pub channels: RwSignal<Option<Vec<ChannelId>>>,
    /// The plan to show, by its key; nothing for the best.
    pub plan: RwSignal<Option<String>>,
    /// Today, where the user has set it; nothing for the clock's.
    pub today: RwSignal<Option<Date>>,
    /// Whether one rejection is reckoned with.
    pub again: RwSignal<bool>,
}

/// The state of the page. It is made of signals, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Store {
    /// The case with its past and future.
    pub history: RwSignal<History>,
    /// The case as it is.
    pub case: Memo<Arc<Case>>,
    /// What the user chose to ask.
    pub ask: RwSignal<Ask>,
    /// The answer; nothing until the case has an account and an app.
    pub trace: Memo<Option<Arc<Trace>>>,
    /// The language of the page.
    pub lang: Memo<Lang>,
    /// The language that the user chose.
    pub chosen_lang: RwSignal<Option<Lang>>,
    /// The theme.
    pub theme: RwSignal<Theme>,
    /// Which pane a narrow screen shows.
    pub pane: RwSignal<Pane>,
    /// Which view shows the answer.
    pub view: RwSignal<View>,
    /// The only verdict that is shown, if the user filters.
    pub filter: RwSignal<Option<Verdict>>,
    /// What is set in the plan.
    pub plan: PlanState,
    /// The channel whose detail is open, and the condition to begin with.
    pub detail: RwSignal<Option<(ChannelId, Option<Condition>)>>,
    /// The rule that is open in the view of rules.
    pub rule: RwSignal<Option<Rule>>,
    /// The fact whose other values are looked at, without choosing one.
    pub looked: RwSignal<Option<FactRef>>,
    /// How often something was looked at, so that a look that was given up is not acted on.
    pub looks: StoredValue<u32>,
    /// The answer that later ones are held against, while one is kept.
    pub baseline: RwSignal<Option<Arc<Baseline>>>,
    /// Whether the page asks one question at a time.
    pub guided: RwSignal<bool>,
    /// The notice at the edge.
    pub toast: RwSignal<Option<Toast>>,
    /// The row of facts that is to open, and the control in it that is to be focused.
    pub reveal: RwSignal<Option<(String, String)>>,
    /// What keeps the page from storing the case.
    pub trouble: RwSignal<Option<StorageTrouble>>,
    /// What was wrong with the last file that the user tried to open.
    pub file_faults: RwSignal<Vec<crate::exchange::draft::Fault>>,
    /// Whether the user has begun, so that an empty case is worked on and not welcomed.
    pub begun: RwSignal<bool>,
}

impl Store {
    /// A store with this case and these settings; `browser` is the language that the browser asks
    /// for.
    pub fn new(case: Case, settings: Settings, browser: Lang, trouble: Option<StorageTrouble>) -> Self {
        let begun = !case.is_empty();
        let history = RwSignal::new(History::new(case));
        let case = Memo::new(move |_| history.with(|history| Arc::clone(history.present())));
        let ask = RwSignal::new(settings.ask);
        let trace = Memo::new(move |_| {
            let case = case.get();
            let ask = ask.get();
            let (account, app) = chosen(&case, &ask)?;
            evaluate(&case, &account, &app, ask.readings).map(Arc::new)
        });
        let chosen_lang = RwSignal::new(settings.lang);
        Self {
            history,
            case,
            ask,
            trace,
            lang: Memo::new(move |_| chosen_lang.get().unwrap_or(browser)),
            chosen_lang,
            theme: RwSignal::new(settings.theme),
            pane: RwSignal::new(Pane::Answer),
            view: RwSignal::new(View::List),
            filter: RwSignal::new(None),
            plan: PlanState {
                channels: RwSignal::new(None),
                plan: RwSignal::new(None),
                today: RwSignal::new(None),
                again: RwSignal::new(false),
            },
            detail: RwSignal::new(None),
            rule: RwSignal::new(None),
            looked: RwSignal::new(None),
            looks: StoredValue::new(0),
            baseline: RwSignal::new(None),
            guided: RwSignal::new(false),
            toast: RwSignal::new(None),
            reveal: RwSignal::new(None),
            trouble: RwSignal::new(trouble),
            file_faults: RwSignal::new(Vec::new()),
            begun: RwSignal::new(begun),
        }
    }

    /// Makes a change.
    pub fn edit(self, command: Command) {
        self.edit_from(command, None);
    }

    /// Makes a change; with a control, as part of typing into it.
    pub fn edit_from(self, command: Command, control: Option<&str>) {
        self.begun.set(true);
        self.history.update(|history| history.edit(command, control));
    }

    /// Removes something, and offers to undo it.
    pub fn remove(self, command: Command, name: &str) {
        self.edit(command);
        self.toast.set(Some(Toast { text: answer::removed(self.lang.get_untracked(), name), undo: true }));
    }

    /// Puts another case in the place of this one, and offers to undo it.
    pub fn open(self, case: Case) {
        let lang = self.lang.get_untracked();
        let name = case.name.trim();
        let name = if name.is_empty() { Label::UntitledCase.text(lang) } else { name };
        let had_work = !self.case.get_untracked().is_empty();
        self.toast.set(had_work.then(|| Toast { text: answer::opened(lang, name), undo: true }));
        self.begun.set(!case.is_empty());
        self.detail.set(None);
        self.filter.set(None);
        self.baseline.set(None);
        self.looked.set(None);
        self.guided.set(false);
        self.plan.channels.set(None);
        self.plan.plan.set(None);
        self.file_faults.set(Vec::new());
        self.pane.set(Pane::Answer);
        self.history.update(|history| history.open(case));
        rest_on_answer(true);
    }

    /// Takes the notice away, with the focus that may be in it.
    pub fn close_toast(self) {
        self.toast.set(None);
        rest_on_answer(false);
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.toast.set(None);
        self.history.update(|history| {
            history.undo();
        });
        self.begun.update(|begun| *begun |= !self.case.get_untracked().is_empty());
    }

    /// Makes the last undone change again.
    pub fn redo(self) {
        self.toast.set(None);
        self.history.update(|history| {
            history.redo();
        });
    }

    /// What undo would take back, in words.
    pub fn undoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| history.undoable().map(|(change, case)| described(lang, change, case)))
    }

    /// What redo would make again, in words.
    pub fn redoable(self) -> Option<String> {
        let lang = self.lang.get();
        self.history.with(|history| history.redoable().map(|(change, case)| described(lang, change, case)))
    }

    /// The answer to the same question under a profile of readings.
    pub fn listed_under(self, profile: Profile) -> Option<usize> {
        let case = self.case.get();
        let (account, app) = self.ask.with(|ask| chosen(&case, ask))?;
        evaluate(&case, &account, &app, profile.readings()).map(|trace| trace.listed())
    }

    /// Does something with the answer, if there is one.
    pub fn of_trace<T>(self, f: impl FnOnce(&Trace) -> T) -> Option<T> {
        self.trace.with(|trace| trace.as_deref().map(f))
    }

    /// Opens the detail of a channel, at a condition if one is named.
    pub fn show_channel(self, id: ChannelId, first: Option<Condition>) {
        self.detail.set(Some((id, first)));
    }

    /// Closes the detail.
    pub fn close_channel(self) {
        self.detail.set(None);
    }

    /// Shows the answer in another way.
    pub fn show_view(self, view: View) {
        self.view.set(view);
    }

    /// Opens a rule; none shows all of them.
    pub fn show_rule(self, rule: Option<Rule>) {
        self.rule.set(rule);
        self.view.set(View::Rules);
    }

    /// Shows the channels with one verdict alone; none shows all of them.
    pub fn filter_by(self, verdict: Option<Verdict>) {
        self.filter.set(verdict);
    }

    /// Asks for another login.
    pub fn ask_as(self, account: AccountId) {
        self.ask.update(|ask| ask.account = Some(account));
    }

    /// Asks for another app.
    pub fn ask_for(self, app: AppId) {
        self.ask.update(|ask| ask.app = Some(app));
    }

    /// Asks under other readings.
    pub fn read_as(self, readings: Readings) {
        self.ask.update(|ask| ask.readings = readings);
    }

    /// What is kept from visit to visit, apart from the case.
    pub fn settings(self) -> Settings {
        Settings { lang: self.chosen_lang.get(), theme: self.theme.get(), ask: self.ask.get() }
    }

    /// Does something with the names in the case, in the page's language.
    pub fn names<T>(self, f: impl FnOnce(&Names<'_>) -> T) -> T {
        let lang = self.lang.get();
        self.case.with(|case| f(&Names { lang, case }))
    }
}

fn described(lang: Lang, change: &Change, case: &Case) -> String {
    match change {
        Change::Edit(command) => answer::change(&Names { lang, case }, command),
        Change::Open => Label::Case.text(lang).to_owned(),
    }
}

/// The login and app that a question comes to: those chosen, else the first.
fn chosen(case: &Case, ask: &Ask) -> Option<(AccountId, AppId)> {
    let account = ask.account.as_ref().and_then(|id| case.account(id)).or(case.accounts.first())?;
    let app = ask.app.as_ref().and_then(|id| case.app(id)).or(case.apps.first())?;
    Some((account.id.clone(), app.id.clone()))
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
