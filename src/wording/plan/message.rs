//! One person's part of a plan as a short message, ready to be pasted into a chat.

use crate::facts::ChannelId;
use crate::plan::{
    Action, ActionKind, DocumentSet, Holder, Need, Part, Person, Plan, RejectionCause, Removal, Schedule, Step,
    document_sets,
};
use crate::wording::Lang;
use crate::wording::Lang::{En, Ko};
use crate::wording::editions::{self, Manner};
use crate::wording::josa::{Josa, with};
use crate::wording::names::Names;

use super::{dates, documents, people, places, steps};

/// The message for one part of a plan. The names in it are the user's own, on one line each, and
/// nothing in them is taken for markup. Nothing for the part that waits for Kakao.
pub fn message(names: &Names<'_>, plan: &Plan, part: &Part, schedule: Option<&Schedule>) -> Option<String> {
    let person = part.person.as_ref()?;
    let mut lines = vec![greeting(names, person), purpose(names, plan, part)];
    let mine = part.steps();
    let numbers: Vec<(usize, usize)> = mine.iter().copied().zip(1..).collect();
    let mut last = 0;
    for (index, number) in &numbers {
        let Some(step) = plan.steps.get(*index) else { continue };
        lines.push(String::new());
        lines.push(format!("{number}. {}", request(names, plan, step)));
        lines.extend(details(names, plan, step, &numbers));
        last = *number;
    }
    if part.connects {
        lines.push(String::new());
        lines.push(format!("{}. {}", last + 1, connect(names, plan, !plan.steps.is_empty())));
        lines.push(indented(names.lang, &places::connecting(names.lang, plan.edition)));
    }
    let sets: Vec<DocumentSet> = document_sets(plan, names.case)
        .into_iter()
        .filter(|set| mine.iter().filter_map(|index| plan.steps.get(*index)).any(|step| serves(set, step)))
        .collect();
    for set in &sets {
        lines.push(String::new());
        lines.extend(papers(names, set));
    }
    lines.extend(expected(names.lang, schedule, part.connects || !sets.is_empty()));
    lines.push(String::new());
    lines.push(thanks(names.lang).to_owned());
    Some(told(&lines))
}

/// Lines as one text. A name that was pasted over several lines would break the list.
pub(in crate::wording) fn told(lines: &[String]) -> String {
    let clean = |line: &String| line.split(char::is_control).collect::<Vec<_>>().join(" ");
    lines.iter().map(clean).collect::<Vec<_>>().join("\n")
}

/// The first line.
pub(super) fn greeting(names: &Names<'_>, person: &Person) -> String {
    match (names.lang, person) {
        (En, Person::Account(account)) => format!("Hello {},", names.account(account)),
        // Somebody of another team knows their app, and not what it is to us.
        (_, Person::NotKnown(Holder::TeamBehind(channel, removal))) if *removal != Removal::Unknown => {
            greeting(names, &Person::NotKnown(Holder::TeamBehind(channel.clone(), Removal::Unknown)))
        }
        (En, Person::NotKnown(role)) => format!("Hello, this is for {}.", people::holder(names, role)),
        (Ko, Person::Account(account)) => {
            let name = names.account(account);
            format!("안녕하세요, {}님.", name.trim_end_matches('님'))
        }
        (Ko, Person::NotKnown(role)) => format!("안녕하세요. {}께 드리는 부탁입니다.", people::holder(names, role)),
    }
}

/// What it is for, with no more channels than this person's steps are about.
fn purpose(names: &Names<'_>, plan: &Plan, part: &Part) -> String {
    let mine = part.steps();
    let mine: Vec<_> = mine.iter().filter_map(|index| plan.steps.get(*index)).collect();
    let all = part.connects || mine.iter().any(|step| step.action.channel().is_none());
    let concerned = |id: &&ChannelId| all || mine.iter().any(|step| step.action.channel() == Some(id));
    let channels = steps::list(plan.connect.iter().filter(concerned).map(|id| names.channel(id)));
    let app = steps::app(names, &plan.app);
    match names.lang {
        En => format!(
            "We would like to connect the app {app} to these KakaoTalk Channels: {channels}. Could you please help with the following?"
        ),
        Ko => {
            format!("{app}과 카카오톡 채널({channels})을 연결하려고 합니다. 번거로우시겠지만 아래 내용을 부탁드립니다.")
        }
    }
}

/// A step as a request, with what it asks for in the words of the consoles.
fn request(names: &Names<'_>, plan: &Plan, step: &Step) -> String {
    let text = steps::step(names, plan, step);
    if let (Some(Person::NotKnown(Holder::TeamBehind(..))), Some(channel)) = (&step.actor, step.action.channel()) {
        let channel = steps::channel(names, channel);
        return match names.lang {
            En => format!("Disconnect {channel} from your app."),
            Ko => format!("운영하시는 앱에서 {channel} 연결을 해제해 주시기 바랍니다."),
        };
    }
    match (names.lang, step.action.kind()) {
        (En, _) => format!("{text}."),
        (Ko, ActionKind::WaitForReview) => format!("{text} 결과를 기다려 주시기 바랍니다."),
        // The heading has its object already, and ends in what to do with it.
        (
            Ko,
            ActionKind::GrantAppRole
            | ActionKind::GrantChannelRole
            | ActionKind::CorrectAppBusiness
            | ActionKind::CorrectChannelBusiness,
        ) => format!("{text}해 주시기 바랍니다."),
        (Ko, _) => format!("{} 부탁드립니다.", with(&text, Josa::EulReul)),
    }
}

fn details(names: &Names<'_>, plan: &Plan, step: &Step, numbers: &[(usize, usize)]) -> Vec<String> {
    let lang = names.lang;
    let mut lines = Vec::new();
    lines.extend(places::place(lang, step.action.kind(), plan.edition).map(|place| indented(lang, &place)));
    lines.extend(places::caution(lang, step.action.kind()).map(|caution| match lang {
        En => format!("   (Note: {caution}.)"),
        Ko => format!("   (참고: {caution})"),
    }));
    if let Need::IfNeeded(_) = step.need {
        lines.push(match lang {
            En => "   (Please check first: this may not be needed.)".into(),
            Ko => "   (필요 없을 수도 있으니 먼저 확인해 주시기 바랍니다.)".into(),
        });
    }
    for before in &step.after {
        let mine = numbers.iter().find(|(index, _)| index == before).map(|(_, number)| number);
        let other = plan.steps.get(*before).map(|one| steps::step(names, plan, one)).unwrap_or_default();
        lines.push(match (lang, mine) {
            (En, Some(number)) => format!("   (After number {number}.)"),
            (Ko, Some(number)) => format!("   ({number}번을 마친 뒤)"),
            (En, None) => format!("   (After this is done: {other}.)"),
            (Ko, None) => format!("   (먼저 끝나야 하는 일: {other})"),
        });
    }
    lines
}

/// Where something is done, on a line of its own.
pub(super) fn indented(lang: Lang, place: &str) -> String {
    match lang {
        En => format!("   Where: {place}"),
        Ko => format!("   위치: {place}"),
    }
}

/// The last step of whoever logs in, with what is done once before it.
fn connect(names: &Names<'_>, plan: &Plan, waits: bool) -> String {
    let (lang, login, app) = (names.lang, names.account(&plan.account), steps::app(names, &plan.app));
    let what = |channels| (editions::words(plan.edition).connect)(lang, Manner::Asked, &app, channels);
    let first = match (lang, waits) {
        (En, true) => {
            format!("Once all of it is done, log in with your account ({login}), {}.", what("the channels"))
        }
        (En, false) => format!("Log in with your account ({login}), {}.", what("the channels")),
        (Ko, true) => format!("모든 준비가 끝나면 본인 계정({login})으로 로그인해 {}.", what("채널")),
        (Ko, false) => format!("본인 계정({login})으로 로그인해 {}.", what("채널")),
    };
    steps::connecting(lang, plan.edition, first).join(" ")
}

/// Whether these documents go with the step.
fn serves(set: &DocumentSet, step: &Step) -> bool {
    matches!(&step.action, Action::ApplyBusinessChannel(channel) if set.channels.contains(channel))
}

fn papers(names: &Names<'_>, set: &DocumentSet) -> Vec<String> {
    let lang = names.lang;
    let heading = documents::heading(names, set);
    let mut lines = vec![match lang {
        En => format!("Documents to apply for {heading}:"),
        Ko => format!("{heading} 신청 서류:"),
    }];
    lines.extend(set.documents.iter().map(|one| format!("- {}", documents::needed(lang, *one))));
    let causes = RejectionCause::ALL.map(|one| documents::cause(lang, one));
    lines.push(match lang {
        En => format!("Kakao may reject it (반려) if {}.", causes.join(" or if ")),
        Ko => format!("반려될 수 있는 경우: {}", causes.join(", ")),
    });
    lines
}

/// When it is expected, where that concerns the person.
fn expected(lang: Lang, schedule: Option<&Schedule>, concerns: bool) -> Vec<String> {
    let Some((schedule, latest)) = schedule.and_then(|one| Some((one, one.finish.latest?))).filter(|_| concerns) else {
        return Vec::new();
    };
    if schedule.finish.earliest == schedule.today && latest == schedule.today {
        return Vec::new();
    }
    let range = dates::range(lang, schedule.finish.earliest, latest);
    let line = match lang {
        En => format!("If you do this today, everything should be ready {range} (estimate, Korean business days)."),
        Ko => format!("오늘 진행하시면 준비가 끝나는 시점은 {range}로 예상합니다(영업일 기준)."),
    };
    vec![String::new(), line]
}

/// The last line.
pub(super) const fn thanks(lang: Lang) -> &'static str {
    match lang {
        En => "Please let me know when it is done. Thank you!",
        Ko => "완료되면 알려 주시면 감사하겠습니다. 잘 부탁드립니다.",
    }
}
