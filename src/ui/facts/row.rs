//! One account, app or channel: a line that opens to its facts.

use leptos::prelude::*;

use crate::app::focus::focus_later;
use crate::app::{t, use_store};
use crate::ui::kit::{Icon, IconName};
use crate::wording::Label;

/// A row that opens. Its facts are only there while it is open: a case may have hundreds of rows.
#[component]
pub fn Row(
    /// Id of the row in the page.
    id: String,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] subtitle: Signal<String>,
    #[prop(into)] tag: Signal<String>,
    duplicate: Callback<()>,
    remove: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    let own = id.clone();
    Effect::new(move |_| {
        let Some((row, control)) = store.reveal.get() else { return };
        if row == own {
            open.set(true);
            store.reveal.set(None);
            focus_later(control);
        }
    });
    let children = StoredValue::new(children);
    view! {
        <details
            class="fact"
            id=id
            prop:open=move || open.get()
            on:toggle:target=move |event| {
                open.try_set(event.target().open());
            }
        >
            <summary>
                <span class="fact-name">
                    <b>{move || title.get()}</b>
                    <span class="quiet">{move || subtitle.get()}</span>
                </span>
                <span class="tag">{move || tag.get()}</span>
                <Icon name=IconName::Next />
            </summary>
            <Show when=move || open.get()>
                <div class="fact-body">
                    {children.with_value(|children| children())}
                    <div class="acts">
                        <button type="button" class="button quiet" on:click=move |_| duplicate.run(())>
                            <Icon name=IconName::Copy />
                            {t(Label::Duplicate)}
                            <span class="visually-hidden">{move || title.get()}</span>
                        </button>
                        <button type="button" class="button quiet" on:click=move |_| remove.run(())>
                            <Icon name=IconName::Bin />
                            {t(Label::Remove)}
                            <span class="visually-hidden">{move || title.get()}</span>
                        </button>
                    </div>
                </div>
            </Show>
        </details>
    }
}
