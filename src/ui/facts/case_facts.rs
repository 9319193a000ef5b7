//! Facts of the case as a whole: its name and its trades.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::facts::command::Command;
use crate::facts::{Fact, Trade};
use crate::ui::kit::{Handler, TextField, derive, live, memo, on, target};
use crate::wording::{Label, Lang, terms};

use super::Part;

#[component]
pub fn CaseFacts() -> impl IntoView {
    let store = use_store();
    let name = derive(move || store.case.with(|case| case.name.clone()));
    let rename = Callback::new(move |name| store.edit_from(Command::RenameCase(name), Some("case-name")));
    view! {
        <Part id="facts-more" title=Label::More>
            <TextField id="case-name" label=Label::CaseName optional=true value=name on_type=rename />
            <fieldset class="field" aria-describedby="trade-hint">
                <legend>{t(Label::Trade)}</legend>
                {answers().into_iter().map(|answer| tick(store, answer)).collect::<Vec<_>>()}
                <p class="hint" id="trade-hint">{t(Label::TradeHint)}</p>
            </fieldset>
        </Part>
    }
}

/// An answer to which trades the business is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Trade(Trade),
    None,
    Unknown,
}

fn answers() -> Vec<Answer> {
    Trade::ALL.into_iter().map(Answer::Trade).chain([Answer::None, Answer::Unknown]).collect()
}

impl Answer {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Trade(trade) => terms::trade(lang, trade),
            Self::None => Label::TradeNone.text(lang),
            Self::Unknown => terms::dont_know(lang),
        }
    }

    fn holds(self, trades: &Fact<BTreeSet<Trade>>) -> bool {
        match (self, trades) {
            (Self::Trade(trade), Fact::Known(all)) => all.contains(&trade),
            (Self::None, Fact::Known(all)) => all.is_empty(),
            (Self::Unknown, trades) => !trades.is_known(),
            (Self::Trade(_) | Self::None, Fact::Unknown) => false,
        }
    }

    /// The trades after it was ticked or the tick was taken from it.
    fn ticked(self, on: bool, before: &Fact<BTreeSet<Trade>>) -> Fact<BTreeSet<Trade>> {
        match self {
            Self::Trade(trade) => {
                let mut all = before.known().cloned().unwrap_or_default();
                if on {
                    all.insert(trade);
                } else {
                    all.remove(&trade);
                }
                // That the last one does not apply is not to say that none does.
                if all.is_empty() { Fact::Unknown } else { Fact::Known(all) }
            }
            Self::None if on => Fact::Known(BTreeSet::new()),
            Self::None | Self::Unknown => Fact::Unknown,
        }
    }
}

fn tick(store: Store, answer: Answer) -> AnyView {
    let id = (answer == Answer::Trade(Trade::MailOrder)).then_some("trade-first");
    let holds = memo(move || store.case.with(|case| answer.holds(&case.trade)));
    let ticked: Handler<leptos::ev::Event> = on(move |event: leptos::ev::Event| {
        let Some(input) = target::<web_sys::HtmlInputElement>(&event) else { return };
        let trades = store.case.with_untracked(|case| answer.ticked(input.checked(), &case.trade));
        store.edit(Command::SetTrade(trades));
        // Not knowing is unticked by another answer, not by itself.
        input.set_checked(holds.get_untracked());
    });
    view! {
        <label class="tick">
            <input type="checkbox" id=id prop:checked=move || holds.get() on:change=ticked />
            {live(move || answer.text(store.lang.get()))}
        </label>
    }
    .into_any()
}
