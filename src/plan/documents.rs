//! Documents for the applications of a plan (rulebook 5).

use crate::facts::{AppId, BusinessNumber, Case, ChannelId, Trade};

use super::{Action, Plan, Source, Step};

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
    let mut sets: Vec<DocumentSet> = Vec::new();
    for step in &plan.steps {
        let Action::ApplyBusinessChannel(channel) = &step.action else { continue };
        let number = number_sent(plan, case, channel);
        let same = |set: &&mut DocumentSet| bare(&set.number) == bare(&number);
        match sets.iter_mut().find(same) {
            Some(set) => set.channels.push(channel.clone()),
            None => sets.push(DocumentSet { number, channels: vec![channel.clone()], documents: documents(case) }),
        }
    }
    sets
}

fn bare(number: &Option<BusinessNumber>) -> Option<&str> {
    number.as_ref().and_then(BusinessNumber::comparable)
}

/// The business number that a channel carries when it is applied for: the app's, where the plan
/// puts that on it.
fn number_sent(plan: &Plan, case: &Case, channel: &ChannelId) -> Option<BusinessNumber> {
    let given = |action: &Action| match action {
        Action::SaveChannelBusiness(one, _) | Action::CorrectChannelBusiness(one, _) => one == channel,
        _ => false,
    };
    if plan.steps.iter().any(|step| given(&step.action)) {
        return plan.number.clone();
    }
    Some(case.channel(channel)?.saved()?.number.clone())
}

/// The business number that an app carries once these steps are done; nothing where the case does
/// not know it.
pub(super) fn number_after(case: &Case, app: &AppId, steps: &[Step]) -> Option<BusinessNumber> {
    let source = steps.iter().find_map(|step| match &step.action {
        Action::RegisterAppBusiness(one, source) | Action::CorrectAppBusiness(one, source) if one == app => {
            Some(source)
        }
        _ => None,
    });
    let info = match source {
        Some(Source::Channel(channel)) => case.channel(channel)?.saved()?,
        // What the certificate adds is not known; what the app has of it stays.
        Some(Source::Certificate) | None => case.app(app)?.registered()?,
    };
    Some(info.number.clone()).filter(|number| number.comparable().is_some())
}
