//! Texts of people that stand outside events, sealed by the key of the row that they belong to; and how a row is found by one.

use uuid::Uuid;

use crate::edge::{Edge, Key, decrypt};
use crate::{Error, Result};

/// A text as its column holds it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct SealedText(Vec<u8>);

/// The columns.
pub(crate) const DESCRIBED: &str = "case_head.described";
pub(crate) const ALIKE: &str = "case_key.alike";
pub(crate) const DANGER: &str = "danger_answer.sealed";
pub(crate) const ANSWERS: &str = "draft.answers";
pub(crate) const PAPER: &str = "evidence.name";
pub(crate) const CONTACT: &str = "account_contact.contact";
pub(crate) const FORM: &str = "kept_form.form";
pub(crate) const HELPER: &str = "helper.name";
pub(crate) const WHY_ENDED: &str = "helper.reason";
pub(crate) const NAME: &str = "guest.name";
pub(crate) const EMAIL: &str = "guest.email";
pub(crate) const PAYLOAD: &str = "job.payload";

/// Where a text stands: table and column, and the row's identity. What was sealed for one place opens in no other.
pub(crate) type CellOf<'a> = (&'a str, Uuid);

fn data((column, id): CellOf<'_>) -> Vec<u8> {
    [b"portal column 1\0", column.as_bytes(), &[0], &id.as_bytes()[..]].concat()
}

impl SealedText {
    pub fn seal(edge: &Edge, key: &Key, place: CellOf<'_>, text: &[u8]) -> Self {
        Self(edge.encrypt(key, &data(place), text))
    }

    /// A text as it came out of its column among others.
    pub fn from_column(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// `None` without its key, or where it is not what was sealed for this place.
    pub fn open(&self, key: &Key, place: CellOf<'_>) -> Option<Vec<u8>> {
        decrypt(key, &data(place), &self.0)
    }

    /// Opened by a key that is wrapped beside it.
    pub fn read(&self, key: &OwnKey, edge: &Edge, place: CellOf<'_>) -> Result<String> {
        let opened = key.unwrap(edge).and_then(|key| self.open(&key, place));
        let text = opened.and_then(|bytes| String::from_utf8(bytes).ok());
        text.ok_or_else(|| Error::Corrupt(format!("{} of {} does not open", place.0, place.1)))
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// How somebody was described; nothing where it does not open: a list stops at no case that cannot be read.
pub(crate) fn described(sealed: Option<&SealedText>, key: &OwnKey, edge: &Edge, case: Uuid) -> String {
    sealed.and_then(|sealed| sealed.read(key, edge, (DESCRIBED, case)).ok()).unwrap_or_default()
}

/// The key of a row, as a join brings it along: whose it is, the epoch, the wrapped key.
#[derive(Clone, Debug, Default, sqlx::FromRow)]
pub(crate) struct OwnKey {
    pub owner: Option<Uuid>,
    pub epoch: Option<i64>,
    pub wrapped: Option<Vec<u8>>,
}

impl OwnKey {
    /// Seals by it.
    pub fn seal(&self, edge: &Edge, place: CellOf<'_>, text: &[u8]) -> Result<SealedText> {
        let key = self.unwrap(edge).ok_or_else(|| Error::Corrupt(format!("the key of {} {} does not open", place.0, place.1)))?;
        Ok(SealedText::seal(edge, &key, place, text))
    }

    pub fn unwrap(&self, edge: &Edge) -> Option<Key> {
        let wrapped: Wrapped = (self.epoch?, self.wrapped.clone()?);
        unwrap(edge, self.owner?, &wrapped)
    }
}

/// A wrapped key: its epoch, and 60 bytes.
pub(crate) type Wrapped = (i64, Vec<u8>);

fn place(id: Uuid, epoch: i64) -> Vec<u8> {
    [&id.as_bytes()[..], &epoch.to_be_bytes()].concat()
}

/// Unwraps the key of a row. `None` when the epoch's secret is gone, or it is not what was wrapped.
pub(crate) fn unwrap(edge: &Edge, id: Uuid, (epoch, wrapped): &Wrapped) -> Option<Key> {
    decrypt(&edge.epoch(*epoch)?, &place(id, *epoch), wrapped)?.try_into().ok()
}

pub(crate) fn wrap(edge: &Edge, id: Uuid, epoch: i64, key: &Key) -> Result<Vec<u8>> {
    let by = edge.epoch(epoch).ok_or(Error::NoKeys)?;
    Ok(edge.encrypt(&by, &place(id, epoch), key))
}
