//! What a record is, and the statements that read it.

use domain::family::{Audience, ContactKind, Disclosure, Item, RetentionRule, Sex};
use domain::kind::Effect;
use domain::policy::PurposeOfUse;
use domain::policy::visibility::View;
use domain::setting::ConsentKind;
use jiff::civil::Date;

// What is gone from the newest export is shown and decides no more (an order that forbids and a protected place do, until a person
// lifts them). What needs review is shown to nobody, what is meant for the person to nobody else ($3). A word that is neither comes through,
// and is found to be unknown where it is read. What tells a protected place waits for those outside of it (`place_outside`).
// A session of which nothing is said is the person's own where its service is confidential: their names, each between line breaks. A
// withdrawal stands on the page of who made it, by whatever way and in whosever case, and on nobody else's before they are told, also where an export says so. HELD, ASSESSED and ATTENDED_FIRST have the
// newest ten of each part. What a minor asked counts in no glance of theirs: it has what a parent's page has. What is protected, or tells a protected place, stands in no glance: the last value says whether it is a whole
// reading.
statements! {
    PERSON = "SELECT name, given_names, date_of_birth, sex, retention, (SELECT u.understands FROM understanding u
        WHERE u.person_key = p.person_key ORDER BY u.understanding_id DESC LIMIT 1) AS understands, (SELECT min(f.recorded) FROM understanding f
        WHERE f.person_key = p.person_key AND f.understands = TRUE) AS understood_on FROM named_person p WHERE person_key = $1";
    ADULTS = "SELECT given_names, family_name FROM person WHERE date_of_birth <= $2 AND gone_no IS NULL AND person_key IN
        (SELECT related_key FROM relationship WHERE person_key = $1 AND gone_no IS NULL
        UNION SELECT person_key FROM relationship WHERE related_key = $1 AND gone_no IS NULL)";
    // Places at which the person lives, and, as the person's own row may be out of date, at which somebody lives who may have the child,
    // and the other children there, or lived: also what has ended or left the export tells, until a person lifts it. Each with the rows of
    // the child that began later (when a row was written or corrected says nothing of that), of which each may tell that the child moved.
    OUTSIDE = "WITH kin AS (SELECT related_key AS tied FROM relationship WHERE person_key = $1 AND related_key <> $2
        AND view_forbidden = FALSE AND kind NOT IN ('partner', 'other')
        UNION SELECT person_key FROM relationship WHERE related_key = $1 AND person_key <> $2 AND kind = 'sibling'),
        house AS (SELECT tied FROM kin UNION SELECT r.person_key FROM relationship r JOIN kin ON kin.tied = r.related_key
        WHERE r.kind IN ('parent', 'step_parent', 'guardian', 'carer') AND r.person_key <> $2
        UNION SELECT person_key FROM person WHERE person_key = $1)
        SELECT x.person_key = $1 AS own, x.row_key, x.place_id, p.lines, p.postcode, c.lines AS later, c.postcode AS later_code
        FROM house JOIN place_outside x ON x.person_key = house.tied JOIN protected_place p ON p.place_id = x.place_id
        JOIN address a ON a.address_key = x.row_key
        LEFT JOIN address c ON c.person_key = $1 AND c.gone_no IS NULL AND c.ended_on IS NULL
        AND c.started_on > coalesce(a.started_on, a.recorded_on)
        AND c.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1)
        AND NOT EXISTS (SELECT 1 FROM place_mention n WHERE n.table_no = 2 AND n.row_key = c.address_key AND n.place_id = x.place_id)
        WHERE x.viewer_key = $2 AND x.table_no = 2 AND x.near <> 'words' ORDER BY x.row_key, x.place_id";
    // Rows that may tell that one of these never lived at the protected home in which viewer and child live together: who left it may have
    // taken the child along. Of another adult of the child, who may have it; of anybody else there, those of such an adult at that place. That
    // home was said to be protected no later than the other's place: a flag that follows her opens nothing.
    NEVER_THERE = "WITH adult AS (SELECT related_key AS tied FROM relationship WHERE person_key = $1 AND related_key <> $2
        AND kind IN ('parent', 'step_parent', 'guardian', 'carer')),
        house AS (SELECT tied FROM adult UNION SELECT related_key FROM relationship WHERE person_key = $1 AND related_key <> $2
        UNION SELECT person_key FROM relationship WHERE related_key = $1 AND person_key <> $2
        UNION SELECT r.person_key FROM relationship r JOIN adult ON adult.tied = r.related_key WHERE r.person_key NOT IN ($1, $2))
        SELECT x.row_key, x.place_id, q.lines, q.postcode, k.lines AS other, k.postcode AS other_code,
        h.started_on AS since, k.started_on, k.ended_on, k.recorded_on FROM place_mention m
        JOIN address h ON h.address_key = m.row_key AND h.gone_no IS NULL AND h.ended_on IS NULL AND h.started_on IS NOT NULL
        JOIN place_together t ON t.place_id = m.place_id AND t.viewer_key = $2 AND t.person_key = $1
        JOIN place_together l ON l.place_id = m.place_id AND l.viewer_key = $2 AND l.person_key = $2 AND l.lives = TRUE
        JOIN protected_place q ON q.place_id = m.place_id
        JOIN house ON NOT EXISTS (SELECT 1 FROM place_mention n WHERE n.table_no = 2 AND n.person_key = house.tied
        AND n.place_id = m.place_id AND n.near <> 'words')
        JOIN place_outside x ON x.person_key = house.tied AND x.viewer_key = $2 AND x.table_no = 2 AND x.near <> 'words'
        JOIN address a ON a.address_key = x.row_key
        JOIN adult ON adult.tied = house.tied OR (house.tied NOT IN (SELECT tied FROM adult) AND EXISTS (SELECT 1 FROM place_mention w
        WHERE w.person_key = adult.tied AND w.place_id = x.place_id AND w.table_no = 2 AND w.near <> 'words'))
        JOIN address k ON k.person_key = adult.tied AND k.gone_no IS NULL
        WHERE m.person_key = $1 AND m.table_no = 2 AND m.near = 'home'
        AND NOT EXISTS (SELECT 1 FROM place_mention n WHERE n.table_no = 2 AND n.person_key = adult.tied AND n.place_id = m.place_id
        AND n.near <> 'words')
        AND EXISTS (SELECT 1 FROM place_home s WHERE s.place_id = m.place_id AND s.protected = TRUE AND s.person_key IN ($1, $2)
        AND s.gone_no IS NULL AND s.ended_on IS NULL AND s.recorded_on <= coalesce((SELECT min(f.recorded_on)
        FROM place_home f WHERE f.place_id = x.place_id AND f.protected = TRUE), a.recorded_on))";
    // A row of the viewer's own is as protected as its place, where the viewer is one of those whom the place lets in.
    ADDRESSES = "SELECT * FROM (SELECT a.address_key, a.lines, a.postcode, a.started_on, a.ended_on, a.source, a.recorded_on,
        (a.protected = TRUE OR (EXISTS (SELECT 1 FROM place_mention m
        WHERE m.table_no = 2 AND m.row_key = a.address_key AND m.near <> 'words')
        AND NOT EXISTS (SELECT 1 FROM place_outside x
        WHERE x.table_no = 2 AND x.row_key = a.address_key AND x.viewer_key = $2))) AS protected FROM address a WHERE a.person_key = $1
        AND a.gone_no IS NULL AND (a.person_key = $2 OR NOT EXISTS (SELECT 1 FROM place_outside x
        WHERE x.table_no = 2 AND x.row_key = a.address_key AND x.viewer_key = $2))) a WHERE $3 = TRUE OR (a.protected = FALSE
        AND NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 2 AND g.row_key = a.address_key AND g.viewer_key = $2))
        ORDER BY a.ended_on DESC NULLS FIRST, a.recorded_on DESC, a.address_key";
    CONTACTS = "SELECT contact_key, kind, value, source, recorded_on FROM contact WHERE person_key = $1
        AND gone_no IS NULL AND ($3 = TRUE OR (protected = FALSE
        AND NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 3 AND g.row_key = contact_key AND g.viewer_key = $2)))
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 3 AND x.row_key = contact_key AND x.viewer_key = $2)
        ORDER BY kind, recorded_on DESC, contact_key";
    HELD = "SELECT item_key, category, label, value, source, recorded_on, visibility, total FROM
        (SELECT record_key AS item_key, category, label, value, source, recorded_on, visibility,
        row_number() OVER (PARTITION BY category ORDER BY recorded_on DESC, record_key) AS place,
        count(*) OVER (PARTITION BY category) AS total
        FROM record_item WHERE person_key = $1 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $2 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 4 AND x.row_key = record_key AND x.viewer_key = $3)
        AND ($4 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 4 AND g.row_key = record_key AND g.viewer_key = $3))) held
        WHERE place <= 10 ORDER BY category, place";
    HELD_PART = "SELECT record_key AS item_key, category, label, value, source, recorded_on, visibility FROM record_item
        WHERE person_key = $1 AND category = $2 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $3 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 4 AND x.row_key = record_key AND x.viewer_key = $6)
        AND ($7 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 4 AND g.row_key = record_key AND g.viewer_key = $6))
        AND (recorded_on < $4 OR (recorded_on = $4 AND record_key > $5)) ORDER BY recorded_on DESC, record_key LIMIT 51";
    HELD_ITEM = "SELECT record_key AS item_key, category, label, value, source, recorded_on, visibility FROM record_item
        WHERE person_key = $1 AND record_key = $2 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $3 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 4 AND x.row_key = record_key AND x.viewer_key = $4)
        AND ($5 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 4 AND g.row_key = record_key AND g.viewer_key = $4))";
    ASSESSED = "SELECT item_key, category, label, value, source, recorded_on, visibility, total FROM
        (SELECT assessment_key AS item_key, area AS category, '' AS label, value, source, recorded_on, visibility,
        row_number() OVER (PARTITION BY area ORDER BY recorded_on DESC, assessment_key) AS place,
        count(*) OVER (PARTITION BY area) AS total
        FROM assessment WHERE person_key = $1 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $2 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 6 AND x.row_key = assessment_key AND x.viewer_key = $3)
        AND ($4 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 6 AND g.row_key = assessment_key AND g.viewer_key = $3))) held
        WHERE place <= 10 ORDER BY category, place";
    ASSESSED_PART = "SELECT assessment_key AS item_key, area AS category, '' AS label, value, source, recorded_on, visibility FROM assessment
        WHERE person_key = $1 AND area = $2 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $3 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 6 AND x.row_key = assessment_key AND x.viewer_key = $6)
        AND ($7 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 6 AND g.row_key = assessment_key AND g.viewer_key = $6))
        AND (recorded_on < $4 OR (recorded_on = $4 AND assessment_key > $5)) ORDER BY recorded_on DESC, assessment_key LIMIT 51";
    ASSESSED_ITEM = "SELECT assessment_key AS item_key, area AS category, '' AS label, value, source, recorded_on, visibility FROM assessment
        WHERE person_key = $1 AND assessment_key = $2 AND gone_no IS NULL AND visibility <> 'staff' AND (visibility <> 'self' OR $3 = TRUE)
        AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 6 AND x.row_key = assessment_key AND x.viewer_key = $4)
        AND ($5 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 6 AND g.row_key = assessment_key AND g.viewer_key = $4))";
    CONSENTS = "SELECT given_on, given_by, given_by_person, kind, visibility, NOT EXISTS (SELECT 1 FROM place_outside x
        WHERE x.table_no = 5 AND x.row_key = consent_key AND x.viewer_key = $4)
        AND ($6 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g
        WHERE g.table_no = 5 AND g.row_key = consent_key AND g.viewer_key = $4)) AS told,
        gone_no IS NOT NULL OR (withdrawn_on IS NOT NULL AND withdrawn_on <= $2) AS over,
        withdrawn_on, (SELECT r.started_us FROM import_run r WHERE r.import_no = consent.gone_no) AS gone_us,
        (SELECT r.started_us FROM import_run r WHERE r.import_no = consent.changed_no) AS changed_us,
        EXISTS (SELECT 1 FROM person_mark m JOIN case_head h ON h.case_id = m.case_id WHERE m.person_key = consent.person_key
        AND m.effect = 'consent_withdrawn' AND m.ended IS NULL AND m.since >= consent.given_on
        AND (m.given_by = $7 OR (h.requester = $3 AND m.told = TRUE))) AS heard,
        (SELECT min(e.since) FROM consent_said e WHERE e.consent_key = consent.consent_key AND NOT EXISTS (SELECT 1 FROM consent_said o
        WHERE o.consent_key = e.consent_key AND (o.given_by = $7 OR (o.requester = $3 AND o.told = TRUE)))) AS untold FROM consent
        WHERE person_key = $1 AND purpose = 'consent.family-support' AND given_on <= $2
        AND ($5 = TRUE OR NOT EXISTS (SELECT 1 FROM consent_end e WHERE e.consent_key = consent.consent_key
        AND (e.given_by = $7 OR (e.requester = $3 AND e.told = TRUE))))
        ORDER BY given_on DESC, consent_key";
    SERVICES = "SELECT DISTINCT service FROM attendance WHERE person_key = $1 AND gone_no IS NULL";
    MARKS = "SELECT m.effect, min(m.since) AS since, CAST(NULL AS TEXT) AS item FROM person_mark m JOIN case_head h ON h.case_id = m.case_id
        WHERE m.person_key = $1 AND (m.ended IS NULL OR m.ended > $2)
        AND ((m.effect <> 'consent_withdrawn' AND (CAST($3 AS UUID) IS NULL OR h.requester = $3)) OR (m.effect = 'consent_withdrawn'
        AND (m.given_by = $5 OR (h.requester = $4 AND m.told = TRUE)) AND (m.given_by IS NULL OR m.given_by = m.person_key OR EXISTS
        (SELECT 1 FROM consent c WHERE c.person_key = m.person_key AND c.given_by_person = m.given_by AND c.given_on <= m.since
        AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= m.since))))) GROUP BY m.effect
        UNION ALL SELECT CASE WHEN h.requester = $4 THEN 'challenged_by_reader' ELSE 'challenged' END, min(c.since), c.item
        FROM challenge c JOIN case_head h ON h.case_id = c.case_id
        WHERE c.person_key = $1 AND (CAST($3 AS UUID) IS NULL OR h.requester = $3) GROUP BY 1, c.item ORDER BY 1, 3";
    TOLD = "SELECT recipient, disclosed_on, categories, basis, summary, visibility FROM disclosure WHERE person_key = $1
        AND gone_no IS NULL AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 8 AND x.row_key = disclosure_key AND x.viewer_key = $2)
        AND ($3 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 8 AND g.row_key = disclosure_key AND g.viewer_key = $2))
        ORDER BY disclosed_on DESC, disclosure_key";
    LOOKED = "SELECT DISTINCT l.looked_on, l.team, l.purpose FROM looked l JOIN case_head h ON h.case_id = l.case_id
        WHERE l.person_key = $1 AND h.requester = $2 ORDER BY l.looked_on DESC, l.team, l.purpose";
    ATTENDED_FIRST = "SELECT attendance_key, service, venue, attended_on, visibility, count(*) OVER () AS total FROM attendance
        WHERE person_key = $1 AND gone_no IS NULL AND (visibility IS NULL OR visibility <> 'staff') AND ($2 = TRUE OR visibility = 'family'
        OR (visibility IS NULL AND replace($3, '
' || service || '
', '') = $3)) AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 7 AND x.row_key = attendance_key AND x.viewer_key = $4)
        AND ($5 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 7 AND g.row_key = attendance_key AND g.viewer_key = $4))
        ORDER BY attended_on DESC, attendance_key LIMIT 10";
    ATTENDED = "SELECT attendance_key, service, venue, attended_on, visibility FROM attendance WHERE person_key = $1 AND gone_no IS NULL
        AND (attended_on < $2 OR (attended_on = $2 AND attendance_key > $3))
        AND (visibility IS NULL OR visibility <> 'staff') AND ($4 = TRUE OR visibility = 'family'
        OR (visibility IS NULL AND replace($5, '
' || service || '
', '') = $5)) AND NOT EXISTS (SELECT 1 FROM place_outside x WHERE x.table_no = 7 AND x.row_key = attendance_key AND x.viewer_key = $6)
        AND ($7 = TRUE OR NOT EXISTS (SELECT 1 FROM place_glance g WHERE g.table_no = 7 AND g.row_key = attendance_key AND g.viewer_key = $6))
        ORDER BY attended_on DESC, attendance_key LIMIT 51";
}

/// Something that is said to be wrong, until it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The line, by its key; `None` for something in words.
    pub item: Option<String>,
    pub since: Date,
    /// Whether the reader said so.
    pub own: bool,
}

/// A person's record as a viewer may see it: the newest of each part.
#[derive(Clone, Debug)]
pub struct Record {
    /// Whole, in the order in which they write it.
    pub name: String,
    pub given_names: String,
    pub born: Option<Date>,
    /// Sex, as recorded.
    pub sex: Option<Sex>,
    /// Which retention rule applies.
    pub retention: RetentionRule,
    /// How the viewer looks at it.
    pub view: View,
    /// Whether the person is so old that a parent's view has ended.
    pub ended: bool,
    /// Addresses, the current one first.
    pub addresses: Vec<Address>,
    /// Ways to reach the person.
    pub contacts: Vec<Contact>,
    /// What is recorded under the notice's categories, those of assessments last: these only while consent stands.
    pub parts: Vec<RecordPart>,
    /// Standing consents to family support, the newest of each kind.
    pub consents: Vec<StandingConsent>,
    /// The newest sessions attended.
    pub attended: Vec<Attended>,
    /// How many sessions were attended.
    pub sessions: usize,
    /// What took effect at once and still stands, and since when (capability D12).
    pub marks: Vec<(Effect, Date)>,
    /// What is said to be wrong and not decided, and since when: lines by their keys, or something in words (capability D12).
    pub challenged: Vec<Challenge>,
    /// With whom something was shared, the newest first (capability D6).
    pub told: Vec<Disclosed>,
    /// When staff read it to answer this viewer, the newest first (capability D7).
    pub looked: Vec<Looked>,
}

impl Record {
    /// Without what tells that somebody asked something here: with somebody beside the reader.
    pub fn forget_asked(&mut self) {
        (self.marks, self.challenged, self.looked) = (Vec::new(), Vec::new(), Vec::new());
    }
}

/// Something that was shared with somebody outside.
#[derive(Clone, Debug)]
pub struct Disclosed {
    pub told: Disclosure,
    pub on: Date,
    /// What was shared, in words the family may read.
    pub summary: String,
    /// For whom it is meant.
    pub audience: Audience,
}

/// A day on which staff read a record: never who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub on: Date,
    /// Their team, if they are of one.
    pub team: Option<String>,
    pub purpose: PurposeOfUse,
}

/// A consent that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingConsent {
    pub kind: ConsentKind,
    pub since: Date,
    /// Who gave it, in words.
    pub given_by: String,
    /// Whether the reader gave it.
    pub own: bool,
    /// Whether it is the person's own.
    pub private: bool,
}

/// What is recorded under one category of the notice.
#[derive(Clone, Debug)]
pub struct RecordPart {
    pub category: String,
    /// The newest.
    pub items: Vec<Item>,
    /// How many there are.
    pub total: usize,
}

/// Where a page of a record ended: the day and the key of its last line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineKey {
    /// When it was recorded, or when it was.
    pub day: Date,
    /// The case system's own key.
    pub key: String,
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
    pub protected: bool,
    pub source: String,
    pub recorded_on: Date,
}

/// A way to reach somebody.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The case system's own key.
    pub key: String,
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    pub source: String,
    pub recorded_on: Date,
}

/// A session attended.
#[derive(Clone, Debug)]
pub struct Attended {
    pub service: String,
    pub venue: String,
    pub on: Date,
    /// Whether it is the person's own.
    pub private: bool,
}
