//! Birthdays on which it changes who decides: proposed by the portal, confirmed by a person, told to the young person (capability Y6).

use domain::family::Milestone;
use domain::id::{AccountId, PersonKey};
use domain::policy::{KeepMilestones, Proof, ReadRecord};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::audit::{Entry, Subject};
use crate::page::{Beginning, unknown};
use crate::{Result, SqlDate, Store, UnitOfWork};

statements! {
    REACHED = "SELECT p.person_key, p.date_of_birth FROM person p WHERE p.date_of_birth >= $1 AND p.date_of_birth <= $2 AND p.gone_no IS NULL
        AND NOT EXISTS (SELECT 1 FROM milestone m WHERE m.person_key = p.person_key AND m.age = $3) ORDER BY p.person_key LIMIT 500";
    PROPOSE = "INSERT INTO milestone (person_key, age, reached) VALUES ($1, $2, $3)";
    WAITING = "SELECT m.person_key, m.age, m.reached, p.name, (SELECT count(*) FROM account a
        WHERE a.person_key = m.person_key AND a.closed_us IS NULL) AS accounts, count(*) OVER () AS total FROM milestone m
        JOIN named_person p ON p.person_key = m.person_key WHERE m.confirmed_us IS NULL ORDER BY m.reached, m.person_key LIMIT 50";
    CONFIRM = "UPDATE milestone SET confirmed_us = $3, confirmed_by = $4 WHERE person_key = $1 AND age = $2 AND confirmed_us IS NULL";
    ACCOUNTS = "SELECT account_id FROM account WHERE person_key = $1 AND closed_us IS NULL ORDER BY account_id";
    TOLD = "SELECT age, reached FROM milestone WHERE person_key = $1 AND confirmed_us IS NOT NULL ORDER BY age DESC LIMIT 1";
}

/// A birthday that waits for a person here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedMilestone {
    pub person: PersonKey,
    pub name: String,
    pub milestone: Milestone,
    /// The day of it.
    pub reached: Date,
    /// Whether the person has an account, and is told there.
    pub has_account: bool,
}

fn milestone(age: i64) -> Result<Milestone> {
    Milestone::find_by_age(age).ok_or_else(|| unknown("milestone.age"))
}

impl Store {
    /// The oldest that wait, and how many more there are.
    pub async fn proposed_milestones(&self, proof: &Proof<KeepMilestones>) -> Result<Beginning<ProposedMilestone>> {
        type Row = (String, i64, SqlDate, String, i64, i64);
        let rows: Vec<Row> = self.q(WAITING).all().await?;
        self.seen(proof, rows.iter().map(|row| Subject::Person(PersonKey(row.0.clone())))).await?;
        Beginning::read(
            rows,
            |row| row.5,
            |(person, age, reached, name, accounts, _)| {
                let person = PersonKey(person);
                Ok(ProposedMilestone { person, name, milestone: milestone(age)?, reached: reached.0, has_account: accounts > 0 })
            },
        )
    }

    /// The last that the person was told of, and its day: for the person alone.
    pub async fn told_milestone(&self, proof: &Proof<ReadRecord>) -> Result<Option<(Milestone, Date)>> {
        let person = &proof.resource().person;
        if proof.viewer().person.as_ref() != Some(person) {
            return Ok(None);
        }
        self.seen(proof, [Subject::Person(person.clone())]).await?;
        let row: Option<(i64, SqlDate)> = self.q(TOLD).bind(person.0.clone()).opt().await?;
        row.map(|(age, reached)| Ok((milestone(age)?, reached.0))).transpose()
    }
}

impl UnitOfWork {
    /// Proposes what was reached and is not proposed yet. How many that were.
    pub async fn propose_milestones(&mut self, today: Date, now: Timestamp) -> Result<usize> {
        let mut proposed = 0;
        for milestone in Milestone::ALL {
            let (first, last) = milestone.born_between(today);
            loop {
                let q = self.q(REACHED).bind(SqlDate(first)).bind(SqlDate(last)).bind(i64::from(milestone.age()));
                let found: Vec<(String, SqlDate)> = q.all().await?;
                let (some, all) = (found.len(), found.len() < 500);
                self.put(PROPOSE, found, |q, (person, born)| {
                    q.bind(person).bind(i64::from(milestone.age())).bind(SqlDate(milestone.reached_on(born.0)))
                })
                .await?;
                proposed += some;
                if all {
                    break;
                }
            }
        }
        if proposed > 0 {
            let subject = format!("milestones={proposed}");
            self.note(&Entry { at: now, account: None, action: "milestone.propose", subject: &subject, event: None })?;
        }
        Ok(proposed)
    }

    /// Confirms one: the person is told from now on. Their accounts; `None` where nothing of the kind waits.
    pub async fn confirm_milestone(
        &mut self,
        proof: &Proof<KeepMilestones>,
        (person, milestone): (&PersonKey, Milestone),
        now: Timestamp,
    ) -> Result<Option<Vec<AccountId>>> {
        let by = proof.viewer().account;
        let q = self.q(CONFIRM).bind(person.0.clone()).bind(i64::from(milestone.age()));
        if q.bind(now.as_microsecond()).bind(by.0).exec().await? != 1 {
            return Ok(None);
        }
        let subject = format!("age={}", milestone.age());
        self.note(&Entry { at: now, account: Some(by), action: "milestone.confirm", subject: &subject, event: None })?;
        let rows: Vec<(Uuid,)> = self.q(ACCOUNTS).bind(person.0.clone()).all().await?;
        Ok(Some(rows.into_iter().map(|(id,)| AccountId(id)).collect()))
    }
}
