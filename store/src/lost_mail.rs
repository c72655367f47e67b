//! Mails that were given up: staff are told, so that they reach the person in another way. No address is kept.

use domain::id::CaseId;
use domain::policy::{Oversee, Proof};
use domain::reference::Reference;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::audit::{Entry, Subject};
use crate::case::parse_reference;
use crate::page::Beginning;
use crate::value::time_of;
use crate::{Result, Store, UnitOfWork};

/// For how long it is shown.
const SHOWN: SignedDuration = SignedDuration::from_hours(90 * 24);

statements! {
    ADD = "INSERT INTO lost_mail (job_id, kind, case_id, lost_us) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    LIST = "SELECT m.kind, m.case_id, h.reference, m.lost_us, count(*) OVER () AS total FROM lost_mail m
        LEFT JOIN case_head h ON h.case_id = m.case_id ORDER BY m.lost_us DESC, m.job_id LIMIT 20";
    OLD_GONE = "DELETE FROM lost_mail WHERE lost_us < $1";
}

/// A mail that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostMail {
    /// The kind of its job.
    pub kind: String,
    /// The case that it was about.
    pub reference: Option<Reference>,
    pub at: Timestamp,
}

impl Store {
    /// The newest mails that were given up, for the DPO.
    pub async fn lost_mails(&self, proof: &Proof<Oversee>) -> Result<Beginning<LostMail>> {
        type Row = (String, Option<Uuid>, Option<String>, i64, i64);
        let rows: Vec<Row> = self.q(LIST).all().await?;
        self.seen(proof, rows.iter().filter_map(|row| row.1).map(|case| Subject::Case(CaseId(case)))).await?;
        Beginning::read(
            rows,
            |row| row.4,
            |(kind, _, reference, lost, _)| {
                let reference = reference.as_deref().map(parse_reference).transpose()?;
                Ok(LostMail { kind, reference, at: time_of(lost)? })
            },
        )
    }
}

impl UnitOfWork {
    /// Notes that the mail of a job was given up. What is too old to be shown goes.
    pub async fn lose_mail(&mut self, job: Uuid, kind: &str, case: Option<CaseId>, now: Timestamp) -> Result<()> {
        let q = self.q(ADD).bind(job).bind(kind.to_owned()).bind(case.map(|case| case.0));
        q.bind(now.as_microsecond()).exec().await?;
        let old = now.checked_sub(SHOWN).unwrap_or(Timestamp::MIN);
        self.q(OLD_GONE).bind(old.as_microsecond()).exec().await?;
        let subject = case.map_or_else(|| format!("job={job}"), |case| format!("case={case}"));
        self.note(&Entry { at: now, account: None, action: "mail.lost", subject: &subject, event: None })
    }
}
