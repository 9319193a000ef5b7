//! The connection dialog as it would look, and beside it every channel that is not in it.

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::{AppBusiness, BusinessInfo, ChannelId, Fact};
use crate::rules::{Outcome, Verdict};
use crate::ui::kit::{Doubt, Prose, Questions, found, mark, verdict_mark};
use crate::wording::reasons::{self, About};
use crate::wording::{Label, terms};

#[component]
pub fn List() -> impl IntoView {
    let store = use_store();
    let shows = move |verdict: Verdict| store.filter.get().is_none_or(|only| only == verdict);
    let none_missing = Memo::new(move |_| {
        store.trace.with(|trace| {
            trace.as_ref().is_some_and(|trace| {
                !trace.channels.iter().any(|one| matches!(one.verdict, Verdict::NotListed | Verdict::CantTell))
            })
        })
    });
    view! {
        <div class="list">
            <Show when=move || shows(Verdict::Listed) || shows(Verdict::AlreadyConnected)>
                <Preview />
            </Show>
            <div class="excluded">
                <Show when=move || shows(Verdict::NotListed)>
                    <Group verdict=Verdict::NotListed />
                </Show>
                <Show when=move || shows(Verdict::CantTell)>
                    <Group verdict=Verdict::CantTell />
                </Show>
                <Show when=move || none_missing.get() && store.filter.get().is_none()>
                    <p class="card box">
                        <span class="mark" data-o="met">{t(Label::NoOthers)}</span>
                    </p>
                </Show>
                <Show when=move || store.filter.get().is_some()>
                    <button type="button" class="link" on:click=move |_| store.filter.set(None)>{t(Label::ShowAll)}</button>
                </Show>
            </div>
        </div>
    }
}

/// The channels with a verdict, each by its id alone, so that rows stay while their facts change.
fn ids(verdict: Verdict) -> Memo<Vec<ChannelId>> {
    let store = use_store();
    Memo::new(move |_| {
        store.trace.with(|trace| {
            trace
                .as_ref()
                .map(|trace| trace.with_verdict(verdict).map(|one| one.channel.clone()).collect())
                .unwrap_or_default()
        })
    })
}

/// The dialog, drawn from the documents.
#[component]
fn Preview() -> impl IntoView {
    let store = use_store();
    let listed = ids(Verdict::Listed);
    let connected = ids(Verdict::AlreadyConnected);
    let app = move || {
        store
            .trace
            .with(|trace| trace.as_ref().map(|trace| store.names(|names| names.app(&trace.app))))
            .unwrap_or_default()
    };
    let number = move || {
        let app = store.trace.with(|trace| trace.as_ref().map(|trace| trace.app.clone()))?;
        store.case.with(|case| match case.app(&app).map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(BusinessInfo { number, .. }))) => {
                Some(number.as_typed().to_owned())
            }
            _ => None,
        })
    };
    let selectable = Memo::new(move |_| {
        store.trace.with(|trace| trace.as_ref().map_or(Outcome::Unknown, |trace| trace.app_selectable))
    });
    let empty = move || match selectable.get() {
        Outcome::NotMet => t(Label::DialogNoApp)(),
        Outcome::Unknown => t(Label::DialogUnsure)(),
        Outcome::Met => t(Label::DialogEmpty)(),
    };
    view! {
        <section class="dialog-preview" aria-labelledby="preview-heading">
            <header>
                <h3 id="preview-heading" lang="ko">"비즈앱-채널 연결하기"</h3>
                <p class="quiet small">{t(Label::DialogNote)}</p>
            </header>
            <div class="preview-body">
                <p class="small-label">{t(Label::BizApp)}</p>
                <p class="preview-app" data-o=move || mark(selectable.get())>
                    <b>{app}</b>
                    <span class="quiet">{number}</span>
                </p>
                <p class="small-label" id="preview-channels">{t(Label::DialogChannels)}</p>
                <Show when=move || !listed.with(Vec::is_empty) fallback=move || view! { <p class="preview-empty">{empty}</p> }>
                    <ul class="pick" aria-labelledby="preview-channels">
                        <For each=move || listed.get() key=Clone::clone let:id>
                            <li><Picked id=id verdict=Verdict::Listed /></li>
                        </For>
                    </ul>
                </Show>
                <Show when=move || !connected.with(Vec::is_empty)>
                    <p class="small-label" id="preview-connected">{move || terms::verdict(store.lang.get(), Verdict::AlreadyConnected)}</p>
                    <ul class="pick" aria-labelledby="preview-connected">
                        <For each=move || connected.get() key=Clone::clone let:id>
                            <li><Picked id=id verdict=Verdict::AlreadyConnected /></li>
                        </For>
                    </ul>
                </Show>
            </div>
            <footer>
                <span class="pretend" lang="ko">"연결하기"</span>
            </footer>
        </section>
    }
}

/// A channel in the dialog.
#[component]
fn Picked(id: ChannelId, verdict: Verdict) -> impl IntoView {
    let lang = use_store().lang;
    view! {
        <OpenDetail id=id.clone() class="picked">
            <span class="mark" data-o=verdict_mark(verdict)>
                <span class="visually-hidden">{move || terms::verdict(lang.get(), verdict)}</span>
            </span>
            <Name id=id.clone() />
            <Doubt id=id.clone() />
        </OpenDetail>
    }
}

/// The channels with a verdict that keeps them off the list.
#[component]
fn Group(verdict: Verdict) -> impl IntoView {
    let store = use_store();
    let ids = ids(verdict);
    let heading = format!("group-{}", verdict.id());
    view! {
        <Show when=move || !ids.with(Vec::is_empty)>
            <section class="group" aria-labelledby=heading.clone()>
                <h3 id=heading.clone()>
                    <span class="dot" data-o=verdict_mark(verdict)>{move || ids.with(Vec::len)}</span>
                    {move || terms::verdict(store.lang.get(), verdict)}
                </h3>
                <ul class="card rows">
                    <For each=move || ids.get() key=Clone::clone let:id>
                        <li class="excluded-channel" data-channel=id.to_string()>
                            <Excluded id=id.clone() />
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// A channel that is not on the list: every reason, a sentence, and what to find out.
#[component]
fn Excluded(id: ChannelId) -> impl IntoView {
    let store = use_store();
    let found = found(id.clone());
    let chips = move || {
        let lang = store.lang.get();
        found.get().map(|trace| {
            trace
                .reasons()
                .into_iter()
                .filter_map(|condition| trace.finding(condition).cloned())
                .map(|finding| {
                    view! {
                        <span class="chip" data-o=mark(finding.outcome) data-reason=finding.condition.id()>
                            <span class="visually-hidden">{terms::condition(lang, finding.condition)} ": "</span>
                            {reasons::short(lang, &finding)}
                        </span>
                    }
                })
                .collect_view()
        })
    };
    let why = Memo::new(move |_| {
        let Some(found) = found.get() else { return String::new() };
        store.trace.with(|trace| {
            let Some(trace) = trace.as_ref() else { return String::new() };
            store
                .names(|names| reasons::why(store.lang.get(), &found, &About::new(names, trace, &found.channel), names))
        })
    });
    let questions = Memo::new(move |_| {
        let Some(found) = found.get().filter(|found| found.verdict == Verdict::CantTell) else { return Vec::new() };
        store
            .trace
            .with(|trace| trace.as_ref().map(|trace| found.questions(&trace.account, &trace.app)).unwrap_or_default())
    });
    view! {
        <OpenDetail id=id.clone() class="channel">
            <Name id=id.clone() />
            <span class="flow">{chips} <Doubt id=id.clone() /></span>
            <span class="why"><Prose text=why /></span>
        </OpenDetail>
        <Show when=move || !questions.with(Vec::is_empty)>
            <Questions questions=questions />
        </Show>
    }
}

/// A button that opens the detail of a channel.
#[component]
fn OpenDetail(id: ChannelId, class: &'static str, children: Children) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let current = move || store.detail.with(|detail| detail.as_ref().is_some_and(|(open, _)| *open == own));
    view! {
        <button
            type="button"
            class=class
            aria-current=move || current().then_some("true")
            on:click=move |_| store.detail.set(Some((id.clone(), None)))
        >
            {children()}
        </button>
    }
}

/// What a channel is called, with its search id.
#[component]
fn Name(id: ChannelId) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let name = Memo::new(move |_| store.names(|names| names.channel(&own)));
    let search_id = move || {
        store
            .case
            .with(|case| case.channel(&id).map(|one| one.search_id.clone()))
            .filter(|id| !id.is_empty())
            .map(|id| format!("@{id}"))
    };
    view! {
        <span class="name"><b><Prose text=name /></b> " " <span class="quiet">{search_id}</span></span>
    }
}
