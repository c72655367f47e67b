//! What is computed from the events of cases and kept beside them: queue rows, and marks on people's records.

use domain::case::{Case, Flag};
use domain::clock::Calendar;
use domain::family::turns_18;
use domain::id::PersonKey;
use domain::kind::{Effect, Kind};
use jiff::civil::Date;
use uuid::Uuid;

use super::model::NO_DATE;
use crate::{Result, SqlDate, UnitOfWork};

statements! {
    /// Who gave what ended stays known: a name that the record changes since takes nothing back.
    MARK_PUT = "INSERT INTO person_mark (case_id, person_key, effect, since, ended, given_by, told) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (case_id) DO UPDATE SET person_key = excluded.person_key, since = excluded.since, ended = excluded.ended,
        told = excluded.told,
        given_by = CASE WHEN person_mark.given_by IS NULL OR (excluded.given_by = '' AND person_mark.person_key = excluded.person_key)
        THEN person_mark.given_by ELSE excluded.given_by END";
    BORN = "SELECT date_of_birth FROM person WHERE person_key = $1";
    PERSON_OF = "SELECT person_key FROM account WHERE account_id = $1";
    CHALLENGE_PUT = "INSERT INTO challenge (case_id, person_key, item, since) VALUES ($1, $2, $3, $4) ON CONFLICT (case_id)
        DO UPDATE SET person_key = excluded.person_key, item = excluded.item, since = excluded.since";
    CHALLENGE_REMOVE = "DELETE FROM challenge WHERE case_id = $1";
    MARK_REMOVE = "DELETE FROM person_mark WHERE case_id = $1";
    QUEUE_PUT = "INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent,
        urgent_on, unreadable, calendar_no, about, waits, unconfirmed, answered_on, closed_on, late_after, needs, action_on, live,
        words_seq, reply_seq)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, FALSE, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, open = excluded.open, received = excluded.received,
        due = excluded.due, limit_on = excluded.limit_on, officer = excluded.officer, flag_order = excluded.flag_order,
        flag_urgent = excluded.flag_urgent, flag_silent = excluded.flag_silent, urgent_on = excluded.urgent_on,
        unreadable = FALSE, calendar_no = excluded.calendar_no, about = excluded.about, waits = excluded.waits,
        unconfirmed = excluded.unconfirmed, answered_on = excluded.answered_on, closed_on = excluded.closed_on,
        late_after = excluded.late_after, needs = excluded.needs, action_on = excluded.action_on, live = excluded.live,
        words_seq = excluded.words_seq, reply_seq = excluded.reply_seq";
}

impl UnitOfWork {
    /// The queue rows of cases, by what dates rest on now.
    pub(crate) async fn put_queue_rows(&mut self, cases: &[&Case]) -> Result<()> {
        let (calendar_no, calendar) = self.calendar_with_number().await?;
        let rows = cases.iter().filter_map(|case| Some((case.id.0, QueueColumns::of(case, &calendar)?)));
        self.put(QUEUE_PUT, rows.collect::<Vec<_>>(), |q, (case, row)| {
            let q = q.bind(case).bind(row.state).bind(row.open).bind(row.received).bind(row.due);
            let q = q.bind(row.limit_on).bind(row.officer).bind(row.flag_order).bind(row.flag_urgent).bind(row.flag_silent);
            let q = q.bind(row.urgent_on).bind(calendar_no).bind(row.about).bind(row.waits).bind(row.unconfirmed);
            let q = q.bind(row.answered_on).bind(row.closed_on).bind(row.late_after);
            q.bind(row.needs).bind(row.action_on).bind(row.live).bind(row.words_seq).bind(row.reply_seq)
        })
        .await
    }

    /// What took effect at once stands on the person's record from the same moment, as long as it does; and what they say is wrong,
    /// until it is decided.
    pub(crate) async fn put_marks(&mut self, cases: &[&Case]) -> Result<()> {
        self.put_challenges(cases).await?;
        let (_, calendar) = self.calendar_with_number().await?;
        let mut marks = Vec::new();
        for case in cases {
            match case.mark(&calendar).zip(case.subject()) {
                Some((mark, person)) => {
                    let told = case.told_effect().is_some();
                    marks.push((case.id.0, person.0.clone(), mark, (self.whose(case, (mark.0, mark.1)).await?, told)));
                }
                None if case.kind().effect().is_some() => drop(self.q(MARK_REMOVE).bind(case.id.0).exec().await?),
                None => {}
            }
        }
        self.put(MARK_PUT, marks, |q, (case, person, (effect, since, ended), (given_by, told))| {
            let q = q.bind(case).bind(person).bind(effect.as_str().to_owned());
            q.bind(SqlDate(since)).bind(ended.map(SqlDate)).bind(given_by).bind(told)
        })
        .await
    }

    async fn put_challenges(&mut self, cases: &[&Case]) -> Result<()> {
        let mut challenges = Vec::new();
        for case in cases.iter().filter(|case| case.kind() == Kind::Rectification) {
            match case.challenge().zip(case.subject()) {
                Some(((item, since), person)) => challenges.push((case.id.0, person.0.clone(), item.map(str::to_owned), since)),
                None => drop(self.q(CHALLENGE_REMOVE).bind(case.id.0).exec().await?),
            }
        }
        self.put(CHALLENGE_PUT, challenges, |q, (case, person, item, since)| {
            q.bind(case).bind(person).bind(item).bind(SqlDate(since))
        })
        .await
    }

    /// Whose consents a withdrawal ends: those of who asked; of somebody who asked for themselves and was found, theirs. Every one
    /// but the person's own where an officer decided it, and of an adult those too, who was spoken for; nobody's where nobody knows any
    /// more who asked.
    async fn whose(&mut self, case: &Case, (effect, since): (Effect, Date)) -> Result<Option<String>> {
        let Some(asked) = case.submission.as_ref().filter(|_| effect == Effect::ConsentWithdrawn) else { return Ok(None) };
        if case.decided {
            return self.adult_on(case, since).await;
        }
        if !asked.is_wish_of_another() {
            let (person,): (Option<String>,) = self.q(PERSON_OF).bind(asked.requester.0).one().await?;
            return Ok(if asked.subject.is_none() { case.subject().map(|person| person.0.clone()) } else { person });
        }
        Ok(Some(self.asker(case).await?.map_or_else(String::new, |asker| asker.0)))
    }

    /// The person whom a case is about, where they were an adult on a day.
    async fn adult_on(&mut self, case: &Case, on: Date) -> Result<Option<String>> {
        let Some(PersonKey(person)) = case.subject() else { return Ok(None) };
        let born: Option<(Option<SqlDate>,)> = self.q(BORN).bind(person.clone()).opt().await?;
        let adult = born.and_then(|(born,)| born).is_some_and(|born| turns_18(born.0) <= on);
        Ok(adult.then(|| person.clone()))
    }
}

/// What the events of a case say of its queue row.
#[derive(Debug, PartialEq, Eq, sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "columns")]
pub(crate) struct QueueColumns {
    state: String,
    open: bool,
    received: SqlDate,
    pub due: SqlDate,
    pub limit_on: Option<SqlDate>,
    officer: Option<Uuid>,
    flag_order: bool,
    flag_urgent: bool,
    flag_silent: bool,
    urgent_on: Option<SqlDate>,
    unreadable: bool,
    about: Option<String>,
    waits: String,
    unconfirmed: bool,
    pub answered_on: Option<SqlDate>,
    pub closed_on: Option<SqlDate>,
    /// [`NO_DATE`] where it is never late; `None` in a row that is older than this column.
    pub late_after: Option<SqlDate>,
    /// Their names, with a space behind each.
    pub needs: String,
    pub action_on: SqlDate,
    pub live: bool,
    /// `None`, as the next, in a row that is older than this column.
    pub words_seq: Option<i64>,
    pub reply_seq: Option<i64>,
}

impl QueueColumns {
    /// By what dates rest on; `None` of a case that has no submission.
    pub fn of(case: &Case, calendar: &Calendar) -> Option<Self> {
        let (flags, CachedDates { due, limit_on, late_after, action_on }) = (case.flags(), CachedDates::of(case, calendar));
        let needs = case.needs();
        let flag_urgent = flags.contains(&Flag::Urgent);
        let newest = case.newest();
        let urgent_on = case.submission.as_ref().and_then(|submission| submission.answers.day("urgent-on"));
        Some(Self {
            state: case.state.as_str().to_owned(),
            open: case.state.is_open(),
            received: SqlDate(case.received()?),
            due,
            limit_on,
            officer: case.people.officer.map(|id| id.0),
            flag_order: flags.contains(&Flag::Order),
            flag_urgent,
            flag_silent: flags.contains(&Flag::Silent),
            urgent_on: urgent_on.filter(|_| flag_urgent).map(SqlDate),
            unreadable: false,
            about: case.subject().map(|key| key.0.clone()),
            waits: case.waits().as_str().to_owned(),
            unconfirmed: case.clock.waiting().next().is_some(),
            answered_on: case.fully_answered_on(calendar).map(SqlDate),
            closed_on: case.closed_on.map(SqlDate),
            late_after: Some(late_after),
            live: case.state.is_open() || !needs.is_empty(),
            needs: needs.iter().fold(String::new(), |names, need| names + need.as_str() + " "),
            action_on,
            words_seq: Some(newest.words),
            reply_seq: Some(newest.reply),
        })
    }

    /// Of a case that is not open, but without the days of its end: the row is older than they are.
    pub fn lacks_its_end(&self) -> bool {
        !self.open && self.answered_on.is_none() && self.closed_on.is_none()
    }
}

/// The dates of a queue row that rest on the calendar.
pub(crate) struct CachedDates {
    /// The day to work to.
    pub due: SqlDate,
    pub limit_on: Option<SqlDate>,
    /// The law's day after which it is late; [`NO_DATE`] where it never is.
    pub late_after: SqlDate,
    /// The day by which somebody must look at it.
    pub action_on: SqlDate,
}

impl CachedDates {
    pub(crate) fn of(case: &Case, calendar: &Calendar) -> Self {
        let dates = case.statutory_dates(calendar);
        let or_never = |day: Option<jiff::civil::Date>| SqlDate(day.unwrap_or(NO_DATE));
        Self {
            due: or_never(dates.and_then(|dates| dates.work_to)),
            limit_on: dates.and_then(|dates| dates.limit).map(SqlDate),
            late_after: or_never(case.late_after(calendar)),
            action_on: or_never(case.next_action_on(calendar)),
        }
    }
}
