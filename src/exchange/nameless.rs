//! A check without names, to be passed on to others. What decides stays; ids go too, since whoever
//! wrote a file or a table may have made them of names.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::explain::delta::Baseline;
use crate::explain::{Ask, Inquiry};
use crate::facts::{AccountId, Action, AppId, Case, ChannelId, Connection, Fact, Removal, Source};
use crate::order::places;
use crate::plan::Planned;
use crate::wording::Lang;
use crate::wording::names::without_names;

use super::Check;

/// The same check without names. What is about something that is no longer there is left out, and
/// so is what was on the screen: its channel has another id now.
pub fn check_without_names(lang: Lang, check: &Check) -> Check {
    let kept = check.pinned.as_ref().map(|kept| &kept.case);
    let ids = Ids::of(&check.case, kept);
    Check {
        case: Arc::new(ids.case(without_names(lang, &check.case))),
        ask: ids.ask(&check.ask),
        plan: Planned {
            channels: check.plan.channels.as_ref().map(|all| all.iter().filter_map(|id| ids.channel(id)).collect()),
            ..check.plan.clone()
        },
        pinned: check.pinned.as_ref().and_then(|kept| ids.pinned(lang, kept)).map(Arc::new),
        shown: String::new(),
    }
}

/// New ids for old ones.
struct Ids<'a> {
    accounts: Numbers<'a>,
    apps: Numbers<'a>,
    channels: Numbers<'a>,
}

impl<'a> Ids<'a> {
    /// Those of a case, and of an answer that is kept beside it.
    fn of(case: &'a Case, kept: Option<&'a Case>) -> Self {
        let both = || [case].into_iter().chain(kept);
        Self {
            accounts: Numbers::of("account", both().flat_map(|one| &one.accounts).map(|one| one.id.as_str()).collect()),
            apps: Numbers::of("app", both().flat_map(|one| &one.apps).map(|one| one.id.as_str()).collect()),
            channels: Numbers::of("channel", both().flat_map(|one| &one.channels).map(|one| one.id.as_str()).collect()),
        }
    }

    fn account(&self, id: &AccountId) -> Option<AccountId> {
        self.accounts.id(id.as_str()).map(|id| AccountId::from(&*id))
    }

    fn app(&self, id: &AppId) -> Option<AppId> {
        self.apps.id(id.as_str()).map(|id| AppId::from(&*id))
    }

    fn channel(&self, id: &ChannelId) -> Option<ChannelId> {
        self.channels.id(id.as_str()).map(|id| ChannelId::from(&*id))
    }

    fn case(&self, before: Case) -> Case {
        let Case { app_roles, channel_roles, .. } = before;
        let mut case = Case { app_roles: BTreeMap::new(), channel_roles: BTreeMap::new(), ..before };
        for one in &mut case.accounts {
            put(&mut one.id, |id| self.account(id));
        }
        for one in &mut case.apps {
            put(&mut one.id, |id| self.app(id));
        }
        for one in &mut case.channels {
            put(&mut one.id, |id| self.channel(id));
            if let Fact::Known(all) = &mut one.connections {
                for connection in all {
                    if let Connection::App(app) = connection {
                        put(app, |id| self.app(id));
                    }
                }
            }
        }
        for ((account, app), role) in app_roles {
            case.app_roles.extend(self.account(&account).zip(self.app(&app)).map(|pair| (pair, role)));
        }
        for ((account, channel), role) in channel_roles {
            case.channel_roles.extend(self.account(&account).zip(self.channel(&channel)).map(|pair| (pair, role)));
        }
        case.done.retain_mut(|tick| self.action(&mut tick.action).is_some());
        case
    }

    fn action(&self, action: &mut Action) -> Option<()> {
        match action {
            Action::LogInAs(account) => *account = self.account(account)?,
            Action::ChooseApp(app) => *app = self.app(app)?,
            Action::GrantAppRole(account, app) => (*account, *app) = (self.account(account)?, self.app(app)?),
            Action::RegisterAppBusiness(app, source) | Action::CorrectAppBusiness(app, source) => {
                *app = self.app(app)?;
                if let Source::Channel(channel) = source {
                    *channel = self.channel(channel)?;
                }
            }
            Action::GrantChannelRole(account, channel) => {
                (*account, *channel) = (self.account(account)?, self.channel(channel)?);
            }
            Action::SaveChannelBusiness(channel, app) | Action::CorrectChannelBusiness(channel, app) => {
                (*channel, *app) = (self.channel(channel)?, self.app(app)?);
            }
            Action::ApplyBusinessChannel(channel) | Action::WaitForReview(channel) => {
                *channel = self.channel(channel)?
            }
            Action::RemoveConnection(channel, removal) => {
                *channel = self.channel(channel)?;
                if let Removal::App(app) = removal {
                    *app = self.app(app)?;
                }
            }
        }
        Some(())
    }

    fn ask(&self, ask: &Ask) -> Ask {
        Ask {
            account: ask.account.as_ref().and_then(|id| self.account(id)),
            app: ask.app.as_ref().and_then(|id| self.app(id)),
            readings: ask.readings,
        }
    }

    fn pinned(&self, lang: Lang, kept: &Baseline) -> Option<Baseline> {
        let case = self.case(without_names(lang, &kept.case));
        let trace = self.ask(&Ask::of(Inquiry::of(&kept.trace))).of_case(&case)?.evaluate(&case)?;
        Some(Baseline { case, trace })
    }
}

/// New ids for those of one kind: a word and a number.
struct Numbers<'a> {
    word: &'static str,
    ids: Vec<&'a str>,
    /// The places of the ids, in the order of the alphabet.
    places: Vec<usize>,
}

impl<'a> Numbers<'a> {
    fn of(word: &'static str, ids: Vec<&'a str>) -> Self {
        let places = places(ids.len(), &mut |a, b| ids.get(a).cmp(&ids.get(b)));
        Self { word, ids, places }
    }

    /// The new id for an old one; the number is the first place of that.
    fn id(&self, old: &str) -> Option<String> {
        let before = |place: &usize| self.ids.get(*place).is_some_and(|id| *id < old);
        let place = *self.places.get(self.places.partition_point(before))?;
        (self.ids.get(place) == Some(&old)).then(|| format!("{}{}", self.word, place + 1))
    }
}

/// Puts a new id in the place of an old one.
fn put<T>(id: &mut T, new: impl Fn(&T) -> Option<T>) {
    if let Some(new) = new(id) {
        *id = new;
    }
}
