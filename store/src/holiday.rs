//! Newer lists of bank holidays, and what they moved.

use domain::case::Case;
use domain::clock::{Calendar, FeedFault};
use domain::id::CaseId;
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::audit::Entry;
use crate::case::{EventRow, NO_DATE, cached, parse_reference, recorded};
use crate::{Day, Error, Result, Store, UnitOfWork};

// `CASE` keeps the planner from the index on `open`, which would read every open case for each page of a thousand.
statements! {
    NEWEST = "SELECT coalesce(max(feed_id), 0) AS newest FROM holiday_feed";
    CONTENT = "SELECT content FROM holiday_feed WHERE feed_id = $1";
    ADD = "INSERT INTO holiday_feed (feed_id, imported_us, content) VALUES ($1, $2, $3)";
    MOVE_ADD = "INSERT INTO holiday_move (feed_id, case_id, was, is_now) VALUES ($1, $2, $3, $4)";
    MOVE_ROW = "UPDATE case_queue SET due = $2, limit_on = $3 WHERE case_id = $1";
    OPEN_PAGE = "SELECT q.case_id, h.reference, q.due, q.limit_on FROM case_queue q JOIN case_head h ON h.case_id = q.case_id
        WHERE CASE WHEN q.open THEN 1 ELSE 0 END = 1 AND q.case_id > $1 ORDER BY q.case_id LIMIT 1000";
    OPEN_EVENTS = "SELECT e.case_id, e.seq, e.at_us, e.account_id, e.role, e.payload, e.previous, e.hash
        FROM case_event e JOIN case_queue q ON q.case_id = e.case_id
        WHERE CASE WHEN q.open THEN 1 ELSE 0 END = 1 AND e.case_id > $1 AND e.case_id <= $2 ORDER BY e.case_id, e.seq";
}

/// A case whose date moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The case.
    pub reference: Reference,
    /// The limit before.
    pub was: Date,
    /// The limit now.
    pub now: Date,
}

/// What an import did.
#[derive(Clone, Debug)]
pub struct Imported {
    /// How many open cases were computed again.
    pub cases: u64,
    /// The cases whose limit moved.
    pub moved: Vec<Moved>,
}

#[derive(sqlx::FromRow)]
struct OpenRow {
    case_id: uuid::Uuid,
    reference: String,
    due: Day,
    limit_on: Option<Day>,
}

impl Store {
    /// The number of the newest list; 0 is the one that ships.
    pub async fn newest_holidays(&self) -> Result<i64> {
        let (newest,): (i64,) = self.q(NEWEST).one().await?;
        Ok(newest)
    }

    /// The bank holidays that count now.
    pub async fn calendar(&self) -> Result<Calendar> {
        let newest = self.newest_holidays().await?;
        if newest == 0 {
            return Ok(Calendar::official().clone());
        }
        let (content,): (String,) = self.q(CONTENT).bind(newest).one().await?;
        Calendar::parse(&content).map_err(|cause| Error::Corrupt(format!("bank holidays {newest}: {cause}")))
    }

    /// Takes a newer list: checks it, computes every open case again, records what moved. All or nothing.
    ///
    /// # Errors
    /// [`FeedFault`] inside `Ok` when the list cannot be used; nothing is changed then.
    pub async fn import_holidays(&self, content: &str, at: Timestamp) -> Result<std::result::Result<Imported, FeedFault>> {
        let calendar = match self.calendar().await?.succeed(content) {
            Ok(calendar) => calendar,
            Err(fault) => return Ok(Err(fault)),
        };
        let mut unit = self.begin().await?;
        let (newest,): (i64,) = unit.q(NEWEST).one().await?;
        let feed = newest + 1;
        unit.q(ADD).bind(feed).bind(at.as_microsecond()).bind(content.to_owned()).exec_one().await?;
        let imported = unit.recompute(&calendar, feed).await?;
        let subject = format!("{feed}: {} of {} cases moved", imported.moved.len(), imported.cases);
        unit.audit(Entry { at, account: None, action: "holidays.import", subject: &subject, event: None }).await?;
        unit.save().await?;
        Ok(Ok(imported))
    }
}

impl UnitOfWork {
    /// Computes every open case again, a thousand at a time; writes only rows that changed.
    async fn recompute(&mut self, calendar: &Calendar, feed: i64) -> Result<Imported> {
        let mut imported = Imported { cases: 0, moved: Vec::new() };
        let mut after = uuid::Uuid::nil();
        loop {
            let rows: Vec<OpenRow> = self.q(OPEN_PAGE).bind(after).all().await?;
            let Some(last) = rows.last() else { return Ok(imported) };
            let (first, until) = (after, last.case_id);
            after = until;
            let events: Vec<EventRow> = self.q(OPEN_EVENTS).bind(first).bind(until).all().await?;
            let mut events = events.into_iter().peekable();
            for row in rows {
                let own = std::iter::from_fn(|| events.next_if(|event| event.case_id == row.case_id)).collect();
                let case = Case::replay(CaseId(row.case_id), &recorded(own)?);
                imported.cases += 1;
                imported.moved.extend(self.move_row(&row, &case, calendar, feed).await?);
            }
        }
    }

    async fn move_row(&mut self, row: &OpenRow, case: &Case, calendar: &Calendar, feed: i64) -> Result<Option<Moved>> {
        let (due, limit) = cached(case, calendar);
        if (due.0, limit.map(|day| day.0)) == (row.due.0, row.limit_on.map(|day| day.0)) {
            return Ok(None);
        }
        self.q(MOVE_ROW).bind(row.case_id).bind(due).bind(limit).exec_one().await?;
        let day = |limit: Option<Day>| limit.map_or(NO_DATE, |day| day.0);
        let (was, now) = (day(row.limit_on), day(limit));
        if was == now {
            return Ok(None);
        }
        self.q(MOVE_ADD).bind(feed).bind(row.case_id).bind(Day(was)).bind(Day(now)).exec_one().await?;
        Ok(Some(Moved { reference: parse_reference(&row.reference)?, was, now }))
    }
}
