//! Where the codes of an account go, and what ends when that changes.

use domain::code_address::KnownAddress;
use domain::id::{AccountId, PersonKey};
use domain::policy::{ManageAccount, Operate, Proof};
use jiff::Timestamp;
use uuid::Uuid;

use crate::account::CodeAddress;
use crate::audit::{Columns, FactKind, Subject};
use crate::contact;
use crate::{Error, Result, Store, UnitOfWork};

statements! {
    OF_PERSON = "SELECT lower(value) AS email, EXISTS (SELECT 1 FROM contact o WHERE o.kind = 'email' AND lower(o.value) = lower(c.value)
        AND o.person_key <> c.person_key AND o.gone_no IS NULL) AS shared FROM contact c
        WHERE c.person_key = $1 AND c.kind = 'email' AND c.verified = TRUE AND c.gone_no IS NULL GROUP BY 1, 2 ORDER BY 1";
    SHARED = "SELECT count(*) FROM contact WHERE kind = 'email' AND lower(value) = $1 AND person_key <> $2 AND gone_no IS NULL";
    OWN = "SELECT email FROM account WHERE account_id = $1";
    SHARED_WITH = "SELECT count(*) FROM contact WHERE kind = 'email' AND lower(value) = $1 AND gone_no IS NULL
        AND person_key <> coalesce((SELECT person_key FROM account WHERE account_id = $2), '')";
    OPENS = "SELECT a.account_id FROM account a WHERE a.email = $1 AND a.closed_us IS NULL AND (a.person_key IS NULL OR a.email_named = TRUE
        OR (EXISTS (SELECT 1 FROM contact c WHERE c.person_key = a.person_key AND c.kind = 'email' AND c.verified = TRUE
        AND c.gone_no IS NULL AND lower(c.value) = a.email)
        AND NOT EXISTS (SELECT 1 FROM contact o WHERE o.kind = 'email' AND lower(o.value) = a.email AND o.gone_no IS NULL
        AND o.person_key <> a.person_key)))";
    READERS = "SELECT (SELECT count(*) FROM (SELECT c.person_key FROM contact c
        JOIN account k ON k.person_key = c.person_key AND k.closed_us IS NULL
        WHERE c.kind = 'email' AND lower(c.value) = $1 AND c.gone_no IS NULL
        UNION SELECT o.person_key FROM account o WHERE o.email = $1 AND o.closed_us IS NULL AND o.person_key IS NOT NULL) p
        WHERE p.person_key <> coalesce(a.person_key, '')) AS others, a.person_key IS NULL AS nobody,
        coalesce(a.email, '') = $1 AS own FROM account a WHERE a.account_id = $2";
    CLOSED = "SELECT a.person_key FROM account a WHERE a.email IS NOT NULL AND a.closed_us IS NULL AND a.person_key > $1
        AND a.email_named = FALSE AND (NOT EXISTS (SELECT 1 FROM contact c WHERE c.person_key = a.person_key AND c.kind = 'email'
        AND c.verified = TRUE AND c.gone_no IS NULL AND lower(c.value) = a.email)
        OR EXISTS (SELECT 1 FROM contact o WHERE o.kind = 'email' AND lower(o.value) = a.email AND o.gone_no IS NULL
        AND o.person_key <> a.person_key)) ORDER BY a.person_key LIMIT 100";
    IS_NAMED = "SELECT email FROM account WHERE person_key = $1 AND closed_us IS NULL AND email_named = TRUE";
    NAMED = "UPDATE account SET email_named = TRUE WHERE account_id = $1 AND email_named = FALSE";
    ALL_NAMED = "SELECT account_id FROM account WHERE email_named = TRUE AND account_id > $1 ORDER BY account_id LIMIT 500";
    PUT = "UPDATE account SET email = $2, email_named = TRUE WHERE account_id = $1 AND closed_us IS NULL
        AND NOT EXISTS (SELECT 1 FROM account o WHERE o.email = $2 AND o.account_id <> $1)";
    SESSIONS_END = "UPDATE session SET ended_us = $2 WHERE account_id = $1 AND ended_us IS NULL AND session_id <> $3";
}

/// Somebody else reads a mailbox, as far as the portal can tell: the records have it of somebody who has an account here, codes of an account go
/// there, or somebody of the family said that it is safe for them. Even a mail that says nothing tells them that there is something. Of a
/// guest nobody knows which of the records is theirs: one may be. What is one's own by a code is not taken away by who only says it, nor what one
/// said first: else the other parent silences her news by naming where they go.
macro_rules! is_read_by_others {
    ($from:expr, $edge:expr, $account:expr, $email:expr) => {{
        let email = $email.to_lowercase();
        let row = $from.q(READERS).bind(email.clone()).bind($account.0).opt::<(i64, bool, bool)>().await?;
        let Some((others, nobody, own)) = row else { return Ok(false) };
        if others > i64::from(nobody) {
            return Ok(true);
        }
        let said =
            if own { Vec::new() } else { $from.q(contact::OF_KIN).bind($account.0).all::<contact::KeptContactRow>().await? };
        let own = $from.q(contact::FIND).bind($account.0).opt::<contact::KeptContactRow>().await?;
        let edge = $edge;
        let first = own.and_then(|own| own.leads_since(edge, &email)).unwrap_or(i64::MAX);
        Ok(said.into_iter().filter_map(|said| said.leads_since(edge, &email)).any(|since| since <= first))
    }};
}

impl Store {
    /// Whether somebody else reads this mailbox, as far as the portal can tell.
    pub async fn is_read_by_others(&self, account: AccountId, email: &str) -> Result<bool> {
        is_read_by_others!(self, self.edge()?, account, email)
    }

    /// The verified email addresses that the records have of a person today, each once.
    pub async fn code_addresses(&self, _: &Proof<Operate>, person: &PersonKey) -> Result<Vec<KnownAddress>> {
        let rows: Vec<(String, bool)> = self.q(OF_PERSON).bind(person.0.clone()).all().await?;
        Ok(rows.into_iter().map(|(email, shared)| KnownAddress { email, shared }).collect())
    }

    /// An address that is named (in lower case), with whether the records have it of anybody but this person.
    pub async fn code_address_named(&self, _: &Proof<Operate>, person: &PersonKey, email: &str) -> Result<KnownAddress> {
        let (others,): (i64,) = self.q(SHARED).bind(email.to_owned()).bind(person.0.clone()).one().await?;
        Ok(KnownAddress { email: email.to_owned(), shared: others > 0 })
    }

    /// Whom a code to this address lets in: the account that has it, while the address is still its owner's as far as anybody here knows.
    pub async fn account_of_code_address(&self, email: &str) -> Result<Option<AccountId>> {
        let row: Option<(Uuid,)> = self.q(OPENS).bind(email.to_owned()).opt().await?;
        Ok(row.map(|(id,)| AccountId(id)))
    }

    /// Who gets no code any more, behind this one, at most a hundred: the records had the address, and have it no more, or of somebody else too.
    pub async fn without_code_address(&self, _: &Proof<Operate>, after: &PersonKey) -> Result<Vec<PersonKey>> {
        let rows: Vec<(String,)> = self.q(CLOSED).bind(after.0.clone()).all().await?;
        Ok(rows.into_iter().map(|(key,)| PersonKey(key)).collect())
    }

    /// Where codes of a person go, if they or somebody at their word said so. `None` where the records did.
    pub async fn code_address_said(&self, _: &Proof<Operate>, person: &PersonKey) -> Result<Option<String>> {
        let row: Option<(Option<String>,)> = self.q(IS_NAMED).bind(person.0.clone()).opt().await?;
        Ok(row.and_then(|(email,)| email))
    }

    /// Where one's own codes go. That it was read is noted.
    pub async fn own_code_address(&self, own: &Proof<ManageAccount>) -> Result<Option<String>> {
        self.seen(own, [Subject::Account(*own.resource())]).await?;
        Ok(self.q(OWN).bind(own.resource().0).one::<(Option<String>,)>().await?.0)
    }
}

fn named_columns() -> Columns {
    vec![Some(vec![1])]
}

impl UnitOfWork {
    /// The same, as it stands in this unit of work.
    pub async fn is_read_by_others(&mut self, account: AccountId, email: &str) -> Result<bool> {
        is_read_by_others!(self, self.store.edge()?, account, email)
    }

    /// Sends one's own codes to another address (in lower case) from now on; every session but this one ends, and every code, link,
    /// passkey and known device. [`Error::Conflict`] when the address has another account, or the records have it of somebody else: whoever reads that
    /// mailbox would be them.
    pub async fn change_own_email(
        &mut self,
        own: &Proof<ManageAccount>,
        email: &str,
        session: Uuid,
        now: Timestamp,
    ) -> Result<CodeAddress> {
        if self.q(SHARED_WITH).bind(email.to_owned()).bind(own.resource().0).one::<(i64,)>().await?.0 > 0 {
            return Err(Error::Conflict(None));
        }
        self.put_email(*own.resource(), email, session, now).await
    }

    /// Says that the address of an account was named by a person, not by the records.
    pub async fn name_email(&mut self, _: &Proof<Operate>, account: AccountId, now: Timestamp) -> Result<()> {
        if self.q(NAMED).bind(account.0).exec().await? == 0 { Ok(()) } else { self.named_fact(account, true, now) }
    }

    /// Whether the address of an account was named, as a fact: of a row where it was not there is none.
    pub(crate) fn named_fact(&mut self, account: AccountId, is_named: bool, now: Timestamp) -> Result<()> {
        let columns = named_columns();
        let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
        self.fact(FactKind::NamedEmail, &account.to_string(), is_named.then_some(&columns), now)
    }

    /// A page of the accounts whose address was named, after this one, for their facts.
    pub(crate) async fn named_emails(&mut self, after: Uuid) -> Result<Vec<(Uuid, Columns)>> {
        let rows: Vec<(Uuid,)> = self.q(ALL_NAMED).bind(after).all().await?;
        Ok(rows.into_iter().map(|(id,)| (id, named_columns())).collect())
    }

    /// The same at the command line.
    pub async fn change_email(
        &mut self,
        _: &Proof<Operate>,
        account: AccountId,
        email: &str,
        now: Timestamp,
    ) -> Result<CodeAddress> {
        self.put_email(account, email, Uuid::nil(), now).await
    }

    async fn put_email(&mut self, id: AccountId, email: &str, keep: Uuid, now: Timestamp) -> Result<CodeAddress> {
        let before = self.family_account(id).await?.ok_or(Error::Conflict(None))?;
        let moved = before.email.as_deref() != Some(email);
        if moved {
            if self.q(PUT).bind(id.0).bind(email.to_owned()).exec().await? != 1 {
                return Err(Error::Conflict(None));
            }
            self.email_fact(&before, email, now)?;
            self.named_fact(id, true, now)?;
        }
        self.end_links(id, now).await?;
        self.end_credentials(id, now).await?;
        self.forget_devices_of(id, now).await?;
        self.q(SESSIONS_END).bind(id.0).bind(now.as_microsecond()).bind(keep).exec().await?;
        Ok(CodeAddress { before: before.email.filter(|_| moved) })
    }
}
