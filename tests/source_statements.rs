//! Every statement of the source page is accounted for, and everything that decides has its
//! statement.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::collections::BTreeSet;

use kakao_sync_check::explain::rulebook::Rule;
use kakao_sync_check::explain::statements::{Accounted, Site, Statement, sections_of_guidance};
use kakao_sync_check::rules::*;
use kakao_sync_check::wording::{Lang, insight};

fn by(statement: &Statement) -> &'static [Accounted] {
    statement.accounted()
}

fn any(of: impl Fn(&Accounted) -> bool) -> bool {
    Statement::ALL.iter().flat_map(by).any(of)
}

#[test]
fn every_statement_maps_to_something_that_exists() {
    for statement in Statement::ALL {
        assert!(!by(statement).is_empty(), "{statement:?}");
        assert_eq!(by(statement).iter().collect::<BTreeSet<_>>().len(), by(statement).len(), "{statement:?}");
        for accounted in by(statement) {
            if let Accounted::Guides(kind) = accounted {
                assert_eq!(Rule::from_link(&format!("guidance/{}", kind.id())), Some(Rule::Guidance(*kind)));
            }
            if let Accounted::Links(place) = accounted {
                assert!(place.address().starts_with("https://"));
            }
        }
    }
    let ids: BTreeSet<_> = Statement::ALL.iter().map(|statement| statement.id()).collect();
    assert_eq!(ids.len(), Statement::ALL.len());
}

#[test]
fn the_statements_cover_every_section_in_the_order_of_the_page() {
    let mut order: Vec<Option<Section>> = Vec::new();
    for statement in Statement::ALL {
        if order.last() != Some(&statement.section()) {
            order.push(statement.section());
        }
    }
    use Section::*;
    let page = [
        None,
        Some(WhatYouNeed),
        Some(Requirements),
        Some(BusinessChannel),
        Some(CreateChannel),
        Some(BusinessApplication),
        Some(Connect),
        Some(HowTo),
        Some(ConditionsApp(1)),
        Some(ConditionsApp(2)),
        Some(ConditionsChannel(1)),
        Some(ConditionsChannel(2)),
        Some(ConditionsChannel(3)),
        // The closing sentence belongs to the whole chapter.
        Some(Connect),
        Some(SeeMore),
    ];
    assert_eq!(order, page);
    // How many statements each section makes; a table that loses one no longer adds up.
    let count = |section| Statement::ALL.iter().filter(|one| one.section() == section).count();
    let counts: Vec<usize> = [
        None,
        Some(WhatYouNeed),
        Some(Requirements),
        Some(BusinessChannel),
        Some(CreateChannel),
        Some(BusinessApplication),
        Some(Connect),
        Some(HowTo),
        Some(ConditionsChannel(2)),
        Some(SeeMore),
    ]
    .map(count)
    .to_vec();
    assert_eq!(counts, [3, 6, 7, 8, 8, 9, 5, 10, 5, 2]);
}

#[test]
fn everything_that_decides_warns_or_guides_by_the_source_has_its_statement() {
    for condition in Condition::ALL {
        let states = |one: &&Statement| by(one).contains(&Accounted::Decides(condition));
        let sections: BTreeSet<_> = Statement::ALL.iter().filter(states).filter_map(|one| one.section()).collect();
        let home = condition
            .sections(Edition::default())
            .iter()
            .find(|section| matches!(section, Section::ConditionsApp(_) | Section::ConditionsChannel(_)));
        assert!(sections.contains(home.unwrap()), "{condition:?} is stated where it is listed");
        assert!(any(|one| *one == Accounted::Decides(condition)));
    }
    for reading in Reading::ALL {
        let said = Statement::ALL.iter().filter(|one| by(one).contains(&Accounted::Reads(reading))).count();
        // A contradiction takes two places, unless one place is vague.
        let vague = matches!(reading, Reading::SameBusiness | Reading::OtherConnection | Reading::Button);
        assert!(said >= if vague { 1 } else { 2 }, "{reading:?}");
    }
    for gate in Gate::ALL {
        assert!(any(|one| *one == Accounted::Gate(gate)), "{gate:?}");
    }
    for verdict in [Verdict::Listed, Verdict::AlreadyConnected, Verdict::NotListed] {
        assert!(any(|one| *one == Accounted::Verdict(verdict)), "{verdict:?}");
    }
    for place in Site::ALL {
        assert!(any(|one| *one == Accounted::Links(place)), "{place:?}");
    }
    for kind in GuidanceKind::ALL {
        // These stem from later documentation, or from no document.
        let elsewhere = ["moved", "not-kakao", "number-check"].contains(&kind.id());
        assert_eq!(sections_of_guidance(kind, Edition::default()).is_empty(), elsewhere, "{kind:?}");
        assert!(elsewhere || any(|one| *one == Accounted::Guides(kind)), "{kind:?}");
    }
    assert!(any(|one| *one == Accounted::Documents));
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
fn every_rule_has_a_link_of_its_own_a_title_and_a_text_in_every_language() {
    let rules = Rule::of(Edition::default());
    assert_eq!(rules.len(), 3 + 7 + 5 + 12);
    let links: BTreeSet<_> = rules.iter().map(|rule| rule.link()).collect();
    assert_eq!(links.len(), rules.len());
    for rule in rules {
        assert_eq!(Rule::from_link(&rule.link()), Some(rule));
        for lang in Lang::ALL {
            assert!(!insight::rule_title(lang, rule, Edition::default()).is_empty(), "{rule:?}");
            assert!(!insight::rule_text(lang, rule, Readings::default()).is_empty(), "{rule:?}");
        }
        assert_ne!(
            insight::rule_text(Lang::En, rule, Readings::default()),
            insight::rule_text(Lang::Ko, rule, Readings::default())
        );
    }
    assert_eq!(Rule::from_link("condition/nothing"), None);
}

#[test]
fn no_two_statements_say_the_same_and_each_is_short() {
    for lang in Lang::ALL {
        let texts: BTreeSet<_> = Statement::ALL.iter().map(|one| insight::statement(lang, *one)).collect();
        assert_eq!(texts.len(), Statement::ALL.len());
        assert!(texts.iter().all(|text| (2..80).contains(&text.chars().count())), "{texts:?}");
        let accounted: BTreeSet<_> =
            Statement::ALL.iter().flat_map(by).map(|one| insight::accounted(lang, *one, Edition::default())).collect();
        let distinct: BTreeSet<_> = Statement::ALL.iter().flat_map(by).collect();
        assert_eq!(accounted.len(), distinct.len());
    }
}
