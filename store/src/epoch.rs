//! Keys of cases and files, wrapped by the key of an epoch. An epoch ends when nothing refers to it; its secret is then destroyed,
//! and what was deleted before opens nowhere any more, backups included.

use uuid::Uuid;

use crate::edge::{Key, decrypt};
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    NEWEST = "SELECT max(epoch) FROM key_epoch";
    ALL_OF_THEM = "SELECT epoch FROM key_epoch";
    CHECKED = "SELECT checked FROM key_epoch WHERE epoch = $1";
    CHECK = "UPDATE key_epoch SET checked = $2 WHERE epoch = $1 AND checked IS NULL";
    OLDER = "SELECT epoch FROM key_epoch WHERE epoch < $1 ORDER BY epoch";
    ADD = "INSERT INTO key_epoch (epoch, from_us, checked) VALUES ($1, $2, $3)";
    END = "DELETE FROM key_epoch WHERE epoch = $1";
    CASES = "SELECT case_id, epoch, wrapped FROM case_key WHERE epoch = $1 ORDER BY case_id LIMIT 500";
    CASE_WRAP = "UPDATE case_key SET epoch = $2, wrapped = $3 WHERE case_id = $1 AND epoch = $4";
    FILES = "SELECT file_id, epoch, wrapped FROM file WHERE epoch = $1 ORDER BY file_id LIMIT 500";
    FILE_WRAP = "UPDATE file SET epoch = $2, wrapped = $3 WHERE file_id = $1 AND epoch = $4";
}

/// A wrapped key: its epoch, and 60 bytes.
pub(crate) type Wrapped = (i64, Vec<u8>);

fn place(id: Uuid, epoch: i64) -> Vec<u8> {
    [&id.as_bytes()[..], &epoch.to_be_bytes()].concat()
}

/// Unwraps the key of a case or a file. `None` when the epoch's secret is gone, or it is not what was wrapped.
pub(crate) fn unwrap(edge: &Edge, id: Uuid, (epoch, wrapped): &Wrapped) -> Option<Key> {
    decrypt(&edge.epoch(*epoch)?, &place(id, *epoch), wrapped)?.try_into().ok()
}

fn wrap(edge: &Edge, id: Uuid, epoch: i64, key: &Key) -> Result<Vec<u8>> {
    let by = edge.epoch(epoch).ok_or(Error::NoKeys)?;
    Ok(edge.encrypt(&by, &place(id, epoch), key))
}

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

    /// Wraps every living key of an epoch anew and ends it, 500 keys a unit, while people work. How many keys were wrapped.
    /// Whoever makes a key of the old epoch meanwhile holds its row: it ends when they are done and their key is wrapped too.
    pub async fn end_epoch(&self, old: i64, new: i64) -> Result<u64> {
        let mut done = 0;
        loop {
            let mut unit = self.begin().await?;
            let wrapped = unit.wrap_some(old, new).await?;
            done += wrapped;
            if wrapped == 0 {
                match unit.q(END).bind(old).exec_one().await {
                    Ok(()) => return unit.save().await.map(|()| done),
                    Err(Error::Refused(_)) => {}
                    Err(cause) => return Err(cause),
                }
                unit.cancel().await?;
            } else {
                unit.save().await?;
            }
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

    /// Makes a key for a case or a file.
    pub(crate) async fn make_key(&mut self, id: Uuid) -> Result<(Key, Wrapped)> {
        let (epoch,): (i64,) = self.q(NEWEST).one().await?;
        let edge = self.store.edge()?;
        let key = edge.random();
        let wrapped = wrap(edge, id, epoch, &key)?;
        Ok((key, (epoch, wrapped)))
    }

    async fn wrap_some(&mut self, old: i64, new: i64) -> Result<u64> {
        let mut done = 0;
        for (list, put) in [(CASES, CASE_WRAP), (FILES, FILE_WRAP)] {
            let keys: Vec<(Uuid, i64, Vec<u8>)> = self.q(list).bind(old).all().await?;
            for (id, epoch, wrapped) in keys {
                let edge = self.store.edge()?;
                let key = unwrap(edge, id, &(epoch, wrapped))
                    .ok_or_else(|| Error::Corrupt(format!("the key of {id} does not open")))?;
                let again = wrap(edge, id, new, &key)?;
                done += self.q(put).bind(id).bind(new).bind(again).bind(old).exec().await?;
            }
        }
        Ok(done)
    }
}
