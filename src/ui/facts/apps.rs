//! The apps of the case.

use leptos::prelude::*;

use crate::app::focus::{focus_later, html_id};
use crate::app::{t, use_store};
use crate::facts::command::Command;
use crate::facts::{App, AppBusiness, AppId, BusinessInfo, Fact};
use crate::plan::Guidance;
use crate::rules::AppKind;
use crate::ui::kit::{Choice, Segments, TextField};
use crate::ui::remark::Remark;
use crate::wording::{Label, answer, terms};

use super::business::BusinessFields;
use super::row::Row;
use super::{Part, add_app, reveal_new};

#[component]
pub fn Apps() -> impl IntoView {
    let store = use_store();
    let ids =
        Memo::new(move |_| store.case.with(|case| case.apps.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    view! {
        <Part
            id="facts-apps"
            title=Label::Apps
            hint=Label::AppsHint
            add=(Label::AddApp, Callback::new(move |()| add_app(store)))
        >
            <Show when=move || ids.with(Vec::is_empty)>
                <Remark guidance=Guidance::NoApp />
            </Show>
            <ul class="rows">
                <For each=move || ids.get() key=Clone::clone let:id>
                    <li><AppRow id=id /></li>
                </For>
            </ul>
        </Part>
    }
}

const UNKNOWN: &str = "unknown";

fn kind(business: &Fact<AppBusiness>) -> &'static str {
    match business {
        Fact::Unknown => UNKNOWN,
        Fact::Known(AppBusiness::None) => "none",
        Fact::Known(AppBusiness::Individual) => "individual",
        Fact::Known(AppBusiness::Registered(_)) => "registered",
    }
}

#[component]
fn AppRow(id: AppId) -> impl IntoView {
    let store = use_store();
    let row = html_id("app", &[id.as_str()]);
    let html = StoredValue::new(id.as_str().to_owned());
    let control = move |name: &str| html.with_value(|id| format!("{}-{name}", html_id("app", &[id])));
    let id = StoredValue::new(id);
    // Nothing while the row is being removed.
    let app = Memo::new(move |_| store.case.with(|case| case.app(&id.get_value()).cloned()));
    let with =
        move |f: fn(&App) -> String| Signal::derive(move || app.with(|app| app.as_ref().map(f).unwrap_or_default()));
    // With a control, the edit is one of many from typing into it.
    let change = move |control: Option<&str>, f: &dyn Fn(&mut App)| {
        if let Some(mut app) = app.get_untracked() {
            f(&mut app);
            store.edit_from(Command::PutApp(app), control);
        }
    };
    // What was typed of a number is kept while another answer is tried out.
    let typed = StoredValue::new(BusinessInfo::default());
    Effect::new(move |_| {
        if let Some(Fact::Known(AppBusiness::Registered(info))) = app.get().map(|app| app.business) {
            typed.set_value(info);
        }
    });
    let title = Signal::derive(move || store.names(|names| names.app(&id.get_value())));
    let info = Signal::derive(move || match app.get().map(|app| app.business) {
        Some(Fact::Known(AppBusiness::Registered(info))) => info,
        _ => BusinessInfo::default(),
    });
    let registered =
        Memo::new(move |_| app.with(|app| app.as_ref().is_some_and(|app| kind(&app.business) == "registered")));
    let choose_business = Callback::new(move |choice: String| {
        change(None, &|app| {
            app.business = match &*choice {
                "none" => Fact::Known(AppBusiness::None),
                "individual" => Fact::Known(AppBusiness::Individual),
                "registered" => Fact::Known(AppBusiness::Registered(typed.get_value())),
                _ => Fact::Unknown,
            }
        });
    });
    let businesses = Signal::derive(move || {
        let lang = store.lang.get();
        let known = [
            ("registered", AppKind::Registered),
            ("individual", AppKind::IndividualDeveloper),
            ("none", AppKind::NotRegistered),
        ];
        known
            .map(|(id, kind)| (id.to_owned(), terms::app_kind(lang, kind).to_owned()))
            .into_iter()
            .chain([(UNKNOWN.to_owned(), terms::dont_know(lang).to_owned())])
            .collect()
    });
    let subtitle = with(|app| match &app.business {
        Fact::Known(AppBusiness::Registered(info)) => info.number.as_typed().to_owned(),
        _ => String::new(),
    });
    let tag = Signal::derive(move || {
        let lang = store.lang.get();
        app.with(|app| match app.as_ref().map(|app| &app.business) {
            Some(Fact::Known(AppBusiness::Registered(_))) => Label::BizApp.text(lang).to_owned(),
            Some(Fact::Known(AppBusiness::Individual)) => {
                terms::app_kind(lang, AppKind::IndividualDeveloper).to_owned()
            }
            Some(Fact::Known(AppBusiness::None)) => terms::app_kind(lang, AppKind::NotRegistered).to_owned(),
            _ => terms::dont_know(lang).to_owned(),
        })
    });
    view! {
        <Row
            id=row
            title=title
            subtitle=subtitle
            tag=tag
            duplicate=Callback::new(move |()| {
                let new = store.case.with_untracked(|case| case.free_id("app"));
                if let Some(app) = app.get_untracked() {
                    let name = answer::copy_of(store.lang.get_untracked(), &title.get_untracked());
                    store.edit(Command::CopyApp(id.get_value(), App { id: (&*new).into(), name, ..app }));
                    reveal_new(store, "app", &new);
                }
            })
            remove=Callback::new(move |()| {
                store.remove(Command::RemoveApp(id.get_value()), &title.get_untracked());
                focus_later("facts-heading");
            })
        >
            <TextField
                id=control("name")
                label=Label::AppName
                value=with(|app| app.name.clone())
                on_type=Callback::new(move |text: String| change(Some(&control("name")), &|app| app.name.clone_from(&text)))
            />
            <Choice
                id=control("business")
                label=Label::AppBusiness
                value=with(|app| kind(&app.business).to_owned())
                options=businesses
                on_choose=choose_business
            />
            <Show when=move || registered.get()>
                <BusinessFields
                    control=control("business")
                    info=info
                    on_type=Callback::new(move |(info, control): (BusinessInfo, String)| {
                        change(Some(&control), &|app| app.business = Fact::Known(AppBusiness::Registered(info.clone())));
                    })
                />
            </Show>
            <TextField
                id=control("service")
                label=Label::AppService
                hint=Label::AppServiceHint
                optional=true
                value=with(|app| app.service.clone().unwrap_or_default())
                on_type=Callback::new(move |text: String| {
                    let label = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
                    change(Some(&control("service")), &|app| app.service.clone_from(&label));
                })
            />
            <Segments
                name=control("in-use")
                legend=Signal::derive(t(Label::AppInUse))
                value=with(|app| yes_no(app.in_use).to_owned())
                options=Signal::derive(move || yes_no_options(store.lang.get()))
                on_choose=Callback::new(move |choice: String| {
                    change(None, &|app| app.in_use = match &*choice {
                        "yes" => Fact::Known(true),
                        "no" => Fact::Known(false),
                        _ => Fact::Unknown,
                    });
                })
            />
        </Row>
    }
}

const fn yes_no(fact: Fact<bool>) -> &'static str {
    match fact {
        Fact::Known(true) => "yes",
        Fact::Known(false) => "no",
        Fact::Unknown => UNKNOWN,
    }
}

fn yes_no_options(lang: crate::wording::Lang) -> crate::ui::kit::Options {
    [("yes", Label::Yes.text(lang)), ("no", Label::No.text(lang)), (UNKNOWN, terms::dont_know(lang))]
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .to_vec()
}
