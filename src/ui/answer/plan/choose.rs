//! Which channels are planned for: one, some or all.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::planning::{MOST_UNASKED, found, stuck};
use crate::app::t;
use crate::facts::ChannelId;
use crate::rules::Verdict;
use crate::ui::kit::{
    Button, Key, Prose, Shape, State, When, Window, Windowed, bare_glyph, derive, memo, ticked, value, verdict_mark,
};
use crate::wording::plan::page;
use crate::wording::{Label, PlanLabel, terms};

use super::Planning;

/// From how many channels on a field to find one is offered.
const MANY: usize = 40;

impl Planning {
    /// Plans for these channels, and takes the best plan.
    fn pick(self, channels: Vec<ChannelId>) {
        self.store.plan_for(channels);
    }

    /// Plans for one channel more, or one fewer.
    fn toggle(self, id: &ChannelId, on: bool) {
        let mut channels = self.channels.get_untracked();
        channels.retain(|one| one != id);
        channels.extend(on.then(|| id.clone()));
        self.pick(channels);
    }

    /// The channels that are neither listed nor connected.
    fn stuck(self) -> Vec<ChannelId> {
        self.store.of_trace(stuck).unwrap_or_default()
    }
}

#[component]
pub fn Choose() -> impl IntoView {
    let planning: Planning = expect_context();
    let store = planning.store;
    let find = State::new(String::new());
    let all = derive(move || store.case.with(|case| case.channels.len()));
    let many = derive(move || all.get() > MANY);
    let keys = memo(move || {
        let find = if many.get() { find.get() } else { String::new() };
        store.case.with(|case| found(case, &find).map(|channel| Key::from(&channel.id)).collect::<Vec<_>>())
    });
    let every = move || store.case.with(|case| case.channels.iter().map(|one| one.id.clone()).collect());
    let row = Callback::new(move |key| one(planning, ChannelId::from(key)));
    view! {
        <fieldset class="card box choose" id="plan-channels">
            <legend class="visually-hidden">{t(PlanLabel::Choose)}</legend>
            <div class="choose-head">
                <h3 aria-hidden="true">{t(PlanLabel::Choose)}</h3>
                <p class="quiet small" role="status">
                    {move || page::count(store.lang.get(), planning.channels.with(Vec::len), all.get())}
                </p>
                <div class="acts">
                    <Button id="choose-stuck" on_press=Callback::new(move |()| planning.pick(planning.stuck()))>
                        {t(PlanLabel::ChooseStuck)}
                    </Button>
                    <Button id="choose-all" on_press=Callback::new(move |()| planning.pick(every()))>
                        {t(PlanLabel::ChooseAll)}
                    </Button>
                    <Button id="choose-none" on_press=Callback::new(move |()| planning.pick(Vec::new()))>
                        {t(PlanLabel::ChooseNone)}
                    </Button>
                </div>
            </div>
            <When when=many>
                <input
                    class="input find controls"
                    type="search"
                    id="plan-find"
                    aria-label=t(Label::FindChannel)
                    placeholder=t(Label::FindChannel)
                    prop:value=move || find.get()
                    on:input=value(move |text| find.set(text))
                />
            </When>
            <When when=derive(move || many.get() && keys.with(Vec::is_empty))>
                <p class="hint" role="status">{t(Label::NothingFound)}</p>
            </When>
            <div class="ticks">
                <Windowed window=Window::new(keys) shape=Shape::List class="tick-list" row=row />
            </div>
            {move || note(planning)}
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
                <span class="name"><Prose text=name /></span>
                {mark}
            </label>
        </li>
    }
    .into_any()
}

/// That not all were chosen unasked, or that there is nothing to plan for.
fn note(planning: Planning) -> Option<AnyView> {
    let store = planning.store;
    let (lang, stuck) = (store.lang.get(), planning.stuck().len());
    if planning.channels.with(Vec::is_empty) {
        let label = if stuck == 0 { PlanLabel::NothingStuck } else { PlanLabel::NothingChosen };
        return Some(view! { <p id="plan-empty">{label.text(lang)}</p> }.into_any());
    }
    let unasked = store.plan.channels.with(Option::is_none);
    let note = page::first_of(lang, MOST_UNASKED, stuck).filter(|_| unasked)?;
    Some(view! { <p class="quiet small">{note}</p> }.into_any())
}
