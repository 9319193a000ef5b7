//! Passing a check on: as a link, a table, a report, messages.

mod choices;
mod link;
mod message;
mod report;
mod table;

use leptos::prelude::*;

use crate::app::{Passing, t, use_store};
use crate::ui::kit::{Cross, Derived, Dialog, Options, Segments, When, derive, live, memo, words};
use crate::wording::PassLabel;

use self::choices::Choices;

const fn label(how: Passing) -> PassLabel {
    match how {
        Passing::Link => PassLabel::Link,
        Passing::Table => PassLabel::Table,
        Passing::Report => PassLabel::Report,
        Passing::Message => PassLabel::Message,
    }
}

fn section(how: Passing) -> AnyView {
    match how {
        Passing::Link => link::section(),
        Passing::Table => table::section(),
        Passing::Report => report::section(),
        Passing::Message => message::section(),
    }
}

/// The dialog, one section of it at a time. Nothing of it is made before it is open.
#[component]
pub fn Pass() -> impl IntoView {
    let store = use_store();
    let open = memo(move || store.passing.get().is_some());
    let close = Callback::new(move |()| store.stop_passing());
    view! {
        <Dialog id="pass" labelled_by="pass-heading" open=open on_close=close>
            <When when=open>
                <div class="dialog-body">
                    <h2 id="pass-heading">{t(PassLabel::PassOn)}</h2>
                    <Sections />
                    <Cross class="button quiet icon-only dialog-close" on_press=close />
                </div>
            </When>
        </Dialog>
    }
}

#[component]
fn Sections() -> impl IntoView {
    let store = use_store();
    provide_context(Choices::new(store));
    let chosen = memo(move || store.passing.get().unwrap_or(Passing::Link));
    let options: Derived<Options> = derive(move || {
        Passing::ALL.map(|how| (how.id().to_owned(), label(how).text(store.lang.get()).to_owned())).to_vec()
    });
    let choose = Callback::new(move |id: String| {
        if let Some(how) = Passing::ALL.into_iter().find(|how| how.id() == id) {
            store.pass_on(how);
        }
    });
    view! {
        <Segments
            name="pass-how"
            legend=words(PassLabel::How)
            hide_legend=true
            value=derive(move || chosen.get().id().to_owned())
            options=options
            on_choose=choose
        />
        <section class="pass-section" id="pass-section" aria-label=move || label(chosen.get()).text(store.lang.get())>
            {live(move || section(chosen.get()))}
        </section>
    }
}
