//! Documents for the applications of a plan (rulebook 5).

use crate::facts::{AppBusiness, BusinessNumber, Case, ChannelBusiness, ChannelId, Fact, Trade};

use super::apply::{simulate, without_placeholder};
use super::{Action, Plan};

/// The documents for all channels of one business: collected once, sent with each application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSet {
    /// The number that the channels carry when they are applied for; nothing where the case does
    /// not know it.
    pub number: Option<BusinessNumber>,
    /// The channels that are applied for.
    pub channels: Vec<ChannelId>,
    /// What to send.
    pub documents: Vec<NeededDocument>,
}

/// A document, and whether it is needed for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NeededDocument {
    /// The document.
    pub document: Document,
    /// Whether it is needed; otherwise it is if the business is in that trade, which the case does
    /// not know.
    pub certain: bool,
}

/// A document for the application for a Business Channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// Certificate of business registration.
    BusinessRegistration,
    /// Certificate of employment or ID card of the representative: either of them.
    EmploymentOrId,
    /// The registration certificate of a trade.
    TradeRegistration(Trade),
}

/// Why an application may be rejected (Business channel).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RejectionCause {
    /// The channel's information differs from the documents.
    InformationDiffers,
    /// A document that is needed was not sent.
    DocumentMissing,
}

impl RejectionCause {
    /// Every cause that the source names.
    pub const ALL: [Self; 2] = [Self::InformationDiffers, Self::DocumentMissing];
}

/// What to send with an application, by trade.
pub fn documents(case: &Case) -> Vec<NeededDocument> {
    let always = [Document::BusinessRegistration, Document::EmploymentOrId];
    let trades = Trade::ALL.into_iter().filter(|trade| case.trade.known().is_none_or(|all| all.contains(trade)));
    let certain = |document| NeededDocument { document, certain: true };
    let of_trade =
        |trade| NeededDocument { document: Document::TradeRegistration(trade), certain: case.trade.is_known() };
    always.into_iter().map(certain).chain(trades.map(of_trade)).collect()
}

/// The documents for a plan's applications, once for each business.
pub fn document_sets(plan: &Plan, case: &Case) -> Vec<DocumentSet> {
    let mut end = case.clone();
    simulate(&mut end, plan.steps.iter().map(|step| &step.action));
    let mut sets: Vec<(Option<String>, DocumentSet)> = Vec::new();
    for step in &plan.steps {
        let Action::ApplyBusinessChannel(channel) = &step.action else { continue };
        let number = match end.channel(channel).map(|channel| &channel.business) {
            Some(Fact::Known(ChannelBusiness::Saved(info))) => without_placeholder(&info.number),
            _ => None,
        };
        let key = number.as_ref().and_then(BusinessNumber::comparable);
        match sets.iter_mut().find(|(other, _)| *other == key) {
            Some((_, set)) => set.channels.push(channel.clone()),
            None => {
                let set = DocumentSet { number, channels: vec![channel.clone()], documents: documents(case) };
                sets.push((key, set));
            }
        }
    }
    sets.into_iter().map(|(_, set)| set).collect()
}

impl Plan {
    /// The business number that the app carries once the plan is done; nothing where the case does
    /// not know it. What the plan saves on channels is the same.
    pub fn number(&self, case: &Case) -> Option<BusinessNumber> {
        let mut end = case.clone();
        simulate(&mut end, self.steps.iter().map(|step| &step.action));
        match &end.app(&self.app)?.business {
            Fact::Known(AppBusiness::Registered(info)) => {
                without_placeholder(&info.number).filter(|number| number.comparable().is_some())
            }
            _ => None,
        }
    }
}
