//! The apps of the case.

use leptos::prelude::*;

use crate::app::control::{Field, Row};
use crate::app::{Store, use_store};
use crate::facts::command::Command;
use crate::facts::{App, AppBusiness, AppBusinessKind, AppId, BusinessInfo, Case, Fact};
use crate::plan::Guidance;
use crate::ui::kit::{Key, Segments, When, derive, memo, words};
use crate::ui::remark::Remark;
use crate::wording::{Label, terms};

use super::edited::{Business, Edited, Item, Kept, Pick, Text, UNKNOWN};
use super::roles::On;
use super::row::{Kind, Line, Rows, joined};
use super::{Part, add_app};

#[component]
pub fn Apps() -> impl IntoView {
    let store = use_store();
    let keys = memo(move || store.case.with(|case| case.apps.iter().map(|one| Key::from(&one.id)).collect()));
    view! {
        <Part
            id="facts-apps"
            title=Label::Apps
            hint=Label::AppsHint
            add=(Label::AddApp, Callback::new(move |()| add_app(store)))
        >
            <When when=derive(move || keys.with(Vec::is_empty))>
                <Remark guidance=Guidance::NoApp />
            </When>
            <Rows kind=KIND keys=keys />
        </Part>
    }
}

const KIND: Kind = Kind {
    word: "app",
    row: App::row,
    line,
    body,
    copy: |case, key, new, name| {
        let app = App::find(case, key)?.clone();
        Some(Command::CopyApp(app.id.clone(), App { id: new.into(), name, ..app }))
    },
    remove: |key| Command::RemoveApp(key.into()),
};

fn line(store: Store, key: &Key) -> Line {
    let lang = store.lang.get();
    let id = AppId::from(key.clone());
    let role = On::APPS.short(store, key);
    store.names(|names| {
        let app = names.case.app(&id);
        Line {
            title: names.app(&id),
            subtitle: joined(role, app.and_then(App::registered).map(|info| info.number.as_typed().to_owned())),
            tag: match app.and_then(|app| app.business.known()).map(AppBusiness::kind) {
                Some(AppBusinessKind::Registered) => Label::BizApp.text(lang),
                Some(kind) => terms::app_kind(lang, kind),
                None => terms::dont_know(lang),
            }
            .to_owned(),
        }
    })
}

fn body(key: Key) -> AnyView {
    let app = Edited::<App>::new(key.clone());
    view! {
        {app.text(NAME)}
        {On::APPS.own(key, app.id(Field::Role))}
        {app.pick(BUSINESS)}
        {app.business()}
        {app.text(SERVICE)}
        {in_use(app)}
    }
    .into_any()
}

const NAME: Text<App> = Text::new(Field::Name, Label::AppName, |app| app.name.clone(), |app, typed| app.name = typed);

const SERVICE: Text<App> = Text {
    hint: Some(Label::AppServiceHint),
    optional: true,
    ..Text::new(
        Field::Service,
        Label::AppService,
        |app| app.service.clone().unwrap_or_default(),
        |app, typed| app.service = Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty()),
    )
};

pub(super) const BUSINESS: Pick<App> = Pick {
    field: Field::Business,
    label: Label::AppBusiness,
    known: |lang| {
        let kinds = [AppBusinessKind::Registered, AppBusinessKind::Individual, AppBusinessKind::None];
        kinds.map(|kind| (kind.id().to_owned(), terms::app_kind(lang, kind).to_owned())).to_vec()
    },
    get: |app| app.business.known().map(|business| business.kind().id()),
    set: |app, word, kept| {
        app.business = AppBusinessKind::from_id(word)
            .map(|kind| match kind {
                AppBusinessKind::None => AppBusiness::None,
                AppBusinessKind::Individual => AppBusiness::Individual,
                AppBusinessKind::Registered => AppBusiness::Registered(kept.info),
            })
            .into();
    },
};

/// The answers to whether an app is in use, and their words.
const IN_USE: [(Fact<bool>, &str); 3] =
    [(Fact::Known(true), "yes"), (Fact::Known(false), "no"), (Fact::Unknown, UNKNOWN)];

pub(super) fn in_use(app: Edited<App>) -> AnyView {
    let value = app.follow(|app| {
        let answer = IN_USE.into_iter().find(|(answer, _)| *answer == app.in_use);
        answer.map(|(_, word)| word.to_owned()).unwrap_or_default()
    });
    let options = derive(move || {
        let lang = app.store.lang.get();
        let text = |answer| match answer {
            Fact::Known(true) => Label::Yes.text(lang),
            Fact::Known(false) => Label::No.text(lang),
            Fact::Unknown => terms::dont_know(lang),
        };
        IN_USE.map(|(answer, word)| (word.to_owned(), text(answer).to_owned())).to_vec()
    });
    let choose = Callback::new(move |word: String| {
        let answer = IN_USE.into_iter().find(|(_, one)| *one == word).map_or(Fact::Unknown, |(answer, _)| answer);
        app.change(None, &|app| app.in_use = answer);
    });
    view! {
        <Segments
            name=app.id(Field::InUse)
            legend=words(Label::AppInUse)
            value=value
            options=options
            on_choose=choose
        />
    }
    .into_any()
}

impl Item for App {
    fn find<'a>(case: &'a Case, key: &Key) -> Option<&'a Self> {
        case.apps.iter().find(|one| one.id.as_str() == &**key)
    }

    fn row(key: Key) -> Row {
        Row::App(key.into())
    }

    fn put(self) -> Command {
        Command::PutApp(self)
    }

    fn keep(&self, kept: &mut Kept) {
        if let Some(info) = self.registered() {
            kept.info.clone_from(info);
        }
    }
}

impl Business for App {
    fn info(&self) -> Option<&BusinessInfo> {
        self.registered()
    }

    fn give_info(&mut self, info: BusinessInfo) {
        self.business = Fact::Known(AppBusiness::Registered(info));
    }
}
