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
, name_order TEXT) STRICT;
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
  row_hash BLOB NOT NULL CHECK (length(row_hash) = 32), given_by_person TEXT, kind TEXT, visibility TEXT,
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
, visibility TEXT) STRICT;
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
, visibility TEXT) STRICT;
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
, devices_from_us INTEGER NOT NULL DEFAULT 0, email_named INTEGER NOT NULL DEFAULT FALSE) STRICT;
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
, asker BLOB, proven INTEGER NOT NULL DEFAULT FALSE) STRICT;
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
, by_passkey INTEGER NOT NULL DEFAULT FALSE) STRICT;
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
, answered_on TEXT, closed_on TEXT, late_after TEXT, needs TEXT NOT NULL DEFAULT '', action_on TEXT NOT NULL DEFAULT '9999-12-31', live INTEGER NOT NULL DEFAULT FALSE, words_seq INTEGER, reply_seq INTEGER) STRICT;
CREATE INDEX case_queue_about ON case_queue (about) WHERE open = TRUE;
CREATE INDEX case_queue_due ON case_queue (open, due, case_id);
CREATE INDEX case_queue_state ON case_queue (state, due, case_id);
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
, given_by TEXT, told INTEGER NOT NULL DEFAULT TRUE) STRICT;
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
CREATE TABLE protected_place (
  place_id BLOB PRIMARY KEY,
  lines TEXT NOT NULL CHECK (length(lines) BETWEEN 1 AND 400),
  postcode TEXT,
  lifted_us INTEGER
) STRICT;
CREATE TABLE place_mention (
  table_no INTEGER NOT NULL,
  row_key TEXT NOT NULL,
  place_id BLOB NOT NULL REFERENCES protected_place (place_id),
  person_key TEXT NOT NULL,
  near TEXT NOT NULL,
  PRIMARY KEY (table_no, row_key, place_id)
) STRICT;
CREATE INDEX place_mention_person ON place_mention (person_key, place_id);
CREATE INDEX place_mention_place ON place_mention (place_id);
CREATE TABLE import_place (
  place_id BLOB PRIMARY KEY,
  lines TEXT NOT NULL,
  postcode TEXT
) STRICT;
CREATE TABLE import_mention (
  table_no INTEGER NOT NULL,
  row_key TEXT NOT NULL,
  place_id BLOB NOT NULL,
  person_key TEXT NOT NULL,
  near TEXT NOT NULL,
  PRIMARY KEY (table_no, row_key, place_id)
) STRICT;
CREATE INDEX import_stage_home ON import_stage (c1) WHERE table_no = 2;
CREATE TABLE place_search (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  rules INTEGER NOT NULL
, day TEXT) STRICT;
CREATE TABLE understanding (
  understanding_id INTEGER PRIMARY KEY,
  person_key TEXT NOT NULL REFERENCES person (person_key),
  understands INTEGER NOT NULL CHECK (understands IN (TRUE, FALSE)),
  recorded TEXT NOT NULL,
  case_id BLOB REFERENCES case_head (case_id),
  seq INTEGER
) STRICT;
CREATE INDEX understanding_person ON understanding (person_key, understanding_id);
CREATE TABLE own_view (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  asked INTEGER NOT NULL CHECK (asked IN (TRUE, FALSE)),
  recorded TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX own_view_person ON own_view (person_key);
CREATE TABLE wrong_code (
  account_id BLOB NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  on_day INTEGER NOT NULL,
  known INTEGER NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 1),
  last_us INTEGER NOT NULL,
  PRIMARY KEY (account_id, on_day, known)
) STRICT;
CREATE TABLE held_mail (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  mails INTEGER NOT NULL CHECK (mails >= 1),
  last_us INTEGER NOT NULL
) STRICT;
CREATE INDEX file_size ON file (size);
CREATE TABLE account_contact (
  account_id BLOB PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  contact BLOB NOT NULL,
  epoch INTEGER NOT NULL REFERENCES key_epoch (epoch),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  said_us INTEGER NOT NULL
) STRICT;
CREATE INDEX account_contact_epoch ON account_contact (epoch);
CREATE TABLE kept_form (
  form_id BLOB PRIMARY KEY,
  account_id BLOB NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  form BLOB NOT NULL,
  epoch INTEGER NOT NULL REFERENCES key_epoch (epoch),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
  kept_us INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_form_epoch ON kept_form (epoch);
CREATE INDEX kept_form_old ON kept_form (kept_us);
CREATE INDEX kept_form_account ON kept_form (account_id);
CREATE TABLE letter_code (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  round INTEGER NOT NULL CHECK (round >= 0),
  stopped INTEGER NOT NULL
) STRICT;
CREATE TABLE letter_use (
  use_id BLOB PRIMARY KEY,
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  used_us INTEGER NOT NULL
) STRICT;
CREATE INDEX letter_use_case ON letter_use (case_id, used_us);
CREATE TABLE lost_mail (
  job_id BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  case_id BLOB REFERENCES case_head (case_id),
  lost_us INTEGER NOT NULL
) STRICT;
CREATE INDEX lost_mail_case ON lost_mail (case_id);
CREATE INDEX lost_mail_lost ON lost_mail (lost_us);
CREATE TABLE danger_answer (
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  answer_no INTEGER NOT NULL CHECK (answer_no >= 1),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  at_us INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (case_id, answer_no)
) STRICT;
CREATE TABLE waiting_file (
  file_id BLOB PRIMARY KEY REFERENCES file (file_id),
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  kept_us INTEGER NOT NULL
) STRICT;
CREATE INDEX waiting_file_kept ON waiting_file (kept_us);
CREATE INDEX waiting_file_case ON waiting_file (case_id);
CREATE TABLE notice_told (
  account_id BLOB PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  told_us INTEGER NOT NULL
) STRICT;
CREATE TABLE looked (
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  person_key TEXT NOT NULL,
  team TEXT NOT NULL CHECK (length(team) <= 200),
  purpose TEXT NOT NULL,
  looked_on TEXT NOT NULL,
  PRIMARY KEY (case_id, person_key, team, purpose, looked_on)
) STRICT;
CREATE INDEX looked_person ON looked (person_key, looked_on);
CREATE TABLE message_file (
  file_id BLOB PRIMARY KEY REFERENCES file (file_id),
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX message_file_case ON message_file (case_id);
CREATE TABLE feedback_given (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id)
) STRICT;
CREATE TABLE feedback_count (
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (question, answer)
) STRICT;
CREATE TABLE milestone (
  person_key TEXT NOT NULL REFERENCES person (person_key),
  age INTEGER NOT NULL CHECK (age IN (12, 16, 18, 25)),
  reached TEXT NOT NULL,
  confirmed_us INTEGER,
  confirmed_by BLOB REFERENCES account (account_id),
  PRIMARY KEY (person_key, age)
) STRICT;
CREATE INDEX milestone_waiting ON milestone (reached, person_key) WHERE confirmed_us IS NULL;
CREATE TABLE helper (
  helper_id BLOB PRIMARY KEY,
  case_id BLOB NOT NULL REFERENCES case_head (case_id),
  account_id BLOB NOT NULL REFERENCES account (account_id),
  name BLOB NOT NULL,
  -- Whether they may open the files of replies.
  files INTEGER NOT NULL,
  joined_us INTEGER NOT NULL,
  ended_us INTEGER,
  -- Whether an officer ended it, and not who asked.
  ended_by_office INTEGER NOT NULL DEFAULT FALSE,
  reason BLOB
) STRICT;
CREATE UNIQUE INDEX helper_standing ON helper (case_id) WHERE ended_us IS NULL;
CREATE INDEX helper_case ON helper (case_id, joined_us);
CREATE INDEX helper_account ON helper (account_id);
CREATE TABLE challenge (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL,
  -- The line of the record STRICT; NULL: they said it in words.
  item TEXT,
  since TEXT NOT NULL
);
CREATE INDEX challenge_person ON challenge (person_key);
CREATE TABLE place_inside (
  place_id BLOB NOT NULL REFERENCES protected_place (place_id) ON DELETE CASCADE,
  person_key TEXT NOT NULL,
  PRIMARY KEY (place_id, person_key)
) STRICT;
CREATE INDEX place_inside_person ON place_inside (person_key);
CREATE VIEW place_outside AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN contact c ON c.contact_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND h.near = 'home' AND c.gone_no IS NULL
    AND (c.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key)))
  AND NOT EXISTS (SELECT 1 FROM place_mention h JOIN address a ON a.address_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 2 AND h.near = 'home' AND a.gone_no IS NULL
    AND (a.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key))
    AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
    AND (a.ended_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words')
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words'
        AND (s.ended_on IS NULL OR s.ended_on > a.ended_on)))));
CREATE VIEW named_person AS SELECT person_key, given_names, family_name, date_of_birth, sex, retention, gone_no, CASE name_order
  WHEN 'family_first' THEN family_name || ' ' || given_names WHEN 'family_first_closed' THEN family_name || given_names
  ELSE given_names || ' ' || family_name END AS name FROM person;
CREATE INDEX contact_email ON contact (lower(value)) WHERE kind = 'email';
CREATE VIEW consent_end AS SELECT c.consent_key, c.person_key, m.case_id, m.since, m.given_by, m.told, h.requester, h.reference
  FROM consent c JOIN person_mark m ON m.person_key = c.person_key AND m.effect = 'consent_withdrawn' AND m.ended IS NULL
  AND m.since >= c.given_on AND (c.withdrawn_on IS NULL OR c.withdrawn_on > m.since)
  AND (m.given_by IS NULL OR m.given_by = c.given_by_person OR m.given_by = c.person_key)
  JOIN case_head h ON h.case_id = m.case_id LEFT JOIN account a ON a.account_id = h.requester
  WHERE c.purpose = 'consent.family-support' AND (m.given_by IS NOT NULL OR c.given_by_person IS NULL
  OR c.given_by_person <> c.person_key OR a.person_key = c.person_key);
CREATE INDEX import_mention_person ON import_mention (person_key) WHERE table_no = 2;
CREATE INDEX case_queue_action ON case_queue (action_on, case_id) WHERE needs <> '';
CREATE INDEX case_queue_live ON case_queue (live, due, case_id);
CREATE INDEX case_queue_mine ON case_queue (officer, live, due, case_id);
CREATE TABLE story_read (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  words_seq INTEGER NOT NULL CHECK (words_seq >= 0),
  reply_seq INTEGER NOT NULL CHECK (reply_seq >= 0)
) STRICT;
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100000, 'file create', '2026-11-27 15:06:16', 1, X'EB0026C4B53BB2442AC06E39519E846BE4AEB009062058A5B136F7A0D637C28A95945182BD5FD1FA783BF7050FC139CC', 3279932);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100100, 'family create', '2026-11-27 15:06:16', 1, X'EE25D38406AFD77B1E2F3317B4DE707FDC29A98FFF19CB3DF8E7DA2C33691DF68AAC37C4D5660AF9B1F8EAD43A73A5C2', 11769093);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100200, 'access create', '2026-11-27 15:06:16', 1, X'775DDBAB84795032DD9A8CFADA38BB98A3EDDA7B6085B442EB9E1B61986518C8BEA46FBE79ED7FAF053F4106E95FB149', 3514244);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100300, 'case create', '2026-11-27 15:06:16', 1, X'9778E9DCC3361FCC13F2BC63C15E3F06D9AB597E66ED63483696A753CAAB24971FB3EBB9921A02570BC573F11D83EDEB', 10053398);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100400, 'audit create', '2026-11-27 15:06:16', 1, X'DEB481B849D9D5434C91B7701E91B2143417511A90C5E2B15616EE78E6478927723D60DAD39858B11CFF4C52D278A4C0', 16183708);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100450, 'import stage', '2026-11-27 15:06:16', 1, X'11959286D8478351465ED74C0B72E6B771D4427D2D2470267CFDC9655E99E761E4C503475BE8502B6A613E7D89549A97', 9837995);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100500, 'holiday create', '2026-11-27 15:06:16', 1, X'2E00F67B7ACCEDCA1E04FEE7E755676609676958E3748F37DED5D360F5D4BA132D0F78653242C54CABD6FE4795B37724', 14029554);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100600, 'engine', '2026-11-27 15:06:16', 1, X'76E1EB9DABEF4BE3F217998A83AB1215538E3E4CB8DF3180000F13EF7AD4605DB06849A2EBDD9F62203AEC9FC01DEA32', 7938334);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127010000, 'protected place', '2026-11-27 15:06:16', 1, X'146931E4761F5445B0A6080390316597AC40A31CB17FD55E9B7F2677198FCE9836325B0761CACC003C4349CF81554DB6', 1304909);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127020000, 'own things', '2026-11-27 15:06:16', 1, X'4F72AC9B697F0492B77C6A439D049A41F77B4D81A11BE4368B3E5EDF0C8F75D8E2E8E5E9D2481146D8A1C4C1F29A38D6', 3995146);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127030000, 'limit create', '2026-11-27 15:06:16', 1, X'14038CAFF366D167CC9352B0BC46858F65AFF1A14DC4FE7BB1B1C3A9398662D2AB7B1477C533F6F9F6CFADC4E2C2C3E0', 2546061);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127040000, 'kept', '2026-11-27 15:06:16', 1, X'F63AEEB4E70E10ED0101E0033FF7C3856529ED4478CB31B4D3CD09E9C8868A17C39CFB0EFC9AFD0C7D9F5FBC221819B3', 2349126);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127050000, 'way in create', '2026-11-27 15:06:16', 1, X'428D9FFD951CC1B02F76C3BD6562EDB9F74EBF35056656E859C29759594CE8F529A6B74B21B374DE16F9649D3403953F', 5788187);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127060000, 'danger answer', '2026-11-27 15:06:16', 1, X'3793B3FE1BBCCBEC338A136528C8F5FEF28DA62A28B88EE38D23569B49E194AE569C219CF02BA42FBF62AADF52AA4E68', 667231);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127100000, 'case queue ended', '2026-11-27 15:06:16', 1, X'C0B0E4B59D49E1C1A8DF3628BF3F866874951DA3600D223CAFD1CD6809AA9C049B3A3BFAB745747BDF40AE5DA4E7290F', 2064548);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127113000, 'protected reach', '2026-11-27 15:06:16', 1, X'B89DC747B7781A0321AD42AD7F05014E733348DC6E554D5BED5ACAAF5046F356577BEEA6FC793485261147EA5D868B0B', 704988);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127114000, 'waiting file', '2026-11-27 15:06:16', 1, X'1E65341A029B0F9A3E21DFEF812D0E2A190B85680D17E9DEAEE1E247B7F6F83FADA6C38E86A07BC2651CC6985312239C', 615404);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127200100, 'notice told', '2026-11-27 15:06:16', 1, X'7FEFC99602160E0AD7A589864B5D3D97312602C589447D22161862A5788127000792F1C36C33EE1D5A435380B62B1F18', 533200);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127202100, 'looked', '2026-11-27 15:06:16', 1, X'89C40480830E3CCA5AFAC8B233B41206F07C6BB702C429624D41732F86CAB0AE634EF1FF3C1D295CFD1F06ABB8C31866', 578177);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127203100, 'story', '2026-11-27 15:06:16', 1, X'BCF3C3E97C2AB145051841B2C6438F2FFBB390026C244A3BA491051AB3891BD688D487FC373CCD7F86FF6850DECFEC1B', 915575);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127204100, 'milestone', '2026-11-27 15:06:16', 1, X'5B9B7A2CA5EC2AE1DF1D1870ECC4B82862E4162FE26D8353EACFA440EFDE23056E28ADF1EB7A44D525AEA224671A0B66', 626210);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127230000, 'missed', '2026-11-27 15:06:16', 1, X'8B6D4A19D1AAE3A02C3E6D7B1229CBDF1B62367FA477B02867166F30CEA5B2F5D73960974AB327C3A7363C34DC0EFFD0', 1357007);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127232000, 'home begun', '2026-11-27 15:06:16', 1, X'9581F2D05459D4744BA1CDD06D75624913EAB06026797E0A78F706C4B0AD19BA350C1381FB230AAF01149A9E29A18664', 1354913);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127235000, 'helper', '2026-11-27 15:06:16', 1, X'B8ACCC02B1BEC828A07459DB6D264FF215D755CB50445B4BE622FDB9683D008232195BE7300E282FF4D115BA24BE94A8', 726200);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127235500, 'challenge', '2026-11-27 15:06:16', 1, X'BA5D0CFD7E927AD9B1BED53AC4BA3FF061B50C3A3D2D04F2AAC136C0F15E5B53DFE5847554C499DEDD83A228147B7DBD', 573221);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128000000, 'place inside', '2026-11-27 15:06:16', 1, X'B543D1A2503B06E04F3EE02C789776D46D4B96F6DAFA644C14230A70E866AD0E56F399D903B0191CB608B0B31A409654', 4863288);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128010000, 'wall', '2026-11-27 15:06:16', 1, X'E42115575414D739781981F67AE4C35A6C622292D5CCA4B9B6A0F9F9DECC169AC70F62D057CE748FE51D77D1216EEA04', 2270738);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128020000, 'name order', '2026-11-27 15:06:16', 1, X'8D0978F5F5FA524696FBEB3AC8D36C4EB5FE4F9A964E6C02B2CF2ADD463208D471D55E72E18250E12629F9C61B1571E1', 1488764);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128030000, 'code address', '2026-11-27 15:06:16', 1, X'A2F39D55E75A5B1D2F157A972ABA9D7F843C2C6E9E39F47243A5912C2BD0CEF9C7E21A52A31495F27C95B40BC82706CC', 1358769);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128040000, 'consent end', '2026-11-27 15:06:16', 1, X'94A552FA5A7EB80CA1EBF088DECDA250855EF1D266642D35539B0E13CF88A65ED6E89311FB0F0A326BBE532759DD5D9D', 1422545);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128050000, 'import mention person', '2026-11-27 15:06:16', 1, X'072C0478951E452835A988562450260B48C294CB335D2F1D32E3D6DFACCBB179FD0C7C398BA42A50D4ADEAD0DB9B7CA9', 546309);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128060000, 'needs', '2026-11-27 15:06:16', 1, X'83B5CD90012EE6B2D9F32C3F3B1D075813F29415D98B8612D108AD3E9DA98F917EC5A0873B13A389E060A8975E2BB6CF', 2958029);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128070000, 'story read', '2026-11-27 15:06:16', 1, X'35C0FEFD408D552B23986E787A4807E70E51A88B85CE5BEF0B101F5F7A0AFE954CF9F4C8E0B943E7C9169BC74EED2C99', 2153352);
INSERT INTO key_epoch (epoch, from_us, checked) VALUES (1, 0, NULL);
INSERT INTO file (file_id, sha256, size, media_type, epoch, wrapped, created_us) VALUES (X'01A21D8AF829723A8459FB2AD8B85D87', NULL, 0, 'text/plain', NULL, NULL, 1795435202000000);
INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('parent', 'Person parent', 'Test', '1985-01-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('child', 'Person child', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('P-1', 'Person P-1', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO relationship (relationship_key, person_key, related_key, kind, parental_responsibility, view_forbidden, started_on, ended_on, import_no, added_no, changed_no, gone_no, row_hash) VALUES ('parent-child', 'child', 'parent', 'parent', 1, 0, NULL, NULL, 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D8AF809731B9AD8D3CB104444BE', 'parent', 'Parent', 'cb41e625873c4072bdfa2f01e47fa460@example.org', 'parent', NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 'Officer', '9e57462b91814a31bfbf7293de6849eb@example.org', NULL, NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D8AF89D7094B37323646841CF43', 'parent', 'Parent', '10c3bf35fa384bd3824eb241612df7a2@example.org', 'P-1', NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D8AF8AD733C839527F2116E8407', 'officer', 'Officer', '1470133e9b1a4da2aed09e97e37c4635@example.org', NULL, NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21D8AF8B577549A3AF3D52341703E', X'01A21D8AF89D7094B37323646841CF43', 'access', NULL, 1, X'5D90FC5247F546D9A178B92F1F45EF783F4259216ED5D2584A8E1772B470E3E379EA0D9AC9F04D03E98AABDED3F7718E08A0AAFDDE07F1E03D694739', 1795435200000000, 1795435201000000, 1);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21D8AF8F4700BA64CCC4E0E88C51F', X'01A21D8AF89D7094B37323646841CF43', 'access', NULL, 1, X'BA09853752DE478687C3CE8A6788E1CB80F7B2C15ADCBE4ACE1F1DF6A833182475408B316B890B3A221007A62EA9CBEC2B6AA0A909608FC94495537D', 1795435200000000, 1795435201000000, 1);
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 'FH-0000007J', 'access', NULL, NULL, NULL, NULL, NULL, 1, 7, X'9ABF766ACCC414BC8CF9855EC58CA1ACC32D3FBB7EF641706C1FB0984D8A6B9E');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 'FH-0000008S', 'access', X'01A21D8AF89D7094B37323646841CF43', 'P-1', NULL, NULL, X'01A21D8AF8B577549A3AF3D52341703E', 1, 35, X'9AFFA5E3D60D8B4AB08908D34AEFAD97E666C5DCFDDA55116A0BBF7CA7E3B2DA');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 'FH-00000091', 'access', X'01A21D8AF89D7094B37323646841CF43', 'P-1', NULL, NULL, X'01A21D8AF8F4700BA64CCC4E0E88C51F', 1, 3, X'A7CDFBDC5B96CCCA8AA84FC0A5314308A4E52D4171E5AB7C384D2ACED4E1B57E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 1, 1795435201000000, X'01A21D8AF809731B9AD8D3CB104444BE', 'parent', 2, X'0EC010893A00FFDB943F4EDD2CF402D2659E918ECEEEE30B200CE93D72CCD5D3', X'0000000000000000000000000000000000000000000000000000000000000000', X'0B46A0451592B80907D59D9B8B493CB138A581DF808743D66B88C56A8A2A68C6');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 2, 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 2, X'845F656F8EE156535530C79BC753CB01402B670295D6ED070F9CC834E3A8D6AC', X'0B46A0451592B80907D59D9B8B493CB138A581DF808743D66B88C56A8A2A68C6', X'35EDAF0A4D3DE50253BACA83C7C8D148E59FE49374A2D1201341B089719CB756');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 3, 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 2, X'F817C32122D93F0672C64BEFA1D1E40EB7674AB626AF827A1FCDEE2661222334', X'35EDAF0A4D3DE50253BACA83C7C8D148E59FE49374A2D1201341B089719CB756', X'15FDEC880A109097F8E0CF4F0B881424DD1206843670099CC706DA547DBDBDEF');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 4, 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 2, X'456A8B11694A9297D47702B4559FEA918A5AA807AF4CCE9CC67F20D5A3B1F363', X'15FDEC880A109097F8E0CF4F0B881424DD1206843670099CC706DA547DBDBDEF', X'8F5B2285356E711E7399EF278B856ABE5731755BF298E20C17FC4AFE84564327');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 5, 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 2, X'1BDFBB0AEFD5A9904AF532D830BF44D729BEA3F816203850EFA0E9E7A5119B71', X'8F5B2285356E711E7399EF278B856ABE5731755BF298E20C17FC4AFE84564327', X'5146D6EB768EB518AFCB764407A2D70A37A4A29AE69964C63E47CD4D9F171F30');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 6, 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'officer', 2, X'346D14E3E96B37A568CDE6932613B3B90044A28A73B626A76E7A7A6EC5628EDD', X'5146D6EB768EB518AFCB764407A2D70A37A4A29AE69964C63E47CD4D9F171F30', X'BB0F7BBF88E6053C3B49BEA4DAEA55A17AEF8974CABD947A00AC05D4E978E1CC');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 7, 1795435290000000, NULL, 'portal', 0, X'623399C47E98C5D92D602F22B540DCA5B2F6DBA267ECC066D37339C7EAB7314B', X'BB0F7BBF88E6053C3B49BEA4DAEA55A17AEF8974CABD947A00AC05D4E978E1CC', X'9ABF766ACCC414BC8CF9855EC58CA1ACC32D3FBB7EF641706C1FB0984D8A6B9E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 1, 1795435201000000, X'01A21D8AF89D7094B37323646841CF43', 'parent', 2, X'C2F462B689FCF1930E2AC3D2D311DED2D0A5B0B4A1C3F916BC75FF55B2800A7D', X'0000000000000000000000000000000000000000000000000000000000000000', X'CAFF756877F0C35817B6A335006B994D5E08B026C00D172D7F5EE86DF87CCB2D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 2, 1795435203000000, NULL, 'portal', 2, X'5BCDF3761FC2740DAE0956707A999E3B0B5F8E5BFE290821F122E7D4E516313D', X'CAFF756877F0C35817B6A335006B994D5E08B026C00D172D7F5EE86DF87CCB2D', X'ABFAE2DDE2B51AE5D0EA738B54BC4D35AA350071702D576AF4092B9BD1E8EBFD');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 3, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'8ED6DC8E3121F4D0A2E1CAE452B6CB5636E8D55AC750514A44BC56329FE111FE', X'ABFAE2DDE2B51AE5D0EA738B54BC4D35AA350071702D576AF4092B9BD1E8EBFD', X'F3E6EFD4784BA41E7F5F37237133B11A23590212D25BC40CA3EA84A8217B9F2A');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 4, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'FE3BA51245BD8FA21F4CF6DC2CC5F26973F19E0540CA800669C35E75BA2F5963', X'F3E6EFD4784BA41E7F5F37237133B11A23590212D25BC40CA3EA84A8217B9F2A', X'66A47DD3C00A001AF01C9AB61E1A8BFAB1D15062D1B8A3ED059D9AD345EEC047');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 5, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'E89F61A419C5A73A3C1206D7FC2F1237EB82DB851E665C2B0F92D99EBA52C73C', X'66A47DD3C00A001AF01C9AB61E1A8BFAB1D15062D1B8A3ED059D9AD345EEC047', X'724811F3C1A65F230E43E238BDC2EEEE5D6ABE36731B4C56663913909A9D8FBE');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 6, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'2A6EB2C537A9566248D0A5A99DB5142A5B68BB8E042C653009B0FB3DBA6C061A', X'724811F3C1A65F230E43E238BDC2EEEE5D6ABE36731B4C56663913909A9D8FBE', X'F00F2B4B49D8B34DE4B75A980684F3DBA1F4CE4A431107F2CED2507381E9C90C');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 7, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'7E72D3E7098E43183B5EDCC399E8525535E2ED5337CC5EBCB9D5CDA17017805A', X'F00F2B4B49D8B34DE4B75A980684F3DBA1F4CE4A431107F2CED2507381E9C90C', X'131FB387457F2562342BAD667DEF502BFBDA292F00BF0F414240AA275A92B8EE');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 8, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'201D99AFE43E1A4F79E77787B635C1D8CA7C1B7C85BF569E724ACCED7EAC1891', X'131FB387457F2562342BAD667DEF502BFBDA292F00BF0F414240AA275A92B8EE', X'0E0D458154321CB5438EB8C0876F22B576DC38E61129A40DDA630734736431E7');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 9, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'6C4C7CD36739AE7158FCDCD90596F8FF35437F77533DBA6D719FD2AE319D2533', X'0E0D458154321CB5438EB8C0876F22B576DC38E61129A40DDA630734736431E7', X'B5F8A7AFC7C372CE1E24D01872594885E26326416547BBC86A3D1D7E4259AD87');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 10, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'B7B36B5EE30832A71C110B1EA998CF33B93D524A1E59553E1B2D1E3C91830839', X'B5F8A7AFC7C372CE1E24D01872594885E26326416547BBC86A3D1D7E4259AD87', X'5AC0B1C37D76A62745BAED496282847F5465C34507C662185BC2F79A1984BE6E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 11, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'233C1080F6EA5C70DC74A447C38EFB4C24704ABCEC7EEFAF0328C683C53B12A9', X'5AC0B1C37D76A62745BAED496282847F5465C34507C662185BC2F79A1984BE6E', X'6C29301BCE4132406A64852DEA6AABC00423A396FBE755A59845994147355514');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 12, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'8B891EF7CBF79077FCEC541B3ECBA899E5D55942AF54C7EC828559213F565552', X'6C29301BCE4132406A64852DEA6AABC00423A396FBE755A59845994147355514', X'D0A0E1EBBC0BF508269D0AB252CE39528F97AE127D95011BC3B9928F98064D9A');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 13, 1795435203000000, NULL, 'portal', 2, X'0CA0670C80233A3A262533B5999C65371D2EFC681E5C13AC2CC0AC8BDAC86289', X'D0A0E1EBBC0BF508269D0AB252CE39528F97AE127D95011BC3B9928F98064D9A', X'5066E4CFB426F204CB5DC26541710E15DBC05BBF0FD91B79EF57AC60DE437E84');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 14, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'0FEF2A15DB11A15E7650754E3D64CEE162F9D73786B4A065386A91018D1A913A', X'5066E4CFB426F204CB5DC26541710E15DBC05BBF0FD91B79EF57AC60DE437E84', X'363BED078AA14EBB703B75D464697290226F1D76B0299B2908F6D72ECC65001E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 15, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'1CC8E9D0198524ECD747D96D3863865E9296E9D6D7096D3EADEA9BE29BD9B5D7', X'363BED078AA14EBB703B75D464697290226F1D76B0299B2908F6D72ECC65001E', X'FD78C0FB4F82BFEE3E62B021C4746B1032A1B114F53FB42C1E93EA58967C2B0D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 16, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'06A67B6DBB0D294A26E573015ABEE0022C8332AC621A198252E4A96A7A7BA585', X'FD78C0FB4F82BFEE3E62B021C4746B1032A1B114F53FB42C1E93EA58967C2B0D', X'BEF6C335439A0E8762E27D3F05316E115897D0E46DF9F6D130998B89D76AC767');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 17, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'8D40C24BB583BC5EA1E297458DB9CF837ABC868EE3E8F03462CCFD678C825009', X'BEF6C335439A0E8762E27D3F05316E115897D0E46DF9F6D130998B89D76AC767', X'7E56172499893C681C533DA2960FFE4B6D83FC13F04518891F24573678EB2D9F');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 18, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'4F739F7E0F6102C08A985EE500BC22F10FF193DE10AC25C4B63141495C2F3A7A', X'7E56172499893C681C533DA2960FFE4B6D83FC13F04518891F24573678EB2D9F', X'5A7AFCCB403711C2D0B85D05373F1A367A57356CEB4F08739890560045CC483B');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 19, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'BBCD41A7CBBCFC9F2456B2EBEC9E5136779BA867B357BF12BFDC99E72728A8DE', X'5A7AFCCB403711C2D0B85D05373F1A367A57356CEB4F08739890560045CC483B', X'446E6FB31F54F45320521BF27688FF4502B7DAA30197EAB6F124CE9B6E729317');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 20, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'6F841E4F44A4A0263844A1004DBDF1E09C8F6B14A68C218F50D9B4D350A7EFBE', X'446E6FB31F54F45320521BF27688FF4502B7DAA30197EAB6F124CE9B6E729317', X'AB3292B56B7C93EF9DAB0F13AF1E430C03AEF73F63FE7D7625F68F11732228A7');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 21, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'C3987BF79018810B8BCC03A4A32AEF6F531AA2E7FEFE3BD83BBD916DB98BD40C', X'AB3292B56B7C93EF9DAB0F13AF1E430C03AEF73F63FE7D7625F68F11732228A7', X'6FF7E00D54EC3E38F9C099D56B6A273DA394BE0F8A65E814239D96D24DE2762E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 22, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'E3688A3DA3D0EFD2AA865FE417221B6883BBB6675F4D12F2535D2212D2F687F1', X'6FF7E00D54EC3E38F9C099D56B6A273DA394BE0F8A65E814239D96D24DE2762E', X'2E99CB16CA4CD0A88F2B2E5F9F6C06AA4BB8EB7F375D4088BA2EC2A7AC1309F0');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 23, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'A61EBB68AB9920CC7FDBB495FED4AE70FB81D8A2893ABE65E74C4899F723D3EA', X'2E99CB16CA4CD0A88F2B2E5F9F6C06AA4BB8EB7F375D4088BA2EC2A7AC1309F0', X'488CC0F5D365EEEC077A9E6C9BC83917316823D86AC1B9047C947FA4D11ECF42');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 24, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'F7F121BFEFD3D7DE14EE8E514BEF4980902453008BB45E40F46CD1C42647EBE9', X'488CC0F5D365EEEC077A9E6C9BC83917316823D86AC1B9047C947FA4D11ECF42', X'F55E06E66CB63B9BA5CB5140EB5EAB24E23DDEE97AB73F1930552E57E22B2C10');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 25, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'CD13E6D86950481CAB9B9C7D58B33C394DBA92E6A98CB077F7CDDE91E3B4C0C7', X'F55E06E66CB63B9BA5CB5140EB5EAB24E23DDEE97AB73F1930552E57E22B2C10', X'6A2C7DCD80331DC1F4583931CA6AC21F842BBCBF2725992FC15EAE70CD8B258D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 26, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'23DC507A0A81E1FE88ABCF1A36276AEE2B96B1CFE21D63BF7C839F43004D0892', X'6A2C7DCD80331DC1F4583931CA6AC21F842BBCBF2725992FC15EAE70CD8B258D', X'20853DB2B6CD784B67B0E7E294C36E683169C8D5B86D08D74D06A723BE456D09');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 27, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'0DEF52E1EE8DEDCE657B75C4B65725D9C468C06E5075337168EF60E9AB2C4DF9', X'20853DB2B6CD784B67B0E7E294C36E683169C8D5B86D08D74D06A723BE456D09', X'0039C78B17798A963CC3AF2DD10C68E5004BB829E8AE8558EE98091B41716A9B');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 28, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'1D66D307F66585078A5CC015D599C5ED2B3913747CAB0BEB3278C4EDDB452A1C', X'0039C78B17798A963CC3AF2DD10C68E5004BB829E8AE8558EE98091B41716A9B', X'6A9C0B6873A294B7276AD3A250C5E0DCA4062BAAF693DD137B379D94739F2651');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 29, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'5196B82FA64CE3002C8E05BBF568B324A9785C4101BAB3C0610560BD3CAB27B7', X'6A9C0B6873A294B7276AD3A250C5E0DCA4062BAAF693DD137B379D94739F2651', X'D3681B57221AB03D986AF8A94008EFA122DC4418EF8ADDC254662EA222311E39');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 30, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'59B3BC3D0BB545057DC908766B03A6F5920BAFF8B2398E1D5D4C911763EE2DC6', X'D3681B57221AB03D986AF8A94008EFA122DC4418EF8ADDC254662EA222311E39', X'EB01226C0D27D47150E4699803962063EBF3A9568B9AF970D686B332AE414EF6');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 31, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'51840378D18ACF997413255F9F9B303D5C7A7E3841B0C3A5F073B8028B64B869', X'EB01226C0D27D47150E4699803962063EBF3A9568B9AF970D686B332AE414EF6', X'51D283CA3CE2C93F100678D146EB19E2138D5692D38B7A5F2FEB69F893A11A01');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 32, 1795435203000000, NULL, 'portal', 2, X'8E4B72A4A27C5437C048874EC328A3D65F51B2EAE24B8154E4B97DBD3B71B042', X'51D283CA3CE2C93F100678D146EB19E2138D5692D38B7A5F2FEB69F893A11A01', X'50CD31AB14EA88625223F8A2D359BCF6454A637E1C8ACFE840D58B930D822BA1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 33, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'33BACEAAC93E9A912013CF9052FC71B904DF90953FE5BD3416CE0CC202673256', X'50CD31AB14EA88625223F8A2D359BCF6454A637E1C8ACFE840D58B930D822BA1', X'36A28A0E9AA6CCC02FEFF70DEB9F208772C5C2EBBEFA54E51A321851D32CDB53');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 34, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'5D9B48B91975FDE78E8F3856ABB7EB7EC6D0E55C4A3B01AE474D2E99454B6837', X'36A28A0E9AA6CCC02FEFF70DEB9F208772C5C2EBBEFA54E51A321851D32CDB53', X'A029858FD28679A68CA7786AAF97C829017F5B70C8AA19C8FC340A96A27A7EA1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 35, 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'10876094293D03E44AEA940823AB434CA0ECF8995D01E9B53ABB402FDF0A6284', X'A029858FD28679A68CA7786AAF97C829017F5B70C8AA19C8FC340A96A27A7EA1', X'9AFFA5E3D60D8B4AB08908D34AEFAD97E666C5DCFDDA55116A0BBF7CA7E3B2DA');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 1, 1795435201000000, X'01A21D8AF89D7094B37323646841CF43', 'parent', 2, X'4C82403E388351BEBB3C3B6E3FF1D30861F721E76A6FAB4F57A5A22B0E907471', X'0000000000000000000000000000000000000000000000000000000000000000', X'80994EFE156D985B34BEA796A50C92FE273D3E71D4AD1E8A6EF05F179871FDE1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 2, 1795435202000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'EA6A49D2D19A5B5E18C98576D0ABED301A1A4ED0A51D571E12E7E2A034B56343', X'80994EFE156D985B34BEA796A50C92FE273D3E71D4AD1E8A6EF05F179871FDE1', X'08E02C1C1ABAC900CB8D1956D16B51482563BC2553D1C7C233EAC3E830848C1B');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 3, 1795435202000000, X'01A21D8AF8AD733C839527F2116E8407', 'officer', 2, X'54092F948C0ED3B3113D6861C322A9A03BFC2E39F4B3D39D857DDE61827A6F0A', X'08E02C1C1ABAC900CB8D1956D16B51482563BC2553D1C7C233EAC3E830848C1B', X'A7CDFBDC5B96CCCA8AA84FC0A5314308A4E52D4171E5AB7C384D2ACED4E1B57E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 1, X'CE97867E60F24A0EA9CF85744814C24CBCD2AEE557E438B9352C0AEB03E21FDDD38E913884D4CE6DC0EDF1EA31FED26880866EE293D8BC68D8E691E60374D7C9A1B424B9B2EB1703DE045407D8EADAA913B6A7855D4A93D0A8B752D60C15257C547C780922E3840FD5BD1B46EF3675B807617C0B85CD49D0B28A8F7F4DED4A486B12F8AE381907FDFE190823371A7F42D61DC8B53515B25612A247143F713DD3DC0CB3ABD8F4135231D4337A1EF31755A566785F87E2D4BBFE2584C11579AFBD8B8AB64F1E10F85BB58A09CF36255DB5830E9DDB7996A504986FA2C1DDEA13CD05C19FBDD9FA82CA036BE1F11874D79960883908DF246BD60D2B5C75A81CB27AC0E0BD7584DB4ACF997C50181C6CFD756BA736E23508A350F4BC715FB64412A95EA8383E64');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 2, X'5A5A2215106344179284B55B27031DFBA7FF0ECAFD6ED41064E19A03619AE3FD0246638CC339AA59B22450CA07A16F84918B8378F0A2435BCA044A4CD69063033B16E58736E2FA97C508635C713A4F5E29D0D24A3CA76274233EE4F72686702977A0899B9124CE866A479E38B6A4146A988A65FBEAB18940DD1340A2B68C7A57D3C4');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 3, X'AA2C71A74BE046838E8541B233BA727248D1DB928C7DEC951FA9591858FFA243B8446289712BA60F63C79FA870B06F616C54457321D75CA375E86BD3989C25CEFA6D181758CB5D5139D93CF6DDCAF862524EDFD788E957268C64BC0078870EF276FC77277821B17924');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 4, X'895E32AFFBF0434CAE6F1A63C47FF06D951E3A2E7E65B4D885136B496334B52F971D4B0B3945EDC827352242CFF29FE925CB3F51786BEB4D97C81475966B99482B1E6283EF6D9CF6D5616AFC2A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 5, X'0F2BF80AE3C04A779BEB341EFFE1428161E69D2CB30D18BA3E596079E1A4CD3E27F56880CD853367C6E831B02DAA425C7CC6ACFB056816D6D01D574D9336A00938BB1D1FE665EC648A28A51A48827DCCAA6E2CEE696CFD710B21FDEF23696DAA26F72BAD8C2914182F1BA7C3B10B64604A76C4E702DC9E5562');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 6, X'3DDCDB0ADB0B4BD7ACA7D1967872A8E73C59B085214CAC484591ABCCCC96BD46D788D924E7CE1723BD2A4A35946CB978F1245E7F122B4C2D391C9D90F8140B322895E6C229C5E96B128BD783E08B041E59710590191C327B0F3244AB172053213A094BD3885C815FA57FA001C9D15E86F3F299E057854FFE20642D9D9A822FB808A45425C2936830DB8FFC62C62B52');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 7, X'5FCA7E78EB7A4693980026E8A84C605D3E6E2F27FEB971D1BCDCD20181ECBA310AAFE6026115AED8C79686106762E9B513EBB0970CC7791BC189EE18E9A362BCA78A3A603118564935469E75FDA54971A2FC530DA773033057F3D36086A06EB7647F1D95DAB258F179DB57CB31C67E3B326F25FE1EFA0F107DAE25AF7308FCDBE46680D037881B896A2D3184BE4BF694EF594A190ED48730FB444778BB91928BC34F7EF0F42B103020BAC6DFEF4FCA5010502E7AF707F40B2882');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 8, X'2563772A619D4F9FBA70884E8CA15D3874B13C60DBBB34D70EC757543E421B417D18B4B20493E9E85031E37B6973496D4331EE92D88AFBA3F089356DB6E4BFA48C52055D210762BEF286A199A9BE9B4CC05B470641D83A6316037C78EE6C6545FE77634DC97E73842A5381CB434489921AFC22024E01D38A7950898AF0B368054EFC48A478C4CFB83C59E999FFBFF996EB3703E28D50');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 9, X'72C8E9B4CECE490D99BA7541D044E4FCC46D33428DEA82D31CD55E50AA4D1E5CB2C0D97D2ED1BF47ED18F8FD38EC1C327D470433C363C264D5E80014596B71523F3E5ED6C3AC01075B44EADE6671EE57D7637910AD7F40B6DA17150F3BF15D99406CA106473238E2C6C292FC1C29F20C64790B8A6AB3E7197F41CA2BE3CC215E361298C96CD2F0E772');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 10, X'ACE8520A927449FDBA9F25B0F6F51444FF6F4468229BB12B13B5D09C11D0E916149897AC0F284B17EB2C5718154BAB509F5B3B5BDF77997A774E9EFFBCEF4AA48C7D92343F4143C527B75C1AD08BFE2A4CE4D814666308B050E95D95E4EADC5D64DA6E6FAA4DE9895BC968D9AF05566623BC59E908429C29F491D1F191EACDD2123B3445B60116F777FB28FE');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 11, X'2BAF0B897B24411F868ABDB99FF7D4AE6D31171A27D8B3690BD82AAB4DE3F9E0ABCCE0940E99C1298D95FD52DA2E200649F01EC5C95E914C5819C3022FD750D865B384E6E8F9853B836BE5769833983CB6A9FB8E691E61C973B279BCC82D13910775E05252E364E07EA789ED3AE860E2EF8390DD430C9923BF4CC4A644036419FBEF3465B04FB781D15503B7E809CE5EA9F73D73F120BC5AC58409365FDFA1F37400135125DFF78E1880');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 12, X'25098EF0EF6643A49C4B664646584571074D598790D6D027E8A94C13B1BAD841EE22273D7A370DA2316BF2B265E9A1C3DEB545340DD1BA28055C4EEED9211EB52FB2E98890FB43FFFE2DFCBE937B595D0022C743B509C8381ECA02FB018D34C9909DA805DC2027BD6AD7240AC4302E923C6F6C9C1D58964181531C8B0ECEB213E721093D786EF771825D28099C98A93DCE0EFD98B944BAA1902E6A2F026150');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 13, X'1F764A83484B409E9855C26602CCA6DF812ADD85F2851F296DE40FB22F1570B7BCB32350424AB8B369152EC31E6229B62CDC62EC35F52553F942F896BAB54FBB178EB26A14A3EAABAC3B7AF85E13F81F99F9A6B6AB08976F4AB5AD7A489282E1F9CC7FF8E5C6D8CD51621FB44DD7923874C599ACC8A976021AF80FC8BC041946184B114435B8EEED980E08AF1C97');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 14, X'F3C37111CDA54E8E8C3280E152821BEB30D28B4B3BCF9733621E75DB0929276BD7D17306B046D167B17C41367E455D10BCC576CA76C547D3E56875160854F9092A50825ECD4CF17ADE1A7A8182F6AE9CA29B8FE8E8039DE2CEEA3F3BB9BCDBB8D5A87520BF795CA7FB7902134197A2DA');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 15, X'F64E96237DBE4AA89504302BEA36E39354836A161A0FE0C6493954704455D1DAC1F145457222A52E0B398B9EB0DE977EE92B22706BE041F361F47228AABBC6A8F3D0621BA2606860E64070B8B2624EEFAC5C40CC355756FAB103AC0B34BA987F3F399EC480F3D1FE6A33FE5F275782');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 16, X'2FC5480F8CE34A678D8579052BC8ED98C3E395D297CB39302C1045E878C73F1266F0989EA3ED0E6734D48418A062EF58A49450BB6F115DAF8D880A88D8E5F39025607D58F6230128BF44EA78EFD33286ACA7D5F03E92A20035853934905DEA6BA116E59DF799FB7E0B85F0A8427F4D6E41580AB6BB463453D6B2EF24');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 17, X'5F3A8645D04D4770B25018F6041D3B007DA653ADFCCBE40F61866C5B45D5238A972036490B2D67D05DD96F3711FE00FE9202BD252D1347993C69F632EBE20CC0D854676B8913E392D6D23F3C211CC41E4EE3E5CE50577841AD758F4B6A9170A3BA9E2AA95B886BB405E01A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 18, X'038D1F609FD847FA97F294670EC6D0834D5D2A82DE41D152051C5425456604F01054B68C77E72C5921DDDFEC883C86FFE6F1892F272479D3FA5C607C721EC7BB2F4C1C39890E1A1B7E7D2B4B451E2500689568C70CC5DD992B754E8906CA2CE4292293D1AEF0933CDE21E6A19EE6DC');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 19, X'51108C615FCA4A1DB2B35B1DC8283017657E83ADA2BD9C500DCBC41D914C2B6E155D699FD0D8408E88CF87F39CFDED5D222CB56FC8001D41DBDB96AA34FC3E60E10574A1CF3C986F0C4D61404DF2EE1F66889320FE6E3066FC80AFBC8BABDEF415875FFE320A54296D3D5D1B483AB3F14DCF391E16D207BC');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 20, X'C11944F1CD754A318C6459B2E57ED45F62F8F2DC3C89BE90527733981E64775B5FC36F5F59ED9B5E9B5D046722D3FB8B9FE156843133F0C37DAA1BA6D96FDCE5A228DEDEC6B33D13553FB77EA1391C3BAC5980B07381C963262225AECD1CAABBA5E080F488BA29101777F724763678BA8BB4A2835730164ADAAD1E51D5234D2E02264D342285');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 21, X'1B86D315518540A2AC9C6C16BE1BF5DA797F7B4D4EDEA416AA9785CA61539106DF49335FDDF69980CEB7C0C422421300BD16144D24ECD2F9042802C1687C110DBEC9FDD6846206D5F3E4ABEBD7EE3B2811BFBEE39F0351F6A51A58FBAD577DBA54BCAB6F84BE532A143439B98E4C286B8B9B8A35295D96D41C98E64F1C0AD499E5351AA94EF15D1932673254AA71FB8FF364D54A90A5100754E5BB58A11EB4BF7B2CE138321FF43C4F56C165ACE3C421CA25F45A178FBCF3A4C1C9F2CEEF08D7840D44332653022EA2CAF98974BCBB6BD5988DF954F0F12113B3469683976604378BE53C297A26');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 22, X'AC13243A2800484F8AB9DCE5D78831CA109570ED963626E323202E88DB9360609E3045334D70FCB22479EDD217E0D5B806D3654A76E853014BB7C1B2B436F9A20F636988389425FEE9F2697CBF6DC19C39CD073D02A23B9D8EF88619E19152861B1E14A6FD04F6362301F7');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 23, X'CFC173AC13F34AA28D92769C298E9588734A69F1ECFBBB55BF1E9D3FDD546C2E657A0696350076A2CF7C03931B4530464F1D088D8827902C6EB7813DBA483CC8BB03B7758B839FC6D7CC72E8AB01484272B098578E9376BA0D052BE31D42A1BECC278A9EF3E01FC489B011236DA240F91A4F7211798C9443');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 24, X'EA9E27E6AB1D48DA8B1E2A4873F3DBEAD188A81033465E2AB599CE92DE336DF96029421C0F9D86A70B9B0970E60EFAA18EC6A53268896C1FA4D66BBE3F21239FD76E2BEC60718A2A1BEDB56A04FD0DFCB5E6508421178D83DCA17AC2AF2EECCEBA7FC3F7B06A2BD0A1CD73E17C');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 25, X'3C79C89007144E5688E0339B88B71F59D5AA6DB70293E47A338FA6322974F56BFC0B6675C4B5CC51FE91AC32D093AD9F1B6668C4E64757DC4E087FE15DA0DB4D1447B83A3DDA70A94AB345B9386F35D2BC7C799CE567160279827BA31DA59B12E47D75EB807994D71B0E15A3DA72AB96A02A99D98FCBEDC693ECB70E864665BEB02D2CE7591E92312430DEB63DE0EBA932CCA6AB0B575F500FAE8920E8DFC5079D2519D59F8BD8FECCAF5DDB20510E58A3C2EA39A1775B05B3E12D2F252694497E1FEBE46069A4A3A9D87CFDF59D6B42DE032240D8154001671E9340964354126E9685F3AA7E162A42FBF27B3DD0D5A195A842DB0E2989B1AC7BFDC912A063ACCD654552A48C1E34F10F837E1B17F9877987286F174FFB923EA2E1D65C4E15A6A1EB9E687F90F26C9B400FA26752311E478D7CED81');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 26, X'E15F4D8A710D4CA194D38CCB42F4C7F2C8D83293C50C5FDD3F1C58AEB1AA084AB34EA688879050B86A1A8BE74F5F4D898F087568BFB3C592412DFDF3172F556BFF63F933673D9A20E70FCBC8531267678C4CE65E3FF5D9BE0CFA98E0463B119713350C3849E53F75E0EBB2FECD0E8EF68246DAA5FE079FF5E5A9612ADB81A5247F73C9E66111095B8FE14627C8D16803C16C65F9A82EA518535E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 27, X'64CACAD4F62D4FD8AEFB2BEA9EDBEAB3799AF7F4AC91B3807421E79A060E272316B77BC15592497F9E652C03EE108F68712F0782EB435DDE37633A551D6A3F21541909FF28CD42610FF63F706A1DC2753AC90F00237BFAB43C01E7676D13EBD28CF2950D0C4D60F5A87048CD6BF4E90349693E6913A4477937604C0319514E077977A2C1C683F17B535C4B3DD9ACC9412141520A1629C8CDD6A2DA9D54F8543DA4B30A04D8964465CE619B61B9EFABBDA11E7361ECFAFA15ED3702EB8B0D3A1B091487CA406553E365BF250D6067D63F32FCCD53EA1090E47FD5A6BEC325C3F2F20BD117B2E7D5BC1CE30353F2818A1F792F644E4179005C53F3016CDA7DAA868CE4A9C617A642168BC91E4D003C7894BF64A5494B5154844AD0D97F5087A23E5F954675C5A356AF781575501C7275541B97E83FA71766AECAD3BC3ED0492D42E47913201507FB010B49F4676E9B975F1061C4E2F704C1AFF2F1276D37C6B347AEA4B46EA9');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 28, X'6D0F278D66DE4AF9A4656BC5AC81B805C1A1F7FAC9A2B779357F1648E78B7FD4F3F0ABD90BBE5A4B1CEFAEB6D146FDACD62493AD1CCE6C9740090806E6F15A8C864A1A55959B3B046FB626C8EB902071205A80969D0B407798B4DD9983130C63B0A78FC786206A4AC544B13474605D427FA61494BCCCABAF3C8043BED31153290E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 29, X'05A4CC2F24B04BF6BA71B6CAFFADEC143067A2F4EAD07C0A05660BF35DA67ACCA69454678E88227FE104E5F2EED2EF909F39CEE4E191082CB6FE0C292AC9FBDA71E60BA70426058C6DB7E3DBCE7498294F2A513944E6A991600EB6A4B9A0D03052DA05899E03C6FFAEBFFE5D86FB1D61AD686E6D9E84E033BA895684C0AD0BD2B421C46384D3062B08F99289DA9C13E2A139E90C9D2DEC673F5D30F23085D576B197D06113A699A42873');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 30, X'34BB5CFA0B4A457980C93CC01B61499981F227D145F72163AA28251C450416BC7C6840B282F7492129A91DD8B321B4142D10871C8F462455E4CFA6C6A4098C935CD7B857FB60C29351D9BB621C4AD8DB57168D19EA6CF044635B9ECF5F3F87568501905B6AD5C44F39476D5EA839A0290C6C3EC4628BBF6DC8D7E8B92C811F2244');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 31, X'5044A81D2E0B40B9A33E801E46DC5097139856711661D7A27A4531A72CDCDCF9DBAF604475344332FFDACB20CFA8365A8DD6B53D56B379C22B8E4CD3BE45E7CD7846404ABD0A8236FAFC0B6554140209F69844170E6347CFF17CC1B5C3E1500D08AA5239E133058D0C26978F0A4336842537F6EBF716E5F0EB91A9BDEE');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 32, X'EE8F7655A40048189A9B9E67675058772BA504C1FD43CD21DC198949CAB53EDDC03A97013A1D7202C69BFDC3629AD6BA6A685E1D6C7DC92AAADD653B051FC5EAE8C022E21F49774CF40142538FA21E1A96A382DE84158D031001C14801FFE2A89F86DB0FF0FA071EF6701F2372D6D017F9372763F4F5AA40AC9E3250FA216210B20523C1EC2D6A81F3AEAA3FDFBB9C8E5A3B5F06430B6097');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 33, X'4A231724FB9E40AFB72D820681D7568C9B7966ECFD2AAAF67BA79BEAA1E3BA30D181EB50ED916204510A4F2A1A8CDA5C07DC95D061ADBB859802B96A0040EB670B86DF2C45695CBB05EE97908DBE52612C20E1BA515F9D577BB54FD896796BF868E2F788EBD4F217A40A681FCBC9A7799BBB4AE55DE7FE808A653708');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 34, X'E2422600FD8A47C4B3D215E7673751C34FA2B43ADC76EFA62D43849EF0B2D2DB98263276A7B957B8C0A1F66AE4C70A9F42BA3C0AA2B6F83F123D84CA47FEAAB320FE62FD436910F0CB3A1F6B2B1A6D12F87224D275811590291649A278AC93EA833ED154BDA291DD393D19');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 35, X'977F94600B694D65B214B4D82324BEFF5C1EDA614EFC40D1418D2E9BE136727DDB1216CC6E301BB0BFF542F84D10352A421CA34E091E4D65725843508B0414B888F731CCCDFAEBC04997F4E5052273579D21FFCF456DFF09EA4D5A7AA0940BD33B235FF7DE335B4F945666');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 1, X'7B75F68689CC44B0953C7CEF56D2B6D2833FA9001B5A8FADA84845686D78C7173C091542E932F2CA8ED3C48997C92C43CC8B2B99538719A1D6E78778387DDF9978A1A9148F9EA2C3FDD81CD86EE52B8451CA21A2ECE1933E0F8EF601D2EBA7BEE8A1DDB2D7B21A8646F5F8567743F825C38CF7CAF68678BEA4C3CA3971C023766AA1178A630966F9A180639E79C820379C55B5A83D7B1AF7BC13C2B54224F11D91DE03B71A3B56F4B0C8E9F818506AB924D4750DA7AD52AB354414F2E45A6E9B419AC94B5ECD354F53E5BFCE81C592792C45DC2C568180D71574B374882EA14CE0046FE36FD4D544465EEF7A3BAFE8041ACDA319CE5D20E6C901B83246786FFA975D693B0F6BB510FCD9683CD8BF512DA35735929527E8AC5FB4BD922646407F83CD80869A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 2, X'A7B9FBF411BE4C91902DCA5780EC7B728447C1393F63944670F5BE4D13BFDB4EEB2C091E256CAA7E3F462341B8F4A8418C2E797DD1761371E54B81D1ED41B56F57C4CB45D68F46FA757C3CFE97');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 3, X'E2E3C0B7DA1B423498056B0AC2736D20E66E92924E3C879698F294A4D1A4B7A30DA455D28DF4F10E3CAE4B09ED5CBC2C1ED49FCDC88F9FA528A9C8EFB34E44C9CB7D03034D0DCC901A606CB66A11621E20BCB80A9B3064393F33D3ACE1242C2A1B49DF3C8075725EBB512EF48DC084C408A46A459A4033DC4A49FFF9E5FBCDA8C576D3F9123397D0C50A6DDBFF5728B2326725CF31BCFBBA269AFCC64EBF79D9BC1369B441EC');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 1, X'D3B5FE5F0C694AD4AD50547BD5E925E60284751A58FB762A0CED308E6D41C79D363B9F895D62219837FD213B84410EA8A9FEFE6E89BE1D801FD2AA1F', X'755654E0545F453B9C83EB9B4427004E940A040B5C4186B54E2C6AC73FE1B90815F74276CDC21C7CAA8F4AF7FE3791B60DABE28751D76A500473CABB', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 1, X'4FE12F824E8F4D94B850830A7883B079E730A53C28C53442C4B79E044E8511A09C03E77D49785B411CFE93C8EC8B644DB9D536B0BE055C872A403E87', X'B291F75EEA3E4C6CB4EB03E8306C5F2696639ADD5D1E6D5D88316B3E09223A0FAC8AC14C3953157A93A49F21699A3535371926F1427AC580E872371D', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO disposal (case_id, seq, certificate, channel, received, limit_on, answered_on, closed_on, outcome, extended, paused_days, disposed_us) VALUES (X'01A21D8AF823769A8065A6402C2C24D3', 7, 'Family Hub certificate of disposal, version 1
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
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed, answered_on, closed_on, late_after, needs, action_on, live, words_seq, reply_seq) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 'closed', 0, '2026-11-23', '9999-12-31', NULL, X'01A21D8AF8AD733C839527F2116E8407', 0, 0, 0, NULL, 0, 0, 'P-1', 'post', 0, NULL, '2026-11-23', '9999-12-31', 'letter ', '2026-11-23', 1, 32, 0);
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed, answered_on, closed_on, late_after, needs, action_on, live, words_seq, reply_seq) VALUES (X'01A21D8AF8F67255A94ABAC890C31542', 'open', 1, '2026-11-23', '9999-12-31', NULL, X'01A21D8AF8AD733C839527F2116E8407', 0, 0, 1, NULL, 0, 0, 'P-1', 'answer', 0, NULL, NULL, '9999-12-31', '', '2026-12-21', 1, 0, 0);
INSERT INTO person_mark (case_id, person_key, effect, since, ended, given_by, told) VALUES (X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 'P-1', 'marketing_stopped', '2026-11-23', '2026-11-24', NULL, 1);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (0, X'01A20846FE0070008D2ACDEC44CB98C0', 1795435200000000, NULL, 'fact.account', 'account:01a21d8a-f809-731b-9ad8-d3cb104444be', NULL, NULL, X'9B745D2EE43C3A562B98FBCE3F00CFF922F69FB43C229D5BE99F229B6E612D3E', X'18ABA9B16B14AD7FA2D20765396EDEFDD3891CF2217DF7937D43A35C55BBD149', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (1, X'01A20846FE00700180ABBE1E4A34857E', 1795435200000000, NULL, 'fact.account', 'account:01a21d8a-f811-767d-aa5b-5a021b92a663', NULL, NULL, X'B84809E3B7E10F84FFACD83EF2CDC9F0FF651736D9403CCF6E2A43FEB9FD3D35', X'64DEE68EB36CEA7B7E070D632BE6B57F832B4634A4A23A4CCD7F7A0D090ACC06', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (2, X'01A2084701E8700083AD4B4C46F991FA', 1795435201000000, X'01A21D8AF809731B9AD8D3CB104444BE', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 1, X'0B46A0451592B80907D59D9B8B493CB138A581DF808743D66B88C56A8A2A68C6', X'81A5E3E6298965D9E1B2074DEB2622B768D5C14823A7C9C0CF216C83F011A57B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (3, X'01A2084701E87001BE2DF1F246E396D7', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d8a-f823-769a-8065-a6402c2c24d3', NULL, NULL, X'3FEC8C73F81736B598FD1F434BB4C742C91F0835B3E06CDB6D08AD785994736E', X'4A1386C2676CEE4522990717F5D4613BF47857FD46BC53D1ABC5C828EFC8C1F7', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (4, X'01A2084705D07000ADB917E149A18D0C', 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 2, X'35EDAF0A4D3DE50253BACA83C7C8D148E59FE49374A2D1201341B089719CB756', X'AEC9C74ADA636DAB154602ECC05E6629D2DBEA1508771BB4E559328CDE85AD5D', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (5, X'01A2084705D070018B7F750C4ED9BDDE', 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 3, X'15FDEC880A109097F8E0CF4F0B881424DD1206843670099CC706DA547DBDBDEF', X'E56F3BD92519AC31C75CCBE01024C01A6466865569D37C053A145E1923A9F3C0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (6, X'01A2084705D070028C78294C4A3AA726', 1795435202000000, NULL, 'fact.file', 'file:01a21d8a-f829-723a-8459-fb2ad8b85d87', NULL, NULL, X'237A9814BB934AFCC68C9BFB330EB9F2ACF7E1B756B3A17C02FFA7163126A73B', X'7D186D34524CF7C87758FD8F4B4DDEFECC390FFF4E6AB699694D88EC034D9DC2', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (7, X'01A2084705D0700396D2A6E74D9B9ED0', 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 4, X'8F5B2285356E711E7399EF278B856ABE5731755BF298E20C17FC4AFE84564327', X'1F7BB59DCF2DFF3F092569BD541B686E5BEACBC5C891FF0DC3B3DC9EBEBB47E0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (8, X'01A2084705D0700496436A404280BD98', 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 5, X'5146D6EB768EB518AFCB764407A2D70A37A4A29AE69964C63E47CD4D9F171F30', X'701211BC85DA95C79E3EDA64CAC2D4BAD42CFD7B56451E42EA9CD788A10F5DEE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (9, X'01A2084705D07005AF5A21094263AE1D', 1795435202000000, X'01A21D8AF811767DAA5B5A021B92A663', 'case.event', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 6, X'BB0F7BBF88E6053C3B49BEA4DAEA55A17AEF8974CABD947A00AC05D4E978E1CC', X'CE0C7BA3021BBB71BD1A8355A68B8E4687A8FB4EFC76635A66372E966BF9EDB1', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (10, X'01A208485D907000A3D96102428B83A7', 1795435290000000, NULL, 'case.dispose', '01a21d8a-f823-769a-8065-a6402c2c24d3', X'01A21D8AF823769A8065A6402C2C24D3', 7, X'9ABF766ACCC414BC8CF9855EC58CA1ACC32D3FBB7EF641706C1FB0984D8A6B9E', X'9FE0DBBEE371856A28D9FDC94E952F74111F24FCB0321056D56835CCD86E10CC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (11, X'01A208485D907001B0EAC33E4C209F7B', 1795435290000000, NULL, 'fact.file', 'file:01a21d8a-f829-723a-8459-fb2ad8b85d87', NULL, NULL, X'DA713E51B47AB80D1501D8055F2E94AC739291675FD456F73551C484F26E1754', X'CA3F661D12E9E19CA298E7B912D7424DFE137A212724A5DF40A29BFF963D8DEC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (12, X'01A208485D907002A1471DD14668BFAF', 1795435290000000, NULL, 'fact.case_head', 'case_head:01a21d8a-f823-769a-8065-a6402c2c24d3', NULL, NULL, X'ED50E586D6C789212D07A0CE5BBC733106F43F569A5C928B375859F27435F684', X'AFA3F46D3A84D3A2B13EBF90F7DBC172032859579B3595596D0F16B1169EF6BA', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (13, X'01A208485D9070039D0425854414A556', 1795435200000000, NULL, 'fact.account', 'account:01a21d8a-f89d-7094-b373-23646841cf43', NULL, NULL, X'E9AF7DD507D538320E61FF5BB9442482144DE5E9173553522EF0682DA374335E', X'ECB5EC4AE789AF8D54EEF47DE779B5C1C50D9C46BCCC3BF4106FD406E1670BF6', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (14, X'01A208485D907004A5FF1E804BD78381', 1795435200000000, NULL, 'fact.account', 'account:01a21d8a-f8ad-733c-8395-27f2116e8407', NULL, NULL, X'3ED6BA59D8B6A7606F49D5E96252E0BA516777ED9EC999651AEF1D07B0957394', X'4C909796EE2E12D57B1CC83588522D77D09EB62C93E7339F0FB0E5DE266A448B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (15, X'01A208485D907005A6E89FBA4330B00A', 1795435201000000, X'01A21D8AF89D7094B37323646841CF43', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 1, X'CAFF756877F0C35817B6A335006B994D5E08B026C00D172D7F5EE86DF87CCB2D', X'703048BF5D468B7EF4A43095F9C907DF523ACCACD6DE17B54FDF51307F50566F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (16, X'01A208485D907006A9B601384071A1B0', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', NULL, NULL, X'C80D1F9924B66CFDAFC67AF2B60E2979FF078627F160644234EAC644D6245988', X'EFE5F5CEDA7EC40850FBC34466003D3E122BC8B2C61162372E6F2BD3B68C5FA9', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (17, X'01A208485D90700785F78ABA4BC78C90', 1795435203000000, NULL, 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 2, X'ABFAE2DDE2B51AE5D0EA738B54BC4D35AA350071702D576AF4092B9BD1E8EBFD', X'9C04374A8CA4AA227A50F6481A4BCE13E2A6D18F4382B98AB5E23FA0A0D041A9', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (18, X'01A208485D90700897053ACB4AFBBC74', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 3, X'F3E6EFD4784BA41E7F5F37237133B11A23590212D25BC40CA3EA84A8217B9F2A', X'49BD253039505CA94CADDAC45EA0B4AC2AA87B6EFAB08E8EC2D6A448187E3054', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (19, X'01A208485D90700981F39B8B415C8893', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 4, X'66A47DD3C00A001AF01C9AB61E1A8BFAB1D15062D1B8A3ED059D9AD345EEC047', X'B7B3F9972C600E5BC13124ED11DB0D3DF1777A03390B059BA96D545A2276F299', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (20, X'01A208485D90700AB1952444458ABEDD', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 5, X'724811F3C1A65F230E43E238BDC2EEEE5D6ABE36731B4C56663913909A9D8FBE', X'7D9CDDA354D0CB20B4B0795C9B5F06C83CD8A7F96F5FF3B08DA84AD9BF3B074C', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (21, X'01A208485D90700BB50098014273A4CE', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 6, X'F00F2B4B49D8B34DE4B75A980684F3DBA1F4CE4A431107F2CED2507381E9C90C', X'203CB37FFC7046BE58747152E6AC08B6B19026A8AE6BAC45FF202BEE49DA9D07', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (22, X'01A208485D90700CB0D1E8EC4F1093EC', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 7, X'131FB387457F2562342BAD667DEF502BFBDA292F00BF0F414240AA275A92B8EE', X'D775B5FD26A49679638C62D56956588EA3DD06149D4ECCDB1193A3842BE8E184', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (23, X'01A208485D90700D90DA8EE949E5BF57', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 8, X'0E0D458154321CB5438EB8C0876F22B576DC38E61129A40DDA630734736431E7', X'5F798CCFF3EE88B5047853F6CEFFB0E9D1375802998BEB03C3B03C4F07D08C8F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (24, X'01A208485D90700EBF3185D5423CBFAE', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 9, X'B5F8A7AFC7C372CE1E24D01872594885E26326416547BBC86A3D1D7E4259AD87', X'1B3629BA2C6B7BFE754D1B0A7B642DB07D9EABCD9CC79E0E684F5600EA96B518', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (25, X'01A208485D90700F8995F0B94AD39A0A', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 10, X'5AC0B1C37D76A62745BAED496282847F5465C34507C662185BC2F79A1984BE6E', X'5F298EFC655942BD49E22E7AF5F011A65C6808545D284D99ED30B56F81197D80', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (26, X'01A208485D907010AE9C9E42418CA18D', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 11, X'6C29301BCE4132406A64852DEA6AABC00423A396FBE755A59845994147355514', X'3BE8FD6A1E7A07C9AD81DE6001FC9D92393C6C1CCE1E1B2674CC65026C6593B3', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (27, X'01A208485D907011BC2BCBB044949354', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 12, X'D0A0E1EBBC0BF508269D0AB252CE39528F97AE127D95011BC3B9928F98064D9A', X'1CCEEB81F5CAC00AFB73F26267657A4029BB34F1B4085C5EE17CF09B45F56A0D', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (28, X'01A208485D90701298494D4E497BBBEB', 1795435203000000, NULL, 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 13, X'5066E4CFB426F204CB5DC26541710E15DBC05BBF0FD91B79EF57AC60DE437E84', X'21F7B0357FD009FE8831E0945E9AA59B8348198F67A989AA808FD8BDFBF8E39E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (29, X'01A208485D907013AB59F4F64785AA7E', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 14, X'363BED078AA14EBB703B75D464697290226F1D76B0299B2908F6D72ECC65001E', X'4AAB9EE0942F1DB8ECB9B6A35E5D26BF9C8DB299D9DC86305AE84B4260B56ABF', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (30, X'01A208485D907014B0BA4DB14E049821', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 15, X'FD78C0FB4F82BFEE3E62B021C4746B1032A1B114F53FB42C1E93EA58967C2B0D', X'3EEF6DD4D3824077AF9EDE385E7FDFB83DC863FB285E0513F0327596249A6289', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (31, X'01A208485D90701581CDB8F94574A621', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 16, X'BEF6C335439A0E8762E27D3F05316E115897D0E46DF9F6D130998B89D76AC767', X'11FCD05ACABB37364634A14F7AFD5CC3DC32FAB7B6BD601DC30631A2AB4147AC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (32, X'01A208485D90701691A7E8BA4AE082CB', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 17, X'7E56172499893C681C533DA2960FFE4B6D83FC13F04518891F24573678EB2D9F', X'A3BF828049A5D2B7872E361B544F2826CECBC8527CF093C125905611B0F2B26E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (33, X'01A208485D907017A0854F674CFD8572', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 18, X'5A7AFCCB403711C2D0B85D05373F1A367A57356CEB4F08739890560045CC483B', X'1E2B960E435AEB5E3AD1E48F239D0CD8870C852D543DA5FAF51F72C95B825112', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (34, X'01A208485D907018BC9877034C558EBF', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 19, X'446E6FB31F54F45320521BF27688FF4502B7DAA30197EAB6F124CE9B6E729317', X'713E2F65CFF2244B68F8F4806DB2DCD2A03321F62BF903AFB93243C9EE58730E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (35, X'01A208485D907019A8DD0C884F848E96', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 20, X'AB3292B56B7C93EF9DAB0F13AF1E430C03AEF73F63FE7D7625F68F11732228A7', X'0D4DC0B93D6E28C608737BA5BB12C6800182DB4142FB0CB3BA99DFFE6A52E171', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (36, X'01A208485D90701A8F057D9240BDA5AE', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 21, X'6FF7E00D54EC3E38F9C099D56B6A273DA394BE0F8A65E814239D96D24DE2762E', X'ED54F9A961D5425722E906A2098E96EC16E812B7FF3D26FFF9A867CCFA384181', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (37, X'01A208485D90701BAD95E016496D9C6F', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 22, X'2E99CB16CA4CD0A88F2B2E5F9F6C06AA4BB8EB7F375D4088BA2EC2A7AC1309F0', X'AE1DA1C026D2817A23E4D3B9851BF5CEA1891E051828536343118DCB5D40D58F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (38, X'01A208485D90701C9EEC0FDF44B8A306', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 23, X'488CC0F5D365EEEC077A9E6C9BC83917316823D86AC1B9047C947FA4D11ECF42', X'A477505191E3278B93FE2AA9A75D8F38C35BE21F1CDB5DE20E4AFB8ACA8724A7', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (39, X'01A208485D90701DBA48FE784D0AB5A3', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 24, X'F55E06E66CB63B9BA5CB5140EB5EAB24E23DDEE97AB73F1930552E57E22B2C10', X'0D2DB21A4E7E47EE6B24834672C43DEA2B67F71CD05ECFEA9696BCA1C4C65544', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (40, X'01A208485D90701E8E826B91439DB57A', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 25, X'6A2C7DCD80331DC1F4583931CA6AC21F842BBCBF2725992FC15EAE70CD8B258D', X'929AF2E6F92DCD932FE0BE8EE801442C90F9AFDDCFC5F3ECA462D291583AE71C', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (41, X'01A208485D90701FAAC70CCB476EA933', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 26, X'20853DB2B6CD784B67B0E7E294C36E683169C8D5B86D08D74D06A723BE456D09', X'A13449586608A57BD774B603FAE307ACE01EF98FC5CB3D194D0A90B7A4B23776', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (42, X'01A208485D907020BA88425746318229', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 27, X'0039C78B17798A963CC3AF2DD10C68E5004BB829E8AE8558EE98091B41716A9B', X'E3DD1B6C6AC97D18A95A441344CD693EAFA1A30B05ECA45D7ADD79A42981B96C', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (43, X'01A208485D9070219A8CDA68491B9E5E', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 28, X'6A9C0B6873A294B7276AD3A250C5E0DCA4062BAAF693DD137B379D94739F2651', X'8BC5DB748CC8480D8EBE7FCB0AAA7E8C5D3192BA78EAE1CD6E70E960664B71FC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (44, X'01A208485D9070229C86E44648C393C6', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 29, X'D3681B57221AB03D986AF8A94008EFA122DC4418EF8ADDC254662EA222311E39', X'9AFE6E386C7308C5340EF9FB0984DC3F1CC8602EA7B142B499607F343041F7BA', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (45, X'01A208485D907023BD8FA58F4D078CA2', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 30, X'EB01226C0D27D47150E4699803962063EBF3A9568B9AF970D686B332AE414EF6', X'E536B151D250AC2808B9745DE107DC6D30F1D9DB0AC247B284E9F6348BC359A2', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (46, X'01A208485D90702497C90974442FA734', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 31, X'51D283CA3CE2C93F100678D146EB19E2138D5692D38B7A5F2FEB69F893A11A01', X'04544B005F673312249FD6B488CEBEDF6DF8A9ADC061E0CF11BA7020DA6505EF', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (47, X'01A208485D907025A8A228AD442B89FC', 1795435203000000, NULL, 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 32, X'50CD31AB14EA88625223F8A2D359BCF6454A637E1C8ACFE840D58B930D822BA1', X'AA3E4790AB2E454E402414C36C339D5F929B9BC5EE445BD04DB814912E0AC54E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (48, X'01A208485D907026AA89E6114B99B01F', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 33, X'36A28A0E9AA6CCC02FEFF70DEB9F208772C5C2EBBEFA54E51A321851D32CDB53', X'5BA5148F8150484BDD87DD6BB8DE3C49878DFA78DFF251E8E908F83BDF805569', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (49, X'01A208485D907027B997B6474A7F8FB4', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 34, X'A029858FD28679A68CA7786AAF97C829017F5B70C8AA19C8FC340A96A27A7EA1', X'F745EE94ECFF26FF5CAAEFF820F615068BF79EF0D02D09A220BD0AF22862CA83', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (50, X'01A208485D9070288BF369E648B9A426', 1795435203000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8bc-74f3-aab1-bb6a27e886bb', X'01A21D8AF8BC74F3AAB1BB6A27E886BB', 35, X'9AFFA5E3D60D8B4AB08908D34AEFAD97E666C5DCFDDA55116A0BBF7CA7E3B2DA', X'C3D31C1670F233C13B6265A6E3D4AFFEF43F26A0075F0851E3DA08D02755020A', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (51, X'01A208485D9070299FA36D264DD3BA64', 1795435201000000, X'01A21D8AF89D7094B37323646841CF43', 'case.event', '01a21d8a-f8f6-7255-a94a-bac890c31542', X'01A21D8AF8F67255A94ABAC890C31542', 1, X'80994EFE156D985B34BEA796A50C92FE273D3E71D4AD1E8A6EF05F179871FDE1', X'0412679DCA734AA38D27F1C6CA2C6B3D3B4B8E1074859C8EDC6AAC09490961F8', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (52, X'01A208485D90702A8079C9914973BA4E', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d8a-f8f6-7255-a94a-bac890c31542', NULL, NULL, X'AB622A3990F394E93E3AA0A0A9575E7324818F94E3676F79B8953043E4BD7640', X'688AC816D3823B6EFDF673A4991D0AB0C0CB35F63F2F35FC1B68AAADF9837976', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (53, X'01A208485D90702BB514663843B88586', 1795435202000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8f6-7255-a94a-bac890c31542', X'01A21D8AF8F67255A94ABAC890C31542', 2, X'08E02C1C1ABAC900CB8D1956D16B51482563BC2553D1C7C233EAC3E830848C1B', X'F5742DFF231B27CB70FE09F6454259D52D72BF5684F83BC24A7AACCC74E14A21', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (54, X'01A208485D90702CB1D512A942728AF6', 1795435202000000, X'01A21D8AF8AD733C839527F2116E8407', 'case.event', '01a21d8a-f8f6-7255-a94a-bac890c31542', X'01A21D8AF8F67255A94ABAC890C31542', 3, X'A7CDFBDC5B96CCCA8AA84FC0A5314308A4E52D4171E5AB7C384D2ACED4E1B57E', X'E46E4F6CFCBEEF4FDF63EC75B46EDFFDA57B078083028A3967C41D99CE8FAB97', NULL);
INSERT INTO audit_log (one, size, root, note, at_us) VALUES (1, 55, X'1B35FF944171EFA45F106A59B4C89D2C3ACA337E0F253E17E25A8B8FFE4B652E', 'portal.example/audit
55
GzX/lEFx76RfEGpZtMidLDrKM34PJT4X4lqLj/5LZS4=

— portal.example/audit quZoMBbrJBMJ/j8a/5hrBhBncWz2qjEYNqxOHPPOcxqcGrN6ltfUhIrz+a9ai9MZpEzqGtZOdNAqyVgg9YB3tzyPOgA=
', 1795435200000000);
INSERT INTO import_lock (one, token, step, begun_us) VALUES (1, X'00000000000000000000000000000000', 0, 0);
INSERT INTO place_search (one, rules, day) VALUES (1, 5, NULL);
