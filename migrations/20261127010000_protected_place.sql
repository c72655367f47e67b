-- A place is protected, not a row: from the first row of anybody that says so until a person lifts it.
-- A row that a later import changes, and that says so again, protects it again.
CREATE TABLE protected_place (
  place_id UUID PRIMARY KEY,
  lines TEXT NOT NULL CHECK (length(lines) BETWEEN 1 AND 400),
  postcode TEXT,
  lifted_us BIGINT
);
-- Rows of the export in which the words of a protected place stand; table_no as in import_stage. near, of addresses: home, the same
-- home; door, perhaps the same; words, in all other rows.
CREATE TABLE place_mention (
  table_no BIGINT NOT NULL,
  row_key TEXT NOT NULL,
  place_id UUID NOT NULL REFERENCES protected_place (place_id),
  person_key TEXT NOT NULL,
  near TEXT NOT NULL,
  PRIMARY KEY (table_no, row_key, place_id)
);
CREATE INDEX place_mention_person ON place_mention (person_key, place_id);
CREATE INDEX place_mention_place ON place_mention (place_id);
-- What an import has found in its stage.
CREATE TABLE import_place (
  place_id UUID PRIMARY KEY,
  lines TEXT NOT NULL,
  postcode TEXT
);
CREATE TABLE import_mention (
  table_no BIGINT NOT NULL,
  row_key TEXT NOT NULL,
  place_id UUID NOT NULL,
  person_key TEXT NOT NULL,
  near TEXT NOT NULL,
  PRIMARY KEY (table_no, row_key, place_id)
);
CREATE INDEX import_stage_home ON import_stage (c1) WHERE table_no = 2;
-- By which rules the rows were searched.
CREATE TABLE place_search (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  rules BIGINT NOT NULL
);
INSERT INTO place_search (one, rules) VALUES (1, 0);
-- Which of these rows wait for review before this viewer reads them: all but those of a place where the viewer has a row of their own.
-- A row that has ended opens what is about others only as far as they were not there longer.
CREATE VIEW place_outside AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN address a ON a.address_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 2 AND h.near = 'home' AND a.gone_no IS NULL
    AND (a.ended_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words')
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words'
        AND (s.ended_on IS NULL OR s.ended_on > a.ended_on)))));
