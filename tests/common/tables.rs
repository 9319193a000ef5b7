//! Tables of channels, read as the page reads them.

use std::sync::Arc;

use kakao_sync_check::exchange::table::{Choices, Reader, Sheet, Taking};
use kakao_sync_check::facts::{Account, AccountId, App, Case, Channel, ChannelState, Fact};

/// The text as it is understood, read a few rows at a time.
pub fn read_with(text: &str, case: &Case, login: Option<&AccountId>, choices: &Choices) -> Sheet {
    let mut reader = Reader::new(Arc::from(text), case, login, "Me", choices);
    while reader.go_on(case, 3) {}
    reader.finish(case)
}

pub fn read(text: &str, case: &Case) -> Sheet {
    read_with(text, case, None, &Choices::default())
}

/// The case with all that a text says.
pub fn put(text: &str, case: &Case) -> Case {
    read(text, case).put_into(case, &Taking::default())
}

/// A shop with two accounts, an app and a channel.
pub fn shop() -> Case {
    let mut case = Case::default();
    case.accounts.push(Account { id: "mina".into(), name: "미나".into() });
    case.accounts.push(Account { id: "owner".into(), name: "Shop owner".into() });
    case.apps.push(App::new("shop".into(), "Hanbit app".into()));
    let mut main = Channel::new("main".into(), "한빛상점".into());
    main.search_id = "hanbit".into();
    main.state = Fact::Known(ChannelState::Business);
    case.channels.push(main);
    case
}
