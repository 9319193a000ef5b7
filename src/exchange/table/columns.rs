//! Which column says what: by its heading, in English or Korean, as Kakao's consoles and agencies'
//! sheets write it; where there are no headings, by what stands in it.

use crate::facts::AccountId;

use super::accounts::{Accounts, named};
use super::cells::Cell;
use super::values::{ROLES, STATES, date, is, is_one, is_unknown, key, word};

/// What a column says of the channels in its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// A fact of the channel itself.
    Of(Field),
    /// The role of an account on it.
    Role(Who),
}

/// A fact of a channel that a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Name,
    /// Its search ID.
    SearchId,
    /// Its state.
    State,
    /// Whether it is a Business Channel.
    Approved,
    /// The day of the request for review.
    RequestedOn,
    /// Whether business information is saved.
    Business,
    /// The business registration number.
    Number,
    /// The business name.
    BusinessName,
    /// The apps that it is connected to.
    Connections,
}

/// Whose role a column tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// An account of the case.
    Account(AccountId),
    /// One that the case does not have yet, by its name.
    New(String),
}

impl Field {
    /// Every field, in the order in which a table is written.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::SearchId,
        Self::State,
        Self::RequestedOn,
        Self::Business,
        Self::Number,
        Self::BusinessName,
        Self::Connections,
        Self::Approved,
    ];

    /// The headings by which it is known, the surest first: of two columns with headings of one
    /// field, that with the surer is it. Compared without case, blanks and punctuation.
    pub const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "channel name",
                "kakaotalk channel name",
                "channel profile name",
                "kakaotalk channel",
                "kakao channel",
                "channel",
                "profile name",
                "name",
                "채널명",
                "채널 이름",
                "카카오톡 채널명",
                "카카오톡 채널 이름",
                "카카오톡 채널",
                "카카오 채널명",
                "카카오 채널",
                "톡채널명",
                "톡채널",
                "채널 프로필명",
                "발신프로필명",
                "프로필명",
                "플러스친구명",
                "플러스친구",
                "발신프로필",
                "채널",
                "매장명",
                "지점명",
                "브랜드명",
                "이름",
            ],
            Self::SearchId => &[
                "search id",
                "channel search id",
                "searchable id",
                "channel uuid",
                "channel id",
                "kakao channel id",
                "yellow id",
                "plus friend id",
                "id",
                "검색용 아이디",
                "검색용 ID",
                "채널 검색용 아이디",
                "채널 검색용 ID",
                "검색 아이디",
                "검색 ID",
                "채널 아이디",
                "채널 ID",
                "카카오톡 채널 아이디",
                "카카오톡 채널 ID",
                "카카오 채널 ID",
                "톡채널 아이디",
                "플러스친구 아이디",
                "플러스친구 ID",
                "옐로아이디",
                "아이디",
            ],
            Self::State => &[
                "state",
                "channel state",
                "review state",
                "review status",
                "channel status",
                "business channel state",
                "business channel status",
                "review result",
                "status",
                "channel type",
                "type",
                "채널 상태",
                "심사 상태",
                "심사 결과",
                "비즈니스 채널 상태",
                "비즈니스 채널 심사 상태",
                "비즈니스 채널 심사",
                "심사 현황",
                "채널 구분",
                "채널 유형",
                "상태",
                "구분",
            ],
            Self::Approved => &[
                "is business channel",
                "business channel",
                "business verified",
                "business verification",
                "verified",
                "비즈니스 채널 여부",
                "비즈 채널 여부",
                "비즈니스 채널 전환 여부",
                "비즈니스 인증 여부",
                "비즈니스 인증 상태",
                "비즈니스 인증",
                "비즈니스 채널 전환",
                "비즈니스 채널",
                "비즈 채널",
                "인증 여부",
            ],
            Self::RequestedOn => &[
                "review requested on",
                "requested on",
                "review request date",
                "request date",
                "application date",
                "applied on",
                "submitted on",
                "심사 신청일",
                "심사 요청일",
                "심사 접수일",
                "비즈니스 채널 신청일",
                "심사 신청 일자",
                "신청 일자",
                "신청일",
                "접수일",
            ],
            Self::Business => &[
                "business information",
                "business information saved",
                "business info",
                "business info saved",
                "사업자 정보",
                "사업자 정보 저장 여부",
                "사업자 정보 등록 여부",
                "사업자 정보 저장",
                "사업자 정보 등록",
                "사업자 정보 유무",
                "사업자 등록 여부",
            ],
            Self::Number => &[
                "business registration number",
                "business number",
                "business registration no",
                "business reg no",
                "business no",
                "registration number",
                "brn",
                "사업자등록번호",
                "사업자 번호",
                "사업자 등록 No",
                "사업자 No",
                "등록번호",
            ],
            Self::BusinessName => &[
                "business name",
                "company name",
                "legal name",
                "company",
                "trade name",
                "상호",
                "상호명",
                "사업자명",
                "사업자 상호",
                "상호(법인명)",
                "법인명",
                "회사명",
                "업체명",
                "사업체명",
            ],
            Self::Connections => &[
                "connected apps",
                "connected app",
                "connections",
                "linked apps",
                "linked app",
                "connected biz app",
                "biz app",
                "app connection",
                "connected",
                "app",
                "apps",
                "연결된 앱",
                "연결 앱",
                "연결된 비즈 앱",
                "연결된 카카오 앱",
                "앱 연결",
                "앱 연결 여부",
                "앱 연결 상태",
                "채널-앱 연결",
                "연결 여부",
                "연결 상태",
                "비즈 앱",
                "앱 이름",
                "앱",
            ],
        }
    }

    /// How sure a heading is, 0 the surest.
    fn rank(self, key: &str) -> Option<usize> {
        self.headings().iter().position(|heading| is(heading, key))
    }
}

/// Headings of a column with the role of the login that the case is asked about.
pub const MINE: &[&str] = &[
    "my role",
    "my channel role",
    "my permission",
    "channel role",
    "role",
    "permission",
    "내 권한",
    "나의 권한",
    "내 역할",
    "내 채널 권한",
    "채널 권한",
    "권한",
    "관리자 권한",
    "역할",
];

/// What stands before or behind an account's name in the heading of its role.
pub const ROLE_OF: &[&str] = &["role of", "role", "의 권한", "권한", "의 역할", "역할"];

/// How many first rows are looked at for headings: sheets have titles above them.
const HEADS: usize = 5;

/// How many rows tell what stands in a column without a heading.
pub const SAMPLED: usize = 50;

/// Which of the first rows holds headings, if one does. The first needs one heading that can be
/// nothing else; those below it stand under a title and need two.
pub fn heading_row(rows: &[Vec<Cell<'_>>]) -> Option<usize> {
    let sure = |row: &[Cell<'_>]| {
        let keys = || row.iter().map(|cell| key(&cell.text));
        let known = keys().filter(|key| is_heading(key) && word(STATES, key).is_none()).count();
        // Whose role a column holds may be called by a number.
        let data = row.iter().any(|cell| looks_like_data(&cell.text) && named(cell.meant()).is_none());
        if data { 0 } else { known }
    };
    rows.iter().take(HEADS).enumerate().position(|(place, row)| sure(row) > usize::from(place > 0))
}

/// Whether it is the heading of a field, or of the login's role.
pub fn is_heading(key: &str) -> bool {
    !key.is_empty() && (is_one(MINE, key) || Field::ALL.iter().any(|field| field.rank(key).is_some()))
}

/// A search ID with its @, a number or a day.
fn looks_like_data(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['@', '＠']) || text.chars().filter(char::is_ascii_digit).count() >= 6
}

/// What the columns with these headings say. Each field, and the role of each account, is told by
/// one column at most.
pub fn by_heading(headings: &[Cell<'_>], accounts: &Accounts<'_>) -> Vec<Option<Column>> {
    let keys: Vec<String> = headings.iter().map(|cell| key(&cell.text)).collect();
    let mut columns: Vec<Option<Column>> = vec![None; headings.len()];
    for field in Field::ALL {
        let ranked = keys.iter().enumerate().filter_map(|(place, key)| Some((field.rank(key)?, place)));
        if let Some((_, place)) = ranked.min()
            && let Some(column) = columns.get_mut(place)
        {
            *column = Some(Column::Of(field));
        }
    }
    for (place, (heading, key)) in headings.iter().zip(&keys).enumerate() {
        let role = || Some(Column::Role(accounts.by_heading(heading.meant(), key)?));
        if columns.get(place).is_some_and(Option::is_none)
            && let Some(role) = role().filter(|role| !columns.contains(&Some(role.clone())))
            && let Some(column) = columns.get_mut(place)
        {
            *column = Some(role);
        }
    }
    columns
}

/// What the columns without headings say, by what stands in most of their cells.
pub fn by_content(rows: &[Vec<Cell<'_>>], accounts: &Accounts<'_>) -> Vec<Option<Column>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut columns: Vec<Option<Column>> = Vec::with_capacity(width);
    let mut plain = Vec::new();
    for place in 0..width {
        let cells = || rows.iter().filter_map(|row| row.get(place)).filter(|cell| !is_unknown(&key(&cell.text)));
        let most = |like: &dyn Fn(&str) -> bool| {
            let all = cells().count();
            all > 0 && cells().filter(|cell| like(&cell.text)).count() * 2 > all
        };
        let found = if most(&|text| text.trim().starts_with(['@', '＠'])) {
            Some(Column::Of(Field::SearchId))
        } else if most(&|text| date(text).is_some()) {
            Some(Column::Of(Field::RequestedOn))
        } else if most(&|text| key(text).len() == 10 && key(text).bytes().all(|byte| byte.is_ascii_digit())) {
            Some(Column::Of(Field::Number))
        } else if most(&|text| word(STATES, &key(text)).is_some()) {
            Some(Column::Of(Field::State))
        } else if most(&|text| word(ROLES, &key(text)).is_some()) {
            Some(Column::Role(accounts.mine()))
        } else {
            if cells().next().is_some() {
                plain.push(place);
            }
            None
        };
        columns.push(found.filter(|found| !columns.contains(&Some(found.clone()))));
    }
    if let Some(column) = plain.first().and_then(|place| columns.get_mut(*place)) {
        *column = Some(Column::Of(Field::Name));
    }
    columns
}
