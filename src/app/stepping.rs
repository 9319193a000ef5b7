//! Going through the channels one by one: all of them in the case's order, or those that pass the
//! filters. The one where one is counts as one of them, even where it no longer passes.

use crate::explain::filter::Filter;
use crate::facts::{Case, ChannelId};
use crate::rules::Trace;

/// The places in the case of the channels that are gone through, and which of these one is at.
fn passing(case: &Case, trace: &Trace, filter: &Filter, here: Option<&ChannelId>) -> (Vec<usize>, Option<usize>) {
    let here = here.and_then(|here| case.channels.iter().position(|one| one.id == *here));
    let mut places = filter.passing(case, trace);
    let at = here.map(|here| {
        places.binary_search(&here).unwrap_or_else(|at| {
            places.insert(at, here);
            at
        })
    });
    (places, at)
}

/// The place of a channel among those that are gone through, from 0 on, and how many there are.
/// Nothing where there is no such channel.
pub fn place(case: &Case, trace: &Trace, filter: &Filter, here: &ChannelId) -> Option<(usize, usize)> {
    let (places, at) = passing(case, trace, filter, Some(here));
    Some((at?, places.len()))
}

/// The channel that a step leads to; from none, the first or the last. Nothing beyond either end.
pub fn step(case: &Case, trace: &Trace, filter: &Filter, here: Option<&ChannelId>, by: isize) -> Option<ChannelId> {
    let (places, at) = passing(case, trace, filter, here);
    let to = match at {
        Some(at) => at.checked_add_signed(by)?,
        None if by > 0 => 0,
        None => places.len().checked_sub(1)?,
    };
    case.channels.get(*places.get(to)?).map(|one| one.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_case;
    use crate::rules::{Readings, Verdict, evaluate};

    fn nine() -> (Case, Trace) {
        let case = read_case(include_str!("../../tests/cases/nine-channels.json")).unwrap();
        let trace = evaluate(&case, &"owner".into(), &"shop".into(), Readings::default()).unwrap();
        (case, trace)
    }

    fn only(verdict: Verdict) -> Filter {
        Filter { verdict: Some(verdict), ..Filter::default() }
    }

    fn walk(filter: &Filter, by: isize) -> Vec<String> {
        let (case, trace) = nine();
        let mut at = step(&case, &trace, filter, None, by);
        let mut all = Vec::new();
        while let Some(id) = at {
            all.push(id.to_string());
            at = step(&case, &trace, filter, Some(&id), by);
        }
        all
    }

    #[test]
    fn all_channels_are_gone_through_in_order_and_back() {
        let (case, trace) = nine();
        let all = Filter::default();
        let mut walked = walk(&all, 1);
        assert_eq!(walked, ["main", "vip", "event", "care", "store", "wholesale", "friend", "old", "live"]);
        assert_eq!(place(&case, &trace, &all, &"event".into()), Some((2, 9)));
        walked.reverse();
        assert_eq!(walk(&all, -1), walked);
    }

    #[test]
    fn a_filter_leaves_those_that_pass_and_where_one_is() {
        let (case, trace) = nine();
        assert_eq!(walk(&only(Verdict::CantTell), 1), ["old"]);
        let filter = only(Verdict::NotListed);
        assert_eq!(place(&case, &trace, &filter, &"main".into()), Some((0, 7)));
        assert_eq!(step(&case, &trace, &filter, Some(&"main".into()), 1), Some("event".into()));
        assert_eq!(step(&case, &trace, &filter, Some(&"old".into()), -1), Some("friend".into()));
        assert_eq!(place(&case, &trace, &filter, &"gone".into()), None);
    }
}
