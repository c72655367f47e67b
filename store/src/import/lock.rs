//! One import at a time, and none that is stopped by one that was killed.

use std::time::Instant;

use domain::id::FileId;
use jiff::Timestamp;
use uuid::Uuid;

use super::run::Import;
use super::sql;
use crate::place::sql as place;
use crate::{Result, Store, UnitOfWork};

/// The token where nobody imports.
const FREE: Uuid = Uuid::nil();

/// Where an import stands that somebody else runs, or that was killed. One that is alive moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Trace {
    token: Uuid,
    step: i64,
}

/// Whether an import may begin.
#[derive(Debug)]
pub enum Begun {
    /// It has.
    Import(Import),
    /// Another one is there, or was there a moment ago.
    Another(Option<Trace>),
}

impl Store {
    /// The row that imports and what must not meet them lock is there from the start.
    pub(crate) async fn begin_imports(&self) -> Result<()> {
        let mut unit = self.begin().await?;
        unit.q(sql::BEGIN).bind(FREE).exec().await?;
        unit.save().await
    }

    /// Begins an import. `token` is fresh. It takes the place of the one that
    /// still stands at `dead`, and clears what that one left.
    pub async fn begin_import(&self, token: Uuid, now: Timestamp, dead: Option<Trace>) -> Result<Begun> {
        let Trace { token: old, step } = dead.unwrap_or(Trace { token: FREE, step: -1 });
        let mut unit = self.begin().await?;
        let ours = unit.q(sql::LOCK).bind(token).bind(now.as_microsecond()).bind(old).bind(step).bind(FREE).exec().await? == 1;
        if !ours {
            return Ok(Begun::Another(unit.q(sql::LOCKED).bind(FREE).opt().await?));
        }
        unit.save().await?;
        let mut import = Import::new(self, token, now);
        import.clear().await?;
        Ok(Begun::Import(import))
    }

    /// Clears what an import left that was begun before `before` and did not end. Whether there was one.
    pub async fn purge_import(&self, token: Uuid, before: Timestamp, now: Timestamp) -> Result<bool> {
        let mut unit = self.begin().await?;
        let found = unit.q(sql::LOCK_OLD).bind(token).bind(before.as_microsecond()).bind(FREE).exec().await? == 1;
        unit.save().await?;
        if found {
            Import::new(self, token, now).end().await?;
        }
        Ok(found)
    }
}

impl Import {
    fn new(store: &Store, token: Uuid, begun: Timestamp) -> Self {
        Self { store: store.clone(), token, begun, next: 1, sums: Box::default(), searched: None, turn: Instant::now() }
    }

    /// Clears what was staged, and lets others import.
    pub async fn end(mut self) -> Result<()> {
        self.clear().await?;
        let mut unit = self.store.begin().await?;
        unit.q(sql::UNLOCK).bind(self.token).bind(FREE).exec().await?;
        unit.save().await
    }

    async fn clear(&mut self) -> Result<()> {
        while self.clear_some(true).await? {}
        while self.clear_some(false).await? {}
        let mut unit = self.unit().await?;
        unit.q(place::CLEAR_MENTIONS).exec().await?;
        unit.q(place::CLEAR_PLACES).exec().await?;
        self.save(unit).await
    }

    /// One small unit of clearing; false when nothing was left.
    async fn clear_some(&mut self, files: bool) -> Result<bool> {
        let mut unit = self.unit().await?;
        let cleared = if files { unit.clear_file(self.begun).await? } else { unit.q(sql::CLEAR).exec().await? > 0 };
        self.save(unit).await?;
        Ok(cleared)
    }
}

impl UnitOfWork {
    /// Waits for the unit of an import that works now, and holds back the next one: what follows is not overtaken.
    pub(crate) async fn hold_import(&mut self) -> Result<()> {
        self.q(sql::WAIT).exec_one().await
    }

    /// Whether an import has staged rows, or left some.
    pub(super) async fn is_importing(&mut self) -> Result<bool> {
        Ok(self.q(sql::LOCKED).bind(FREE).opt::<Trace>().await?.is_some())
    }

    /// Forgets the next staged file, and removes some of its pieces when no held document came to name it.
    async fn clear_file(&mut self, at: Timestamp) -> Result<bool> {
        let next: Option<(String, Uuid, bool)> = self.q(sql::FILE_NEXT).opt().await?;
        let Some((document, file, held)) = next else { return Ok(false) };
        if !held && self.q(sql::FILE_PIECES).bind(file).exec().await? > 0 {
            return Ok(true);
        }
        self.q(sql::FILE_FORGET).bind(document).bind(file).exec_one().await?;
        if !held {
            self.remove_file(FileId(file), at).await?;
        }
        Ok(true)
    }
}
