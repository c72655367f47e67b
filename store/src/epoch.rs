//! Keys of cases, files, drafts, guests, safe contacts, kept forms and jobs, wrapped by the key of an epoch. An epoch ends when nothing refers to it; its secret is then destroyed,
//! and what was deleted before opens nowhere any more, backups included.

use uuid::Uuid;

use crate::edge::Key;
use crate::sealed::{self, SealedText, wrap};
pub(crate) use crate::sealed::{Wrapped, unwrap};
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    NEWEST = "SELECT max(epoch) FROM key_epoch";
    ALL_OF_THEM = "SELECT epoch FROM key_epoch";
    CHECKED = "SELECT checked FROM key_epoch WHERE epoch = $1";
    CHECK = "UPDATE key_epoch SET checked = $2 WHERE epoch = $1 AND checked IS NULL";
    OLDER = "SELECT epoch FROM key_epoch WHERE epoch < $1 ORDER BY epoch";
    ADD = "INSERT INTO key_epoch (epoch, from_us, checked) VALUES ($1, $2, $3)";
    END = "DELETE FROM key_epoch WHERE epoch = $1";
    LIVING = "SELECT min(epoch), max(epoch) FROM key_epoch";
    CASES = "SELECT case_id, epoch, wrapped, alike FROM case_key WHERE epoch = $1 ORDER BY case_id LIMIT 500";
    CASE_WRAP = "UPDATE case_key SET epoch = $2, wrapped = $3, alike_mac = $5 WHERE case_id = $1 AND epoch = $4";
    FILES = "SELECT file_id, epoch, wrapped, CAST(NULL AS BYTEA) FROM file WHERE epoch = $1 ORDER BY file_id LIMIT 500";
    FILE_WRAP = "UPDATE file SET epoch = $2, wrapped = $3 WHERE file_id = $1 AND epoch = $4";
    DRAFTS = "SELECT draft_id, epoch, wrapped, CAST(NULL AS BYTEA) FROM draft WHERE epoch = $1 ORDER BY draft_id LIMIT 500";
    DRAFT_WRAP = "UPDATE draft SET epoch = $2, wrapped = $3 WHERE draft_id = $1 AND epoch = $4";
    GUESTS = "SELECT account_id, epoch, wrapped, email FROM guest WHERE epoch = $1 ORDER BY account_id LIMIT 500";
    /// Two who proved one address just when the epoch began keep their accounts; one of them is found by it.
    GUEST_WRAP = "UPDATE guest SET epoch = $2, wrapped = $3,
        email_mac = CASE WHEN EXISTS (SELECT 1 FROM guest o WHERE o.email_mac = $5) THEN NULL ELSE $5 END
        WHERE account_id = $1 AND epoch = $4";
    CONTACTS = "SELECT account_id, epoch, wrapped, CAST(NULL AS BYTEA) FROM account_contact WHERE epoch = $1 ORDER BY account_id LIMIT 500";
    CONTACT_WRAP = "UPDATE account_contact SET epoch = $2, wrapped = $3 WHERE account_id = $1 AND epoch = $4";
    FORMS = "SELECT form_id, epoch, wrapped, CAST(NULL AS BYTEA) FROM kept_form WHERE epoch = $1 ORDER BY form_id LIMIT 500";
    FORM_WRAP = "UPDATE kept_form SET epoch = $2, wrapped = $3 WHERE form_id = $1 AND epoch = $4";
    JOBS = "SELECT job_id, epoch, wrapped, CAST(NULL AS BYTEA) FROM job WHERE epoch = $1 ORDER BY job_id LIMIT 500";
    JOB_WRAP = "UPDATE job SET epoch = $2, wrapped = $3 WHERE job_id = $1 AND epoch = $4";
}

/// Every table with keys: a page of its keys, how one is wrapped anew, and the column by whose text its rows are found.
const TABLES: [(&str, &str, Option<&str>); 7] = [
    (CASES, CASE_WRAP, Some(sealed::ALIKE)),
    (FILES, FILE_WRAP, None),
    (DRAFTS, DRAFT_WRAP, None),
    (GUESTS, GUEST_WRAP, Some(sealed::EMAIL)),
    (CONTACTS, CONTACT_WRAP, None),
    (FORMS, FORM_WRAP, None),
    (JOBS, JOB_WRAP, None),
];

impl Store {
    /// The epoch that wraps now.
    pub async fn newest_epoch(&self) -> Result<i64> {
        Ok(self.q(NEWEST).one::<(i64,)>().await?.0)
    }

    /// Whether the keys are those of this database: others would seal what the right ones cannot open. A fresh database takes them.
    pub async fn knows_keys(&self) -> Result<bool> {
        let epoch = self.newest_epoch().await?;
        let Some(ours) = self.edge()?.check(epoch) else { return Ok(false) };
        let mut unit = self.begin().await?;
        unit.q(CHECK).bind(epoch).bind(ours.to_vec()).exec().await?;
        let (checked,): (Option<Vec<u8>>,) = unit.q(CHECKED).bind(epoch).one().await?;
        unit.save().await?;
        Ok(checked.is_some_and(|checked| checked == ours))
    }

    /// Begins an epoch, whose secret must be on the disk already.
    pub async fn begin_epoch(&self, epoch: i64) -> Result<()> {
        let from = self.edge()?.now().as_microsecond();
        let checked = self.edge()?.check(epoch).ok_or(Error::NoKeys)?.to_vec();
        let mut unit = self.begin().await?;
        unit.q(ADD).bind(epoch).bind(from).bind(checked).exec_one().await?;
        unit.save().await
    }

    /// Epochs before this one that have not ended.
    pub async fn older_epochs(&self, than: i64) -> Result<Vec<i64>> {
        Ok(self.q(OLDER).bind(than).all::<(i64,)>().await?.into_iter().map(|(epoch,)| epoch).collect())
    }

    /// What may find a row by a sealed text of its column: while an epoch takes the place of another, both do.
    pub(crate) async fn finders(&self, column: &str, text: &[u8]) -> Result<[Vec<u8>; 2]> {
        finders(self.edge()?, self.q(LIVING).one().await?, column, text)
    }

    /// Wraps every living key of an epoch anew and ends it, 500 keys of one table a unit, while people work. How many keys were wrapped.
    /// Whoever makes a key of the old epoch meanwhile holds its row: it ends when they are done and their key is wrapped too.
    pub async fn end_epoch(&self, old: i64, new: i64) -> Result<u64> {
        let mut done = 0;
        loop {
            for table in TABLES {
                done += self.wrap_table(table, old, new).await?;
            }
            let mut unit = self.begin().await?;
            match unit.q(END).bind(old).exec_one().await {
                Ok(()) => return unit.save().await.map(|()| done),
                Err(Error::Refused(_)) => unit.cancel().await?,
                Err(cause) => return Err(cause),
            }
        }
    }

    async fn wrap_table(&self, table: (&'static str, &'static str, Option<&str>), old: i64, new: i64) -> Result<u64> {
        let mut done = 0;
        loop {
            let mut unit = self.begin().await?;
            let wrapped = unit.wrap_some(table, old, new).await?;
            unit.save().await?;
            if wrapped == 0 {
                return Ok(done);
            }
            done += wrapped;
        }
    }
}

impl UnitOfWork {
    /// Takes the keys of every epoch into memory: one that ends while this unit reads still opens what the unit sees.
    pub(crate) async fn remember_epochs(&mut self) -> Result<()> {
        for (epoch,) in self.q(ALL_OF_THEM).all::<(i64,)>().await? {
            self.store.edge()?.epoch(epoch);
        }
        Ok(())
    }

    /// As [`Store::finders`].
    pub(crate) async fn finders(&mut self, column: &str, text: &[u8]) -> Result<[Vec<u8>; 2]> {
        let living = self.q(LIVING).one().await?;
        finders(self.store.edge()?, living, column, text)
    }

    /// Makes a key for a row.
    pub(crate) async fn make_key(&mut self, id: Uuid) -> Result<(Key, Wrapped)> {
        let epoch = match self.epoch {
            Some(epoch) => epoch,
            None => self.q(NEWEST).one::<(i64,)>().await?.0,
        };
        self.epoch = Some(epoch);
        let edge = self.store.edge()?;
        let key = edge.random();
        let wrapped = wrap(edge, id, epoch, &key)?;
        Ok((key, (epoch, wrapped)))
    }

    async fn wrap_some(
        &mut self,
        (list, put, column): (&'static str, &'static str, Option<&str>),
        old: i64,
        new: i64,
    ) -> Result<u64> {
        let mut done = 0;
        let keys: Vec<(Uuid, i64, Vec<u8>, Option<SealedText>)> = self.q(list).bind(old).all().await?;
        for (id, epoch, wrapped, text) in keys {
            let edge = self.store.edge()?;
            let broken = || Error::Corrupt(format!("the key of {id} does not open"));
            let key = unwrap(edge, id, &(epoch, wrapped)).ok_or_else(broken)?;
            let again = wrap(edge, id, new, &key)?;
            let found_by = match (column, text) {
                (Some(column), Some(text)) => {
                    let text = text.open(&key, (column, id)).ok_or_else(broken)?;
                    edge.finder(new, column, &text).map(Vec::from)
                }
                _ => None,
            };
            let q = self.q(put).bind(id).bind(new).bind(again).bind(old);
            done += if column.is_some() { q.bind(found_by) } else { q }.exec().await?;
        }
        Ok(done)
    }
}

/// Of the oldest epoch and the newest.
pub(crate) fn finders(edge: &Edge, (oldest, newest): (i64, i64), column: &str, text: &[u8]) -> Result<[Vec<u8>; 2]> {
    let now = edge.finder(newest, column, text).ok_or(Error::NoKeys)?;
    let before = edge.finder(oldest, column, text).unwrap_or(now);
    Ok([before.to_vec(), now.to_vec()])
}
