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
, answered_on TEXT, closed_on TEXT, late_after TEXT) STRICT;
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
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100000, 'file create', '2026-11-27 14:02:05', 1, X'EB0026C4B53BB2442AC06E39519E846BE4AEB009062058A5B136F7A0D637C28A95945182BD5FD1FA783BF7050FC139CC', 5356099);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100100, 'family create', '2026-11-27 14:02:05', 1, X'EE25D38406AFD77B1E2F3317B4DE707FDC29A98FFF19CB3DF8E7DA2C33691DF68AAC37C4D5660AF9B1F8EAD43A73A5C2', 3973913);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100200, 'access create', '2026-11-27 14:02:05', 1, X'775DDBAB84795032DD9A8CFADA38BB98A3EDDA7B6085B442EB9E1B61986518C8BEA46FBE79ED7FAF053F4106E95FB149', 7976281);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100300, 'case create', '2026-11-27 14:02:05', 1, X'9778E9DCC3361FCC13F2BC63C15E3F06D9AB597E66ED63483696A753CAAB24971FB3EBB9921A02570BC573F11D83EDEB', 3963819);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100400, 'audit create', '2026-11-27 14:02:05', 1, X'DEB481B849D9D5434C91B7701E91B2143417511A90C5E2B15616EE78E6478927723D60DAD39858B11CFF4C52D278A4C0', 2792181);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100450, 'import stage', '2026-11-27 14:02:05', 1, X'11959286D8478351465ED74C0B72E6B771D4427D2D2470267CFDC9655E99E761E4C503475BE8502B6A613E7D89549A97', 3966002);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100500, 'holiday create', '2026-11-27 14:02:05', 1, X'2E00F67B7ACCEDCA1E04FEE7E755676609676958E3748F37DED5D360F5D4BA132D0F78653242C54CABD6FE4795B37724', 3985661);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261126100600, 'engine', '2026-11-27 14:02:05', 1, X'76E1EB9DABEF4BE3F217998A83AB1215538E3E4CB8DF3180000F13EF7AD4605DB06849A2EBDD9F62203AEC9FC01DEA32', 3965531);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127010000, 'protected place', '2026-11-27 14:02:05', 1, X'146931E4761F5445B0A6080390316597AC40A31CB17FD55E9B7F2677198FCE9836325B0761CACC003C4349CF81554DB6', 3983618);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127020000, 'own things', '2026-11-27 14:02:05', 1, X'4F72AC9B697F0492B77C6A439D049A41F77B4D81A11BE4368B3E5EDF0C8F75D8E2E8E5E9D2481146D8A1C4C1F29A38D6', 7992555);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127030000, 'limit create', '2026-11-27 14:02:05', 1, X'14038CAFF366D167CC9352B0BC46858F65AFF1A14DC4FE7BB1B1C3A9398662D2AB7B1477C533F6F9F6CFADC4E2C2C3E0', 7426555);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127040000, 'kept', '2026-11-27 14:02:05', 1, X'F63AEEB4E70E10ED0101E0033FF7C3856529ED4478CB31B4D3CD09E9C8868A17C39CFB0EFC9AFD0C7D9F5FBC221819B3', 6553996);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127050000, 'way in create', '2026-11-27 14:02:06', 1, X'428D9FFD951CC1B02F76C3BD6562EDB9F74EBF35056656E859C29759594CE8F529A6B74B21B374DE16F9649D3403953F', 1036255);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127060000, 'danger answer', '2026-11-27 14:02:06', 1, X'3793B3FE1BBCCBEC338A136528C8F5FEF28DA62A28B88EE38D23569B49E194AE569C219CF02BA42FBF62AADF52AA4E68', 3966473);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127100000, 'case queue ended', '2026-11-27 14:02:06', 1, X'C0B0E4B59D49E1C1A8DF3628BF3F866874951DA3600D223CAFD1CD6809AA9C049B3A3BFAB745747BDF40AE5DA4E7290F', 3987194);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127113000, 'protected reach', '2026-11-27 14:02:06', 1, X'B89DC747B7781A0321AD42AD7F05014E733348DC6E554D5BED5ACAAF5046F356577BEEA6FC793485261147EA5D868B0B', 3984210);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127114000, 'waiting file', '2026-11-27 14:02:06', 1, X'1E65341A029B0F9A3E21DFEF812D0E2A190B85680D17E9DEAEE1E247B7F6F83FADA6C38E86A07BC2651CC6985312239C', 3991370);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127200100, 'notice told', '2026-11-27 14:02:06', 1, X'7FEFC99602160E0AD7A589864B5D3D97312602C589447D22161862A5788127000792F1C36C33EE1D5A435380B62B1F18', 5315798);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127202100, 'looked', '2026-11-27 14:02:06', 1, X'89C40480830E3CCA5AFAC8B233B41206F07C6BB702C429624D41732F86CAB0AE634EF1FF3C1D295CFD1F06ABB8C31866', 5595618);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127203100, 'story', '2026-11-27 14:02:06', 1, X'BCF3C3E97C2AB145051841B2C6438F2FFBB390026C244A3BA491051AB3891BD688D487FC373CCD7F86FF6850DECFEC1B', 3406853);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127204100, 'milestone', '2026-11-27 14:02:06', 1, X'5B9B7A2CA5EC2AE1DF1D1870ECC4B82862E4162FE26D8353EACFA440EFDE23056E28ADF1EB7A44D525AEA224671A0B66', 3925000);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127230000, 'missed', '2026-11-27 14:02:06', 1, X'8B6D4A19D1AAE3A02C3E6D7B1229CBDF1B62367FA477B02867166F30CEA5B2F5D73960974AB327C3A7363C34DC0EFFD0', 3909557);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127232000, 'home begun', '2026-11-27 14:02:06', 1, X'9581F2D05459D4744BA1CDD06D75624913EAB06026797E0A78F706C4B0AD19BA350C1381FB230AAF01149A9E29A18664', 5142507);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127235000, 'helper', '2026-11-27 14:02:06', 1, X'B8ACCC02B1BEC828A07459DB6D264FF215D755CB50445B4BE622FDB9683D008232195BE7300E282FF4D115BA24BE94A8', 3964660);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261127235500, 'challenge', '2026-11-27 14:02:06', 1, X'BA5D0CFD7E927AD9B1BED53AC4BA3FF061B50C3A3D2D04F2AAC136C0F15E5B53DFE5847554C499DEDD83A228147B7DBD', 3973233);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128000000, 'place inside', '2026-11-27 14:02:06', 1, X'B543D1A2503B06E04F3EE02C789776D46D4B96F6DAFA644C14230A70E866AD0E56F399D903B0191CB608B0B31A409654', 1493151);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128010000, 'wall', '2026-11-27 14:02:06', 1, X'E42115575414D739781981F67AE4C35A6C622292D5CCA4B9B6A0F9F9DECC169AC70F62D057CE748FE51D77D1216EEA04', 7262740);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128020000, 'name order', '2026-11-27 14:02:06', 1, X'8D0978F5F5FA524696FBEB3AC8D36C4EB5FE4F9A964E6C02B2CF2ADD463208D471D55E72E18250E12629F9C61B1571E1', 1661644);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128030000, 'code address', '2026-11-27 14:02:06', 1, X'A2F39D55E75A5B1D2F157A972ABA9D7F843C2C6E9E39F47243A5912C2BD0CEF9C7E21A52A31495F27C95B40BC82706CC', 3942927);
INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) VALUES (20261128040000, 'consent end', '2026-11-27 14:02:06', 1, X'94A552FA5A7EB80CA1EBF088DECDA250855EF1D266642D35539B0E13CF88A65ED6E89311FB0F0A326BBE532759DD5D9D', 3981615);
INSERT INTO key_epoch (epoch, from_us, checked) VALUES (1, 0, NULL);
INSERT INTO file (file_id, sha256, size, media_type, epoch, wrapped, created_us) VALUES (X'01A21D54557176FB86BDEE1C2F81BCD1', NULL, 0, 'text/plain', NULL, NULL, 1795435202000000);
INSERT INTO import_run (import_no, started_us, digest, rows) VALUES (1, 0, '', 0);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('parent', 'Person parent', 'Test', '1985-01-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('child', 'Person child', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO person (person_key, given_names, family_name, date_of_birth, sex, retention, import_no, added_no, changed_no, gone_no, row_hash, name_order) VALUES ('P-1', 'Person P-1', 'Test', '2015-05-01', NULL, 'default', 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000', NULL);
INSERT INTO relationship (relationship_key, person_key, related_key, kind, parental_responsibility, view_forbidden, started_on, ended_on, import_no, added_no, changed_no, gone_no, row_hash) VALUES ('parent-child', 'child', 'parent', 'parent', 1, 0, NULL, NULL, 1, 1, 1, NULL, X'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D5455617729B3FB63E7A97DCF03', 'parent', 'Parent', '332b743811444a9f84b2b1166c435bff@example.org', 'parent', NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D54556572BC94A8071C880ACF5C', 'officer', 'Officer', 'bee429a953fe45d1bdc8e5891db19392@example.org', NULL, NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D545595708186ADA04627FF075C', 'parent', 'Parent', '0ae880407d87413b966dcc626dddcbb6@example.org', 'P-1', NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO account (account_id, role, name, email, person_key, team, guest, created_us, closed_us, devices_from_us, email_named) VALUES (X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 'Officer', '255ea69255b247cf9e7196ee572a6f1a@example.org', NULL, NULL, 0, 1795435200000000, NULL, 0, 0);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21D54559B73EBAF9CEA97CDB395BA', X'01A21D545595708186ADA04627FF075C', 'access', NULL, 1, X'3D022934575C4AD9A65A6876F1599ADF5CD056F1BBC0A57F88BBC06B6C4DCF8F2E479A6BA07216586A72DC9527B07B7E7A8439B35E288CC6C3015862', 1795435200000000, 1795435201000000, 1);
INSERT INTO draft (draft_id, account_id, kind, answers, epoch, wrapped, created_us, updated_us, sent) VALUES (X'01A21D5455A974FAAB74DA12ED41841A', X'01A21D545595708186ADA04627FF075C', 'access', NULL, 1, X'6427271E05534D76B270A406EBDC634130F4E733A064708EA268A21DA79F77CD3C2827F885F0C46A63D2584F5D810BBFD7F1FD7BC0E5A052A9F6E57E', 1795435200000000, 1795435201000000, 1);
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 'FH-0000007J', 'access', NULL, NULL, NULL, NULL, NULL, 1, 7, X'9D3CCA07DC89752C111E4B77814E02B772CF730388BB44CAD7D901D9A0CCEA57');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 'FH-0000008S', 'access', X'01A21D545595708186ADA04627FF075C', 'P-1', NULL, NULL, X'01A21D54559B73EBAF9CEA97CDB395BA', 1, 34, X'520CD1C15100D18D61E554D1BF0508A9F1B35A5CBD658931F9742FC349605880');
INSERT INTO case_head (case_id, reference, kind, requester, subject, described, keyed_by, draft_id, part, seq, hash) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 'FH-00000091', 'access', X'01A21D545595708186ADA04627FF075C', 'P-1', NULL, NULL, X'01A21D5455A974FAAB74DA12ED41841A', 1, 3, X'456D8D09DD43A2AB8C0748AB4932B9FC8F7B60B2C29316BDDD64899E0A8981CB');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 1, 1795435201000000, X'01A21D5455617729B3FB63E7A97DCF03', 'parent', 2, X'6F22D1EDB0237A7885D5E52DB9D5EEBA870D7284B444CEC5B41C39AD947D520C', X'0000000000000000000000000000000000000000000000000000000000000000', X'01DAB92471E41C82E80AC5251C6642E4688EDA2C75578070733189ED28565E5D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 2, 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'officer', 2, X'21DE7EBF606266A6DAFB19943B442D197913672807D7D7DC49DD729EAA1972D8', X'01DAB92471E41C82E80AC5251C6642E4688EDA2C75578070733189ED28565E5D', X'2FB8CF54AFB6CA3A6F8CB71F88236847661128BEE1B7E3B90AF7617136AB4754');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 3, 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'officer', 2, X'E599F0FE65E33466CB806FF7540AE7BF375B2232FA0A559F1601D7C52AFB3E1D', X'2FB8CF54AFB6CA3A6F8CB71F88236847661128BEE1B7E3B90AF7617136AB4754', X'75DAC30B9576355F436EBB10CF59B69BF4D865773265DF11EC7DEAA66AC6D8E5');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 4, 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'officer', 2, X'5609851087222CE1D2AA7694F6C1FC6AE81A7132C99D4CFEE680CB3892E7563C', X'75DAC30B9576355F436EBB10CF59B69BF4D865773265DF11EC7DEAA66AC6D8E5', X'F5E14EF1E8E3F05774EA8554481E295F9515311D48FF854D09B1EA2008A7EE16');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 5, 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'officer', 2, X'94C9F5C3B1955F080155E7E542267A0427532BC5FD066D4DCCAD4DBC166BFD00', X'F5E14EF1E8E3F05774EA8554481E295F9515311D48FF854D09B1EA2008A7EE16', X'DAC0B9B4482D487A488AE8B48E63ACC41C5858732CFDCB0A506B92B4ECADBDF0');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 6, 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'officer', 2, X'9DED0657AC122521E1B008A72775F12E05BF9C58AB0BF18E7F0A8BF4D68CCB81', X'DAC0B9B4482D487A488AE8B48E63ACC41C5858732CFDCB0A506B92B4ECADBDF0', X'48A98905FC5A41A18ED05062C7130D2ED5F3000539E607A367233B45C35F3C4E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 7, 1795435290000000, NULL, 'portal', 0, X'623399C47E98C5D92D602F22B540DCA5B2F6DBA267ECC066D37339C7EAB7314B', X'48A98905FC5A41A18ED05062C7130D2ED5F3000539E607A367233B45C35F3C4E', X'9D3CCA07DC89752C111E4B77814E02B772CF730388BB44CAD7D901D9A0CCEA57');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 1, 1795435201000000, X'01A21D545595708186ADA04627FF075C', 'parent', 2, X'0A7109449E2C32AFA1902FEDE7CCD64694FA92E26FB6A9F7FDC89D8EDC82228C', X'0000000000000000000000000000000000000000000000000000000000000000', X'137F257C38E2BEAE038D800070D1066FCB01380D4F9DF21DD4EF806A19BEAD87');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 2, 1795435203000000, NULL, 'portal', 2, X'5F69AE0A6496B2DEF03DE4B5A5C2F7CBF8B36E4A4F4E33CE96E0068684EBD334', X'137F257C38E2BEAE038D800070D1066FCB01380D4F9DF21DD4EF806A19BEAD87', X'E7BC8004F9CFC0D7FD056B80B127F78724DF7F76CBCBCA484B83CC9460594302');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 3, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'82317474E804096C6742D0901D3D959D62BC696EC37A7EC58E126A4DA77BAF70', X'E7BC8004F9CFC0D7FD056B80B127F78724DF7F76CBCBCA484B83CC9460594302', X'B03C0CD252DADE4F584F33C56C18741CE12953A0ABA3A9E2A4DE6F5230802758');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 4, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'CD5C0E2119E08BDFCC3979984FA53ACA213DBE59FD2AD1201AB14D836E35AC9B', X'B03C0CD252DADE4F584F33C56C18741CE12953A0ABA3A9E2A4DE6F5230802758', X'09D91FAA97BA0F9D2592AAA9E85481A200366BB22A2391C08D6873DA3AE0F3CA');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 5, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'20559E35B2715FC8F3F523CE33CA1BCC0D7E0501C76BAD88B1F1DED403E03E88', X'09D91FAA97BA0F9D2592AAA9E85481A200366BB22A2391C08D6873DA3AE0F3CA', X'32328F1C78487BBB1445BCEF18A5F8E54637B91DEFE5AC3973CF56BFE932051F');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 6, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'D7CF64905ECCB9468ECD6FF1DE80B22535D4E15B14F57D808F62D074C6A512E3', X'32328F1C78487BBB1445BCEF18A5F8E54637B91DEFE5AC3973CF56BFE932051F', X'C7AC5FB79DB365A59D048C5DBE962067EB880666AA990879B996B167587CDF41');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 7, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'F18D9AC3B056A3DEAB68AFEB2E30DD94E08520B39B389B09896298B60C154306', X'C7AC5FB79DB365A59D048C5DBE962067EB880666AA990879B996B167587CDF41', X'3B3356DBD736D61F5667EE8E32AD7EAEF4143B2A4B09D74BB1318B7CBA4664DA');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 8, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'3AA7292D888D41B0C2A019F575B1AECCF543DBE1EC9C6D1E9E98477246330AC5', X'3B3356DBD736D61F5667EE8E32AD7EAEF4143B2A4B09D74BB1318B7CBA4664DA', X'F026EEAC9B777CF835C66FB1F2A33F09BF433D4A347418F625236652AEA2CDD2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 9, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'73C604B367D2CBEE4D08F8F8D92297BBCAE5F3D2A0F57BBF856BC10D723BD3B3', X'F026EEAC9B777CF835C66FB1F2A33F09BF433D4A347418F625236652AEA2CDD2', X'7684F2CAAFC7787C9E7C22C2CC15FDF3570610DD0CD424652381103A5DDBE016');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 10, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'EF65D651EF3A8CF2DD5977A9D69A47744D094D166641CF96A18112F729F965CD', X'7684F2CAAFC7787C9E7C22C2CC15FDF3570610DD0CD424652381103A5DDBE016', X'EAC5D60F45CCB2AAAB5660BAAE815D29C5F35E3B206DB0FC6FCECD7CA27923A6');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 11, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'2799B88F20BAB759A0198B0376020997F8D32E7B5C9932AB6858D66FA4895A44', X'EAC5D60F45CCB2AAAB5660BAAE815D29C5F35E3B206DB0FC6FCECD7CA27923A6', X'D01B542BD104518DCA35AB6EE7DB2811F9BF4BEA3BF6DCC1BBC240AEF6C55935');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 12, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'E715E55AC03A24BC33817D68529A6193BB3C18F3D4BAD05AD9404B64331264E9', X'D01B542BD104518DCA35AB6EE7DB2811F9BF4BEA3BF6DCC1BBC240AEF6C55935', X'98600A32C76CEA64A08699D62F3D533D55277AFCC843477DFB383547819E4894');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 13, 1795435203000000, NULL, 'portal', 2, X'A458EDEDDDCE235B25B0E18CB8DE5593D825BC14331D41715714216652003BF7', X'98600A32C76CEA64A08699D62F3D533D55277AFCC843477DFB383547819E4894', X'B056EB53EBFF30CA133E5EE91059A9692B94B040026823492E1F19036771D20C');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 14, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'55A361726AE2E3726C8BDD1B3905AEFE275668019EC51C2D4C05776D727E8868', X'B056EB53EBFF30CA133E5EE91059A9692B94B040026823492E1F19036771D20C', X'10CDA9AF7C84E75CB2EC3D103A4887EAFF66D8CCE357ED6197D1DBD920CE7945');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 15, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'954803EAF0C454D6EE8B2203F56FEFF5B94130971E3894D3AFE27C1C0889B770', X'10CDA9AF7C84E75CB2EC3D103A4887EAFF66D8CCE357ED6197D1DBD920CE7945', X'EC7370D3F85572EBA9B243AEA425948711E4A9B48F7E3670465D99BF5BF65A32');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 16, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'79E79132B9B18625132CC129F1A88C3E620B596167F6866F27AC0841190B4FC6', X'EC7370D3F85572EBA9B243AEA425948711E4A9B48F7E3670465D99BF5BF65A32', X'47F795F55BA01DAE1EAD48527144465A2774AA1B59D05238715107B73187F49A');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 17, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'149C6E0062D99E2AB9DB967780296B299A7319E71D4AEDCBA0E0B2E603C55339', X'47F795F55BA01DAE1EAD48527144465A2774AA1B59D05238715107B73187F49A', X'E01E39C296F1172DB47CCEB8A29D9D9DB15710B405C3D5F67E312DCAFE16B8FE');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 18, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'C7109C9C825A0EACB8B11D73757E2C80BDC9749BF0F443AD524710B5F25A348E', X'E01E39C296F1172DB47CCEB8A29D9D9DB15710B405C3D5F67E312DCAFE16B8FE', X'117C90CB3196AB09F304EFBFA5C857E30F123761BA525F6838945161D415E5B2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 19, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'569872A9438A955391782E17C1803BED9A83D27CAEC277C98F64DA8CC85F374D', X'117C90CB3196AB09F304EFBFA5C857E30F123761BA525F6838945161D415E5B2', X'780A394668317AE317BB0C028D203B7F012B4E10C8CFD6FBF69F7C4D4F4F1B06');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 20, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'FAAF2A0170127E62044457E1A7D7B9ED16D07A92779E26D1A2DF253BA59BFDA0', X'780A394668317AE317BB0C028D203B7F012B4E10C8CFD6FBF69F7C4D4F4F1B06', X'690E4D2B51A5BE3524F2DCFAA434BFD321C810EB850F937C5E3CBDB0A8DEAE79');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 21, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'F689B348D69FFEB221E391EEA51305D709CA1E031DAAF7AEF1A87504F594C429', X'690E4D2B51A5BE3524F2DCFAA434BFD321C810EB850F937C5E3CBDB0A8DEAE79', X'E8D1A4FB3F1786E4F610518E11B7362DB803F9DC6DF9C0C5B98C970FAE61C3B1');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 22, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'6B2E307C2B392194404150FF1DB888902E2327438693B54454DD3801FECF33A3', X'E8D1A4FB3F1786E4F610518E11B7362DB803F9DC6DF9C0C5B98C970FAE61C3B1', X'C3F12A8ED0351C36056346B3E2535C1BC889B74BABC094B2E5BE5E70F4F14E73');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 23, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'84EA8C6B112D01CFD91285B0B613A1B5071844A3F51384253B5CB9DEB8A946B6', X'C3F12A8ED0351C36056346B3E2535C1BC889B74BABC094B2E5BE5E70F4F14E73', X'D508A5E9E8D2B4E762A4456E8E35EA1056C04C659B9B9C394E43C3571D103C7A');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 24, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'5D9E1879F37E1ACEE4E1EC4B63ED4D049FD63E1FF8D1BEDEDA8C2EB9916DB3CC', X'D508A5E9E8D2B4E762A4456E8E35EA1056C04C659B9B9C394E43C3571D103C7A', X'1DEE8C90E8EE50659F377BA0EBBDD11925E6EF636B49E62A8EFE13E93B54D616');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 25, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'A7F38FFEFA25300B52FE7FFF9C6A95CA102BFE00856A327175162F15C1DBEABF', X'1DEE8C90E8EE50659F377BA0EBBDD11925E6EF636B49E62A8EFE13E93B54D616', X'56082895CB6FDE12648C0BE0259EF71ECB7C6C4C31A52AF6FC0F6AC9B7893A33');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 26, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'77995E2034FC5323E73F6854E75B37A0C893A11DF335A6BE9749B37E746EF949', X'56082895CB6FDE12648C0BE0259EF71ECB7C6C4C31A52AF6FC0F6AC9B7893A33', X'993B679DA9FD374222340FC1B3E956EBD800B763551D81ABD8E1E6DDF278AB5B');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 27, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'A94C0CA010551AA000CCFF7603BD8D7A384BA627F9A050D0B058A776FDD01E64', X'993B679DA9FD374222340FC1B3E956EBD800B763551D81ABD8E1E6DDF278AB5B', X'35A5F52AE73CF59599C78558E54DE252ABF8E2CDAABD600C6175EE02AF785429');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 28, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'B2193B971014CC938FE61E14EE6D5C836FD3893F81931090251FEF851BDC9C17', X'35A5F52AE73CF59599C78558E54DE252ABF8E2CDAABD600C6175EE02AF785429', X'EC290D1B79353D64FCAB0FE2DE42F40C19E3B7F4D94DEAC6E866A3073BAE4739');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 29, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'398B7AB73A19871DAB386B79A52542FEFBC2694F1890CB4AE127D79207E63747', X'EC290D1B79353D64FCAB0FE2DE42F40C19E3B7F4D94DEAC6E866A3073BAE4739', X'333A161D07C3BC4102CF6FFEF1A7CE87AC39F68173262302D9CD515FA48FE36D');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 30, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'AEE8EF48C0D4B32B60B44303222A54BF531E3F0FF10A55636D08BB849CE2CA6F', X'333A161D07C3BC4102CF6FFEF1A7CE87AC39F68173262302D9CD515FA48FE36D', X'60FB06AB23CF7F578BF08204B41A1F06CCF95D78479F1D0F7ACF8DAE546BAC92');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 31, 1795435203000000, NULL, 'portal', 2, X'05C89D800346399D123A9CAEB2EF462F70A50A92DFD4E0B28B7E34420AC312EA', X'60FB06AB23CF7F578BF08204B41A1F06CCF95D78479F1D0F7ACF8DAE546BAC92', X'75194C1C9C7AE086F2479B1DF0DE1198C647A67F79A1653031DEBCEAB546363E');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 32, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'2BD2899B266F43C6E65FB5E98554AFBA94B552048D3078B950D5CFA5A48ADB60', X'75194C1C9C7AE086F2479B1DF0DE1198C647A67F79A1653031DEBCEAB546363E', X'6E4B0EC8B0956F27E9157CF271015DD1B56631EA27A433258FCA8801E7E87C65');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 33, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'1E4B342B1947B17DCA2F17E35A8ED2C2F9D3BFF4A3B385CD42795F43C00916B3', X'6E4B0EC8B0956F27E9157CF271015DD1B56631EA27A433258FCA8801E7E87C65', X'070A782267E5059BE70C7501D807AD516312935AF985977E6A4C95D48C42AC63');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455A27614893A3C369475AAA2', 34, 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'3D8342AD1D2DA2743C8E451119AC105EB9FD426FE1FA18A0121568AB44BCD2CE', X'070A782267E5059BE70C7501D807AD516312935AF985977E6A4C95D48C42AC63', X'520CD1C15100D18D61E554D1BF0508A9F1B35A5CBD658931F9742FC349605880');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 1, 1795435201000000, X'01A21D545595708186ADA04627FF075C', 'parent', 2, X'0D76ED3D48EC743844B8A9A30BCB76B17CE9EF03ACA315F8B62CA96861217B2D', X'0000000000000000000000000000000000000000000000000000000000000000', X'7ED652BAB808B721CAD9D7DA4EE8654329AD02466D0CD09478745F642F30F87F');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 2, 1795435202000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'8F18ED408E38FEFA7D120867699EE39E11812D7BEEC29977DBF9D19D210BBC62', X'7ED652BAB808B721CAD9D7DA4EE8654329AD02466D0CD09478745F642F30F87F', X'7E8AF2BDF2E273B1111A29B574C9EAD52325313F0CE624D2B0284198055661D2');
INSERT INTO case_event (case_id, seq, at_us, account_id, role, v, committed, previous, hash) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 3, 1795435202000000, X'01A21D545599704E87EFFA1FEB7E8662', 'officer', 2, X'2EDDB81C1EB155D88D59A9D5090FB0B56A0FC5CEBC3FA4B7508AE0136EAAAEFF', X'7E8AF2BDF2E273B1111A29B574C9EAD52325313F0CE624D2B0284198055661D2', X'456D8D09DD43A2AB8C0748AB4932B9FC8F7B60B2C29316BDDD64899E0A8981CB');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 1, X'B45DBDB17BF14F2EBA465AC13D61A03A7B308FAD28495D596B74DD0048995F450321EB1CC709849D0F528C549143D0CCBB6F3726FF6AD25CD6697C682E0B480577DA7E1DC77EB2AF720F73CBAA34C4A540CD67C8CCE0663A5F5AFC70771FCA7CF58875C90CF346F11F2E2E0038F4FB60E9B917926E6674F983689B03A4C83ABDF7855D76BF0DCDE3CF60593AA63EAC7ECB3692ECDEC9D3A9719DABA3F0C42CD8C5BF45338E8E42E37276AA79F2E9D0FE17DF768A64FBD0997BB784F9EF6A66F2447887A939718A98C160A93C69E41C1A8A75B289B8FCB796EA0E76DCDAD6FE1AE0CAD5BCEC5324473D67B653AA162CC80DA86347453E142C8C3517AE706FA4B46DD19D67855CA534BC09B7584B00216F3337A1239333EA686E52418BE81780C3A3ED7D56A2');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 2, X'556CC4F371E44AD58E957C8B584E8B3C52786C2B5FF29ECE97BE3EABEB8F084810F6554DFDE4B9150848C28B9563DF7BD45B46C7D68377326AB34869681EF8E7A54EB124D6B7232EB91BF7FAD77751FFABAE4D4A7C9BD87ECA1C24D930383016198924A1BD753C99DB8962AF3E84EC2C699105822E59771EAF026C405C9F10067D34');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 3, X'7C6AEC4C3B834C09840BEC50722B38B59548BA4642E7EF70E88DC26957A3E5181747FE342F6C3588096C70D4304D82067B461A541B17E8A1CF71BB3BE936ECFFCC151DFE4BA107376DF59EF0F4F5D85A33C48623B417F454A2DBECE95C1F4AF5D64B3032F46FF76BFB');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 4, X'B1A55DFBC48E49AAB25BA94600532D16592D404F2C970CA5AA1FB910221EA8986C2088604A84EF987A556DF1E14DC01533112A8D149F87D33AEA045894499E9233A3313BA63341770F65BE542B');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 5, X'8F499BE732434DF3BB670F66721CDBB6F2B68D8529450FBCC670A7AF1B61F02DE28AE6E12090B837B3DD0B4A4086DB10AE21346DE873D35BF3DB895B82A203F68391FBD20410221D14EE0D0632EFD906501011570E39D10ECA84799EF6C43AE1BF9DECDE16420F666D85C3E0371F7E204A4F344FEF1ADE4810');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 6, X'AF04F2FAEE0E47E291BA9CDD02F06FF0007B691A8538EBB04C257FD5D9F2AABE1CE12F5B40D2881B150BC65EA53A44CC17B1E3602ACA4D516D23790A9B64CC05266B331E14DE377D548A40A70F6D64BF839F1CFF436997991516522849019E90C4DC7CF9751E860C14B630DE34B5E68964EF03C97861EED0370CFAC68D844EB8BF46AEC8C1535E773465F276F3514D');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 7, X'F19FE98F51C24015A04C15CD1B9A9546AD5B3E0453D376F1C9841842F3213EAD59E4F0E2E95722EDB906F254D3D30EA25B27FFD6BC278ACA0A9E80719E5EDBD6E41E4AA229726A6D71C6CF92A52F9B59C736246B8DCF357D57C6794494BE3984911C0D9DC22A4C5E7942C43C76272FA516DFC07F020A45D03FE71FB17DC10DCEED69542D5CC109B1266CC73BB6CBF3F805B5BB3882323FA3CEAAA8516B6BDFFA09012F4CAE98EBB7929D1849A3E1A68BB343560154C5124B404A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 8, X'499DFEF3F6AA432EB88CD55393DA4E965AC3943ABC8C7C19D3A006DDA9DF33797178EEE01694F3C5450974AE52D769BD2F21C7F75B5E78B41B74106F1E7916D316DC28BC5E589A66D1A2109AC77B8144E985C25F4A96D0BB5949486A99BB3B53A1126D5076441BC82DD0178CAFEF1AA322499BBA3908E40F9B599720572CF75A9D15F5653E2254FE0F1779C448C37EE0A31ED618F802');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 9, X'8783CD32FBC14196B294234334F2618F080E900011606645D439BEED1FF98F1AB1108E8169D0A1112E40BABD0C447DB30FD331D65141743C18172A852D39E5E8B5144D4FDC0734B472F9F3907C1473C1446C811B6B8FA88170736B0A7B3280476164748DBCDA52666F4CE55D15F925387188A15149FE10920DF6C022985779594415650B9643D9B55A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 10, X'B23F566396FC4C7EA60E249756E9FE4D68FB8EDABAD853DD55F0D86C258B3E862760CC1175C88AEC286E450F1D13926364B30779293917DDD626160D3C910F93D4F5D4B6E441389F2C2AF159FD72C2DEA989407733A856AB13E7B1E77E08EA1088AB5F0B6DE08259C04569C4B01A3FF57950E0028A229502CD35C7E21E1B27E1520ED888DDB91B33649154E7');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 11, X'26FE05E2BEF24A98B3B13F345D455AB2F7F01FA9DC52877F7A278694328E460F8810442147132A9862F4734DFC129DD0E0AEC7A31748124EE180B77C64F19D8F23BD4C2623634CEB807A7BED5B1C37828CE2545FCCF93420A12C8ACF644DD1149A78DFF2E68D23990045E0288F1905CC8E6E531A9F78966F465F3B7A1F3EFB1680297E5AA5642C120764CA3B66236A6FEC5148A3F8235AC651E3E00C257DAB3BC019F02BCFEEDFC461D4');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 12, X'AAC8AC68FF034FB6B8FAB9F69F94AE3C51794F1E6CD658C4E010153B51A190ECE5174FC2C93D185E1F2A4E218439AD2689DDA991986179E6AC11655AFBD21233C15EE677A56A81095641A3A45526DD0D2EA23212705FABCF71E26502686AC09F8616ECAF86B14B65EFCBA0950640F8B7E784A8DC8A48157F62F2B23B92C4DF7D3287B1EA4E23BEF3643396FA72809FC3A157FBF66C5832B2B75054415E3412');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 13, X'6C1A4839E20648C3A84E178240A406EF4BDFBFBE1CBAA535014135934BDEC130C31755F342C41E61FD5454CD9BA3C99020D3907BCF2C1310C56A06B8158EE0F68BC2FB6BD00F4DD1201C7C0AFA516199CE3A3330D3794D4AF7388806D6E58903354A7C5B442200B4249C526BAC38EE249BA055C200CFE053993F742F7BA068E15BCC9A1EE289FDCEA961461B2FA3');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 14, X'88084B0BD5B3404DB29854ECA90F70A5D765AA9E59556E77DBD0F89F7333E18CC35FF2193D66CB97B9DB08BB6A4EB69E6E89442730F709C0E53166B017EDB59A562F3997BF9B4A080AF6AD763C14FB32827B3C24462FFA6A7F4A089DD98FDA65E38B887F0C089D555CAF9E65079D7960');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 15, X'A7EBEB3D4A964A549C05E2E8C2C975DCED07C61DE600583A71D380C5F1A172998E83D54E80606CD442AC068E5F546244EDB24551A36C1D6B56D0430B5AE5143CC08E724294143597752F19173AC2EB6B1F115A6CEA53E502661E8CEA2AAA73C141C592A8AC5DE3C7007629FAA75D7A');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 16, X'B9D53120975644E7B8197022C5CAD90041B1E109B028F4554CDD321EFF00C3604156C821C14D1C8C243FAD4A6502A59C53929D9AD0BD545123830263F710D5C2DDE47079ECF719E8026F0C76F0CA5FB2AA42FA2A79DDD8B17CB2DB8541898CDBABAAAFEA2284D34CAD71E16A642D8287436B2B7BFAF1897ACD86C702');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 17, X'853325B12E684A1F922EA9F465EAB76CBB1AA4AD8497E9A04AC8820A1E5A0D35ADC69D0672B2941431ED15453D80CE21152B026A3C1DAC206A9A77EDB1F58976A931E43EAFF9F9F216B47086C04290F7033710752C272D1BBA30F0CC87A5515B57F75239FF3855AA609D84');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 18, X'D8AB82EE867244C0974F42BC5099E9E2A18FD5A957A392B90AF8805BE52E3E8B1E129BA407DE651FC33FFBF60FDD572C5D50CF30A3B7B5C9F34877DDB957D8E7F5C31F5E47108CEF046CD2A350095529A53A062E635396274A29707ACFAE14A94C4AFD74F5099C91417E4C5FE12A46');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 19, X'E4277E7C860544F89C9303678D49D76ABA206E37D4D636FCE2B60E11B2B4EDE5B8B40440EB00877214B559A43E97BFE5A9F97A3B47F0593463551FA5DF56D25CF8F395EB09CD623C2E75DEE85F384DB5A01F9DE73619D371F7725B8A95FF4213120CA9F8AB3AE569C8B1FFC2FB2627F17C2F2400926209B9');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 20, X'7418B13F243F4CFAB297084C88B68415728127A17BF0680BEBB66E8676C23FC148B783E1A65314360F39A057B5FC0C6F7602F4CB28F7E9D90D57C68AFA6767F7CAAA65AA0F526F419FE4EE34FEEA6A816F752265ED5121AAFCCF72514877040292D77745B533B3059244C8736FD61B3AB51849F56F92B9AF1CBDE61BC8E4CA0CA17780641184');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 21, X'CC441F971C4C4211A9308AC1A58102E2F2BD7779728DF7B4217FC3346D3140C480375BFCA5767F38E96DAFA1A72227CC2F691A80869FA873982DA574DFFDC2ACB0C5C65ED847A522DB0E18FDDC785276D03D32C249794ABA5FE52AF39FEA10EBD1338864AD657C1FAD6135DD2161722D4BEC2B8FDA00F305D89110B120C725E854FB2CF32A0F04FA6CD911AD5B3F72DB5542C3EB03493A1EC3AF694277F26B41390AE62A932DB2542F8D2DF26F1B4FA48D4394F1874A34273BF49F9E5E7FB71F095A25BD565E70F1E14BB668711E78E8AC43B29B1DE9035E0371F31CA7531CEA42D590F1538D29');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 22, X'2F21E5360844463A8A1589CE9773A7063C5B308859AAFFCA18F21702BCA3DE957885C5F5B9B6E2400ED60C5DBA5C38E6C0A29FB0026266CE08A0AD996A70425C8EA4650457E39502B3EDAD598357143E76DE945BE7E38F85D58633269C669F6F417216078A4B8CB5F8AB27');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 23, X'970A71E654604035943AE13E6AE4BF4D71DCAFC63CAFAE4C6BE70E0767E74254AC909E98DF35F9CF515B32F5EC3ACA9E7DF7A8A4B452EDB9DA6C76E4AAE2FEC6395EFE79DAA2181301230244A7B4916999CEC96DFDF248CFEC4F6E63D5FD557A65C0ED840958E38B606295AB85');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 24, X'7E6211025C47420097A9C854A627B8E8D075ED85BBFB9516A371F5D9B6390515FB1EAF3CFB98C2C39C743406EFBC872C62BA4219404CC89F0BB8609FE644CD706B9C3AF5AA5FB499F5694664E8BB1419A11857884DE24D5541374D2BCD7ED232355999A937A7D93446347FAFAC1FC8B44E8BF408657AF255306FB4EF7789CA901DDB3707C89F637E84A58A797C0110ECD1562759C3ED9BFA7282A9A307A7A097F04AFD58D567910D659F83AA833EBB2358CEEA9B698D36B1AE9DC83A8283C5550E1C7539C18C0730D0910E349EF55E158DF14E7C0B6E64A33F321009E7785D0EBAE1685FFD9F244A94CF2E7E0916AEA471D65364395D497EF2A8ED46142F65399910047465DCD9BFA41E8251ECE43C75A09ABF505EC6CEC46571DCE48CFD4E446AAE3EBE5811741F15E235ADB3ED4EDAFA251186FF');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 25, X'53C54B7AB4944A149A8E822216A8F8BFFA28C3BAD9FE96A6135C9135586060346BD4417A4D7FAFD63213CED8F2E99E3150300A6C14352FCB5C15B130EF321466BFD7D1697B8E4C65ADEEFC626D45C6F2B5445975C63D021849C6CBFC3A8910BE1752551290D3141D332F06EE4C27278BE91707C56C9D66AA53D337011C8357BD192BFEF4442C5C1FAB9A82277615D6B9E39F222153A285A8DC12');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 26, X'C8B9E304D7594754B75DEA631A2DD4373B1A2BC1D74356D798F1B63ADA01193C19927E43D4C7EFD7E7CA458573828742346933965F0DAAADF174BB6F3AA8B1A1FDB4F89410394D85990063B1B6F925138B0F756D4AEB1CE94FE884AB0F6E5E187DB00E1E279F1918352456DB938C15906DC8F2D8A6F1A6D81583254E5DBFB093E18E4B1F08CCD7B4372831FCCE87A3E71D9CC89B29A5B75B18EE36EFDF1D4263757152647D3ABF903EE140B5177D7E61DF2FBBB0D6E10F63E3C0E43DC303F3F2907D27533A3509DD1DBA60F6655D819759F8662BBF1C45A122B6EBFAD4DFDB01449602530E5FC3FC4CE0FF5BBEA140A810C517D4763BA24829DF466C7C9163356095CBC278D7BFC75C1F8420829C3536A9D045D6EA020CAC7E0CCE2451A1C41B4A2DE5BED5CE9274307CDF9D594BF969784F19209358D83E3DD87D326453826C5BC8072EF31CF233B94CB1EFF822B84B2D02909C800BA35CD835441C240757F20D062A772D');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 27, X'784253C935254C4892EA9EBA5ED2DCF02D5095B780AC6DB53C57C14465AE6178C678C8FAC0A1A3BF17A3C46B1D4CB35364B8708AA924276F432229E6A6A6AD5C4010D71C96D1FCD1C25EBF7DF3BCEC96DE3B0B3DCE0CD4892BD9B7181340C54A8419B17D59CE642DA705598DA9BAE12FD1CAB26CBB2ADD852C1ACC808F2D76DB19');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 28, X'81D3913443804E83B515CFB2508E7337170D601BE5EAEDA3E92F29DD3AB7727E61017BEF4FACF7AFFFFDF4D8741483D9D330CCEF31115D14536FC6D27F1DBE28953B3C9960717D9F894BC1DF280246F266063A5537B48D538F0669489A34CA0F13D395A04B8EFA9EF5DEFE953C3F5820E51EDF224CFE32C59F3084FC2A76069E33D8A29F410C2C2CBCF9F7D23E7EF3FC2665AC78083092E998822D2959D2EE551558B27B1EAAC7BB567E');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 29, X'88DAE5ECEBAB4148B74C5DAE6A89B99386DC4534153A6DAED97896430E8057938272F9291AB65AB0DBA0733781056C202AC188D599CF57E1FFC555841A0308C8A4EDDFCD6B8618B35E3504D84B997F4895BCBE9E70F37248CC4B2B94193C26BCF8E6EF86E5F9808EBF622F6CED3BC7CBCF4347BC62AFBDB0D755911A871E9DBC42');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 30, X'54CCECCCD6C04247AABA739DAE4FFD0A10334395CCACD5E4B69C6DD313469318A4126C34559CCDB1304CDCB6A47D49A3891EE58DFE6F245F37761401B89B917F1BCA9A475D08FAEFA4556A666D846B5E988F3781701E50FA9564BC91C74814DC041F91BC2901A45A65251CEC5FE9EC927DAFDE69064036B1784921FAB4');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 31, X'7D231EC42BBA4D389A42BE007A59FD0C5822A59D18A4822A0BDD44662E1D2326AC60CBA5DF2ACBC09E1C9B24FF6D6A70388F97179E4EB21FA33F891C7137B7DC5FA4F4F8F9F301AD370877888BC984379D62F8FAFB1F14B6212234B314AA2D070D226F117B8373C5CC9A963987E4AA88259066B190365051C5408D67B361271F1296785E2BE600722B3C5422FE5C098127A67539378A6F29');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 32, X'D4F858626A9646FF984D35CED462C82B1E4A3489A04D1669996A9F0EACCF4EC56AF0068CEB6D834FD54B83993B2975DD3B400B2AB7B9431C28A5A8F9DB2DB1721886D93075775D044F5EE736BAF4B34E96A9ADFDB565751D168C885407B7DCC846DF80D5D3EF88340AC695D77C1D2622F996B62F486F6472154869FD');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 33, X'1E5CB16C02E4434CA51BF2AD852C1C58519666A1BDC78B1668B73D2E1E29D67FD4A21AABB23DD5D4D660CDE8A3A1A72658ECB343B072A86D813908239986150927BF8B37B89FEF288EDCFF51D6CED48CB01DA0BA2F89330D3B5A3A61337E88C763F91E703FD024B1E61AD9');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455A27614893A3C369475AAA2', 34, X'2F95FBB9EA484C89ABEB077686119A8C12BE0E86185C67A171C01AABF1A01F341DAA574A8991FBE51D9DD559E48405695A341AE770DDFE59ABEC4AD3E3A8A2059480FE1C978B466AFC92AF20A27AE8D3A0EAF541F31FC881C72752485A13D6EE2D2852CBBED3F19B8BBEC7');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 1, X'FD8DAE551E664BE99CA09ACAD1A171E719221EC503D42FF51AAEAE9C2258F439E876CB37060FEAA01EB5B741117A66AEEE1EA67A9B9ABD03AC42EEBE9B4DB4F04CB8C7700A597A50C7E8416A2E5C4BB2C42ADEC7AB248A088F2C105109BF7578F5C9F5657BFC417383D730CABC18D659D083B43E40F0566280062D78AE7647908798BAF0653C908FD84F833BF95627D32FB32A6893371552E4B3058E5D281D64FDEF728848BBF2A679E17329153F82F1B54D360E8D0505EB673461734BAB0A95D6E90BA9B70590487702176A088A92BCFBFCB5B75F0817B903CFCD896E1F570B0046305DCEDB76105BB99F6D122B063FA053A14738CFAE7EF8645927943C2081009E314335ECBAD300CC739A0B6BDF49AC6519EE16A392415872BBF25142F80158B6B1FF74');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 2, X'F0B9F0737F904122B9185C32AEDEC96C3F31DC76195427C4359C69DEAA19F4479E3616D03F0D0AEB05440CE72AB2AC94998734804E1FA3659D9A2FBF3E52EB0BEAF28F402005A4AE8F1B2228FF');
INSERT INTO case_payload (case_id, seq, sealed) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 3, X'75BCC472F5C142D6BA050E611A3329348460FAC3ECDB0AA4FBD0EE5A103193DE60423060F1993576EA6A26A02244CFA47B6C6AEFBE4A2E4013322C8BF3EF927F3102128F2EAD65AC236DFFC9AF4AD88378710C96EF10D0FBC0E05276C87CE5EB0AC59521389CDB847BB5A81F908A3B60A6D4136FFA818B7C48AD8F1EFE41EE4C09CB53BD996BD3DFAD936A78235B3C12964A66305EE4F3EBD587085B2C9F877282ECB0000619');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21D5455A27614893A3C369475AAA2', 1, X'1C3515FE0F1B474780A4245244309048A5DF5FF0E66FDBEFCDF934CBD70AAEE334E3D658C191C798188317F7F6040645227A34EC5B0335B67CD33787', X'ACC941099C6F4193A3D43DE2351886DC1C828B1E2F8B4F0B2E837717D82210C1256D3EA2FF6E2268E1D0319C2694884EC58DC9A3E57FB9BAC8B2EBE5', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO case_key (case_id, epoch, wrapped, alike, alike_mac) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 1, X'A29FD0CDCB7E42EA9DA9629BA35D05C7DEB3F9116BBFF1BE7F3D379968276B47FC6681BE2B9ED4503E5F65BD6CECA0393FBF3B20F4B02E8F2FD8B164', X'E4021B6E611543EEA9C985EB55F5D9B3F48B63561C4149730BFB4F758F4070F997EF71C686A1971E174055A65AE4CBD1C2B9738B3EBA17A63C0448F6', X'117859D01F492BB49C7E40BFB5F484A37DE1B15676262AD132EB63CB1402A7CD');
INSERT INTO disposal (case_id, seq, certificate, channel, received, limit_on, answered_on, closed_on, outcome, extended, paused_days, disposed_us) VALUES (X'01A21D54556F71EA97C88F94965B6D59', 7, 'Family Hub certificate of disposal, version 1
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
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed, answered_on, closed_on, late_after) VALUES (X'01A21D5455A27614893A3C369475AAA2', 'closed', 0, '2026-11-23', '9999-12-31', NULL, X'01A21D545599704E87EFFA1FEB7E8662', 0, 0, 0, NULL, 0, 0, 'P-1', 'post', 0, NULL, '2026-11-23', '9999-12-31');
INSERT INTO case_queue (case_id, state, open, received, due, limit_on, officer, flag_order, flag_urgent, flag_silent, urgent_on, unreadable, calendar_no, about, waits, unconfirmed, answered_on, closed_on, late_after) VALUES (X'01A21D5455AB748DA7C919E0209252BE', 'open', 1, '2026-11-23', '9999-12-31', NULL, X'01A21D545599704E87EFFA1FEB7E8662', 0, 0, 1, NULL, 0, 0, 'P-1', 'answer', 0, NULL, NULL, '9999-12-31');
INSERT INTO person_mark (case_id, person_key, effect, since, ended, given_by, told) VALUES (X'01A21D5455A27614893A3C369475AAA2', 'P-1', 'marketing_stopped', '2026-11-23', '2026-11-24', NULL, 1);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (0, X'01A20846FE00700083D5FE254CC6B2EC', 1795435200000000, NULL, 'fact.account', 'account:01a21d54-5561-7729-b3fb-63e7a97dcf03', NULL, NULL, X'6891F8173C31EFEEF4A5EA7D45CE3C32C9D91FEF9E58543298C61591E8480C8D', X'C9129B2BDEF83DA131301776C08E5FFC31323BE090096E2ADA54931E5CACA5E4', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (1, X'01A20846FE007001A7796D514F349C7C', 1795435200000000, NULL, 'fact.account', 'account:01a21d54-5565-72bc-94a8-071c880acf5c', NULL, NULL, X'4A51E3A8E78F456F7CF74BB1A158CBB7854FCEBC45BC3B91BEE322C58F8CC4C0', X'77DD8F9A240A202CEC851B5129E6B8C23F35AA7996A5BC0446F9258EC2FC50F0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (2, X'01A2084701E870008CE30E5045ACB6D2', 1795435201000000, X'01A21D5455617729B3FB63E7A97DCF03', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 1, X'01DAB92471E41C82E80AC5251C6642E4688EDA2C75578070733189ED28565E5D', X'E3062E201D833958118A9E07121110C97A8C61B781C0C3C4ECC9B778938DC260', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (3, X'01A2084701E870018A12BA2F47A5BBEE', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d54-556f-71ea-97c8-8f94965b6d59', NULL, NULL, X'87E5D34083CABBC786BF7CD42987F5B2F351CB4192189297FA49023E6CBBDA3B', X'47BD31F49785280E69737392212F11C86101DA74149875B25BDC562E2726A990', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (4, X'01A2084705D0700094BB4B314EC59977', 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 2, X'2FB8CF54AFB6CA3A6F8CB71F88236847661128BEE1B7E3B90AF7617136AB4754', X'AF048D38FE143453A2AB7B3FDC3F127C61D45EEFC660773C86C473907FCB80AD', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (5, X'01A2084705D07001BFB6CB0645759148', 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 3, X'75DAC30B9576355F436EBB10CF59B69BF4D865773265DF11EC7DEAA66AC6D8E5', X'0043D7797ED1BEA88F6E3DF4DE120D17D0701AEAD20ECD149002B6D41DAC2F29', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (6, X'01A2084705D07002B53F037D4265BEDF', 1795435202000000, NULL, 'fact.file', 'file:01a21d54-5571-76fb-86bd-ee1c2f81bcd1', NULL, NULL, X'C2F577D881A325E488E7C1B5DF87991B14C423734B909482563FAE500AD54413', X'FD1A3FB3F537A3170D7E2C8057A6F5D673085339EBE810FD5638F4590FC386BC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (7, X'01A2084705D070039C2DE77849FEB65C', 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 4, X'F5E14EF1E8E3F05774EA8554481E295F9515311D48FF854D09B1EA2008A7EE16', X'1B2A9B6BCD9D6643A8A3343507F621597D3484CA35F246837F4B1F0735CBD9D3', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (8, X'01A2084705D070049233D9554C68839C', 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 5, X'DAC0B9B4482D487A488AE8B48E63ACC41C5858732CFDCB0A506B92B4ECADBDF0', X'4F8296F78A38593BEDEF7E4D7533294EBC4C1E096493FC10B2095FE3F3DD3008', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (9, X'01A2084705D07005ADCF9CC047EF8C5F', 1795435202000000, X'01A21D54556572BC94A8071C880ACF5C', 'case.event', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 6, X'48A98905FC5A41A18ED05062C7130D2ED5F3000539E607A367233B45C35F3C4E', X'FF79F5A41E2F484DDECD0E209BE5CDCD8A5A805E2969597167C874EC297940D4', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (10, X'01A208485D907000A81E3F774C23AF89', 1795435290000000, NULL, 'case.dispose', '01a21d54-556f-71ea-97c8-8f94965b6d59', X'01A21D54556F71EA97C88F94965B6D59', 7, X'9D3CCA07DC89752C111E4B77814E02B772CF730388BB44CAD7D901D9A0CCEA57', X'C2849718FADFB5AE1F25A0811E56945CDD02CCD2FFBBACCF24DEB64FCB1B05D0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (11, X'01A208485D907001821BEB6840DC8F10', 1795435290000000, NULL, 'fact.file', 'file:01a21d54-5571-76fb-86bd-ee1c2f81bcd1', NULL, NULL, X'327119C6110CAE470117E6ECFDAD543F9E573DE2663C6F406A92B12BD430B496', X'6CA4CF175ABAA3CB56DB760B63B6C337C7984B5ED96E2F4E89FEC3FD21A2DBEB', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (12, X'01A208485D907002AD0B5DB24F278370', 1795435290000000, NULL, 'fact.case_head', 'case_head:01a21d54-556f-71ea-97c8-8f94965b6d59', NULL, NULL, X'4541BF67E4AC38848F3A81F501D9423F4EFE454F89EF2193B58CB8511D2CCFBF', X'DF2319D1CB669B448FEB3CE1D9809E9EDD6A8ED6EEA740D02639B44A913D1F8C', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (13, X'01A208485D9070039693E13541E89F8B', 1795435200000000, NULL, 'fact.account', 'account:01a21d54-5595-7081-86ad-a04627ff075c', NULL, NULL, X'35CA0F288AAF9585106F2A851D5D8D746AF8623C6A4CCBCDEE8DF07AC0D3703E', X'29207BCF62BC9076C2D8B4E1CFFE2BFD59B9CFB9CA19A6B0D860CD132D2DE983', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (14, X'01A208485D90700498BD3B1944F8880C', 1795435200000000, NULL, 'fact.account', 'account:01a21d54-5599-704e-87ef-fa1feb7e8662', NULL, NULL, X'414B970D3AC7D9D42B47324E4CB82FA3E5C247FC7E6B8421FDCA94D13B698C68', X'F19BD63F431E87DC296B61DDC3FC6226B2DA98DA55885F47C209FEC41B35A2D0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (15, X'01A208485D907005BDE5A64541C5A023', 1795435201000000, X'01A21D545595708186ADA04627FF075C', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 1, X'137F257C38E2BEAE038D800070D1066FCB01380D4F9DF21DD4EF806A19BEAD87', X'23E9722144D667FABFFB8C58B8DA2B9D7DBA4E1DE1CE3999F1452D7A8BE64AD0', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (16, X'01A208485D9070068B9E7E364271B5E8', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d54-55a2-7614-893a-3c369475aaa2', NULL, NULL, X'B9755CB5A6C4097C876A553C9C4BAD6452E99A065845CE91F6B7F30F3242E419', X'6BEF8015BE3F36184B0FDD313E4809033351AB507DA6A5601B0646DFF3426BF6', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (17, X'01A208485D907007BCDB8E0F46BDA067', 1795435203000000, NULL, 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 2, X'E7BC8004F9CFC0D7FD056B80B127F78724DF7F76CBCBCA484B83CC9460594302', X'36B50587E5A3C59F5E960983C5ABEDA123A144834946EFD32FD057CB794BAA74', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (18, X'01A208485D907008A03EF68741DCAB81', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 3, X'B03C0CD252DADE4F584F33C56C18741CE12953A0ABA3A9E2A4DE6F5230802758', X'6F2F2C0A0D6DFF45C4DDD33D779A403E0DE3F9D700C74E58575D18BA23121AF9', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (19, X'01A208485D9070099D867D58409FA266', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 4, X'09D91FAA97BA0F9D2592AAA9E85481A200366BB22A2391C08D6873DA3AE0F3CA', X'5B3F9A0D111298DED8B68DD107F278F3D32304FD02382EB155BFDDAC364462E7', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (20, X'01A208485D90700A9FE6AA5A4EDD90D3', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 5, X'32328F1C78487BBB1445BCEF18A5F8E54637B91DEFE5AC3973CF56BFE932051F', X'50349AB0552D12392A23C9352467106E6BF3128D45720F1149EB3009D7EF8CC7', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (21, X'01A208485D90700B82287D9245E693D9', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 6, X'C7AC5FB79DB365A59D048C5DBE962067EB880666AA990879B996B167587CDF41', X'81B93DFF6C67AFD9DAFBEA79990B0A85B10EF8673C06081F521875B738504C42', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (22, X'01A208485D90700C91A8C28743EEB419', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 7, X'3B3356DBD736D61F5667EE8E32AD7EAEF4143B2A4B09D74BB1318B7CBA4664DA', X'5B31D0CD29C663386FD4EEA1F2AB16191897056EBC3AD833D522B4EE42597E60', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (23, X'01A208485D90700D8C0800E24927BB0A', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 8, X'F026EEAC9B777CF835C66FB1F2A33F09BF433D4A347418F625236652AEA2CDD2', X'AE31FEC5A1FA98AD4DE5C9D5EA21BCC9D676E44927EC8A574D16F1209886409E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (24, X'01A208485D90700E8CFA02BF44AF938B', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 9, X'7684F2CAAFC7787C9E7C22C2CC15FDF3570610DD0CD424652381103A5DDBE016', X'835CDB5535324165E7B3C439B4E140FFA064D7C5AC51099F2D05794843911C5B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (25, X'01A208485D90700F80FD537B480A9032', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 10, X'EAC5D60F45CCB2AAAB5660BAAE815D29C5F35E3B206DB0FC6FCECD7CA27923A6', X'248763D537622683DCA4051EC395566A6EC016BEB063B079BAE96207D7181E9F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (26, X'01A208485D9070108CBA21B64A008581', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 11, X'D01B542BD104518DCA35AB6EE7DB2811F9BF4BEA3BF6DCC1BBC240AEF6C55935', X'97C36A9DE908BAA855A540AFDD84F6EA2F4CC43D51ACC15C852D2AD8EDEBC4B5', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (27, X'01A208485D907011BD4FCC274584862A', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 12, X'98600A32C76CEA64A08699D62F3D533D55277AFCC843477DFB383547819E4894', X'079663DBFCAC09184CC96594F743B3E1C184D58A0684E475472CD20B269DD6DE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (28, X'01A208485D907012A4733F404163B410', 1795435203000000, NULL, 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 13, X'B056EB53EBFF30CA133E5EE91059A9692B94B040026823492E1F19036771D20C', X'A692181A349E90DBDC4518E27E642CE718FA5D59C59AF900818A8E538C7EAAC8', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (29, X'01A208485D9070138194024B4DC3ABDC', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 14, X'10CDA9AF7C84E75CB2EC3D103A4887EAFF66D8CCE357ED6197D1DBD920CE7945', X'24D5900DB32FE87EC3670F8319CEA948BE1FC37AACBC512D7D87265C956570B9', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (30, X'01A208485D90701490E04D924208AC1A', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 15, X'EC7370D3F85572EBA9B243AEA425948711E4A9B48F7E3670465D99BF5BF65A32', X'645A1B38196067652D74239CD589A9963071433A8E3F1AF9868389ABC87D1FEE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (31, X'01A208485D9070158D8819F5498A96FA', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 16, X'47F795F55BA01DAE1EAD48527144465A2774AA1B59D05238715107B73187F49A', X'D5FDF8FAFD9262EAD16A3E14895777E4294AE59FB97122818779ABB91675344E', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (32, X'01A208485D907016B9A641764DD0AAD4', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 17, X'E01E39C296F1172DB47CCEB8A29D9D9DB15710B405C3D5F67E312DCAFE16B8FE', X'D4C03EE3E0655AC12996127D0084814D7F55C9008D5BDAF18E9A847FF06AFB58', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (33, X'01A208485D907017B8CB9C1F4242A028', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 18, X'117C90CB3196AB09F304EFBFA5C857E30F123761BA525F6838945161D415E5B2', X'FA446FFF8AA54D6E4EF27C338627C64C372F03974ECA4374D00A633AAFCF6DCA', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (34, X'01A208485D907018A656CE0647CE9ACE', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 19, X'780A394668317AE317BB0C028D203B7F012B4E10C8CFD6FBF69F7C4D4F4F1B06', X'C5E66CE62906E27FD4A7FB97741944FEA2B3676D57D5D1D5DEAA4450FF0F7AE4', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (35, X'01A208485D907019B7C274EE4E11AF8D', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 20, X'690E4D2B51A5BE3524F2DCFAA434BFD321C810EB850F937C5E3CBDB0A8DEAE79', X'AF2F81E3FECCFABD06B690597DFDF6FFF88376F2DA473A50024F6997CA61BAC3', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (36, X'01A208485D90701AB774C21F4FF4B54B', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 21, X'E8D1A4FB3F1786E4F610518E11B7362DB803F9DC6DF9C0C5B98C970FAE61C3B1', X'770C9785909418DC0180C83ABFEB8ED33FA81187CB8908C59333F3F9C13198D6', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (37, X'01A208485D90701B81BC1DF847F7B25D', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 22, X'C3F12A8ED0351C36056346B3E2535C1BC889B74BABC094B2E5BE5E70F4F14E73', X'08E63419BA9E08DE8EE47355134BC2F5E96571CD704457FA1CA0DF4E919B3EDC', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (38, X'01A208485D90701C94EF8D9F4EE997BD', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 23, X'D508A5E9E8D2B4E762A4456E8E35EA1056C04C659B9B9C394E43C3571D103C7A', X'28D08877A6B643CC543879145A374C9AE9736FFEEBAF0BBB3E027093E4EE3885', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (39, X'01A208485D90701DAD83CED74BA399D1', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 24, X'1DEE8C90E8EE50659F377BA0EBBDD11925E6EF636B49E62A8EFE13E93B54D616', X'A7D0F415AA7761ADD1242E457184B91A2300A3A5289526415EF0C9B652765908', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (40, X'01A208485D90701EBAE278384321BB58', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 25, X'56082895CB6FDE12648C0BE0259EF71ECB7C6C4C31A52AF6FC0F6AC9B7893A33', X'33C83A0C8FC3C924A8D8C00B3D1931305AD295FF28370DB7CD93BBE30B8F291A', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (41, X'01A208485D90701F85AAA2D34BE7A875', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 26, X'993B679DA9FD374222340FC1B3E956EBD800B763551D81ABD8E1E6DDF278AB5B', X'7191540B756AFF27BF27E99BCD962562CF0243CDF631FF26A1736AB18446374F', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (42, X'01A208485D907020A3E9ACEA4F3AB0A8', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 27, X'35A5F52AE73CF59599C78558E54DE252ABF8E2CDAABD600C6175EE02AF785429', X'50474593616501719186D6F2AC524F9F49BB7770CA5B4EAED56091D112309FEF', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (43, X'01A208485D907021AE4935E44CE18F69', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 28, X'EC290D1B79353D64FCAB0FE2DE42F40C19E3B7F4D94DEAC6E866A3073BAE4739', X'7B3EFD8ABEC3C2682CFF98C0858189E0B8EF2713DE8792C54C8CE2B7A0066CCE', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (44, X'01A208485D907022BF25340F42DEABB6', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 29, X'333A161D07C3BC4102CF6FFEF1A7CE87AC39F68173262302D9CD515FA48FE36D', X'B31059DB25E24BE2F7F600A85040D18D38EC76E9F744A053D136C6BE7D59E169', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (45, X'01A208485D907023ADFEEEF8431F9A15', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 30, X'60FB06AB23CF7F578BF08204B41A1F06CCF95D78479F1D0F7ACF8DAE546BAC92', X'4B15254C234F8F6790888A64B6409A7C1992BEBA27F4E34C2D16A5D18DA2F0BA', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (46, X'01A208485D907024827C13A548EA8047', 1795435203000000, NULL, 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 31, X'75194C1C9C7AE086F2479B1DF0DE1198C647A67F79A1653031DEBCEAB546363E', X'79B192823688BE6A8F9E423E12C772E7524515AA92125D17FC159A8C3DB0AB19', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (47, X'01A208485D9070258FAE997D4C679C92', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 32, X'6E4B0EC8B0956F27E9157CF271015DD1B56631EA27A433258FCA8801E7E87C65', X'025FA9A07908EF2A3D84839B78CC5C27E0C77B7BB94E509D4C435A30C2838D90', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (48, X'01A208485D907026B87B04784575A3CB', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 33, X'070A782267E5059BE70C7501D807AD516312935AF985977E6A4C95D48C42AC63', X'EEFBB026EF47B8C6F93076A7FC0BE169F360B090AF3493E4CB1DD2C1ED9849F7', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (49, X'01A208485D9070278C75385D466FB1B0', 1795435203000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55a2-7614-893a-3c369475aaa2', X'01A21D5455A27614893A3C369475AAA2', 34, X'520CD1C15100D18D61E554D1BF0508A9F1B35A5CBD658931F9742FC349605880', X'6CCBA272ADC61C5A6666E360B89B643CF6D1B3C17002AB470AE7509D46F432F2', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (50, X'01A208485D907028865E0BE9435ABBEF', 1795435201000000, X'01A21D545595708186ADA04627FF075C', 'case.event', '01a21d54-55ab-748d-a7c9-19e0209252be', X'01A21D5455AB748DA7C919E0209252BE', 1, X'7ED652BAB808B721CAD9D7DA4EE8654329AD02466D0CD09478745F642F30F87F', X'5FA62D24429D9393C7614870021AD6EE8A94523C98D6C7818161C65DD77206EB', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (51, X'01A208485D90702986C5AAB4493A9B4C', 1795435200000000, NULL, 'fact.case_head', 'case_head:01a21d54-55ab-748d-a7c9-19e0209252be', NULL, NULL, X'9E42F58FB09399F7DFCE2D5C83FCEA5E104DB161092CF5D81F27E4593A698741', X'BD4149CDF5BD8D9FF4EEF87D4B6C56E8959D5950652CA5CBD1BD22B464CB5CAF', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (52, X'01A208485D90702A834609E74333B1D5', 1795435202000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55ab-748d-a7c9-19e0209252be', X'01A21D5455AB748DA7C919E0209252BE', 2, X'7E8AF2BDF2E273B1111A29B574C9EAD52325313F0CE624D2B0284198055661D2', X'264283837A3E0DB8E53262CAF614ADC759F3CAE4126598F836B45357240B850B', NULL);
INSERT INTO audit_entry (idx, entry_id, at_us, account_id, action, subject, case_id, event_seq, digest, leaf, gone_with) VALUES (53, X'01A208485D90702BAFBCB88E46C59CAE', 1795435202000000, X'01A21D545599704E87EFFA1FEB7E8662', 'case.event', '01a21d54-55ab-748d-a7c9-19e0209252be', X'01A21D5455AB748DA7C919E0209252BE', 3, X'456D8D09DD43A2AB8C0748AB4932B9FC8F7B60B2C29316BDDD64899E0A8981CB', X'62E1217411D477161C25BA63F33DF216A33E2C1F3D1AFEA4520C7B89C8EA9457', NULL);
INSERT INTO audit_log (one, size, root, note, at_us) VALUES (1, 54, X'21A872E66602260BA0D632EA7CFE9E29B5CF82B74DFF0AE32AE5C3B3F0EF1D76', 'portal.example/audit
54
Iahy5mYCJgug1jLqfP6eKbXPgrdN/wrjKuXDs/DvHXY=

— portal.example/audit quZoMPlIjLidMsKQsBc5GmZ3oRCm8PuBE9V8E+qYbQc4/wTKXJn9xmU7sLtb9miCxpTyN+8HjJyqX30M0NnVIppXcwE=
', 1795435200000000);
INSERT INTO import_lock (one, token, step, begun_us) VALUES (1, X'00000000000000000000000000000000', 0, 0);
INSERT INTO place_search (one, rules, day) VALUES (1, 5, NULL);
