use domain::case_export::Table;

/// The statements of one table.
pub(super) struct Sql {
    /// $1 import, $2 digest, $3 key, $4… the columns.
    pub upsert: &'static str,
    /// $1 import.
    pub counts: &'static str,
    /// $1 import, $2 after this key, $3 limit.
    pub missing: &'static str,
}

pub(super) const BEGIN: &str = "INSERT INTO import_run (import_no, started_us, digest, rows) \
    SELECT coalesce(max(import_no), 0) + 1, $1, '', 0 FROM import_run WHERE TRUE \
    ON CONFLICT (import_no) DO NOTHING RETURNING import_no";
pub(super) const FINISH: &str = "UPDATE import_run SET digest = $2, rows = $3 WHERE import_no = $1";
pub(super) const HAS_PERSON: &str = "SELECT person_key FROM person WHERE person_key = $1 AND import_no = $2";
pub(super) const HELD_FILE: &str = "SELECT file_id, sha256, size FROM held_document WHERE document_key = $1";

/// The key of the person that the column with this `$n` names must be in the same import.
macro_rules! person {
    ($n:literal) => {
        concat!("EXISTS (SELECT 1 FROM person p WHERE p.person_key = ", $n, " AND p.import_no = $1)")
    };
}

// An unchanged row only moves to this import. A row that this import already has is left alone: no row is touched, which
// is how a key that stands twice shows itself.
macro_rules! imported {
    ($($variant:ident = $table:literal ($key:literal $(, $column:literal $n:literal)*) if $guard:expr;)*) => {
        const BY_TABLE: &[Sql] = &[$(Sql {
            upsert: concat!(
                "INSERT INTO ", $table, " AS t (import_no, added_no, changed_no, row_hash, ", $key $(, ", ", $column)*,
                ") SELECT $1, $1, $1, $2, $3" $(, ", ", $n)*, " WHERE ", $guard,
                " ON CONFLICT (", $key, ") DO UPDATE SET import_no = excluded.import_no, ",
                "changed_no = CASE WHEN t.row_hash = excluded.row_hash THEN t.changed_no ELSE excluded.import_no END, ",
                "row_hash = excluded.row_hash" $(, ", ", $column, " = excluded.", $column)*,
                " WHERE t.import_no <> excluded.import_no"),
            counts: concat!(
                "SELECT count(*) FILTER (WHERE added_no = $1) AS added, ",
                "count(*) FILTER (WHERE added_no <> $1 AND changed_no = $1) AS updated, ",
                "count(*) FILTER (WHERE changed_no <> $1 AND import_no = $1) AS unchanged, ",
                "count(*) FILTER (WHERE import_no <> $1) AS missing FROM ", $table),
            missing: concat!(
                "SELECT ", $key, " FROM ", $table, " WHERE import_no <> $1 AND ", $key, " > $2 ORDER BY ", $key, " LIMIT $3"),
        }),*];

        /// Every statement of this module, by name.
        pub const ALL: &[(&str, &str)] = &[
            ("BEGIN", BEGIN), ("FINISH", FINISH), ("HAS_PERSON", HAS_PERSON), ("HELD_FILE", HELD_FILE),
            $((concat!("UPSERT ", $table), BY_TABLE[Table::$variant as usize].upsert),
              (concat!("COUNTS ", $table), BY_TABLE[Table::$variant as usize].counts),
              (concat!("MISSING ", $table), BY_TABLE[Table::$variant as usize].missing)),*
        ];
    };
}
// In the order of `Table::ALL`, the columns in the order of the schemas.
imported! {
    People = "person" ("person_key", "given_names" "$4", "family_name" "$5", "date_of_birth" "$6", "sex" "$7", "retention" "$8") if "TRUE";
    Relationships = "relationship" ("relationship_key", "person_key" "$4", "related_key" "$5", "kind" "$6",
        "parental_responsibility" "$7", "view_forbidden" "$8", "started_on" "$9", "ended_on" "$10")
        if concat!(person!("$4"), " AND ", person!("$5"));
    Addresses = "address" ("address_key", "person_key" "$4", "lines" "$5", "postcode" "$6", "protected" "$7",
        "started_on" "$8", "ended_on" "$9", "source" "$10", "recorded_on" "$11") if person!("$4");
    Contacts = "contact" ("contact_key", "person_key" "$4", "kind" "$5", "value" "$6", "verified" "$7", "protected" "$8",
        "source" "$9", "recorded_on" "$10") if person!("$4");
    Records = "record_item" ("record_key", "person_key" "$4", "category" "$5", "label" "$6", "value" "$7", "source" "$8",
        "recorded_on" "$9", "visibility" "$10") if person!("$4");
    Consents = "consent" ("consent_key", "person_key" "$4", "purpose" "$5", "given_on" "$6", "withdrawn_on" "$7",
        "given_by" "$8") if person!("$4");
    Assessments = "assessment" ("assessment_key", "person_key" "$4", "area" "$5", "value" "$6", "source" "$7",
        "recorded_on" "$8", "visibility" "$9") if person!("$4");
    Attendance = "attendance" ("attendance_key", "person_key" "$4", "service" "$5", "venue" "$6", "attended_on" "$7")
        if person!("$4");
    Disclosures = "disclosure" ("disclosure_key", "person_key" "$4", "recipient" "$5", "disclosed_on" "$6",
        "categories" "$7", "basis" "$8", "summary" "$9") if person!("$4");
    Notes = "note" ("note_key", "person_key" "$4", "written_on" "$5", "team" "$6", "body" "$7") if person!("$4");
    Documents = "held_document" ("document_key", "person_key" "$4", "title" "$5", "path" "$6", "media_type" "$7",
        "pages" "$8", "recorded_on" "$9", "visibility" "$10", "sha256" "$11", "size" "$12", "file_id" "$13")
        if person!("$4");
}

pub(super) fn of(table: Table) -> &'static Sql {
    &BY_TABLE[table as usize]
}
