//! The checks that are kept in this browser: opening, renaming, doubling and deleting them.

use leptos::prelude::untrack;

use crate::exchange::{Check, write_check};
use crate::facts::Case;
use crate::order::Order;
use crate::wording::answer;

use super::clock;
use super::keeping::{keep_new, new_id, new_stamp, settle, write_now};
use super::kept::{About, CheckId, Origin, read_kept};
use super::notice::{Offer, StorageTrouble, Toast, Unreadable};
use super::storage::{Full, Local, key_of};
use super::store::Store;

/// A check that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it is kept under.
    pub id: CheckId,
    /// What is told of it; nothing where it can't be read.
    pub about: Option<About>,
}

impl Store {
    /// Every check that is kept, the last changed first.
    pub fn kept_checks(self) -> Vec<Listed> {
        self.library.get();
        let Some(local) = Local::open() else { return Vec::new() };
        let listed = |id: CheckId| {
            let text = local.get(&key_of(&id)).unwrap_or_default();
            Listed { about: About::read(&text).map(|(about, _)| about), id }
        };
        let mut all: Vec<Listed> = local.checks().into_iter().map(listed).collect();
        all.order_by_key(|one| std::cmp::Reverse(one.about.as_ref().map(|about| about.changed)));
        all
    }

    /// Whether any check is kept, without reading one.
    pub fn keeps_checks(self) -> bool {
        self.library.get();
        Local::open().is_some_and(|local| !local.checks().is_empty())
    }

    /// Shows the list of the kept checks, or closes it.
    pub fn show_checks(self, shown: bool) {
        if shown {
            // What is open stands there as it is now.
            write_now(self);
        }
        // What was said before has nothing to do with the list, where it would be said again.
        self.toast.set(None);
        self.choosing.set(shown);
    }

    /// What a kept check is called on the page: nothing that names anybody while names are hidden.
    pub fn check_name(self, about: Option<&About>) -> String {
        let name = about.filter(|_| !self.hidden.get()).map_or("", |about| &about.name);
        answer::or_untitled(self.lang.get(), name).to_owned()
    }

    /// Keeps what is open in this browser, from now on.
    pub fn keep_it(self) {
        if !self.origin.with_untracked(Origin::is_kept) {
            self.origin.set(Origin::Kept(new_id()));
        }
    }

    /// A check in which nothing is entered yet.
    fn blank(self) -> Check {
        Check::asked_in(Case::default(), untrack(|| self.next_edition()))
    }

    /// Begins a new check.
    pub fn start_over(self) {
        self.open_check(self.blank(), Origin::New);
    }

    /// Opens a kept check.
    pub fn open_kept(self, id: &CheckId) {
        let Some(local) = Local::open() else { return };
        if self.origin.with_untracked(|origin| origin.is(id)) {
            return;
        }
        settle(self);
        let Some(text) = local.get(&key_of(id)) else { return self.look_again() };
        match read_kept(&text) {
            Ok((about, check)) => {
                self.keeper.note(id, Some(about.stamp));
                self.open_check(check, Origin::Kept(id.clone()));
            }
            Err(faults) => self.unreadable.set(Some(Unreadable { key: key_of(id), text, faults })),
        }
    }

    /// Opens the first of some checks, and keeps all of them.
    pub fn open_all(self, checks: Vec<Check>) {
        let mut checks = checks.into_iter();
        let Some(first) = checks.next() else { return };
        let others = checks.len();
        for other in checks {
            self.keep_beside(&other);
        }
        self.open_check(first, Origin::Kept(new_id()));
        if others > 0 {
            let text = answer::opened_with(self.lang.get_untracked(), others);
            self.toast.set(Some(Toast { text, offer: None }));
        }
    }

    /// Keeps a check without opening it.
    fn keep_beside(self, check: &Check) {
        let Some(local) = Local::open() else { return };
        if keep_new(&local, check).is_err() {
            self.trouble.set(Some(StorageTrouble::Full));
        }
        self.look_again();
    }

    /// Gives a kept check another name.
    pub fn rename_kept(self, id: &CheckId, name: &str) {
        if self.origin.with_untracked(|origin| origin.is(id)) {
            return self.edit(crate::facts::command::Command::RenameCase(name.to_owned()));
        }
        self.rewrite(id, id, name);
    }

    /// Keeps a check a second time, under a name that says so.
    pub fn double_kept(self, id: &CheckId) {
        settle(self);
        let name = Local::open().and_then(|local| local.get(&key_of(id)));
        let name = name.as_deref().and_then(About::read).map(|(about, _)| about.name).unwrap_or_default();
        let lang = self.lang.get_untracked();
        self.rewrite(id, &new_id(), &answer::copy_of(lang, answer::or_untitled(lang, &name)));
    }

    /// Keeps a check under an id and a name.
    fn rewrite(self, id: &CheckId, under: &CheckId, name: &str) {
        let Some(local) = Local::open() else { return };
        let text = local.get(&key_of(id)).unwrap_or_default();
        let Ok((about, mut check)) = read_kept(&text) else { return };
        name.clone_into(&mut std::sync::Arc::make_mut(&mut check.case).name);
        let about = About { name: name.to_owned(), changed: clock::now(), stamp: new_stamp(), ..about };
        match local.set(&key_of(under), &about.write(&write_check(&check))) {
            Ok(()) => self.keeper.note(under, Some(about.stamp)),
            Err(Full) => self.trouble.set(Some(StorageTrouble::Full)),
        }
        self.look_again();
    }

    /// Deletes a kept check, and offers to bring it back.
    pub fn delete_kept(self, id: &CheckId) {
        settle(self);
        let Some(local) = Local::open() else { return };
        let text = local.get(&key_of(id)).unwrap_or_default();
        let open = self.origin.with_untracked(|origin| origin.is(id));
        if open {
            // To take the opening of the empty one back brings the deleted one back.
            self.start_over();
        }
        local.remove(&key_of(id));
        self.keeper.note(id, None);
        let name = About::read(&text).map(|(about, _)| about.name).unwrap_or_default();
        let lang = self.lang.get_untracked();
        let offer = if open { Offer::Undo } else { Offer::Restore(id.clone(), text) };
        self.toast
            .set(Some(Toast { text: answer::removed(lang, answer::or_untitled(lang, &name)), offer: Some(offer) }));
        self.look_again();
    }

    /// Begins anew, since what was open was deleted in another tab.
    pub fn let_go(self) {
        if let Origin::Kept(id) = self.origin.get_untracked() {
            self.keeper.note(&id, None);
        }
        self.trouble.set(None);
        // What is open is not written once more: that would bring it back.
        self.take(self.blank(), Origin::New);
    }

    /// Brings a deleted check back.
    pub fn restore(self, id: &CheckId, text: &str) {
        let Some(local) = Local::open() else { return };
        if local.set(&key_of(id), text).is_err() {
            self.trouble.set(Some(StorageTrouble::Full));
        }
        self.look_again();
    }

    /// Has whoever shows what is kept look at it again.
    fn look_again(self) {
        self.library.update(|turn| *turn += 1);
    }
}
