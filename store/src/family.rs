//! Who is who in the records: whose record a viewer may see, and who is meant by a description.

use domain::ask;
use domain::ask::Described;
use domain::family::age_on;
use domain::id::PersonKey;
use domain::policy::{PersonAccess, Proof, ReadCase, ReadRecord, Role, Viewer, authorize};
use jiff::civil::Date;

use crate::audit::Subject;
use crate::bond::BondColumns;
use crate::page::Beginning;
use crate::{Result, SqlDate, Store};

// What is gone from the newest export gives nothing; an order that forbids holds until a person lifts it. Staff find who is gone all
// the same: the portal keeps them until somebody deletes them.
statements! {
    // One statement each, with a row for each bond: who may not be seen is told by no number of statements.
    ACCESS = "SELECT p.person_key, p.given_names, p.name, p.date_of_birth, r.kind, r.parental_responsibility, r.view_forbidden,
        r.started_on, r.ended_on FROM named_person p LEFT JOIN relationship r ON r.person_key = p.person_key AND r.related_key = $2
        AND (r.view_forbidden = TRUE OR r.gone_no IS NULL) WHERE p.person_key = $1 AND p.gone_no IS NULL";
    KIN = "SELECT p.person_key, p.given_names, p.name, p.date_of_birth, r.kind, r.parental_responsibility, r.view_forbidden,
        r.started_on, r.ended_on FROM relationship r JOIN named_person p ON p.person_key = r.person_key WHERE r.related_key = $1
        AND p.gone_no IS NULL AND (r.view_forbidden = TRUE OR r.gone_no IS NULL) ORDER BY p.date_of_birth NULLS LAST, p.person_key";
    // Who is bound to a person, with the day on which that person was born.
    BOUND = "SELECT r.related_key AS person_key, a.given_names, a.name, p.date_of_birth, r.kind, r.parental_responsibility,
        r.view_forbidden, r.started_on, r.ended_on FROM relationship r JOIN person p ON p.person_key = r.person_key
        JOIN named_person a ON a.person_key = r.related_key WHERE r.person_key = $1 AND p.gone_no IS NULL AND a.gone_no IS NULL
        AND (r.view_forbidden = TRUE OR r.gone_no IS NULL) ORDER BY a.name, r.related_key";
    OWN = "SELECT given_names, name FROM named_person WHERE person_key = $1 AND gone_no IS NULL";
    NAME = "SELECT name FROM named_person WHERE person_key = $1";
    BORN_ON = "SELECT p.person_key, p.name, p.given_names, p.family_name FROM named_person p WHERE p.date_of_birth = $1
        AND (p.family_name, p.person_key) > ($2, $3) ORDER BY p.family_name, p.person_key LIMIT 500";
}

/// Somebody whose record a viewer may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    pub person: PersonKey,
    pub name: String,
    /// What they are called.
    pub given: String,
    /// How old a child is, in whole years; nothing is said of the viewer.
    pub age: Option<i16>,
}

/// Somebody, and one thing that binds an adult to them, if anything does.
#[derive(sqlx::FromRow)]
struct BondRow {
    person_key: String,
    given_names: String,
    name: String,
    date_of_birth: Option<SqlDate>,
    #[sqlx(flatten)]
    bond: BondColumns,
}

/// People in the order of their rows, each with what decides who may see them.
fn people(rows: Vec<BondRow>, today: Date) -> Result<Vec<(PersonAccess, Relative)>> {
    let mut all: Vec<(PersonAccess, Relative)> = Vec::new();
    for row in rows {
        let bond = row.bond.bond()?;
        if all.last().is_none_or(|(last, _)| last.person.0 != row.person_key) {
            let (person, born) = (PersonKey(row.person_key), row.date_of_birth.map(Date::from));
            let age = born.map(|born| age_on(born, today));
            let relative = Relative { person: person.clone(), name: row.name, given: row.given_names, age };
            all.push((PersonAccess { person, born, bonds: Vec::new(), today }, relative));
        }
        if let Some((access, _)) = all.last_mut() {
            access.bonds.extend(bond);
        }
    }
    Ok(all)
}

impl Store {
    /// What decides whether this viewer may see this person. `None` when there is no such person.
    pub async fn find_access(&self, viewer: &Viewer, person: &PersonKey, today: Date) -> Result<Option<PersonAccess>> {
        let own = viewer.person.as_ref().map(|own| own.0.clone());
        let rows = self.q(ACCESS).bind(person.0.clone()).bind(own).all().await?;
        Ok(people(rows, today)?.pop().map(|(access, _)| access))
    }

    /// The people whose record this viewer may see: themselves first, then children for whom they may act.
    pub async fn list_family(&self, viewer: &Viewer, today: Date) -> Result<Vec<Relative>> {
        let Some(own) = &viewer.person else { return Ok(Vec::new()) };
        let mut family = Vec::new();
        if let Some((given, name)) = self.q(OWN).bind(own.0.clone()).opt::<(String, String)>().await? {
            family.push(Relative { person: own.clone(), name, given, age: None });
        }
        for (access, relative) in people(self.q(KIN).bind(own.0.clone()).all().await?, today)? {
            if authorize::<ReadRecord>(viewer, access).is_ok() {
                family.push(relative);
            }
        }
        self.seen_by(viewer, "family.read", family.iter().map(|relative| Subject::Person(relative.person.clone()))).await?;
        Ok(family)
    }

    /// The adults who may look at somebody's record today, by the rule of their own pages: told to that person alone (capability Y9).
    pub async fn who_may_look(&self, proof: &Proof<ReadRecord>) -> Result<Vec<String>> {
        let PersonAccess { person, today, .. } = proof.resource();
        if proof.viewer().person.as_ref() != Some(person) {
            return Ok(Vec::new());
        }
        let may_look = |(bound, adult): (PersonAccess, Relative)| {
            let viewer = Viewer { role: Role::Parent, person: Some(adult.person), ..proof.viewer().clone() };
            let access = PersonAccess { person: person.clone(), ..bound };
            authorize::<ReadRecord>(&viewer, access).is_ok().then_some(adult.name)
        };
        let rows = self.q(BOUND).bind(person.0.clone()).all().await?;
        Ok(people(rows, *today)?.into_iter().filter_map(may_look).collect())
    }

    /// The name of a person of the records, for an officer who finds out whose record is meant.
    pub async fn name_of(&self, proof: &Proof<ReadCase>, person: &PersonKey) -> Result<Option<String>> {
        self.seen(proof, [Subject::Person(person.clone())]).await?;
        let row: Option<(String,)> = self.q(NAME).bind(person.0.clone()).opt().await?;
        Ok(row.map(|(name,)| name))
    }

    /// Who may be meant by a description.
    pub async fn meant(&self, proof: &Proof<ReadCase>, described: &Described) -> Result<Meant> {
        let meant = self.alike_people(described).await?;
        self.seen(proof, meant.candidates.rows.iter().map(|(person, _)| Subject::Person(person.clone()))).await?;
        Ok(meant)
    }

    async fn alike_people(&self, described: &Described) -> Result<Meant> {
        let mut found = Candidates::default();
        let Some(born) = described.born else { return Ok(found.end()) };
        let meant = ask::alike(&described.name, Some(born));
        let mut after = (String::new(), String::new());
        loop {
            let q = self.q(BORN_ON).bind(SqlDate(born)).bind(after.0).bind(after.1);
            let rows: Vec<(String, String, String, String)> = q.all().await?;
            let Some((key, .., family)) = rows.last() else { return Ok(found.end()) };
            after = (family.clone(), key.clone());
            let last = rows.len() < 500;
            for (key, name, given, family) in rows {
                let same = [&name, &format!("{given} {family}")].iter().any(|name| ask::alike(name, Some(born)) == meant);
                found.add(same, (PersonKey(key), name));
            }
            if last {
                return Ok(found.end());
            }
        }
    }
}

/// Who may be meant by a description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// People of the same day of birth: number and name. Those of the same name first, twenty in all.
    pub candidates: Beginning<(PersonKey, String)>,
}

/// People of one day of birth: the first of each sort, and how many there are.
#[derive(Default)]
struct Candidates {
    same: Vec<(PersonKey, String)>,
    other: Vec<(PersonKey, String)>,
    seen: usize,
}

impl Candidates {
    const SHOWN: usize = 20;

    fn add(&mut self, same: bool, person: (PersonKey, String)) {
        let list = if same { &mut self.same } else { &mut self.other };
        self.seen += 1;
        if list.len() < Self::SHOWN {
            list.push(person);
        }
    }

    fn end(self) -> Meant {
        let rows: Vec<_> = self.same.into_iter().chain(self.other).take(Self::SHOWN).collect();
        let more = self.seen - rows.len();
        Meant { candidates: Beginning { rows, more } }
    }
}
