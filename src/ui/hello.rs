//! What a newcomer sees first.

use leptos::prelude::*;

use crate::app::examples::{EXAMPLES, Example};
use crate::app::kept::Origin;
use crate::app::{Store, t, use_store};
use crate::exchange::{Check, read_case};
use crate::facts::command::Command;
use crate::facts::{Account, App, Channel};
use crate::rules::{Decisive, Edition, Profile};
use crate::ui::edition::Where;
use crate::ui::facts::reveal_new;
use crate::ui::kit::{Button, FileButton, When, live, marked, memo, press};
use crate::ui::paste::PasteButton;
use crate::wording::{CheckLabel, Label, Lang, TableLabel, answer, editions};

/// Three ways to begin: a case of one's own, an example, a file.
#[component]
pub fn Hello() -> impl IntoView {
    let store = use_store();
    let nothing = Callback::new(|()| {});
    let kept = memo(move || store.keeps_checks());
    let checks = Callback::new(move |()| store.show_checks(true));
    view! {
        <section class="hello" aria-labelledby="hello-heading">
            <h2 id="hello-heading" tabindex="-1">{t(Label::HelloTitle)}</h2>
            <p class="quiet small unofficial">{t(Label::Subtitle)}</p>
            <p class="lead">{t(Label::HelloText)}</p>
            <Where />
            <div class="starts">
                <section class="card">
                    <h3>{t(Label::HelloOwn)}</h3>
                    <p class="quiet">{t(Label::HelloOwnText)}</p>
                    <Button class="button prime" id="begin" on_press=Callback::new(move |()| begin(store))>
                        {t(Label::Begin)}
                    </Button>
                    <p class="quiet">{t(Label::GuideText)}</p>
                    <Button id="begin-guided" on_press=Callback::new(move |()| store.guide())>{t(Label::Guide)}</Button>
                </section>
                <section class="card">
                    <h3>{t(Label::HelloExample)}</h3>
                    <p class="quiet">{t(Label::HelloExampleText)}</p>
                    <ExampleList done=nothing />
                </section>
                <section class="card">
                    <h3>{t(Label::HelloFile)}</h3>
                    <p class="quiet">{t(Label::HelloFileText)}</p>
                    <div class="acts">
                        <FileButton class="button" done=nothing />
                        <When when=kept>
                            <Button class="button" id="hello-checks" on_press=checks>{t(CheckLabel::Checks)}</Button>
                        </When>
                    </div>
                    <h3>{t(TableLabel::HelloTable)}</h3>
                    <p class="quiet">{t(TableLabel::HelloTableText)}</p>
                    <PasteButton class="button" id="hello-paste" />
                </section>
            </div>
            <section class="words card" aria-labelledby="words-heading">
                <h3 id="words-heading">{t(Label::Words)}</h3>
                <dl>
                    {live(move || glossary(store.lang.get(), store.edition()))}
                </dl>
            </section>
        </section>
    }
}

/// What a visitor meets first, each in one line: on every screen, then on the one that is chosen.
fn glossary(lang: Lang, edition: Edition) -> Vec<AnyView> {
    let everywhere =
        [(Label::WordBizApp, Label::WordBizAppText), (Label::WordChannel, Label::WordChannelText)].into_iter();
    let here = editions::words(edition).glossary.iter().map(|term| (term.word, term.text.of(lang)));
    let word = |(word, text): (&str, &str)| {
        view! {
            <div>
                <dt>{marked(lang, word)}</dt>
                <dd>{marked(lang, text)}</dd>
            </div>
        }
        .into_any()
    };
    everywhere.map(|(word, text)| (word.text(lang), text.text(lang))).chain(here).map(word).collect()
}

/// Begins with one blank account, app and channel, as one step.
fn begin(store: Store) {
    for command in [
        Command::PutAccount(Account { id: "account1".into(), name: String::new() }),
        Command::PutApp(App::new("app1".into(), String::new())),
        Command::PutChannel(Channel::new("channel1".into(), String::new())),
    ] {
        store.edit_from(command, Some("begin"));
    }
    reveal_new(store, "account", "account1");
}

/// How many examples are shown before one asks for more.
const SHOWN: usize = 5;

/// An example with what decides how many of its channels are listed.
type Counted = (&'static Example, Option<Decisive>);

/// The examples, each with what its answer comes to. `done` is called when one was opened.
#[component]
pub fn ExampleList(done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let edition = memo(move || store.next_edition());
    let list = move |class: Option<&'static str>, examples: &'static [Example]| {
        let examples: Vec<Counted> = examples.iter().map(|example| (example, decisive(example))).collect();
        view! { <ul class=class>{live(move || examples.iter().map(|one| item(store, one, edition.get(), done)).collect::<Vec<_>>())}</ul> }
            .into_any()
    };
    let (first, more) = EXAMPLES.split_at(SHOWN.min(EXAMPLES.len()));
    view! {
        {list(Some("examples"), first)}
        <details class="examples more-examples">
            <summary class="link">{t(Label::MoreExamples)}</summary>
            {list(None, more)}
        </details>
    }
}

/// An example, with what it would come to in the edition that it is opened in.
fn item(store: Store, (example, decisive): &Counted, edition: Edition, done: Callback<()>) -> AnyView {
    let (lang, example) = (store.lang.get(), *example);
    let count = decisive.as_ref().map(|decisive| decisive.count(edition.profile(Profile::default())));
    let count = count.filter(|count| count.all > 0);
    let open = press(move || {
        open(store, example);
        done.run(());
    });
    view! {
        <li>
            <button type="button" class="example" data-example=example.id on:click=open>
                <span>{example.title(lang)}</span>
                <span class="quiet">{count.map(|count| answer::listed_of(lang, count))}</span>
            </button>
        </li>
    }
    .into_any()
}

fn open(store: Store, example: &Example) {
    if let Some(case) = example.case(store.lang.get_untracked()) {
        store.open_check(Check::asked_in(case, untrack(|| store.next_edition())), Origin::Example);
    }
}

fn decisive(example: &Example) -> Option<Decisive> {
    let case = read_case(example.text).unwrap_or_default();
    let (account, app) = (case.accounts.first()?, case.apps.first()?);
    Decisive::of(&case, &account.id, &app.id)
}
