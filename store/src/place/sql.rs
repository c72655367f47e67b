use domain::case_export::Table;

statements! {
    STANDING = "SELECT place_id, lines, postcode FROM protected_place WHERE lifted_us IS NULL ORDER BY place_id";
    KNOWN = "SELECT place_id, lifted_us IS NOT NULL AS lifted FROM protected_place";
    FLAGGED = "SELECT address_key, lines, postcode FROM address WHERE address_key > $1 AND protected = TRUE ORDER BY address_key LIMIT 2000";
    FLAGGED_CONTACT = "SELECT contact_key, value, NULL FROM contact WHERE contact_key > $1 AND protected = TRUE ORDER BY contact_key LIMIT 2000";
    FLAGGED_ROW = "SELECT lines, postcode FROM address WHERE address_key = $1 AND protected = TRUE";
    FLAGGED_CONTACT_ROW = "SELECT value, NULL FROM contact WHERE contact_key = $1 AND protected = TRUE";
    ADD = "INSERT INTO protected_place (place_id, lines, postcode) VALUES ($1, $2, $3) ON CONFLICT (place_id) DO UPDATE SET lifted_us = NULL";
    MENTION = "INSERT INTO place_mention (table_no, row_key, place_id, person_key, near) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (table_no, row_key, place_id) DO NOTHING";
    FORGET_ROW = "DELETE FROM place_mention WHERE table_no = $1 AND row_key = $2";
    FORGET_PERSON = "DELETE FROM place_mention WHERE person_key = $1";
    FORGET_ALL = "DELETE FROM place_mention WHERE table_no >= $1";
    FORGET_PLACE = "DELETE FROM place_mention WHERE place_id = $1";
    THEIR_PLACES = "SELECT DISTINCT place_id FROM place_mention WHERE person_key = $1 ORDER BY place_id";
    IS_UNNAMED = "SELECT place_id FROM protected_place WHERE place_id = $1 AND lifted_us IS NULL
        AND NOT EXISTS (SELECT 1 FROM place_mention m WHERE m.place_id = protected_place.place_id)";
    LIFT = "UPDATE protected_place SET lifted_us = $2 WHERE place_id = $1 AND lifted_us IS NULL";
    OF_ADDRESS = "SELECT person_key, lines, postcode FROM address WHERE address_key = $1
        UNION ALL SELECT person_key, value, NULL FROM contact WHERE contact_key = $1";
    /// Rows of today, of anybody but $2, that say that the place $1 is protected.
    STILL_SAID = "SELECT a.address_key FROM place_mention m JOIN address a ON a.address_key = m.row_key WHERE m.place_id = $1
        AND m.table_no = 2 AND m.near IN ('home', 'own') AND m.person_key <> $2 AND a.protected = TRUE AND a.gone_no IS NULL AND a.ended_on IS NULL
        UNION SELECT c.contact_key FROM place_mention m JOIN contact c ON c.contact_key = m.row_key WHERE m.place_id = $1
        AND m.table_no = 3 AND m.near IN ('home', 'own') AND m.person_key <> $2 AND c.protected = TRUE AND c.gone_no IS NULL ORDER BY 1";
    HOMES = "SELECT t.place_id FROM account c JOIN place_together t ON t.viewer_key = c.person_key AND t.person_key = c.person_key
        WHERE c.account_id = $1 AND t.lives = TRUE
        UNION SELECT h.place_id FROM account c JOIN place_mention h ON h.person_key = c.person_key
        JOIN address a ON a.address_key = h.row_key WHERE c.account_id = $1 AND h.table_no = 2 AND h.near = 'own' AND a.gone_no IS NULL
        AND a.ended_on IS NULL AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
        UNION SELECT h.place_id FROM account c JOIN place_mention h ON h.person_key = c.person_key
        JOIN contact w ON w.contact_key = h.row_key WHERE c.account_id = $1 AND h.table_no = 3 AND h.near IN ('home', 'own') AND w.gone_no IS NULL
        AND (w.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key))";
    /// Places that stand in no glance of theirs, as in the view `place_glance`, beside those at which they live.
    HOUSEHOLD = "SELECT o.place_id FROM account c JOIN place_mention o ON o.person_key = c.person_key
        WHERE c.account_id = $1 AND o.table_no = 2 AND o.near <> 'words'
        UNION SELECT o.place_id FROM account c JOIN relationship r ON r.person_key = c.person_key AND r.kind NOT IN ('partner', 'other')
        JOIN place_mention o ON o.person_key = r.related_key WHERE c.account_id = $1 AND o.table_no IN (2, 3) AND o.near <> 'words'
        UNION SELECT o.place_id FROM account c JOIN relationship r ON r.related_key = c.person_key AND r.kind = 'sibling'
        JOIN place_mention o ON o.person_key = r.person_key WHERE c.account_id = $1 AND o.table_no IN (2, 3) AND o.near <> 'words'";
    /// What rows say of who is at each place, in their order.
    STAYS = "SELECT m.place_id, m.person_key, m.near, a.protected, a.started_on, a.ended_on, a.recorded_on, b.date_of_birth AS born,
        EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = m.place_id AND i.person_key = m.person_key) AS was_first
        FROM place_mention m JOIN address a ON a.address_key = m.row_key JOIN person b ON b.person_key = m.person_key
        WHERE m.table_no = 2 AND m.near <> 'words' AND a.gone_no IS NULL ORDER BY m.place_id, m.person_key";
    /// Their other rows; and whether each is apart: of another postcode, with none of the words of the place.
    ELSEWHERE = "SELECT h.place_id, h.person_key, n.started_on, n.ended_on, n.recorded_on, (n.postcode IS NOT NULL AND p.postcode IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM place_mention o WHERE o.table_no = 2 AND o.row_key = n.address_key AND o.place_id = h.place_id)) AS is_apart
        FROM (SELECT DISTINCT place_id, person_key FROM place_mention WHERE table_no = 2 AND near <> 'words') h
        JOIN protected_place p ON p.place_id = h.place_id JOIN address n ON n.person_key = h.person_key WHERE n.gone_no IS NULL
        AND NOT EXISTS (SELECT 1 FROM place_mention o WHERE o.table_no = 2 AND o.row_key = n.address_key AND o.place_id = h.place_id
        AND o.near <> 'words')";
    KIN = "SELECT r.person_key, r.related_key, r.kind, r.view_forbidden FROM relationship r WHERE EXISTS (SELECT 1 FROM place_mention m
        WHERE m.person_key = r.person_key AND m.table_no = 2 AND m.near <> 'words') OR EXISTS (SELECT 1 FROM place_mention m
        WHERE m.person_key = r.related_key AND m.table_no = 2 AND m.near <> 'words')";
    DAY = "SELECT day FROM place_search WHERE one = 1";
    TOGETHER = "SELECT place_id, viewer_key, person_key, lives FROM place_together";
    TOGETHER_ADD = "INSERT INTO place_together (place_id, viewer_key, person_key, lives) VALUES ($1, $2, $3, $4)";
    /// The same of eight.
    TOGETHER_ADD_8 = "INSERT INTO place_together (place_id, viewer_key, person_key, lives) VALUES ($1, $2, $3, $4), ($5, $6, $7, $8),
        ($9, $10, $11, $12), ($13, $14, $15, $16), ($17, $18, $19, $20), ($21, $22, $23, $24), ($25, $26, $27, $28), ($29, $30, $31, $32)";
    TOGETHER_OUT = "DELETE FROM place_together WHERE place_id = $1 AND viewer_key = $2 AND person_key = $3";
    /// Who says that a place is protected is inside; and, of one where nobody is yet, who was recorded there before who said it first. On that
    /// day a child (born after $1), and where only children say so, anybody: which of two adults came to the other, nobody knows. Who had
    /// left before anybody came whom it protects was not there.
    INSIDE = "INSERT INTO place_inside (place_id, person_key) SELECT DISTINCT h.place_id, h.person_key FROM
        (SELECT place_id, person_key, protected, recorded_on, left_on FROM place_home WHERE near = 'home' UNION ALL
        SELECT m.place_id, m.person_key, c.protected, c.recorded_on, CAST(NULL AS DATE) FROM place_mention m JOIN contact c ON c.contact_key = m.row_key
        WHERE m.table_no = 3 AND m.near = 'home') h
        JOIN (SELECT m.place_id, min(a.recorded_on) AS day, max(CASE WHEN b.date_of_birth > $1 THEN 0 ELSE 1 END) AS adults,
        CASE WHEN count(a.started_on) = count(*) THEN min(a.started_on) END AS begun FROM place_mention m JOIN address a ON a.address_key = m.row_key JOIN person b ON b.person_key = m.person_key
        WHERE m.table_no = 2 AND m.near = 'home' AND a.protected = TRUE GROUP BY m.place_id UNION ALL
        SELECT m.place_id, min(c.recorded_on) AS day, max(CASE WHEN b.date_of_birth > $1 THEN 0 ELSE 1 END) AS adults,
        CAST(NULL AS DATE) FROM place_mention m JOIN contact c ON c.contact_key = m.row_key JOIN person b ON b.person_key = m.person_key
        WHERE m.table_no = 3 AND m.near = 'home' AND c.protected = TRUE GROUP BY m.place_id) f ON f.place_id = h.place_id
        WHERE h.protected = TRUE OR ((h.recorded_on < f.day OR (h.recorded_on = f.day AND (f.adults = 0 OR EXISTS
        (SELECT 1 FROM person b WHERE b.person_key = h.person_key AND b.date_of_birth > $1))))
        AND (h.left_on IS NULL OR f.begun IS NULL OR h.left_on > f.begun)
        AND NOT EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id)) ON CONFLICT DO NOTHING
        RETURNING place_id, person_key";
    /// Whoever has no row of the place any more, or none in the newest export, is not inside; nor who had left before anybody came whom it
    /// protects.
    LEFT = "DELETE FROM place_inside WHERE NOT EXISTS (SELECT 1 FROM place_home h
        WHERE h.place_id = place_inside.place_id AND h.person_key = place_inside.person_key AND h.near = 'home' AND h.gone_no IS NULL
        AND (h.protected = TRUE OR h.left_on IS NULL OR NOT EXISTS (SELECT 1 FROM place_home f
        WHERE f.place_id = h.place_id AND f.near = 'home' AND f.protected = TRUE) OR EXISTS (SELECT 1 FROM place_home f
        WHERE f.place_id = h.place_id AND f.near = 'home' AND f.protected = TRUE AND (f.started_on IS NULL OR f.started_on < h.left_on)))) AND NOT EXISTS (SELECT 1 FROM place_mention m JOIN contact c ON c.contact_key = m.row_key
        WHERE m.place_id = place_inside.place_id AND m.person_key = place_inside.person_key AND m.table_no = 3 AND m.near = 'home'
        AND c.gone_no IS NULL) RETURNING place_id, person_key";
    OUT_PERSON = "DELETE FROM place_inside WHERE person_key = $1 RETURNING place_id, person_key";
    OUT_PLACE = "DELETE FROM place_inside WHERE place_id = $1 RETURNING place_id, person_key";
    EVERY = "SELECT place_id, lines, postcode, lifted_us FROM protected_place ORDER BY place_id";
    FOLLOW = "INSERT INTO protected_place (place_id, lines, postcode, lifted_us) VALUES ($1, $2, $3, $4) ON CONFLICT (place_id) DO UPDATE
        SET lifted_us = CASE WHEN excluded.lifted_us IS NULL THEN NULL ELSE protected_place.lifted_us END";
    FOLLOW_INSIDE = "INSERT INTO place_inside (place_id, person_key) SELECT CAST($2 AS UUID), person_key FROM place_inside
        WHERE place_id = $1 ON CONFLICT DO NOTHING RETURNING place_id, person_key";
    FORGET_ID = "DELETE FROM protected_place WHERE place_id = $1";
    RULES = "SELECT rules FROM place_search WHERE one = 1";
    SEARCHED = "UPDATE place_search SET rules = $1 WHERE one = 1";
    /// Homes that began by this day are homes.
    SEARCHED_ON = "UPDATE place_search SET day = $1 WHERE one = 1";
    STAGED_FLAGGED = "SELECT s.row_key, s.c2, s.c3, NOT EXISTS (SELECT 1 FROM address o WHERE o.address_key = s.row_key AND o.row_hash = s.row_hash) AS fresh
        FROM import_stage s WHERE s.table_no = 2 AND s.c4 = 'true' AND s.row_key > $1 ORDER BY s.row_key LIMIT 2000";
    STAGED_CONTACT = "SELECT s.row_key, s.c3, NULL, NOT EXISTS (SELECT 1 FROM contact o WHERE o.contact_key = s.row_key AND o.row_hash = s.row_hash) AS fresh
        FROM import_stage s WHERE s.table_no = 3 AND s.c5 = 'true' AND s.row_key > $1 ORDER BY s.row_key LIMIT 2000";
    /// Names of people in which something stands that looks like a place.
    STAGED_NAMES = "SELECT s.row_no, s.row_key, coalesce(s.c1, '') || ' ' || coalesce(s.c2, '') FROM import_stage s
        WHERE s.table_no = 0 AND s.row_key > $1 ORDER BY s.row_key LIMIT 2000";
    STAGE_PLACE = "INSERT INTO import_place (place_id, lines, postcode) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    STAGE_MENTION = "INSERT INTO import_mention (table_no, row_key, place_id, person_key, near) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT DO NOTHING";
    MOVE_PLACES = "INSERT INTO protected_place (place_id, lines, postcode) SELECT place_id, lines, postcode FROM import_place WHERE TRUE
        ON CONFLICT (place_id) DO UPDATE SET lifted_us = NULL";
    MOVE_MENTIONS = "INSERT INTO place_mention (table_no, row_key, place_id, person_key, near)
        SELECT i.table_no, i.row_key, i.place_id, i.person_key, i.near FROM import_mention i
        JOIN protected_place p ON p.place_id = i.place_id WHERE p.lifted_us IS NULL ON CONFLICT (table_no, row_key, place_id) DO NOTHING";
    CLEAR_PLACES = "DELETE FROM import_place";
    CLEAR_MENTIONS = "DELETE FROM import_mention";
    /// Homes of adults that are protected and have no row of a child of theirs: of the child nothing says that it moved since then.
    /// Not where the child's own row says that another place is protected, and said so no later, and the adult had no row of it and another
    /// on the day on which the child came there. Each with the rows of the child that began later, of which each may tell that it did.
    STAGED_APART = "SELECT f.row_no, r.c1, f.c2, f.c3, c.c2, c.c3 FROM import_stage r JOIN import_stage f ON f.table_no = 2 AND f.c1 = r.c2
        LEFT JOIN import_stage c ON c.table_no = 2 AND c.c1 = r.c1 AND c.c6 IS NULL AND date(c.c5) > coalesce(date(f.c5), date(f.c8))
        WHERE r.table_no = 1 AND r.c5 = 'false' AND r.c3 IN ('parent', 'step_parent', 'guardian', 'carer')
        AND f.c4 = 'true'
        AND NOT EXISTS (SELECT 1 FROM import_mention m JOIN import_mention h ON h.table_no = 2 AND h.place_id = m.place_id
        WHERE m.table_no = 2 AND m.row_key = f.row_key AND m.near <> 'words' AND h.person_key = r.c1 AND h.near <> 'words')
        AND NOT EXISTS (SELECT 1 FROM import_stage o JOIN import_mention m ON m.table_no = 2 AND m.row_key = o.row_key AND m.near = 'home'
        JOIN import_stage k ON k.table_no = 2 AND k.c1 = f.c1 AND k.c3 IS NOT NULL AND date(k.c5) <= date(o.c5)
        AND (k.c6 IS NULL OR date(k.c6) >= date(o.c5))
        WHERE o.table_no = 2 AND o.c1 = r.c1 AND o.c4 = 'true' AND o.c6 IS NULL AND date(o.c8) <= date(f.c8)
        AND NOT EXISTS (SELECT 1 FROM import_mention h WHERE h.table_no = 2 AND h.place_id = m.place_id AND h.person_key = f.c1))
        ORDER BY f.row_no, r.c1";
    /// The same as STAYS, ELSEWHERE and KIN, of what is staged.
    STAGED_STAYS = "SELECT m.place_id, m.person_key, m.near, s.c4 = 'true' AS protected, date(s.c5) AS started_on, date(s.c6) AS ended_on,
        date(s.c8) AS recorded_on, date(b.c3) AS born, EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = m.place_id
        AND i.person_key = m.person_key) AS was_first, s.row_no
        FROM import_mention m JOIN import_stage s ON s.table_no = 2 AND s.row_key = m.row_key
        JOIN import_stage b ON b.table_no = 0 AND b.row_key = m.person_key
        WHERE m.table_no = 2 AND m.near <> 'words' ORDER BY m.place_id, m.person_key";
    STAGED_ELSEWHERE = "SELECT h.place_id, h.person_key, date(n.c5) AS started_on, date(n.c6) AS ended_on, date(n.c8) AS recorded_on,
        n.row_key = '' AS is_apart FROM (SELECT DISTINCT place_id, person_key FROM import_mention WHERE table_no = 2 AND near <> 'words') h
        JOIN import_stage n ON n.table_no = 2 AND n.c1 = h.person_key
        WHERE NOT EXISTS (SELECT 1 FROM import_mention o WHERE o.table_no = 2 AND o.row_key = n.row_key AND o.place_id = h.place_id
        AND o.near <> 'words')";
    STAGED_KIN = "SELECT r.c1, r.c2, r.c3, r.c5 = 'true' FROM import_stage r WHERE r.table_no = 1 AND (r.c1 IN
        (SELECT person_key FROM import_mention WHERE table_no = 2 AND near <> 'words') OR r.c2 IN
        (SELECT person_key FROM import_mention WHERE table_no = 2 AND near <> 'words'))";
    /// A row that says no beside one that says yes: the same person, at the same time.
    CLASHES = "SELECT f.row_no, f.c2, f.c3, t.row_no, t.c2, t.c3 FROM import_stage t JOIN import_stage f ON f.c1 = t.c1
        WHERE t.table_no = 2 AND f.table_no = 2 AND t.c4 = 'true' AND f.c4 = 'false'
        AND (t.c6 IS NULL OR f.c5 IS NULL OR f.c5 < t.c6) AND (f.c6 IS NULL OR t.c5 IS NULL OR t.c5 < f.c6)
        ORDER BY f.row_no, t.row_no";
}

/// Rows that say that what they name is protected: of addresses, and of ways to reach somebody.
pub(crate) const FLAGGED_BY: [&str; 2] = [FLAGGED, FLAGGED_CONTACT];
/// The same in what was staged, and whether the row is new or another.
pub(crate) const STAGED_BY: [&str; 2] = [STAGED_FLAGGED, STAGED_CONTACT];

/// The same of one row.
pub(crate) fn flagged_row(table: Table) -> Option<&'static str> {
    match table {
        Table::Addresses => Some(FLAGGED_ROW),
        Table::Contacts => Some(FLAGGED_CONTACT_ROW),
        _ => None,
    }
}

/// The statements that read the texts of one table: key, person, three texts, whether an address says that it is protected, line.
pub(crate) struct PlaceSql {
    /// $1 after this key, $2 all of them, or those that are new or another than in the table.
    pub staged: &'static str,
    /// $1 after this key, $2 all of them, or those that are not staged.
    pub held: &'static str,
    /// $1 key.
    pub row: &'static str,
    /// $1 import: forgets what was found in rows that it changed.
    pub forget_changed: &'static str,
}

macro_rules! searched {
    ($($variant:ident = $no:literal $table:literal $key:literal [$a:literal $a_staged:literal, $b:literal $b_staged:literal, $c:literal $c_staged:literal] $says:literal $says_staged:literal;)*) => {
        const BY_TABLE: &[(Table, PlaceSql)] = &[$((Table::$variant, PlaceSql {
            staged: concat!("SELECT s.row_key, s.c1 AS person_key, ", $a_staged, " AS a, ", $b_staged, " AS b, ", $c_staged, " AS c, ",
                $says_staged, " AS says, s.row_no FROM import_stage s WHERE s.table_no = ", $no,
                " AND s.row_key > $1 AND ($2 = TRUE OR NOT EXISTS (SELECT 1 FROM ", $table, " o WHERE o.", $key,
                " = s.row_key AND o.row_hash = s.row_hash)) ORDER BY s.row_key LIMIT 2000"),
            held: concat!("SELECT t.", $key, " AS row_key, t.person_key, ", $a, " AS a, ", $b, " AS b, ", $c, " AS c, ", $says,
                " AS says, t.import_no AS row_no FROM ", $table, " t WHERE t.", $key,
                " > $1 AND ($2 = TRUE OR NOT EXISTS (SELECT 1 FROM import_stage s WHERE s.table_no = ", $no, " AND s.row_key = t.", $key,
                ")) ORDER BY t.", $key, " LIMIT 2000"),
            row: concat!("SELECT t.", $key, " AS row_key, t.person_key, ", $a, " AS a, ", $b, " AS b, ", $c, " AS c, ", $says,
                " AS says, t.import_no AS row_no FROM ", $table, " t WHERE t.", $key, " = $1"),
            forget_changed: concat!("DELETE FROM place_mention WHERE table_no = ", $no, " AND EXISTS (SELECT 1 FROM ", $table,
                " t WHERE t.", $key, " = place_mention.row_key AND t.import_no = $1)"),
        })),*];

        const TABLES: &[&[(&str, &str)]] = &[$(&[
            (concat!("STAGED ", $table), BY_TABLE[place_of(Table::$variant)].1.staged),
            (concat!("HELD ", $table), BY_TABLE[place_of(Table::$variant)].1.held),
            (concat!("ROW ", $table), BY_TABLE[place_of(Table::$variant)].1.row),
            (concat!("FORGET ", $table), BY_TABLE[place_of(Table::$variant)].1.forget_changed),
        ]),*];
    };
}

// Every column in which somebody writes what they like. Names of people cannot be withheld from those who know them: an import takes
// none that tells a place.
searched! {
    Addresses = "2" "address" "address_key" ["t.lines" "s.c2", "t.postcode" "s.c3", "t.source" "s.c7"] "t.protected" "s.c4 = 'true'";
    Contacts = "3" "contact" "contact_key" ["t.value" "s.c3", "t.source" "s.c6", "''" "''"] "t.protected" "s.c5 = 'true'";
    Records = "4" "record_item" "record_key" ["t.label" "s.c3", "t.value" "s.c4", "t.source" "s.c5"] "FALSE" "FALSE";
    Consents = "5" "consent" "consent_key" ["t.given_by" "s.c5", "''" "''", "''" "''"] "FALSE" "FALSE";
    Assessments = "6" "assessment" "assessment_key" ["t.value" "s.c3", "t.source" "s.c4", "''" "''"] "FALSE" "FALSE";
    Attendance = "7" "attendance" "attendance_key" ["t.service" "s.c2", "t.venue" "s.c3", "''" "''"] "FALSE" "FALSE";
    Disclosures = "8" "disclosure" "disclosure_key" ["t.summary" "s.c6", "''" "''", "''" "''"] "FALSE" "FALSE";
    Notes = "9" "note" "note_key" ["t.team" "s.c3", "t.body" "s.c4", "''" "''"] "FALSE" "FALSE";
    Documents = "10" "held_document" "document_key" ["t.title" "s.c2", "t.path" "s.c3", "''" "''"] "FALSE" "FALSE";
}

/// Addresses are the first table with texts, and no table after them is without.
const fn place_of(table: Table) -> usize {
    table as usize - Table::Addresses as usize
}

/// The statements of a table that has texts.
pub(crate) fn of(table: Table) -> Option<&'static PlaceSql> {
    (table as usize).checked_sub(Table::Addresses as usize).and_then(|n| BY_TABLE.get(n)).map(|(_, sql)| sql)
}

/// Every statement of this module, by name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    ALL.iter().chain(TABLES.iter().copied().flatten()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_has_its_own_statements() {
        for table in Table::ALL {
            let own = of(*table).is_some_and(|sql| sql.held.contains(" FROM "));
            assert_eq!(own, !matches!(table, Table::People | Table::Relationships), "{table:?}");
        }
        assert!(BY_TABLE.iter().enumerate().all(|(n, (table, _))| place_of(*table) == n));
    }
}
