use domain::case_export::Table;

/// The statements of one table.
pub(super) struct Sql {
    /// $1 import: marks the rows that it does not have.
    pub gone: &'static str,
    /// $1 import: puts in the rows that are new, another or back. Rows that are as they were are not touched.
    pub put: &'static str,
    pub counts: &'static str,
    /// $1 after this key, $2 limit.
    pub missing: &'static str,
    /// $1 person.
    pub destroy: &'static str,
    /// For each column after the key: $1 key, $2 value, $3 the case whose subject it must be about.
    pub set: &'static [&'static str],
}

/// Columns of `import_stage` after `stage_no`, `table_no`, `row_no`, `row_key`, `row_hash`.
pub(super) const CELLS: usize = 8;

macro_rules! statements_and {
    ($($name:ident = $sql:literal;)*) => {
        $(pub(super) const $name: &str = $sql;)*
        const COMMON: &[(&str, &str)] = &[$((stringify!($name), $sql)),*];
    };
}
statements_and! {
    BEGIN = "INSERT INTO import_lock (one, token, step, begun_us) VALUES (1, $1, 0, 0) ON CONFLICT (one) DO NOTHING";
    LOCK = "UPDATE import_lock SET token = $1, step = 0, begun_us = $2 WHERE (token = $3 AND step = $4) OR token = $5";
    LOCK_OLD = "UPDATE import_lock SET token = $1, step = 0 WHERE begun_us < $2 AND token <> $3";
    LOCKED = "SELECT token, step FROM import_lock WHERE token <> $1";
    STEP = "UPDATE import_lock SET step = step + 1 WHERE token = $1";
    WAIT = "UPDATE import_lock SET step = step";
    UNLOCK = "UPDATE import_lock SET token = $2, step = 0 WHERE token = $1";
    NO_PERSON = "DELETE FROM import_stage WHERE stage_no BETWEEN $1 AND $2
        AND (NOT EXISTS (SELECT 1 FROM import_stage p WHERE p.table_no = 0 AND p.row_key = import_stage.c1)
        OR (table_no = 1 AND NOT EXISTS (SELECT 1 FROM import_stage p WHERE p.table_no = 0 AND p.row_key = import_stage.c2)))
        RETURNING row_no, c1, c2";
    GIVEN_BY_NOBODY = "SELECT s.row_no FROM import_stage s WHERE s.table_no = 5 AND s.c6 IS NOT NULL AND s.row_no > $1
        AND NOT EXISTS (SELECT 1 FROM import_stage p WHERE p.table_no = 0 AND p.row_key = s.c6) ORDER BY s.row_no LIMIT 500";
    // A bond that closes the record of somebody older to somebody younger.
    TURNED_ROUND = "SELECT s.row_no FROM import_stage s JOIN import_stage p ON p.table_no = 0 AND p.row_key = s.c1
        JOIN import_stage r ON r.table_no = 0 AND r.row_key = s.c2 AND r.c3 > p.c3
        WHERE s.table_no = 1 AND s.c5 = 'true' AND s.row_no > $1 ORDER BY s.row_no LIMIT 500";
    TWICE = "DELETE FROM import_stage WHERE stage_no BETWEEN $1 AND $2 AND EXISTS (SELECT 1 FROM import_stage f
        WHERE f.table_no = import_stage.table_no AND f.row_key = import_stage.row_key AND f.stage_no < import_stage.stage_no)
        RETURNING row_no";
    HAS_PERSON = "SELECT count(*) FROM import_stage WHERE table_no = 0 AND row_key = $1";
    STAGE = "INSERT INTO import_stage (stage_no, table_no, row_no, row_key, row_hash, c1, c2, c3, c4, c5, c6, c7, c8)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    STAGED = "SELECT c1, c2, c3, c4, c5, c6, c7, c8 FROM import_stage WHERE table_no = $1 AND row_key = $2";
    PATCH = "UPDATE import_stage SET c1 = $3, c2 = $4, c3 = $5, c4 = $6, c5 = $7, c6 = $8, c7 = $9, c8 = $10
        WHERE table_no = $1 AND row_key = $2";
    CLEAR = "DELETE FROM import_stage WHERE stage_no IN (SELECT stage_no FROM import_stage ORDER BY stage_no LIMIT 2000)";
    HELD_FILE = "SELECT file_id, sha256 FROM held_document WHERE document_key = $1 AND file_id IS NOT NULL";
    FILE_ADD = "INSERT INTO import_file (document_key, file_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    FILE_NEXT = "SELECT i.document_key, i.file_id, EXISTS (SELECT 1 FROM held_document d WHERE d.file_id = i.file_id) AS held
        FROM import_file i ORDER BY i.document_key, i.file_id LIMIT 1";
    FILE_PIECES = "DELETE FROM file_chunk WHERE file_id = $1
        AND n IN (SELECT n FROM file_chunk WHERE file_id = $1 ORDER BY n LIMIT 32)";
    FILE_FORGET = "DELETE FROM import_file WHERE document_key = $1 AND file_id = $2";
    NUMBER = "INSERT INTO import_run (import_no, started_us, digest, rows)
        SELECT coalesce(max(import_no), 0) + 1, $1, $2, $3 FROM import_run WHERE TRUE RETURNING import_no";
    DESTROYED = "SELECT key_mac FROM destroyed_person";
    DESTROYED_ADD = "INSERT INTO destroyed_person (key_mac, destroyed) VALUES ($1, $2) ON CONFLICT (key_mac) DO NOTHING";
    STILL_NEEDED = "SELECT EXISTS (SELECT 1 FROM person WHERE person_key = $1) AS known,
        EXISTS (SELECT 1 FROM account WHERE person_key = $1) AS account, EXISTS (SELECT 1 FROM case_head WHERE subject = $1)
        OR EXISTS (SELECT 1 FROM case_queue WHERE about = $1) AS cases, EXISTS (SELECT 1 FROM person_mark WHERE person_key = $1) AS mark";
    THEIR_FILES = "SELECT file_id FROM held_document WHERE person_key = $1 AND file_id IS NOT NULL ORDER BY file_id";
    THEIR_CHANGES = "DELETE FROM accepted_change WHERE person_key = $1";
    THEIR_BONDS = "DELETE FROM relationship WHERE related_key = $1";
    THEIR_WORD = "UPDATE consent SET given_by_person = NULL WHERE given_by_person = $1";
    THEIR_UNDERSTANDING = "DELETE FROM understanding WHERE person_key = $1 RETURNING understanding_id";
    THEIR_LOOKS = "DELETE FROM looked WHERE person_key = $1";
    THEIR_VIEWS = "DELETE FROM own_view WHERE person_key = $1";
    THEIR_MILESTONES = "DELETE FROM milestone WHERE person_key = $1";
    ACCEPT = "INSERT INTO accepted_change (table_name, row_key, field, value, person_key, case_id, accepted)
        SELECT $1, $2, $3, $4, h.subject, h.case_id, $5 FROM case_head h WHERE h.case_id = $6
        ON CONFLICT (table_name, row_key, field) DO UPDATE SET value = excluded.value, case_id = excluded.case_id,
        accepted = excluded.accepted, carried_no = NULL";
    PENDING = "SELECT table_name, row_key, field, value, accepted FROM accepted_change WHERE carried_no IS NULL
        ORDER BY table_name, row_key, field";
    CARRIED = "UPDATE accepted_change SET carried_no = $4 WHERE table_name = $1 AND row_key = $2 AND field = $3";
    CHANGES = "SELECT a.table_name, a.row_key, a.field, a.value, a.accepted, h.reference, a.carried_no IS NOT NULL AS carried
        FROM accepted_change a JOIN case_head h ON h.case_id = a.case_id
        WHERE a.accepted >= $1 AND (a.carried_no IS NULL OR $2 = TRUE) ORDER BY a.accepted, a.table_name, a.row_key, a.field";
    CHANGES_OF_CASE = "SELECT a.table_name, a.row_key, a.field, a.value, a.accepted, h.reference, FALSE AS carried
        FROM accepted_change a JOIN case_head h ON h.case_id = a.case_id
        WHERE a.case_id = $1 AND a.carried_no IS NULL ORDER BY a.table_name, a.row_key, a.field";
    WITHDRAWN = "SELECT e.consent_key, e.since, min(e.reference) AS reference FROM consent_end e WHERE e.since >= $1
        AND NOT EXISTS (SELECT 1 FROM consent_end b WHERE b.consent_key = e.consent_key AND b.since < e.since)
        GROUP BY e.consent_key, e.since ORDER BY e.since, e.consent_key";
    STANDING = "SELECT s.row_key, min(m.since) AS since FROM import_stage s
        JOIN person_mark m ON m.person_key = s.c1 AND m.effect = 'consent_withdrawn' AND m.ended IS NULL
        AND m.since >= date(s.c3) AND (s.c4 IS NULL OR date(s.c4) > m.since)
        AND (m.given_by IS NULL OR m.given_by = s.c6 OR m.given_by = s.c1)
        JOIN case_head h ON h.case_id = m.case_id LEFT JOIN account a ON a.account_id = h.requester
        WHERE s.table_no = 5 AND s.c2 = 'consent.family-support' AND (m.given_by IS NOT NULL OR s.c6 IS NULL
        OR s.c6 <> s.c1 OR a.person_key = s.c1) GROUP BY s.row_key ORDER BY s.row_key";
}

// `date(…)` reads a day from text on both engines.
macro_rules! imported {
    ($($variant:ident = $no:literal $table:literal $key:literal [$($column:literal = $value:literal)*] $(from $join:literal)?;)*) => {
        const BY_TABLE: &[Sql] = &[$(Sql {
            gone: concat!("UPDATE ", $table, " SET gone_no = $1 WHERE gone_no IS NULL AND NOT EXISTS (SELECT 1 FROM import_stage s ",
                "WHERE s.table_no = ", $no, " AND s.row_key = ", $table, ".", $key, ")"),
            put: concat!(
                "INSERT INTO ", $table, " AS t (import_no, added_no, changed_no, row_hash, ", $key $(, ", ", $column)*,
                ") SELECT CAST($1 AS BIGINT), CAST($1 AS BIGINT), CAST($1 AS BIGINT), s.row_hash, s.row_key" $(, ", ", $value)*,
                " FROM import_stage s" $(, $join)?, " WHERE s.table_no = ", $no,
                " AND NOT EXISTS (SELECT 1 FROM ", $table, " o WHERE o.", $key, " = s.row_key AND o.row_hash = s.row_hash AND o.gone_no IS NULL)",
                " ON CONFLICT (", $key, ") DO UPDATE SET import_no = excluded.import_no, gone_no = NULL, ",
                "changed_no = CASE WHEN t.row_hash = excluded.row_hash THEN t.changed_no ELSE excluded.changed_no END, ",
                "row_hash = excluded.row_hash" $(, ", ", $column, " = excluded.", $column)*),
            counts: concat!(
                "SELECT count(*) FILTER (WHERE t.row_hash IS NULL) AS added, count(*) FILTER (WHERE t.row_hash <> s.row_hash) AS updated, ",
                "count(*) FILTER (WHERE t.row_hash = s.row_hash) AS unchanged, (SELECT count(*) FROM ", $table,
                " m WHERE NOT EXISTS (SELECT 1 FROM import_stage x WHERE x.table_no = ", $no, " AND x.row_key = m.", $key,
                ")) AS missing FROM import_stage s LEFT JOIN ", $table, " t ON t.", $key, " = s.row_key WHERE s.table_no = ", $no),
            missing: concat!(
                "SELECT m.", $key, " FROM ", $table, " m WHERE m.", $key, " > $1 AND NOT EXISTS (SELECT 1 FROM import_stage s WHERE s.table_no = ",
                $no, " AND s.row_key = m.", $key, ") ORDER BY m.", $key, " LIMIT $2"),
            destroy: concat!("DELETE FROM ", $table, " WHERE person_key = $1"),
            set: &[$(concat!("UPDATE ", $table, " SET ", $column, " = $2 WHERE ", $key,
                " = $1 AND person_key = (SELECT subject FROM case_head WHERE case_id = $3)")),*],
        }),*];

        const TABLES: &[&[(&str, &str)]] = &[$(&[
            (concat!("GONE ", $table), BY_TABLE[Table::$variant as usize].gone),
            (concat!("PUT ", $table), BY_TABLE[Table::$variant as usize].put),
            (concat!("COUNTS ", $table), BY_TABLE[Table::$variant as usize].counts),
            (concat!("MISSING ", $table), BY_TABLE[Table::$variant as usize].missing),
            (concat!("DESTROY ", $table), BY_TABLE[Table::$variant as usize].destroy),
        ]),*];
    };
}
// In the order of `Table::ALL`, the columns in the order of the schemas.
imported! {
    People = "0" "person" "person_key" ["given_names" = "s.c1" "family_name" = "s.c2" "date_of_birth" = "date(s.c3)" "sex" = "s.c4"
        "retention" = "s.c5" "name_order" = "s.c6"];
    Relationships = "1" "relationship" "relationship_key" ["person_key" = "s.c1" "related_key" = "s.c2" "kind" = "s.c3"
        "parental_responsibility" = "s.c4 = 'true'" "view_forbidden" = "s.c5 = 'true'" "started_on" = "date(s.c6)"
        "ended_on" = "date(s.c7)"];
    Addresses = "2" "address" "address_key" ["person_key" = "s.c1" "lines" = "s.c2" "postcode" = "s.c3" "protected" = "s.c4 = 'true'"
        "started_on" = "date(s.c5)" "ended_on" = "date(s.c6)" "source" = "s.c7" "recorded_on" = "date(s.c8)"];
    Contacts = "3" "contact" "contact_key" ["person_key" = "s.c1" "kind" = "s.c2" "value" = "s.c3" "verified" = "s.c4 = 'true'"
        "protected" = "s.c5 = 'true'" "source" = "s.c6" "recorded_on" = "date(s.c7)"];
    Records = "4" "record_item" "record_key" ["person_key" = "s.c1" "category" = "s.c2" "label" = "s.c3" "value" = "s.c4"
        "source" = "s.c5" "recorded_on" = "date(s.c6)" "visibility" = "s.c7"];
    Consents = "5" "consent" "consent_key" ["person_key" = "s.c1" "purpose" = "s.c2" "given_on" = "date(s.c3)"
        "withdrawn_on" = "date(s.c4)" "given_by" = "s.c5" "given_by_person" = "s.c6" "kind" = "s.c7" "visibility" = "s.c8"];
    Assessments = "6" "assessment" "assessment_key" ["person_key" = "s.c1" "area" = "s.c2" "value" = "s.c3" "source" = "s.c4"
        "recorded_on" = "date(s.c5)" "visibility" = "s.c6"];
    Attendance = "7" "attendance" "attendance_key" ["person_key" = "s.c1" "service" = "s.c2" "venue" = "s.c3"
        "attended_on" = "date(s.c4)" "visibility" = "s.c5"];
    Disclosures = "8" "disclosure" "disclosure_key" ["person_key" = "s.c1" "recipient" = "s.c2" "disclosed_on" = "date(s.c3)"
        "categories" = "s.c4" "basis" = "s.c5" "summary" = "s.c6" "visibility" = "s.c7"];
    Notes = "9" "note" "note_key" ["person_key" = "s.c1" "written_on" = "date(s.c2)" "team" = "s.c3" "body" = "s.c4"];
    Documents = "10" "held_document" "document_key" ["person_key" = "s.c1" "title" = "s.c2" "path" = "s.c3" "media_type" = "s.c4"
        "pages" = "CAST(s.c5 AS BIGINT)" "recorded_on" = "date(s.c6)" "visibility" = "s.c7" "sha256" = "f.sha256" "size" = "f.size"
        "file_id" = "f.file_id"] from " JOIN import_file i ON i.document_key = s.row_key JOIN file f ON f.file_id = i.file_id";
}

pub(super) fn of(table: Table) -> &'static Sql {
    &BY_TABLE[table as usize]
}

/// Every statement of this module, by name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let set = BY_TABLE.iter().flat_map(|table| table.set).map(|sql| ("SET", *sql));
    COMMON.iter().chain(TABLES.iter().copied().flatten()).copied().chain(set)
}
