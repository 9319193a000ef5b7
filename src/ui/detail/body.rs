//! What a detail says of one channel.

use leptos::prelude::*;

use crate::app::{Store, t, use_store};
use crate::facts::{AccountId, AppId, ChannelId};
use crate::rules::{ChannelTrace, Condition, Outcome, Verdict};
use crate::ui::kit::{Derived, Each, Key, Unfold, found, live, marked, memo};
use crate::wording::reasons::{self, About};
use crate::wording::{Label, Lang};

use super::Found;
use super::condition;
use super::contrast::Compared;
use super::explanation::Explanation;
use super::fixes::fixes_of;
use super::readings::OtherReadings;
use super::reason::reason;

/// All that is said of a channel.
pub fn body(id: ChannelId) -> AnyView {
    let store = use_store();
    let found = found(id.clone());
    let (why, reasons, fixes) = (why_of(id, found), reasons_of(store, found), fixes_of(found));
    let lead = move || {
        why.with(|(lang, why)| (!why.is_empty()).then(|| view! { <p class="lead">{marked(*lang, why)}</p> }.into_any()))
    };
    let fields = Seen::default();
    let row = Callback::new(move |key: Key| {
        Condition::from_id(&key).map(|one| reason(one, found, fixes, reasons, fields)).into_any()
    });
    view! {
        <div class="detail-body">
            {live(lead)}
            <ul class="reasons">
                <Each keys=reasons row=row />
            </ul>
            <h3>{t(Label::Conditions)}</h3>
            <ul class="conditions">{Condition::ALL.into_iter().map(|one| condition::row(one, found)).collect::<Vec<_>>()}</ul>
            <Unfold label=Label::MoreOfChannel>
                <Explanation found=found />
                <OtherReadings found=found />
                <Compared found=found />
            </Unfold>
        </div>
    }
    .into_any()
}

/// Why the verdict is what it is.
fn why_of(id: ChannelId, found: Found) -> Derived<(Lang, String)> {
    let store = use_store();
    memo(move || {
        store.names(|names| {
            let why = |found: &ChannelTrace| {
                store.of_trace(|trace| reasons::why(found, &About::new(names, trace, &id), names))
            };
            (names.lang, found.with(|found| found.as_ref().and_then(why).unwrap_or_default()))
        })
    })
}

/// The conditions that are to be seen to: first those not met, then those not known. One that gets
/// met stays, so that the field that one has just filled in does.
fn reasons_of(store: Store, found: Found) -> Derived<Vec<Key>> {
    let seen = Seen::default();
    let lacking = |found: &ChannelTrace| match found.verdict {
        Verdict::NotListed | Verdict::CantTell => {
            let of = |outcome| found.with_outcome(outcome).map(|one| Key::from(one.condition.id()));
            [Outcome::NotMet, Outcome::Unknown].into_iter().flat_map(of).collect()
        }
        Verdict::Listed | Verdict::AlreadyConnected => Vec::new(),
    };
    memo(move || seen.with(store, None, found.with(|found| found.as_ref().map(lacking).unwrap_or_default())))
}

/// What was shown once, as long as the question is the same, so that it is not taken away under the
/// hand of whoever has just changed it.
#[derive(Clone, Copy)]
pub struct Seen(StoredValue<Kept>);

#[derive(Default)]
struct Kept {
    /// Whom and what the answer was about.
    asked: Option<(AccountId, AppId)>,
    /// What was shown, each with the reason that it was shown for, so that no two show the same.
    all: Vec<(Key, Option<Condition>)>,
}

impl Default for Seen {
    fn default() -> Self {
        Self(StoredValue::new(Kept::default()))
    }
}

impl Seen {
    /// What was shown before for a reason, and what there is now behind it.
    pub fn with(self, store: Store, reason: Option<Condition>, now: Vec<Key>) -> Vec<Key> {
        let asked = store.of_trace(|trace| (trace.account.clone(), trace.app.clone()));
        let add = |kept: &mut Kept| {
            if kept.asked != asked {
                *kept = Kept { asked, all: Vec::new() };
            }
            for one in now {
                if kept.all.iter().all(|(other, _)| *other != one) {
                    kept.all.push((one, reason));
                }
            }
            kept.all.iter().filter(|(_, of)| *of == reason).map(|(one, _)| one.clone()).collect()
        };
        self.0.try_update_value(add).unwrap_or_default()
    }
}
