//! What can hurt somebody around a case (capability O30): read from the record each time, and what officers answered to it.

use domain::case::{Case, Internal, WhoAsks};
use domain::danger::{Danger, DangerAnswer, DangerKind, HeldApart, NearPerson, Noted, OpenCase, ProtectedPlace, Surroundings};
use domain::family::{Audience, Circle, ConsentGiven, session_audience};
use domain::id::{AccountId, CaseId, PersonKey};
use domain::policy::visibility::Age;
use domain::policy::{Authority, CaseAccess, HandleCase, Over, Proof, ReadCase, Viewer, WorkQueue, authorize};
use domain::setting::{SetValue, Setting, is_confidential};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::dispose::ALIKE_OF;
use super::model::LockedCase;
use super::read::AlikeOf;
use super::view::CaseView;
use crate::audit::{Entry, Subject};
use crate::page::unknown;
use crate::sealed::{self, OwnKey, SealedText};
use crate::value::time_of;
use crate::{Edge, Error, Q, Result, SqlDate, Store, UnitOfWork};

// $1 the case, $2 the person it is about, $3 the day of birth of one who was only described, $4 and $5 what finds cases about the
// same person. Places and orders are those of the whole house: of a parent, the children and whoever else is tied to them; their file tells of
// them, too. What is gone from the newest export is still kept here, so it is still told of; only no word of a consent means somebody
// who is gone. A place is protected until a person lifts it, and whoever has a row that names it is told of.
statements! {
    AROUND = "WITH near AS (SELECT p.person_key, p.name, p.given_names, p.family_name,
        p.date_of_birth FROM named_person p JOIN
        (SELECT person_key AS tied FROM person WHERE person_key = $2
        UNION SELECT related_key FROM relationship WHERE person_key = $2
        UNION SELECT person_key FROM relationship WHERE related_key = $2) t ON t.tied = p.person_key),
        kin AS (SELECT person_key AS tied FROM person WHERE person_key = $2 UNION SELECT related_key FROM relationship WHERE person_key = $2
        UNION SELECT person_key FROM relationship WHERE related_key = $2),
        house AS (SELECT tied FROM kin UNION SELECT r.related_key FROM relationship r JOIN kin ON kin.tied = r.person_key
        UNION SELECT r.person_key FROM relationship r JOIN kin ON kin.tied = r.related_key),
        apart AS (SELECT visibility, changed_no FROM record_item WHERE person_key = $2 AND visibility <> 'family'
        UNION ALL SELECT visibility, changed_no FROM assessment WHERE person_key = $2 AND visibility <> 'family'
        UNION ALL SELECT visibility, changed_no FROM held_document WHERE person_key = $2 AND visibility <> 'family'
        UNION ALL SELECT visibility, changed_no FROM attendance WHERE person_key = $2 AND visibility <> 'family'
        UNION ALL SELECT visibility, changed_no FROM consent WHERE person_key = $2 AND visibility <> 'family'
        UNION ALL SELECT 'self', changed_no FROM consent WHERE person_key = $2 AND visibility IS NULL AND given_by_person = $2)
        SELECT 'answer' AS what, CAST(NULL AS TEXT) AS key, CAST(NULL AS TEXT) AS name, d.answer_no AS number, d.at_us AS place,
        CAST(NULL AS DATE) AS day, d.account_id AS id, d.sealed AS bytes, k.case_id AS owner, k.epoch, k.wrapped
        FROM danger_answer d JOIN case_key k ON k.case_id = d.case_id WHERE d.case_id = $1
        UNION ALL SELECT 'asker', a.person_key, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL
        FROM case_head h JOIN account a ON a.account_id = h.requester WHERE h.case_id = $1
        UNION ALL SELECT 'near', n.person_key, n.name, 0, 0, n.date_of_birth, NULL, NULL, NULL, NULL, NULL FROM near n
        UNION ALL SELECT 'adult', n.family_name, n.given_names, 0, 0, n.date_of_birth, NULL, NULL, NULL, NULL, NULL FROM near n
        JOIN person g ON g.person_key = n.person_key AND g.gone_no IS NULL
        WHERE n.person_key <> $2 AND n.date_of_birth IS NOT NULL AND EXISTS (SELECT 1 FROM relationship r WHERE r.gone_no IS NULL
        AND ((r.person_key = $2 AND r.related_key = n.person_key) OR (r.related_key = $2 AND r.person_key = n.person_key)))
        UNION ALL SELECT 'place', m.row_key, n.name, m.table_no, 0, NULL, m.place_id, NULL, NULL, NULL, NULL
        FROM house JOIN named_person n ON n.person_key = house.tied JOIN place_mention m ON m.person_key = n.person_key AND NOT (m.table_no = 3 AND m.near = 'home')
        JOIN protected_place l ON l.place_id = m.place_id WHERE l.lifted_us IS NULL
        UNION ALL SELECT 'place', c.contact_key, n.name, 0, 0, NULL, NULL, c.row_hash, NULL, NULL, NULL
        FROM house JOIN named_person n ON n.person_key = house.tied JOIN contact c ON c.person_key = n.person_key WHERE c.protected = TRUE
        UNION ALL SELECT 'apart', visibility, NULL, count(*), max(changed_no), NULL, NULL, NULL, NULL, NULL, NULL
        FROM apart GROUP BY visibility
        UNION ALL SELECT 'session', service, NULL, count(*), max(changed_no), NULL, NULL, NULL, NULL, NULL, NULL
        FROM attendance WHERE person_key = $2 AND visibility IS NULL GROUP BY service
        UNION ALL SELECT 'consent', c.given_by, p.given_names, 1, c.changed_no, NULL, NULL, NULL, NULL, NULL, NULL
        FROM consent c JOIN person p ON p.person_key = c.person_key
        WHERE c.person_key = $2 AND c.visibility IS NULL AND c.given_by_person IS NULL
        UNION ALL SELECT 'set', value, name, setting_id, 0, since, NULL, NULL, NULL, NULL, NULL
        FROM setting WHERE name = 'confidential-services'
        UNION ALL SELECT 'understands', NULL, NULL, understanding_id, CASE WHEN understands = TRUE THEN 1 ELSE 0 END, recorded,
        NULL, NULL, NULL, NULL, NULL FROM understanding WHERE person_key = $2
        UNION ALL SELECT 'view', NULL, NULL, seq, CASE WHEN asked = TRUE THEN 1 ELSE 0 END, recorded,
        NULL, NULL, NULL, NULL, NULL FROM own_view WHERE case_id = $1 AND person_key = $2
        UNION ALL SELECT 'order', n.person_key, n.name, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL
        FROM house JOIN relationship r ON r.person_key = house.tied JOIN named_person n ON n.person_key = r.related_key
        WHERE r.view_forbidden = TRUE
        UNION ALL SELECT 'alike', p.person_key, p.name, 0, 0, p.date_of_birth, NULL, NULL, NULL, NULL, NULL
        FROM named_person p WHERE p.date_of_birth = $3
        AND EXISTS (SELECT 1 FROM relationship r WHERE r.person_key = p.person_key AND r.view_forbidden = TRUE)
        UNION ALL SELECT 'case', o.reference, NULL, CASE WHEN o.requester = h.requester THEN 1 ELSE 0 END, 0, NULL, o.case_id, NULL, o.requester, NULL, NULL
        FROM case_head o JOIN case_head h ON h.case_id = $1 JOIN case_queue q ON q.case_id = o.case_id
        WHERE q.open = TRUE AND (o.requester <> h.requester
        OR (h.kind = 'erasure' AND o.kind IN ('access', 'portability', 'restriction', 'complaint'))) AND o.case_id IN (SELECT case_id FROM case_head WHERE subject = $2
        UNION SELECT case_id FROM case_queue WHERE about = $2 AND open = TRUE
        UNION SELECT case_id FROM case_key WHERE alike_mac IN ($4, $5))
        ORDER BY what, number, key";
    LAST = "SELECT coalesce(max(answer_no), 0) FROM danger_answer WHERE case_id = $1";
    ADD = "INSERT INTO danger_answer (case_id, answer_no, account_id, at_us, sealed) VALUES ($1, $2, $3, $4, $5)";
}

#[derive(sqlx::FromRow)]
struct AroundRow {
    what: String,
    key: Option<String>,
    name: Option<String>,
    number: i64,
    place: i64,
    day: Option<SqlDate>,
    id: Option<Uuid>,
    bytes: Option<Vec<u8>>,
    owner: Option<Uuid>,
    epoch: Option<i64>,
    wrapped: Option<Vec<u8>>,
}

/// An answer as it is sealed. Its number says that it stands where it was written.
#[derive(Serialize, Deserialize)]
struct Sealed {
    number: i64,
    kind: String,
    digest: String,
    words: Internal,
}

/// An answer to a point as the record was when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    pub kind: DangerKind,
    /// The digest of what the page said of the point.
    pub digest: String,
    pub words: Internal,
}

fn bound<'a>(q: Q<'a>, case: &Case, alike: Option<[Vec<u8>; 2]>) -> Q<'a> {
    let subject = case.subject().map(|key| key.0.clone());
    let described = case.submission.as_ref().and_then(|submission| submission.described.as_ref());
    let born = described.filter(|_| subject.is_none()).and_then(|described| described.born);
    let found_by = alike.map_or([None, None], |macs| macs.map(Some));
    let q = q.bind(case.id.0).bind(subject).bind(born.map(SqlDate));
    found_by.into_iter().fold(q, Q::bind)
}

impl Store {
    /// What can hurt somebody around a case, with what was answered, for somebody of the staff who may see it.
    pub async fn danger(
        &self,
        (proof, _): (&Proof<ReadCase>, &Proof<WorkQueue>),
        view: &CaseView,
        today: Date,
    ) -> Result<Danger> {
        let case = &view.file.case;
        let rows: Vec<AroundRow> = bound(self.q(AROUND), case, view.alike.clone()).all().await?;
        let around = read(rows, case, (proof.viewer(), self.edge()?, today))?;
        let people = around.people.iter().chain(&around.forbidden).map(|near| Subject::Person(near.person.clone()));
        let cases = around.cases.iter().filter(|other| other.reference.is_some()).map(|other| Subject::Case(other.case));
        self.seen(proof, people.chain(cases)).await?;
        Ok(Danger::of(case, &around, today))
    }
}

impl UnitOfWork {
    /// The same, of a case that is locked: nothing of it is shown.
    pub async fn danger(&mut self, proof: &Proof<HandleCase>, locked: &LockedCase, today: Date) -> Result<Danger> {
        let case = &locked.case;
        let alike: Option<AlikeOf> = self.q(ALIKE_OF).bind(case.id.0).opt().await?;
        let edge = self.store.edge()?;
        let alike = match alike.and_then(|alike| alike.open(edge, case.id)) {
            Some(alike) => Some(self.finders(sealed::ALIKE, &alike).await?),
            None => None,
        };
        let rows: Vec<AroundRow> = bound(self.q(AROUND), case, alike).all().await?;
        Ok(Danger::of(case, &read(rows, case, (proof.viewer(), self.store.edge()?, today))?, today))
    }

    /// Keeps answers to points of a locked case, and notes that they were given.
    pub async fn answer_danger(
        &mut self,
        proof: &Proof<HandleCase>,
        locked: &LockedCase,
        answers: Vec<NewAnswer>,
        at: Timestamp,
    ) -> Result<()> {
        if answers.is_empty() {
            return Ok(());
        }
        let (case, account) = (locked.case.id, proof.viewer().account);
        let (last,): (i64,) = self.q(LAST).bind(case.0).one().await?;
        let mut rows = Vec::with_capacity(answers.len());
        for (number, NewAnswer { kind, digest, words }) in (last + 1..).zip(answers) {
            let plain = Sealed { number, kind: kind.as_str().to_owned(), digest, words };
            let json = serde_json::to_vec(&plain).map_err(|cause| Error::Corrupt(cause.to_string()))?;
            rows.push((number, SealedText::seal(self.store.edge()?, &locked.key, (sealed::DANGER, case.0), &json)));
        }
        self.put(ADD, rows, |q, (number, sealed)| {
            q.bind(case.0).bind(number).bind(account.0).bind(at.as_microsecond()).bind(sealed)
        })
        .await?;
        let subject = case.to_string();
        self.note(&Entry { at, account: Some(account), action: "danger.answer", subject: &subject, event: None })
    }
}

/// An answer that does not open is none: the point is open again.
fn answer(row: AroundRow, edge: &Edge) -> Option<DangerAnswer> {
    let key = OwnKey { owner: row.owner, epoch: row.epoch, wrapped: row.wrapped };
    let json = SealedText::from_column(row.bytes?).open(&key.unwrap(edge)?, (sealed::DANGER, row.owner?))?;
    let Sealed { number, kind, digest, words } = serde_json::from_slice(&json).ok()?;
    let (by, at) = (AccountId(row.id?), time_of(row.place).ok()?);
    (number == row.number).then_some(DangerAnswer { kind: DangerKind::find_by_name(&kind)?, digest, words, by, at })
}

/// A row that names a protected place, or a protected way to reach somebody: whose, and a mark for what the record says of it.
fn protected_place(key: &str, name: String, table: i64, (place, row_hash): (Option<Uuid>, Option<Vec<u8>>)) -> ProtectedPlace {
    let place = place.map(|id| id.to_string()).unwrap_or_default();
    ProtectedPlace { of: name, mark: format!("{table} {key} {place}{}", hex::encode(row_hash.unwrap_or_default())) }
}

fn read(rows: Vec<AroundRow>, case: &Case, (viewer, edge, today): (&Viewer, &Edge, Date)) -> Result<Surroundings> {
    let (mut around, mut answers, mut sessions, mut set) = (Surroundings::default(), Vec::new(), Vec::new(), Vec::new());
    let (mut circle, mut consents) = (Circle::default(), Vec::new());
    let (described, adults) =
        (case.submission.as_ref().and_then(|submission| submission.described.as_ref()), Circle::adults_born_by(today));
    for mut row in rows {
        let (key, name) = (row.key.take().unwrap_or_default(), row.name.take().unwrap_or_default());
        let near = NearPerson { person: PersonKey(key.clone()), name: name.clone() };
        match row.what.as_str() {
            "answer" => answers.extend(answer(row, edge)),
            "asker" => around.asker = (!key.is_empty()).then_some(near.person),
            "near" if case.subject() == Some(&near.person) => around.born = row.day.map(Date::from),
            "near" => around.people.push(near),
            "adult" => circle.adults.extend(row.day.filter(|born| born.0 <= adults).map(|_| (name, key))),
            "place" => around.places.push(protected_place(&key, name, row.number, (row.id, row.bytes))),
            "apart" => add(apart(&mut around, &key)?, &row),
            "consent" => consents.push((key, name, row)),
            "session" => sessions.push((key, row)),
            "set" => set.push(SetValue {
                setting: Setting::ConfidentialServices,
                value: key,
                since: row.day.ok_or_else(|| unknown("setting.since"))?.0,
            }),
            "understands" => around.understands = recorded(&row),
            "view" => around.own_view = recorded(&row),
            "order" => around.forbidden.push(near),
            "alike" if described.is_some_and(|described| is_alike(described, &name, row.day)) => around.forbidden.push(near),
            "alike" => {}
            "case" => around.cases.extend(
                row.id
                    .zip(row.owner)
                    .map(|(id, requester)| OpenCase { is_own: row.number == 1, ..open_case(id, requester, key, viewer) }),
            ),
            what => return Err(Error::Corrupt(format!("what can hurt: {what}"))),
        }
    }
    circle.may_decide = Circle::may_decide(around.understands.map(|noted| noted.is), around.born, today);
    for (words, given_names, row) in consents {
        circle.given_names = given_names;
        if case.subject().is_some_and(|person| is_own(words, person, &circle)) {
            add(&mut around.confidences, &row);
        }
    }
    let young = circle.may_decide && Age::of(around.born, today) != Age::Adult;
    let own = |service: &str| session_audience(None, is_confidential(&set, (service, young), today)) == Audience::Person;
    for (_, row) in sessions.iter().filter(|(service, _)| own(service)) {
        add(&mut around.confidences, row);
    }
    // Who only said a name is who an officer found them to be.
    if let Some(WhoAsks::Person(person)) = &case.people.asks {
        around.asker = Some(person.clone());
    }
    let asker = around.asker.clone();
    around.people.retain(|near| Some(&near.person) != asker.as_ref());
    around.people.sort();
    around.places.sort();
    around.forbidden.sort();
    around.forbidden.dedup();
    around.cases.sort_by(|a, b| (&a.reference, a.case).cmp(&(&b.reference, b.case)));
    Ok(Surroundings { answers, ..around })
}

/// The same name and day of birth; it proves nothing.
fn is_alike(described: &domain::ask::Described, name: &str, born: Option<SqlDate>) -> bool {
    let born = born.map(Date::from);
    domain::ask::alike(name, born) == domain::ask::alike(&described.name, described.born)
}

/// What an officer recorded, by its last row.
fn recorded(row: &AroundRow) -> Option<Noted> {
    Some(Noted { is: row.place == 1, on: row.day.map(Date::from)?, number: row.number })
}

/// Whether a consent of which the export says neither who gave it nor who sees it is the person's own, by its words.
fn is_own(words: String, person: &PersonKey, circle: &Circle) -> bool {
    ConsentGiven { by: None, words, said: None }.for_whom(person, circle) == Audience::Person
}

fn add(held: &mut HeldApart, row: &AroundRow) {
    *held = HeldApart { count: held.count + row.number, changed: held.changed.max(row.place) };
}

fn apart<'a>(around: &'a mut Surroundings, visibility: &str) -> Result<&'a mut HeldApart> {
    match Audience::find_by_name(visibility) {
        Some(Audience::Person) => Ok(&mut around.confidences),
        Some(Audience::Review) => Ok(&mut around.for_review),
        _ => Err(unknown("visibility")),
    }
}

/// A case that this viewer may not see has no name here.
fn open_case(id: Uuid, requester: Uuid, reference: String, viewer: &Viewer) -> OpenCase {
    // What staff may read does not rest on the authority of who asked.
    let authority = Authority { role: viewer.role, person: None, over: Over::Described };
    let access = CaseAccess { case: CaseId(id), requester: AccountId(requester), authority, helper: None };
    let may_see = authorize::<ReadCase>(viewer, access).is_ok();
    OpenCase { case: CaseId(id), reference: may_see.then_some(reference), is_own: false }
}
