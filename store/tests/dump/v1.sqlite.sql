CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
CREATE TABLE key_epoch (
  epoch INTEGER PRIMARY KEY CHECK (epoch >= 1),
  from_us INTEGER NOT NULL,
  -- Shows whether somebody has the right key.
  checked BLOB CHECK (length(checked) = 32)
) STRICT;
CREATE TABLE file (
  file_id BLOB PRIMARY KEY,
  sha256 BLOB CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL CHECK (length(media_type) BETWEEN 3 AND 100),
  epoch INTEGER REFERENCES key_epoch (epoch),
  wrapped BLOB CHECK (length(wrapped) = 60),
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX file_epoch ON file (epoch);
CREATE INDEX file_sha256 ON file (sha256);
CREATE TABLE file_chunk (
  file_id BLOB NOT NULL REFERENCES file (file_id) ON DELETE CASCADE,
  n INTEGER NOT NULL CHECK (n >= 0),
  sealed BLOB NOT NULL,
  PRIMARY KEY (file_id, n)
) STRICT;
CREATE TABLE import_run (
  import_no INTEGER PRIMARY KEY CHECK (import_no > 0),
  started_us INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) IN (0, 64)),
  rows INTEGER NOT NULL CHECK (rows >= 0)
) STRICT;
CREATE TABLE person (
  person_key TEXT PRIMARY KEY CHECK (length(person_key) BETWEEN 1 AND 64),
  given_names TEXT NOT NULL CHECK (length(given_names) BETWEEN 1 AND 200),
  family_name TEXT NOT NULL CHECK (length(family_name) BETWEEN 1 AND 200),
  date_of_birth TEXT CHECK (date_of_birth >= '1900-01-01'),
  sex TEXT,
  retention TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX person_born ON person (date_of_birth);
CREATE TABLE relationship (
  relationship_key TEXT PRIMARY KEY CHECK (length(relationship_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  related_key TEXT NOT NULL REFERENCES person (person_key),
  kind TEXT NOT NULL,
  parental_responsibility INTEGER NOT NULL CHECK (parental_responsibility IN (TRUE, FALSE)),
  view_forbidden INTEGER NOT NULL CHECK (view_forbidden IN (TRUE, FALSE)),
  started_on TEXT,
  ended_on TEXT,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT relationship_not_self CHECK (person_key <> related_key),
  CONSTRAINT relationship_dates CHECK (ended_on >= started_on)
) STRICT;
CREATE INDEX relationship_person ON relationship (person_key);
CREATE INDEX relationship_related ON relationship (related_key);
CREATE TABLE address (
  address_key TEXT PRIMARY KEY CHECK (length(address_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  lines TEXT NOT NULL CHECK (length(lines) BETWEEN 1 AND 400),
  postcode TEXT CHECK (length(postcode) BETWEEN 6 AND 8),
  protected INTEGER NOT NULL CHECK (protected IN (TRUE, FALSE)),
  started_on TEXT,
  ended_on TEXT,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT address_dates CHECK (ended_on >= started_on)
) STRICT;
CREATE INDEX address_person ON address (person_key);
CREATE TABLE contact (
  contact_key TEXT PRIMARY KEY CHECK (length(contact_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  kind TEXT NOT NULL,
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 254),
  verified INTEGER NOT NULL CHECK (verified IN (TRUE, FALSE)),
  protected INTEGER NOT NULL CHECK (protected IN (TRUE, FALSE)),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX contact_person ON contact (person_key);
CREATE TABLE record_item (
  record_key TEXT PRIMARY KEY CHECK (length(record_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  category TEXT NOT NULL CHECK (category LIKE 'category._%'),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 4000),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on TEXT NOT NULL,
  visibility TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX record_item_person ON record_item (person_key, category, recorded_on DESC, record_key);
CREATE TABLE consent (
  consent_key TEXT PRIMARY KEY CHECK (length(consent_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  purpose TEXT NOT NULL CHECK (purpose LIKE 'consent._%'),
  given_on TEXT NOT NULL,
  withdrawn_on TEXT,
  given_by TEXT NOT NULL CHECK (length(given_by) BETWEEN 1 AND 200),
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
  CONSTRAINT consent_dates CHECK (withdrawn_on >= given_on)
) STRICT;
CREATE INDEX consent_person ON consent (person_key);
CREATE TABLE assessment (
  assessment_key TEXT PRIMARY KEY CHECK (length(assessment_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  area TEXT NOT NULL CHECK (area LIKE 'category.assessment-_%'),
  value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 10000),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  recorded_on TEXT NOT NULL,
  visibility TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX assessment_person ON assessment (person_key, area, recorded_on DESC, assessment_key);
CREATE TABLE attendance (
  attendance_key TEXT PRIMARY KEY CHECK (length(attendance_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  service TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 200),
  venue TEXT NOT NULL CHECK (length(venue) BETWEEN 1 AND 200),
  attended_on TEXT NOT NULL,
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX attendance_person ON attendance (person_key, attended_on DESC, attendance_key);
CREATE TABLE disclosure (
  disclosure_key TEXT PRIMARY KEY CHECK (length(disclosure_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  recipient TEXT NOT NULL CHECK (recipient LIKE 'recipient._%'),
  disclosed_on TEXT NOT NULL,
  categories TEXT NOT NULL CHECK (categories LIKE 'category._%' AND length(categories) <= 1000),
  basis TEXT NOT NULL CHECK (basis LIKE 'basis._%'),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 2000),
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX disclosure_person ON disclosure (person_key, disclosed_on);
CREATE TABLE note (
  note_key TEXT PRIMARY KEY CHECK (length(note_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  written_on TEXT NOT NULL,
  team TEXT NOT NULL CHECK (length(team) BETWEEN 1 AND 200),
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 50000),
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX note_person ON note (person_key);
CREATE TABLE held_document (
  document_key TEXT PRIMARY KEY CHECK (length(document_key) BETWEEN 1 AND 64),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 255),
  media_type TEXT NOT NULL,
  pages INTEGER CHECK (pages > 0),
  recorded_on TEXT NOT NULL,
  visibility TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  file_id BLOB REFERENCES file (file_id),
  import_no INTEGER NOT NULL REFERENCES import_run (import_no),
  added_no INTEGER NOT NULL,
  changed_no INTEGER NOT NULL,
  gone_no INTEGER,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;
CREATE INDEX held_document_person ON held_document (person_key);
CREATE INDEX held_document_file ON held_document (file_id);
CREATE TABLE account (
  account_id BLOB PRIMARY KEY,
  role TEXT NOT NULL,
  -- Guests have theirs in `guest`.
  name TEXT CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
  person_key TEXT UNIQUE REFERENCES person (person_key),
  -- The team of somebody who works here: readings of records name it.
  team TEXT CHECK (length(team) BETWEEN 1 AND 80),
  guest INTEGER NOT NULL DEFAULT FALSE,
  created_us INTEGER NOT NULL,
  closed_us INTEGER
) STRICT;
CREATE TABLE guest (
  account_id BLOB PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  name BLOB NOT NULL,
  email BLOB,
  email_mac BLOB UNIQUE CHECK (length(email_mac) = 32),
  epoch INTEGER NOT NULL REFERENCES key_epoch (epoch),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60)
) STRICT;
CREATE INDEX guest_epoch ON guest (epoch);
CREATE TABLE invitation (
  token_hash BLOB PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  created_us INTEGER NOT NULL,
  expires_us INTEGER NOT NULL,
  used_us INTEGER
) STRICT;
CREATE INDEX invitation_account ON invitation (account_id);
CREATE TABLE credential (
  credential_id BLOB PRIMARY KEY,
  account_id BLOB NOT NULL REFERENCES account (account_id),
  raw_id BLOB NOT NULL UNIQUE,
  passkey TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_us INTEGER NOT NULL,
  used_us INTEGER
) STRICT;
CREATE INDEX credential_account ON credential (account_id);
CREATE TABLE ceremony (
  ceremony_id BLOB PRIMARY KEY,
  purpose TEXT NOT NULL,
  account_id BLOB REFERENCES account (account_id),
  state TEXT NOT NULL,
  expires_us INTEGER NOT NULL
) STRICT;
CREATE TABLE email_code (
  code_id BLOB PRIMARY KEY,
  account_id BLOB NOT NULL REFERENCES account (account_id),
  code_hash BLOB NOT NULL CHECK (length(code_hash) = 32),
  created_us INTEGER NOT NULL,
  expires_us INTEGER NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 0),
  used_us INTEGER
) STRICT;
CREATE INDEX email_code_account ON email_code (account_id, created_us);
CREATE TABLE session (
  session_id BLOB PRIMARY KEY,
  token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  device TEXT NOT NULL CHECK (length(device) <= 100),
  created_us INTEGER NOT NULL,
  seen_us INTEGER NOT NULL,
  confirmed_us INTEGER NOT NULL,
  ended_us INTEGER
) STRICT;
CREATE INDEX session_account ON session (account_id, ended_us);
CREATE TABLE job (
  job_id BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  payload BLOB,
  epoch INTEGER REFERENCES key_epoch (epoch),
  wrapped BLOB CHECK (length(wrapped) = 60),
  -- Not before, 0 for at once STRICT; and when that was written: later than now, the clock was set back.
  run_at_us INTEGER NOT NULL,
  written_us INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  -- Who is doing it.
  worker TEXT
);
CREATE INDEX job_ready ON job (kind, run_at_us, job_id);
CREATE INDEX job_epoch ON job (epoch);
CREATE TABLE pulse (
  pulse_id INTEGER PRIMARY KEY,
  at_us INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (
  draft_id BLOB PRIMARY KEY,
  account_id BLOB NOT NULL REFERENCES account (account_id),
  kind TEXT NOT NULL,
  answers BLOB,
  epoch INTEGER NOT NULL REFERENCES key_epoch (epoch),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  created_us INTEGER NOT NULL,
  updated_us INTEGER NOT NULL,
  sent INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_epoch ON draft (epoch);
CREATE UNIQUE INDEX draft_open ON draft (account_id, kind) WHERE sent = FALSE;
CREATE INDEX draft_old ON draft (updated_us) WHERE sent = FALSE;
CREATE TABLE case_head (
  case_id BLOB PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE CHECK (reference LIKE 'FH-________'),
  kind TEXT NOT NULL,
  requester BLOB REFERENCES account (account_id),
  subject TEXT REFERENCES person (person_key),
  described BLOB,
  keyed_by BLOB REFERENCES account (account_id),
  draft_id BLOB REFERENCES draft (draft_id),
  part INTEGER NOT NULL CHECK (part >= 1),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CONSTRAINT case_head_about CHECK (subject IS NOT NULL OR described IS NOT NULL OR requester IS NULL),
  UNIQUE (draft_id, part)
) STRICT;
CREATE INDEX case_requester ON case_head (requester, case_id);
CREATE INDEX case_subject ON case_head (subject);
CREATE TABLE case_event (
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at_us INTEGER NOT NULL,
  account_id BLOB,
  role TEXT NOT NULL,
  v INTEGER NOT NULL CHECK (v >= 0),
  committed BLOB NOT NULL CHECK (length(committed) = 32),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (case_id, seq)
) STRICT;
CREATE TABLE case_payload (
  case_id BLOB NOT NULL,
  seq INTEGER NOT NULL,
  sealed BLOB NOT NULL CHECK (length(sealed) >= 60),
  PRIMARY KEY (case_id, seq),
  FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
) STRICT;
CREATE TABLE case_key (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  epoch INTEGER NOT NULL REFERENCES key_epoch (epoch),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  alike BLOB,
  alike_mac BLOB CHECK (length(alike_mac) = 32)
) STRICT;
CREATE INDEX case_key_epoch ON case_key (epoch);
CREATE INDEX case_key_alike ON case_key (alike_mac);
CREATE TABLE disposal (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  seq INTEGER NOT NULL,
  certificate TEXT NOT NULL,
  channel TEXT NOT NULL,
  received TEXT NOT NULL,
  limit_on TEXT,
  answered_on TEXT,
  closed_on TEXT NOT NULL,
  outcome TEXT NOT NULL,
  extended INTEGER NOT NULL,
  paused_days INTEGER NOT NULL CHECK (paused_days >= 0),
  disposed_us INTEGER NOT NULL,
  FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
) STRICT;
CREATE TABLE case_queue (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  received TEXT NOT NULL,
  -- The day to work to, 9999-12-31 while no date runs, so that those come last.
  due TEXT NOT NULL,
  -- The last day by the statute, none while no date runs.
  limit_on TEXT CHECK (limit_on IS NULL OR limit_on >= due),
  officer BLOB REFERENCES account (account_id),
  -- What an officer must know first.
  flag_order INTEGER NOT NULL,
  flag_urgent INTEGER NOT NULL,
  flag_silent INTEGER NOT NULL,
  urgent_on TEXT,
  -- An event of it cannot be read: the row is what was known before.
  unreadable INTEGER NOT NULL,
  -- The number of what dates rest on, by which its dates were computed.
  calendar_no INTEGER NOT NULL CHECK (calendar_no >= 0),
  -- Whose record it is about, once that is known.
  about TEXT,
  -- What it waits for.
  waits TEXT NOT NULL,
  -- Something that would move a date waits for a second person.
  unconfirmed INTEGER NOT NULL
) STRICT;
CREATE INDEX case_queue_about ON case_queue (about) WHERE open = TRUE;
CREATE INDEX case_queue_due ON case_queue (open, due, case_id);
CREATE INDEX case_queue_state ON case_queue (state, due, case_id);
CREATE INDEX case_queue_officer ON case_queue (officer, open, due, case_id);
CREATE INDEX case_queue_unconfirmed ON case_queue (due, case_id) WHERE unconfirmed = TRUE;
CREATE INDEX case_queue_post ON case_queue (due, case_id) WHERE waits = 'post';
CREATE INDEX case_queue_calendar ON case_queue (calendar_no, case_id) WHERE open = TRUE;
CREATE TABLE reply_file (
  file_id BLOB PRIMARY KEY REFERENCES file (file_id),
  case_id BLOB NOT NULL REFERENCES case_head (case_id)
) STRICT;
CREATE INDEX reply_file_case ON reply_file (case_id);
CREATE TABLE person_mark (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  effect TEXT NOT NULL,
  since TEXT NOT NULL,
  ended TEXT
) STRICT;
CREATE INDEX person_mark_person ON person_mark (person_key, effect);
CREATE TABLE evidence (
  file_id BLOB PRIMARY KEY REFERENCES file (file_id),
  draft_id BLOB NOT NULL REFERENCES draft (draft_id),
  name BLOB NOT NULL,
  shows TEXT NOT NULL CHECK (length(shows) BETWEEN 1 AND 40),
  state TEXT NOT NULL,
  created_us INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_draft ON evidence (draft_id, created_us);
CREATE TABLE receipt_key (
  key_id TEXT PRIMARY KEY CHECK (length(key_id) = 16),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  sealed_seed BLOB NOT NULL,
  from_us INTEGER NOT NULL,
  until_us INTEGER
) STRICT;
CREATE UNIQUE INDEX receipt_key_signing ON receipt_key ((until_us IS NULL)) WHERE until_us IS NULL;
CREATE TABLE receipt (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  key_id TEXT NOT NULL REFERENCES receipt_key (key_id),
  received_us INTEGER NOT NULL,
  -- The London day from which the time counts.
  counts_from TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  event_hash BLOB NOT NULL CHECK (length(event_hash) = 32),
  -- The log as it was just before: origin, size, root.
  log_origin TEXT NOT NULL,
  log_size INTEGER NOT NULL CHECK (log_size >= 0),
  log_root BLOB NOT NULL CHECK (length(log_root) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TABLE audit_inbox (
  entry_id BLOB PRIMARY KEY,
  at_us INTEGER NOT NULL,
  account_id BLOB,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  case_id BLOB,
  event_seq INTEGER,
  digest BLOB CHECK (length(digest) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  tag BLOB NOT NULL CHECK (length(tag) = 32),
  -- Its tag is not ours: it gets no place.
  forged INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_inbox_event ON audit_inbox (case_id, event_seq) WHERE event_seq IS NOT NULL;
CREATE INDEX audit_inbox_fact ON audit_inbox (action, subject);
CREATE TABLE audit_entry (
  idx INTEGER PRIMARY KEY CHECK (idx >= 0),
  entry_id BLOB UNIQUE,
  at_us INTEGER,
  account_id BLOB,
  action TEXT,
  subject TEXT,
  case_id BLOB,
  event_seq INTEGER,
  digest BLOB CHECK (length(digest) = 32),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  -- Its content was destroyed: all before the leaf is empty, and this entry holds the certificate.
  gone_with BLOB
) STRICT;
CREATE UNIQUE INDEX audit_event ON audit_entry (case_id, event_seq) WHERE event_seq IS NOT NULL;
CREATE INDEX audit_restored ON audit_entry (idx) WHERE action = 'log.restored';
CREATE INDEX audit_fact ON audit_entry (action, subject, idx) WHERE action LIKE 'fact.%';
CREATE TABLE audit_tile (
  n INTEGER PRIMARY KEY CHECK (n >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE audit_log (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  size INTEGER NOT NULL CHECK (size >= 0),
  root BLOB NOT NULL CHECK (length(root) = 32),
  note TEXT NOT NULL,
  at_us INTEGER NOT NULL
) STRICT;
CREATE TABLE import_lock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  token BLOB NOT NULL,
  step INTEGER NOT NULL,
  begun_us INTEGER NOT NULL
) STRICT;
CREATE TABLE import_stage (
  stage_no INTEGER PRIMARY KEY,
  table_no INTEGER NOT NULL,
  row_no INTEGER NOT NULL,
  row_key TEXT NOT NULL,
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
  c1 TEXT,
  c2 TEXT,
  c3 TEXT,
  c4 TEXT,
  c5 TEXT,
  c6 TEXT,
  c7 TEXT,
  c8 TEXT
) STRICT;
CREATE INDEX import_stage_key ON import_stage (table_no, row_key);
CREATE TABLE import_file (
  document_key TEXT NOT NULL,
  file_id BLOB NOT NULL REFERENCES file (file_id),
  PRIMARY KEY (document_key, file_id)
) STRICT;
CREATE TABLE accepted_change (
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  person_key TEXT NOT NULL REFERENCES person (person_key),
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  accepted TEXT NOT NULL,
  carried_no INTEGER REFERENCES import_run (import_no),
  PRIMARY KEY (table_name, row_key, field)
) STRICT;
CREATE INDEX accepted_change_person ON accepted_change (person_key);
CREATE INDEX accepted_change_case ON accepted_change (case_id);
CREATE TABLE destroyed_person (
  key_mac BLOB PRIMARY KEY CHECK (length(key_mac) = 32),
  destroyed TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
  setting_id INTEGER PRIMARY KEY CHECK (setting_id >= 1),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  since TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) >= 1),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  at_us INTEGER NOT NULL
) STRICT;
CREATE TABLE holiday_feed (
  feed_id INTEGER PRIMARY KEY CHECK (feed_id >= 1),
  imported_us INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE holiday_move (
  -- The number of what dates rest on, from which on it was so.
  calendar_no INTEGER NOT NULL,
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  was TEXT NOT NULL,
  is_now TEXT NOT NULL CHECK (is_now <> was),
  PRIMARY KEY (calendar_no, case_id)
) STRICT;
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100000, 'file create', '2026-11-26 19:14:25', 1, X'EB0026C4B53BB2442AC06E39519E846BE4AEB009062058A5B136F7A0D637C28A95945182BD5FD1FA783BF7050FC139CC', 3760493);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100100, 'family create', '2026-11-26 19:14:25', 1, X'EE25D38406AFD77B1E2F3317B4DE707FDC29A98FFF19CB3DF8E7DA2C33691DF68AAC37C4D5660AF9B1F8EAD43A73A5C2', 3937629);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100200, 'access create', '2026-11-26 19:14:25', 1, X'775DDBAB84795032DD9A8CFADA38BB98A3EDDA7B6085B442EB9E1B61986518C8BEA46FBE79ED7FAF053F4106E95FB149', 4712452);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100300, 'case create', '2026-11-26 19:14:25', 1, X'9778E9DCC3361FCC13F2BC63C15E3F06D9AB597E66ED63483696A753CAAB24971FB3EBB9921A02570BC573F11D83EDEB', 3819352);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100400, 'audit create', '2026-11-26 19:14:25', 1, X'DEB481B849D9D5434C91B7701E91B2143417511A90C5E2B15616EE78E6478927723D60DAD39858B11CFF4C52D278A4C0', 1047562);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100450, 'import stage', '2026-11-26 19:14:25', 1, X'11959286D8478351465ED74C0B72E6B771D4427D2D2470267CFDC9655E99E761E4C503475BE8502B6A613E7D89549A97', 885259);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100500, 'holiday create', '2026-11-26 19:14:25', 1, X'2E00F67B7ACCEDCA1E04FEE7E755676609676958E3748F37DED5D360F5D4BA132D0F78653242C54CABD6FE4795B37724', 526290);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100600, 'engine', '2026-11-26 19:14:25', 1, X'76E1EB9DABEF4BE3F217998A83AB1215538E3E4CB8DF3180000F13EF7AD4605DB06849A2EBDD9F62203AEC9FC01DEA32', 349784);
INSERT INTO key_epoch (epoch, from_us, checked) VALUES (1, 0, NULL);
INSERT INTO file (file_id, sha256, size, media_type, epoch, wrapped, created_us) VALUES (X'01A21947CD9A760C9B798BC484DA1A7D', NULL, 0, 'text/plain', NULL, NULL, 1795435202000000);
INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash) VALUES ('parent', 'Person parent', 'Test', '1985-01-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash) VALUES ('child', 'Person child', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash) VALUES ('P-1', 'Person P-1', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us) VALUES (X'01A21947CD9571538EFF2F71E8820B7E', 'parent', 'Parent', '18ae67bd1ac346ea98a23cfcdddfce3e@example.org', 'parent', NULL, 0, 1795435200000000, NULL);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us) VALUES (X'01A21947CD9571538EFF2F729EA7788B', 'officer', 'Officer', 'c49c7cf903bf484484fd7646922534a4@example.org', NULL, NULL, 0, 1795435200000000, NULL);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us) VALUES (X'01A21947CDAC761E9675BA61A3A549BA', 'parent', 'Parent', '5089c977a4754fa293a315dae5df5269@example.org', 'P-1', NULL, 0, 1795435200000000, NULL);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us) VALUES (X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 'Officer', '276d77b2c58d4096853449cec4b4f334@example.org', NULL, NULL, 0, 1795435200000000, NULL);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21947CDAE7454B4C02BA4B2927114', X'01A21947CDAC761E9675BA61A3A549BA', 'access', NULL, 1, X'FF0A3C4C6ACE4E6ABD61AE1ADB389A038E5DFD4784ABB4C3C740E66C5FFC161D3FEBDD6891F635BE6298F89C90AD25A01265EBB53DDFEFF0C2F44EF7', 1795435200000000, 1795435201000000, 1);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21947CDC17501BA2E62A5AD20439A', X'01A21947CDAC761E9675BA61A3A549BA', 'access', NULL, 1, X'464F6053FBB44150A9C320C70BE75847244CE500B94F558A201F0B952CE31AA5E5A1F418E4550165DB63E00AF11F2C6A0D2D568B388BC554EA37F51F', 1795435200000000, 1795435201000000, 1);
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 'FH-0000007J', 'access', NULL, NULL, NULL, NULL, NULL, 1, 7, X'DF975EE247B2AA03A11A84F20A8E3E3414E828A7D95C0E5EC41A5F011C47571E');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 'FH-0000008S', 'access', X'01A21947CDAC761E9675BA61A3A549BA', 'P-1', NULL, NULL, X'01A21947CDAE7454B4C02BA4B2927114', 1, 34, X'F3A8F56B551199AC3A4904BEEC0349C8CE1D379AFCFACAF36994871CB2C3092E');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 'FH-00000091', 'access', X'01A21947CDAC761E9675BA61A3A549BA', 'P-1', NULL, NULL, X'01A21947CDC17501BA2E62A5AD20439A', 1, 3, X'E5FE0B4508512BB8198BA654E2473A95F11C6EDA06ED6FF90E5C0A26C6D60EFB');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 1, 1795435201000000, X'01A21947CD9571538EFF2F71E8820B7E', 'parent', 1, X'56C0115099EBEE44A9B6BFF948D1CF9CF73580B9137F966736C54C4712E20F12', X'0000000000000000000000000000000000000000000000000000000000000000', X'E267E6D47E7C41D81F7428C470CA05C2E503FC1330D9451EC7996B31445D048D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 2, 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'officer', 1, X'7653CDB5B904A315914FE5AD78BF01C990AAA62BAFB40A05125D2E1D91050094', X'E267E6D47E7C41D81F7428C470CA05C2E503FC1330D9451EC7996B31445D048D', X'2ADC2517877CD831BCCFEE3121DB7A32AFAC5DFBE30B5B17E578A697F6E2AAB2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 3, 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'officer', 1, X'212E4F935F4FEDC09FC308B881FC5E725DD83F95A5D63BD32D2CFDFF31E3471D', X'2ADC2517877CD831BCCFEE3121DB7A32AFAC5DFBE30B5B17E578A697F6E2AAB2', X'5F8D0E0A92C20257282AEE5558308A6CBFDB7707AF5E361C3D297CAFACEBD6C4');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 4, 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'officer', 1, X'D00FAD6E445CACB1CFC576E0A36299112FAE96F1AFD694F4D8003DC7B2777AD1', X'5F8D0E0A92C20257282AEE5558308A6CBFDB7707AF5E361C3D297CAFACEBD6C4', X'9CAC375CA4B4E7FF321679D4CD5791668D4DA2FEFB18D3F1D70B9583261C2142');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 5, 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'officer', 1, X'07F0E3D9F81A111BD06A7B6981BF036BFC3FD5FF76D29278648247B624113514', X'9CAC375CA4B4E7FF321679D4CD5791668D4DA2FEFB18D3F1D70B9583261C2142', X'1B587CAAD743556183CAA21510DDC6F0EA1B16CC9FADAAB036914A1C176AC7C5');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 6, 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'officer', 1, X'177BB800C947C37FF3C8C6274CB7F4BC0BB057E86ECA3FC0FFB1859226D41457', X'1B587CAAD743556183CAA21510DDC6F0EA1B16CC9FADAAB036914A1C176AC7C5', X'D16D54FD66B6032BCF046DAE6C202C7EB2E2AE429D260D701520D0C89A54690C');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 7, 1795435290000000, NULL, 'portal', 0, X'623399C47E98C5D92D602F22B540DCA5B2F6DBA267ECC066D37339C7EAB7314B', X'D16D54FD66B6032BCF046DAE6C202C7EB2E2AE429D260D701520D0C89A54690C', X'DF975EE247B2AA03A11A84F20A8E3E3414E828A7D95C0E5EC41A5F011C47571E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 1, 1795435201000000, X'01A21947CDAC761E9675BA61A3A549BA', 'parent', 1, X'B0463F82D63D1A3C4FCBBF8F9459D3DF63BEF634C3F3ECA2CD9D1DA944584104', X'0000000000000000000000000000000000000000000000000000000000000000', X'AD687527D6EE3AB3193FF6CC819F959C85F7A810F935A08A11140837CEE97C07');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 2, 1795435203000000, NULL, 'portal', 1, X'C0A1C239BC14D4133254A7602A7CE5AF06D299BCC132CDAA5E0382F47ABFC4BE', X'AD687527D6EE3AB3193FF6CC819F959C85F7A810F935A08A11140837CEE97C07', X'8E6FB89E8AED4586D876D4C5E5E0B4F586FB427452B35B6D3AD0D0474D99267F');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 3, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'23C94B4A37C081DFCC3C0C47B613CD690B84C5D400F46DA972A72E81DCA8B0FF', X'8E6FB89E8AED4586D876D4C5E5E0B4F586FB427452B35B6D3AD0D0474D99267F', X'ADFF6630681C71FD0048C1DD2D7B0B18BB9CEAC4F6D2A7854C1546D1A9ED9E55');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 4, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'08E08281F3AF18D7606C07EF53B6158FFBF5EBD6B99A9974277B1A1EFF9FA7BA', X'ADFF6630681C71FD0048C1DD2D7B0B18BB9CEAC4F6D2A7854C1546D1A9ED9E55', X'CF7C1337E5EB196E873B4D53EC3A2DB7B499573CF9148F660EC4EDBE435C02B1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 5, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'9F6251CC33998EC02302A15D110BEB4BEBEA510174B5C47D6E840322C3F3CA64', X'CF7C1337E5EB196E873B4D53EC3A2DB7B499573CF9148F660EC4EDBE435C02B1', X'C9DC7F0253DBFC0925D8E6CBC1EBE77C69B829608BD2371F6DA1434AAB3107D0');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 6, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'2257D25F3F0384A4802A39F740A2E0C6976426CC78D33BA6D3F824F4EBD06D24', X'C9DC7F0253DBFC0925D8E6CBC1EBE77C69B829608BD2371F6DA1434AAB3107D0', X'06985DFBEC4FE86EC6F5F111AC7A336CF068A7A7F5D62B2C0D6099E31BFF2004');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 7, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'7888ADE2E9EA1347F471F8EB4897E6844015BCACDF09895853460C0608262CF1', X'06985DFBEC4FE86EC6F5F111AC7A336CF068A7A7F5D62B2C0D6099E31BFF2004', X'A0370C19F5C928E36E6B59102AAE52D7709AE67E4BE8397036DCF9433F0D5AF9');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 8, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'7BBE29146069FCA2E6B3079713FD8ECE457EDCFD362F71774B673073039134B9', X'A0370C19F5C928E36E6B59102AAE52D7709AE67E4BE8397036DCF9433F0D5AF9', X'D62E30DD23029DABC7D0CB9C10CFB4E5FA1B95A7F42818F483437BE3EE9685A2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 9, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'D30C360A8C86E9150BF76D7B3EF36FF46ECE6A5889A62A4777ED429B7CEF113A', X'D62E30DD23029DABC7D0CB9C10CFB4E5FA1B95A7F42818F483437BE3EE9685A2', X'BAA997D96BDF6D5DA476FD13D4315CC7E734B55150D14EFADF5F7C49AE80881D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 10, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'4982B8EED3ECF56FC0EFDED01D567EE1AE19E6F0D1559463CC9E7436CBAD5898', X'BAA997D96BDF6D5DA476FD13D4315CC7E734B55150D14EFADF5F7C49AE80881D', X'A77D06A635AB0626CA09F02EAC14B4E701F2575DBDDCB415C1F308B9815D5F44');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 11, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'01B468FD9546356CDC62F26AC87F613C7FB5C924ADF1A061202AF39D2A23A560', X'A77D06A635AB0626CA09F02EAC14B4E701F2575DBDDCB415C1F308B9815D5F44', X'1953FD6132CF8A3A92C9016973827D5E54E4EF6949AB617D767918EA738F5686');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 12, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'CF332F0CB13F42741AB994529DA62BF2EB0F78D6E0645D041B03BE668DE06845', X'1953FD6132CF8A3A92C9016973827D5E54E4EF6949AB617D767918EA738F5686', X'EA47DFC1D0F5EE7F074552E06B354B629EE1729AE96F9AEBC931D0CB7F1BCF79');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 13, 1795435203000000, NULL, 'portal', 1, X'9E1884E2419F85A22E8A46275E8930A2991FC51E5C974F6D1D44A07ED087210F', X'EA47DFC1D0F5EE7F074552E06B354B629EE1729AE96F9AEBC931D0CB7F1BCF79', X'75ACC767FE449857AB4BA9D6AEB49ED89E9E3D4853315F610521B40A0EBBD625');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 14, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'F4EAFE2F72D3B023E559DFD2BE10830AFD8E21F3BF3710FC6E7A215A59AD5480', X'75ACC767FE449857AB4BA9D6AEB49ED89E9E3D4853315F610521B40A0EBBD625', X'6A3B1D70ACE8147D09D2C8CD76C20A347B9EE50D1836C92C9AC456C591C69953');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 15, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'4A26D9532E6C9EBA86405BCF35F3E823EE843AADA52A06F6CFC2338A524047F2', X'6A3B1D70ACE8147D09D2C8CD76C20A347B9EE50D1836C92C9AC456C591C69953', X'F000F0B70F9D558201D57C5FCFA2B8F760939FA77067F9E8A099CA75F841D17E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 16, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'4A81D986A5BBEDDEBF7C6AD73865E1947CC8F2512B3609D2179F911CED92B500', X'F000F0B70F9D558201D57C5FCFA2B8F760939FA77067F9E8A099CA75F841D17E', X'ABF4A1AAA87FCD38E388F0201301AD4C8329A5A1DFA81EF248947902DEA1DD1C');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 17, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'FCF02C560AAA0B685879EA373E653BEF48A0A93AEC742468CAD0FC40C8705D00', X'ABF4A1AAA87FCD38E388F0201301AD4C8329A5A1DFA81EF248947902DEA1DD1C', X'B68EB16F365A65B063BB00B77F12022CCFB91ED43574745EE9D203C862AF5878');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 18, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'A95173AC78E58F89BCC3E5F024926F59AE58866439827B9F8B36024DCD4DC337', X'B68EB16F365A65B063BB00B77F12022CCFB91ED43574745EE9D203C862AF5878', X'072E378288C27B5EA529E9DB02F38456AD4EDD746ABA1DCD97D68AA5E535B1DD');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 19, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'4946386ABA36CB974E49D54AE6D8CFAB1B4F0FEE810C3707BA97B9994D3F1131', X'072E378288C27B5EA529E9DB02F38456AD4EDD746ABA1DCD97D68AA5E535B1DD', X'1AF8ADDEAFF1CE6C194C7769A700C392628C057D258C4878B3C0BAA84C424FE1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 20, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'CC1F92CB8940934DFF403CA1B2092F7691C718CF0541C9425022C270D538513D', X'1AF8ADDEAFF1CE6C194C7769A700C392628C057D258C4878B3C0BAA84C424FE1', X'6EE076797000DFF3F426C921A55E4A5CD91D5876F3C8160A921C4E3AB0B8E414');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 21, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'971ACA1F276C4C3099D6782CEE715BACD95B703185955B8B627F478B0E42FA90', X'6EE076797000DFF3F426C921A55E4A5CD91D5876F3C8160A921C4E3AB0B8E414', X'A5FAD859E3988BBEC3C5E78C15DEA62D9A1764C004DADA582429A653F4051717');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 22, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'A2D881AC4682A4BF989AA9CF99A4E41BF568ABFE4B743DA74A97117F06626D23', X'A5FAD859E3988BBEC3C5E78C15DEA62D9A1764C004DADA582429A653F4051717', X'8B54A45FD7E8E53C4B6FB329347630567E1453FDFC36371EED0CEAC6FAD1D105');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 23, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'95287C31611630DD1DB6B0223503E324730786EF379161F2035A4E30AF543E58', X'8B54A45FD7E8E53C4B6FB329347630567E1453FDFC36371EED0CEAC6FAD1D105', X'3B5F1672042CCE401A68B9E83B978CC8AB359ECAB496CF6853E21C5B657E42D0');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 24, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'7D8097E93DBB403DC27F5A9227F35F0F1F03D3184A102A293735371B7C3A22A9', X'3B5F1672042CCE401A68B9E83B978CC8AB359ECAB496CF6853E21C5B657E42D0', X'EC035CE3C8A09C0167117E56B988258F3C8FA1777EE273A89266D90E78477EE2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 25, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'5C5B8ADD5FE2B9BA09674678DE8129FF178D04F29A2D955D3E0A842058A5AF70', X'EC035CE3C8A09C0167117E56B988258F3C8FA1777EE273A89266D90E78477EE2', X'21ED1D44D8DCDDA206B50A9637E1EB9C709009B4FB1477A35C283D52A8A90F1E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 26, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'CC5B7445FD7D1F8F56F6207822EFA71B8E14772D16251CE7E201DF5973495694', X'21ED1D44D8DCDDA206B50A9637E1EB9C709009B4FB1477A35C283D52A8A90F1E', X'40B513B263FFC88819528197CF2E1D426FB1D5B3FC7FD98F5DEE4FBA62CBA14D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 27, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'BDAA05D39B05F4705726F474CECA3B5E5CAE98C3EA21E24CB6EF00590751D763', X'40B513B263FFC88819528197CF2E1D426FB1D5B3FC7FD98F5DEE4FBA62CBA14D', X'475F4FA818950772ACE1C533916B6BD667BC2B01E54D5FFF3BFF3EF72314FF0F');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 28, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'E60AB2E1CABAF930891EB44B8E6320C643D130BB945535DA1A4A63AF30A3FFE1', X'475F4FA818950772ACE1C533916B6BD667BC2B01E54D5FFF3BFF3EF72314FF0F', X'5ADE9E24873D0513C331570D63AEF2FB3F565EA78110E51925D0E848772AA48D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 29, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'7F98BD5C4EA132028EE7668150B5A6722D994BD9D79FE719D2F68155B43F0AF2', X'5ADE9E24873D0513C331570D63AEF2FB3F565EA78110E51925D0E848772AA48D', X'B04CE8A27CFA88C9ECE054E48212145849372447C7FA9CF0E526091D466B73AB');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 30, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'9BABD7614193F9066F419EEB34955F4978D0A9622F1243E23FA33B9CA3D1FCD2', X'B04CE8A27CFA88C9ECE054E48212145849372447C7FA9CF0E526091D466B73AB', X'74D33792930A5C748BBDE9FB7B979B1C93FDBCD457A02A913C875197195F079B');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 31, 1795435203000000, NULL, 'portal', 1, X'8816DC760A290843295DCF15431F50CB0EE4AA3E897C3A0122C3C117EAA6B1BE', X'74D33792930A5C748BBDE9FB7B979B1C93FDBCD457A02A913C875197195F079B', X'BEEFCD1B6D364BC7F5D5B80FDF85097474ADCD0E21D08E4B4FC05A97F510C10D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 32, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'59F7D531086B76456C4954FC54728F9AC7B8D6611E65FBC5768CB374CF0578FC', X'BEEFCD1B6D364BC7F5D5B80FDF85097474ADCD0E21D08E4B4FC05A97F510C10D', X'A9C544EBABFCFC62C9CD7B684BCABAE7A98172381179080C3FFF06E8126EFFCA');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 33, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'FBF07B833E1A08E854CC3FC78A949B46F22E8BDD038DE2780BEF6D130A9933B4', X'A9C544EBABFCFC62C9CD7B684BCABAE7A98172381179080C3FFF06E8126EFFCA', X'32D4E8EC2A46A09C4DD2452E3FB92E60657B5E5901B7E6FE04C83AE2EBECFD68');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 34, 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'0844B6BB1E5E88CF11B4B6DC6860EE6EE438C045E5B78DFC6AC261ADF50A0818', X'32D4E8EC2A46A09C4DD2452E3FB92E60657B5E5901B7E6FE04C83AE2EBECFD68', X'F3A8F56B551199AC3A4904BEEC0349C8CE1D379AFCFACAF36994871CB2C3092E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 1, 1795435201000000, X'01A21947CDAC761E9675BA61A3A549BA', 'parent', 1, X'54F0CA3EA58983AC4ED10E2D0E2FDBF694D4D9C629B22467E9103B19FF4E9906', X'0000000000000000000000000000000000000000000000000000000000000000', X'26A9143911BE6602A7A41A29DBB32928FCD899CE59A22B5A707F87F6F26E16D0');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 2, 1795435202000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'F172F5B5113B6D579058290522781A7C03C63A834FF3527341401BF8DFD755BD', X'26A9143911BE6602A7A41A29DBB32928FCD899CE59A22B5A707F87F6F26E16D0', X'BAD6C6A03DA271341B66BB28A278C17E0A8583F3181CB7AB965DB870F9D638EE');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 3, 1795435202000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'officer', 1, X'CAF53B4BA51A8BD9396FE562BADF7D78BFBEAE8E331D416EACB1C0D12591ADDB', X'BAD6C6A03DA271341B66BB28A278C17E0A8583F3181CB7AB965DB870F9D638EE', X'E5FE0B4508512BB8198BA654E2473A95F11C6EDA06ED6FF90E5C0A26C6D60EFB');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 1, X'87796DAA9AAA48EAA83947BE5351A8D183184787CF58A6F038AA9CB88A76F3734C0F73C7B19C6D5EA100F0B94C34F3F34AC7A34F910036B410FEE7F30779A4D471BB4F935C1F95B3563700DB08361043CC91B0B1C073825CD642AC8EEAF8EF597D0F2D71C29E754672A3CD55800F28F4AB363275D30DAAB45F0462EB799D68CC8F58F7F2E394A1CE811A4133FB049A3783937FDFC86078270486A5DCAFB6476C93BD1F7CF40D5A17DD20F79525C6EC085307D32A0769EA9E31983DCE451268436D55AC2793C36F585A9F7F20111A0D95280A329A4F037E4AB966493B09DE2CB0DEED29270A62AC49390D0A3EA1D72F1D7639C43FE5C65BE9B9B25E56E4CD30F0632712E1BDE7F62DA940416775E7C8655C9B52E5E187277DB04F7CE69C0C5BBCEC96CDA0AC');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 2, X'FDEA7CB9E8654A3EBBE60E4BF561368D857E4A52AB41F21E95973474C11D9ED14CA190BF641DB6BC3500E8005572F96BEA60AABECF65B3FEFA0A027F409880221FC51ECBF1C3649E1C6642AD18C71D04BB432F7C077B5F3DCEA51BBFE1114974A7C11C29D3BA0B3DEF76E86DCB88642B7118E849339AF973E113DE42BDB875A08AAD');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 3, X'6808CB85539D4432A7250854CC91DC898A88F8CA7CFFA33EBC1A04DE74FAE09A743A40891C338E960EDBA91DEEBE9716D399EEF4FB16750CE6624DE5A96B31B2D91D97D870DAD56228E643585E39C271A75CF84F97A9E10C266105B3B01888229504D1CAA15939DFFF');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 4, X'CD773AAFF82D4FB5BC8473800947B755ACEE603F58369E685A9FDB4DFA5E1E72DF3F20A3A01426C20F33F7CD6DAD59F2CFB56AC7647B97AE68DB0C06179DED5B4E10960722EEE50773C4F58AB0');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 5, X'57BD35DB7F794708BA482E3AE6A0E6F94B35AA5B04E89CECF22D5129F1E70337A46A74511E9E699ABC42E6CA7725DB9FC024EB5686095EA781FFAF9A3501D75A37F89749A055E4064E65C562DC8E00EF78A586E0BB058D034E11568DE0DD26E0C8765BFBCC5AD9A7D392CE7EF9B2B64773C4BC47F8C9008263');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 6, X'694DE547505F4BDFBF6DB5A11A4CEAC1A549C90FB548B39C8A73CCC8FD41445E082C9C86F8AB67DED8DE4AE70554C97D675656183AFA833517C1D416210505CA8D83D200309B4C2F05CB12D8F9FEDFC5C953473BA31ACC0EE4C2948C60DF6424674E558FA4EF985416FB23BCBADE109F8B526C8BDD4C4163');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 7, X'AB1714247C0140F0AE9CF7A278691377C4C27F640AC5CB7316EB0FCAB1010BCD3A1481C18A285EBB80BC5CEDF24D90B3455EACC78D093DDF666BBDA6BF01C575AC16D8C866E9E2F4865B5107A204C6C9B6929A20A60ABDED47A0A9FD6EFBC82773E467E214629B80222863F4119C088CF40FD6279F7771BADB9E097879E7FBB57DF09E3DA5DE8921A722AD14847B9A9CBE04600B80CAA200BBD6BB6EC3E5834C5DB41B9B5686DE52B143B7B78A992B422F0C40D51E782F4E0588');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 8, X'70BB5A4FF8E048249E5556B1CABE8555A70EEE76C9F87EC2D58B11622ACD60C834357DDCF62DB5176EDDDA729993DA959219D9F44453A297AE48A2E748E1F1CC5B8393131E0839D8AB9CA8EEDC2856E66166AA04D1BBBC7135F64B6DC654E7D7C9D115517AA2400DDDBD300EF614D0048F2C8FE7BA5A5A2D09320741F069A30B2D3207E100E3F41F2B1802A20BFB3668C2BEA79EDD43');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 9, X'1FDEB0AB95194E08B49ACAA2653BD8694E98F2EBCB53897E21D37C41A0D78DD09288F08016A8BE7A2CDEDD9C2AFA13AA793874B8DCFFBA6F5029423B7397E4E1F42F8789C74CE92ED20C41A2FE1C20FBD5159D8844E184A408D7ED99753C4DCCE82438BC4A34B24010B5D8AA284F0743FDE2E65A5EBF344FC3FEE3C6AA2C6E5DAD9A50145C7EBA0E03');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 10, X'AE025ECCD8594D319A17E577CFF692B6EBC541AE30CCD11DF997A04E617EE607AB9DFFA715148550E9807CB01CBD8466370BBDAB6A3C15D8B06A754750B12E64041A6D28C1E0BF9A9DFE4ECEC61C175995BFF388A7EBBCA055C7D2C323C73AD7B2622D91E3135B249BDDA7BDACF5E109631C9239197D0F23757FBB5A05B4DFF3B3978829C5FB0377D2022B37');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 11, X'086FD72DF48F4E72A9F6B3DDB9019D878E180482A6BD65AF3CFBA92C0AF9BB2A310A9D6C7855E19979B357735141051B20960933FDA5F9FE4732B55673684FDDB3B68D4D6E6B6649DAFC7C136FBFF5398909012725D9B06E28CE714BA586F5C65616B11ABD66788910AF94F0E407E60826762A3DF17AC1DE390F48ABACB5DED4AE81A26E15A34C1976A9AE7D8017EB701EBAE031D7E065B9D1208129E2A8C39846737A597B1F280C6E30');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 12, X'55E77D95D9BB4BD3B9CEDFE5F637D37D35C76C8E3E9821F8ECFDF9DD79E8FE980675592001CEEA19D5B6D790AEE97DB3E5DB9966611B87A54EA2642C46CC44618A27EFE4C4B6FED19BBF2F33B4D4AE5CB60FE7EE514DBBEDCFEBC3CA55624B609CA5CD0C815C2BC96BF406FE9B0E78D3A11CA49E52A4888E1AD3FE446222E4C340B5092C3E24D77573E73029C30864271954D9F13153DB6ADD5ADFBCDCA50E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 13, X'2EA1535C35784805BCF4C87FC61628A38DE7AC1DCAE606696B239EEB2E68199B1E4FC421E2A5275D77BEA112B74AF60D54A02D42196D55A061C6B0B6B27BEE9B02B7DB79C90618CDCCC7E64D4B74EEF8C79CA0F1555283516567B3C52F905481EA1D4B8B5138BD81382088D72F29E2E3D0988418A24C28F87448D1AD5F27A0F5A1713BE0883241FDF1476CF7E7C6');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 14, X'AEDB52924AC345239841701AAEE4B5D0E8E1AEDD4A576023B029F693D08B81C9C62DD2A9735D216104E49C3CE977E571A65CA8AAA503087B8617E46CE5EA65533C14BB19BB8E6CF71D3C5E1257C6E31E346F6CDAE78B59A7833C679FEA873BAB653CC2822EEE507E190883AC130DA876');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 15, X'95281A2689BF428FBD90265F6FE2C37A762234360EF1FF3BA3DAD03F6A37A692170F0D252A34AD0BA88C5A233660098B158B85BCAF33C1955DDE3B1686503AAD740C794E5A8339CA7818737D3EE3ABB73B5DE6AE5E53C6369BCEFFAF556B905A311E51F7CB31D00FEEADA273F9C52E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 16, X'0CD4E14A99F7493686413E0BB75E595B96EF7F0D33F5E66A7544A0699AEC4B01052ABE8467CE85AC18F42A5E5A140C4106A50BD8D8FFAA071DAD5533EEA9D804BF7E1866DC90C8E48F69750907A783A670394F7E5025D42416F37B358D259B890B35EE93656118EE00ED59095AAFDE9FF1701E27B9EE30ECF5B2AA9A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 17, X'84C0A4A830D24412ABB7B18A8616783F5FBBF719C087DE5B8F7FF0647087BF6ECC90FED81BE794AF14286211817EF6E817A627BC7791CC879059CC009BC0B3ED6D14C4014FA610D17B0E6584EC5EA7923EE8FE56B58AC0008B58EF7A250350FA976C0A31FA67DCE79D8509');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 18, X'D9962D9C4A834C43BA0E223ED11B989FAF1027C7344898C3880A6186A9BE83986B590C77C4E47346384C76ABAF545CE74B971BCAE6D4164BB92AD523C1013C7C09159597D4B30E2E17E1B264D47BE1AC9D2FA25688630763F4C23F825D3CA982FFDAA45B38EF23B6D62476AA8A9FF7');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 19, X'778877C79B134E21844C8AAAF931A3BD9F4ED5C08A3D383276B9581311EF38961CF2DF9DDFE2BE725E48465D76A436BA97ABB62EB0F4CE48FDE73CAA590C27E9BAC117D2F9808BEAFED00641647363E1D03D92277805A715AF1DC3E8DB05CA3877C7AA0B2B0E5CF4AA07560E40297BEB6CCBC43CCB72631A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 20, X'973C5DE9E0E94FFC8EB4ED82C02574A608D1148EA5F5B6FFBEB3C59E27E64FA15E6D7104803F5959A8B3A25A2A6BC7E90C03A370646681ACAAE22657DB33299F5685AE33F3C3ABF40FFAF2AF8F19D03AE23CFF74E0855C6F7D97A90CC95BD7CFD3BF3E3BB6DD8CD00A9E3DD05052C9EA25D1315EA589877DBC522E870D0C51FFA598A3A3E92D');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 21, X'775CCB227433480583A9500356336733E92A6567394E3A7ED845FC083BCAB876C4BA13CC41ED69E4EB0202360A819E303BEEC68DF1C712230F543DAB772E7BBA6DF9C1E0014DE8233B53E02E086807FC8092F42A03DDD250AD234917EEE843A695A6670CF9801C5B580F769208119B07851DB27A3BB4234FA12042B0B25B96BB403EC1957AB5942614B2FC3E151563267A4E76CF6FA93FEC178CA4FDEAABB5D7BE0A4696DDDD7559683ED715D04D35AB066E229AC3A49ED4B729DCE0011C69104D105E856151AAEC420DEB89434556F640740DDE759124D8866D4AF294DAF81008C2B5794ADF64');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 22, X'1AF41455E20540EF85BC7390C6C2FD781C66F868D3BA6814DBF5DE7BEBB20C48EC0D4EC438EFB400B4F12F9C9DE665FDA792C5B1ABFD9F3930AB3BD9E5CF8A8A797FFEFBDE5D02679425150B09F7160D0D24D72428B5BEEED59F5DD70BA6145D2FC79335EBD4ECE6FF1053');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 23, X'15BDEB41D7194C498C6DE61369C1CD39FE9177599F7CDF40CBD4D8D807FFA84A611497569C813FA44517B797EFAC060B0C36012FCF72EC924A23D43285171494170F8E161EB237A5600F246247A818775FE87C4860A30D6D6C9F18A45DFC546BB391FD8B5C80DAE485F24C9F20');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 24, X'F0BD9E0C6B1E416A82C96263A1242ABA9FAD6B3990737A2EF9DABD7CB95D4EBF141F929C0267BEAF0BA440F98E94045EBD68B7FBD34E79B7C63881C83377AB9AA927AE2F604C659522D7FB34D5B0C251B882D7232B977239C31A40E4C1EC5166BA160E01142223D01CB26FD79029260B2DFB59E6999752288BA14721033A7D4C806D612B4FE86553200757C3FBCB832AC2BFC88A67B83D075BC1E27CC4A2A8EAC142740AA277AC730B21B69041746D6D690C5470A74E1DDBAA10E865F87BC778856C96F96C4BD9B257AFA45A2686DDDBD246DDAC7B6AA704BA8903D25BC00953CD8633BAE27A9689F12ADD3A251E24B349B3001DC7F5EB0F1CEECA40968F2CCC39361E07584FDC1554B9B86548B9D2BD845EFF6DA2F740164854F7826E6A5F10B385CA37F965CB357F6FE8C19E42518784EF908DCE');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 25, X'9D28E908342A4BDFAB2D118072F21EDD5DCA9A19B66A01E270DAFF2C190857358020A71D78E9944CFC0461755F5E138D1F76D9325A9F44D15A97EE982F59B4FBCAF79F81F56F65137C0C3847EE80C34ED55D9C57A9A96739DC50325BDF3CB2240D424825D1977D45A3079C957210F1F5E769012B51B976E8853A7ABF54486FD43DB2C4144A4C8E252AE24D0F1245752808CAF179742CA7643A16');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 26, X'3ED58BEBAE284D63BAD166210CF92E35BD5FB0F526DB036364E0912ACD48AED1FBBA9B76C4340542556793B0EDFB28E2767AA1A260B08F007C5F99AAD512BCDECC83DD6A2786FB4E9D7AB37BBDDCD5BCC67A4D19F0572DBC5B2794718D43CB5767C1C263F9989A52E36D7267172CD86EE41ED17593EC2D6AC544C466D02EFE0856B74B30355A4E66A1EF57912BE3AD6D59686A219D4FA83EC2DB0A3ADBE12F75687DB8B0B6176DF88629D8A79A487DBD27EC9492FE141EA0ED1393EB5F580074C6FFE689571349E956E2D6DEBE41F273B9B8A6D50B99102BF2A469153FCF13994BFBDBE6F0DBF716E34FF0DDBCDB4A3C10CE77C397EE6DF1954CC33C4AF333CDBAD70C450FC694983720CE6963DD2335D743A8EC341C683C1F3C44A331F88F86CFC8D19F1DBBBA6405A8827A8218932EBD884A1188A87B95F2E538FA373A19EC2472477954D38CC7C6FD1AB82BA4FD2E6CF352DEA44766CCE574F4E99377761F2C8A05DE60');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 27, X'1FB5102F38DD42DC84C884CA908A958628FAD212B7018374C773C456E205DDFF036CCE3A0F03ADD813FE24DB53A19C01EFBBF4C9C5621B40EF8EBBAA8927FDABDBE6ED43187CB882126A1D49F7472BF8627B0D32284EDE16ED7C992C13C833785D9A51E59BF9AC8DEF879AD0F2266047E9528EE81987EA5D1630C55F13BD748726');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 28, X'11266BC3FD6B48AA860521A967769EF90BA373C88674872FB33D2829B8BD2BFC63417BAEA90149DFE15A8DB1531AFE5BE520B10D69DD5B2B19F8908B3F0B60C86DA71B058A9881639132E0054B7CEC7FF4E5D9BCA4B7A42ECFF596D9E1345617E5F2FCCDCA3948C8981ED7BF4F68FDA52F0D311EA3DF32B1440E373369EB5AAE1BD933551B360F925B646982903E161CDDD9A0F31D2CB127CF7FA0FC57C3219249E9123661323137C40B');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 29, X'F71974DB102E425795B71D1FAC925DEAC0CD2A43A1BB20ED748063B058C8C5BC9D35F75854AC2F844166C9BEE0E74815140C46BA517FD417C28789F40D0C17BAD7B094C0BFA59B39D9DFB7EEA145C2F9E102721DE3C3CBC075D536376ECB6652DFACD6034EE43D043635A0DC58B0BE9B2B1C26B735D56D3E6EC7A4527A880AD93F');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 30, X'134AC685BBCF4D69AC6CC938D60BA2CBC56D26FE62C0BB423CB486FBC25CC31FF217F5EE7D5E58472C46E7569795618AECE9141A014BB77FF4C9D15E94EA411D75B28FE64623FFDDFFBB2F5BAE11B7DCFDE6524C18770A77AA3EE92DE3063B4622E47990B28F0FEEFA64F75C3D0ABFB53983A6B962170CE951601C0B27');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 31, X'B1103AB2F6604148A42B393C533736437A8320B22F360F522E21B1AC8E164C4D51D8EC2AE4A5490FFE1103105726803B40937FE4E5A250E8E761139771B91E62EF77DC924066DAB77934B69231A9B3D66B925F0BE382BB3E6B0C6C10EAB8D2956A9A92A0BBFBA6D2DCEE8E943921925DF761A4154AA5525629A23151BD34E31FD6EFD5DF27B7807250CEEA31C3D776B2DDEC9966D2DFDCB9');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 32, X'C8CB779C87864390A735EB75C6445D9A4BA547B1349FA4BFEEDDC891139913AA4AC252B37DFA7284A7121F1FC4CD4515FD2964D999B70E4062A7268F216FD7A2443CCFA992FF76709CAA7BDA1C348F04CF8882BEF437C62CE22950AA2A1370672ACF3DCB1D8C156051AACB33467107881D77282B39D591661CED489E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 33, X'EA5152DF9880442BB1BA4BD8CFFFAB45454B2149826F4FF91C3C7FC8605A9AE7FE2A70DAEBCDD8469220EA8E9EEF1EF2ABE1BE8A4C3CEAC27150B708AA5C85F40BE412E3CE964C191AF764E7580BF507445DA221D5CF789DFA2556149C2A46C5D702BE87D19E178F409715');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 34, X'D12744E32DEB4E989F80F0E43217FB2C80CCA37E2F38E27BAFE08BF934EF7A56DCE27454FF54EBE4BA18672C86B4F5CCE232805B1E1779CB573EAD1EC246D254816276252FC9E6C553289A86AA1AEE25B837CE78978EE02F824670E674D572E95CEF662F59E6D1A7FEA547');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 1, X'80391F5737834D2A99D1E6F1010541C395B629D4E224FC1D45272628CFECCED035EAF3DE503D245579F531EB166B49A25F965A90A3961736332B989B3EE026C1C3FD674E9836FEE32B203994CA4E15A5754858AE21F61ED13EE44863ED35CAB9D154B453BF0E22E86153B77482DC1D6E17F779D44FE0D345096C6E094D684A3D41E53A5161DE30A1B68CA280337DD9AD694D52812119385739DE21C9D225073CED93434BB0E145581BF3284AF5CBEF261E6367276B0942FE70DF00E9822D972F8C102BBA46D61206FC69AD4B5301BA7C097C40D64F950288D152DECA44D67B34BF6DF7925AF3306D03FA9A02D5720F238B7A6ABE8AC022ED95E487B22FEC8BEBAB1E4480CC0D98037D9F6E4A1034E2254B5CBFFEE98B747C340FC7E9015F9B98E263044662');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 2, X'D32D5F677BE94B749BAE626E9F58A7AE47FC5F5D7B67ECDEBF1E3A46E25FE2B0ADC292DA8FF2884AA892B72E46BAAD148D03D9D962BCCEEAAFACB425B559E0B17BA271566E93E953A3F28F4103');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 3, X'B48D1B414B54450BA1DE990F613D609C4E5378F354F6C9BB4B340EE25BA502708AD0559AC215F49B29A282324215D4288C7017C9D0EC5967A800476B797A6A1E5D7235165BC2A5C2D74C1D5DB73FD54B721CA43C375C802DB25AF5BB675D91FB095039DB53C36DF06B40A1CC2B1D4BC9AFD2226891176BD65DA784A0143BD76D2E0F2DB1DFE0C2B993920B1E1559F6CACA3B3A0F26149C21DDD6DB011CDBC47F7E52988D234F');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 1, X'FA3A3A08BB414B38A75E2D5127B4E9B47E79A49AA0255BBD17405436294306B9D474B7D6D196B819B4C8329FC7D7A35943B2CE59526CB6D3EB98018C', X'20631089B8EB41A991C946D54A574CD2EBBF8B391C6268A17E9B294686751ECE2AA701AD5878080F5C0817B9C1874972E3AA2A6BAE72DABC0C1F6DAA', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 1, X'423CC3762F6A4665A9D9F800DA880C7B5BFBFDA240045DB5652127B0C9EBF722C1F3360729E6BE312DDB5F3727151C4932AA2580B2A2976F279E0F6C', X'2436FE28A5044E01AD0EBFD19C31E597B31E454E69F5497656326FEB8869C55280093D63BBFD5CB9F7061EED54E3DB2A5AA88D5C89FF707B28CDBD66', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO disposal (case_id, seq, certificate, channel, received, limit_on, answered_on, closed_on, outcome, extended, paused_days, disposed_us) VALUES (X'01A21947CD9973799285CBF79BCB3EB3', 7, 'Family Hub certificate of disposal, version 1
Reference: FH-0000007J
Kind: access
Channel: portal
Received: 2026-11-23
Limit: 2026-12-23
Answered: 2026-11-23
Closed: 2026-11-23
Outcome: all
Extended: no
Paused days: 0
Events: 6
Key epoch: 1
Destroyed: 2026-11-23
Reason: retention
Key: fe812c12f3ab4ce6
Signature: x3+5qQATJXaFcEBFCdBYJZtyFvzQfiOaHqlBcDlidaXsirXfu7x0xkdoQ5hOHOMFZ3cy9HpXMu+C1uoyidYxBw==
', 'portal', '2026-11-23', '2026-12-23', '2026-11-23', '2026-11-23', 'all', 0, 0, 1795435290000000);
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 'closed', 0, '2026-11-23', '9999-12-31', NULL, X'01A21947CDAD7266959A62B9E9D16ABD', 0, 0, 0, NULL, 0, 0, 'P-1', 'post', 0);
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed) VALUES (X'01A21947CDC5743EB4F8A00BF4B805F5', 'open', 1, '2026-11-23', '9999-12-31', NULL, X'01A21947CDAD7266959A62B9E9D16ABD', 0, 0, 1, NULL, 0, 0, 'P-1', 'answer', 0);
INSERT INTO person_mark (case_id, person_key, effect, since, ended) VALUES (X'01A21947CDB2760B9E7DB6036FE1C7BA', 'P-1', 'marketing_stopped', '2026-11-23', '2026-11-24');
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (0, X'01A20846FE0070009D2AED2C4F629A20', 1795435200000000, NULL, 'fact.account', 'account:01a21947-cd95-7153-8eff-2f71e8820b7e', NULL, NULL, X'C8E635E939ABF99ACDD0A3C784C12D822359D8BB737757BAC033A4900C983FE7', X'9CD80249CFA640AC4A684C5956D460D1AFD20E89780DD812EC4BB2CF811472A9', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (1, X'01A20846FE0070018728F10547BB886D', 1795435200000000, NULL, 'fact.account', 'account:01a21947-cd95-7153-8eff-2f729ea7788b', NULL, NULL, X'9125F796F9A69171ECD234172A894E88D0F2D55235574354F46039D59BC34461', X'26C8AE6F492C52395859CE52410F5C4C132CB94061862C1C0070B8D8896E628D', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (2, X'01A20846FE0070028E12D04A4D0ABDC4', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21947-cd99-7379-9285-cbf79bcb3eb3', NULL, NULL, X'9889E5F3FE5E5689D7C7A709FEF596E2EA686C3CD8F906E93E11A08CFF5E32EA', X'0A73FB7BA851A765511629B959502B3A736801B1BAD3BB912037BD9588658EE4', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (3, X'01A2084701E8700094436C494FBCB127', 1795435201000000, X'01A21947CD9571538EFF2F71E8820B7E', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 1, X'E267E6D47E7C41D81F7428C470CA05C2E503FC1330D9451EC7996B31445D048D', X'5483C80F75974B944A2DEC211C7A1727AD74C397EE4FA1B3712532A2CE54FE66', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (4, X'01A2084705D07000BBCE8E4842B3BF12', 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 2, X'2ADC2517877CD831BCCFEE3121DB7A32AFAC5DFBE30B5B17E578A697F6E2AAB2', X'A02090D3344779803C0FED6490E92E0E33AD04B46EF8DB2E0335C1140C766205', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (5, X'01A2084705D0700180556432435287F0', 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 3, X'5F8D0E0A92C20257282AEE5558308A6CBFDB7707AF5E361C3D297CAFACEBD6C4', X'E3C66F5D2A47FC37D475885500281895F54B4632CDB7093C70A74D78AD6613F6', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (6, X'01A2084705D07002B6FE2DFD44169233', 1795435202000000, NULL, 'fact.file', 'file:01a21947-cd9a-760c-9b79-8bc484da1a7d', NULL, NULL, X'2D5D60D718B68EE5DFCF74A37AC03C6A2DF16F917878B095E7EC4CC14E804DAA', X'EF6D0810AC025E92B8180A460F5F904143E1EC0B4012148EDC3F0B01E19F058E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (7, X'01A2084705D07003A15C3C834914A0AD', 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 4, X'9CAC375CA4B4E7FF321679D4CD5791668D4DA2FEFB18D3F1D70B9583261C2142', X'DB4DF61BBE5F6A86718AE53E39201BDFCB6971258575DE59ED72A5EF8DE70938', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (8, X'01A2084705D070049CA0FB254B0EBE7F', 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 5, X'1B587CAAD743556183CAA21510DDC6F0EA1B16CC9FADAAB036914A1C176AC7C5', X'B03D09CC8FF594CFAB897DF2C9E22B7D563502646F8E9D71E8AE01B8D5AD395F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (9, X'01A2084705D07005AC47A1804E2392C2', 1795435202000000, X'01A21947CD9571538EFF2F729EA7788B', 'case.event', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 6, X'D16D54FD66B6032BCF046DAE6C202C7EB2E2AE429D260D701520D0C89A54690C', X'507727666BDCD093432F4399A69C89966DCB0E29594AC8947D8350E72C1F0A69', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (10, X'01A208485D9070009A8D4E754440B5C7', 1795435290000000, NULL, 'case.dispose', '01a21947-cd99-7379-9285-cbf79bcb3eb3', X'01A21947CD9973799285CBF79BCB3EB3', 7, X'DF975EE247B2AA03A11A84F20A8E3E3414E828A7D95C0E5EC41A5F011C47571E', X'CBB8656E2024A708E658F4710E230AC010D75D7C569356B0EFF7ACC607FDB897', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (11, X'01A208485D907001A814669E495EBE67', 1795435290000000, NULL, 'fact.file', 'file:01a21947-cd9a-760c-9b79-8bc484da1a7d', NULL, NULL, X'5A6CBD387BE20FF1F757BC8415BD2F150C89D7DEAFE820DD0215214D842B27AD', X'C815193C7444105E598A03495DAC2F009C77A448BF61D046B84F06F9F3600A77', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (12, X'01A208485D907002AB96926845D8ADEA', 1795435290000000, NULL, 'fact.case_head', 'case_head:01a21947-cd99-7379-9285-cbf79bcb3eb3', NULL, NULL, X'9B94238A12B2DACB7A734E351272EC86E293E56785CF0D35C004E273251261FA', X'BE1F5781AA2AF6854407EE646060B408809F9197AE76AA91520781004D37F74E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (13, X'01A208485D9070039D641E8142E4996A', 1795435200000000, NULL, 'fact.account', 'account:01a21947-cdac-761e-9675-ba61a3a549ba', NULL, NULL, X'9F75B4288A12E1ACC6FBA37EC9D44E299854344C0930410CDBB51CF1A255F2DF', X'77D5B22AF83D379D3E54CD4972CF617DCDE15F5EF2F4033960001BAD22F87A74', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (14, X'01A208485D907004984A9AB54D829B98', 1795435200000000, NULL, 'fact.account', 'account:01a21947-cdad-7266-959a-62b9e9d16abd', NULL, NULL, X'54E59AAECE2FD48705CD822621D4784498EBB746C373ED30D5891C9E1BBF6B36', X'73A5B81B3A9BF20FDC9653FE986A89875397791A0315CE165570BE570F4F41FF', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (15, X'01A208485D90700596F1033049F1BCE0', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21947-cdb2-760b-9e7d-b6036fe1c7ba', NULL, NULL, X'7ED2575C0B2B6C76F25955BD4F78D1DCD81B07AE6FADA7A9C850A999F2BC872B', X'B921EDA458C58501CD72848EBCDA72889CC92D5BBCCAFFAFA09327221011B227', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (16, X'01A208485D907006BCDE365243E5A642', 1795435201000000, X'01A21947CDAC761E9675BA61A3A549BA', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 1, X'AD687527D6EE3AB3193FF6CC819F959C85F7A810F935A08A11140837CEE97C07', X'A9AD10E24BF17BD53A2BF49DD179F3E5A391D57E3846545842390697C0BB6DD1', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (17, X'01A208485D9070078E32940E4E75AE9E', 1795435203000000, NULL, 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 2, X'8E6FB89E8AED4586D876D4C5E5E0B4F586FB427452B35B6D3AD0D0474D99267F', X'C37106FF480ED47CDE8924EF2C497AAFFB9624B22C17B34618A33431B107CB9F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (18, X'01A208485D907008AB2349BA49F2B2AF', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 3, X'ADFF6630681C71FD0048C1DD2D7B0B18BB9CEAC4F6D2A7854C1546D1A9ED9E55', X'7503E18959AA8C0E1472500AFEF7B436DF95649285FCA1555B75269F107A342E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (19, X'01A208485D907009A9BBDD7442A696C6', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 4, X'CF7C1337E5EB196E873B4D53EC3A2DB7B499573CF9148F660EC4EDBE435C02B1', X'EA0AC9EE964C5DB1E536E1E33ED0E2C0A119315DC8CB9F0CF260EC57310AC317', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (20, X'01A208485D90700AB8041F554507B00D', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 5, X'C9DC7F0253DBFC0925D8E6CBC1EBE77C69B829608BD2371F6DA1434AAB3107D0', X'F7101C213F3B0F8A2147EC2939DD291FC85D3F3F0EC73D9002FE68A2F25BEE5A', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (21, X'01A208485D90700BBB160A254EBF9759', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 6, X'06985DFBEC4FE86EC6F5F111AC7A336CF068A7A7F5D62B2C0D6099E31BFF2004', X'B7E92F3DDF3E84BA872AC19C86E16B164AA6AE038985CF2F654837B329360969', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (22, X'01A208485D90700CA00404F941989A61', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 7, X'A0370C19F5C928E36E6B59102AAE52D7709AE67E4BE8397036DCF9433F0D5AF9', X'F118B616F78F26E0020C5EEE565F01735F49700618C88F6EB75AA088DAD54096', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (23, X'01A208485D90700D9233BD2344519BE5', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 8, X'D62E30DD23029DABC7D0CB9C10CFB4E5FA1B95A7F42818F483437BE3EE9685A2', X'9FFB94834CDE7A2CAF865411F2971B999656E01DE151ACC5727C5ABDF3D15606', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (24, X'01A208485D90700EA0A4D9F042679621', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 9, X'BAA997D96BDF6D5DA476FD13D4315CC7E734B55150D14EFADF5F7C49AE80881D', X'7BD7042D99DC744A0F0051D12B15F2CC591C6C6A881621C36825302588BAB9C3', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (25, X'01A208485D90700F8D8D3D654EE5B7DD', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 10, X'A77D06A635AB0626CA09F02EAC14B4E701F2575DBDDCB415C1F308B9815D5F44', X'AA1559F6DD9A41F88CDCAF33417ADBFE3955A2DCBA531A0C13CEB0E0FCBE1839', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (26, X'01A208485D9070108B6199544E0A8C49', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 11, X'1953FD6132CF8A3A92C9016973827D5E54E4EF6949AB617D767918EA738F5686', X'D2E7F0D2671399218BD0F540B8A809E8FE97DEF3F4CB892E5600698E8E3F28B5', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (27, X'01A208485D907011BCB38AAC45C3AD81', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 12, X'EA47DFC1D0F5EE7F074552E06B354B629EE1729AE96F9AEBC931D0CB7F1BCF79', X'559D46B0256A8AEC60EF88869E9CDDE2912B57CCAD783D41065A1B36CDF43CDE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (28, X'01A208485D90701297478A3840FD86EB', 1795435203000000, NULL, 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 13, X'75ACC767FE449857AB4BA9D6AEB49ED89E9E3D4853315F610521B40A0EBBD625', X'DF35776FFCF9639B1C2D09D5A2E2FB7236726EEABDE7F44460DBA003C4C04932', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (29, X'01A208485D907013A94576F844779D5C', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 14, X'6A3B1D70ACE8147D09D2C8CD76C20A347B9EE50D1836C92C9AC456C591C69953', X'7262E490B3C1CBEF804042D0F9E0F5954A651B59E3BFBC41F29A9A7E8A8EBED1', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (30, X'01A208485D9070149B26AA354CC18E7F', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 15, X'F000F0B70F9D558201D57C5FCFA2B8F760939FA77067F9E8A099CA75F841D17E', X'73DF9021A44269696DEAC695B47DD30C00A8E9D8BFA3C4586F334C3B081A379F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (31, X'01A208485D9070159DFB53304EECB0EA', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 16, X'ABF4A1AAA87FCD38E388F0201301AD4C8329A5A1DFA81EF248947902DEA1DD1C', X'B5D2163AC0638627A7B8EA08E91ADC317F029605DFD496EAC1ACE92FD9C09425', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (32, X'01A208485D9070168079E4484BB7A936', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 17, X'B68EB16F365A65B063BB00B77F12022CCFB91ED43574745EE9D203C862AF5878', X'84CA0872C2E00036DD50D9251E16C7B135CDB19994B8C59EE9BBF424673D1F76', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (33, X'01A208485D9070178B2E02C9470E893C', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 18, X'072E378288C27B5EA529E9DB02F38456AD4EDD746ABA1DCD97D68AA5E535B1DD', X'BD11B1BDFDC392D06956AA4CA484C1CB71B76D22EDAEEB945E47A79839C409EE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (34, X'01A208485D907018BFB1CBD34DACB75D', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 19, X'1AF8ADDEAFF1CE6C194C7769A700C392628C057D258C4878B3C0BAA84C424FE1', X'2E97D34319633EEF56E4A6352E4654D8F6AEE672D5432050C4DF1102537DC079', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (35, X'01A208485D90701986B9F516459C94CB', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 20, X'6EE076797000DFF3F426C921A55E4A5CD91D5876F3C8160A921C4E3AB0B8E414', X'9BE08A445FB3E50E1BD000FCA2D74CA87A526326DD60579B40B23340E3892A0D', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (36, X'01A208485D90701AAD19492E4DEE9B55', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 21, X'A5FAD859E3988BBEC3C5E78C15DEA62D9A1764C004DADA582429A653F4051717', X'8CC6C73E26A2DA10ECB037A33694F64A8878D5B19D063B96C4C8463BBED59597', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (37, X'01A208485D90701B834F1D4A46059FA8', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 22, X'8B54A45FD7E8E53C4B6FB329347630567E1453FDFC36371EED0CEAC6FAD1D105', X'305A9942FB9BCB6C1B51CEC47868F59692DD59B26F3455892CD98082C5A90609', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (38, X'01A208485D90701CB7A994074736A2E2', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 23, X'3B5F1672042CCE401A68B9E83B978CC8AB359ECAB496CF6853E21C5B657E42D0', X'1D33C00ADED264BEECD9D94502A767B9F6C33E3905E78C5FCC3B2C6235EFD88B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (39, X'01A208485D90701DB2D8D3C748A08F95', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 24, X'EC035CE3C8A09C0167117E56B988258F3C8FA1777EE273A89266D90E78477EE2', X'DA5B4F4B1AE0A54AB0A3D50EC1E16E3F13397C60E3EE29306B2921C3C37F5963', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (40, X'01A208485D90701EBBC6A0984225B877', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 25, X'21ED1D44D8DCDDA206B50A9637E1EB9C709009B4FB1477A35C283D52A8A90F1E', X'E3B5EA7182A0BBB44EE9D7A2F651EFB10EB8477B73150BD2347611A894502D03', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (41, X'01A208485D90701FBEA9468047AE8D49', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 26, X'40B513B263FFC88819528197CF2E1D426FB1D5B3FC7FD98F5DEE4FBA62CBA14D', X'8D5A4740F596831C8D20819B01F461EB616C9E11C15DB538855F05D0E2FC8FE0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (42, X'01A208485D907020BF4CEAA544B1A912', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 27, X'475F4FA818950772ACE1C533916B6BD667BC2B01E54D5FFF3BFF3EF72314FF0F', X'928AFBF4FD5D333FE957BCA656444CD362BB391C80E76AE9736B49222E763F23', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (43, X'01A208485D907021A601C4644596A183', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 28, X'5ADE9E24873D0513C331570D63AEF2FB3F565EA78110E51925D0E848772AA48D', X'3DC23F10F74B4FB8FE6D7943003A54FCA9392B5F6E2E67353E852804328715CC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (44, X'01A208485D907022A1022A674CA6B7DC', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 29, X'B04CE8A27CFA88C9ECE054E48212145849372447C7FA9CF0E526091D466B73AB', X'DF05ADD1E94EB8D2B89AEE79309CD53FA9A508FBE05F98E93D45C999FAEC7000', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (45, X'01A208485D9070239BB3D90844B9A84F', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 30, X'74D33792930A5C748BBDE9FB7B979B1C93FDBCD457A02A913C875197195F079B', X'CA7CD80FC07F328B41FC249B6D3FF6991524DD70B326E2014A22613072736209', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (46, X'01A208485D907024967232A9495C98B9', 1795435203000000, NULL, 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 31, X'BEEFCD1B6D364BC7F5D5B80FDF85097474ADCD0E21D08E4B4FC05A97F510C10D', X'A0D63B4B1663BC1481565810B763DCF6195401905F23FED175FBC6D8549BE579', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (47, X'01A208485D9070259F36EE8F4E1E9BAF', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 32, X'A9C544EBABFCFC62C9CD7B684BCABAE7A98172381179080C3FFF06E8126EFFCA', X'62A720701D7BEDE10FC9DE500EA3AE62BDCD485ED36EF36412864EE955BC6730', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (48, X'01A208485D90702685AFFDCB4D49A666', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 33, X'32D4E8EC2A46A09C4DD2452E3FB92E60657B5E5901B7E6FE04C83AE2EBECFD68', X'82C17623AC9E14D78CDF1BBD6335319E69A1E1A0075AB91B6785177A381A65CD', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (49, X'01A208485D9070279C928BB04B838A30', 1795435203000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdb2-760b-9e7d-b6036fe1c7ba', X'01A21947CDB2760B9E7DB6036FE1C7BA', 34, X'F3A8F56B551199AC3A4904BEEC0349C8CE1D379AFCFACAF36994871CB2C3092E', X'786E7DA8F16F18D7F74FE57A07DD77A45372E1348191FD3F64B623B773BE7D5A', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (50, X'01A208485D907028A155660B4062991B', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21947-cdc5-743e-b4f8-a00bf4b805f5', NULL, NULL, X'4BC150AED25E3D31F40D1F85F29BC756F1C4BCF51509F8963CF96802A7F20384', X'2726349381D22279B80CE9AB92C205347531E570EE5EC9E12E13CE49D8AEB68B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (51, X'01A208485D907029867C1E864DFE8E67', 1795435201000000, X'01A21947CDAC761E9675BA61A3A549BA', 'case.event', '01a21947-cdc5-743e-b4f8-a00bf4b805f5', X'01A21947CDC5743EB4F8A00BF4B805F5', 1, X'26A9143911BE6602A7A41A29DBB32928FCD899CE59A22B5A707F87F6F26E16D0', X'7955EC305282469962D6BCC875C2905193B44D53849377035C4845D034DE273B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (52, X'01A208485D90702A86A6087E4144A3F3', 1795435202000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdc5-743e-b4f8-a00bf4b805f5', X'01A21947CDC5743EB4F8A00BF4B805F5', 2, X'BAD6C6A03DA271341B66BB28A278C17E0A8583F3181CB7AB965DB870F9D638EE', X'77F56D98129062F42AA1C7A57EE9A6453438E021A7C10C34E84BE378DF97D7D2', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (53, X'01A208485D90702B981026F14F5EAD14', 1795435202000000, X'01A21947CDAD7266959A62B9E9D16ABD', 'case.event', '01a21947-cdc5-743e-b4f8-a00bf4b805f5', X'01A21947CDC5743EB4F8A00BF4B805F5', 3, X'E5FE0B4508512BB8198BA654E2473A95F11C6EDA06ED6FF90E5C0A26C6D60EFB', X'6A4C5843DBC06A83BED3D5E3ACD998962CFBE10732C8C3A332724D38166D20E2', NULL);
INSERT INTO audit_log (one, size, root, note, at_us) VALUES (1, 54, X'FFA416E854B4DBB056BC244C0266CC0360C20DEA7CCEECDFF9A4EFA13DF7CDBA', 'portal.example/audit
54
/6QW6FS027BWvCRMAmbMA2DCDep8zuzf+aTvoT33zbo=

— portal.example/audit quZoMIdPd1wQLlijOM3dbcpQQaYNS9kDhaYZKlWXwN3z5SMT6r7ncAq6NuRSu8PXvFbmfx8ADVCQ0i5nWLJJmllWvwY=
', 1795435200000000);
INSERT INTO import_lock (one, token, step, begun_us) VALUES (1, X'00000000000000000000000000000000', 0, 0);
