//! What dates rest on: lists of bank holidays, newer than the one that ships, and what the law leaves open, as it was set. Both only
//! grow, so together they have one number.

use std::sync::{Arc, PoisonError};

use domain::clock::{Calendar, FeedFault};
use domain::setting::rules;
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::audit::{Entry, FactKind};
use crate::case::Reindexed;
use crate::setting::{self, SetRow};
use crate::{Error, Result, Store, UnitOfWork};

pub use crate::case::Moved;

statements! {
    NEWEST = "SELECT (SELECT coalesce(max(feed_id), 0) FROM holiday_feed) + (SELECT coalesce(max(setting_id), 0) FROM setting) AS newest";
    FEED = "SELECT coalesce(max(feed_id), 0) AS newest FROM holiday_feed";
    CONTENT = "SELECT content FROM holiday_feed ORDER BY feed_id DESC LIMIT 1";
    ADD = "INSERT INTO holiday_feed (feed_id, imported_us, content) VALUES ($1, $2, $3)";
}

impl Store {
    /// The number of what dates rest on now; 0 is as shipped.
    pub async fn newest_calendar(&self) -> Result<i64> {
        let (newest,): (i64,) = self.q(NEWEST).one().await?;
        Ok(newest)
    }

    /// What dates rest on now. Each number is read once.
    pub async fn calendar(&self) -> Result<Arc<Calendar>> {
        self.calendar_of(self.newest_calendar().await?).await
    }

    pub(crate) async fn calendar_of(&self, mut newest: i64) -> Result<Arc<Calendar>> {
        loop {
            if let Some(known) = self.known_calendar(newest) {
                return Ok(known);
            }
            let content = self.q(CONTENT).opt().await?;
            let set = self.q(setting::ALL_SET).all().await?;
            // What came between two of these statements has a number of its own.
            let now = self.newest_calendar().await?;
            if now == newest {
                return self.keep_calendar(newest, content, set);
            }
            newest = now;
        }
    }

    fn known_calendar(&self, number: i64) -> Option<Arc<Calendar>> {
        if number == 0 {
            return Some(Arc::new(Calendar::official().clone()));
        }
        let known = self.known_calendar.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().filter(|(of, _)| *of == number).map(|(_, calendar)| calendar.clone())
    }

    fn keep_calendar(&self, number: i64, content: Option<(String,)>, set: Vec<SetRow>) -> Result<Arc<Calendar>> {
        let days = match content {
            None => Calendar::official().clone(),
            Some((text,)) => Calendar::parse(&text).map_err(|cause| Error::Corrupt(format!("bank holidays: {cause}")))?,
        };
        let set = set.into_iter().map(SetRow::read).collect::<Result<Vec<_>>>()?;
        let calendar = Arc::new(days.with_rules(rules(&set)));
        *self.known_calendar.write().unwrap_or_else(PoisonError::into_inner) = Some((number, calendar.clone()));
        Ok(calendar)
    }

    /// Takes a newer list: checks it and keeps it, with the older years that it no longer has. From then on it counts; open cases are computed again, a hundred at a time. What is
    /// left when this ends early, [`Store::recompute_dates`] does.
    ///
    /// # Errors
    /// [`FeedFault`] inside `Ok` when the list cannot be used; nothing is changed then.
    pub async fn import_holidays(&self, content: &str, at: Timestamp) -> Result<std::result::Result<Reindexed, FeedFault>> {
        let mut unit = self.begin().await?;
        let calendar = unit.calendar().await?;
        let next = match calendar.succeed(content) {
            Ok(next) => next,
            Err(fault) => return Ok(Err(fault)),
        };
        let whole = Calendar::parse(content).is_ok_and(|own| own.years() == next.years());
        let content = if whole { content.to_owned() } else { next.to_feed() };
        let (newest,): (i64,) = unit.q(FEED).one().await?;
        let feed = newest + 1;
        unit.q(ADD).bind(feed).bind(at.as_microsecond()).bind(content.clone()).exec_one().await?;
        let digest = Sha256::digest(&content);
        unit.fact(FactKind::HolidayFeed, &feed.to_string(), Some(&[Some(digest.as_slice())]), at)?;
        let subject = feed.to_string();
        unit.note(&Entry { at, account: None, action: "holidays.import", subject: &subject, event: None })?;
        unit.save().await?;
        Ok(Ok(self.recompute_dates().await?))
    }
}

impl UnitOfWork {
    /// What dates rest on, as this unit sees it. Ask once the case is locked: an import waits for it then.
    pub async fn calendar(&mut self) -> Result<Arc<Calendar>> {
        Ok(self.calendar_with_number().await?.1)
    }

    pub(crate) async fn calendar_with_number(&mut self) -> Result<(i64, Arc<Calendar>)> {
        if let Some(known) = &self.calendar {
            return Ok(known.clone());
        }
        let (mut newest,): (i64,) = self.q(NEWEST).one().await?;
        let calendar = loop {
            if let Some(known) = self.store.known_calendar(newest) {
                break known;
            }
            let content = self.q(CONTENT).opt().await?;
            let set = self.q(setting::ALL_SET).all().await?;
            // PostgreSQL shows each statement what is there by then: what came between them has a number of its own.
            let (now,): (i64,) = self.q(NEWEST).one().await?;
            if now == newest {
                break self.store.keep_calendar(newest, content, set)?;
            }
            newest = now;
        };
        self.calendar = Some((newest, calendar.clone()));
        Ok((newest, calendar))
    }
}
