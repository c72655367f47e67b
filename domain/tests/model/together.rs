//! Every command at once, with each kind of parameter once: what one topic does to another. What stands for what is in `canon.rs`.

use domain::ask::SafeContact;
use domain::case::{
    Arrival, AskOf, Case, CaseOutcome, Check, Command, Delivery, DeliveryWay, Ground, NewAsk, NoticeKind, Reply, State,
};
use domain::clock::PostClass;
use domain::id::PersonKey;
use domain::kind::{Kind, Law};
use jiff::civil::{Date, date};

use crate::alphabet::Actor::{Caseworker, Dpo, Family, OfficerA, OfficerB, Portal, Reviewer};
use crate::alphabet::{Actor, LIMIT, answer, ask, file, recorded, replies, second, why};
use crate::canon::{stops_use, unmarked};

/// What anybody might try. The officer who has the case and the other one are the same two, whatever their names.
pub fn commands(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = asked(case, today);
    all.extend(moved(case, today));
    all.extend(given(case, today));
    all.extend(answered(case, today));
    let (mine, other) = officers(case);
    let all = all.into_iter().map(|(actor, command)| (if actor == OfficerA { mine } else { actor }, command));
    let ours = was_written_to(case).then(|| (mine, Command::Write("Hello".into())));
    let settled = case.unanswered().map(|_| (mine, Command::SettleMessages(why())));
    all.chain([(other, Command::Take)]).chain(settled).chain(ours).chain(second(case, other, Dpo)).collect()
}

/// Whether the family wrote what nobody answered, or since something was asked that is open: what we say then is an answer.
pub fn was_written_to(case: &Case) -> bool {
    case.unanswered().is_some() || case.asks.iter().any(|ask| case.written_since(ask).next().is_some())
}

/// The officer who has the case, or may take it, and the other one.
fn officers(case: &Case) -> (Actor, Actor) {
    if case.people.officer == Some(OfficerB.account()) { (OfficerB, OfficerA) } else { (OfficerA, OfficerB) }
}

/// What nothing else rests on: no key of a case holds it, so it must lead to the same case.
pub fn asides(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let contact = SafeContact { post: Some("2 High Street".into()), ..SafeContact::default() };
    let mine = officers(case).0;
    let words = vec![
        (mine, Command::TellProgress("We asked".into(), Delivery::Hand { on: today })),
        (mine, Command::Write("Hello".into())),
    ];
    let words = words.into_iter().filter(|_| !was_written_to(case));
    let others = vec![
        (mine, Command::Note(why())),
        (Dpo, Command::Hold(why())),
        (Dpo, Command::LiftHold(why())),
        (Family, Command::ChangeContact(contact)),
    ];
    words.chain(others).collect()
}

/// What must lead to the same case as a command does: other ways on the same day, other grounds and outcomes, other people of whom
/// no rule asks more. Who is told by the portal may as well have looked.
pub fn alike(case: &Case, today: Date, actor: Actor, command: &Command) -> Vec<(Actor, Command)> {
    let ways = |delivery| match delivery {
        Delivery::Hand { on } => vec![Delivery::Aloud { on }],
        _ => Vec::new(),
    };
    let by = |actors: &[Actor]| actors.iter().map(|actor| (*actor, command.clone())).collect();
    match command {
        Command::See if !has_to_find(case) => vec![(Portal, Command::Notify(case.seq, today))],
        Command::Confirm(..) => by(&[Reviewer, Dpo]),
        Command::Decline(..) => by(&[Reviewer]),
        Command::Submit(_) if actor == Family => by(&[Caseworker, OfficerA]),
        Command::Ask(asking) => {
            let other = |delivery| (actor, Command::Ask(NewAsk { delivery, ..asking.clone() }));
            ways(asking.delivery).into_iter().map(other).collect()
        }
        Command::Extend(_, text, delivery) => {
            let by_way = ways(*delivery).into_iter().map(|way| Command::Extend(Ground::Number, text.clone(), way));
            let other = Command::Extend(Ground::Complexity, text.clone(), *delivery);
            by_way.chain([other]).map(|command| (actor, command)).collect()
        }
        Command::Acknowledge(text, delivery) => {
            ways(*delivery).into_iter().map(|way| (actor, Command::Acknowledge(text.clone(), way))).collect()
        }
        Command::Reply(reply) if reply.delivery.day().is_some() && case.is_checked() && !case.is_wish() => {
            let other = |delivery, outcome| (actor, answer_with(case, reply, delivery, outcome));
            let by_way = ways(reply.delivery).into_iter().map(|way| other(way, reply.outcome));
            let outcomes = case.outcomes().iter().filter(|outcome| **outcome != reply.outcome);
            let outcomes = outcomes.filter(|outcome| stops_use(case, **outcome) == stops_use(case, reply.outcome));
            // A copy that is refused goes with no file, nor does what lies in a reply that this one takes the place of.
            let copy = matches!(case.kind(), Kind::Access | Kind::Portability);
            let files = case.unheard_files().any(|attached| copy || attached.reply.is_some());
            // Another part follows only what is handed over.
            let outcomes = outcomes.filter(|outcome| reply.further_on.is_none() || outcome.hands_over());
            let outcomes = outcomes.filter(|outcome| !files || outcome.hands_over() == reply.outcome.hands_over());
            by_way.chain(outcomes.map(|outcome| other(reply.delivery, *outcome))).collect()
        }
        _ => Vec::new(),
    }
}

/// The same reply, that decides something else.
fn answer_with(case: &Case, reply: &Reply, delivery: Delivery, outcome: CaseOutcome) -> Command {
    let ground = case.grounds().first().copied().filter(|_| outcome.is_refusal());
    let reasons = outcome.owes_reasons().then(|| "It is about somebody else".into());
    Command::Reply(Reply { outcome, ground, reasons, delivery, ..reply.clone() })
}

/// Proof and questions, and that it came.
fn asked(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = Vec::new();
    for delivery in [Delivery::Hand { on: today }, Delivery::Post] {
        all.extend(ask(case, AskOf::Identity, delivery));
    }
    all.extend(ask(case, AskOf::Clarification, Delivery::Portal));
    for on in recorded(today) {
        all.push((OfficerA, Command::Receive(Arrival { of: AskOf::Identity, what: why(), on, enough: true, who: None })));
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

/// Whether something did not arrive that who looks has all the same: no mail brings it.
fn has_to_find(case: &Case) -> bool {
    case.notices.iter().any(|notice| case.may_be_found(notice))
}

/// How notices go.
fn given(case: &Case, today: Date) -> Vec<(Actor, Command)> {
    let mut all = vec![(Family, Command::See)];
    all.extend(has_to_find(case).then_some((Portal, Command::Notify(case.seq, today))));
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
        all.push((OfficerA, Command::Check(Check::Identity, why(), None)));
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
    if !case.is_checked() {
        all.extend(replies(case, CaseOutcome::Withdrawn, None, &[DeliveryWay::Hand, DeliveryWay::Post], today));
    }
    if case.is_wish() {
        all.push((Portal, Command::TakeEffect));
    }
    all.push((Family, Command::Open(file().file)));
    all.push((Family, Command::AskRest("The rest".into())));
    if case.is_restricted() {
        all.extend([Delivery::Portal, Delivery::Post].map(|way| (OfficerA, Command::Lift("The report is right".into(), way))));
    }
    if case.replies.len() == 1 || case.closed_on.is_some() {
        all.push((OfficerA, Command::MoveBack(why(), "A page was missing".into())));
    }
    let told = (case.state == State::Open).then(|| "Nothing came".to_owned());
    all.push((OfficerA, Command::Close(why(), told)));
    all
}
