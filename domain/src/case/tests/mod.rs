//! What may happen to a case, and what its days do. Dates are those of law.md: its published and its derived examples.

mod asks;
mod clock;
mod complaint;
mod confirm;
mod found;
mod needs;
mod news;
mod notice;
mod overtaken;
mod people;
mod reply;
mod request;
mod words;

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::*;
use crate::ask::{Answers, Described};
use crate::clock::{Calendar, Dates, Rules, instant};
use crate::id::{AccountId, FileId};
use crate::kind::Effect;
use crate::policy::Role;

const PARENT: AccountId = AccountId(Uuid::from_u128(1));
const OFFICER: AccountId = AccountId(Uuid::from_u128(2));
const OTHER: AccountId = AccountId(Uuid::from_u128(3));
const FILE: FileId = FileId(Uuid::from_u128(4));

/// A day of 2026.
const fn day(month: i8, day: i8) -> Date {
    date(2026, month, day)
}

fn calendar() -> &'static Calendar {
    Calendar::official()
}

fn submission() -> Submission {
    Submission {
        kind: Kind::Access,
        requester: PARENT,
        subject: Some(PersonKey("p-1".into())),
        described: None,
        received: day(11, 23),
        answers: Answers::from_iter([("scope", "everything"), ("format", "download")]),
        contact: contact(),
        evidence: Vec::new(),
        channel: Channel::Portal,
    }
}

fn of(kind: Kind) -> Submission {
    Submission { kind, ..submission() }
}

/// What somebody asks whom nobody knows.
fn described(kind: Kind, whom: &str) -> Submission {
    let about = Described { name: "Ada Test".into(), born: None };
    let answers = Answers::from_iter([("scope", "letter"), ("format", "paper"), ("for", whom)]);
    Submission { subject: None, described: Some(about), answers, ..of(kind) }
}

fn contact() -> SafeContact {
    SafeContact { email: Some("a@example.org".into()), post: Some("1 High Street".into()), ..SafeContact::default() }
}

fn file() -> File {
    File { file: FILE, name: "copy.pdf".into(), media_type: "application/pdf".into(), size: 3, sha256: "ab".into() }
}

fn attach() -> Command {
    Command::Attach { file: file(), elsewhere: false, why: None }
}

fn reply(outcome: CaseOutcome, delivery: Delivery) -> Reply {
    Reply {
        outcome,
        text: "Here it is".into(),
        reasons: None,
        ground: None,
        shown_by: None,
        withheld: Vec::new(),
        further_on: None,
        delivery,
    }
}

fn all(delivery: Delivery) -> Command {
    Command::Reply(reply(CaseOutcome::All, delivery))
}

fn ask_for(of: AskOf, delivery: Delivery) -> Command {
    Command::Ask(NewAsk { of, text: "Which one?".into(), doubt: Some("Another address".into()), delivery })
}

/// By hand, on that day.
fn hand(on: Date) -> Delivery {
    Delivery::Hand { on }
}

fn came(of: AskOf, on: Date) -> Command {
    Command::Receive(Arrival { of, what: "A passport".into(), on, enough: true, who: None })
}

fn heard(on: Date) -> Command {
    Command::AnswerQuestion { ask: None, text: "The blue one".into(), on }
}

fn correct(seq: i64, on: Date) -> Command {
    Command::Correct { seq, on, why: "The stamp".into(), told: None }
}

fn post(notice: i64, class: crate::clock::PostClass, on: Date) -> Command {
    Command::Post { notice, class, on }
}

/// A case and the day it is.
#[derive(Clone, Debug)]
struct Story {
    case: Case,
    today: Date,
    calendar: Calendar,
}

impl Story {
    fn begin(today: Date) -> Self {
        Self { case: Case::new(CaseId(Uuid::nil())), today, calendar: calendar().clone() }
    }

    /// Received on 23 November 2026, and taken by an officer on that day.
    fn of(submission: Submission) -> Self {
        let begun = Self::begin(day(11, 23));
        begun.by(PARENT, Role::Parent, Command::Submit(submission)).officer(Command::Take)
    }

    fn on(self, today: Date) -> Self {
        Self { today, ..self }
    }

    fn with_rules(self, rules: Rules) -> Self {
        Self { calendar: self.calendar.with_rules(vec![(Date::constant(1900, 1, 1), rules)]), ..self }
    }

    fn facts(&self, account: AccountId, role: Role) -> Facts<'_> {
        let at = instant(self.today.at(12, 0, 0, 0)).unwrap();
        Facts { at, today: self.today, account, role, calendar: &self.calendar, seen: None }
    }

    fn decide(&self, account: AccountId, role: Role, command: Command) -> Result<Vec<Event>, Refusal> {
        decide(&self.case, command, self.facts(account, role))
    }

    fn by(mut self, account: AccountId, role: Role, command: Command) -> Self {
        let events = self.decide(account, role, command).unwrap();
        for event in events {
            let recorded = Recorded::new(self.case.seq + 1, event, self.facts(account, role));
            self.case = self.case.evolve(&recorded);
        }
        self
    }

    fn officer(self, command: Command) -> Self {
        self.by(OFFICER, Role::Officer, command)
    }

    fn family(self, command: Command) -> Self {
        self.by(PARENT, Role::Parent, command)
    }

    /// The mail about everything was taken by the mail server.
    fn notified(self) -> Self {
        let (seq, today) = (self.case.seq, self.today);
        self.by(AccountId(Uuid::nil()), Role::Portal, Command::Notify(seq, today))
    }

    /// Why the officer may not.
    fn refused(&self, command: Command) -> Refusal {
        self.decide(OFFICER, Role::Officer, command).unwrap_err()
    }

    fn dates(&self) -> Dates {
        self.case.statutory_dates(&self.calendar).unwrap()
    }

    fn limit(&self) -> Option<Date> {
        self.dates().limit
    }

    fn is_late(&self) -> bool {
        self.case.is_late(self.today, &self.calendar)
    }

    fn waiting(&self) -> Vec<i64> {
        self.case.clock.waiting().map(|waiting| waiting.of).collect()
    }

    /// A second person confirms what an event says.
    fn confirm(self, of: i64) -> Self {
        self.by(OTHER, Role::Reviewer, Command::Confirm(of, "The envelope".into()))
    }

    fn decline(self, of: i64) -> Self {
        self.by(OTHER, Role::Dpo, Command::Decline(of, "No envelope".into()))
    }
}
