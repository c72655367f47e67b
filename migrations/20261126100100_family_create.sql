-- What the case system holds about families, as its last export gave it. Keys are the case system's own.
-- import_no: the import that last wrote the row. added_no, changed_no: the imports that first had it and last changed it.
-- gone_no: the first import that no longer had it; none while the newest export has it. Such rows stay: deleting is for people.
CREATE TABLE import_run (
  import_no BIGINT PRIMARY KEY CHECK (import_no > 0),
  started_us BIGINT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) IN (0, 64)),
  rows BIGINT NOT NULL CHECK (rows >= 0)
);
CREATE TABLE person (
  person_key TEXT PRIMARY KEY CHECK (length(person_key) BETWEEN 1 AND 64),
  given_names TEXT NOT NULL CHECK (length(given_names) BETWEEN 1 AND 200),
  family_name TEXT NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  date_of_birth DATE CHECK (date_of_birth >= '1900-01-01'),
  sex TEXT,
  retention TEXT NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
-- Who may be meant by a name and a day of birth.
CREATE INDEX person_born ON person (date_of_birth);
CREATE TABLE relationship (
  relationship_key TEXT PRIMARY KEY CHECK (length(relationship_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  related_key TEXT NOT NULL REFERENCES person (person_key),
  kind TEXT NOT NULL,
  parental_responsibility BOOLEAN NOT NULL CHECK (parental_responsibility IN (TRUE, FALSE)),
  view_forbidden BOOLEAN NOT NULL CHECK (view_forbidden IN (TRUE, FALSE)),
  started_on DATE,
  ended_on DATE,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT relationship_not_self CHECK (person_key <> related_key),
  CONSTRAINT relationship_dates CHECK (ended_on >= started_on)
);
CREATE INDEX relationship_person ON relationship (person_key);
CREATE INDEX relationship_related ON relationship (related_key);
CREATE TABLE address (
  address_key TEXT PRIMARY KEY CHECK (length(address_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  lines TEXT NOT NULL CHECK (length(lines) BETWEEN 1 AND 400),
  postcode TEXT CHECK (length(postcode) BETWEEN 6 AND 8),
  protected BOOLEAN NOT NULL CHECK (protected IN (TRUE, FALSE)),
  started_on DATE,
  ended_on DATE,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on DATE NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT address_dates CHECK (ended_on >= started_on)
);
CREATE INDEX address_person ON address (person_key);
CREATE TABLE contact (
  contact_key TEXT PRIMARY KEY CHECK (length(contact_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  kind TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 254),
  verified BOOLEAN NOT NULL CHECK (verified IN (TRUE, FALSE)),
  protected BOOLEAN NOT NULL CHECK (protected IN (TRUE, FALSE)),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on DATE NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX contact_person ON contact (person_key);
CREATE TABLE record_item (
  record_key TEXT PRIMARY KEY CHECK (length(record_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  category TEXT NOT NULL CHECK (category LIKE 'category._%'),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 4000),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on DATE NOT NULL,
  visibility TEXT NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX record_item_person ON record_item (person_key, category, recorded_on DESC, record_key);
CREATE TABLE consent (
  consent_key TEXT PRIMARY KEY CHECK (length(consent_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  purpose TEXT NOT NULL CHECK (purpose LIKE 'consent._%'),
  given_on DATE NOT NULL,
  withdrawn_on DATE,
  given_by TEXT NOT NULL CHECK (length(given_by) BETWEEN 1 AND 200),
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT consent_dates CHECK (withdrawn_on >= given_on)
);
CREATE INDEX consent_person ON consent (person_key);
CREATE TABLE assessment (
  assessment_key TEXT PRIMARY KEY CHECK (length(assessment_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  area TEXT NOT NULL CHECK (area LIKE 'category.assessment-_%'),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 10000),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on DATE NOT NULL,
  visibility TEXT NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX assessment_person ON assessment (person_key, area, recorded_on DESC, assessment_key);
CREATE TABLE attendance (
  attendance_key TEXT PRIMARY KEY CHECK (length(attendance_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  service TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 200),
  venue TEXT NOT NULL CHECK (length(venue) BETWEEN 1 AND 200),
  attended_on DATE NOT NULL,
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX attendance_person ON attendance (person_key, attended_on DESC, attendance_key);
CREATE TABLE disclosure (
  disclosure_key TEXT PRIMARY KEY CHECK (length(disclosure_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  recipient TEXT NOT NULL CHECK (recipient LIKE 'recipient._%'),
  disclosed_on DATE NOT NULL,
  categories TEXT NOT NULL CHECK (categories LIKE 'category._%' AND length(categories) <= 1000),
  basis TEXT NOT NULL CHECK (basis LIKE 'basis._%'),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 2000),
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX disclosure_person ON disclosure (person_key, disclosed_on);
CREATE TABLE note (
  note_key TEXT PRIMARY KEY CHECK (length(note_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  written_on DATE NOT NULL,
  team TEXT NOT NULL CHECK (length(team) BETWEEN 1 AND 200),
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX note_person ON note (person_key);
CREATE TABLE held_document (
  document_key TEXT PRIMARY KEY CHECK (length(document_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 255),
  media_type TEXT NOT NULL,
  pages BIGINT CHECK (pages > 0),
  recorded_on DATE NOT NULL,
  visibility TEXT NOT NULL,
  sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
  size BIGINT NOT NULL CHECK (size >= 0),
  file_id UUID REFERENCES file (file_id),
  import_no BIGINT NOT NULL REFERENCES import_run (import_no),
  added_no BIGINT NOT NULL,
  changed_no BIGINT NOT NULL,
  gone_no BIGINT,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32)
);
CREATE INDEX held_document_person ON held_document (person_key);
CREATE INDEX held_document_file ON held_document (file_id);
