//! The rows that decide access, each against its newest fact.

use std::collections::BTreeMap;

use domain::log;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::found::{AuditFault, Verification};
use crate::audit::{
    Columns, FactKind, Imported, Sum, account_columns, email_tag, evidence_columns, file_columns, public_key_of, says,
    understanding_columns,
};
use crate::case::{HelperColumns, helper_columns};
use crate::receipt::ReceiptColumns;
use crate::sealed::SealedText;
use crate::way_in::letter_columns;
use crate::{Result, SqlDate, UnitOfWork};

statements! {
    NEWEST = "SELECT subject, entry_id, digest, idx FROM audit_entry WHERE action = $1 AND action LIKE 'fact.%' AND subject > $2 AND subject <= $3
        AND entry_id IS NOT NULL AND idx < (SELECT size FROM audit_log WHERE one = 1)
        UNION ALL SELECT subject, entry_id, digest, 9223372036854775807 FROM audit_inbox WHERE action = $1 AND forged = FALSE
        AND subject > $2 AND subject <= $3 ORDER BY subject, idx, entry_id";
    ACCOUNTS = "SELECT a.account_id, a.role, a.person_key, a.guest, a.email, g.email, a.closed_us FROM account a
        LEFT JOIN guest g ON g.account_id = a.account_id WHERE a.account_id > $1 ORDER BY a.account_id LIMIT 500";
    CREDENTIALS = "SELECT credential_id, account_id, raw_id, passkey FROM credential WHERE credential_id > $1 ORDER BY credential_id LIMIT 500";
    HEADS = "SELECT case_id, reference, kind, requester, subject, draft_id, part, keyed_by FROM case_head WHERE case_id > $1 ORDER BY case_id LIMIT 500";
    FILES = "SELECT file_id, sha256, size FROM file WHERE file_id > $1 ORDER BY file_id LIMIT 500";
    PAPERS = "SELECT file_id, draft_id, state FROM evidence WHERE file_id > $1 ORDER BY file_id LIMIT 500";
    RECEIPTS = "SELECT case_id, key_id, received_us, counts_from, digest, event_hash, log_origin, log_size, log_root, signature
        FROM receipt WHERE case_id > $1 ORDER BY case_id LIMIT 500";
    HOLLOW = "SELECT f.file_id FROM file f WHERE f.sha256 IS NOT NULL AND (f.wrapped IS NULL OR f.size / 262144 + 1 <>
        (SELECT count(*) FROM file_chunk c WHERE c.file_id = f.file_id)) ORDER BY f.file_id";
    LETTERS = "SELECT case_id, round, stopped FROM letter_code WHERE case_id > $1 ORDER BY case_id LIMIT 500";
    HELPERS = "SELECT helper_id, case_id, account_id, files, joined_us, ended_us FROM helper WHERE helper_id > $1
        ORDER BY helper_id LIMIT 500";
    KEYS = "SELECT key_id, public_key, until_us FROM receipt_key ORDER BY key_id";
    UNDERSTANDING = "SELECT understanding_id, person_key, understands, recorded FROM understanding ORDER BY understanding_id";
    FEEDS = "SELECT feed_id, content FROM holiday_feed ORDER BY feed_id";
}

/// The highest text: every subject of a table comes before it.
const END: &str = "\u{10ffff}";

pub(super) async fn verify(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    for kind in FactKind::ALL {
        let read = of_kind(unit, kind, found).await;
        found.reads(read)?;
    }
    for (file,) in unit.q(HOLLOW).all::<(Uuid,)>().await? {
        found.faults.push(AuditFault::Hollow(file.to_string()));
    }
    sums(unit, found).await
}

async fn of_kind(unit: &mut UnitOfWork, kind: FactKind, found: &mut Verification) -> Result<()> {
    match kind {
        FactKind::ReceiptKey => {
            let keys: Vec<(String, Vec<u8>, Option<i64>)> = unit.q(KEYS).all().await?;
            let rows = keys.into_iter().map(|(id, public, until)| (id, vec![Some(public), until.map(number)])).collect();
            compare(unit, kind, rows, ("", END), found).await
        }
        FactKind::HolidayFeed => {
            let feeds: Vec<(i64, String)> = unit.q(FEEDS).all().await?;
            let digest = |content: String| vec![Some(Sha256::digest(content).to_vec())];
            let rows = feeds.into_iter().map(|(id, content)| (id.to_string(), digest(content))).collect();
            compare(unit, kind, rows, ("", END), found).await
        }
        FactKind::Understanding => {
            let all: Vec<(i64, String, bool, SqlDate)> = unit.q(UNDERSTANDING).all().await?;
            let row =
                |(id, person, is, on): (i64, String, bool, SqlDate)| (id.to_string(), understanding_columns(&person, is, on.0));
            compare(unit, kind, all.into_iter().map(row).collect(), ("", END), found).await
        }
        FactKind::Setting => {
            let rows = unit.setting_rows().await?.into_iter().collect();
            compare(unit, kind, rows, ("", END), found).await
        }
        FactKind::PlaceInside => {
            let rows = unit.inside_rows().await?.into_iter().collect();
            compare(unit, kind, rows, ("", END), found).await
        }
        _ => by_pages(unit, kind, found).await,
    }
}

/// Sums of rows, where one was noted.
async fn sums(unit: &mut UnitOfWork, found: &mut Verification) -> Result<()> {
    for table in Imported::ALL {
        let read = unit.imported_sum(table).await;
        match read {
            Ok(sum) => is_noted(unit, table.action(), sum, found).await?,
            Err(cause) => found.reads(Err(cause))?,
        }
    }
    Ok(())
}

async fn is_noted(unit: &mut UnitOfWork, action: &'static str, sum: Sum, found: &mut Verification) -> Result<()> {
    let Some((entry, digest)) = newest(unit, action, ("", END)).await?.remove("import") else { return Ok(()) };
    found.facts += 1;
    if !says(unit.store.edge()?, action, entry, &digest.unwrap_or_default(), sum) {
        found.faults.push(AuditFault::Imported(&action["fact.".len()..]));
    }
    Ok(())
}

fn number(n: i64) -> Vec<u8> {
    n.to_be_bytes().to_vec()
}

fn bytes(id: Uuid) -> Vec<u8> {
    id.as_bytes().to_vec()
}

async fn by_pages(unit: &mut UnitOfWork, kind: FactKind, found: &mut Verification) -> Result<()> {
    let (mut after, mut from) = (Uuid::nil(), String::new());
    loop {
        let rows = page(unit, kind, after).await?;
        let Some((last, _)) = rows.last() else {
            return compare(unit, kind, BTreeMap::new(), (&from, END), found).await;
        };
        after = *last;
        let to = after.to_string();
        let rows = rows.into_iter().map(|(id, columns)| (id.to_string(), columns)).collect();
        compare(unit, kind, rows, (&from, &to), found).await?;
        from = to;
    }
}

async fn page(unit: &mut UnitOfWork, kind: FactKind, after: Uuid) -> Result<Vec<(Uuid, Columns)>> {
    type Account = (Uuid, String, Option<String>, bool, Option<String>, Option<SealedText>, Option<i64>);
    type Head = (Uuid, String, String, Option<Uuid>, Option<String>, Option<Uuid>, i64, Option<Uuid>);
    Ok(match kind {
        FactKind::Account => {
            let rows: Vec<Account> = unit.q(ACCOUNTS).bind(after).all().await?;
            let edge = unit.store.edge()?;
            let row = |(id, role, person, guest, email, sealed, closed): Account| {
                let tag = email.map(|email| email_tag(edge, &email));
                let email = tag.as_deref().or(sealed.as_ref().map(SealedText::as_bytes));
                (id, account_columns(&role, person.as_deref(), (guest, email), closed))
            };
            rows.into_iter().map(row).collect()
        }
        FactKind::Credential => {
            let rows: Vec<(Uuid, Uuid, Vec<u8>, String)> = unit.q(CREDENTIALS).bind(after).all().await?;
            let row = |(id, account, raw, passkey): (Uuid, Uuid, Vec<u8>, String)| {
                (id, vec![Some(bytes(account)), Some(raw), Some(public_key_of(&passkey))])
            };
            rows.into_iter().map(row).collect()
        }
        FactKind::CaseHead => {
            let rows: Vec<Head> = unit.q(HEADS).bind(after).all().await?;
            let row = |(id, reference, kind, requester, subject, draft, part, keyed_by): Head| {
                let text = |text: String| Some(text.into_bytes());
                let columns = vec![
                    text(reference),
                    text(kind),
                    requester.map(bytes),
                    subject.and_then(text),
                    draft.map(bytes),
                    Some(number(part)),
                    keyed_by.map(bytes),
                ];
                (id, columns)
            };
            rows.into_iter().map(row).collect()
        }
        FactKind::File => {
            let rows: Vec<(Uuid, Option<Vec<u8>>, i64)> = unit.q(FILES).bind(after).all().await?;
            let edge = unit.store.edge()?;
            rows.into_iter().map(|(id, sha256, size)| (id, file_columns(edge, sha256.as_deref(), size))).collect()
        }
        FactKind::Evidence => {
            let rows: Vec<(Uuid, Uuid, String)> = unit.q(PAPERS).bind(after).all().await?;
            rows.into_iter().map(|(id, draft, state)| (id, evidence_columns(draft, &state))).collect()
        }
        FactKind::Receipt => {
            let rows: Vec<ReceiptColumns> = unit.q(RECEIPTS).bind(after).all().await?;
            rows.into_iter().map(|row| (row.case_id, row.columns())).collect()
        }
        FactKind::LetterCode => {
            let rows: Vec<(Uuid, i64, bool)> = unit.q(LETTERS).bind(after).all().await?;
            rows.into_iter().map(|(id, round, stopped)| (id, letter_columns(round, stopped))).collect()
        }
        FactKind::Helper => {
            let rows: Vec<(Uuid, Uuid, Uuid, bool, i64, Option<i64>)> = unit.q(HELPERS).bind(after).all().await?;
            let row = |(id, case, account, files, joined_us, ended_us)| {
                (id, helper_columns(HelperColumns { case, account, files, joined_us, ended_us }))
            };
            rows.into_iter().map(row).collect()
        }
        FactKind::NamedEmail => unit.named_emails(after).await?,
        FactKind::ReceiptKey | FactKind::HolidayFeed | FactKind::Understanding | FactKind::Setting | FactKind::PlaceInside => {
            Vec::new()
        }
    })
}

/// Each row against the newest fact about it, and each fact against its row, in a range of subjects.
async fn compare(
    unit: &mut UnitOfWork,
    kind: FactKind,
    mut rows: BTreeMap<String, Columns>,
    (from, to): (&str, &str),
    found: &mut Verification,
) -> Result<()> {
    let facts = newest(unit, kind.action(), (&kind.subject(from), &kind.subject(to))).await?;
    for (subject, (entry, digest)) in facts {
        found.facts += 1;
        let id = subject.split_once(':').map_or(subject.as_str(), |(_, id)| id).to_owned();
        match (digest, rows.remove(&id)) {
            (None, None) => {}
            (None, Some(_)) => found.faults.push(AuditFault::FactInserted(subject)),
            (Some(_), None) => found.faults.push(AuditFault::FactMissing(subject)),
            (Some(digest), Some(columns)) => {
                let columns: Vec<Option<&[u8]>> = columns.iter().map(Option::as_deref).collect();
                if digest[..] != log::fact(entry.as_bytes(), &columns) {
                    found.faults.push(AuditFault::FactAltered(subject));
                }
            }
        }
    }
    let inserted = rows.into_iter().filter(|(_, columns)| kind != FactKind::File || !is_on_its_way(columns));
    found.faults.extend(inserted.map(|(id, _)| AuditFault::FactInserted(kind.subject(&id))));
    Ok(())
}

/// A file that an import has begun and not finished: nobody can open it, so nothing is said about it yet.
fn is_on_its_way(columns: &Columns) -> bool {
    columns[0].is_none()
}

type Newest = BTreeMap<String, (Uuid, Option<Vec<u8>>)>;

/// The newest fact of each subject: what waits comes after what has its place.
async fn newest(unit: &mut UnitOfWork, action: &str, (after, until): (&str, &str)) -> Result<Newest> {
    let q = unit.q(NEWEST).bind(action.to_owned()).bind(after.to_owned()).bind(until.to_owned());
    let rows: Vec<(String, Uuid, Option<Vec<u8>>, i64)> = q.all().await?;
    Ok(rows.into_iter().map(|(subject, entry, digest, _)| (subject, (entry, digest))).collect())
}
