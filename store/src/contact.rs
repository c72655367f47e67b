//! How somebody may be reached, as they last said: kept with the account, sealed by a key of its own.

use domain::ask::SafeContact;
use domain::id::AccountId;
use domain::policy::{ChangeContact, KeyIn, ManageAccount, Proof};
use jiff::Timestamp;

use crate::audit::Subject;
use crate::sealed::{self, OwnKey, SealedText};
use crate::value::time_of;
use crate::{Edge, Error, Result, Store, UnitOfWork};

statements! {
    FIND = "SELECT contact, said_us, email_us, account_id AS owner, epoch, wrapped FROM account_contact WHERE account_id = $1";
    /// What others of the family said: parents of the same child, their children, who is related to them.
    OF_KIN = "SELECT x.contact, x.said_us, x.email_us, x.account_id AS owner, x.epoch, x.wrapped FROM account_contact x
        JOIN account k ON k.account_id = x.account_id WHERE k.closed_us IS NULL AND k.account_id <> $1 AND k.person_key IN (
        SELECT o.related_key FROM account a JOIN relationship r ON r.related_key = a.person_key
        JOIN relationship o ON o.person_key = r.person_key WHERE a.account_id = $1
        UNION SELECT r.person_key FROM account a JOIN relationship r ON r.related_key = a.person_key WHERE a.account_id = $1
        UNION SELECT r.related_key FROM account a JOIN relationship r ON r.person_key = a.person_key WHERE a.account_id = $1)
        ORDER BY x.account_id";
    KEEP = "INSERT INTO account_contact (account_id, contact, epoch, wrapped, said_us, email_us) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (account_id) DO UPDATE SET contact = EXCLUDED.contact, epoch = EXCLUDED.epoch, wrapped = EXCLUDED.wrapped,
        said_us = EXCLUDED.said_us, email_us = EXCLUDED.email_us";
}

/// What was said, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptContact {
    pub contact: SafeContact,
    /// When it was last said.
    pub said: Timestamp,
}

#[derive(sqlx::FromRow)]
pub(crate) struct KeptContactRow {
    contact: SealedText,
    said_us: i64,
    email_us: Option<i64>,
    #[sqlx(flatten)]
    key: OwnKey,
}

impl KeptContactRow {
    /// Since when, in microseconds, mail goes there; `None` where it does not. What cannot be read says nothing.
    pub(crate) fn leads_since(&self, edge: &Edge, email: &str) -> Option<i64> {
        let said = self.read(edge).ok().and_then(|kept| kept.contact.email)?;
        said.eq_ignore_ascii_case(email).then_some(self.email_us.unwrap_or(self.said_us))
    }

    fn read(&self, edge: &Edge) -> Result<KeptContact> {
        let owner = self.key.owner.unwrap_or_default();
        let json = self.contact.read(&self.key, edge, (sealed::CONTACT, owner))?;
        let contact = serde_json::from_str(&json).map_err(|cause| Error::Corrupt(cause.to_string()))?;
        Ok(KeptContact { contact, said: time_of(self.said_us)? })
    }
}

impl Store {
    /// What the owner of an account last said.
    pub async fn kept_contact(&self, own: &Proof<ManageAccount>) -> Result<Option<KeptContact>> {
        self.seen(own, [Subject::Account(*own.resource())]).await?;
        let row: Option<KeptContactRow> = self.q(FIND).bind(own.resource().0).opt().await?;
        row.map(|row| row.read(self.edge()?)).transpose()
    }

    /// The same, to decide where a mail may go: nobody reads it.
    pub(crate) async fn kept_contact_to_reach(&self, account: AccountId) -> Result<Option<SafeContact>> {
        let row: Option<KeptContactRow> = self.q(FIND).bind(account.0).opt().await?;
        row.map(|row| row.read(self.edge()?).map(|kept| kept.contact)).transpose()
    }
}

impl UnitOfWork {
    /// What the owner of an account last said, as it is now.
    pub async fn kept_contact(&mut self, own: &Proof<ManageAccount>) -> Result<Option<KeptContact>> {
        let row: Option<KeptContactRow> = self.q(FIND).bind(own.resource().0).opt().await?;
        row.map(|row| row.read(self.store.edge()?)).transpose()
    }

    /// What who asked last said, as it is now.
    pub async fn kept_contact_of(&mut self, of: &Proof<ChangeContact>) -> Result<Option<KeptContact>> {
        let row: Option<KeptContactRow> = self.q(FIND).bind(of.resource().requester.0).opt().await?;
        row.map(|row| row.read(self.store.edge()?)).transpose()
    }

    /// Keeps what its owner said.
    pub async fn keep_own_contact(&mut self, own: &Proof<ManageAccount>, contact: &SafeContact, now: Timestamp) -> Result<()> {
        self.keep_contact(*own.resource(), contact, now).await
    }

    /// Keeps what who asked said to somebody of staff.
    pub async fn keep_contact_of(&mut self, of: &Proof<ChangeContact>, contact: &SafeContact, now: Timestamp) -> Result<()> {
        self.keep_contact(of.resource().requester, contact, now).await
    }

    /// Keeps what somebody said whose request is keyed in.
    pub async fn keep_keyed_contact(
        &mut self,
        _proof: &Proof<KeyIn>,
        guest: AccountId,
        contact: &SafeContact,
        now: Timestamp,
    ) -> Result<()> {
        self.keep_contact(guest, contact, now).await
    }

    async fn keep_contact(&mut self, of: AccountId, contact: &SafeContact, now: Timestamp) -> Result<()> {
        let json = serde_json::to_vec(contact).map_err(|cause| Error::Corrupt(cause.to_string()))?;
        let (key, (epoch, wrapped)) = self.make_key(of.0).await?;
        let sealed = SealedText::seal(self.store.edge()?, &key, (sealed::CONTACT, of.0), &json);
        let before: Option<KeptContactRow> = self.q(FIND).bind(of.0).opt().await?;
        let since =
            before.zip(contact.email.as_ref()).and_then(|(before, email)| before.leads_since(self.store.edge().ok()?, email));
        let q = self.q(KEEP).bind(of.0).bind(sealed).bind(epoch).bind(wrapped).bind(now.as_microsecond());
        q.bind(since.unwrap_or(now.as_microsecond())).exec_one().await
    }
}
