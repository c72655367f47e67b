//! Opening cases, each with its first events.

use std::collections::BTreeMap;

use domain::ask;
use domain::case::{Case, Event, Recorded, Submission};
use domain::chain::{self, Hash};
use domain::id::{AccountId, CaseId, DraftId, PersonKey};
use domain::policy::{About, KeyIn, Proof, Request};
use domain::reference::Reference;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{HeadFact, LockedCase, SentCase};
use super::write::SealedEvent;
use crate::edge::Key;
use crate::sealed::{self, SealedText, Wrapped};
use crate::{Edge, Error, Result, SqlDate, UnitOfWork};

statements! {
    HEAD_ADD = "INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING";
    KEY_ADD = "INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES ($1, $2, $3, $4, $5)";
    PERSON_NAME = "SELECT given_names, family_name, date_of_birth FROM person WHERE person_key = $1";
}

/// A case to be made: its identity, its reference, and the draft whose answers it carries.
#[derive(Clone, Debug)]
pub struct NewCase {
    /// A fresh identity.
    pub id: CaseId,
    /// A fresh reference.
    pub reference: Reference,
    pub draft: DraftId,
    /// Its place among the cases of the draft, from 1: one for each person.
    pub part: i64,
    /// Its events so far, in their order: what is asked for, by whom, about whom, is the first.
    pub history: Vec<Recorded>,
}

impl NewCase {
    fn submission(&self) -> Result<&Submission> {
        match self.history.first() {
            Some(Recorded { event: Event::Submitted(submission), .. }) => Ok(submission),
            _ => Err(Error::Corrupt("a case begins with a request".into())),
        }
    }
}

/// A case that was opened in this unit.
#[derive(Debug)]
pub struct OpenedCase {
    pub reference: Reference,
    /// Where it stands.
    pub case: Case,
    /// Its first event, and when that was recorded.
    pub sent: SentCase,
    pub at: Timestamp,
}

impl UnitOfWork {
    /// Makes cases for requests, each about the person of its proof. [`Error::Conflict`] when a part of a draft was sent already or
    /// a reference is taken.
    pub async fn open_cases(&mut self, made: Vec<(Proof<Request>, NewCase)>) -> Result<Vec<OpenedCase>> {
        for (proof, new) in &made {
            let submission = new.submission()?;
            match proof.resource() {
                About::Known(access) if submission.subject.as_ref() == Some(&access.person) => {}
                About::Described if submission.subject.is_none() => {}
                _ => return Err(Error::Corrupt("the proof is about somebody else".into())),
            }
        }
        self.open(made.into_iter().map(|(_, new)| new).collect(), None).await
    }

    /// Makes cases for requests that somebody of staff keys in.
    pub async fn open_keyed_cases(&mut self, proof: &Proof<KeyIn>, made: Vec<NewCase>) -> Result<Vec<OpenedCase>> {
        self.open(made, Some(proof.viewer().account)).await
    }

    async fn open(&mut self, made: Vec<NewCase>, keyed_by: Option<AccountId>) -> Result<Vec<OpenedCase>> {
        let alike = self.alike(&made).await?;
        let (mut heads, mut keys, mut events, mut opened) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (new, alike) in made.into_iter().zip(alike) {
            let (key, wrapped) = self.make_key(new.id.0).await?;
            let mut locked = LockedCase { case: Case::replay(new.id, &new.history), hash: chain::START, key };
            let (sent, sealed) = self.first_events(&mut locked, &new.history)?;
            events.extend(sealed);
            let head = Head::of(&new, self.store.edge()?, &locked)?;
            head.fact(keyed_by).note(self, new.id, self.store.edge()?.now())?;
            heads.push(head);
            keys.push(KeyRow::of(self.store.edge()?, new.id.0, (&key, wrapped), alike));
            opened.push(OpenedCase { reference: new.reference, case: locked.case, sent, at: new.history[0].at });
        }
        self.put_heads(heads, keys, keyed_by).await?;
        self.put_events(events).await?;
        let cases: Vec<&Case> = opened.iter().map(|opened| &opened.case).collect();
        self.put_marks(&cases).await?;
        self.put_queue_rows(&cases).await?;
        Ok(opened)
    }

    /// The first events of a case, sealed, and what the very first says.
    fn first_events(&mut self, locked: &mut LockedCase, history: &[Recorded]) -> Result<(SentCase, Vec<SealedEvent>)> {
        let sealed = history.iter().map(|event| self.seal_event(locked, event)).collect::<Result<Vec<_>>>()?;
        let (events, mut said): (Vec<_>, Vec<_>) = sealed.into_iter().unzip();
        Ok((said.swap_remove(0), events))
    }

    async fn put_heads(&mut self, heads: Vec<Head>, keys: Vec<KeyRow>, keyed_by: Option<AccountId>) -> Result<()> {
        let by = keyed_by.map(|id| id.0);
        let put = self.put_new(HEAD_ADD, heads, |q, head| {
            let q = q.bind(head.case).bind(head.reference).bind(head.kind.to_owned()).bind(head.requester.0);
            let q = q.bind(head.subject).bind(head.described).bind(by).bind(head.draft.0).bind(head.part);
            q.bind(head.seq).bind(head.hash.to_vec())
        });
        if !put.await? {
            return Err(Error::Conflict(None));
        }
        self.put(KEY_ADD, keys, |q, KeyRow { case, wrapped: (epoch, wrapped), alike, found_by }| {
            q.bind(case).bind(epoch).bind(wrapped).bind(alike).bind(found_by)
        })
        .await
    }

    /// What cases about the same person have in common: for grouping, never for proof. Each person is read once.
    async fn alike(&mut self, made: &[NewCase]) -> Result<Vec<Option<Hash>>> {
        let (mut known, mut all) = (BTreeMap::new(), Vec::with_capacity(made.len()));
        for new in made {
            let Submission { described, subject, .. } = new.submission()?;
            if let Some(key) = subject.as_ref().filter(|key| described.is_none() && !known.contains_key(*key)) {
                known.insert(key.clone(), self.alike_of(key).await?);
            }
            all.push(match (described, subject) {
                (Some(person), _) => ask::alike(&person.name, person.born),
                (None, subject) => subject.as_ref().and_then(|key| known.get(key).copied().flatten()),
            });
        }
        Ok(all)
    }

    async fn alike_of(&mut self, person: &PersonKey) -> Result<Option<Hash>> {
        let (given, family, born): (String, String, Option<SqlDate>) = self.q(PERSON_NAME).bind(person.0.clone()).one().await?;
        Ok(ask::alike(&format!("{given} {family}"), born.map(Date::from)))
    }
}

/// The head of a case that is opened.
struct Head {
    case: Uuid,
    reference: String,
    kind: &'static str,
    requester: AccountId,
    subject: Option<String>,
    described: Option<SealedText>,
    draft: DraftId,
    part: i64,
    seq: i64,
    hash: Hash,
}

impl Head {
    fn of(new: &NewCase, edge: &Edge, locked: &LockedCase) -> Result<Self> {
        let Submission { kind, requester, subject, described, .. } = new.submission()?;
        let place = (sealed::DESCRIBED, new.id.0);
        Ok(Self {
            case: new.id.0,
            reference: new.reference.as_text(),
            kind: kind.as_str(),
            requester: *requester,
            subject: subject.as_ref().map(|key| key.0.clone()),
            described: described.as_ref().map(|person| SealedText::seal(edge, &locked.key, place, person.name.as_bytes())),
            draft: new.draft,
            part: new.part,
            seq: locked.case.seq,
            hash: locked.hash,
        })
    }

    fn fact(&self, keyed_by: Option<AccountId>) -> HeadFact<'_> {
        HeadFact {
            reference: &self.reference,
            kind: self.kind,
            requester: Some(self.requester),
            subject: self.subject.as_deref(),
            draft: Some(self.draft),
            part: self.part,
            keyed_by,
        }
    }
}

/// The key of a case, and what it has in common with others, sealed.
struct KeyRow {
    case: Uuid,
    wrapped: Wrapped,
    alike: Option<SealedText>,
    found_by: Option<Vec<u8>>,
}

impl KeyRow {
    fn of(edge: &Edge, case: Uuid, (key, wrapped): (&Key, Wrapped), alike: Option<Hash>) -> Self {
        let found_by = alike.and_then(|alike| edge.finder(wrapped.0, sealed::ALIKE, &alike)).map(Vec::from);
        let alike = alike.map(|alike| SealedText::seal(edge, key, (sealed::ALIKE, case), &alike));
        Self { case, wrapped, alike, found_by }
    }
}
