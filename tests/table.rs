//! Tables of channels: whatever the text is, it is read; what is written reads back; each word for a
//! value stands for it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use common::tables::{put, read, read_with, shop};
use kakao_sync_check::exchange::table::{
    Choices, Column, Counts, Expected, Field, MOST_APPS, MOST_COLUMNS, Sheet, Take, Taking, Twin, Who,
};
use kakao_sync_check::exchange::{write_channels, write_template};
use kakao_sync_check::facts::{
    BusinessInfo, BusinessName, BusinessNumber, Case, Channel, ChannelBusiness, ChannelRole, ChannelState, Connection,
    Fact, OutsideService,
};
use kakao_sync_check::wording::Lang;
use kakao_sync_check::wording::names::Names;

fn says(sheet: &Sheet) -> Vec<Option<Column>> {
    sheet.columns.iter().map(|head| head.says.clone()).collect()
}

const PASTED: &str = "채널 이름\t검색용 ID\t비즈니스 채널 여부\t심사 신청일\t사업자등록번호\t상호명\t연결 앱\t권한: 미나\tShop owner\t메모\r\n\
    한빛상점\t@hanbit\tY\t\t220-81-62517\t㈜한빛상점\tHanbit app\t마스터\tmanager\t\r\n\
    한빛 이벤트\t@hanbit_event\t\t\t\t\t다른 서비스\t\t\t\"두 줄\n메모\"\r\n\
    \"한빛 \"\"특가\"\"\"\thanbit-sale\tN\t\t없음\t\t없음\t없음\t?\t\r\n";

#[test]
fn cells_copied_from_a_spreadsheet_are_understood() {
    let case = shop();
    let sheet = read(PASTED, &case);
    assert!(sheet.headed && sheet.tells_channels() && !sheet.beyond);
    let of = |field| Some(Column::Of(field));
    let role = |id: &str| Some(Column::Role(Who::Account(id.into())));
    assert_eq!(
        says(&sheet),
        [
            of(Field::Name),
            of(Field::SearchId),
            of(Field::Approved),
            of(Field::RequestedOn),
            of(Field::Number),
            of(Field::BusinessName),
            of(Field::Connections),
            role("mina"),
            role("owner"),
            None
        ]
    );
    assert_eq!(
        sheet.rows.iter().map(|row| (row.number, row.faults.len())).collect::<Vec<_>>(),
        [(2, 0), (3, 0), (4, 0)]
    );
    assert_eq!(sheet.rows.iter().map(|row| row.twin).collect::<Vec<_>>(), [Some(Twin::Channel(0)), None, None]);
    assert_eq!(sheet.counts(&Taking::default()), Counts { added: 2, updated: 1, joined: 0, left: 0 });

    let after = sheet.put_into(&case, &Taking::default());
    let [main, event, sale] = &*after.channels else { panic!("{after:?}") };
    let info = BusinessInfo { number: BusinessNumber::new("220-81-62517"), name: BusinessName::new("㈜한빛상점") };
    assert_eq!(main.business, Fact::Known(ChannelBusiness::Saved(info)));
    assert_eq!(main.connections, Fact::Known(vec![Connection::App("shop".into())]));
    assert_eq!((&*event.name, &*event.search_id, event.state), ("한빛 이벤트", "hanbit_event", Fact::Unknown));
    assert_eq!(event.connections, Fact::Known(vec![Connection::Outside(OutsideService::Other)]));
    assert_eq!((&*sale.name, &*sale.search_id), ("한빛 \"특가\"", "hanbit-sale"));
    assert_eq!(
        (sale.state, &sale.business),
        (Fact::Known(ChannelState::Ordinary), &Fact::Known(ChannelBusiness::None))
    );
    assert_eq!(sale.connections, Fact::Known(Vec::new()));
    assert_eq!(after.channel_role(&"mina".into(), &main.id), Fact::Known(ChannelRole::Master));
    assert_eq!(after.channel_role(&"mina".into(), &sale.id), Fact::Known(ChannelRole::None));
    assert_eq!(after.channel_role(&"owner".into(), &main.id), Fact::Known(ChannelRole::Manager));
    assert_eq!(after.channel_role(&"owner".into(), &sale.id), Fact::Unknown);
}

#[test]
fn what_is_read_is_the_same_whatever_stands_between_cells() {
    let rows = [["Channel", "Search ID", "State"], ["a, b", "@a", "in review"], ["c; d", "@c", "closed"]];
    let joined = |sign: &str| {
        let cell = |cell: &str| if cell.contains([',', ';']) { format!("\"{cell}\"") } else { cell.to_owned() };
        rows.map(|row| row.map(cell).join(sign)).join("\n")
    };
    let all = ["\t", ",", ";"].map(|sign| read(&joined(sign), &Case::default()));
    assert_eq!(all[0].rows[0].entry.name.as_deref(), Some("a, b"));
    assert_eq!(all[0].rows[1].faults[0].expected, Expected::State);
    assert!(all.iter().all(|sheet| *sheet == all[0]), "{all:?}");
    // With its mark, under a title, with blank rows.
    let sheet = read(&format!("\u{feff}Channels of November\n\n{}\n\t\t\n", joined("\t")), &Case::default());
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 5]);
    assert_eq!(says(&sheet), says(&all[0]));
}

#[test]
fn a_table_says_the_same_from_excel_and_from_another_program() {
    let excel = read(include_str!("tables/excel.tsv"), &shop());
    let other = read(include_str!("tables/semicolons.csv"), &shop());
    assert_eq!(excel, other);
    assert_eq!((excel.rows.len(), excel.rows.iter().all(|row| row.faults.is_empty())), (3, true));
    assert_eq!(excel.columns.last().unwrap().sample, "첫 줄\n둘째 줄");
}

#[test]
fn a_table_without_headings_is_told_by_what_stands_in_it() {
    let text = "한빛상점\t@hanbit\t비즈니스 채널\t2208162517\t2026. 11. 20.\t마스터\n한빛 이벤트\t@event\t심사 중\t220-81-62517\t2026-11-21\t매니저\n";
    let sheet = read(text, &shop());
    let of = |field| Some(Column::Of(field));
    let mine = Some(Column::Role(Who::Account("mina".into())));
    assert!(!sheet.headed);
    assert_eq!(
        says(&sheet),
        [of(Field::Name), of(Field::SearchId), of(Field::State), of(Field::Number), of(Field::RequestedOn), mine]
    );
    assert_eq!(sheet.rows.len(), 2);
    // One column of names.
    let sheet = read("한빛상점\n한빛, 서울\n", &Case::default());
    assert_eq!(says(&sheet), [of(Field::Name)]);
    assert_eq!(sheet.rows[1].entry.name.as_deref(), Some("한빛, 서울"));
    // Search IDs alone: they are what channels are called.
    let after = put("@hanbit\n@event", &Case::default());
    assert_eq!(
        after.channels.iter().map(|one| (&*one.name, &*one.search_id)).collect::<Vec<_>>(),
        [("hanbit", "hanbit"), ("event", "event")]
    );
}

#[test]
fn the_user_says_otherwise() {
    let text = "채널명\t비고\n한빛\thanbit\n";
    let search_id = (1, Some(Column::Of(Field::SearchId)));
    let choices = Choices { headed: None, columns: vec![search_id] };
    let sheet = read_with(text, &Case::default(), None, &choices);
    assert_eq!(sheet.rows[0].entry.search_id.as_deref(), Some("hanbit"));
    // What one column says, another says no more.
    let choices = Choices {
        headed: Some(false),
        columns: vec![(0, Some(Column::Of(Field::Name))), (1, Some(Column::Of(Field::Name)))],
    };
    let sheet = read_with(text, &Case::default(), None, &choices);
    assert_eq!(says(&sheet), [None, Some(Column::Of(Field::Name))]);
    assert_eq!(
        sheet.rows.iter().map(|row| row.entry.name.as_deref()).collect::<Vec<_>>(),
        [Some("비고"), Some("hanbit")]
    );
    let choices = Choices { headed: Some(true), columns: Vec::new() };
    assert_eq!(read_with("한빛\n이벤트", &Case::default(), None, &choices).rows.len(), 1);
}

#[test]
fn who_and_what_is_not_there_yet_comes_too() {
    let text = "채널\t연결 앱\trole: Jun\t내 권한\t권한 - 수지\n한빛\t둘 앱, hanbitapp\tmaster\teditor\t\n";
    let sheet = read(text, &Case::default());
    assert_eq!((sheet.new_accounts(), sheet.new_apps()), (vec!["Jun", "Me"], vec!["둘 앱", "hanbitapp"]));
    let after = sheet.put_into(&Case::default(), &Taking::default());
    assert_eq!(after.accounts.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["Jun", "Me"]);
    assert_eq!(after.apps.iter().map(|one| &*one.name).collect::<Vec<_>>(), ["둘 앱", "hanbitapp"]);
    assert_eq!(after.channel_roles.len(), 2);
    // Of these, the case has one, whatever its spelling.
    let sheet = read(text, &shop());
    assert_eq!((sheet.new_accounts(), sheet.new_apps()), (vec!["Jun"], vec!["둘 앱"]));
    // The login that is asked about is meant by "my".
    let sheet = read_with(text, &shop(), Some(&"owner".into()), &Choices::default());
    assert_eq!(says(&sheet)[3], Some(Column::Role(Who::Account("owner".into()))));
}

#[test]
fn rows_with_one_search_id_become_what_is_chosen() {
    let text = "채널\t검색용 ID\t상태\n하나\t@HANBIT\t반려\n둘\t@two\t\n셋\ttwo\t심사 중\n넷\tＴＷＯ\t\n";
    let case = shop();
    let sheet = read(text, &case);
    let twins: Vec<_> = sheet.rows.iter().map(|row| row.twin).collect();
    assert_eq!(twins, [Some(Twin::Channel(0)), None, Some(Twin::Row(1)), Some(Twin::Row(1))]);
    let names =
        |taking: &Taking| sheet.put_into(&case, taking).channels.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let of = |twins, rows: &[(usize, Take)]| Taking { twins, rows: rows.to_vec() };
    assert_eq!(names(&of(Take::Merge, &[])), ["하나", "넷"]);
    assert_eq!(names(&of(Take::Add, &[])), ["한빛상점", "하나", "둘", "셋", "넷"]);
    assert_eq!(names(&of(Take::Leave, &[])), ["한빛상점", "둘"]);
    assert_eq!(names(&of(Take::Leave, &[(2, Take::Merge)])), ["한빛상점", "셋"]);
    // The first is left out: the next takes its place.
    assert_eq!(names(&of(Take::Merge, &[(1, Take::Leave)])), ["하나", "넷"]);
    let counts = |twins, rows: &[(usize, Take)]| sheet.counts(&of(twins, rows));
    assert_eq!(counts(Take::Merge, &[]), Counts { added: 1, updated: 1, joined: 2, left: 0 });
    assert_eq!(counts(Take::Merge, &[(1, Take::Leave)]), Counts { added: 1, updated: 1, joined: 1, left: 1 });
    let merged = sheet.put_into(&case, &Taking::default());
    assert_eq!(merged.channels[0].state, Fact::Known(ChannelState::Rejected));
    assert_eq!(merged.channels[1].state, Fact::Known(ChannelState::InReview { requested_on: Fact::Unknown }));
}

#[test]
fn blank_cells_leave_what_is_known() {
    let case = shop();
    let after = put("채널\t검색용 ID\t상태\t상호\n\thanbit\t\t한빛\n", &case);
    let info = BusinessInfo { number: BusinessNumber::default(), name: BusinessName::new("한빛") };
    assert_eq!(
        after.channels,
        [Channel { business: Fact::Known(ChannelBusiness::Saved(info)), ..case.channels[0].clone() }]
    );
}

#[test]
fn what_is_wrong_has_its_place_and_the_rest_counts() {
    let text = "채널명,채널 상태,심사 신청일,사업자 정보,내 권한\n한빛,정지,어제,글쎄,사장\n";
    let sheet = read(text, &shop());
    let faults: Vec<_> =
        sheet.rows[0].faults.iter().map(|fault| (fault.column, &*fault.found, fault.expected)).collect();
    let expected = [
        (1, "정지", Expected::State),
        (2, "어제", Expected::Date),
        (3, "글쎄", Expected::Business),
        (4, "사장", Expected::Role),
    ];
    assert_eq!(faults, expected);
    assert_eq!(sheet.rows[0].entry.name.as_deref(), Some("한빛"));
}

#[test]
fn a_quote_that_is_never_closed_swallows_nothing() {
    let sheet = read("채널\t검색용 ID\n\"한빛\t@a\n둘\t@b\n", &Case::default());
    assert_eq!(
        sheet.rows.iter().map(|row| row.entry.name.as_deref()).collect::<Vec<_>>(),
        [Some("\"한빛"), Some("둘")]
    );
}

#[test]
fn no_more_rows_are_read_than_can_be_worked_with() {
    let rows = |count| (0..count).map(|row| format!("channel {row}\t@c{row}\n")).collect::<String>();
    let sheet = read(&rows(10_000), &Case::default());
    assert_eq!((sheet.rows.len(), sheet.beyond), (10_000, false));
    let sheet = read(&rows(20_001), &Case::default());
    assert_eq!((sheet.rows.len(), sheet.beyond), (20_000, true));
    assert_eq!(sheet.put_into(&Case::default(), &Taking::default()).channels.len(), 20_000);
}

#[test]
fn a_channel_called_by_blanks_is_no_row_of_blanks() {
    let mut case = Case::default();
    let blank = Channel { search_id: "\r\r".into(), ..Channel::new("channel1".into(), "\r\r".into()) };
    case.channels.push(blank);
    assert_eq!(put(&write_channels(&Names { lang: Lang::En, case: &case }), &Case::default()), case);
    assert_eq!(read("\"Channel\",\"State\"\n\"a\",\"\"\n\"\",\"\"\n", &case).rows.len(), 1);
}

/// Nor apps, which come out of what was no column of apps, nor columns.
#[test]
fn a_table_that_is_none_costs_no_more_than_its_text() {
    let names: Vec<String> = (0..50_000).map(|number| format!("app {number}")).collect();
    let sheet = read(&format!("채널;연결 앱\na;{}", names.join(", ")), &Case::default());
    assert_eq!(sheet.new_apps().len(), MOST_APPS);
    let after = sheet.put_into(&Case::default(), &Taking::default());
    let connections = after.channels[0].connections.known().unwrap();
    assert_eq!(connections.iter().filter(|one| matches!(one, Connection::App(_))).count(), MOST_APPS);
    assert_eq!(connections.len(), names.len());
    let headings: Vec<String> = (0..50_000).map(|number| format!("role: {number}")).collect();
    assert_eq!(read(&headings.join(","), &Case::default()).columns.len(), MOST_COLUMNS);
}

#[test]
fn a_template_is_understood_and_says_nothing() {
    for (lang, case) in Lang::ALL.into_iter().flat_map(|lang| [(lang, Case::default()), (lang, shop())]) {
        let text = write_template(&Names { lang, case: &case });
        let sheet = read(&text, &case);
        assert!(sheet.headed && sheet.rows.is_empty(), "{text}");
        assert!(sheet.columns.iter().all(|head| head.says.is_some()), "{text}");
        assert_eq!(sheet.put_into(&case, &Taking::default()), case);
    }
}
