//! Who is who in the records: whose record a viewer may see, and who is meant by a description.

use domain::ask;
use domain::ask::Described;
use domain::family::{Bond, BondKind};
use domain::id::PersonKey;
use domain::policy::{PersonAccess, Proof, ReadCase, ReadRecord, Viewer};
use jiff::civil::Date;

use crate::audit::Subject;
use crate::page::{Beginning, unknown};
use crate::{Result, SqlDate, Store};

// A relationship that is gone from the newest export gives nothing; an order that forbids holds until a person lifts it.
statements! {
    BORN = "SELECT date_of_birth FROM person WHERE person_key = $1";
    BONDS = "SELECT kind, parental_responsibility, view_forbidden, started_on, ended_on FROM relationship
        WHERE person_key = $1 AND related_key = $2
        AND (view_forbidden = TRUE OR gone_no IS NULL)";
    KIN = "SELECT DISTINCT p.person_key, p.given_names, p.family_name, p.date_of_birth FROM relationship r
        JOIN person p ON p.person_key = r.person_key WHERE r.related_key = $1
        AND r.gone_no IS NULL ORDER BY p.date_of_birth NULLS LAST, p.person_key";
    NAME = "SELECT given_names, family_name FROM person WHERE person_key = $1";
    BORN_ON = "SELECT p.person_key, p.given_names, p.family_name FROM person p WHERE p.date_of_birth = $1
        AND (p.family_name, p.person_key) > ($2, $3) ORDER BY p.family_name, p.person_key LIMIT 500";
}

/// Somebody whose record a viewer may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    pub person: PersonKey,
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct BondRow {
    kind: String,
    parental_responsibility: bool,
    view_forbidden: bool,
    started_on: Option<SqlDate>,
    ended_on: Option<SqlDate>,
}

impl Store {
    /// What decides whether this viewer may see this person. `None` when there is no such person.
    pub async fn find_access(&self, viewer: &Viewer, person: &PersonKey, today: Date) -> Result<Option<PersonAccess>> {
        let row: Option<(Option<SqlDate>,)> = self.q(BORN).bind(person.0.clone()).opt().await?;
        let Some((born,)) = row else { return Ok(None) };
        let bonds = match &viewer.person {
            Some(own) => self.bonds(person, own).await?,
            None => Vec::new(),
        };
        Ok(Some(PersonAccess { person: person.clone(), born: born.map(Date::from), bonds, today }))
    }

    async fn bonds(&self, person: &PersonKey, adult: &PersonKey) -> Result<Vec<Bond>> {
        let rows: Vec<BondRow> = self.q(BONDS).bind(person.0.clone()).bind(adult.0.clone()).all().await?;
        let bond = |row: BondRow| {
            Ok(Bond {
                kind: BondKind::find_by_name(&row.kind).ok_or_else(|| unknown("relationship.kind"))?,
                parental_responsibility: row.parental_responsibility,
                view_forbidden: row.view_forbidden,
                started_on: row.started_on.map(Date::from),
                ended_on: row.ended_on.map(Date::from),
            })
        };
        rows.into_iter().map(bond).collect()
    }

    /// The people whose record this viewer may see: themselves first, then children for whom they may act.
    pub async fn list_family(&self, viewer: &Viewer, today: Date) -> Result<Vec<Relative>> {
        let Some(own) = &viewer.person else { return Ok(Vec::new()) };
        let mut family = Vec::new();
        if let Some((given, surname)) = self.q(NAME).bind(own.0.clone()).opt::<(String, String)>().await? {
            family.push(Relative { person: own.clone(), name: format!("{given} {surname}") });
        }
        let kin: Vec<(String, String, String, Option<SqlDate>)> = self.q(KIN).bind(own.0.clone()).all().await?;
        for (key, given, surname, born) in kin {
            let person = PersonKey(key);
            let bonds = self.bonds(&person, own).await?;
            let access = PersonAccess { person: person.clone(), born: born.map(Date::from), bonds, today };
            if domain::policy::authorize::<ReadRecord>(viewer, access).is_ok() {
                family.push(Relative { person, name: format!("{given} {surname}") });
            }
        }
        self.seen_by(viewer, "family.read", family.iter().map(|relative| Subject::Person(relative.person.clone()))).await?;
        Ok(family)
    }

    /// The name of a person of the records, for an officer who finds out whose record is meant.
    pub async fn name_of(&self, proof: &Proof<ReadCase>, person: &PersonKey) -> Result<Option<String>> {
        self.seen(proof, [Subject::Person(person.clone())]).await?;
        let row: Option<(String, String)> = self.q(NAME).bind(person.0.clone()).opt().await?;
        Ok(row.map(|(given, family)| format!("{given} {family}")))
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
            let rows: Vec<(String, String, String)> = q.all().await?;
            let Some((key, _, family)) = rows.last() else { return Ok(found.end()) };
            after = (family.clone(), key.clone());
            let last = rows.len() < 500;
            for (key, given, family) in rows {
                let name = format!("{given} {family}");
                let same = ask::alike(&name, Some(born)) == meant;
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
