//! Walks over cases, a hundred to a unit, while people work: the queue rows again from the events, and the dates again where what
//! they rest on (bank holidays, what the law leaves open) is newer. A case that cannot be read keeps its row, marked, and is named; the others are done.

use domain::case::Case;
use domain::case::stored::Unreadable;
use domain::id::CaseId;
use domain::reference::Reference;
use jiff::civil::Date;
use uuid::Uuid;

use super::derived::CachedDates;
use super::model::{NO_DATE, parse_reference};
use crate::core::PerEngine;
use crate::event::{self, CaseHistory, EventRow};
use crate::{Result, SqlDate, Store, UnitOfWork};

/// Locks the next hundred heads in their order: who appends takes the same lock first. `SQLite` has one writer.
const NEXT: PerEngine = PerEngine {
    lite: "SELECT case_id, reference FROM case_head WHERE case_id > $1 AND seq >= 1 AND requester IS NOT NULL ORDER BY case_id LIMIT 100",
    pg: "SELECT case_id, reference FROM case_head WHERE case_id > $1 AND seq >= 1 AND requester IS NOT NULL ORDER BY case_id LIMIT 100
        FOR UPDATE",
};
const STALE: PerEngine = PerEngine {
    lite: "SELECT h.case_id, h.reference FROM case_head h JOIN case_queue q ON q.case_id = h.case_id
        WHERE q.open = TRUE AND q.calendar_no < $2 AND q.case_id > $1 ORDER BY q.case_id LIMIT 100",
    pg: "SELECT h.case_id, h.reference FROM case_head h JOIN case_queue q ON q.case_id = h.case_id
        WHERE q.open = TRUE AND q.calendar_no < $2 AND q.case_id > $1 ORDER BY q.case_id LIMIT 100 FOR UPDATE OF h",
};

statements! {
    ROW = "SELECT due, limit_on, calendar_no FROM case_queue WHERE case_id = $1";
    ROW_MOVE = "UPDATE case_queue SET due = $2, limit_on = $3, calendar_no = $4, late_after = $5, action_on = $6 WHERE case_id = $1";
    ROW_UNREADABLE = "UPDATE case_queue SET unreadable = TRUE, calendar_no = $2 WHERE case_id = $1";
    MOVE_ADD = "INSERT INTO holiday_move (calendar_no, case_id, was, is_now) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
}

/// The statements that differ by engine, for the test that prepares and counts them.
#[cfg(feature = "testing")]
pub const PER_ENGINE: [(&str, &str); 2] = [(NEXT.lite, NEXT.pg), (STALE.lite, STALE.pg)];

/// A case whose date moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub reference: Reference,
    /// The limit before.
    pub was: Date,
    /// The limit now.
    pub now: Date,
}

/// What a walk over cases did.
#[derive(Clone, Debug, Default)]
pub struct Reindexed {
    /// How many cases were done.
    pub cases: u64,
    /// Cases with an event that cannot be read: which, where, why.
    pub unreadable: Vec<(Reference, i64, Unreadable)>,
    /// Cases whose limit moved because what dates rest on changed.
    pub moved: Vec<Moved>,
}

#[derive(Clone, Copy)]
enum Walk {
    Rows,
    Dates(i64),
}

impl Store {
    /// Writes every queue row and mark again from the events.
    pub async fn reindex(&self) -> Result<Reindexed> {
        self.walk(Walk::Rows).await
    }

    /// Computes the dates of open cases again that rest on what was known before.
    pub async fn recompute_dates(&self) -> Result<Reindexed> {
        let newest = self.newest_calendar().await?;
        self.walk(Walk::Dates(newest)).await
    }

    async fn walk(&self, walk: Walk) -> Result<Reindexed> {
        let (mut done, mut after) = (Reindexed::default(), Uuid::nil());
        loop {
            let mut unit = self.begin().await?;
            let next = match walk {
                Walk::Rows => unit.per(NEXT).bind(after),
                Walk::Dates(newest) => unit.per(STALE).bind(after).bind(newest),
            };
            let cases: Vec<(Uuid, String)> = next.all().await?;
            let (Some((first, _)), Some((last, _))) = (cases.first(), cases.last()) else {
                unit.cancel().await?;
                return Ok(done);
            };
            let range = (*first, *last);
            after = *last;
            unit.walk_some(walk, cases, range, &mut done).await?;
            unit.save().await?;
        }
    }
}

impl UnitOfWork {
    /// The heads are locked: only now the events are read, so that no date of an earlier moment is put back.
    async fn walk_some(
        &mut self,
        walk: Walk,
        cases: Vec<(Uuid, String)>,
        (first, last): (Uuid, Uuid),
        done: &mut Reindexed,
    ) -> Result<()> {
        let events: Vec<EventRow> = self.q(event::OF_RANGE).bind(first).bind(last).all().await?;
        let (mut events, mut whole) = (events.into_iter().peekable(), Vec::with_capacity(cases.len()));
        for (id, reference) in cases {
            while events.next_if(|event| event.case_id < id).is_some() {}
            let own = std::iter::from_fn(|| events.next_if(|event| event.case_id == id)).collect();
            let told = CaseHistory::of(self.store.edge()?, CaseId(id), own);
            done.cases += 1;
            if let Some((seq, why)) = told.unreadable.first() {
                self.mark_unreadable(&told.replay()).await?;
                done.unreadable.push((parse_reference(&reference)?, *seq, *why));
                continue;
            }
            whole.push((told.replay(), reference));
        }
        // When a letter was delivered rests on the same as dates do, and so does the end of a mark.
        let all: Vec<&Case> = whole.iter().map(|(case, _)| case).collect();
        self.put_marks(&all).await?;
        match walk {
            Walk::Rows => self.put_queue_rows(&all).await?,
            Walk::Dates(_) => {
                for (case, reference) in &whole {
                    done.moved.extend(self.move_row(case, reference).await?);
                }
            }
        }
        Ok(())
    }

    /// The row stays as it was known; where there is none, what can be read makes one.
    async fn mark_unreadable(&mut self, case: &Case) -> Result<()> {
        let (calendar_no, _) = self.calendar_with_number().await?;
        if self.q(ROW_UNREADABLE).bind(case.id.0).bind(calendar_no).exec().await? == 0 && case.received().is_some() {
            self.put_queue_rows(&[case]).await?;
            self.q(ROW_UNREADABLE).bind(case.id.0).bind(calendar_no).exec_one().await?;
        }
        Ok(())
    }

    async fn move_row(&mut self, case: &Case, reference: &str) -> Result<Option<Moved>> {
        let (calendar_no, calendar) = self.calendar_with_number().await?;
        let (before, limit_before, by): (SqlDate, Option<SqlDate>, i64) = self.q(ROW).bind(case.id.0).one().await?;
        if by >= calendar_no {
            return Ok(None);
        }
        let CachedDates { due, limit_on: limit, late_after, action_on } = CachedDates::of(case, &calendar);
        self.q(ROW_MOVE)
            .bind(case.id.0)
            .bind(due)
            .bind(limit)
            .bind(calendar_no)
            .bind(late_after)
            .bind(action_on)
            .exec_one()
            .await?;
        let day = |limit: Option<SqlDate>| limit.map_or(NO_DATE, |day| day.0);
        let (was, now): (Date, Date) = (day(limit_before), day(limit));
        if was == now {
            return Ok(None);
        }
        tracing::debug!(case = %case.id, from = %before.0, to = %due.0, "a date moved");
        self.q(MOVE_ADD).bind(calendar_no).bind(case.id.0).bind(SqlDate(was)).bind(SqlDate(now)).exec().await?;
        Ok(Some(Moved { reference: parse_reference(reference)?, was, now }))
    }
}
