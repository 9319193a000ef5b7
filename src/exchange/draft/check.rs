//! From a draft to a valid case.

use std::collections::BTreeSet;

use crate::facts::{
    Account, AccountId, Action, App, AppBusiness, AppBusinessKind, AppId, AppRole, BusinessInfo, BusinessName,
    BusinessNumber, Case, Channel, ChannelBusiness, ChannelBusinessKind, ChannelId, ChannelRole, ChannelState,
    Connection, Date, Fact, OutsideService, Tick, Trade,
};
use crate::order::Order;

use super::{
    AccountDraft, AppDraft, BusinessDraft, CaseDraft, ChannelDraft, ConnectionDraft, Fault, FaultKind, Place, RoleDraft,
};

/// The word for an unknown fact.
const UNKNOWN: &str = "unknown";

impl CaseDraft {
    /// The case that this draft describes.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the document.
    pub fn check(&self) -> Result<Case, Vec<Fault>> {
        let mut faults = Faults::default();
        let case = faults.case(self);
        if faults.0.is_empty() { Ok(case) } else { Err(faults.0) }
    }
}

/// The ids of a list in their order, and where in the list each stands.
type Places<'d> = Vec<(&'d str, usize)>;

#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, place: &Place<'_>, kind: FaultKind) {
        self.0.push(Fault { place: place.to_string(), kind });
    }

    fn case(&mut self, draft: &CaseDraft) -> Case {
        let root = Place::Whole;
        let trade = draft.trade.as_ref().map(|words| {
            let trades = Trade::ALL.map(|trade| (trade.id(), trade));
            let place = root.key("trade");
            let mut chosen = BTreeSet::new();
            for (i, word) in words.iter().enumerate() {
                chosen.extend(self.word(&place.item(i), word, &trades));
            }
            chosen
        });
        let mut case = Case { name: draft.name.clone(), trade: trade.into(), ..Case::default() };
        let account = |_: &mut Self, _: &Place<'_>, one: &AccountDraft| Account {
            id: AccountId::from(&*one.id),
            name: one.name.clone(),
        };
        let (all, accounts) = self.items("accounts", &draft.accounts, |one| &one.id, account);
        case.accounts = all;
        let (all, apps) = self.items("apps", &draft.apps, |one| &one.id, Self::app);
        case.apps = all;
        let channel = |faults: &mut Self, place: &Place<'_>, one: &_| faults.channel(place, one, &apps);
        let (all, channels) = self.items("channels", &draft.channels, |one| &one.id, channel);
        case.channels = all;
        let roles = AppRole::ALL.map(|role| (role.id(), role));
        let on = ("app_roles", "app", "apps");
        for (account, app, role) in self.roles(on, &draft.app_roles, &accounts, &apps, &roles) {
            let pair = case.accounts.get(account).zip(case.apps.get(app));
            case.app_roles.extend(pair.map(|(account, app)| ((account.id.clone(), app.id.clone()), role)));
        }
        let roles = ChannelRole::ALL.map(|role| (role.id(), role));
        let on = ("channel_roles", "channel", "channels");
        for (account, channel, role) in self.roles(on, &draft.channel_roles, &accounts, &channels, &roles) {
            let pair = case.accounts.get(account).zip(case.channels.get(channel));
            case.channel_roles.extend(pair.map(|(account, channel)| ((account.id.clone(), channel.id.clone()), role)));
        }
        for (i, text) in draft.holidays.iter().enumerate() {
            case.holidays.extend(self.date(&root.key("holidays").item(i), text));
        }
        let counts = draft.done.iter().map(|one| &*one.action).collect::<Vec<_>>().counted();
        for ((i, one), count) in draft.done.iter().enumerate().zip(counts) {
            let list = root.key("done");
            let place = list.item(i);
            let action = self.action(&place.key("action"), &one.action, [&accounts, &apps, &channels]);
            if action.is_some() && count == 0 {
                self.add(&place.key("action"), FaultKind::RepeatedAction);
            }
            let on = self.date(&place.key("on"), &one.on);
            case.done.extend(action.zip(on).map(|(action, on)| Tick { action, on }));
        }
        case
    }

    /// Reads what was done: an action about what the case has.
    fn action(&mut self, place: &Place<'_>, key: &str, lists: [&Places<'_>; 3]) -> Option<Action> {
        let Some(action) = Action::from_key(key) else {
            self.add(place, FaultKind::NotAnAction);
            return None;
        };
        let [accounts, apps, channels] = lists;
        let about = [
            (action.account().map(AccountId::as_str), accounts, "accounts"),
            (action.app().map(AppId::as_str), apps, "apps"),
            (action.channel().map(ChannelId::as_str), channels, "channels"),
            (action.source().map(ChannelId::as_str), channels, "channels"),
        ];
        for (id, known, list) in about {
            if let Some(id) = id {
                self.stands(place, id, known, list);
            }
        }
        Some(action)
    }

    /// Reads a list whose items have ids of their own. Also gives where each id stands.
    fn items<'d, D, T>(
        &mut self,
        list: &str,
        drafts: &'d [D],
        id: impl Fn(&D) -> &String,
        mut read: impl FnMut(&mut Self, &Place<'_>, &D) -> T,
    ) -> (Vec<T>, Places<'d>) {
        let mut places: Places<'_> = drafts.iter().enumerate().map(|(i, draft)| (&**id(draft), i)).collect();
        let counts = places.iter().map(|(id, _)| *id).collect::<Vec<_>>().counted();
        places.order_by_key(|(id, _)| *id);
        let mut items = Vec::with_capacity(drafts.len());
        for ((i, draft), count) in drafts.iter().enumerate().zip(counts) {
            let list = Place::Whole.key(list);
            let place = list.item(i);
            let own = id(draft);
            if own.trim().is_empty() {
                self.add(&place.key("id"), FaultKind::BlankId);
            } else if count == 0 {
                self.add(&place.key("id"), FaultKind::RepeatedId { id: own.clone() });
            }
            items.push(read(self, &place, draft));
        }
        (items, places)
    }

    fn app(&mut self, place: &Place<'_>, draft: &AppDraft) -> App {
        let kinds = AppBusinessKind::ALL.map(|kind| (kind.id(), kind));
        let business = draft.business.as_ref().and_then(|business| {
            let with_info = AppBusinessKind::Registered.id();
            let (kind, info) = self.business(&place.key("business"), business, &kinds, with_info)?;
            Some(match kind {
                AppBusinessKind::None => AppBusiness::None,
                AppBusinessKind::Individual => AppBusiness::Individual,
                AppBusinessKind::Registered => AppBusiness::Registered(info),
            })
        });
        let service = draft.service.as_deref().map(str::trim).filter(|label| !label.is_empty());
        App {
            id: AppId::from(&*draft.id),
            name: draft.name.clone(),
            service: service.map(str::to_owned),
            in_use: draft.in_use.into(),
            business: business.into(),
        }
    }

    fn channel(&mut self, place: &Place<'_>, draft: &ChannelDraft, apps: &Places<'_>) -> Channel {
        let requested_place = place.key("review_requested_on");
        let requested = draft.review_requested_on.as_ref();
        if requested.is_some() && draft.state.as_deref() != Some("in_review") {
            self.add(&requested_place, FaultKind::OnlyWith { key: "state", value: "in_review" });
        }
        let requested_on: Fact<Date> = requested.and_then(|text| self.date(&requested_place, text)).into();
        let states = [
            ChannelState::Ordinary,
            ChannelState::InReview { requested_on },
            ChannelState::Business,
            ChannelState::Rejected,
        ]
        .map(|state| (state.id(), state));
        let state = draft.state.as_ref().and_then(|word| self.fact(&place.key("state"), word, &states));
        let kinds = ChannelBusinessKind::ALL.map(|kind| (kind.id(), kind));
        let business = draft.business.as_ref().and_then(|business| {
            let with_info = ChannelBusinessKind::Saved.id();
            let (kind, info) = self.business(&place.key("business"), business, &kinds, with_info)?;
            Some(match kind {
                ChannelBusinessKind::None => ChannelBusiness::None,
                ChannelBusinessKind::Saved => ChannelBusiness::Saved(info),
            })
        });
        let connections = draft.connections.as_ref().map(|all| {
            let place = place.key("connections");
            let read = |(i, one)| self.connection(&place.item(i), one, apps);
            all.iter().enumerate().filter_map(read).collect::<Vec<_>>()
        });
        Channel {
            id: ChannelId::from(&*draft.id),
            name: draft.name.clone(),
            search_id: draft.search_id.clone(),
            state: state.into(),
            business: business.into(),
            connections: connections.into(),
        }
    }

    fn connection(&mut self, place: &Place<'_>, draft: &ConnectionDraft, apps: &Places<'_>) -> Option<Connection> {
        match draft {
            ConnectionDraft::App(id) => {
                let found = self.stands(&place.key("app"), id, apps, "apps");
                found.map(|_| Connection::App(AppId::from(&**id)))
            }
            ConnectionDraft::Outside(word) => {
                let words = OutsideService::ALL.map(|service| (service.id(), service));
                self.word(&place.key("outside"), word, &words).map(Connection::Outside)
            }
            // The reader that met it has said so.
            ConnectionDraft::Unreadable => None,
        }
    }

    /// Reads business information: of which kind it is, unless unknown, and number and name, which
    /// may only stand with one of the kinds.
    fn business<K: Clone>(
        &mut self,
        place: &Place<'_>,
        draft: &BusinessDraft,
        kinds: &[(&'static str, K)],
        with_info: &'static str,
    ) -> Option<(K, BusinessInfo)> {
        let state = draft.state.as_deref().unwrap_or(UNKNOWN);
        if state == with_info {
            if draft.number.is_none() {
                self.add(&place.key("number"), FaultKind::MissingKey);
            }
        } else {
            for (key, value) in [("number", &draft.number), ("name", &draft.name)] {
                if value.is_some() {
                    self.add(&place.key(key), FaultKind::OnlyWith { key: "state", value: with_info });
                }
            }
        }
        let info = BusinessInfo {
            number: BusinessNumber::new(draft.number.clone().unwrap_or_default()),
            name: BusinessName::new(draft.name.clone().unwrap_or_default()),
        };
        Some((self.fact(&place.key("state"), state, kinds)?, info))
    }

    /// Reads roles of accounts on the items of a list, each with where both stand; unknown ones are
    /// left out. `names` are the list of roles, the key of what they are on, and the list of that.
    fn roles<R: Copy>(
        &mut self,
        names: (&str, &str, &'static str),
        drafts: &[RoleDraft],
        accounts: &Places<'_>,
        known: &Places<'_>,
        roles: &[(&'static str, R)],
    ) -> Vec<(usize, usize, R)> {
        let (list, key, of) = names;
        let counts = drafts.iter().map(|draft| (&*draft.account, &*draft.on)).collect::<Vec<_>>().counted();
        let mut read = Vec::with_capacity(drafts.len());
        let list = Place::Whole.key(list);
        for ((i, draft), count) in drafts.iter().enumerate().zip(counts) {
            let place = list.item(i);
            let account = self.stands(&place.key("account"), &draft.account, accounts, "accounts");
            let on = self.stands(&place.key(key), &draft.on, known, of);
            if count == 0 {
                self.add(&place, FaultKind::RepeatedRole);
            }
            let role = self.fact(&place.key("role"), &draft.role, roles);
            read.extend(account.zip(on).zip(role).map(|((account, on), role)| (account, on, role)));
        }
        read
    }

    /// Where an id stands in a list, which has to hold it.
    fn stands(&mut self, place: &Place<'_>, id: &str, places: &Places<'_>, list: &'static str) -> Option<usize> {
        let found = places.binary_search_by_key(&id, |(known, _)| known).ok();
        let found = found.and_then(|at| places.get(at)).map(|(_, place)| *place);
        if found.is_none() {
            self.add(place, FaultKind::UnknownId { id: id.to_owned(), list });
        }
        found
    }

    /// The value that a word stands for; nothing where it says that the fact is unknown, and where
    /// it is none of the words.
    fn fact<T: Clone>(&mut self, place: &Place<'_>, found: &str, words: &[(&'static str, T)]) -> Option<T> {
        if found == UNKNOWN {
            return None;
        }
        self.one_of(place, found, words, &[UNKNOWN])
    }

    /// The value that a word stands for; nothing where it is none of the words.
    fn word<T: Clone>(&mut self, place: &Place<'_>, found: &str, words: &[(&'static str, T)]) -> Option<T> {
        self.one_of(place, found, words, &[])
    }

    fn one_of<T: Clone>(
        &mut self,
        place: &Place<'_>,
        found: &str,
        words: &[(&'static str, T)],
        others: &[&'static str],
    ) -> Option<T> {
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == found) {
            return Some(value.clone());
        }
        let expected = words.iter().map(|(word, _)| word).chain(others).copied().collect();
        self.add(place, FaultKind::UnknownWord { found: found.to_owned(), expected });
        None
    }

    fn date(&mut self, place: &Place<'_>, text: &str) -> Option<Date> {
        let date = text.parse().ok();
        if date.is_none() {
            self.add(place, FaultKind::NotADate { found: text.to_owned() });
        }
        date
    }
}
