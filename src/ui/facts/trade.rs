//! Facts of the case as a whole: its name and its trades.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{Fact, Trade};
use crate::ui::kit::TextField;
use crate::wording::{Label, terms};

use super::Part;

#[component]
pub fn CaseFacts() -> impl IntoView {
    let store = use_store();
    let trade = Memo::new(move |_| store.case.with(|case| case.trade.clone()));
    let toggle = move |one: Trade, on: bool| {
        let mut all = trade.get_untracked().known().cloned().unwrap_or_default();
        if on {
            all.insert(one);
        } else {
            all.remove(&one);
        }
        // That the last one does not apply is not to say that none does.
        store.edit(Command::SetTrade(if all.is_empty() { Fact::Unknown } else { Fact::Known(all) }));
    };
    view! {
        <Part id="facts-more" title=Label::More>
            <TextField
                id="case-name"
                label=Label::CaseName
                optional=true
                value=Signal::derive(move || store.case.with(|case| case.name.clone()))
                on_type=Callback::new(move |name| store.edit_from(Command::RenameCase(name), Some("case-name")))
            />
            <fieldset class="field" aria-describedby="trade-hint">
                <legend>{t(Label::Trade)}</legend>
                {Trade::ALL
                    .map(|one| {
                        view! {
                            <label class="tick">
                                <input
                                    type="checkbox"
                                    id=(one == Trade::MailOrder).then_some("trade-first")
                                    prop:checked=move || trade.with(|all| all.known().is_some_and(|all| all.contains(&one)))
                                    on:change:target=move |event| toggle(one, event.target().checked())
                                />
                                {move || terms::trade(store.lang.get(), one)}
                            </label>
                        }
                    })
                    .into_iter()
                    .collect_view()}
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=move || trade.with(|all| *all == Fact::Known(BTreeSet::new()))
                        on:change:target=move |event| {
                            let none = event.target().checked();
                            store.edit(Command::SetTrade(if none { Fact::Known(BTreeSet::new()) } else { Fact::Unknown }));
                        }
                    />
                    {t(Label::TradeNone)}
                </label>
                <label class="tick">
                    <input
                        type="checkbox"
                        prop:checked=move || !trade.with(Fact::is_known)
                        on:change:target=move |event| {
                            store.edit(Command::SetTrade(Fact::Unknown));
                            // It is unticked by another answer, not by itself.
                            event.target().set_checked(true);
                        }
                    />
                    {move || terms::dont_know(store.lang.get())}
                </label>
                <p class="hint" id="trade-hint">{t(Label::TradeHint)}</p>
            </fieldset>
        </Part>
    }
}
