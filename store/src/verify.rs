//! Proof that nothing was changed: every case's chain, the chain of the audit, and that the two agree.

use domain::chain::{Fault, Stored, Verifier};
use domain::id::CaseId;
use domain::reference::Reference;

use crate::value::hash_of;
use crate::{Error, Result, Store};

statements! {
    HEADS = "SELECT case_id, reference, seq, hash FROM case_head WHERE case_id > $1 ORDER BY case_id LIMIT 200";
    EVENTS = "SELECT case_id, seq, at_us, account_id, role, payload, previous, hash FROM case_event WHERE case_id = $1 AND seq > $2
        ORDER BY seq LIMIT 1000";
    UNMATCHED_ENTRY = "SELECT a.seq FROM audit_entry a LEFT JOIN case_event e ON e.case_id = a.case_id AND e.seq = a.event_seq
        WHERE a.event_seq IS NOT NULL AND (e.hash IS NULL OR e.hash <> a.event_hash) ORDER BY a.seq LIMIT 100";
    ENTRY_EVENT = "SELECT case_id, event_seq FROM audit_entry WHERE seq = $1";
    UNMATCHED_EVENT = "SELECT e.case_id, e.seq FROM case_event e
        LEFT JOIN audit_entry a ON a.case_id = e.case_id AND a.event_seq = e.seq AND a.event_seq IS NOT NULL
        WHERE a.seq IS NULL ORDER BY e.case_id, e.seq LIMIT 100";
}

/// What was checked, and what does not hold.
#[derive(Clone, Debug, Default)]
pub struct Verification {
    /// How many cases were read.
    pub cases: u64,
    /// How many of their events.
    pub events: u64,
    /// How many entries of the audit.
    pub entries: i64,
    /// Where the audit ends, in hexadecimal.
    pub head: String,
    /// What does not hold, with where.
    pub faults: Vec<(Chain, Fault)>,
}

/// Which chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chain {
    /// The events of a case, by its reference.
    Case(String),
    /// The audit.
    Audit,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    case_id: uuid::Uuid,
    reference: String,
    seq: i64,
    hash: Vec<u8>,
}

impl Store {
    /// Reads every chain from its start. Memory does not grow with the number of cases.
    pub async fn verify(&self) -> Result<Verification> {
        let mut found = Verification::default();
        self.verify_cases(&mut found).await?;
        self.verify_audit(&mut found).await?;
        self.verify_match(&mut found).await?;
        Ok(found)
    }

    async fn verify_cases(&self, found: &mut Verification) -> Result<()> {
        let mut after = uuid::Uuid::nil();
        loop {
            let heads: Vec<HeadRow> = self.q(HEADS).bind(after).all().await?;
            let Some(last) = heads.last() else { return Ok(()) };
            after = last.case_id;
            for head in heads {
                self.verify_case(head, found).await?;
            }
        }
    }

    async fn verify_case(&self, head: HeadRow, found: &mut Verification) -> Result<()> {
        let mut verifier = Verifier::default();
        let mut after = 0;
        loop {
            let rows: Vec<crate::case::EventRow> = self.q(EVENTS).bind(head.case_id).bind(after).all().await?;
            let Some(last) = rows.last() else { break };
            after = last.seq;
            for row in rows {
                found.events += 1;
                verifier.push(row.into_stored()?);
            }
        }
        found.cases += 1;
        let faults = verifier.finish(head.seq, &hash_of(&head.hash)?);
        found.faults.extend(faults.into_iter().map(|fault| (Chain::Case(head.reference.clone()), fault)));
        Ok(())
    }

    async fn verify_audit(&self, found: &mut Verification) -> Result<()> {
        let (seq, hash) = self.audit_head().await?;
        let mut verifier = Verifier::default();
        let mut after = 0;
        loop {
            let rows = self.audit_page(after).await?;
            let Some(last) = rows.last() else { break };
            after = last.seq;
            for row in rows {
                let stored: Stored = row.into_stored()?;
                verifier.push(stored);
            }
        }
        (found.entries, found.head) = (seq, hex::encode(hash));
        found.faults.extend(verifier.finish(seq, &hash).into_iter().map(|fault| (Chain::Audit, fault)));
        Ok(())
    }

    /// An event that was written anew with its whole chain, or removed with its whole case, still has its entry in the audit.
    async fn verify_match(&self, found: &mut Verification) -> Result<()> {
        for (entry,) in self.q(UNMATCHED_ENTRY).all::<(i64,)>().await? {
            let (case, seq): (uuid::Uuid, i64) = self.q(ENTRY_EVENT).bind(entry).one().await?;
            let here = self.find_reference(CaseId(case)).await?;
            let chain = Chain::Case(here.map_or_else(|| case.to_string(), |reference: Reference| reference.as_text()));
            let known = found.faults.iter().any(|(c, f)| *c == chain && names(f, seq));
            if !known {
                let gone = self.event_is_gone(case, seq).await?;
                found.faults.push((chain, if gone { Fault::Missing(seq) } else { Fault::Altered(seq) }));
            }
        }
        for (case, seq) in self.q(UNMATCHED_EVENT).all::<(uuid::Uuid, i64)>().await? {
            let here = self.find_reference(CaseId(case)).await?.ok_or(Error::Corrupt("an event without a case".into()))?;
            let chain = Chain::Case(here.as_text());
            if !found.faults.iter().any(|(c, f)| *c == chain && names(f, seq)) {
                found.faults.push((chain, Fault::Inserted(seq)));
            }
        }
        Ok(())
    }

    async fn event_is_gone(&self, case: uuid::Uuid, seq: i64) -> Result<bool> {
        let rows: Vec<crate::case::EventRow> = self.q(EVENTS).bind(case).bind(seq - 1).all().await?;
        Ok(rows.first().is_none_or(|row| row.seq != seq))
    }
}

fn names(fault: &Fault, seq: i64) -> bool {
    match fault {
        Fault::Altered(at) | Fault::Missing(at) | Fault::Inserted(at) => *at == seq,
        Fault::Swapped(a, b) => *a == seq || *b == seq,
    }
}
