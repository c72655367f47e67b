//! Every case: its chain, its payloads, its certificate; and that the log tells the same events.

use domain::case::stored::DISPOSAL;
use domain::certificate::Certificate;
use domain::chain::Verifier;
use domain::id::CaseId;
use domain::receipt::PublicKeys;
use domain::reference::Reference;
use uuid::Uuid;

use super::found::{AuditFault, Verification};
use crate::case::{QueueColumns, parse_reference};
use crate::event::{self, CaseHistory, EventRow, Opened};
use crate::value::hash_of;
use crate::{Result, SqlDate, UnitOfWork};

statements! {
    HEADS = "SELECT case_id, reference, seq, hash FROM case_head WHERE case_id > $1 ORDER BY case_id LIMIT 200";
    ENTRY_WITHOUT = "SELECT a.idx, a.case_id, a.event_seq, h.reference, e.seq FROM audit_entry a
        LEFT JOIN case_event e ON e.case_id = a.case_id AND e.seq = a.event_seq
        LEFT JOIN case_head h ON h.case_id = a.case_id
        WHERE a.event_seq IS NOT NULL AND (e.hash IS NULL OR a.digest IS NULL OR e.hash <> a.digest) ORDER BY a.idx LIMIT 1000";
    EVENT_WITHOUT = "SELECT e.case_id, e.seq FROM case_event e
        LEFT JOIN audit_entry a ON a.case_id = e.case_id AND a.event_seq = e.seq AND a.event_seq IS NOT NULL
        LEFT JOIN audit_inbox w ON w.case_id = e.case_id AND w.event_seq = e.seq AND w.digest = e.hash
        WHERE e.case_id >= $1 AND e.case_id <= $2 AND a.idx IS NULL AND w.entry_id IS NULL ORDER BY e.case_id, e.seq";
    DISPOSALS = "SELECT h.case_id, h.reference, d.certificate, d.channel, d.received, d.limit_on, d.answered_on, d.closed_on, d.outcome,
        d.extended, d.paused_days, e.v FROM disposal d JOIN case_head h ON h.case_id = d.case_id
        LEFT JOIN case_event e ON e.case_id = d.case_id AND e.seq = d.seq WHERE d.case_id > $1 ORDER BY d.case_id LIMIT 500";
    QUEUE = "SELECT state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, about,
        waits, unconfirmed, answered_on, closed_on, late_after, needs, action_on, live, words_seq, reply_seq, calendar_no FROM case_queue WHERE case_id = $1";
    MARK = "SELECT person_key, effect, since, ended FROM person_mark WHERE case_id = $1";
}

#[derive(sqlx::FromRow)]
struct StoredQueueRow {
    #[sqlx(flatten)]
    columns: QueueColumns,
    calendar_no: i64,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    case_id: Uuid,
    reference: String,
    seq: i64,
    hash: Vec<u8>,
}

pub(super) async fn verify(unit: &mut UnitOfWork, keys: &PublicKeys, found: &mut Verification) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let heads: Vec<HeadRow> = unit.q(HEADS).bind(after).all().await?;
        let (Some(first), Some(last)) = (heads.first(), heads.last()) else { break };
        let range = (first.case_id, last.case_id);
        after = last.case_id;
        let events: Vec<EventRow> = unit.q(event::OF_RANGE).bind(range.0).bind(range.1).all().await?;
        let mut events = events.into_iter().peekable();
        let without: Vec<(Uuid, i64)> = unit.q(EVENT_WITHOUT).bind(range.0).bind(range.1).all().await?;
        let mut without = without.into_iter().peekable();
        for head in heads {
            let own = std::iter::from_fn(|| events.next_if(|event| event.case_id == head.case_id)).collect();
            while let Some((_, seq)) = without.next_if(|(case, _)| *case == head.case_id) {
                found.faults.push(AuditFault::Case(head.reference.clone(), domain::chain::ChainFault::Inserted(seq)));
            }
            let read = one(unit, head, own, keys, found).await;
            found.reads(read)?;
        }
    }
    disposals(unit, found).await?;
    entries_without_event(unit, found).await
}

#[derive(sqlx::FromRow)]
struct DisposalRow {
    case_id: Uuid,
    reference: String,
    certificate: String,
    channel: String,
    received: SqlDate,
    limit_on: Option<SqlDate>,
    answered_on: Option<SqlDate>,
    closed_on: SqlDate,
    outcome: String,
    extended: bool,
    paused_days: i64,
    v: Option<i64>,
}

impl DisposalRow {
    /// Whether the certificate of its event says the same.
    fn holds(&self) -> bool {
        let day = |day: Option<SqlDate>| day.map_or_else(|| "none".to_owned(), |day| day.0.to_string());
        let extended = if self.extended { "yes" } else { "no" };
        let said = [
            ("Reference", self.reference.clone()),
            ("Channel", self.channel.clone()),
            ("Received", self.received.0.to_string()),
            ("Limit", day(self.limit_on)),
            ("Answered", day(self.answered_on)),
            ("Closed", self.closed_on.0.to_string()),
            ("Outcome", self.outcome.clone()),
            ("Extended", extended.to_owned()),
            ("Paused days", self.paused_days.to_string()),
        ];
        let certificate = self.certificate.parse::<Certificate>();
        self.v == Some(DISPOSAL) && certificate.is_ok_and(|kept| said.iter().all(|(name, value)| kept.line(name) == Some(value)))
    }
}

async fn disposals(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<DisposalRow> = unit.q(DISPOSALS).bind(after).all().await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.case_id;
        found.faults.extend(rows.into_iter().filter(|row| !row.holds()).map(|row| AuditFault::Left(row.reference)));
    }
}

async fn one(
    unit: &mut UnitOfWork,
    head: HeadRow,
    rows: Vec<EventRow>,
    keys: &PublicKeys,
    found: &mut Verification,
) -> Result<()> {
    let (id, name) = (CaseId(head.case_id), head.reference);
    let reference = parse_reference(&name)?;
    found.cases += 1;
    found.events += rows.len() as u64;
    payloads(unit, (&name, &reference), &rows, keys, found)?;
    let edge = unit.store.edge()?.clone();
    let told = CaseHistory::of(&edge, id, rows.clone());
    let mut verifier = Verifier::default();
    for row in rows {
        verifier.push(row.into_stored()?);
    }
    let faults = verifier.finish(head.seq, &hash_of(&head.hash)?);
    let sound = faults.is_empty() && told.unreadable.is_empty() && !told.destroyed;
    found.faults.extend(faults.into_iter().map(|fault| AuditFault::Case(name.clone(), fault)));
    if sound && head.seq > 0 {
        computed(unit, &told, &name, found).await?;
    }
    Ok(())
}

/// A payload is there and is the one committed to, or a signed certificate says why not.
fn payloads(
    unit: &UnitOfWork,
    (name, reference): (&str, &Reference),
    rows: &[EventRow],
    keys: &PublicKeys,
    found: &mut Verification,
) -> Result<()> {
    let edge = unit.store.edge()?;
    let key = rows.first().and_then(|row| row.key(edge));
    let disposal = rows.iter().find(|row| row.v == DISPOSAL);
    let certified = disposal.and_then(|row| Some((row, row.certificate.as_deref()?))).is_some_and(|(row, text)| {
        let signed = text.parse::<Certificate>().is_ok_and(|certificate| certificate.verify(keys).is_ok());
        signed && row.commits_to(&[0; 32], text.as_bytes())
    });
    if let Some(row) = disposal {
        if certified {
            found.destroyed.push((reference.clone(), row.seq - 1));
        } else {
            found.faults.push(AuditFault::Certificate(name.to_owned()));
        }
    }
    for row in rows.iter().filter(|row| row.v != DISPOSAL) {
        match row.open(key.as_ref()) {
            Opened::Payload(_, payload) => {
                if let Err(why) = domain::case::stored::decode(row.v, &payload) {
                    found.unreadable.push((reference.clone(), row.seq, why));
                }
            }
            Opened::Nothing if certified => {}
            Opened::Nothing => found.faults.push(AuditFault::Lost(name.to_owned(), row.seq)),
            Opened::Unreadable(_) => found.faults.push(AuditFault::Payload(name.to_owned(), row.seq)),
        }
    }
    Ok(())
}

/// The row for queues and the mark are what the events say.
async fn computed(unit: &mut UnitOfWork, told: &CaseHistory, name: &str, found: &mut Verification) -> Result<()> {
    type Mark = (String, String, SqlDate, Option<SqlDate>);
    let case = told.replay();
    let (number, calendar) = unit.calendar_with_number().await?;
    let row: Option<StoredQueueRow> = unit.q(QUEUE).bind(case.id.0).opt().await?;
    let mut said = QueueColumns::of(&case, &calendar);
    // What dates rest on may have been older: then it may have other dates.
    if let (Some(said), Some(row)) = (&mut said, row.as_ref().filter(|row| row.calendar_no < number)) {
        (said.due, said.limit_on, said.answered_on) = (row.columns.due, row.columns.limit_on, row.columns.answered_on);
        (said.late_after, said.action_on) = (row.columns.late_after, row.columns.action_on);
    }
    // A row that is older than the column has none until it is indexed anew.
    if let Some(said) = said.as_mut().filter(|_| row.as_ref().is_some_and(|row| row.columns.late_after.is_none())) {
        said.late_after = None;
    }
    if let (Some(said), Some(row)) = (&mut said, row.as_ref().filter(|row| row.columns.words_seq.is_none())) {
        (said.words_seq, said.reply_seq) = (None, None);
        (said.action_on, said.live) = (row.columns.action_on, row.columns.live);
        said.needs.clone_from(&row.columns.needs);
    }
    if let Some(said) = said.as_mut().filter(|_| row.as_ref().is_some_and(|row| row.columns.lacks_its_end())) {
        (said.answered_on, said.closed_on) = (None, None);
    }
    if row.is_none_or(|row| row.calendar_no > number || Some(row.columns) != said) {
        found.faults.push(AuditFault::Computed(format!("the queue row of case {name}")));
    }
    let row: Option<Mark> = unit.q(MARK).bind(case.id.0).opt().await?;
    let stored = row.map(|(person, effect, since, ended)| (person, effect, since.0, ended.map(|day| day.0)));
    let said = case.mark(&calendar).zip(case.subject());
    let said = said.map(|((effect, since, ended), person)| (person.0.clone(), effect.as_str().to_owned(), since, ended));
    if stored != said {
        found.faults.push(AuditFault::Computed(format!("the mark of case {name}")));
    }
    Ok(())
}

/// An event that was written anew with its whole chain, or removed with its whole case, still has its entry in the log.
async fn entries_without_event(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    type Row = (i64, Uuid, i64, Option<String>, Option<i64>);
    for (idx, _, seq, reference, there) in unit.q(ENTRY_WITHOUT).all::<Row>().await? {
        let Some(name) = reference else {
            found.faults.push(AuditFault::EventOfEntry(idx.cast_unsigned()));
            continue;
        };
        let gone = domain::chain::ChainFault::Missing(seq);
        let other = if there.is_some() { domain::chain::ChainFault::Altered(seq) } else { gone };
        let known = |fault: &AuditFault| matches!(fault, AuditFault::Case(case, at) if *case == name && names(at, seq));
        if !found.faults.iter().any(known) {
            found.faults.push(AuditFault::Case(name, other));
        }
    }
    Ok(())
}

fn names(fault: &domain::chain::ChainFault, seq: i64) -> bool {
    use domain::chain::ChainFault::{Altered, Inserted, Missing, Swapped};
    match fault {
        Altered(at) | Missing(at) | Inserted(at) => *at == seq,
        Swapped(a, b) => *a == seq || *b == seq,
    }
}
