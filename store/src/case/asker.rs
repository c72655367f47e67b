//! Who asks, as a person of the record: whose consents a withdrawal ends (law.md §14).

use domain::case::{Case, WhoAsks};
use domain::family::{AskerTie, is_named};
use domain::id::PersonKey;
use domain::policy::{HandleCase, Proof, ReadCase, WorkQueue};

use super::model::LockedCase;
use crate::account::AccountRow;
use crate::audit::Subject;
use crate::page::unknown;
use crate::{Edge, Result, Store, UnitOfWork};

// A row for each thing that ties somebody. What is gone from the newest export ties nobody any more, but for an order and who gave a
// consent.
statements! {
    ASKER = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM account a LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE a.account_id = $1";
    TIED = "SELECT n.person_key, n.name, n.given_names || ' ' || n.family_name AS parts, t.tie FROM named_person n JOIN (
        SELECT person_key AS tied, 'self' AS tie, 0 AS place FROM person WHERE person_key = $1
        UNION SELECT related_key, kind, 1 FROM relationship WHERE person_key = $1 AND (gone_no IS NULL OR view_forbidden = TRUE)
        UNION SELECT person_key, CASE WHEN kind IN ('parent', 'step_parent', 'guardian', 'carer') THEN 'child' ELSE kind END, 2
        FROM relationship WHERE related_key = $1 AND (gone_no IS NULL OR view_forbidden = TRUE)
        UNION SELECT given_by_person, 'gave', 3 FROM consent WHERE person_key = $1 AND given_by_person IS NOT NULL) t
        ON t.tied = n.person_key ORDER BY n.name, n.person_key, t.place, t.tie";
}

/// Somebody who may be the one who asks: the person of the record, or one around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TiedPerson {
    pub person: PersonKey,
    pub name: String,
    /// What they are to the person.
    pub ties: Vec<AskerTie>,
    /// Whether who asks said this name, and it is nobody else's here: it proves nothing.
    pub named: bool,
}

#[derive(sqlx::FromRow)]
struct TiedRow {
    person_key: String,
    name: String,
    parts: String,
    tie: String,
}

impl TiedRow {
    fn is_named(&self, said: &str) -> bool {
        is_named(said, &self.parts) || is_named(said, &self.name)
    }
}

/// Who asks: somebody who signed in, by their account; who asks for themselves, whom an officer found; who asks for somebody else, once
/// an officer checked who they are, whom the officer named. An older release took the one of that name who gave a consent; two of one
/// name are nobody.
fn asker(case: &Case, row: Option<AccountRow>, tied: &[TiedRow], edge: Option<&Edge>) -> Result<Option<PersonKey>> {
    let Some((submission, row)) = case.submission.as_ref().zip(row) else { return Ok(None) };
    let account = row.read(edge)?;
    if submission.subject.is_some() {
        return Ok(account.person);
    }
    if !submission.is_for_another() {
        return Ok(case.subject().cloned());
    }
    match case.people.asks.as_ref().filter(|_| case.is_known_to_asker()) {
        Some(WhoAsks::Person(person)) => Ok(Some(person.clone())),
        Some(WhoAsks::Named) => {
            let is_self = |key: &str| case.subject().is_some_and(|person| person.0 == key);
            let gave = tied.iter().filter(|row| row.tie == "gave" && !is_self(&row.person_key));
            let said = submission.asked_as().unwrap_or(&account.name);
            let mut named = gave.filter(|row| row.is_named(said));
            Ok(named.next().filter(|_| named.next().is_none()).map(|row| PersonKey(row.person_key.clone())))
        }
        Some(WhoAsks::Nobody) | None => Ok(None),
    }
}

fn tied_people(rows: Vec<TiedRow>, said: &str) -> Result<Vec<TiedPerson>> {
    let mut all: Vec<TiedPerson> = Vec::new();
    for row in rows {
        let (named, tie) = (row.is_named(said), AskerTie::find_by_name(&row.tie).ok_or_else(|| unknown("relationship.kind"))?);
        match all.last_mut().filter(|last| last.person.0 == row.person_key) {
            Some(last) => last.ties.push(tie),
            None => all.push(TiedPerson { person: PersonKey(row.person_key), name: row.name, ties: vec![tie], named }),
        }
    }
    let alone = all.iter().filter(|one| one.named).count() == 1;
    for one in &mut all {
        one.named &= alone;
    }
    Ok(all)
}

impl UnitOfWork {
    /// Who asks, as a person of the record; none where nobody knows.
    pub(super) async fn asker(&mut self, case: &Case) -> Result<Option<PersonKey>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let row = self.q(ASKER).bind(submission.requester.0).opt().await?;
        let tied: Vec<TiedRow> = self.q(TIED).bind(person.0.clone()).all().await?;
        asker(case, row, &tied, self.store.edge().ok())
    }

    /// Whether somebody is the person whom a case is about, or one around them.
    pub async fn is_around(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, who: &PersonKey) -> Result<bool> {
        let about = locked.case.subject().filter(|_| proof.resource().case == locked.case.id);
        let Some(person) = about else { return Ok(false) };
        let tied: Vec<TiedRow> = self.q(TIED).bind(person.0.clone()).all().await?;
        Ok(tied.iter().any(|row| row.person_key == who.0))
    }
}

impl Store {
    /// The same.
    pub(super) async fn asker(&self, case: &Case) -> Result<Option<PersonKey>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let row = self.q(ASKER).bind(submission.requester.0).opt().await?;
        let tied: Vec<TiedRow> = self.q(TIED).bind(person.0.clone()).all().await?;
        asker(case, row, &tied, self.edge().ok())
    }

    /// Who may be the one who asks, where an officer says it: nobody where there is nothing to say.
    pub async fn may_ask(&self, (proof, _): (&Proof<ReadCase>, &Proof<WorkQueue>), case: &Case) -> Result<Vec<TiedPerson>> {
        let known = case.subject().zip(case.submission.as_ref()).filter(|_| case.may_say_who());
        let Some((person, submission)) = known else { return Ok(Vec::new()) };
        let row: Option<AccountRow> = self.q(ASKER).bind(submission.requester.0).opt().await?;
        let account = row.map(|row| row.read(self.edge().ok())).transpose()?.map(|account| account.name).unwrap_or_default();
        let said = submission.asked_as().unwrap_or(&account);
        let all = tied_people(self.q(TIED).bind(person.0.clone()).all().await?, said)?;
        self.seen(proof, all.iter().map(|one| Subject::Person(one.person.clone()))).await?;
        Ok(all)
    }
}
