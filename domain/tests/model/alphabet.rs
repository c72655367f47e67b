//! What is tried: a thinned alphabet of commands, in groups that go together.

use domain::ask::{Answers, Described, SafeContact};
use domain::case::{
    Arrival, Ask, AskOf, Case, CaseOutcome, Channel, Check, Command, Delivery, DeliveryWay, File, Ground, Internal, NewAsk,
    NoticeKind, RefusalGround, Reply, State, Submission,
};
use domain::clock::PostClass;
use domain::id::{AccountId, FileId, PersonKey};
use domain::kind::Kind;
use domain::policy::Role;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::canon::unmarked;
use crate::together;

use Actor::{Caseworker, Dpo, Family, OfficerA as A, OfficerB as B, Portal, Reviewer};

/// Who acts. A parent stands for every role of a family: the table gives them the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    Family,
    OfficerA,
    OfficerB,
    Reviewer,
    Dpo,
    Caseworker,
    Portal,
}

impl Actor {
    pub const ALL: [Self; 7] =
        [Self::Family, Self::OfficerA, Self::OfficerB, Self::Reviewer, Self::Dpo, Self::Caseworker, Self::Portal];

    pub fn role(self) -> Role {
        match self {
            Self::Family => Role::Parent,
            Self::OfficerA | Self::OfficerB => Role::Officer,
            Self::Reviewer => Role::Reviewer,
            Self::Dpo => Role::Dpo,
            Self::Caseworker => Role::Caseworker,
            Self::Portal => Role::Portal,
        }
    }

    pub fn account(self) -> AccountId {
        AccountId(Uuid::from_u128(self as u128))
    }
}

pub const RECEIPT: Date = date(2026, 11, 23);

/// The limit of what is received on Monday 23 November 2026: Wednesday 23 December, a complaint's too.
pub const LIMIT: Date = date(2026, 12, 23);

/// The limit where a notice of extension was given: three months after receipt.
const EXTENDED: Date = date(2027, 2, 23);

/// The days that matter: of receipt, of the limit, the day after it (when a posted reply may still be recorded), long after. On days
/// after a limit, what happened on it is recorded too. Groups that move dates come to the extended limit and the day after it.
pub fn days(kind: Kind, suite: Suite) -> &'static [Date] {
    const AFTER: Date = date(2026, 12, 24);
    const LONG_AFTER: Date = date(2027, 2, 1);
    const AFTER_EXTENDED: Date = date(2027, 2, 24);
    match (suite, kind) {
        (Suite::Together, _) => &[RECEIPT, LIMIT, AFTER],
        (Suite::Notices | Suite::Days, _) if kind.may_be_extended() => &[RECEIPT, LIMIT, AFTER, EXTENDED, AFTER_EXTENDED],
        (_, Kind::Access | Kind::Complaint) => &[RECEIPT, LIMIT, AFTER, LONG_AFTER],
        _ => &[RECEIPT, LIMIT, AFTER],
    }
}

/// A word that only staff may read.
pub const MARKER: &str = "zzinternal";

pub fn why() -> Internal {
    MARKER.into()
}

/// How many commands deep.
pub const DEPTH: u8 = 8;

/// Commands that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Proof and questions.
    Asks,
    /// The ways that notices go.
    Notices,
    /// Replies, files, closing and moving back, for somebody whom nobody knows.
    Replies,
    /// Days that are recorded late and corrected, and the second person.
    Days,
    /// A complaint's acknowledgement, target, progress.
    Complaint,
    Marks,
    /// What changes nothing: messages, notes, holds, contacts.
    Words,
    /// All commands at once, parameters of each sort once: what one group does to what another asks.
    Together,
}

impl Suite {
    /// Those that say something of a kind. What is only said is the same for every kind: the two clocks stand for all.
    pub fn of(kind: Kind) -> Vec<Self> {
        let mut all = vec![Self::Asks, Self::Notices, Self::Replies, Self::Days];
        match kind {
            Kind::Access => all.push(Self::Words),
            Kind::Complaint => all.extend([Self::Words, Self::Complaint]),
            Kind::Restriction | Kind::Objection => all.push(Self::Marks),
            _ => {}
        }
        all.push(Self::Together);
        all
    }

    /// How many commands deep. The states of fewer commands are all among them.
    pub fn depth(self, kind: Kind) -> u8 {
        if self == Self::Together && stands_for(kind) != kind { 6 } else { DEPTH }
    }
}

/// The kind whose search is that of this one too: `main.rs` compares them.
pub fn stands_for(kind: Kind) -> Kind {
    if matches!(kind, Kind::Rectification | Kind::Automated) { Kind::Erasure } else { kind }
}

pub fn submission(kind: Kind, suite: Suite) -> Submission {
    let known = suite != Suite::Replies;
    let format = if suite == Suite::Days { "paper" } else { "download" };
    Submission {
        kind,
        requester: Actor::Family.account(),
        subject: known.then(|| PersonKey("p-1".into())),
        described: (!known).then(|| Described { name: "Ada Test".into(), born: None }),
        received: RECEIPT,
        answers: Answers::from_iter([("scope", "letter"), ("format", format), ("for", "me")]),
        contact: SafeContact {
            email: Some("a@example.org".into()),
            post: Some("1 High Street".into()),
            ..SafeContact::default()
        },
        evidence: Vec::new(),
        channel: if suite == Suite::Complaint { Channel::Phone } else { Channel::Portal },
    }
}

/// What this actor might try.
pub fn commands(suite: Suite, case: &Case, today: Date) -> Vec<(Actor, Command)> {
    if case.state == State::Draft {
        return submissions(case_kind(case), suite);
    }
    if case.state == State::New && !matches!(suite, Suite::Words | Suite::Together) {
        return vec![(A, Command::Take)];
    }
    match suite {
        Suite::Together => together::commands(case, today),
        Suite::Asks => asks(case, today),
        Suite::Notices => notices(case, today),
        Suite::Replies => answers(case, today),
        Suite::Days => dated(case, today),
        Suite::Complaint => complaint(case, today),
        Suite::Marks => marks(case, today),
        Suite::Words => words(case, today),
    }
}

/// A request that family and staff may make. Together: of somebody known and of somebody whom nobody knows; and a wish.
fn submissions(kind: Kind, suite: Suite) -> Vec<(Actor, Command)> {
    let made = match (suite, kind) {
        (Suite::Together, Kind::Complaint) => vec![Suite::Complaint, Suite::Replies],
        (Suite::Together, _) => vec![Suite::Asks, Suite::Replies],
        _ => vec![suite],
    };
    let by = |actor| made.iter().map(move |suite| (actor, Command::Submit(submission(kind, *suite))));
    let wish = (suite == Suite::Together).then(|| (Family, Command::Wish(submission(kind, Suite::Replies))));
    [Family, Caseworker, A].into_iter().flat_map(by).chain(wish).collect()
}

fn asks(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    all.extend(ask(case, AskOf::Identity, Delivery::Hand { on: today }));
    all.extend(ask(case, AskOf::Clarification, Delivery::Aloud { on: today }));
    for on in recorded(today) {
        all.push((A, Command::Receive(Arrival { of: AskOf::Identity, what: why(), on, enough: false, who: None })));
        all.push((A, answer(on)));
    }
    all.push((A, Command::WithdrawAsk(AskOf::Identity, why(), None)));
    all.push((A, Command::WithdrawAsk(AskOf::Clarification, why(), None)));
    all.extend(second(case, B, Reviewer));
    all.push((A, Command::Close(why(), Some("Nothing came".into()))));
    all
}

fn notices(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    if case.notices.len() < 2 {
        if case.asks.is_empty() || case.kind() != Kind::Access {
            all.extend(ask(case, AskOf::Identity, Delivery::Post));
        }
        if case.kind() == Kind::Access {
            all.extend(ask(case, AskOf::Clarification, Delivery::Portal));
        }
        all.push((A, Command::Extend(Ground::Complexity, "It is a lot".into(), Delivery::Hand { on: today })));
    }
    all.push((A, Command::Receive(Arrival { of: AskOf::Identity, what: why(), on: today, enough: true, who: None })));
    all.push((Family, answer(today)));
    for notice in case.notices.iter() {
        for on in recorded(today) {
            all.push((A, Command::Post { notice: notice.seq, class: PostClass::First, on }));
        }
        all.push((A, Command::FailNotice(notice.seq, why())));
    }
    all.push((Family, Command::See));
    all.extend(second(case, B, Dpo));
    all
}

fn answers(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    all.push((A, Command::Check(Check::Identity, why(), None)));
    if case.people.identified.is_none() || !case.people.checked.is_empty() {
        let key = if case.people.identified.is_none() { "p-1" } else { "p-2" };
        all.push((A, Command::Identify(PersonKey(key.into()), why())));
    }
    if case.files.is_empty() {
        all.push((A, Command::Attach { file: file(), elsewhere: true, why: Some(why()) }));
    }
    all.push((A, Command::Detach(file().file, why())));
    if case.is_wish() {
        all.push((Portal, Command::TakeEffect));
    } else if case.rests_on().is_some() {
        all.push((Portal, Command::LoseEffect(why())));
    }
    all.extend(replies(case, CaseOutcome::All, None, &[DeliveryWay::Portal, DeliveryWay::Post], today));
    all.extend(replies(case, CaseOutcome::All, Some(date(2027, 3, 1)), &[DeliveryWay::Aloud], today));
    all.extend(replies(case, CaseOutcome::Upheld, None, &[DeliveryWay::Portal, DeliveryWay::Post], today));
    for notice in case.notices.iter() {
        all.push((A, Command::Post { notice: notice.seq, class: PostClass::Second, on: today }));
        all.push((A, Command::FailNotice(notice.seq, why())));
    }
    all.push((Family, Command::See));
    all.push((Family, Command::Open(file().file)));
    all.push((Family, Command::AskRest("The rest".into())));
    if case.closed_on.is_some() || case.replies.len() == 1 {
        all.push((A, Command::MoveBack(why(), "A page was missing".into())));
    }
    all.push((A, Command::Close(why(), None)));
    all
}

fn dated(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    for on in recorded(today) {
        let of = if case.kind() == Kind::Access { AskOf::Clarification } else { AskOf::Identity };
        if case.asks.is_empty() {
            all.extend(ask(case, of, Delivery::Hand { on }));
        }
        all.push((A, Command::Receive(Arrival { of: AskOf::Identity, what: why(), on, enough: true, who: None })));
        all.push((A, answer(on)));
        all.extend(replies(case, CaseOutcome::All, None, &[DeliveryWay::Hand], on));
        all.extend(replies(case, CaseOutcome::Upheld, None, &[DeliveryWay::Hand], on));
        if !case.notices.iter().any(|notice| notice.kind == NoticeKind::Extension) {
            all.push((A, Command::Extend(Ground::Number, "Many".into(), Delivery::Hand { on })));
        }
    }
    for day in case.recorded_days() {
        if day.on != LIMIT && case.clock.waiting().count() == 0 {
            all.push((A, Command::Correct { seq: day.seq, on: LIMIT, why: why(), told: None }));
        }
    }
    all.extend(second(case, B, Dpo));
    if case.replies.len() == 1 {
        all.push((A, Command::MoveBack(why(), "A page was missing".into())));
    }
    all
}

fn complaint(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    for on in recorded(today) {
        all.push((A, Command::Acknowledge("We have it".into(), Delivery::Hand { on })));
    }
    all.push((A, Command::Acknowledge("We have it".into(), Delivery::Portal)));
    all.push((A, Command::Acknowledge("We have it".into(), Delivery::Post)));
    all.push((A, Command::SetTarget(date(2027, 2, 1), why())));
    if case.notices.len() == 1 {
        all.push((A, Command::TellProgress("We asked".into(), Delivery::Portal)));
    }
    all.extend(replies(case, CaseOutcome::NotUpheld, None, &[DeliveryWay::Portal], today));
    for notice in case.notices.iter().filter(|notice| notice.kind != NoticeKind::Progress) {
        all.push((A, Command::Post { notice: notice.seq, class: PostClass::First, on: today }));
        all.push((A, Command::FailNotice(notice.seq, why())));
    }
    all.push((Portal, Command::Notify(case.seq, today)));
    all.push((A, Command::Close(why(), None)));
    all.extend(second(case, B, Dpo));
    all
}

fn marks(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    for delivery in [Delivery::Portal, Delivery::Post, Delivery::Hand { on: today }] {
        all.push((A, Command::Lift("The report is right".into(), delivery)));
    }
    all.extend(replies(case, CaseOutcome::All, None, &[DeliveryWay::Portal], today));
    all.extend(replies(case, CaseOutcome::Refused, None, &[DeliveryWay::Post], today));
    for notice in case.notices.iter() {
        all.push((A, Command::Post { notice: notice.seq, class: PostClass::First, on: today }));
        all.push((A, Command::FailNotice(notice.seq, why())));
    }
    all.push((Family, Command::See));
    if case.replies.len() < 2 {
        all.push((A, Command::MoveBack(why(), "A page was missing".into())));
    }
    all.push((A, Command::Close(why(), None)));
    all
}

fn words(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    all.push((A, Command::Take));
    all.push((B, Command::Take));
    let said = |side| case.messages.iter().filter(|message| message.side == side).count();
    if unmarked(case).is_none() {
        all.push((Family, Command::Write("Hello".into())));
    }
    if together::was_written_to(case) || said(domain::case::Side::Office) < 1 {
        all.push((A, Command::Write("Hello".into())));
    }
    all.push((A, Command::SettleMessages(why())));
    all.push((Dpo, Command::Hold(why())));
    all.push((Dpo, Command::LiftHold(why())));
    all.push((Family, Command::ChangeContact(SafeContact::default())));
    all.extend(ask(case, AskOf::Clarification, Delivery::Post));
    for notice in case.notices.iter() {
        all.push((A, Command::Post { notice: notice.seq, class: PostClass::First, on: today }));
    }
    for message in case.messages.iter() {
        all.push((A, Command::MarkAnswer(message.seq)));
    }
    all.extend(replies(case, CaseOutcome::NothingHeld, None, &[DeliveryWay::Portal, DeliveryWay::Post], today));
    all.push((A, Command::Close(why(), None)));
    all
}

/// On the day, and recorded later.
pub fn recorded(today: Date) -> Vec<Date> {
    let passed = [EXTENDED, LIMIT].into_iter().find(|limit| today > *limit);
    passed.into_iter().chain([today]).collect()
}

fn case_kind(case: &Case) -> Kind {
    // A draft has no kind: its identity carries which one is searched.
    Kind::CASES[usize::try_from(case.id.0.as_u128()).unwrap()]
}

pub fn ask(case: &Case, of: AskOf, delivery: Delivery) -> Option<(Actor, Command)> {
    let doubt = Some(why());
    let most = if of == AskOf::Identity { 2 } else { 1 };
    // What did not arrive is asked anew.
    let failed = |ask: &Ask| ask.is_open() && case.notice(ask.seq).is_some_and(|notice| notice.failed);
    let few = case.asks.iter().filter(|ask| ask.of == of && !ask.declined && !failed(ask)).count() < most;
    few.then(|| (Actor::OfficerA, Command::Ask(NewAsk { of, text: "Which one?".into(), doubt, delivery })))
}

pub fn answer(on: Date) -> Command {
    Command::AnswerQuestion { ask: None, text: "The blue one".into(), on }
}

pub fn second(case: &Case, yes: Actor, no: Actor) -> Vec<(Actor, Command)> {
    let waiting = case.clock.waiting().map(|waiting| waiting.of);
    waiting.flat_map(|of| [(yes, Command::Confirm(of, why())), (no, Command::Decline(of, why()))]).collect()
}

pub fn replies(
    case: &Case,
    outcome: CaseOutcome,
    further_on: Option<Date>,
    ways: &[DeliveryWay],
    on: Date,
) -> Vec<(Actor, Command)> {
    let ground = if case.kind() == Kind::Objection { RefusalGround::Compelling } else { RefusalGround::Exempt };
    let refused = outcome == CaseOutcome::Refused;
    let reply = |delivery| Reply {
        outcome,
        text: "Here it is".into(),
        reasons: outcome.owes_reasons().then(|| "It is about somebody else".into()),
        ground: refused.then_some(ground),
        shown_by: Some(why()),
        withheld: Vec::new(),
        further_on,
        delivery,
    };
    if case.replies.len() >= 2 {
        return Vec::new();
    }
    ways.iter().map(|way| (Actor::OfficerA, Command::Reply(reply(way.on(on))))).collect()
}

pub fn file() -> File {
    let (name, media_type) = ("copy.pdf".to_owned(), "application/pdf".to_owned());
    File { file: FileId(Uuid::from_u128(9)), name, media_type, size: 3, sha256: "ab".into() }
}
