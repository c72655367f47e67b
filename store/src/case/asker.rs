//! Who asks, as a person of the record: whose consents a withdrawal ends (law.md §14).

use domain::case::Case;
use domain::family::is_named;
use domain::id::PersonKey;

use crate::account::AccountRow;
use crate::{Edge, Result, Store, UnitOfWork};

statements! {
    ASKER = "SELECT a.account_id, a.role, a.name, a.email, a.person_key, a.team, a.guest, g.name AS sealed_name, g.email AS sealed_email,
        g.account_id AS owner, g.epoch, g.wrapped FROM account a LEFT JOIN guest g ON g.account_id = a.account_id
        WHERE a.account_id = $1";
    GIVERS = "SELECT DISTINCT p.person_key, p.given_names || ' ' || p.family_name AS parts, p.name FROM consent c
        JOIN named_person p ON p.person_key = c.given_by_person WHERE c.person_key = $1 AND p.person_key <> $1 ORDER BY p.person_key";
}

/// A person, and their name: by its parts, and in their own order.
type Giver = (String, String, String);

/// Who asks: somebody who signed in, by their account; who asks for themselves, whom an officer found; who asks for somebody else, once
/// an officer checked who they are, the one of that name who gave a consent. Two of one name are nobody.
fn asker(case: &Case, row: Option<AccountRow>, givers: Vec<Giver>, edge: Option<&Edge>) -> Result<Option<PersonKey>> {
    let Some((submission, row)) = case.submission.as_ref().zip(row) else { return Ok(None) };
    let account = row.read(edge)?;
    if submission.subject.is_some() {
        return Ok(account.person);
    }
    if !submission.is_for_another() {
        return Ok(case.subject().cloned());
    }
    let is_one = |(_, parts, name): &Giver| is_named(&account.name, parts) || is_named(&account.name, name);
    let mut named = givers.into_iter().filter(|giver| case.is_known_to_asker() && is_one(giver));
    Ok(named.next().filter(|_| named.next().is_none()).map(|(person, ..)| PersonKey(person)))
}

impl UnitOfWork {
    /// Who asks, as a person of the record; none where nobody knows.
    pub(super) async fn asker(&mut self, case: &Case) -> Result<Option<PersonKey>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let row = self.q(ASKER).bind(submission.requester.0).opt().await?;
        let givers = self.q(GIVERS).bind(person.0.clone()).all().await?;
        asker(case, row, givers, self.store.edge().ok())
    }
}

impl Store {
    /// The same.
    pub(super) async fn asker(&self, case: &Case) -> Result<Option<PersonKey>> {
        let Some((person, submission)) = case.subject().zip(case.submission.as_ref()) else { return Ok(None) };
        let row = self.q(ASKER).bind(submission.requester.0).opt().await?;
        let givers = self.q(GIVERS).bind(person.0.clone()).all().await?;
        asker(case, row, givers, self.edge().ok())
    }
}
