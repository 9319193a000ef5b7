//! As a table of the channels, for a spreadsheet or a mail. It is made as soon as the section is
//! open, in slices: then a press has it at once, which browsers ask of who copies. Closing the section
//! gives it up.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::report::Table;
use crate::app::slices::in_slices;
use crate::app::{Store, file_name, save_file, t, use_store};
use crate::exchange::{html, tabbed, write_channels, write_table};
use crate::rules::Edition;
use crate::ui::kit::{Button, CopiedText, Copying, State, When, derive, effect, live, memo};
use crate::wording::names::Names;
use crate::wording::report::heads;
use crate::wording::{Lang, PassLabel, answer};

use super::choices::{today, use_choices, with_choices};

/// The id of the text that could not be copied.
const TEXT: &str = "pass-table-text";

/// A table that is made.
struct Made {
    lang: Lang,
    edition: Edition,
    name: String,
    rows: Vec<[String; 8]>,
}

impl Made {
    fn heads(&self) -> [&'static str; 8] {
        heads(self.lang, self.edition)
    }
}

/// The section.
pub fn section() -> AnyView {
    let store = use_store();
    let channels = memo(move || store.case.with(|case| !case.channels.is_empty()));
    view! {
        {with_choices(store, table)}
        <When when=channels>{to_edit(store)}</When>
    }
    .into_any()
}

/// The channels themselves, to be edited elsewhere and to come back.
fn to_edit(store: Store) -> AnyView {
    let choices = use_choices();
    let save = Callback::new(move |()| {
        let (case, lang) = untrack(|| (choices.case(store), choices.lang.get()));
        let name = PassLabel::ChannelsFile.text(lang);
        save_file(
            &format!("{}-{name}.csv", file_name(&case)),
            "text/csv",
            &write_channels(&Names { lang, case: &case }),
        );
    });
    view! {
        <p class="hint">{t(PassLabel::ToEditHint)}</p>
        <div class="acts"><Button id="pass-channels" on_press=save>{t(PassLabel::SaveChannels)}</Button></div>
    }
    .into_any()
}

fn table(store: Store) -> AnyView {
    let made: State<Option<Arc<Made>>> = State::new(None);
    let count = State::new((0, 0));
    make(store, made, count);
    let copying = Copying::new();
    let save = Callback::new(move |()| {
        if let Some(made) = made.get_untracked() {
            save_file(&format!("{}.csv", made.name), "text/csv", &write_table(&made.heads(), &made.rows));
        }
    });
    let copy = Callback::new(move |()| {
        if let Some(made) = made.get_untracked() {
            let (heads, lang) = (made.heads(), made.lang);
            copying.copy_table(&html(&heads, &made.rows), tabbed(&heads, &made.rows), lang, TEXT.to_owned());
        }
    });
    let working = move || view! { <Working count=count /> }.into_any();
    view! {
        <p class="hint">{t(PassLabel::TableHint)}</p>
        <When when=derive(move || made.with(Option::is_some)) otherwise=working>
            <div class="acts">
                <Button class="button prime" id="pass-csv" on_press=save>{t(PassLabel::SaveCsv)}</Button>
                <Button id="pass-copy-table" on_press=copy>{t(PassLabel::CopyTable)}</Button>
            </div>
        </When>
        <p class="small" role="status">{live(copying.said())}</p>
        <CopiedText copying=copying id=TEXT.to_owned() if_refused=true />
    }
    .into_any()
}

/// Makes the table anew whenever something else is to stand in it; what is overtaken is given up.
fn make(store: Store, made: State<Option<Arc<Made>>>, count: State<(usize, usize)>) {
    let choices = use_choices();
    let turn = StoredValue::new(0_u32);
    effect(move || {
        let own = turn.get_value().wrapping_add(1);
        turn.set_value(own);
        made.set(None);
        let Some(trace) = store.trace.get() else { return };
        let (case, lang, edition) = (choices.case(store), choices.lang.get(), trace.readings.edition);
        let name = file_name(&case);
        let mut table = Table::new(case, trace, lang, today(store));
        in_slices(Box::new(move |time| {
            if turn.try_get_value() != Some(own) {
                return false;
            }
            while !table.is_done() && time() {
                table.advance();
            }
            count.try_set((table.rows.len(), table.all()));
            if table.is_done() {
                let (name, rows) = (name.clone(), std::mem::take(&mut table.rows));
                made.try_set(Some(Arc::new(Made { lang, edition, name, rows })));
                return false;
            }
            true
        }));
    });
}

/// How far the work is.
#[component]
fn Working(count: State<(usize, usize)>) -> impl IntoView {
    let lang = use_store().lang;
    let said = move || {
        let (done, all) = count.get();
        answer::passing(lang.get(), done, all)
    };
    view! {
        <p class="pass-working">
            <span role="status">{t(PassLabel::WorkingOut)}</span>
            <progress
                aria-label=t(PassLabel::WorkingOut)
                value=move || count.get().0.to_string()
                max=move || count.get().1.max(1).to_string()
            ></progress>
            <span class="quiet small">{live(said)}</span>
        </p>
    }
}
