//! Every statement of Kakao's pages is accounted for, everything that decides has its statement in
//! each edition or is said to have none, and every page has an address and a day.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::collections::BTreeSet;

use kakao_sync_check::explain::rulebook::Rule;
use kakao_sync_check::explain::statements::{Accounted, Site, Statement};
use kakao_sync_check::explain::topics::Topic;
use kakao_sync_check::facts::{ActionKind, Date};
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::{Lang, editions, insight, sources};

fn by(statement: &Statement) -> &'static [Accounted] {
    statement.accounted()
}

/// Whether a statement that says something of an edition is accounted for so.
fn any(edition: Edition, of: impl Fn(&Accounted) -> bool) -> bool {
    Statement::of(edition).flat_map(|one| by(&one)).any(of)
}

#[test]
fn every_statement_maps_to_something_that_exists() {
    for statement in Statement::ALL {
        assert!(!by(statement).is_empty(), "{statement:?}");
        assert_eq!(by(statement).iter().collect::<BTreeSet<_>>().len(), by(statement).len(), "{statement:?}");
        for accounted in by(statement) {
            let rule = match *accounted {
                Accounted::Decides(one) | Accounted::Fixes(one) => Rule::Condition(one),
                Accounted::Gate(one) => Rule::Gate(one),
                Accounted::Reads(one) => Rule::Reading(one),
                Accounted::Guides(one) => Rule::Guidance(one),
                Accounted::Links(place) => {
                    assert!(place.address().starts_with("https://"));
                    continue;
                }
                Accounted::Verdict(_) | Accounted::Documents | Accounted::Asks(_) => continue,
            };
            // What it leads to is there in each edition that the statement says something of.
            for edition in Edition::ALL.into_iter().filter(|one| statement.page().is_of(*one)) {
                assert!(Rule::of(edition).contains(&rule), "{statement:?} {edition:?} {rule:?}");
            }
        }
    }
    let ids: BTreeSet<_> = Statement::ALL.iter().map(|statement| statement.id()).collect();
    assert_eq!(ids.len(), Statement::ALL.len());
}

#[test]
fn the_statements_cover_every_section_in_the_order_of_its_page() {
    let mut order: Vec<(Section, usize)> = Vec::new();
    for statement in Statement::ALL {
        match order.last_mut() {
            Some((section, count)) if *section == statement.section() => *count += 1,
            _ => order.push((statement.section(), 1)),
        }
    }
    use Section::*;
    // With how many statements each section makes; a table that loses one no longer adds up.
    let pages = [
        (Opening, 3),
        (WhatYouNeed, 6),
        (Requirements, 7),
        (BusinessChannel, 8),
        (CreateChannel, 8),
        (BusinessApplication, 9),
        (Connect, 4),
        (HowTo, 10),
        (ConditionsApp(1), 1),
        (ConditionsApp(2), 1),
        (ConditionsChannel(1), 1),
        (ConditionsChannel(2), 5),
        (ConditionsChannel(3), 1),
        // The closing sentence belongs to the whole chapter.
        (Connect, 1),
        (SeeMore, 2),
        (ConnectChannel, 7),
        (ConnectEligibility, 3),
        (ConnectApply, 5),
        (HelpOnList, 4),
        (InviteManager, 1),
        (ShopSetUp, 2),
        (NewOwner, 2),
        (IndividualDeveloper, 2),
        (CorrectInformation, 5),
    ];
    assert_eq!(order, pages);
    let mut seen: Vec<KakaoPage> = order.iter().map(|(section, _)| section.page()).collect();
    seen.dedup();
    assert_eq!(seen, KakaoPage::ALL, "page by page, and each page says something");
}

#[test]
fn every_page_has_a_name_an_address_and_a_day_in_every_language() {
    for lang in Lang::ALL {
        let names: BTreeSet<_> = KakaoPage::ALL.map(|page| sources::page(lang, page)).into();
        let addresses: BTreeSet<_> = KakaoPage::ALL.map(|page| sources::address(lang, page)).into();
        assert_eq!((names.len(), addresses.len()), (KakaoPage::ALL.len(), KakaoPage::ALL.len()));
        for page in KakaoPage::ALL {
            assert!(sources::address(lang, page).starts_with("https://"));
            assert!(sources::seen(lang, page).contains(&page.last_seen().year().to_string()));
        }
        let sections: BTreeSet<_> = Statement::ALL.iter().map(|one| one.section()).collect();
        let names: BTreeSet<_> = sections.iter().map(|one| sources::section(lang, *one)).collect();
        assert_eq!(names.len(), sections.len(), "no two sections go by one name");
        for section in sections {
            let korean = sources::section(Lang::Ko, section).chars().any(|one| ('가'..='힣').contains(&one));
            assert_eq!(sources::gloss(section).is_some(), !korean, "{section:?}");
        }
    }
    for page in KakaoPage::ALL {
        // Not before the rulebook was written, nor after the rules were.
        let (first, last) = (Date::new(2026, 11, 1).unwrap(), Date::new(2026, 11, 30).unwrap());
        assert!((first..=last).contains(&page.last_seen()), "{page:?}");
    }
    for edition in Edition::ALL {
        assert_eq!(edition.page().edition(), Some(edition));
    }
}

#[test]
fn everything_that_decides_has_its_statement_in_each_edition_or_none_on_its_pages() {
    for edition in Edition::ALL {
        for condition in Condition::ALL {
            let stated = Statement::sections(Accounted::Decides(condition), edition);
            let home = condition.sections(edition);
            // Silence is no oversight: no statement decides by it, and another edition's does.
            assert_eq!(stated.is_empty(), home.is_empty(), "{edition:?} {condition:?}");
            let silent = (edition, condition) == (Edition::KakaoDevelopers, Condition::OwnServiceOnly);
            assert_eq!(home.is_empty(), silent, "{edition:?} {condition:?}");
            assert!(home.iter().all(|section| section.page().is_of(edition)));
            // It is stated where it is listed.
            assert_eq!(home.iter().any(|one| stated.contains(one)), !silent, "{edition:?} {condition:?}");
            let basis = Rule::Condition(condition).basis(edition);
            assert_eq!(basis.here, home);
            assert_eq!(basis.elsewhere.is_empty(), !silent, "{edition:?} {condition:?}");
        }
        for reading in edition.readings() {
            let said = Statement::of(edition).filter(|one| by(one).contains(&Accounted::Reads(reading))).count();
            // A contradiction takes two places, unless one place is vague, or says nothing.
            let least = match (edition, reading) {
                (Edition::KakaoBusiness, Reading::AppRole | Reading::ChannelRole) => 2,
                (Edition::KakaoDevelopers, Reading::OtherConnection) => 0,
                _ => 1,
            };
            assert!(said >= least, "{edition:?} {reading:?}");
            assert_eq!(said == 0, least == 0, "{edition:?} {reading:?}");
        }
        for gate in Gate::ALL {
            assert_eq!(any(edition, |one| *one == Accounted::Gate(gate)), gate.is_in(edition), "{edition:?} {gate:?}");
            assert_eq!(!gate.sections(edition).is_empty(), gate.is_in(edition), "{edition:?} {gate:?}");
        }
        for verdict in [Verdict::Listed, Verdict::AlreadyConnected, Verdict::NotListed] {
            assert!(any(edition, |one| *one == Accounted::Verdict(verdict)), "{edition:?} {verdict:?}");
        }
    }
    for place in Site::ALL {
        assert!(Edition::ALL.into_iter().any(|one| any(one, |by| *by == Accounted::Links(place))), "{place:?}");
    }
    assert!(any(Edition::KakaoBusiness, |one| *one == Accounted::Documents));
}

/// Rulebook 5, last column, and 10: an edition says so of a fix where its own pages tell what to do about
/// the condition. How long a review is waited for is told by a statement of its own.
#[test]
fn a_fix_is_the_word_of_an_edition_where_its_own_pages_tell_of_it() {
    use ActionKind::*;
    for edition in Edition::ALL {
        let own = |statement: &&Statement| statement.page().edition() == Some(edition);
        for kind in ActionKind::ALL {
            let condition = match kind {
                // Nobody has to tell how one chooses something else.
                LogInAs | ChooseApp => continue,
                WaitForReview => {
                    let told = own(&&Statement::ReviewTime);
                    assert_eq!(edition.backing(kind) == Backing::Source, told, "{edition:?}");
                    continue;
                }
                GrantAppRole => Condition::AppRole,
                RegisterAppBusiness => Condition::AppBusiness,
                GrantChannelRole => Condition::ChannelRole,
                ApplyBusinessChannel => Condition::BusinessChannel,
                SaveChannelBusiness => Condition::ChannelBusiness,
                CorrectAppBusiness | CorrectChannelBusiness => Condition::SameBusiness,
                RemoveConnection => Condition::OwnServiceOnly,
            };
            let told = Statement::ALL.iter().filter(own).any(|one| by(one).contains(&Accounted::Fixes(condition)));
            assert_eq!(edition.backing(kind) == Backing::Source, told, "{edition:?} {kind:?}");
        }
    }
}

#[test]
fn what_warns_and_guides_is_said_by_an_edition_by_another_or_by_no_page() {
    for kind in GuidanceKind::ALL {
        // How numbers are made, and that Kakao decides, stands on none of the pages.
        let ours = ["not-kakao", "number-check"].contains(&kind.id());
        for edition in Edition::ALL {
            let basis = Rule::Guidance(kind).basis(edition);
            // That one connects elsewhere too is what the pages of elsewhere say.
            let moved = kind == GuidanceKind::Moved;
            assert!(basis.here.iter().all(|section| moved || section.page().is_of(edition)));
            let all = Edition::ALL.into_iter().flat_map(|one| Statement::sections(Accounted::Guides(kind), one));
            assert!(!moved || all.collect::<BTreeSet<_>>() == basis.here.iter().copied().collect(), "{edition:?}");
            assert_eq!(basis.here.iter().collect::<BTreeSet<_>>().len(), basis.here.len(), "each section once");
            assert_eq!(basis.here.is_empty() && basis.elsewhere.is_empty(), ours, "{edition:?} {kind:?}");
            // What is said in both is not told as if it came from elsewhere.
            assert!(basis.here.is_empty() || basis.elsewhere.is_empty());
        }
    }
}

#[test]
fn every_topic_is_told_in_each_edition_with_its_source_or_that_there_is_none() {
    let same: Vec<Topic> =
        Topic::ALL.into_iter().filter(|one| one.is_same(Edition::KakaoBusiness, Edition::KakaoDevelopers)).collect();
    // Rulebook 10, the rows that say "the same" or "the same values".
    assert_eq!(same, [Topic::BusinessChannel, Topic::SameBusiness, Topic::HostedShops]);
    for topic in Topic::ALL {
        for edition in Edition::ALL {
            assert!(topic.is_same(edition, edition));
            let sections = topic.sections(edition);
            let silent = (edition, topic) == (Edition::KakaoDevelopers, Topic::OtherConnections);
            assert_eq!(sections.is_empty(), silent, "{edition:?} {topic:?}");
            assert!(sections.iter().all(|section| section.page().is_of(edition)), "{edition:?} {topic:?}");
            for lang in Lang::ALL {
                assert!(!(editions::words(edition).rules.topic)(topic).of(lang).is_empty());
            }
        }
        for other in Edition::ALL {
            for one in Edition::ALL {
                assert_eq!(topic.is_same(one, other), topic.is_same(other, one));
            }
        }
        let told = |lang| Edition::ALL.map(|one| (editions::words(one).rules.topic)(topic).of(lang));
        for lang in Lang::ALL {
            let [one, other] = told(lang);
            assert!(one != other || same.contains(&topic), "{topic:?} differs, and the words do not");
        }
    }
    let ids: BTreeSet<_> = Topic::ALL.map(Topic::id).into();
    assert_eq!(ids.len(), Topic::ALL.len());
}

#[test]
fn the_guidance_is_that_of_the_rulebook() {
    let rulebook = [
        "existing-app",
        "own-both",
        "no-channel",
        "no-app",
        "team-member",
        "number-check",
        "scopes",
        "review-may-fail",
        "disconnect",
        "moved",
        "not-kakao",
        "next-steps",
    ];
    assert_eq!(GuidanceKind::ALL.map(GuidanceKind::id), rulebook);
}

#[test]
fn every_rule_has_a_link_of_its_own_a_title_and_a_text_in_every_edition_and_language() {
    let counts = [(Edition::KakaoBusiness, 3 + 7 + 5 + 12 + 1), (Edition::KakaoDevelopers, 2 + 7 + 3 + 12 + 1)];
    assert_eq!(counts.map(|(edition, _)| edition), Edition::ALL);
    for (edition, count) in counts {
        let rules = Rule::of(edition);
        assert_eq!(rules.len(), count);
        let links: BTreeSet<_> = rules.iter().map(|rule| rule.link()).collect();
        assert_eq!(links.len(), rules.len());
        // A link may lead to a rule of any edition; it is known here whether this one has it.
        let all: Vec<Rule> = Edition::ALL.into_iter().flat_map(Rule::of).collect();
        for rule in all {
            assert_eq!(Rule::from_link(&rule.link()), Some(rule));
            assert_eq!(rule.is_in(edition), rules.contains(&rule), "{edition:?} {rule:?}");
            let readings = edition.profile(Profile::Documented);
            for lang in Lang::ALL {
                assert!(!insight::rule_title(lang, rule, edition).is_empty(), "{rule:?}");
                assert!(!insight::rule_text(lang, rule, readings).is_empty(), "{rule:?}");
            }
            assert_ne!(insight::rule_text(Lang::En, rule, readings), insight::rule_text(Lang::Ko, rule, readings));
        }
        for lang in Lang::ALL {
            assert!(insight::readings_title(lang, edition).contains(&edition.readings().count().to_string()));
        }
    }
    assert_eq!(Rule::from_link("condition/nothing"), None);
    assert_eq!(Rule::from_link("editions"), Some(Rule::Editions));
}

#[test]
fn no_two_statements_say_the_same_and_each_is_short() {
    for lang in Lang::ALL {
        let texts: BTreeSet<_> = Statement::ALL.iter().map(|one| insight::statement(lang, *one)).collect();
        assert_eq!(texts.len(), Statement::ALL.len());
        assert!(texts.iter().all(|text| (2..80).contains(&text.chars().count())), "{texts:?}");
        for edition in Edition::ALL {
            let distinct: BTreeSet<_> = Statement::of(edition).flat_map(|one| by(&one)).collect();
            let accounted: BTreeSet<_> = distinct.iter().map(|one| insight::accounted(lang, **one, edition)).collect();
            assert_eq!(accounted.len(), distinct.len());
        }
    }
}
