//! Documents for an application, and what makes it fail (rulebook 5).

use crate::facts::Trade;
use crate::plan::{Document, DocumentSet, NeededDocument, RejectionCause};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::names::Names;

use super::steps::list;

/// The name of a document; the Korean name with it, as that is what one asks for.
pub const fn document(lang: Lang, document: Document) -> &'static str {
    match (lang, document) {
        (En, Document::BusinessRegistration) => "certificate of business registration (사업자등록증)",
        (Ko, Document::BusinessRegistration) => "사업자등록증",
        (En, Document::EmploymentOrId) => {
            "certificate of employment (재직증명서) or ID card of the representative (대표자 신분증)"
        }
        (Ko, Document::EmploymentOrId) => "재직증명서 또는 대표자 신분증",
        (En, Document::TradeRegistration(Trade::MailOrder)) => "mail-order registration certificate (통신판매업신고증)",
        (Ko, Document::TradeRegistration(Trade::MailOrder)) => "통신판매업신고증",
        (En, Document::TradeRegistration(Trade::MedicalDevices)) => {
            "registration certificate for selling medical devices (의료기기 판매업 신고증)"
        }
        (Ko, Document::TradeRegistration(Trade::MedicalDevices)) => "의료기기 판매업 신고증",
        (En, Document::TradeRegistration(Trade::HealthFood)) => {
            "health functional food certificate (건강기능식품 영업신고증)"
        }
        (Ko, Document::TradeRegistration(Trade::HealthFood)) => "건강기능식품 영업신고증",
    }
}

/// A document with whether it is needed.
pub fn needed(lang: Lang, needed: NeededDocument) -> String {
    let name = document(lang, needed.document);
    match (lang, needed.certain) {
        (_, true) => name.to_owned(),
        (En, false) => format!("{name}, if the business is in that trade"),
        (Ko, false) => format!("{name}(해당 업종인 경우)"),
    }
}

/// Documents in one line.
pub fn documents(lang: Lang, all: &[NeededDocument]) -> String {
    let all = list(all.iter().map(|one| needed(lang, *one)));
    match lang {
        En => format!("Documents: {all}"),
        Ko => format!("제출 서류: {all}"),
    }
}

/// Over the documents of one business: which channels they serve, all at once.
pub fn heading(names: &Names<'_>, set: &DocumentSet) -> String {
    let channels = names.channels(&set.channels);
    match (names.lang, &set.number) {
        (En, Some(number)) => format!("{channels} (business number {})", number.as_typed()),
        (Ko, Some(number)) => format!("{channels}(사업자등록번호 {})", number.as_typed()),
        (_, None) => channels,
    }
}

/// What causes rejection.
pub const fn cause(lang: Lang, cause: RejectionCause) -> &'static str {
    match (lang, cause) {
        (En, RejectionCause::InformationDiffers) => "what the channel says differs from the documents",
        (Ko, RejectionCause::InformationDiffers) => "채널 정보와 제출 서류의 내용이 다른 경우",
        (En, RejectionCause::DocumentMissing) => "a needed document was not handed in",
        (Ko, RejectionCause::DocumentMissing) => "필요한 서류를 제출하지 않은 경우",
    }
}
