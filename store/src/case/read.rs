//! Reading cases. Each reading of content is noted, from its proof.

use domain::ask::{SafeContact, Way};
use domain::case::State;
use domain::chain::Hash;
use domain::id::{AccountId, CaseId, DraftId};
use domain::kind::Kind;
use domain::policy::{KeyIn, ManageAccount, Proof, ReadCase};
use domain::reference::Reference;

use super::access::found;
use super::model::{CaseFile, CaseNames, KeyedCase, KeyedFacts, LetterCode, SentCase, parse_reference};
use crate::audit::Subject;
use crate::event::{self, CaseHistory, EventRow};
use crate::page::Beginning;
use crate::sealed::{self, OwnKey, SealedText, described};
use crate::value::hash_of;
use crate::{Edge, Error, Result, SqlDate, Store};

statements! {
    REFERENCE = "SELECT reference FROM case_head WHERE case_id = $1";
    OF_DRAFT = "SELECT reference FROM case_head WHERE draft_id = $1 ORDER BY part LIMIT 1";
    LINKED = "SELECT o.case_id, o.reference FROM case_head h JOIN case_head o ON o.draft_id = h.draft_id
        WHERE h.case_id = $1 ORDER BY o.part";
    DRAFT = "SELECT draft_id FROM case_head WHERE case_id = $1";
    OWN_IDS = "SELECT case_id FROM case_head WHERE requester = $1 ORDER BY case_id DESC";
    NEWEST = "SELECT case_id FROM case_head WHERE requester = $1 ORDER BY case_id DESC LIMIT 1";
    KEYED = "SELECT h.keyed_by, f.case_id AS first, q.state, q.closed_on,
        coalesce(l.round, 0) AS round, coalesce(l.stopped, FALSE) AS stopped FROM case_head h
        LEFT JOIN case_queue q ON q.case_id = h.case_id
        JOIN case_head f ON f.draft_id = h.draft_id AND f.part = (SELECT min(part) FROM case_head WHERE draft_id = h.draft_id)
        LEFT JOIN letter_code l ON l.case_id = f.case_id WHERE h.reference = $1 AND h.keyed_by IS NOT NULL";
    OWN_ALIKE = "SELECT h.reference, count(*) OVER () AS total FROM case_key k JOIN case_head h ON h.case_id = k.case_id
        JOIN case_queue q ON q.case_id = h.case_id WHERE k.alike_mac IN ($1, $2) AND h.kind = $3 AND h.requester = $4
        AND q.open = TRUE ORDER BY h.case_id LIMIT 20";
    NAMES = "SELECT p.name AS subject, h.described, k.case_id AS owner, k.epoch, k.wrapped, a.name,
        g.name AS sealed_name, g.account_id AS guest, g.epoch AS guest_epoch, g.wrapped AS guest_wrapped, o.name AS officer
        FROM case_head h LEFT JOIN named_person p ON p.person_key = h.subject JOIN account a ON a.account_id = h.requester
        LEFT JOIN guest g ON g.account_id = a.account_id LEFT JOIN case_key k ON k.case_id = h.case_id
        LEFT JOIN account o ON o.account_id = $2 WHERE h.case_id = $1";
    ANY_IDS = "SELECT case_id FROM case_head WHERE seq >= 1 AND case_id > $1 ORDER BY case_id LIMIT 500";
}

/// The names that belong to a case, each from where it stands.
#[derive(sqlx::FromRow)]
pub(super) struct NamesRow {
    pub subject: Option<String>,
    pub described: Option<SealedText>,
    #[sqlx(flatten)]
    pub key: OwnKey,
    name: Option<String>,
    sealed_name: Option<SealedText>,
    guest: Option<uuid::Uuid>,
    guest_epoch: Option<i64>,
    guest_wrapped: Option<Vec<u8>>,
    officer: Option<String>,
}

impl NamesRow {
    pub(super) fn read(self, edge: &Edge, case: CaseId) -> Result<CaseNames> {
        let own = OwnKey { owner: self.guest, epoch: self.guest_epoch, wrapped: self.guest_wrapped };
        let requester = match self.sealed_name.zip(self.guest) {
            Some((name, guest)) => name.read(&own, edge, (sealed::NAME, guest))?,
            None => self.name.unwrap_or_default(),
        };
        let subject = self.subject.unwrap_or_else(|| described(self.described.as_ref(), &self.key, edge, case.0));
        Ok(CaseNames { subject, requester, officer: self.officer })
    }
}

/// What a case has in common with others about the same person.
#[derive(sqlx::FromRow)]
pub(super) struct AlikeOf {
    pub alike: SealedText,
    #[sqlx(flatten)]
    pub key: OwnKey,
}

impl AlikeOf {
    pub(super) fn open(&self, edge: &Edge, case: CaseId) -> Option<Vec<u8>> {
        self.alike.open(&self.key.unwrap(edge)?, (sealed::ALIKE, case.0))
    }
}

impl CaseFile {
    pub(super) fn of(reference: Reference, told: CaseHistory) -> Self {
        let unreadable: Vec<i64> = told.unreadable.iter().map(|(seq, _)| *seq).collect();
        let case = told.replay();
        let contact = told.contact(&case);
        let case = if unreadable.is_empty() { case } else { case.reached_by(contact.clone()) };
        Self { reference, case, contact, history: told.history, unreadable }
    }
}

impl Store {
    /// How the owner of an account may be reached, as they last said: kept with the account, or in the newest request in which they
    /// were asked. It is their own word, whatever became of their authority. `None` where they were never asked.
    pub async fn own_contact(&self, own: &Proof<ManageAccount>) -> Result<Option<SafeContact>> {
        if let Some(kept) = self.kept_contact(own).await? {
            return Ok(Some(kept.contact));
        }
        for (case,) in self.q(OWN_IDS).bind(own.resource().0).all::<(uuid::Uuid,)>().await? {
            let told = self.told(CaseId(case)).await?;
            let asked = told.replay();
            if asked.was_asked_how_to_reach() || !told.unreadable.is_empty() {
                self.seen(own, [Subject::Case(CaseId(case))]).await?;
                return Ok(Some(told.contact(&asked)));
            }
        }
        Ok(None)
    }

    /// The reference of a case.
    pub async fn find_reference(&self, case: CaseId) -> Result<Option<Reference>> {
        let row: Option<(String,)> = self.q(REFERENCE).bind(case.0).opt().await?;
        row.map(|(text,)| parse_reference(&text)).transpose()
    }

    /// The case that a draft became, if it was sent.
    pub async fn find_case_of_draft(&self, draft: DraftId) -> Result<Option<Reference>> {
        let row: Option<(String,)> = self.q(OF_DRAFT).bind(draft.0).opt().await?;
        row.map(|(text,)| parse_reference(&text)).transpose()
    }

    /// Whether a mail about a case may still go to this address: what was safe when it was written may not be any more. Of a case
    /// that was destroyed, or whose events cannot all be read, nothing goes out.
    pub async fn is_safe_address(&self, case: CaseId, email: &str) -> Result<bool> {
        let told = self.told(case).await?;
        Ok(told.contact(&told.replay()).destination(Way::Email) == Some(email))
    }

    /// Where a mail about an account itself may go: to what its owner last said is safe, also before their first request; where they
    /// were never asked, to where its codes go. `None` where no address is safe, or somebody else reads that mailbox.
    pub async fn find_safe_address(&self, account: AccountId) -> Result<Option<String>> {
        let Some(to) = self.safe_address(account).await? else { return Ok(None) };
        Ok(if self.is_read_by_others(account, &to).await? { None } else { Some(to) })
    }

    /// Where the codes of an account go; `None` where somebody else reads that mailbox.
    pub async fn find_own_code_address(&self, account: AccountId) -> Result<Option<String>> {
        let Some(to) = self.code_address(account).await? else { return Ok(None) };
        Ok(if self.is_read_by_others(account, &to).await? { None } else { Some(to) })
    }

    async fn code_address(&self, account: AccountId) -> Result<Option<String>> {
        match self.lookup_account(account).await?.and_then(|account| account.email) {
            Some(email) => Ok(Some(email)),
            None => self.find_guest_email(account).await,
        }
    }

    async fn safe_address(&self, account: AccountId) -> Result<Option<String>> {
        if let Some(kept) = self.kept_contact_to_reach(account).await? {
            return Ok(kept.destination(Way::Email).map(str::to_owned));
        }
        if let Some((case,)) = self.q(NEWEST).bind(account.0).opt::<(uuid::Uuid,)>().await? {
            let told = self.told(CaseId(case)).await?;
            return Ok(told.contact(&told.replay()).destination(Way::Email).map(str::to_owned));
        }
        self.code_address(account).await
    }

    pub(super) async fn told(&self, case: CaseId) -> Result<CaseHistory> {
        let rows: Vec<EventRow> = self.q(event::OF_CASE).bind(case.0).all().await?;
        Ok(CaseHistory::of(self.edge()?, case, rows))
    }

    /// The draft that a case came from: its evidence hangs on it.
    pub async fn draft_of(&self, proof: &Proof<ReadCase>) -> Result<DraftId> {
        let (id,): (uuid::Uuid,) = self.q(DRAFT).bind(proof.resource().case.0).one().await?;
        Ok(DraftId(id))
    }

    /// The asker's own open requests of this kind about somebody of this name and day of birth.
    pub async fn own_alike(&self, proof: &Proof<ManageAccount>, kind: Kind, alike: &Hash) -> Result<Beginning<Reference>> {
        let [before, now] = self.finders(sealed::ALIKE, alike).await?;
        let q = self.q(OWN_ALIKE).bind(before).bind(now).bind(kind.as_str().to_owned()).bind(proof.resource().0);
        Beginning::read(q.all::<(String, i64)>().await?, |row| row.1, |(text, _)| parse_reference(&text))
    }

    /// A case that somebody of staff keyed in.
    pub async fn find_keyed_case(&self, reference: &Reference) -> Result<Option<KeyedCase>> {
        type Row = (uuid::Uuid, uuid::Uuid, Option<String>, Option<SqlDate>, i64, bool);
        // Asked in any case: how long it takes does not tell whether there is such a case.
        let access = self.find_case(reference).await?;
        let row: Option<Row> = self.q(KEYED).bind(reference.as_text()).opt().await?;
        let Some((by, first, state, closed, round, stopped)) = row else { return Ok(None) };
        Ok(Some(KeyedCase {
            access: found(access)?,
            by: AccountId(by),
            first: CaseId(first),
            fresh: state.as_deref() == Some(State::New.as_str()),
            closed: closed.map(|day| day.0),
            code: LetterCode { round, stopped },
        }))
    }

    /// What the letter of a case that was keyed in says: the case, and who asked.
    pub async fn keyed_facts(&self, proof: &Proof<KeyIn>, case: CaseId) -> Result<KeyedFacts> {
        self.seen(proof, [Subject::Case(case)]).await?;
        let told = self.told(case).await?;
        let q = self.q(NAMES).bind(case.0).bind(None::<uuid::Uuid>);
        let names = q.one::<NamesRow>().await?.read(self.edge()?, case)?;
        let linked: Vec<(uuid::Uuid, String)> = self.q(LINKED).bind(case.0).all().await?;
        let others = linked.into_iter().filter(|(id, _)| *id != case.0).map(|(_, text)| parse_reference(&text));
        let case = told.replay();
        let (contact, requester) = (told.contact(&case), names.requester_of(&case));
        Ok(KeyedFacts { case, contact, requester, others: others.collect::<Result<_>>()? })
    }

    /// A case with its history, for somebody who may see it.
    pub async fn case(&self, proof: &Proof<ReadCase>) -> Result<CaseFile> {
        let id = proof.resource().case;
        self.seen(proof, [Subject::Case(id)]).await?;
        let reference = self.find_reference(id).await?.ok_or(sqlx::Error::RowNotFound)?;
        Ok(CaseFile::of(reference, self.told(id).await?))
    }

    /// What was sent, byte for byte as it was committed to.
    pub async fn sent(&self, proof: &Proof<ReadCase>) -> Result<SentCase> {
        let id = proof.resource().case;
        self.seen(proof, [Subject::Case(id)]).await?;
        let rows: Vec<EventRow> = self.q(event::OF_CASE).bind(id.0).all().await?;
        let hash = hash_of(rows.first().map(|row| row.hash.as_slice()).unwrap_or_default())?;
        let told = CaseHistory::of(self.edge()?, id, rows);
        let (salt, payload) = told.sent.ok_or_else(|| Error::Corrupt(format!("what was sent in case {id} cannot be read")))?;
        Ok(SentCase { payload, salt, hash })
    }

    /// The names of whom a case is about, who asked, and who works on it.
    pub async fn case_names(&self, proof: &Proof<ReadCase>, officer: Option<AccountId>) -> Result<CaseNames> {
        self.seen(proof, [Subject::Case(proof.resource().case)]).await?;
        let q = self.q(NAMES).bind(proof.resource().case.0).bind(officer.map(|id| id.0));
        let names = q.one::<NamesRow>().await?.read(self.edge()?, proof.resource().case)?;
        let requester = names.requester_of(&self.told(proof.resource().case).await?.replay());
        Ok(CaseNames { requester, ..names })
    }

    /// Cases in order of their id, a page at a time; for tests and jobs that walk all of them.
    pub async fn list_case_ids(&self, after: Option<CaseId>) -> Result<Vec<CaseId>> {
        let after = after.map_or_else(uuid::Uuid::nil, |id| id.0);
        let ids: Vec<(uuid::Uuid,)> = self.q(ANY_IDS).bind(after).all().await?;
        Ok(ids.into_iter().map(|(id,)| CaseId(id)).collect())
    }
}
