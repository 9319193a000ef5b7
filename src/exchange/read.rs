//! From JSON to a draft of a case: keys and kinds of values, each fault with its place.

use super::draft::{
    AccountDraft, AppDraft, BusinessDraft, CaseDraft, ChannelDraft, ConnectionDraft, DoneDraft, FORMAT, Fault,
    FaultKind, Place, RoleDraft, Shape, VERSION,
};
use crate::json::Json;

/// The draft in a document, with what was wrong with the form of it. What could not be read is
/// blank in the draft, so that items keep their numbers.
///
/// # Errors
/// If it is no case file, or one of a version that cannot be read.
pub(super) fn draft(document: &Json) -> Result<(CaseDraft, Vec<Fault>), Vec<Fault>> {
    let refuse = |place: &str, kind| Err(vec![Fault { place: place.to_owned(), kind }]);
    let Json::Object(members) = document else { return refuse("", FaultKind::Format) };
    let member = |name: &str| members.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    if member("format") != Some(&Json::text(FORMAT)) {
        return refuse("format", FaultKind::Format);
    }
    match member("version") {
        Some(Json::Whole(version)) if *version == VERSION => {}
        Some(Json::Whole(version)) if *version > VERSION => {
            return refuse("version", FaultKind::LaterVersion { found: *version });
        }
        _ => return refuse("version", FaultKind::Version),
    }
    let mut reader = Reader::default();
    let draft = reader.case(document);
    Ok((draft, reader.faults))
}

/// A place in the document: the value there, if there is one, and the way to it.
#[derive(Clone)]
struct At<'a> {
    value: Option<&'a Json>,
    place: Place<'a>,
    /// Whether what holds it is what it should be; if not, that was said, and nothing is missed here.
    held: bool,
}

#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn add(&mut self, place: &Place<'_>, kind: FaultKind) {
        self.faults.push(Fault { place: place.to_string(), kind });
    }

    fn case(&mut self, document: &Json) -> CaseDraft {
        let root = At { value: Some(document), place: Place::Whole, held: true };
        let [format, version, name, trade, accounts, apps, channels, app_roles, channel_roles, holidays, done] = self
            .members(
                &root,
                &[
                    "format",
                    "version",
                    "name",
                    "trade",
                    "accounts",
                    "apps",
                    "channels",
                    "app_roles",
                    "channel_roles",
                    "holidays",
                    "done",
                ],
            );
        // Both were looked at before anything else.
        let _ = (format, version);
        CaseDraft {
            name: self.text(&name).unwrap_or_default(),
            trade: self.list(&trade, Self::required),
            accounts: self.list(&accounts, Self::account).unwrap_or_default(),
            apps: self.list(&apps, Self::app).unwrap_or_default(),
            channels: self.list(&channels, Self::channel).unwrap_or_default(),
            app_roles: self
                .list(&app_roles, |reader, at| reader.role(at, &["account", "app", "role"]))
                .unwrap_or_default(),
            channel_roles: self
                .list(&channel_roles, |reader, at| reader.role(at, &["account", "channel", "role"]))
                .unwrap_or_default(),
            holidays: self.list(&holidays, Self::required).unwrap_or_default(),
            done: self.list(&done, Self::done).unwrap_or_default(),
        }
    }

    fn account(&mut self, at: &At<'_>) -> AccountDraft {
        let [id, name] = self.members(at, &["id", "name"]);
        AccountDraft { id: self.required(&id), name: self.text(&name).unwrap_or_default() }
    }

    fn app(&mut self, at: &At<'_>) -> AppDraft {
        let [id, name, service, in_use, business] = self.members(at, &["id", "name", "service", "in_use", "business"]);
        AppDraft {
            id: self.required(&id),
            name: self.text(&name).unwrap_or_default(),
            service: self.text(&service),
            in_use: self.truth(&in_use),
            business: business.value.is_some().then(|| self.business(&business)),
        }
    }

    fn channel(&mut self, at: &At<'_>) -> ChannelDraft {
        let [id, name, search_id, state, requested, business, connections] =
            self.members(at, &["id", "name", "search_id", "state", "review_requested_on", "business", "connections"]);
        ChannelDraft {
            id: self.required(&id),
            name: self.text(&name).unwrap_or_default(),
            search_id: self.text(&search_id).unwrap_or_default(),
            state: self.text(&state),
            review_requested_on: self.text(&requested),
            business: business.value.is_some().then(|| self.business(&business)),
            connections: self.list(&connections, Self::connection),
        }
    }

    fn business(&mut self, at: &At<'_>) -> BusinessDraft {
        let [state, number, name] = self.members(at, &["state", "number", "name"]);
        BusinessDraft { state: self.text(&state), number: self.text(&number), name: self.text(&name) }
    }

    fn connection(&mut self, at: &At<'_>) -> ConnectionDraft {
        let before = self.faults.len();
        let [app, outside] = self.members(at, &["app", "outside"]);
        match (self.text(&app), self.text(&outside)) {
            (Some(app), None) => ConnectionDraft::App(app),
            (None, Some(outside)) => ConnectionDraft::Outside(outside),
            _ => {
                // Neither or both; unless something more precise was said of it already.
                if self.faults.len() == before {
                    self.add(&at.place, FaultKind::Expected(Shape::Connection));
                }
                ConnectionDraft::Unreadable
            }
        }
    }

    fn role(&mut self, at: &At<'_>, keys: &'static [&'static str; 3]) -> RoleDraft {
        let [account, on, role] = self.members(at, keys);
        RoleDraft { account: self.required(&account), on: self.required(&on), role: self.required(&role) }
    }

    fn done(&mut self, at: &At<'_>) -> DoneDraft {
        let [action, on] = self.members(at, &["action", "on"]);
        let key = match action.value {
            // What stands in the list is judged as a whole.
            Some(list @ Json::List(_)) => list.to_line(),
            Some(_) => {
                self.add(&action.place, FaultKind::Expected(Shape::List));
                String::new()
            }
            None => self.required(&action),
        };
        DoneDraft { action: key, on: self.required(&on) }
    }

    /// The members of an object with these names, in their order; any other is a fault.
    fn members<'a, const N: usize>(&mut self, at: &'a At<'a>, names: &'static [&'static str; N]) -> [At<'a>; N] {
        let (members, held) = match at.value {
            Some(Json::Object(members)) => (&**members, true),
            _ => {
                self.add(&at.place, FaultKind::Expected(Shape::Object));
                (&[][..], false)
            }
        };
        let mut read = [false; N];
        for (key, _) in members {
            match names.iter().zip(&mut read).find(|(name, _)| *name == key) {
                None => self.add(&at.place.key(key), FaultKind::UnknownKey { expected: names }),
                Some((_, read)) if *read => self.add(&at.place.key(key), FaultKind::RepeatedKey),
                Some((_, read)) => *read = true,
            }
        }
        names.map(|name| At {
            value: members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            place: at.place.key(name),
            held,
        })
    }

    fn list<T>(&mut self, at: &At<'_>, mut item: impl FnMut(&mut Self, &At<'_>) -> T) -> Option<Vec<T>> {
        match at.value? {
            Json::List(items) => {
                let at = |(index, value)| At { value: Some(value), place: at.place.item(index), held: true };
                Some(items.iter().enumerate().map(at).map(|at| item(self, &at)).collect())
            }
            _ => {
                self.add(&at.place, FaultKind::Expected(Shape::List));
                None
            }
        }
    }

    fn text(&mut self, at: &At<'_>) -> Option<String> {
        match at.value? {
            Json::Text(text) => Some(text.clone()),
            _ => {
                self.add(&at.place, FaultKind::Expected(Shape::Text));
                None
            }
        }
    }

    fn required(&mut self, at: &At<'_>) -> String {
        if at.value.is_none() && at.held {
            self.add(&at.place, FaultKind::MissingKey);
        }
        self.text(at).unwrap_or_default()
    }

    fn truth(&mut self, at: &At<'_>) -> Option<bool> {
        match at.value? {
            Json::Truth(value) => Some(*value),
            _ => {
                self.add(&at.place, FaultKind::Expected(Shape::Truth));
                None
            }
        }
    }
}
