-- An import keeps its rows here until its last unit puts them into the tables of the export: all of them, or none.
-- import_lock: the import that runs. Each of its units moves `step`, so that another can see whether it is alive.
CREATE TABLE import_lock (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  token UUID NOT NULL,
  step BIGINT NOT NULL,
  begun_us BIGINT NOT NULL
);
-- table_no: the place of the table in the order of import. row_no: the line of the file. c1 to c8: the columns after the key, as text.
CREATE TABLE import_stage (
  stage_no BIGINT PRIMARY KEY,
  table_no BIGINT NOT NULL,
  row_no BIGINT NOT NULL,
  row_key TEXT NOT NULL,
  row_hash BYTEA NOT NULL CHECK (length(row_hash) = 32),
  c1 TEXT,
  c2 TEXT,
  c3 TEXT,
  c4 TEXT,
  c5 TEXT,
  c6 TEXT,
  c7 TEXT,
  c8 TEXT
);
CREATE INDEX import_stage_key ON import_stage (table_no, row_key);
-- The files of staged documents. Those that no held document names when the import has ended are removed.
CREATE TABLE import_file (
  document_key TEXT NOT NULL,
  file_id UUID NOT NULL REFERENCES file (file_id),
  PRIMARY KEY (document_key, file_id)
);
-- What the portal accepted for a field of the export's rows. It outranks the export until an import has it: carried_no.
CREATE TABLE accepted_change (
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  person_key TEXT NOT NULL REFERENCES person (person_key),
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  accepted DATE NOT NULL,
  carried_no BIGINT REFERENCES import_run (import_no),
  PRIMARY KEY (table_name, row_key, field)
);
CREATE INDEX accepted_change_person ON accepted_change (person_key);
CREATE INDEX accepted_change_case ON accepted_change (case_id);
-- Who was destroyed here and is not imported again: an HMAC of the key, which nobody can work out without the master key.
CREATE TABLE destroyed_person (
  key_mac BYTEA PRIMARY KEY CHECK (length(key_mac) = 32),
  destroyed DATE NOT NULL
);
