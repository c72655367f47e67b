//! What an officer records of a young person (capabilities Y3 and Y4), and who ends what was agreed (law.md §14).

use domain::family::{ConsentGiven, understands};
use domain::id::PersonKey;
use domain::policy::{About, HandleCase, Over, PersonAccess, Proof, Request};
use jiff::civil::Date;

use super::model::LockedCase;
use crate::audit::{FactKind, understanding_columns};
use crate::{Error, Result, SqlDate, UnitOfWork};

statements! {
    UNDERSTANDS = "SELECT understands FROM understanding WHERE person_key = $1 ORDER BY understanding_id DESC LIMIT 1";
    UNDERSTANDING_ADD = "INSERT INTO understanding (understanding_id, person_key, understands, recorded, case_id, seq)
        SELECT coalesce(max(understanding_id), 0) + 1, $1, $2, $3, $4, $5 FROM understanding RETURNING understanding_id";
    OWN_VIEW_PUT = "INSERT INTO own_view (case_id, person_key, asked, recorded, seq) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (case_id) DO UPDATE SET person_key = excluded.person_key, asked = excluded.asked, recorded = excluded.recorded,
        seq = excluded.seq";
    STANDING_CONSENTS = "SELECT given_by_person, given_by FROM consent WHERE person_key = $1 AND purpose = $2
        AND given_on <= $3 AND (withdrawn_on IS NULL OR withdrawn_on > $3) AND gone_no IS NULL";
    GIVEN_NAMES = "SELECT given_names FROM person WHERE person_key = $1";
}

/// Something that an officer records of the young person whom a case is about. The words are a note of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Young {
    /// Whether they understand enough to decide for themselves.
    Understands(bool),
    /// Whether they were asked for their own view.
    Asked(bool),
}

/// What is recorded of the person whom a case is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YoungRecord {
    /// Whether they understand enough to decide, as an officer recorded it, and when.
    pub understands: Option<(bool, Date)>,
    /// Whether they were asked for their view of this case, and when that was recorded.
    pub asked: Option<(bool, Date)>,
    /// The day of their birth.
    pub born: Option<Date>,
}

impl UnitOfWork {
    /// Records something of the young person whom a case is about, beside the note that was appended last. Sent `again`, it is there,
    /// unless it says something else.
    pub async fn record_young(
        &mut self,
        proof: &Proof<HandleCase>,
        locked: &LockedCase,
        (what, again): (Young, bool),
        on: Date,
    ) -> Result<()> {
        let case = &locked.case;
        let Some(PersonKey(person)) = case.subject().filter(|_| proof.resource().case == case.id) else {
            return Err(Error::Corrupt("nobody is known to be meant".into()));
        };
        match what {
            Young::Understands(is) => {
                let last: Option<(bool,)> = self.q(UNDERSTANDS).bind(person.clone()).opt().await?;
                if again && last == Some((is,)) {
                    return Ok(());
                }
                let q = self.q(UNDERSTANDING_ADD).bind(person.clone()).bind(is).bind(SqlDate(on));
                let (id,): (i64,) = q.bind(case.id.0).bind(case.seq).one().await?;
                let now = self.store.edge()?.now();
                self.fact_of(FactKind::Understanding, &id.to_string(), &understanding_columns(person, is, on), now)
            }
            Young::Asked(asked) => {
                let q = self.q(OWN_VIEW_PUT).bind(case.id.0).bind(person.clone()).bind(asked).bind(SqlDate(on));
                q.bind(case.seq).exec_one().await
            }
        }
    }

    /// Whether who asks ends a consent of this person at once, by their word alone (law.md §14). Anybody else's wish is a request.
    pub async fn ends_at_once(&mut self, proof: &Proof<Request>, purpose: &str) -> Result<bool> {
        let (About::Known(to), Some(asks)) = (proof.resource(), &proof.viewer().person) else { return Ok(false) };
        let decides = self.decides(to).await?;
        let given = self.standing_consents(to, purpose).await?;
        Ok(given.into_iter().any(|given| given.ends_by(asks, &to.person, decides)))
    }

    /// Whether a case wishes that something ends which is the person's own to end, and somebody else asks for it (law.md §14).
    pub async fn is_their_own_to_end(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase) -> Result<bool> {
        let authority = &proof.resource().authority;
        let (Over::Known(to) | Over::Found(to, _)) = &authority.over else { return Ok(false) };
        let Some(submission) = locked.case.submission.as_ref().filter(|_| locked.case.id == proof.resource().case) else {
            return Ok(false);
        };
        if authority.is_own() {
            return Ok(false);
        }
        let decides = self.decides(to).await?;
        let names: Option<(String,)> = self.q(GIVEN_NAMES).bind(to.person.0.clone()).opt().await?;
        let names = names.map(|row| row.0).unwrap_or_default();
        let mut own = decides;
        for purpose in submission.answers.all("consents") {
            let given = self.standing_consents(to, purpose).await?;
            own |= given.iter().any(|given| given.is_their_own(&to.person, &names, decides));
        }
        Ok(own)
    }

    async fn decides(&mut self, to: &PersonAccess) -> Result<bool> {
        let recorded: Option<(bool,)> = self.q(UNDERSTANDS).bind(to.person.0.clone()).opt().await?;
        Ok(understands(recorded.map(|row| row.0), to.born, to.today))
    }

    async fn standing_consents(&mut self, to: &PersonAccess, purpose: &str) -> Result<Vec<ConsentGiven>> {
        let q = self.q(STANDING_CONSENTS).bind(to.person.0.clone()).bind(purpose.to_owned()).bind(SqlDate(to.today));
        let given: Vec<(Option<String>, String)> = q.all().await?;
        Ok(given.into_iter().map(|(by, words)| ConsentGiven { by: by.map(PersonKey), words, said: None }).collect())
    }
}
