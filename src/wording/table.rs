//! What is said of a table of channels: its columns, what is expected in them, what becomes of it.

use crate::exchange::table::{CellFault, Column, Counts, Expected, Field, Link, Row, Sheet, Twin, Who};
use crate::facts::{Channel, ChannelBusiness, ChannelId, ChannelRole, ChannelState, Fact, OutsideService};

use super::Lang;
use super::Lang::{En, Ko};
use super::link::grouped;
use super::names::Names;
use super::terms;

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

/// How many columns are understood.
pub fn columns(lang: Lang, used: usize, all: usize) -> String {
    match lang {
        En => format!("Columns ({used} of {all} used)"),
        Ko => format!("열({all}개 중 {used}개 사용)"),
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
        En => format!("{heading}: “{found}” is not understood; {expected}. It counts as blank."),
        Ko => format!("{heading}: ‘{found}’ 값을 알 수 없습니다. {expected}. 빈칸으로 봅니다."),
    }
}

/// A row as it will be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which row it is.
    pub number: String,
    /// What the channel is called, with its search ID.
    pub name: String,
    /// What else it says.
    pub says: Vec<String>,
    /// What is wrong with it.
    pub faults: Vec<String>,
    /// What has the same search ID.
    pub twin: Option<String>,
}

/// The row at a place of a table.
pub fn line(names: &Names<'_>, sheet: &Sheet, place: usize) -> Option<Line> {
    let lang = names.lang;
    let row = sheet.rows.get(place)?;
    let entry = &row.entry;
    let search_id = entry.search_id.as_ref().filter(|id| !id.is_empty()).map(|id| format!("@{id}"));
    let name = entry.name.clone().filter(|name| !name.trim().is_empty());
    let name: Vec<String> = name.into_iter().chain(search_id).collect();
    let heading = |column: usize| match sheet.columns.get(column) {
        Some(head) if !head.heading.is_empty() => head.heading.clone(),
        _ => self::nth_column(lang, column),
    };
    let fault = |fault: &CellFault| self::fault(lang, &heading(fault.column), fault);
    Some(Line {
        number: number(lang, row.number),
        name: if name.is_empty() { without_name(lang).to_owned() } else { name.join(" ") },
        says: says(names, sheet, row),
        faults: row.faults.iter().map(fault).collect(),
        twin: row.twin.map(|twin| self::twin(names, sheet, twin)),
    })
}

fn says(names: &Names<'_>, sheet: &Sheet, row: &Row) -> Vec<String> {
    let lang = names.lang;
    let mut channel = Channel::new(ChannelId::from(""), String::new());
    row.entry.put_into(&mut channel, &|_| None);
    let mut says = Vec::new();
    if let Some(state) = channel.state.known() {
        let day = match state {
            ChannelState::InReview { requested_on: Fact::Known(day) } => format!(" ({day})"),
            _ => String::new(),
        };
        says.push(format!("{}{day}", terms::channel_state(lang, *state)));
    }
    match channel.business.known() {
        Some(ChannelBusiness::None) => says.push(no_business(lang).to_owned()),
        Some(ChannelBusiness::Saved(info)) => {
            let (number, name) = (info.number.as_typed().trim(), info.name.as_typed().trim());
            says.push(match (number, name) {
                ("", "") => business_saved(lang).to_owned(),
                ("", name) => format!("{}: {name}", field(lang, Field::BusinessName)),
                (number, "") => number.to_owned(),
                (number, name) => format!("{number} {name}"),
            });
        }
        None => {}
    }
    if let Some(links) = &row.entry.connections {
        let link = |link: &Link| match link {
            Link::App(id) => names.app(id),
            Link::New(name) => name.clone(),
            Link::Outside(service) => outside(lang, *service).to_owned(),
        };
        let apps: Vec<String> = links.iter().map(link).collect();
        says.push(match (lang, apps.is_empty()) {
            (_, true) => not_connected(lang).to_owned(),
            (En, false) => format!("Connected: {}", apps.join(", ")),
            (Ko, false) => format!("연결: {}", apps.join(", ")),
        });
    }
    let role = |(column, role): &(usize, ChannelRole)| {
        let name = match &sheet.columns.get(*column)?.says {
            Some(Column::Role(Who::Account(id))) => names.account(id),
            Some(Column::Role(Who::New(name))) => name.clone(),
            _ => return None,
        };
        Some(format!("{name}: {}", terms::channel_role(lang, *role)))
    };
    says.extend(row.entry.roles.iter().filter_map(role));
    says
}

/// What has the same search ID as a row.
fn twin(names: &Names<'_>, sheet: &Sheet, twin: Twin) -> String {
    match (names.lang, twin) {
        (En, Twin::Channel(place)) => format!("{} has this search ID already.", names.channel_at(place)),
        (Ko, Twin::Channel(place)) => format!("같은 검색용 아이디의 채널이 있습니다: {}", names.channel_at(place)),
        (lang, Twin::Row(place)) => {
            let number = sheet.rows.get(place).map_or(0, |row| row.number);
            match lang {
                En => format!("Row {number} has this search ID too."),
                Ko => format!("{number}행과 검색용 아이디가 같습니다."),
            }
        }
    }
}

fn number(lang: Lang, number: usize) -> String {
    match lang {
        En => format!("Row {number}"),
        Ko => format!("{number}행"),
    }
}

/// A column that has no heading.
pub fn nth_column(lang: Lang, place: usize) -> String {
    match lang {
        En => format!("Column {}", place + 1),
        Ko => format!("{}번째 열", place + 1),
    }
}

const fn without_name(lang: Lang) -> &'static str {
    match lang {
        En => "(no name)",
        Ko => "(이름 없음)",
    }
}

const fn no_business(lang: Lang) -> &'static str {
    match lang {
        En => "No business information",
        Ko => "사업자 정보 없음",
    }
}

const fn business_saved(lang: Lang) -> &'static str {
    match lang {
        En => "Business information saved",
        Ko => "사업자 정보 저장됨",
    }
}

/// What the table to be filled in is saved as.
pub const fn template_file(lang: Lang) -> &'static str {
    match lang {
        En => "channels.csv",
        Ko => "채널-양식.csv",
    }
}

/// What a table comes to.
pub fn summary(lang: Lang, counts: Counts, faulty: usize) -> String {
    let Counts { added, updated, joined, left } = counts;
    let mut parts = Vec::new();
    let mut part = |count: usize, en: &str, ko: &str| {
        if count > 0 {
            parts.push(match lang {
                En => format!("{count} {en}"),
                Ko => format!("{ko} {count}개"),
            });
        }
    };
    part(added, "to add", "추가");
    part(updated, "to update", "수정");
    part(joined, if joined == 1 { "goes with another row" } else { "go with other rows" }, "다른 행에 합침");
    part(left, "left out", "제외");
    part(
        faulty,
        if faulty == 1 { "row with a value not understood" } else { "rows with a value not understood" },
        "알 수 없는 값이 있는 행",
    );
    parts.join(" · ")
}

/// That only the first rows were read.
pub fn beyond(lang: Lang, rows: usize) -> String {
    let rows = grouped(rows);
    match lang {
        En => format!("Only the first {rows} rows were read. Paste the others afterwards."),
        Ko => format!("처음 {rows}행까지만 읽었습니다. 나머지는 나눠서 붙여 넣으세요."),
    }
}

/// How far a table has been read.
pub fn reading(lang: Lang, percent: usize) -> String {
    match lang {
        En => format!("Reading… {percent}%"),
        Ko => format!("읽는 중… {percent}%"),
    }
}

/// What was done with a table.
pub fn done(lang: Lang, counts: Counts) -> String {
    let Counts { added, updated, .. } = counts;
    match (lang, added, updated) {
        (En, 1, 0) => "1 channel added".into(),
        (En, _, 0) => format!("{added} channels added"),
        (En, 0, 1) => "1 channel updated".into(),
        (En, 0, _) => format!("{updated} channels updated"),
        (En, ..) => format!("{added} channels added, {updated} updated"),
        (Ko, _, 0) => format!("채널 {added}개를 추가했습니다"),
        (Ko, 0, _) => format!("채널 {updated}개를 수정했습니다"),
        (Ko, ..) => format!("채널 {added}개를 추가하고 {updated}개를 수정했습니다"),
    }
}

/// How many rows there are to check.
pub fn only_to_check(lang: Lang, count: usize) -> String {
    match lang {
        En => format!("Only rows to check ({count})"),
        Ko => format!("확인할 행만 보기({count})"),
    }
}

/// A step of the history, or a button: what a table does to the case.
pub fn change(lang: Lang, counts: Counts) -> String {
    let Counts { added, updated, .. } = counts;
    match (lang, added, updated) {
        (En, 1, 0) => "Add 1 channel".into(),
        (En, _, 0) => format!("Add {added} channels"),
        (En, 0, 1) => "Update 1 channel".into(),
        (En, 0, _) => format!("Update {updated} channels"),
        (En, ..) => format!("Add {added}, update {updated} channels"),
        (Ko, _, 0) => format!("채널 {added}개 추가"),
        (Ko, 0, _) => format!("채널 {updated}개 수정"),
        (Ko, ..) => format!("채널 {added}개 추가, {updated}개 수정"),
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
