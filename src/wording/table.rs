//! What is said of a table of channels: its columns, what is expected in them, what becomes of it.

use crate::exchange::table::{CellFault, Column, Counts, Expected, Field, Sheet, Who};
use crate::facts::OutsideService;

use super::Lang;
use super::Lang::{En, Ko};
use super::names::Names;

/// The heading of a column, as it is written and read.
pub const fn field(lang: Lang, field: Field) -> &'static str {
    match (lang, field) {
        (En, Field::Name) => "Channel name",
        (Ko, Field::Name) => "채널 이름",
        (En, Field::SearchId) => "Search ID",
        (Ko, Field::SearchId) => "검색용 아이디",
        (En, Field::State) => "State",
        (Ko, Field::State) => "채널 상태",
        (En, Field::Approved) => "Business Channel",
        (Ko, Field::Approved) => "비즈니스 채널 여부",
        (En, Field::RequestedOn) => "Review requested on",
        (Ko, Field::RequestedOn) => "심사 신청일",
        (En, Field::Business) => "Business information",
        (Ko, Field::Business) => "사업자 정보",
        (En, Field::Number) => "Business number",
        (Ko, Field::Number) => "사업자등록번호",
        (En, Field::BusinessName) => "Business name",
        (Ko, Field::BusinessName) => "상호",
        (En, Field::Connections) => "Connected apps",
        (Ko, Field::Connections) => "연결된 앱",
    }
}

/// The heading of the login's role.
pub const fn my_role(lang: Lang) -> &'static str {
    match lang {
        En => "My role",
        Ko => "내 권한",
    }
}

/// The heading of an account's role.
pub fn role_of(lang: Lang, name: &str) -> String {
    match lang {
        En => format!("Role: {name}"),
        Ko => format!("권한: {name}"),
    }
}

/// What the login is called where there is no account yet.
pub const fn me(lang: Lang) -> &'static str {
    match lang {
        En => "Me",
        Ko => "나",
    }
}

/// That there is no connection.
pub const fn not_connected(lang: Lang) -> &'static str {
    match lang {
        En => "Not connected",
        Ko => "연결 안 됨",
    }
}

/// A connection to an app outside the case, in a cell.
pub const fn outside(lang: Lang, service: OutsideService) -> &'static str {
    match (lang, service) {
        (En, OutsideService::Same) => "Another app of the same service",
        (Ko, OutsideService::Same) => "같은 서비스의 다른 앱",
        (En, OutsideService::Other) => "App of another service",
        (Ko, OutsideService::Other) => "다른 서비스의 앱",
        (En, OutsideService::Unknown) => "App of an unknown service",
        (Ko, OutsideService::Unknown) => "서비스를 모르는 앱",
    }
}

/// What a column says.
pub fn column(names: &Names<'_>, column: &Column) -> String {
    let lang = names.lang;
    match column {
        Column::Of(field) => self::field(lang, *field).to_owned(),
        Column::Role(Who::Account(id)) => role_of(lang, &names.account(id)),
        Column::Role(Who::New(name)) => match lang {
            En => format!("Role: {name} (new account)"),
            Ko => format!("권한: {name}(새 계정)"),
        },
    }
}

/// What was expected in a cell.
pub const fn expected(lang: Lang, expected: Expected) -> &'static str {
    match (lang, expected) {
        (En, Expected::State) => "expected Ordinary channel, In review, Business Channel, Rejected, yes or no",
        (Ko, Expected::State) => "일반 채널, 심사 중, 비즈니스 채널, 반려, 예, 아니요 중 하나여야 합니다",
        (En, Expected::Date) => "expected a date such as 2026-11-20",
        (Ko, Expected::Date) => "2026-11-20과 같은 날짜여야 합니다",
        (En, Expected::Business) => "expected Saved or None",
        (Ko, Expected::Business) => "저장됨, 없음 중 하나여야 합니다",
        (En, Expected::Role) => "expected Master, Manager, Editor or None",
        (Ko, Expected::Role) => "마스터, 매니저, 에디터, 없음 중 하나여야 합니다",
    }
}

/// What is wrong with a cell, under the heading of its column.
pub fn fault(lang: Lang, heading: &str, fault: &CellFault) -> String {
    let (found, expected) = (&fault.found, expected(lang, fault.expected));
    match lang {
        En => format!("{heading}: “{found}” is not understood; {expected}. Taken as not known."),
        Ko => format!("{heading}: ‘{found}’ 값을 알 수 없습니다. {expected}. 모름으로 둡니다."),
    }
}

/// A step of the history, or a button: what a table does to the case.
pub fn change(lang: Lang, counts: Counts) -> String {
    let Counts { added, merged, .. } = counts;
    match (lang, added, merged) {
        (En, 1, 0) => "Add 1 channel".into(),
        (En, _, 0) => format!("Add {added} channels"),
        (En, 0, 1) => "Update 1 channel".into(),
        (En, 0, _) => format!("Update {merged} channels"),
        (En, ..) => format!("Add {added}, update {merged} channels"),
        (Ko, _, 0) => format!("채널 {added}개 추가"),
        (Ko, 0, _) => format!("채널 {merged}개 수정"),
        (Ko, ..) => format!("채널 {added}개 추가, {merged}개 수정"),
    }
}

/// That accounts and apps come with the channels; nothing where none does.
pub fn newcomers(lang: Lang, sheet: &Sheet) -> Option<String> {
    let (accounts, apps) = (sheet.new_accounts(), sheet.new_apps());
    let list = |all: &[&str]| all.join(", ");
    let accounts = (!accounts.is_empty()).then(|| match lang {
        En => format!("account {}", list(&accounts)),
        Ko => format!("계정 {}", list(&accounts)),
    });
    let apps = (!apps.is_empty()).then(|| match lang {
        En => format!("app {}", list(&apps)),
        Ko => format!("앱 {}", list(&apps)),
    });
    let all: Vec<String> = accounts.into_iter().chain(apps).collect();
    (!all.is_empty()).then(|| match lang {
        En => format!("Also added: {}", all.join("; ")),
        Ko => format!("함께 추가: {}", all.join("; ")),
    })
}
