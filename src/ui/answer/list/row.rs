//! A channel as a row: what it is called, what keeps it off the list, and what was said of it in the
//! answer that is kept.

use leptos::prelude::*;

use crate::app::use_store;
use crate::explain::delta::Delta;
use crate::facts::ChannelId;
use crate::rules::{ChannelTrace, Trace, Verdict};
use crate::ui::kit::{
    Asked, Derived, Place, State, asked, bare_glyph, follow, live, mark, marked, memo, press, question_to_answer,
    verdict_mark,
};
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, answer as say, terms};

/// What a row shows of a channel.
#[derive(Clone, PartialEq)]
struct Row {
    lang: Lang,
    name: String,
    search_id: String,
    verdict: Verdict,
    /// What was said of it in the answer that is kept, where it was something else.
    was: Option<&'static str>,
    /// On which readings the verdict depends.
    doubt: Option<String>,
    reasons: Vec<Reason>,
    /// Why it is not listed, in a clause.
    why: Option<String>,
    /// What to find out, before it can be told whether it is listed.
    questions: Vec<Asked>,
}

/// A condition that keeps a channel off the list.
#[derive(Clone, PartialEq)]
struct Reason {
    id: &'static str,
    condition: &'static str,
    o: &'static str,
    short: String,
}

impl Row {
    fn of(names: &Names<'_>, trace: &Trace, delta: Option<&Delta>, place: usize) -> Option<Self> {
        let (lang, found) = (names.lang, trace.channels.get(place)?);
        let channel = names.case.channels.get(place)?;
        let questions = match found.verdict {
            Verdict::CantTell => found.questions(trace.subject(names.case, None)?.with(channel)),
            Verdict::Listed | Verdict::AlreadyConnected | Verdict::NotListed => Vec::new(),
        };
        let about = About::at(names, trace, place);
        let reasons = reasons_of(names, &about, found);
        let why = (found.verdict == Verdict::NotListed).then(|| reasons::why_here(found, about, names));
        Some(Self {
            lang,
            name: names.channel_at(place),
            search_id: channel.search_id.clone(),
            verdict: found.verdict,
            was: delta.and_then(|delta| was(lang, delta, &found.channel)),
            doubt: say::standing(lang, &found.standing),
            reasons,
            why,
            questions: asked(names, questions),
        })
    }
}

fn reasons_of(names: &Names<'_>, about: &About<'_>, found: &ChannelTrace) -> Vec<Reason> {
    let findings = found.reasons().into_iter().filter_map(|condition| found.finding(condition));
    let reason = findings.map(|finding| Reason {
        id: finding.condition.id(),
        condition: terms::condition(names.lang, finding.condition),
        o: mark(finding.outcome),
        short: reasons::short(finding, about, names),
    });
    reason.collect()
}

/// What is shown of a channel; nothing once it is gone.
fn row_of(id: ChannelId) -> Derived<Option<Row>> {
    let store = use_store();
    let place = Place::of(id);
    memo(move || {
        let delta = store.delta.get();
        let row = |names: &Names<'_>, trace: &Trace| Row::of(names, trace, delta.as_deref(), place.find(names.case)?);
        store.of_trace(|trace| store.names(|names| row(names, trace))).flatten()
    })
}

/// What the answer that is kept said of a channel, where it is something else by now.
fn was(lang: Lang, delta: &Delta, id: &ChannelId) -> Option<&'static str> {
    let change = delta.changes.iter().find(|change| change.channel == *id)?;
    let Some(before) = change.before else { return Some(Label::NewSince.text(lang)) };
    (change.after?.verdict != before.verdict).then(|| say::was(lang, before.verdict))
}

/// A channel that is not on the list: every reason, a clause, and what to find out.
pub fn excluded(id: ChannelId) -> AnyView {
    let row = row_of(id.clone());
    let open = State::new(false);
    let questions = move || row.with(|row| row.as_ref().and_then(|row| questions(row, open)));
    let own = id.to_string();
    view! {
        <li class="excluded-channel" data-channel=own data-moved=moved(row)>
            <ChannelButton id=id row=row class="channel" draw=with_reasons />
            {live(questions)}
        </li>
    }
    .into_any()
}

/// A channel as the dialog would show it.
pub fn picked(id: ChannelId) -> AnyView {
    let row = row_of(id.clone());
    let own = id.to_string();
    view! {
        <li data-channel=own data-moved=moved(row)>
            <ChannelButton id=id row=row class="picked" draw=in_dialog />
        </li>
    }
    .into_any()
}

/// Whether something else was said of the channel before.
fn moved(row: Derived<Option<Row>>) -> impl Fn() -> Option<&'static str> + Send + Sync + 'static {
    move || row.with(|row| row.as_ref().and_then(|row| row.was)).map(|_| "true")
}

/// A button that shows a channel, and opens its detail.
#[component]
fn ChannelButton(
    id: ChannelId,
    row: Derived<Option<Row>>,
    class: &'static str,
    draw: fn(&Row) -> AnyView,
) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let current = move || store.is_open(&own).then_some("true");
    view! {
        <button
            type="button"
            class=class
            aria-current=current
            on:click=press(move || store.show_channel(id.clone(), None))
        >
            {live(move || row.with(|row| row.as_ref().map(draw)))}
        </button>
    }
}

fn in_dialog(row: &Row) -> AnyView {
    view! {
        {bare_glyph(verdict_mark(row.verdict), terms::verdict(row.lang, row.verdict).to_owned())}
        {name(row)}
        {was_before(row)}
        {doubt(row)}
    }
    .into_any()
}

fn with_reasons(row: &Row) -> AnyView {
    let chip = |reason: &Reason| {
        view! {
            <span class="chip" data-o=reason.o data-reason=reason.id>
                <span class="visually-hidden">{reason.condition} ": "</span>
                {reason.short.clone()}
            </span>
        }
        .into_any()
    };
    let why = row
        .why
        .as_ref()
        .map(|why| view! { <span class="why" title=why.clone()>{marked(row.lang, why)}</span> }.into_any());
    view! {
        {name(row)}
        <span class="flow">{was_before(row)} {row.reasons.iter().map(chip).collect::<Vec<_>>()} {doubt(row)}</span>
        {why}
    }
    .into_any()
}

/// What a channel is called, with its search id.
fn name(row: &Row) -> AnyView {
    let search_id = (!row.search_id.is_empty()).then(|| format!("@{}", row.search_id));
    let whole = format!("{} {}", row.name, search_id.as_deref().unwrap_or_default());
    view! {
        <span class="name" title=whole.trim().to_owned()>
            <b>{marked(row.lang, &row.name)}</b>
            " "
            <span class="quiet">{search_id}</span>
        </span>
    }
    .into_any()
}

/// What was said of it before.
fn was_before(row: &Row) -> Option<AnyView> {
    row.was.map(|was| view! { <span class="moved">{was}</span> }.into_any())
}

/// On which readings the verdict depends.
fn doubt(row: &Row) -> Option<AnyView> {
    row.doubt.clone().map(|text| view! { <span class="depends" title=text.clone()>{text.clone()}</span> }.into_any())
}

/// What to find out, in a line: the question itself, or how many there are, which unfold.
fn questions(row: &Row, open: State<bool>) -> Option<AnyView> {
    let lang = row.lang;
    let link = |one: &Asked| question_to_answer(lang, one);
    let line = match &*row.questions {
        [] => return None,
        [one] => link(one),
        several => {
            let items = several.iter().map(|one| view! { <li>{link(one)}</li> }.into_any()).collect::<Vec<_>>();
            view! {
                <details open=open.get_untracked() on:toggle=follow(open)>
                    <summary class="link">{say::missing_answers(lang, several.len())}</summary>
                    <ul>{items}</ul>
                </details>
            }
            .into_any()
        }
    };
    Some(view! { <div class="questions">{line}</div> }.into_any())
}
