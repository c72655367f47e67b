//! Every command at once, with each kind of parameter once: what one topic does to another. What stands for what is in `canon.rs`.

use domain::ask::SafeContact;
use domain::case::{Arrival, AskOf, Case, CaseOutcome, Check, Command, Delivery, DeliveryWay, Ground, NoticeKind};
use domain::clock::PostClass;
use domain::id::PersonKey;
use domain::kind::{Kind, Law};
use jiff::civil::{Date, date};

use crate::alphabet::Actor::{Dpo, Family, OfficerA, OfficerB, Portal};
use crate::alphabet::{Actor, LIMIT, answer, ask, file, recorded, replies, second, why};
use crate::canon::unmarked;

/// What anybody might try. The officer who has the case and the other one are the same two, whatever their names.
pub fn commands(case: &Case, today: Date, depth: usize) -> Vec<(Actor, Command)> {
    let (mine, other) = if case.people.officer == Some(OfficerB.account()) { (OfficerB, OfficerA) } else { (OfficerA, OfficerB) };
    let mut all = if depth < ASIDES { asides(case, today) } else { Vec::new() };
    all.extend(asked(case, today));
    all.extend(moved(case, today));
    all.extend(given(case, today));
    all.extend(answered(case, today));
    let by = |actor: Actor| if actor == OfficerA { mine } else { actor };
    let all = all.into_iter().map(|(actor, command)| (by(actor), command));
    all.chain([(other, Command::Take)]).chain(second(case, other, Dpo)).collect()
}

/// How many commands deep what nothing rests on is tried: each time, it must lead to the same case.
const ASIDES: usize = 5;

/// What nothing else rests on: no key of a case holds it. Who is told by the portal may as well have looked.
fn asides(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let contact = SafeContact { post: Some("2 High Street".into()), ..SafeContact::default() };
    vec![
        (OfficerA, Command::TellProgress("We asked".into(), Delivery::Hand { on: today })),
        (OfficerA, Command::Write("Hello".into())),
        (OfficerA, Command::Note(why())),
        (Portal, Command::Notify(case.seq, today)),
        (Dpo, Command::Hold(why())),
        (Dpo, Command::LiftHold(why())),
        (Family, Command::ChangeContact(contact)),
    ]
}

/// Proof and questions, and that it came.
fn asked(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    for delivery in [Delivery::Hand { on: today }, Delivery::Post] {
        all.extend(ask(case, AskOf::Identity, delivery));
    }
    all.extend(ask(case, AskOf::Clarification, Delivery::Portal));
    for on in recorded(today) {
        all.push((OfficerA, Command::Receive(Arrival { of: AskOf::Identity, what: why(), on, enough: true })));
        all.push((OfficerA, answer(on)));
    }
    if unmarked(case).is_none() {
        all.push((Family, Command::Write("Hello".into())));
    }
    all.extend(unmarked(case).map(|message| (OfficerA, Command::MarkAnswer(message.seq))));
    for of in [AskOf::Identity, AskOf::Clarification] {
        all.push((OfficerA, Command::WithdrawAsk(of, why(), None)));
    }
    all
}

/// What moves dates.
fn moved(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    if !case.notices.iter().any(|notice| notice.kind == NoticeKind::Extension) {
        let extend = |on| Command::Extend(Ground::Number, "Many".into(), Delivery::Hand { on });
        all.extend(recorded(today).into_iter().map(|on| (OfficerA, extend(on))));
    }
    for day in case.recorded_days() {
        if day.on != LIMIT && case.clock.waiting().next().is_none() {
            all.push((OfficerA, Command::Correct { seq: day.seq, on: LIMIT, why: why(), told: None }));
        }
    }
    if case.kind().law() == Law::Acknowledgement {
        let told = |delivery| Command::Acknowledge("We have it".into(), delivery);
        all.extend([Delivery::Hand { on: today }, Delivery::Post].map(|delivery| (OfficerA, told(delivery))));
        all.push((OfficerA, Command::SetTarget(date(2027, 2, 1), why())));
    }
    all
}

/// How notices go.
fn given(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = vec![(Family, Command::See)];
    for notice in case.notices.iter().filter(|notice| notice.kind != NoticeKind::Progress) {
        for on in recorded(today) {
            all.push((OfficerA, Command::Post { notice: notice.seq, class: PostClass::First, on }));
        }
        all.push((OfficerA, Command::FailNotice(notice.seq, why())));
    }
    all
}

/// Replies, files, and how a case ends and begins again.
fn answered(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    if !case.people.checked.contains(&Check::Identity) {
        all.push((OfficerA, Command::Check(Check::Identity, why())));
    }
    if case.subject().is_none() {
        all.push((OfficerA, Command::Identify(PersonKey("p-1".into()), why())));
    }
    if case.files.is_empty() {
        all.push((OfficerA, Command::Attach { file: file(), elsewhere: true, why: Some(why()) }));
    }
    all.push((OfficerA, Command::Detach(file().file, why())));
    let outcome = if case.kind() == Kind::Complaint { CaseOutcome::Upheld } else { CaseOutcome::All };
    all.extend(replies(case, outcome, None, &[DeliveryWay::Portal, DeliveryWay::Post], today));
    for on in recorded(today) {
        all.extend(replies(case, outcome, None, &[DeliveryWay::Hand], on));
    }
    all.extend(replies(case, outcome, Some(date(2027, 3, 1)), &[DeliveryWay::Hand], today));
    all.push((Family, Command::Open(file().file)));
    all.push((Family, Command::AskRest("The rest".into())));
    if case.is_restricted() {
        all.extend([Delivery::Portal, Delivery::Post].map(|way| (OfficerA, Command::Lift("The report is right".into(), way))));
    }
    if case.replies.len() == 1 || case.closed_on.is_some() {
        all.push((OfficerA, Command::MoveBack(why(), "A page was missing".into())));
    }
    all.push((OfficerA, Command::Close(why(), Some("Nothing came".into()))));
    all
}
