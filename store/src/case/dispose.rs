//! Destroying a closed case: payloads, files, names and key in one unit. What is left is the chain, a signed certificate, and what
//! reports count, without a word about anybody (capability P8).

use std::collections::BTreeSet;

use domain::case::stored::DISPOSAL;
use domain::case::{Case, Event, ReasonToAct, State};
use domain::certificate::{Certificate, Left};
use domain::id::{AccountId, CaseId, FileId};
use domain::log::commitment;
use domain::policy::{Operate, Proof, Role};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{HeadFact, LockedCase, parse_reference};
use super::read::AlikeOf;
use super::write::{Written, link};
use crate::account::{GUEST_EMAIL, GuestEmail};
use crate::audit::{Entry, FactKind};
use crate::event::{self, CaseHistory, EventRow};
use crate::sealed;
use crate::{Error, Q, Result, SqlDate, Store, UnitOfWork};

statements! {
    HEAD = "SELECT h.case_id, h.requester, h.draft_id, h.part, h.subject, d.certificate FROM case_head h
        LEFT JOIN disposal d ON d.case_id = h.case_id WHERE h.reference = $1";
    OPEN_OF = "SELECT o.reference FROM case_head h JOIN case_head o ON o.case_id <> h.case_id AND o.requester IS NOT NULL
        JOIN case_queue q ON q.case_id = o.case_id WHERE h.case_id = $1
        AND (q.open = TRUE OR q.live = TRUE OR (o.kind = 'complaint' AND q.state <> 'closed')) AND (o.requester = h.requester OR o.subject = h.subject OR q.about = $2
        OR EXISTS (SELECT 1 FROM case_key k WHERE k.case_id = o.case_id AND k.alike_mac IN ($3, $4))) ORDER BY o.reference LIMIT 20";
    SHARED = "SELECT count(*) FROM case_head WHERE draft_id = $1 AND case_id <> $2";
    FILES = "SELECT file_id FROM evidence WHERE draft_id = $1";
    PAYLOADS_GONE = "DELETE FROM case_payload WHERE case_id = $1";
    KEY_GONE = "DELETE FROM case_key WHERE case_id = $1";
    QUEUE_GONE = "DELETE FROM case_queue WHERE case_id = $1";
    REPLY_FILES_GONE = "DELETE FROM reply_file WHERE case_id = $1";
    MESSAGE_FILES_GONE = "DELETE FROM message_file WHERE case_id = $1";
    READ_GONE = "DELETE FROM story_read WHERE case_id = $1";
    FEEDBACK_GONE = "DELETE FROM feedback_given WHERE case_id = $1";
    DANGER_GONE = "DELETE FROM danger_answer WHERE case_id = $1";
    MARK_GONE = "DELETE FROM person_mark WHERE case_id = $1";
    CHALLENGE_GONE = "DELETE FROM challenge WHERE case_id = $1";
    LOOKED_GONE = "DELETE FROM looked WHERE case_id = $1";
    UNDERSTANDING_FREE = "UPDATE understanding SET case_id = NULL, seq = NULL WHERE case_id = $1";
    VIEW_GONE = "DELETE FROM own_view WHERE case_id = $1";
    LETTER_USE_GONE = "DELETE FROM letter_use WHERE case_id = $1";
    LETTER_GONE = "DELETE FROM letter_code WHERE case_id = $1";
    HELPERS = "SELECT helper_id, account_id FROM helper WHERE case_id = $1";
    HELPERS_GONE = "DELETE FROM helper WHERE case_id = $1";
    LOST_MAIL_GONE = "DELETE FROM lost_mail WHERE case_id = $1";
    RECEIPT_GONE = "DELETE FROM receipt WHERE case_id = $1";
    ALIKE_OF = "SELECT alike, case_id AS owner, epoch, wrapped FROM case_key WHERE case_id = $1 AND alike IS NOT NULL";
    HELD_MAIL_GONE = "DELETE FROM held_mail WHERE case_id = $1";
    MOVES_GONE = "DELETE FROM holiday_move WHERE case_id = $1";
    EVIDENCE_GONE = "DELETE FROM evidence WHERE draft_id = $1";
    STANDING = "SELECT count(*) FROM person_mark m WHERE m.case_id = $1 AND (m.ended IS NULL OR m.ended > $2)
        AND NOT (m.effect = 'consent_withdrawn' AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.person_key = m.person_key
        AND c.purpose = 'consent.family-support' AND c.given_on <= m.since AND (c.withdrawn_on IS NULL OR c.withdrawn_on > $2)
        AND (m.given_by IS NULL OR m.given_by = c.given_by_person OR m.given_by = c.person_key)))";
    CHANGES_GONE = "DELETE FROM accepted_change WHERE case_id = $1";
    CHANGES_LEFT = "SELECT count(*) FROM accepted_change WHERE case_id = $1 AND carried_no IS NULL";
    HEAD_EMPTY = "UPDATE case_head SET requester = NULL, subject = NULL, described = NULL, keyed_by = NULL, draft_id = NULL
        WHERE case_id = $1";
    DRAFT_GONE = "DELETE FROM draft WHERE draft_id = $1";
    FILE_EMPTY = "UPDATE file SET sha256 = NULL, size = 0, epoch = NULL, wrapped = NULL WHERE file_id = $1";
    CHUNKS_GONE = "DELETE FROM file_chunk WHERE file_id = $1";
    GUEST = "SELECT guest FROM account WHERE account_id = $1";
    LAST_OF_GUEST = "SELECT (SELECT count(*) FROM case_head WHERE requester = $1) + (SELECT count(*) FROM helper WHERE account_id = $1)";
    GUEST_DRAFTS = "SELECT count(*) FROM draft WHERE account_id = $1";
    SESSIONS_GONE = "DELETE FROM session WHERE account_id = $1";
    LINKS_GONE = "DELETE FROM invitation WHERE account_id = $1";
    CODES_GONE = "DELETE FROM email_code WHERE account_id = $1";
    GUEST_GONE = "DELETE FROM account WHERE account_id = $1 AND guest = TRUE";
    DISPOSAL_ADD = "INSERT INTO disposal (case_id, seq, certificate, channel, received, limit_on, answered_on, closed_on, outcome, extended,
        paused_days, disposed_us) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    EPOCH = "SELECT epoch FROM case_key WHERE case_id = $1";
    KIND = "SELECT kind FROM case_head WHERE case_id = $1";
}

/// Why a case is not destroyed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DisposalRefusal {
    #[error("there is no case with this reference")]
    Unknown,
    #[error("it was destroyed before")]
    Before,
    #[error("it is not closed: close it first")]
    Open,
    #[error("a legal hold stands on it: lift it first")]
    Held,
    /// What it put on a record still stands: without it the use would go on.
    #[error(
        "what it put on a record (a pause, an objection, a withdrawal) still stands: end it first, or carry it out in the case system"
    )]
    Standing,
    /// A change that was accepted in it is not carried out in the case system: without it the next import would undo it.
    #[error("a change that was accepted in it is not yet in the case system (see `portal changes`)")]
    NotCarriedOut,
    /// Somebody must still act on it, closed as it is.
    #[error("somebody must still act on it ({}): its page says why", .0.iter().map(|need| need.as_str()).collect::<Vec<_>>().join(", "))]
    Live(Vec<ReasonToAct>),
    /// Cases about the same person, or of who asked, are open, or complaints that were answered and may come back: they may need it
    /// (DPA 2018 s.173).
    #[error("open cases may need it: {}", .0.iter().map(Reference::as_text).collect::<Vec<_>>().join(", "))]
    Needed(Vec<Reference>),
}

/// A case that is destroyed when its unit is saved.
#[derive(Clone, Debug)]
pub struct Disposal {
    pub case: CaseId,
    /// What is left of it, signed.
    pub certificate: Certificate,
    /// How many files went with it.
    pub files: u64,
    /// Every email address that mails about it went to.
    pub addresses: Vec<String>,
}

struct Head {
    case: CaseId,
    requester: AccountId,
    draft: Uuid,
    part: i64,
}

impl Store {
    /// What was deleted is gone from the disk: `SQLite` overwrote it in its file (`secure_delete`) and now empties its journal,
    /// `PostgreSQL` removes dead rows. Nobody waits longer than for the journal. Until then what was destroyed may stand there; it does
    /// not open any more once its epoch has ended.
    ///
    /// # Errors
    /// [`Error::StillRead`] while a reader keeps `SQLite` from it.
    pub async fn scrub(&self) -> Result<()> {
        match &self.db {
            crate::core::Db::Lite { write, .. } => {
                // It is no error of SQLite's that it could not.
                let checkpoint = sqlx::query_as::<_, (i64, i64, i64)>("PRAGMA wal_checkpoint(TRUNCATE)");
                let (busy, ..) = checkpoint.fetch_one(write).await?;
                if busy != 0 {
                    return Err(Error::StillRead);
                }
            }
            crate::core::Db::Pg(pool) => {
                sqlx::raw_sql("VACUUM").execute(pool).await?;
            }
        }
        Ok(())
    }
}

impl UnitOfWork {
    /// Destroys a closed case. `seed` is the secret of the key that signs the certificate.
    ///
    /// # Errors
    /// [`DisposalRefusal`] inside `Ok`; then nothing is changed.
    pub async fn dispose(
        &mut self,
        proof: &Proof<Operate>,
        reference: &Reference,
        (reason, today, at): (&str, Date, Timestamp),
        seed: &[u8; 32],
    ) -> Result<std::result::Result<Disposal, DisposalRefusal>> {
        let head = match self.head_of(reference).await? {
            Ok(head) => head,
            Err(refused) => return Ok(Err(refused)),
        };
        let mut locked = self.lock_case_to_operate(proof, head.case).await?;
        if let Some(refused) = self.refuse(&locked.case, head.case, today).await? {
            return Ok(Err(refused));
        }
        let mut addresses = self.addresses_of(head.case).await?;
        let calendar = self.calendar().await?;
        let (epoch,): (i64,) = self.q(EPOCH).bind(head.case.0).one().await?;
        let left = Left::of(&locked.case, reference, &calendar, (epoch, today, reason));
        let left = left.ok_or_else(|| Error::Corrupt(format!("case {reference} is closed and lacks its days")))?;
        let certificate = Certificate::sign(&left, seed);
        self.write_disposal(&mut locked, &left, &certificate, at).await?;
        self.drop_kept_forms_of(reference).await?;
        let files = self.empty(&head, &locked.case, at).await?;
        for guest in self.remove_helpers(head.case, at).await?.into_iter().chain([head.requester]) {
            addresses.extend(self.forget_guest(guest, at).await?);
        }
        let kind = self.kind_of(head.case).await?;
        let text = reference.as_text();
        let fact = HeadFact {
            reference: &text,
            kind: &kind,
            requester: None,
            subject: None,
            draft: None,
            part: head.part,
            keyed_by: None,
        };
        fact.note(self, head.case, at)?;
        Ok(Ok(Disposal { case: head.case, certificate, files, addresses }))
    }

    async fn head_of(&mut self, reference: &Reference) -> Result<std::result::Result<Head, DisposalRefusal>> {
        type Row = (Uuid, Option<Uuid>, Option<Uuid>, i64, Option<String>, Option<String>);
        let row: Option<Row> = self.q(HEAD).bind(reference.as_text()).opt().await?;
        Ok(match row {
            None => Err(DisposalRefusal::Unknown),
            Some((.., Some(_))) => Err(DisposalRefusal::Before),
            Some((case, Some(requester), Some(draft), part, ..)) => {
                Ok(Head { case: CaseId(case), requester: AccountId(requester), draft, part })
            }
            Some(_) => return Err(Error::Corrupt(format!("case {reference} has no certificate and nobody who asked"))),
        })
    }

    async fn addresses_of(&mut self, case: CaseId) -> Result<Vec<String>> {
        let rows: Vec<EventRow> = self.q(event::OF_CASE).bind(case.0).all().await?;
        let told = CaseHistory::of(self.store.edge()?, case, rows);
        let said = told.history.into_iter().filter_map(|recorded| match recorded.event {
            Event::Submitted(submission) => submission.contact.email,
            Event::ContactChanged(changed) => changed.0.email,
            _ => None,
        });
        Ok(said.collect())
    }

    async fn kind_of(&mut self, case: CaseId) -> Result<String> {
        Ok(self.q(KIND).bind(case.0).one::<(String,)>().await?.0)
    }

    async fn refuse(&mut self, case: &Case, id: CaseId, today: Date) -> Result<Option<DisposalRefusal>> {
        if case.state != State::Closed {
            return Ok(Some(DisposalRefusal::Open));
        }
        if case.held {
            return Ok(Some(DisposalRefusal::Held));
        }
        // Whether a day counts moves nothing any more.
        let needs: Vec<_> = case.needs().into_iter().filter(|need| *need != ReasonToAct::Second).collect();
        if !needs.is_empty() {
            return Ok(Some(DisposalRefusal::Live(needs)));
        }
        let (standing,): (i64,) = self.q(STANDING).bind(id.0).bind(SqlDate(today)).one().await?;
        if standing > 0 {
            return Ok(Some(DisposalRefusal::Standing));
        }
        let (not_carried_out,): (i64,) = self.q(CHANGES_LEFT).bind(id.0).one().await?;
        if not_carried_out > 0 {
            return Ok(Some(DisposalRefusal::NotCarriedOut));
        }
        let alike: Option<AlikeOf> = self.q(ALIKE_OF).bind(id.0).opt().await?;
        let edge = self.store.edge()?;
        let found_by = match alike.and_then(|alike| alike.open(edge, id)) {
            Some(alike) => self.finders(sealed::ALIKE, &alike).await?.map(Some),
            None => [None, None],
        };
        let q = self.q(OPEN_OF).bind(id.0).bind(case.subject().map(|key| key.0.clone()));
        let open: Vec<(String,)> = found_by.into_iter().fold(q, Q::bind).all().await?;
        let open = open.iter().map(|(text,)| parse_reference(text)).collect::<Result<Vec<_>>>()?;
        Ok((!open.is_empty()).then_some(DisposalRefusal::Needed(open)))
    }

    /// The event of version 0, whose text is the certificate; its entry in the audit; its row for reports.
    async fn write_disposal(
        &mut self,
        locked: &mut LockedCase,
        left: &Left,
        certificate: &Certificate,
        at: Timestamp,
    ) -> Result<()> {
        let (id, seq, text) = (locked.case.id, locked.case.seq + 1, certificate.to_text());
        let committed = commitment(&[0; 32], text.as_bytes());
        let at_us = at.as_microsecond();
        let written = Written { at_us, account: None, role: Role::Portal.as_str(), v: DISPOSAL, committed };
        self.put_links(vec![link(locked, seq, written)]).await?;
        locked.case.seq = seq;
        self.move_head(locked, seq - 1).await?;
        let subject = id.to_string();
        self.note(&Entry { at, account: None, action: "case.dispose", subject: &subject, event: Some((id, seq, locked.hash)) })?;
        let q = self.q(DISPOSAL_ADD).bind(id.0).bind(seq).bind(text).bind(left.channel.as_str().to_owned());
        let q = q
            .bind(SqlDate(left.received))
            .bind(left.limit.map(SqlDate))
            .bind(left.answered.map(SqlDate))
            .bind(SqlDate(left.closed));
        q.bind(left.outcome_name().to_owned()).bind(left.extended).bind(left.paused_days).bind(at_us).exec_one().await
    }

    /// Payloads, key, names, files. Papers that came with several cases stay as long as one of them does.
    async fn empty(&mut self, head: &Head, case: &Case, at: Timestamp) -> Result<u64> {
        let here = [PAYLOADS_GONE, DANGER_GONE, KEY_GONE, QUEUE_GONE, MARK_GONE, REPLY_FILES_GONE, MOVES_GONE, CHANGES_GONE];
        let here = here.into_iter().chain([MESSAGE_FILES_GONE, READ_GONE, FEEDBACK_GONE, LOOKED_GONE, CHALLENGE_GONE]);
        for sql in here.chain([UNDERSTANDING_FREE, VIEW_GONE, HELD_MAIL_GONE, LETTER_USE_GONE, LOST_MAIL_GONE]) {
            self.q(sql).bind(head.case.0).exec().await?;
        }
        if self.q(RECEIPT_GONE).bind(head.case.0).exec().await? > 0 {
            self.fact(FactKind::Receipt, &head.case.to_string(), None, at)?;
        }
        if self.q(LETTER_GONE).bind(head.case.0).exec().await? > 0 {
            self.fact(FactKind::LetterCode, &head.case.to_string(), None, at)?;
        }
        self.q(HEAD_EMPTY).bind(head.case.0).exec_one().await?;
        let mut files: BTreeSet<Uuid> = case.all_files().map(|file| file.file.0).collect();
        let (others,): (i64,) = self.q(SHARED).bind(head.draft).bind(head.case.0).one().await?;
        if others == 0 {
            let papers: Vec<(Uuid,)> = self.q(FILES).bind(head.draft).all().await?;
            for (file,) in papers {
                self.fact(FactKind::Evidence, &file.to_string(), None, at)?;
                files.insert(file);
            }
            self.q(EVIDENCE_GONE).bind(head.draft).exec().await?;
            self.q(DRAFT_GONE).bind(head.draft).exec_one().await?;
        }
        for file in &files {
            self.empty_file(FileId(*file), at).await?;
        }
        Ok(files.len() as u64)
    }

    pub(crate) async fn empty_file(&mut self, file: FileId, at: Timestamp) -> Result<()> {
        self.q(CHUNKS_GONE).bind(file.0).exec().await?;
        self.q(FILE_EMPTY).bind(file.0).exec_one().await?;
        self.fact(FactKind::File, &file.to_string(), Some(&[None, Some(&0_i64.to_be_bytes())]), at)
    }

    /// Who helped with it; each once.
    async fn remove_helpers(&mut self, case: CaseId, at: Timestamp) -> Result<BTreeSet<AccountId>> {
        let helpers: Vec<(Uuid, Uuid)> = self.q(HELPERS).bind(case.0).all().await?;
        self.q(HELPERS_GONE).bind(case.0).exec().await?;
        for (id, _) in &helpers {
            self.fact(FactKind::Helper, &id.to_string(), None, at)?;
        }
        Ok(helpers.into_iter().map(|(_, account)| AccountId(account)).collect())
    }

    /// A guest was an account for this request: without another one nothing of them is left. The address that they proved.
    async fn forget_guest(&mut self, requester: AccountId, at: Timestamp) -> Result<Option<String>> {
        let (guest,): (bool,) = self.q(GUEST).bind(requester.0).one().await?;
        let (cases,): (i64,) = self.q(LAST_OF_GUEST).bind(requester.0).one().await?;
        let (drafts,): (i64,) = self.q(GUEST_DRAFTS).bind(requester.0).one().await?;
        if !guest || cases > 0 || drafts > 0 {
            return Ok(None);
        }
        let email: Option<GuestEmail> = self.q(GUEST_EMAIL).bind(requester.0).opt().await?;
        let email = email.map(|sealed| self.store.edge().and_then(|edge| sealed.read(edge, requester))).transpose()?;
        for sql in [SESSIONS_GONE, LINKS_GONE, CODES_GONE, GUEST_GONE] {
            self.q(sql).bind(requester.0).exec().await?;
        }
        self.fact(FactKind::Account, &requester.to_string(), None, at)?;
        Ok(email)
    }
}
