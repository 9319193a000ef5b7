//! The end of the questions: what was answered, to be checked.

use leptos::prelude::*;

use crate::app::t;
use crate::explain::walk::Step;
use crate::ui::kit::{Button, Lines, Unfold, When, derive, live, marked, memo};
use crate::wording::{Label, insight};

use super::Guide;

/// A line of it: what was asked, what was answered, and the way back there.
type Line = (Step, String, String);

/// The answers, each of which can be changed, and the way to what follows from them.
pub fn check(guide: Guide) -> AnyView {
    let Guide { store, walk, turn } = guide;
    let lines = memo(move || {
        store.names(|names| {
            let line = |step: &Step| {
                let edition = store.edition();
                (step.clone(), insight::step(names, step, edition), insight::given(names, step, edition))
            };
            walk.with(|walk| walk.answered(names.case).iter().map(line).collect::<Vec<Line>>())
        })
    });
    let drawn = move || lines.with(|lines| lines.iter().map(|line| draw(guide, line)).collect::<Vec<_>>());
    let see = Callback::new(move |()| store.stop_guide());
    let again = Callback::new(move |()| guide.go(&|walk, _| walk.ask_again()));
    let never = derive(move || {
        turn.with(|turn| {
            store.names(|names| turn.irrelevant.iter().map(|one| insight::irrelevant(names, one)).collect::<Vec<_>>())
        })
    });
    view! {
        <dl class="guided-check">{live(drawn)}</dl>
        <div class="guided-form">
            <Button class="button prime" id="guided-stop" on_press=see>{t(Label::GuideSee)}</Button>
            <When when=derive(move || turn.with(|turn| turn.passed))>
                <Button id="guided-again" on_press=again>{t(Label::GuideAgain)}</Button>
            </When>
        </div>
        <When when=derive(move || turn.with(|turn| !turn.irrelevant.is_empty()))>
            <Unfold label=Label::GuideNever><Lines says=never /></Unfold>
        </When>
    }
    .into_any()
}

fn draw(guide: Guide, (step, asked, given): &Line) -> AnyView {
    let lang = guide.store.lang.get();
    let (step, of) = (step.clone(), marked(lang, asked));
    let (asked, given) = (marked(lang, asked), marked(lang, given));
    let change = Callback::new(move |()| guide.go(&|walk, _| walk.change(step.clone())));
    view! {
        <div>
            <dt>{asked}</dt>
            <dd>{given}</dd>
            <dd>
                <Button class="link" on_press=change>
                    {Label::GuideChange.text(lang)} <span class="visually-hidden">{of}</span>
                </Button>
            </dd>
        </div>
    }
    .into_any()
}
