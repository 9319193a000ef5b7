//! The page of one rule.

use leptos::prelude::*;

use crate::app::focus::html_id;
use crate::app::{Store, fragment_of, t, use_store};
use crate::explain::rulebook::{Page, Rule, Side};
use crate::facts::ChannelId;
use crate::rules::{Condition, Edition, Outcome, Reading, ReadingValue};
use crate::ui::basis::basis;
use crate::ui::kit::{
    Button, Derived, Key, Prose, Segments, Shape, When, Window, Windowed, derive, glyph, live, mark, memo, verdict_mark,
};
use crate::wording::{Label, Lang, answer as say, editions, insight, terms};

use super::editions::table;

/// What a rule says, where the source has it, and what it does in the open case.
#[component]
pub fn RulePage(
    rule: Rule,
    edition: Edition,
    /// Whether nothing is to be chosen in it.
    #[prop(optional)]
    on_paper: bool,
) -> impl IntoView {
    let store = use_store();
    let page = memo(move || store.of_trace(|trace| store.case.with(|case| Page::of(case, trace, rule))));
    let text = derive(move || insight::rule_text(store.lang.get(), rule, store.ask.with(|ask| ask.readings)));
    let counts = move || page.with(|page| page.as_ref().map(|page| counts(store.lang.get(), page)));
    let (reading, own) = match rule {
        Rule::Reading(reading) => (Some(reading), true),
        Rule::Condition(condition) => (condition.reading(), false),
        Rule::Gate(_) | Rule::Guidance(_) | Rule::Editions => (None, false),
    };
    // What the edition is clear about leaves nothing to choose.
    let reading = reading.filter(|reading| Rule::Reading(*reading).is_in(edition));
    let own = own && reading.is_some();
    let choice = reading.filter(|_| !on_paper);
    let compares = rule == Rule::Editions;
    let here = rule.is_in(edition);
    view! {
        <div class="rule-page">
            <p class="lead"><Prose text=text /></p>
            {choice.map(|reading| view! { <Values reading=reading own=own /> }.into_any())}
            {own.then(|| view! { <Sides page=page /> }.into_any())}
            {here.then(|| view! { <p class="flow">{live(counts)}</p> <Decided rule=rule page=page /> }.into_any())}
            {compares.then(|| live(move || table(store.lang.get())))}
            {(!compares).then(|| source(store.lang, rule, edition))}
            <p><a class="small" href=fragment_of(rule)>{t(Label::LinkToRule)}</a> " " <code>{rule.id()}</code></p>
        </div>
    }
}

/// How many channels come to what.
fn counts(lang: Lang, page: &Page) -> Vec<AnyView> {
    let count = |outcome: Outcome| {
        let number = page.outcomes.iter().filter(|(_, own)| *own == outcome).count();
        (number > 0).then(|| glyph(mark(outcome), format!("{number} {}", terms::outcome(lang, outcome))))
    };
    [Outcome::Met, Outcome::NotMet, Outcome::Unknown].into_iter().filter_map(count).collect()
}

/// Where a rule stands.
fn source(lang: Derived<Lang>, rule: Rule, edition: Edition) -> AnyView {
    view! {
        <p class="small-label">{t(Label::Source)}</p>
        {live(move || basis(lang.get(), rule, edition))}
    }
    .into_any()
}

/// The values of a reading, to choose from.
#[component]
fn Values(reading: Reading, own: bool) -> impl IntoView {
    let store = use_store();
    let legend = derive(move || {
        let lang = store.lang.get();
        if own { Label::ChooseReading.text(lang).to_owned() } else { say::reading_heading(lang, reading) }
    });
    let options = derive(move || {
        let lang = store.lang.get();
        let option = |value: ReadingValue| (value.id().to_owned(), terms::reading_value(lang, value).to_owned());
        store.edition().values(reading).iter().copied().map(option).collect()
    });
    let choose = Callback::new(move |id: String| {
        let readings = store.ask.with_untracked(|ask| ask.readings);
        if let Some(value) = readings.edition.values(reading).iter().find(|one| one.id() == id) {
            store.read_as(readings.with(*value));
        }
    });
    // A condition's page and its reading's can't be open at once, so the name is unique.
    view! {
        <Segments
            name=html_id("reading", &[reading.id()])
            legend=legend
            value=derive(move || store.ask.with(|ask| ask.readings.value(reading).id().to_owned()))
            options=options
            on_choose=choose
        />
    }
}

/// What each value makes of the case, side by side, and the channels that they disagree about.
#[component]
fn Sides(page: Derived<Option<Page>>) -> impl IntoView {
    let store = use_store();
    let disputed = memo(move || {
        let of = |side: &Side| side.disputed.iter().map(|(channel, _)| Key::from(channel)).collect::<Vec<_>>();
        page.with(|page| page.as_ref().and_then(|page| page.sides.first()).map(of).unwrap_or_default())
    });
    let cells = move |cell: fn(Lang, &Side) -> AnyView| {
        live(move || {
            let lang = store.lang.get();
            let of = |page: &Page| page.sides.iter().map(|side| cell(lang, side)).collect::<Vec<_>>();
            page.with(|page| page.as_ref().map(of))
        })
    };
    let way_in = derive(move || editions::words(store.edition()).rules.way_in.of(store.lang.get()).to_owned());
    let row = Callback::new(move |key| disputed_row(store, page, ChannelId::from(key)));
    view! {
        <div class="scroller" tabindex="0" role="group" aria-label=t(Label::SidesTable)>
            <table class="sides" aria-rowcount=move || (disputed.with(Vec::len) + 2).to_string()>
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col"><span class="visually-hidden">{t(Label::Channel)}</span></th>
                        {cells(side_head)}
                    </tr>
                </thead>
                <tbody>
                    <tr aria-rowindex="2"><th scope="row">{way_in}</th>{cells(side_button)}</tr>
                </tbody>
                <Windowed window=Window::new(disputed) shape=Shape::Table first=3 row=row />
            </table>
        </div>
        <When when=derive(move || disputed.with(Vec::is_empty))>
            <p class="quiet small">{t(Label::NoDispute)}</p>
        </When>
    }
}

fn side_head(lang: Lang, side: &Side) -> AnyView {
    view! {
        <th scope="col" aria-current=side.chosen.then_some("true")>
            {terms::reading_value(lang, side.value)}
            <span class="quiet">{say::listed_of(lang, side.tally.count())}</span>
        </th>
    }
    .into_any()
}

fn side_button(lang: Lang, side: &Side) -> AnyView {
    view! { <td>{glyph(mark(side.button), terms::outcome(lang, side.button).to_owned())}</td> }.into_any()
}

/// A channel that the values of a reading disagree about, with its verdict under each.
fn disputed_row(store: Store, page: Derived<Option<Page>>, id: ChannelId) -> AnyView {
    let id = StoredValue::new(id);
    let name = memo(move || store.names(|names| id.with_value(|id| names.channel(id))));
    let cells = move || {
        let lang = store.lang.get();
        let cell = |side: &Side| {
            let (_, verdict) = id.with_value(|id| side.disputed.iter().find(|(one, _)| one == id))?;
            let verdict = glyph(verdict_mark(*verdict), terms::verdict(lang, *verdict).to_owned());
            Some(view! { <td>{verdict}</td> }.into_any())
        };
        page.with(|page| page.as_ref().map(|page| page.sides.iter().filter_map(cell).collect::<Vec<_>>()))
    };
    view! { <tr><th scope="row">{name}</th>{live(cells)}</tr> }.into_any()
}

/// The channels that a rule decides, each a button that opens its detail.
#[component]
fn Decided(rule: Rule, page: Derived<Option<Page>>) -> impl IntoView {
    let store = use_store();
    let condition: Option<Condition> = match rule {
        Rule::Condition(condition) => Some(condition),
        Rule::Gate(_) | Rule::Reading(_) | Rule::Guidance(_) | Rule::Editions => None,
    };
    let decided = memo(move || {
        let of = |page: &Page| page.decides.iter().map(Key::from).collect::<Vec<_>>();
        page.with(|page| page.as_ref().map(of).unwrap_or_default())
    });
    let row = Callback::new(move |key| {
        let id = StoredValue::new(ChannelId::from(key));
        let name = memo(move || store.names(|names| id.with_value(|id| names.channel(id))));
        let show = Callback::new(move |()| store.show_channel(id.get_value(), condition));
        view! { <li><Button class="link" on_press=show><Prose text=name /></Button></li> }.into_any()
    });
    view! {
        <When when=derive(move || !decided.with(Vec::is_empty))>
            <p class="small-label">{t(Label::DecidesChannels)}</p>
            <Windowed window=Window::new(decided) shape=Shape::List class="flow" row=row />
        </When>
    }
}
