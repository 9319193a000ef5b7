//! What a big case opens with: how many channels lack only one thing, by what that is and by who can
//! do something about it, each with the way to its plan and the message to that person.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{Store, View, clock, t, use_store};
use crate::explain::overview::{self, MANY, OneThing, Who};
use crate::rules::Trace;
use crate::ui::kit::{
    Button, CopiedText, Copying, Cross, Derived, Dialog, State, When, derive, live, marked, memo, press, print_all,
};
use crate::wording::names::Names;
use crate::wording::plan::overview as words;
use crate::wording::{Lang, PlanLabel, answer as say, terms};

/// How many groups are shown at first: there is room for no more above the list.
const FIRST: usize = 3;

/// The id of the text that could not be copied.
const TEXT: &str = "overview-text";

/// What is shown.
#[derive(Clone, PartialEq)]
struct Card {
    lang: Lang,
    title: String,
    /// What each group lacks, and who does what about it.
    lines: Vec<(&'static str, String)>,
    groups: Arc<Vec<OneThing>>,
}

impl Card {
    fn of(names: &Names<'_>, trace: &Trace) -> Self {
        let found = overview::Overview::of(names.case, trace);
        let line = |group: &OneThing| {
            let lacks = terms::condition(names.lang, group.condition);
            (lacks, words::who(names, trace, group))
        };
        Self {
            lang: names.lang,
            title: words::title(names.lang, found.count(), found.tally.total()),
            lines: found.groups.iter().map(line).collect(),
            groups: Arc::new(found.groups),
        }
    }
}

/// What helps most; nothing where there are few channels.
#[component]
pub fn Overview() -> impl IntoView {
    let store = use_store();
    let many = derive(move || store.case.with(|case| case.channels.len() >= MANY));
    view! {
        <When when=many>
            <Groups />
        </When>
    }
}

#[component]
fn Groups() -> impl IntoView {
    let store = use_store();
    let card = memo(move || store.of_trace(|trace| store.names(|names| Card::of(names, trace))));
    let count = derive(move || card.with(|card| card.as_ref().map_or(0, |card| card.groups.len())));
    let (all, copying, brief) = (State::new(false), Copying::new(), State::new(false));
    let title = move || card.with(|card| card.as_ref().map(|card| card.title.clone()));
    let rows = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        card.with(|card| card.as_ref().map(|card| rows(card, most, copying)))
    };
    view! {
        <section class="card overview controls" id="overview" aria-labelledby="overview-heading" data-all=move || all.get().to_string()>
            <div class="overview-head">
                <h3 id="overview-heading">{live(title)}</h3>
                <Button id="overview-brief" on_press=Callback::new(move |()| brief.set(true))>
                    {t(PlanLabel::Brief)}
                </Button>
                <p class="small" role="status">{live(copying.said())}</p>
            </div>
            <ul class="overview-groups">{live(rows)}</ul>
            <When when=derive(move || count.get() > 1)>
                <button
                    type="button"
                    class="link overview-more"
                    id="overview-all"
                    data-groups=move || count.get().min(FIRST + 1).to_string()
                    aria-expanded=move || all.get().to_string()
                    on:click=press(move || all.update(|all| *all = !*all))
                >
                    {live(move || words::all_groups(store.lang.get(), count.get()))}
                </button>
            </When>
            <CopiedText copying=copying id=TEXT.to_owned() if_refused=true />
            <Brief open=brief />
        </section>
    }
}

fn rows(card: &Card, most: usize, copying: Copying) -> Vec<AnyView> {
    let groups = card.groups.iter().zip(&card.lines).take(most);
    groups.enumerate().map(|(place, (group, line))| row(card, place, group, line, copying)).collect()
}

/// A group: how many, what they lack, who does what, and what to do with it.
fn row(card: &Card, place: usize, group: &OneThing, line: &(&'static str, String), copying: Copying) -> AnyView {
    let store = use_store();
    let (lang, groups) = (card.lang, card.groups.clone());
    let count = group.channels.len();
    let plan = press(move || plan_for(store, groups.get(place)));
    let groups = card.groups.clone();
    let copy = press(move || {
        let words = store.of_trace(|trace| store.names(|names| words::message(names, trace, groups.get(place)?)));
        if let Some(words) = words.flatten() {
            copying.copy(words, store.lang.get_untracked(), TEXT.to_owned());
        }
    });
    let copy = (group.who != Who::Kakao).then(|| {
        view! {
            <button type="button" class="button" on:click=copy>
                {PlanLabel::CopyMessage.text(lang)} <span class="visually-hidden">": " {line.1.clone()}</span>
            </button>
        }
    });
    view! {
        <li data-condition=group.condition.id() data-kind=group.kind.id()>
            <span class="dot">{count.to_string()}</span>
            <span class="overview-what"><b>{line.0}</b> " " <span class="quiet">{marked(lang, &line.1)}</span></span>
            <span class="acts">
                <button type="button" class="button" on:click=plan>
                    {say::plan_these(lang, count)} <span class="visually-hidden">": " {line.0}</span>
                </button>
                {copy}
            </span>
        </li>
    }
    .into_any()
}

/// Goes to the plan for a group.
fn plan_for(store: Store, group: Option<&OneThing>) {
    if let Some(group) = group {
        store.plan_for(group.channels.clone());
        store.show_view(View::Plan);
        focus_later("plan-when");
    }
}

/// The brief, to be read, copied or printed.
#[component]
fn Brief(open: State<bool>) -> impl IntoView {
    let close = Callback::new(move |()| open.set(false));
    view! {
        <Dialog id="brief" labelled_by="brief-heading" open=open on_close=close>
            <When when=open>
                <BriefText close=close />
            </When>
        </Dialog>
    }
}

#[component]
fn BriefText(close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let copying = Copying::new();
    let text: Derived<String> = memo(move || {
        let today = store.plan.today.get().unwrap_or_else(clock::today);
        let brief = |trace: &Trace| {
            store.names(|names| words::brief(names, trace, &overview::Overview::of(names.case, trace), today))
        };
        store.of_trace(brief).unwrap_or_default()
    });
    let copy = move |()| copying.copy(text.get_untracked(), store.lang.get_untracked(), "brief-copy".to_owned());
    let print = print_all();
    view! {
        <div class="dialog-body">
            <h2 id="brief-heading">{t(PlanLabel::Brief)}</h2>
            <div class="brief-text" id="brief-text" tabindex="0" role="region" aria-labelledby="brief-heading">
                {live(move || marked(store.lang.get(), &text.get()))}
            </div>
            <p class="small" role="status">{live(copying.said())}</p>
            <CopiedText copying=copying id="brief-copy".to_owned() if_refused=true />
            <div class="acts controls">
                <Button class="button prime" id="brief-take" on_press=Callback::new(copy)>
                    {t(PlanLabel::CopyBrief)}
                </Button>
                <Button id="brief-print" on_press=Callback::new(move |()| print())>{t(PlanLabel::Print)}</Button>
            </div>
            <Cross class="button quiet icon-only dialog-close" on_press=close />
        </div>
    }
}
