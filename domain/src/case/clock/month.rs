//! From the facts of a case to its statutory dates: the one source for bar, queue, list, letter and family page.

use std::sync::Arc;

use jiff::civil::Date;

use crate::case::{Ask, AskOf, Came, Case, Delivery, GivenDays, Message, NoticeKind, Side, State, Submission};
use crate::clock::{
    Awaited, Calendar, Clarification, Dates, Deadline, Extension, MonthFacts, ProofGiven, Run, a_month_after, acknowledgement,
    london_day, outcome, owes_acknowledgement,
};
use crate::kind::Law;

/// Something that was asked and given, with its days as they count.
#[derive(Clone, Copy)]
struct Given {
    of: AskOf,
    sent: Date,
    delivered: Date,
    came: Option<Date>,
}

impl Case {
    /// The facts of the month: what was given and came, on its day. What was asked only after the limit had passed moves nothing
    /// (law.md §11). `None` before the request is made.
    pub fn month_facts(&self, calendar: &Calendar) -> Option<MonthFacts> {
        let received = self.received()?;
        let (counted, _) = self.counted_asks(received, calendar);
        Some(self.facts_at(received, &counted, Date::MAX, calendar))
    }

    /// Whether an ask came only after the limit had passed: the date stands, the case stays late.
    pub fn was_asked_late(&self, ask: &Ask, calendar: &Calendar) -> bool {
        let late = |received| self.counted_asks(received, calendar).1.contains(&ask.seq);
        self.received().is_some_and(late)
    }

    /// The asks that count, and those that came too late, in the order of their days.
    fn counted_asks(&self, received: Date, calendar: &Calendar) -> (Vec<Given>, Vec<i64>) {
        let mut asks: Vec<(Given, i64)> =
            self.asks.iter().filter_map(|ask| Some((self.given(ask, calendar)?, ask.seq))).collect();
        asks.sort_by_key(|(given, seq)| (given.sent, *seq));
        let (mut counted, mut late) = (Vec::new(), Vec::new());
        for (given, seq) in asks {
            let before = Dates::month(&self.facts_at(received, &counted, given.sent, calendar), calendar);
            if before.limit.is_some_and(|limit| given.sent > limit) {
                late.push(seq);
            } else {
                counted.push(given);
            }
        }
        (counted, late)
    }

    /// An ask with its days. A question about anything but access pauses nothing.
    fn given(&self, ask: &Ask, calendar: &Calendar) -> Option<Given> {
        let question = ask.of == AskOf::Clarification;
        if ask.withdrawn || !self.clock.counts(ask.seq) || (question && !self.kind().is_pausable()) {
            return None;
        }
        let notice = self.notice(ask.seq)?;
        let days = notice.given(&self.clock, calendar);
        let day = |came: Came| Some(self.clock.day(came.seq, came.on)).filter(|_| self.clock.counts(came.seq));
        let came = ask.came.and_then(day);
        let replied = ask.replied.and_then(day);
        // They may answer before they open what stands here. A letter that nobody posted, and what did not arrive, was not given.
        let here = question && notice.delivery == Delivery::Portal && !notice.failed;
        let days = match came.filter(|on| here && days.is_none_or(|days| days.sent > *on)) {
            Some(on) => GivenDays { sent: on, delivered: on },
            None => days?,
        };
        // Asked after the reply, it stops nothing.
        if came.is_none() && replied.is_some_and(|on| on < days.sent) {
            return None;
        }
        let came = came.or(replied.map(|on| on.max(days.delivered)));
        Some(Given { of: ask.of, sent: days.sent, delivered: days.delivered, came })
    }

    /// The facts as they stood at the end of a day.
    fn facts_at(&self, received: Date, asks: &[Given], until: Date, calendar: &Calendar) -> MonthFacts {
        let mut facts = MonthFacts::received(received);
        for ask in asks {
            let came = ask.came.filter(|on| *on <= until);
            match (ask.of.proof(), came) {
                (None, answered) => {
                    facts.clarifications.push(Clarification { asked: ask.sent, delivered: ask.delivered, answered });
                }
                // What came before we asked moves nothing (law.md §1).
                (Some(_), Some(on)) if on < ask.sent => {}
                (Some(of), Some(on)) => facts.proofs.push(ProofGiven { of, on }),
                (Some(of), None) => facts.awaited.push(Awaited { of, asked: ask.sent }),
            }
        }
        facts.first_complete = first_complete(asks, received, until);
        if let Some(first) = facts.first_complete.filter(|first| !calendar.rules(*first).limit_from_last_proof) {
            facts.proofs.retain(|proof| proof.on <= first);
            facts.awaited.clear();
        }
        facts.extension = self.extension(calendar).filter(|on| *on <= until);
        facts
    }

    /// The day on which a notice of extension was given.
    fn extension(&self, calendar: &Calendar) -> Option<Date> {
        let notices = self.notices.iter().filter(|notice| notice.kind == NoticeKind::Extension);
        notices.filter_map(|notice| notice.given(&self.clock, calendar)).map(|days| days.delivered).min()
    }

    /// Whether a notice of extension is on its way, or was there in time. One that came too late is none.
    pub fn is_extension_told(&self, calendar: &Calendar) -> bool {
        let mut notices = self.notices.iter().filter(|notice| notice.kind == NoticeKind::Extension && !notice.failed).peekable();
        let too_late = self.statutory_dates(calendar).is_some_and(|dates| matches!(dates.extension, Extension::TooLate(_)));
        notices.peek().is_some() && !(too_late && notices.all(|notice| notice.given(&self.clock, calendar).is_some()))
    }

    /// The statutory dates, with their sum. `None` before the request is made.
    pub fn deadline(&self, calendar: &Calendar) -> Option<Deadline> {
        let received = self.received()?;
        Some(match (self.kind().law(), self.acknowledged_on(calendar)) {
            (Law::Acknowledgement, None) if owes_acknowledgement(received) => acknowledgement(received, calendar),
            (Law::Acknowledgement, acknowledged) => {
                let told = acknowledged.map(|on| (on, self.late_after(calendar)));
                outcome(received, told, self.target(received, calendar))
            }
            (Law::Month | Law::Hours, _) => Deadline::month(&self.month_facts(calendar)?, calendar),
        })
    }

    /// The dates as they would be if our open question were answered on this day. `None` where it stops no date.
    pub fn deadline_if_answered(&self, on: Date, calendar: &Calendar) -> Option<Deadline> {
        if !matches!(self.statutory_dates(calendar)?.run, Run::Paused(_)) {
            return None;
        }
        let mut then = self.clone();
        let open = Arc::make_mut(&mut then.asks).iter_mut().filter(|ask| ask.of == AskOf::Clarification && ask.is_open());
        open.for_each(|ask| ask.came = Some(Came { seq: self.seq + 1, on }));
        then.deadline(calendar).filter(|deadline| deadline.dates.limit.is_some())
    }

    /// The statutory dates, as [`Case::deadline`], without the sum.
    pub fn statutory_dates(&self, calendar: &Calendar) -> Option<Dates> {
        let received = self.received()?;
        Some(match (self.kind().law(), self.acknowledged_on(calendar)) {
            (Law::Acknowledgement, None) if owes_acknowledgement(received) => Dates::acknowledgement(received, calendar),
            (Law::Acknowledgement, _) => Dates::outcome(received, self.target(received, calendar)),
            (Law::Month | Law::Hours, _) => Dates::month(&self.month_facts(calendar)?, calendar),
        })
    }

    /// Whether the law's day has passed without what it asks for.
    pub fn is_late(&self, today: Date, calendar: &Calendar) -> bool {
        self.late_after(calendar).is_some_and(|limit| today > limit)
    }

    /// The law's day after which a case is late: it was missed, or will be if nothing happens. `None` where no day runs, and where what
    /// it asks for was done in time. An answered case is late by the day on which its reply was given; a complaint by the day of its
    /// acknowledgement, whatever came later: only a second person's word heals it.
    pub fn late_after(&self, calendar: &Calendar) -> Option<Date> {
        let ended = self.ended_on(calendar);
        let done = match self.kind().law() {
            Law::Acknowledgement => [self.acknowledged_on(calendar), ended].into_iter().flatten().min(),
            Law::Month | Law::Hours => ended,
        };
        self.last_day(calendar).filter(|limit| done.is_none_or(|done| done > *limit))
    }

    /// Whether the month has stood still for a month, because what it waits for never came though the person heard of it. A complaint
    /// never does, and what took effect at once is told of, once it is known whose it is; a question about anything but access leaves the
    /// reply owed. What they wrote since may be what was asked for: the month counts from the day on which we answered it.
    pub fn is_abandoned(&self, today: Date, calendar: &Calendar) -> bool {
        let kind = self.kind();
        if kind.law() != Law::Month || (kind.effect().is_some() && self.is_known_to_asker()) {
            return false;
        }
        let stands = self.statutory_dates(calendar).is_some_and(|dates| dates.run != Run::Running);
        stands && self.is_asked_in_vain(today, calendar)
    }

    /// Whether nobody knows who complains, and a month after they were asked to show it: its outcome is owed all the same, and tells of nobody.
    pub(in crate::case) fn is_nobodys_complaint(&self, today: Date, calendar: &Calendar) -> bool {
        self.kind().law() == Law::Acknowledgement && !self.was_checked() && self.is_asked_in_vain(today, calendar)
    }

    /// The London day on which their time to show who they are is over: a month after they heard what we ask, or the day on which something
    /// came that was not enough.
    pub(in crate::case) fn shown_by(&self, calendar: &Calendar) -> Option<Date> {
        let given = |ask: &Ask| self.notice(ask.seq)?.given(&self.clock, calendar);
        let over = |ask: &Ask| match ask.came {
            Some(came) => Some(self.clock.day(came.seq, came.on)),
            None => given(ask).map(|days| a_month_after(days.delivered)),
        };
        self.asked_in_doubt().into_iter().filter_map(over).max()
    }

    fn is_asked_in_vain(&self, today: Date, calendar: &Calendar) -> bool {
        let kind = self.kind();
        let stops = |ask: &&Ask| {
            let stops = ask.of.proof().is_some() || kind.is_pausable();
            stops && ask.is_open() && (kind.law() != Law::Month || !self.was_asked_late(ask, calendar))
        };
        let given = |ask: &Ask| self.notice(ask.seq).and_then(|notice| notice.given(&self.clock, calendar));
        let is_over = |day: Date| a_month_after(day) <= today;
        let answered = |ask: &Ask| self.written_since(ask).last().is_none_or(|last| self.answered(last).is_some_and(is_over));
        let long_ago = |ask: &Ask| given(ask).is_some_and(|days| is_over(days.delivered)) && answered(ask);
        let mut asked = self.asks.iter().filter(stops).peekable();
        asked.peek().is_some() && asked.all(long_ago)
    }

    /// The London day on which we wrote after this message of theirs.
    fn answered(&self, message: &Message) -> Option<Date> {
        let ours = self.messages.iter().find(|ours| ours.side == Side::Office && ours.seq > message.seq)?;
        Some(london_day(ours.at))
    }

    /// The law's day, by which a case is late or not: of a complaint that of its acknowledgement, also once that was given.
    pub(in crate::case) fn last_day(&self, calendar: &Calendar) -> Option<Date> {
        match self.kind().law() {
            Law::Acknowledgement => {
                let received = self.received().filter(|received| owes_acknowledgement(*received))?;
                Dates::acknowledgement(received, calendar).limit
            }
            Law::Month | Law::Hours => self.statutory_dates(calendar)?.limit,
        }
    }

    /// Whether the rest of what one letter was taken from can be asked for with the same day of receipt: up to the last day, and
    /// once there is an answer (capability A13).
    pub fn may_ask_rest(&self, today: Date, calendar: &Calendar) -> bool {
        let one_letter = self.submission.as_deref().is_some_and(Submission::is_one_letter);
        let limit = self.statutory_dates(calendar).and_then(|dates| dates.limit);
        one_letter && self.state == State::Answered && limit.is_some_and(|limit| today <= limit)
    }
}

/// The day on which everything had come once, where more was asked for after that: the same again, or another kind of proof. What came
/// before it was asked moves nothing: it counts from the receipt of the request.
fn first_complete(asks: &[Given], received: Date, until: Date) -> Option<Date> {
    let (mut first, mut again): (Vec<&Given>, bool) = (Vec::new(), false);
    for ask in asks.iter().filter(|ask| ask.of.proof().is_some() && ask.sent <= until) {
        let complete = first.iter().all(|known| known.came.is_some_and(|came| came < ask.sent));
        if first.iter().any(|known| known.of == ask.of) || (complete && !first.is_empty()) {
            again = true;
        } else {
            first.push(ask);
        }
    }
    let counts = |ask: &&Given| ask.came.map(|came| if came < ask.sent { received } else { came });
    let days: Option<Vec<Date>> = first.iter().map(counts).collect();
    days.filter(|_| again)?.into_iter().max().filter(|on| *on <= until)
}
