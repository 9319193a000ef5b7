//! Of which channels the plan speaks, and choosing others.

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::planning::{Scope, next, scope, stuck};
use crate::app::t;
use crate::explain::overview::near;
use crate::facts::ChannelId;
use crate::rules::{Trace, Verdict};
use crate::ui::kit::{
    Button, Derived, Find, Prose, Shape, State, When, Window, Windowed, bare_glyph, derive, found_channels, live, memo,
    press, ticked, verdict_mark, words,
};
use crate::wording::plan::page;
use crate::wording::{Label, PlanLabel, answer as say, terms};

use super::Planning;

impl Planning {
    /// Plans for one channel more, or one fewer.
    fn toggle(self, id: &ChannelId, on: bool) {
        let mut channels = self.channels.get_untracked();
        channels.retain(|one| one != id);
        channels.extend(on.then(|| id.clone()));
        self.store.plan_for(channels);
    }

    /// Plans for channels of the answer.
    fn pick(self, which: fn(&Trace) -> Vec<ChannelId>) {
        self.store.plan_for(self.store.of_trace(which).unwrap_or_default());
    }

    /// Of which channels the plan speaks.
    fn scope(self) -> Option<Scope> {
        self.store.of_trace(|trace| self.channels.with(|channels| scope(trace, channels)))
    }

    /// The channels that come after those planned for.
    fn channels_after(self) -> Vec<ChannelId> {
        let after = |trace: &Trace| self.channels.with(|channels| next(trace, channels));
        self.store.of_trace(after).unwrap_or_default()
    }
}

/// What the plan is for, in a line, with the way to the next channels and to all of them.
#[component]
pub fn Choose() -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    let open = State::new(false);
    let none = derive(move || planning.channels.with(Vec::is_empty));
    let stuck = memo(move || planning.scope().map_or(0, |scope| scope.stuck));
    let after = memo(move || planning.channels_after());
    let said = move || {
        let Scope { chosen, stuck, run } = planning.scope()?;
        let lang = store.lang.get();
        Some(match chosen {
            0 if stuck == 0 => PlanLabel::NothingStuck.text(lang).to_owned(),
            0 => PlanLabel::NothingChosen.text(lang).to_owned(),
            _ => page::scope(lang, chosen, stuck, run),
        })
    };
    let go_on = Callback::new(move |()| {
        store.plan_for(after.get_untracked());
        focus_later("plan-when");
    });
    view! {
        <div class="choose">
            <p role="status" id="plan-scope" data-empty=move || none.get().to_string()>{live(said)}</p>
            <div class="acts controls">
                <When when=derive(move || !none.get() && !after.with(Vec::is_empty))>
                    <Button id="choose-next" on_press=go_on>
                        {live(move || page::next(store.lang.get(), after.with(Vec::len)))}
                    </Button>
                </When>
                <button
                    type="button"
                    class="button"
                    id="choose-open"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="plan-channels"
                    on:click=press(move || open.update(|open| *open = !*open))
                >
                    {t(PlanLabel::Choose)}
                </button>
            </div>
            <div id="plan-channels" class="chooser controls" hidden=move || !open.get()>
                <When when=open>
                    <Chooser stuck=stuck />
                </When>
            </div>
        </div>
    }
}

/// Every channel, to be ticked, with shorter ways to tick many.
#[component]
fn Chooser(stuck: Derived<usize>) -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    let find = State::new(String::new());
    let all = derive(move || store.case.with(|case| case.channels.len()));
    let close = memo(move || store.of_trace(near).map_or(0, |near| near.len()));
    let keys = memo(move || store.case.with(|case| found_channels(case, find)));
    let row = Callback::new(move |key| one(planning, ChannelId::from(key)));
    let counted = move |label: PlanLabel, count: Derived<usize>| {
        live(move || format!("{}{}", label.text(store.lang.get()), say::counted(count.get())))
    };
    view! {
        <fieldset>
            <legend class="visually-hidden">{t(PlanLabel::Choose)}</legend>
            <div class="acts">
                <Button id="choose-near" on_press=Callback::new(move |()| planning.pick(near))>
                    {counted(PlanLabel::ChooseNear, close)}
                </Button>
                <Button id="choose-all" on_press=Callback::new(move |()| planning.pick(self::stuck))>
                    {counted(PlanLabel::ChooseStuck, stuck)}
                </Button>
                <Button id="choose-none" on_press=Callback::new(move |()| store.plan_for(Vec::new()))>
                    {t(PlanLabel::ChooseNone)}
                </Button>
                <span class="quiet small" id="choose-count" role="status">
                    {live(move || page::count(store.lang.get(), planning.channels.with(Vec::len), all.get()))}
                </span>
            </div>
            <Find
                id="plan-find"
                count=all
                text=find
                nothing=derive(move || keys.with(Vec::is_empty))
                label=words(Label::FindChannel)
                none=words(Label::NothingFound)
            />
            <div class="ticks">
                <Windowed window=Window::new(keys) shape=Shape::List class="tick-list" prints=false row=row />
            </div>
        </fieldset>
    }
}

/// A channel, with its verdict of now.
fn one(planning: Planning, id: ChannelId) -> AnyView {
    let store = planning.store;
    let control = html_id("plan", &[id.as_str()]);
    let id = StoredValue::new(id);
    let name = memo(move || store.names(|names| id.with_value(|id| names.channel(id))));
    let chosen = memo(move || planning.channels.with(|all| id.with_value(|id| all.contains(id))));
    let mark = move || {
        let verdict = store.of_trace(|trace| id.with_value(|id| trace.channel(id).map(|one| one.verdict)));
        let verdict = verdict.flatten().unwrap_or(Verdict::CantTell);
        bare_glyph(verdict_mark(verdict), terms::verdict(store.lang.get(), verdict).to_owned())
    };
    let toggle = ticked(move |on| planning.toggle(&id.get_value(), on));
    view! {
        <li>
            <label class="tick chosen" for=control>
                <input type="checkbox" id=control.clone() prop:checked=move || chosen.get() on:change=toggle />
                {live(mark)}
                <span class="name"><Prose text=name /></span>
            </label>
        </li>
    }
    .into_any()
}
