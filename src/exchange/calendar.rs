//! The dates of a plan as a calendar file (RFC 5545).
//!
//! All events are whole days without a time zone: a business day is a day in Korea wherever the
//! calendar is read.

use crate::diagram::timeline::{Measures, Timeline};
use crate::facts::{ChannelId, Date};
use crate::plan::{Action, End, Holder, Part, Person, Plan, Schedule, parts};
use crate::wording::names::Names;
use crate::wording::plan::calendar as words;
use crate::wording::plan::{dates, page, people, places, steps};

/// The file: for everybody a day with their steps, for every review its window, and the days by
/// which channels can be connected. What has no date is no event. Reading a newer file of the same
/// plan replaces the events of an older one, as their ids stay.
pub fn write_calendar(names: &Names<'_>, plan: &Plan, schedule: &Schedule) -> String {
    let mut file = Lines::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//kakao-sync-check//plan//EN");
    file.line("CALSCALE", "GREGORIAN");
    let key = |what: &str| format!("{what}\n{}\n{}", plan.account, plan.app);
    for part in parts(plan) {
        let Some(person) = part.person.as_ref().filter(|_| !part.places.is_empty()) else { continue };
        let who = match person {
            Person::Account(account) => format!("account\n{account}"),
            Person::NotKnown(Holder::OwnerOf(app)) => format!("owner\n{app}"),
            Person::NotKnown(Holder::MasterOf(channel)) => format!("master\n{channel}"),
            Person::NotKnown(Holder::TeamOf(app)) => format!("team\n{app}"),
            // The key of the action tells the connections of a channel apart.
            Person::NotKnown(Holder::TeamBehind(channel, removal)) => {
                format!("team behind\n{}", Action::RemoveConnection(channel.clone(), removal.clone()).key())
            }
        };
        let person = people::person(names, person);
        let days = (schedule.today, schedule.today);
        file.event(schedule, &key(&who), days, &words::work(names.lang, &person), &todo(names, plan, &part));
    }
    for (step, span) in plan.steps.iter().zip(&schedule.spans) {
        let (End::Window { latest, .. }, Some(days)) = (&span.end, span.range(schedule.today)) else { continue };
        let summary = words::review(names.lang, &steps::step(names, plan, step));
        let description = dates::passed(names.lang, &latest.passed).unwrap_or_default();
        file.event(schedule, &key(&step.action.key()), days, &summary, &description);
    }
    // The picture knows which channels share a date.
    let timeline = Timeline::new(plan, schedule, names.case, false, Measures::default());
    for mark in timeline.connecting.marks {
        let channels: Vec<String> = mark.channels.iter().map(|channel| names.channel(channel)).collect();
        let summary = words::connect(names.lang, &names.app(&plan.app), &channels);
        // The first of them stands for all: no channel is in two events.
        let first = mark.channels.first().map(ChannelId::as_str).unwrap_or_default();
        let days = (mark.date, mark.date);
        let description = page::connecting(names.lang, plan.edition).join("\n");
        file.event(schedule, &key(&format!("connect\n{first}")), days, &summary, &description);
    }
    file.line("END", "VCALENDAR");
    file.0
}

fn todo(names: &Names<'_>, plan: &Plan, part: &Part) -> String {
    let line = |index: usize| {
        let step = plan.steps.get(index)?;
        let place = places::place(names.lang, step.action.kind(), plan.edition).map(|place| format!(" ({place})"));
        Some(format!("{}. {}{}", index + 1, steps::step(names, plan, step), place.unwrap_or_default()))
    };
    part.steps().into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// Content lines, each ended and folded as RFC 5545, 3.1 wants it.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, name: &str, value: &str) {
        // 75 octets at most, not counting the line break; a line that goes on begins with a space.
        let mut width = 0;
        for c in name.chars().chain(std::iter::once(':')).chain(value.chars()) {
            if width + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn event(&mut self, schedule: &Schedule, key: &str, (from, to): (Date, Date), summary: &str, description: &str) {
        // The day after the last one; the calendar's very last day has none, and no table either.
        let Some(end) = to.next() else { return };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &format!("{:016x}@kakao-sync-check.invalid", fingerprint(key)));
        self.line("DTSTAMP", &format!("{}T000000Z", compact(schedule.today)));
        self.line("DTSTART;VALUE=DATE", &compact(from));
        self.line("DTEND;VALUE=DATE", &compact(end));
        self.line("SUMMARY", &escaped(summary));
        if !description.is_empty() {
            self.line("DESCRIPTION", &escaped(description));
        }
        // Nobody is busy because Kakao reviews something.
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// A value of type TEXT (RFC 5545, 3.3.11). Control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' => escaped.push_str("\\n"),
            _ if c.is_control() => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// FNV-1a: ids only have to differ within a calendar, and to stay the same for the same step.
fn fingerprint(key: &str) -> u64 {
    key.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}
