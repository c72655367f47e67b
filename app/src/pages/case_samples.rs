//! A case made by its rules, for tests of pages.

use std::sync::Arc;

use domain::ask::{Answers, Described, SafeContact};
use domain::case::{AskOf, Case, Channel, Command, Delivery, Facts, Internal, NewAsk, Recorded, Submission, decide};
use domain::clock::{Calendar, london_time};
use domain::id::{AccountId, CaseId};
use domain::kind::Kind;
use domain::policy::Role;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use uuid::Uuid;

use crate::{PageContext, render};
use leptos::prelude::AnyView;

/// Stands in every word that only staff read.
pub(crate) const SECRET: &str = "wordsofstaff";

/// A case with its history.
#[derive(Clone)]
pub(crate) struct Story {
    pub case: Case,
    pub history: Vec<Recorded>,
}

/// An account by number.
pub(crate) fn account(n: u128) -> AccountId {
    AccountId(Uuid::from_u128(n))
}

/// Words that only staff read.
pub(crate) fn secret() -> Internal {
    Internal::new(SECRET)
}

/// The calendar that ships.
pub(crate) fn calendar() -> Arc<Calendar> {
    Arc::new(Calendar::official().clone())
}

/// Midday, in London time.
pub(crate) fn local(at: Timestamp) -> DateTime {
    london_time(at)
}

impl Story {
    /// A guest asked on this day for what is held about themselves.
    pub fn new(kind: Kind, received: Date, contact: SafeContact) -> Self {
        Self::came(kind, received, contact, Channel::Portal)
    }

    /// The same by another way.
    pub fn came(kind: Kind, received: Date, contact: SafeContact, channel: Channel) -> Self {
        let mut story = Self { case: Case::new(CaseId(Uuid::from_u128(9))), history: Vec::new() };
        let submission = Submission {
            kind,
            requester: account(1),
            subject: None,
            described: Some(Described { name: "Ada Okafor".into(), born: None }),
            received,
            answers: Answers::from_iter([("for", "me"), ("format", "download")]),
            contact,
            evidence: Vec::new(),
            channel,
        };
        story.act(Command::Submit(submission), (account(1), Role::Guest), received);
        story
    }

    /// Does something on a day, as somebody.
    pub fn act(&mut self, command: Command, (by, role): (AccountId, Role), today: Date) {
        let at = format!("{today}T12:00:00Z").parse().expect("a day has a midday");
        let facts = Facts { at, today, account: by, role, calendar: Calendar::official(), seen: None };
        for event in decide(&self.case, command, facts).expect("the story is within the rules") {
            let recorded = Recorded::new(self.case.seq + 1, event, facts);
            self.case = self.case.clone().evolve(&recorded);
            self.history.push(recorded);
        }
    }

    /// Does something on a day, as the officer.
    pub fn office(&mut self, command: Command, today: Date) {
        self.act(command, (account(2), Role::Officer), today);
    }

    /// Our question, by this way.
    pub fn ask(&mut self, delivery: Delivery, today: Date) {
        let asking = NewAsk { of: AskOf::Clarification, text: "Which years do you need?".into(), doubt: None, delivery };
        self.office(Command::Ask(asking), today);
    }
}

/// A page as a browser gets it.
pub(crate) fn drawn(page: impl FnOnce() -> AnyView) -> String {
    render(PageContext::sample(), page)
}

/// Ids that stand more than once.
pub(crate) fn double_ids(html: &str) -> Vec<&str> {
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect()
}
