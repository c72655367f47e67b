//! A family's record. What leaves this module has passed every gate of `domain::family`.

use domain::ask;
use domain::ask::Described;
use domain::case::Case;
use domain::family::{Audience, Bond, BondKind, Item, View};
use domain::id::PersonKey;
use domain::kind::Effect;
use domain::policy::{PersonAccess, Proof, ReadCase, ReadRecord, Viewer};
use jiff::civil::Date;

use crate::{Day, Result, Store};

// A relationship that is gone from the newest export gives nothing; an order that forbids holds until a person lifts it.
statements! {
    PERSON = "SELECT given_names, family_name, date_of_birth, sex, retention FROM person WHERE person_key = $1";
    BORN = "SELECT date_of_birth FROM person WHERE person_key = $1";
    BONDS = "SELECT kind, parental_responsibility, view_forbidden, started_on, ended_on FROM relationship
        WHERE person_key = $1 AND related_key = $2
        AND (view_forbidden = TRUE OR gone_no IS NULL)";
    KIN = "SELECT DISTINCT p.person_key, p.given_names, p.family_name, p.date_of_birth FROM relationship r
        JOIN person p ON p.person_key = r.person_key WHERE r.related_key = $1
        AND r.gone_no IS NULL ORDER BY p.date_of_birth NULLS LAST, p.person_key";
    NOT_SHARED = "SELECT count(*) FROM address a WHERE a.person_key = $1 AND a.protected = TRUE AND (a.ended_on IS NULL OR a.ended_on >= $3)
        AND NOT EXISTS (SELECT 1 FROM address v
        WHERE v.person_key = $2 AND v.lines = a.lines AND v.postcode IS NOT DISTINCT FROM a.postcode
        AND (v.ended_on IS NULL OR v.ended_on >= $3))";
    ADDRESSES = "SELECT address_key, lines, postcode, started_on, ended_on, source, recorded_on, protected FROM address WHERE person_key = $1
        ORDER BY ended_on DESC NULLS FIRST, recorded_on DESC, address_key";
    CONTACTS = "SELECT contact_key, kind, value, source, recorded_on FROM contact WHERE person_key = $1 ORDER BY kind, recorded_on DESC, contact_key";
    ITEMS = "SELECT record_key AS item_key, category, label, value, source, recorded_on, visibility FROM record_item WHERE person_key = $1
        ORDER BY category, recorded_on DESC, record_key LIMIT 1000";
    ASSESSED = "SELECT assessment_key AS item_key, area AS category, '' AS label, value, source, recorded_on, visibility FROM assessment WHERE person_key = $1
        ORDER BY area, recorded_on DESC, assessment_key LIMIT 1000";
    CONSENT = "SELECT given_on, given_by FROM consent WHERE person_key = $1 AND purpose = 'consent.family-support'
        AND given_on <= $2 AND (withdrawn_on IS NULL OR withdrawn_on > $2)
        AND NOT EXISTS (SELECT 1 FROM person_mark m WHERE m.person_key = consent.person_key AND m.effect = 'consent_withdrawn'
        AND m.ended IS NULL AND m.since >= consent.given_on) ORDER BY given_on DESC LIMIT 1";
    ORDERS = "SELECT count(*) FROM relationship WHERE person_key = $1 AND view_forbidden = TRUE";
    ORDERS_OF_BORN = "SELECT p.given_names, p.family_name FROM person p WHERE p.date_of_birth = $1
        AND EXISTS (SELECT 1 FROM relationship r WHERE r.person_key = p.person_key AND r.view_forbidden = TRUE)";
    MARKS = "SELECT m.effect, min(m.since) AS since FROM person_mark m JOIN case_head h ON h.case_id = m.case_id
        WHERE m.person_key = $1 AND (m.ended IS NULL OR m.ended > $2) AND (CAST($3 AS UUID) IS NULL OR h.requester = $3)
        GROUP BY m.effect ORDER BY m.effect";
    EVERY_MARK = "SELECT m.effect, m.since, h.reference FROM person_mark m JOIN case_head h ON h.case_id = m.case_id
        WHERE m.person_key = $1 AND (m.ended IS NULL OR m.ended > $2) ORDER BY m.since, h.reference";
    NAME = "SELECT given_names, family_name FROM person WHERE person_key = $1";
    BORN_ON = "SELECT person_key, given_names, family_name FROM person WHERE date_of_birth = $1 ORDER BY family_name, person_key LIMIT 500";
    ATTENDED = "SELECT service, venue, attended_on FROM attendance WHERE person_key = $1 ORDER BY attended_on DESC, attendance_key LIMIT 200";
}

/// Somebody whose record a viewer may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relative {
    /// Who.
    pub person: PersonKey,
    /// Their name.
    pub name: String,
}

/// A person's record as a viewer may see it.
#[derive(Clone, Debug)]
pub struct Record {
    /// Names.
    pub given_names: String,
    /// Family name.
    pub family_name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Sex, as recorded.
    pub sex: Option<String>,
    /// Which retention rule applies.
    pub retention: String,
    /// How the viewer looks at it.
    pub view: View,
    /// Addresses, the current one first.
    pub addresses: Vec<Address>,
    /// Ways to reach the person.
    pub contacts: Vec<Contact>,
    /// What is recorded under the notice's categories.
    pub items: Vec<Item>,
    /// Standing consent to family support: since when, by whom.
    pub consent: Option<(Date, String)>,
    /// Assessments; only while that consent stands.
    pub assessments: Vec<Item>,
    /// Sessions attended, newest first.
    pub attended: Vec<Attended>,
    /// What took effect at once and still stands, and since when (capability D12).
    pub marks: Vec<(Effect, Date)>,
}

/// An address.
#[derive(Clone, Debug)]
pub struct Address {
    /// The case system's own key.
    pub key: String,
    /// Its lines with the postcode, for display.
    pub text: String,
    /// Whether the person lives there now.
    pub current: bool,
    /// It is protected.
    pub protected: bool,
    /// Where it came from.
    pub source: String,
    /// When it was recorded.
    pub recorded_on: Date,
}

/// A way to reach somebody.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The case system's own key.
    pub key: String,
    /// `phone` or `email`.
    pub kind: String,
    /// The number or address.
    pub value: String,
    /// Where it came from.
    pub source: String,
    /// When it was recorded.
    pub recorded_on: Date,
}

/// A session attended.
#[derive(Clone, Debug)]
pub struct Attended {
    /// What.
    pub service: String,
    /// Where.
    pub venue: String,
    /// When.
    pub on: Date,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    given_names: String,
    family_name: String,
    date_of_birth: Option<Day>,
    sex: Option<String>,
    retention: String,
}

#[derive(sqlx::FromRow)]
struct BondRow {
    kind: String,
    parental_responsibility: bool,
    view_forbidden: bool,
    started_on: Option<Day>,
    ended_on: Option<Day>,
}

#[derive(sqlx::FromRow)]
struct AddressRow {
    address_key: String,
    lines: String,
    postcode: Option<String>,
    started_on: Option<Day>,
    ended_on: Option<Day>,
    source: String,
    recorded_on: Day,
    protected: bool,
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    item_key: String,
    category: String,
    label: String,
    value: String,
    source: String,
    recorded_on: Day,
    visibility: String,
}

impl ItemRow {
    fn read(self) -> Item {
        Item {
            key: self.item_key,
            category: self.category,
            label: self.label,
            value: self.value,
            source: self.source,
            recorded_on: self.recorded_on.0,
            audience: Audience::find_by_name(&self.visibility),
        }
    }
}

impl Store {
    /// What decides whether this viewer may see this person. `None` when there is no such person.
    pub async fn find_access(&self, viewer: &Viewer, person: &PersonKey, today: Date) -> Result<Option<PersonAccess>> {
        let row: Option<(Option<Day>,)> = self.q(BORN).bind(person.0.clone()).opt().await?;
        let Some((born,)) = row else { return Ok(None) };
        let bonds = match &viewer.person {
            Some(own) => self.bonds(person, own).await?,
            None => Vec::new(),
        };
        Ok(Some(PersonAccess { person: person.clone(), born: born.map(Date::from), bonds, today }))
    }

    async fn bonds(&self, person: &PersonKey, adult: &PersonKey) -> Result<Vec<Bond>> {
        let rows: Vec<BondRow> = self.q(BONDS).bind(person.0.clone()).bind(adult.0.clone()).all().await?;
        let bond = |row: BondRow| Bond {
            kind: BondKind::find_by_name(&row.kind),
            parental_responsibility: row.parental_responsibility,
            view_forbidden: row.view_forbidden,
            started_on: row.started_on.map(Date::from),
            ended_on: row.ended_on.map(Date::from),
        };
        Ok(rows.into_iter().map(bond).collect())
    }

    /// The people whose record this viewer may see: themselves first, then children for whom they may act.
    pub async fn list_family(&self, viewer: &Viewer, today: Date) -> Result<Vec<Relative>> {
        let Some(own) = &viewer.person else { return Ok(Vec::new()) };
        let mut family = Vec::new();
        if let Some(row) = self.q(PERSON).bind(own.0.clone()).opt::<PersonRow>().await? {
            family.push(Relative { person: own.clone(), name: format!("{} {}", row.given_names, row.family_name) });
        }
        let kin: Vec<(String, String, String, Option<Day>)> = self.q(KIN).bind(own.0.clone()).all().await?;
        for (key, given, surname, born) in kin {
            let person = PersonKey(key);
            let bonds = self.bonds(&person, own).await?;
            let access = PersonAccess { person: person.clone(), born: born.map(Date::from), bonds, today };
            if domain::policy::authorize::<ReadRecord>(viewer, access).is_ok() {
                family.push(Relative { person, name: format!("{given} {surname}") });
            }
        }
        Ok(family)
    }

    /// A person's record, as much of it as this viewer may see.
    pub async fn record(&self, proof: &Proof<ReadRecord>) -> Result<Record> {
        let (key, today) = (proof.resource().person.0.clone(), proof.resource().today);
        let person: PersonRow = self.q(PERSON).bind(key.clone()).one().await?;
        let view = self.view(proof, &person.retention).await?;
        let consent: Option<(Day, String)> = self.q(CONSENT).bind(key.clone()).bind(Day(today)).opt().await?;
        let assessed = if consent.is_some() { self.items(ASSESSED, &key).await? } else { Vec::new() };
        Ok(Record {
            given_names: person.given_names,
            family_name: person.family_name,
            born: person.date_of_birth.map(Date::from),
            sex: person.sex,
            retention: person.retention,
            view,
            addresses: self.addresses(view, &key, today).await?,
            contacts: self.contacts(view, &key).await?,
            items: view.filter(self.items(ITEMS, &key).await?),
            consent: consent.filter(|_| view.shows(Audience::Family)).map(|(day, by)| (day.0, by)),
            assessments: view.filter(assessed),
            attended: self.attended(view, &key).await?,
            marks: self.marks(proof, view, &key).await?,
        })
    }

    /// Whether the record holds an order that forbids somebody to see whom a request is about, or somebody of the same name and
    /// day of birth (capability Y5). A warning for officers: it proves nothing about who is meant.
    pub async fn has_order(&self, _proof: &Proof<ReadCase>, case: &Case) -> Result<bool> {
        if let Some(person) = case.subject() {
            return Ok(self.q(ORDERS).bind(person.0.clone()).one::<(i64,)>().await?.0 > 0);
        }
        let described = case.submission.as_ref().and_then(|submission| submission.described.as_ref());
        let Some((described, born)) = described.and_then(|d| Some((d, d.born?))) else { return Ok(false) };
        let meant = ask::alike(&described.name, Some(born));
        let rows: Vec<(String, String)> = self.q(ORDERS_OF_BORN).bind(Day(born)).all().await?;
        Ok(rows.iter().any(|(given, family)| ask::alike(&format!("{given} {family}"), Some(born)) == meant))
    }

    /// Every mark that stands on a person's record: what, since when, by which case (capability D12). For staff.
    pub async fn standing_marks(
        &self,
        _proof: &Proof<ReadCase>,
        person: &PersonKey,
        today: Date,
    ) -> Result<Vec<(Effect, Date, String)>> {
        let rows: Vec<(String, Day, String)> = self.q(EVERY_MARK).bind(person.0.clone()).bind(Day(today)).all().await?;
        let read = |(effect, since, reference): (String, Day, String)| Some((Effect::find_by_name(&effect)?, since.0, reference));
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// The name of a person of the records, for an officer who finds out whose record is meant.
    pub async fn name_of(&self, _proof: &Proof<ReadCase>, person: &PersonKey) -> Result<Option<String>> {
        let row: Option<(String, String)> = self.q(NAME).bind(person.0.clone()).opt().await?;
        Ok(row.map(|(given, family)| format!("{given} {family}")))
    }

    /// Who may be meant by a description: people of the same day of birth, those of the same name first.
    pub async fn candidates(&self, _proof: &Proof<ReadCase>, described: &Described) -> Result<Vec<(PersonKey, String)>> {
        let Some(born) = described.born else { return Ok(Vec::new()) };
        let rows: Vec<(String, String, String)> = self.q(BORN_ON).bind(Day(born)).all().await?;
        let meant = ask::alike(&described.name, Some(born));
        let mut people: Vec<_> =
            rows.into_iter().map(|(key, given, family)| (PersonKey(key), format!("{given} {family}"))).collect();
        people.sort_by_key(|(_, name)| ask::alike(name, Some(born)) != meant);
        people.truncate(20);
        Ok(people)
    }

    async fn view(&self, proof: &Proof<ReadRecord>, retention: &str) -> Result<View> {
        let to = proof.resource();
        match &proof.viewer().person {
            Some(own) if *own == to.person => Ok(View::Own),
            Some(own) => {
                let q = self.q(NOT_SHARED).bind(to.person.0.clone()).bind(own.0.clone()).bind(Day(to.today));
                let (elsewhere,): (i64,) = q.one().await?;
                Ok(View::acting(elsewhere > 0, retention))
            }
            None => Ok(View::ActingBeforeReview),
        }
    }

    /// A person sees every mark on their own record. Who acts for them sees only what they asked for themselves: a request of
    /// the other parent, or of a young person, is not told (capabilities D11, Y8).
    async fn marks(&self, proof: &Proof<ReadRecord>, view: View, key: &str) -> Result<Vec<(Effect, Date)>> {
        let only = (view != View::Own).then(|| proof.viewer().account.0);
        let q = self.q(MARKS).bind(key.to_owned()).bind(Day(proof.resource().today)).bind(only);
        let rows: Vec<(String, Day)> = q.all().await?;
        Ok(rows.into_iter().filter_map(|(effect, since)| Some((Effect::find_by_name(&effect)?, since.0))).collect())
    }

    async fn items(&self, sql: &'static str, key: &str) -> Result<Vec<Item>> {
        Ok(self.q(sql).bind(key.to_owned()).all::<ItemRow>().await?.into_iter().map(ItemRow::read).collect())
    }

    async fn addresses(&self, view: View, key: &str, today: Date) -> Result<Vec<Address>> {
        if !view.shows(Audience::Family) {
            return Ok(Vec::new());
        }
        let rows: Vec<AddressRow> = self.q(ADDRESSES).bind(key.to_owned()).all().await?;
        let current =
            |row: &AddressRow| row.started_on.is_none_or(|day| day.0 <= today) && row.ended_on.is_none_or(|day| day.0 >= today);
        let read = |row: AddressRow| Address {
            current: current(&row),
            key: row.address_key,
            text: row.postcode.iter().fold(row.lines, |lines, postcode| format!("{lines}\n{postcode}")),
            protected: row.protected,
            source: row.source,
            recorded_on: row.recorded_on.0,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    async fn contacts(&self, view: View, key: &str) -> Result<Vec<Contact>> {
        if !view.shows_contacts() {
            return Ok(Vec::new());
        }
        let rows: Vec<(String, String, String, String, Day)> = self.q(CONTACTS).bind(key.to_owned()).all().await?;
        let read = |(key, kind, value, source, day): (String, String, String, String, Day)| Contact {
            key,
            kind,
            value,
            source,
            recorded_on: day.0,
        };
        Ok(rows.into_iter().map(read).collect())
    }

    async fn attended(&self, view: View, key: &str) -> Result<Vec<Attended>> {
        if !view.shows(Audience::Family) {
            return Ok(Vec::new());
        }
        let rows: Vec<(String, String, Day)> = self.q(ATTENDED).bind(key.to_owned()).all().await?;
        Ok(rows.into_iter().map(|(service, venue, on)| Attended { service, venue, on: on.0 }).collect())
    }
}
