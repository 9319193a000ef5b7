//! The connection dialog as it would look, and beside it every channel that is not in it.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::facts::{AppBusiness, ChannelId, Fact};
use crate::rules::{ChannelTrace, Outcome, Trace, Verdict};
use crate::ui::kit::{
    Asked, Button, Derived, Key, Place, Shape, When, Window, Windowed, asked, bare_glyph, derive, dot, mark, marked,
    memo, press, questions_to_answer, verdict_mark,
};
use crate::wording::names::Names;
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang, answer as say, terms};

#[component]
pub fn List() -> impl IntoView {
    let store = use_store();
    let of_dialog = |verdict: Verdict| matches!(verdict, Verdict::Listed | Verdict::AlreadyConnected);
    let previews = derive(move || store.filter.get().is_none_or(of_dialog));
    let filtered = derive(move || store.filter.get().is_some());
    let complete = derive(move || {
        let all = store.of_trace(|trace| trace.channels.iter().all(|one| of_dialog(one.verdict)));
        !filtered.get() && all.unwrap_or_default()
    });
    view! {
        <div class="list">
            <When when=previews>
                <Preview />
            </When>
            <div class="excluded">
                <Group verdict=Verdict::NotListed />
                <Group verdict=Verdict::CantTell />
                <When when=complete>
                    <p class="card box">
                        <span class="mark" data-o="met">{t(Label::NoOthers)}</span>
                    </p>
                </When>
                <When when=filtered>
                    <Button class="link" on_press=Callback::new(move |()| store.filter_by(None))>{t(Label::ShowAll)}</Button>
                </When>
            </div>
        </div>
    }
}

/// What the dialog says above its list.
#[derive(Clone, PartialEq)]
struct Head {
    app: String,
    number: Option<String>,
    selectable: Outcome,
    /// What stands there instead of an empty list.
    empty: &'static str,
}

impl Head {
    fn of(names: &Names<'_>, trace: &Trace) -> Self {
        let number = match names.case.app(&trace.app).map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(info))) => Some(info.number.as_typed().to_owned()),
            _ => None,
        };
        let empty = match trace.app_selectable {
            Outcome::NotMet => Label::DialogNoApp,
            Outcome::Unknown => Label::DialogUnsure,
            Outcome::Met => Label::DialogEmpty,
        };
        Self { app: names.app(&trace.app), number, selectable: trace.app_selectable, empty: empty.text(names.lang) }
    }
}

/// The dialog, drawn from the documents.
#[component]
fn Preview() -> impl IntoView {
    let store = use_store();
    let listed = keys(store, Verdict::Listed);
    let connected = keys(store, Verdict::AlreadyConnected);
    let head = memo(move || store.of_trace(|trace| store.names(|names| Head::of(names, trace))));
    let app = move || {
        let draw = |head: &Head| {
            view! {
                <p class="preview-app" data-o=mark(head.selectable)>
                    <b>{head.app.clone()}</b>
                    <span class="quiet">{head.number.clone()}</span>
                </p>
            }
        };
        head.with(|head| head.as_ref().map(draw))
    };
    let empty = move || {
        view! { <p class="preview-empty">{move || head.with(|head| head.as_ref().map(|head| head.empty))}</p> }
    };
    view! {
        <section class="dialog-preview" aria-labelledby="preview-heading">
            <header>
                <h3 id="preview-heading" lang="ko">"비즈앱-채널 연결하기"</h3>
                <p class="quiet small">{t(Label::DialogNote)}</p>
            </header>
            <div class="preview-body">
                <p class="small-label">{t(Label::BizApp)}</p>
                {app}
                <p class="small-label" id="preview-channels">{t(Label::DialogChannels)}</p>
                <When when=derive(move || !listed.with(Vec::is_empty)) otherwise=empty>
                    <Pick keys=listed named="preview-channels" />
                </When>
                <When when=derive(move || !connected.with(Vec::is_empty))>
                    <p class="small-label" id="preview-connected">
                        {move || terms::verdict(store.lang.get(), Verdict::AlreadyConnected)}
                    </p>
                    <Pick keys=connected named="preview-connected" />
                </When>
            </div>
            <footer>
                <span class="pretend" lang="ko">"연결하기"</span>
            </footer>
        </section>
    }
}

/// A list in the dialog.
#[component]
fn Pick(
    keys: Derived<Vec<Key>>,
    /// The id of what names it.
    named: &'static str,
) -> impl IntoView {
    let row = Callback::new(move |key: Key| {
        let id = ChannelId::from(key);
        let row = row_of(id.clone());
        view! { <li><ChannelButton id=id row=row class="picked" draw=picked /></li> }.into_any()
    });
    view! { <Windowed window=Window::new(keys) shape=Shape::List class="pick" labelled_by=named row=row /> }
}

/// The channels with a verdict that keeps them off the list.
#[component]
fn Group(verdict: Verdict) -> impl IntoView {
    let store = use_store();
    let keys = keys(store, verdict);
    let window = Window::new(keys);
    let heading = format!("group-{}", verdict.id());
    let shown = derive(move || store.filter.get().is_none_or(|only| only == verdict) && !keys.with(Vec::is_empty));
    let row = Callback::new(move |key: Key| excluded(key.into()));
    view! {
        <When when=shown>
            <section class="group" aria-labelledby=heading.clone()>
                <h3 id=heading.clone()>
                    {move || dot(verdict_mark(verdict), Some(keys.with(Vec::len)))}
                    {move || terms::verdict(store.lang.get(), verdict)}
                </h3>
                <Windowed window=window shape=Shape::List class="card rows" row=row />
            </section>
        </When>
    }
}

/// The channels with a verdict.
fn keys(store: Store, verdict: Verdict) -> Derived<Vec<Key>> {
    let keys = move |trace: &Trace| trace.with_verdict(verdict).map(|one| Key::from(&one.channel)).collect();
    memo(move || store.of_trace(keys).unwrap_or_default())
}

/// What a row shows of a channel.
#[derive(Clone, PartialEq)]
struct Row {
    lang: Lang,
    name: String,
    search_id: String,
    verdict: Verdict,
    /// On which readings the verdict depends.
    doubt: Option<String>,
    reasons: Vec<Reason>,
    why: String,
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
    fn of(names: &Names<'_>, trace: &Trace, place: usize) -> Option<Self> {
        let (lang, found) = (names.lang, trace.channels.get(place)?);
        let channel = names.case.channels.get(place)?;
        let questions = match found.verdict {
            Verdict::CantTell => found.questions(trace.subject(names.case, None)?.with(channel)),
            Verdict::Listed | Verdict::AlreadyConnected | Verdict::NotListed => Vec::new(),
        };
        let about = About::at(names, trace, place);
        Some(Self {
            lang,
            name: names.channel_at(place),
            search_id: channel.search_id.clone(),
            verdict: found.verdict,
            doubt: say::standing(lang, &found.standing),
            reasons: reasons_of(names, &about, found),
            why: reasons::why(found, &about, names),
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
    memo(move || store.of_trace(|trace| store.names(|names| Row::of(names, trace, place.find(names.case)?))).flatten())
}

/// A channel that is not on the list: every reason, a sentence, and what to find out.
fn excluded(id: ChannelId) -> AnyView {
    let row = row_of(id.clone());
    let questions = move || {
        row.with(|row| {
            let row = row.as_ref().filter(|row| !row.questions.is_empty())?;
            Some(questions_to_answer(row.lang, row.questions.clone()))
        })
    };
    let own = id.to_string();
    view! {
        <li class="excluded-channel" data-channel=own>
            <ChannelButton id=id row=row class="channel" draw=with_reasons />
            {questions}
        </li>
    }
    .into_any()
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
    let current = move || {
        let open = store.detail.with(|detail| detail.as_ref().is_some_and(|(open, _)| *open == own));
        open.then_some("true")
    };
    view! {
        <button
            type="button"
            class=class
            aria-current=current
            on:click=press(move || store.show_channel(id.clone(), None))
        >
            {move || row.with(|row| row.as_ref().map(draw))}
        </button>
    }
}

/// A channel as the dialog would show it.
fn picked(row: &Row) -> AnyView {
    view! {
        {bare_glyph(verdict_mark(row.verdict), terms::verdict(row.lang, row.verdict).to_owned())}
        {name(row)}
        {doubt(row)}
    }
    .into_any()
}

/// A channel with what keeps it off the list.
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
    view! {
        {name(row)}
        <span class="flow">{row.reasons.iter().map(chip).collect::<Vec<_>>()} {doubt(row)}</span>
        <span class="why">{marked(row.lang, &row.why)}</span>
    }
    .into_any()
}

/// What a channel is called, with its search id.
fn name(row: &Row) -> AnyView {
    let search_id = (!row.search_id.is_empty()).then(|| format!("@{}", row.search_id));
    view! { <span class="name"><b>{marked(row.lang, &row.name)}</b> " " <span class="quiet">{search_id}</span></span> }
        .into_any()
}

/// On which readings the verdict depends.
fn doubt(row: &Row) -> Option<AnyView> {
    row.doubt.clone().map(|text| view! { <span class="depends">{text}</span> }.into_any())
}
