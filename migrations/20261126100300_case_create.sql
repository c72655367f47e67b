-- Answers that are not sent yet, sealed by the key of the draft, which names of papers are sealed by as well. None once they are sent.
CREATE TABLE draft (
  draft_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id),
  kind TEXT NOT NULL,
  answers BYTEA,
  epoch BIGINT NOT NULL REFERENCES key_epoch (epoch),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) = 60),
  created_us BIGINT NOT NULL,
  updated_us BIGINT NOT NULL,
  sent BOOLEAN NOT NULL
);
CREATE INDEX draft_epoch ON draft (epoch);
CREATE UNIQUE INDEX draft_open ON draft (account_id, kind) WHERE sent = FALSE;
CREATE INDEX draft_old ON draft (updated_us) WHERE sent = FALSE;

-- The head is the lock of a case: who appends updates it first. One form about several people makes a case for each: the same
-- draft, numbered parts. `described` names somebody whom the portal does not know, sealed by the key of the case. Of a case that was destroyed nothing of people is left: who asked and for whom are empty.
CREATE TABLE case_head (
  case_id UUID PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE CHECK (reference LIKE 'FH-________'),
  kind TEXT NOT NULL,
  requester UUID REFERENCES account (account_id),
  subject TEXT REFERENCES person (person_key),
  described BYTEA,
  keyed_by UUID REFERENCES account (account_id),
  draft_id UUID REFERENCES draft (draft_id),
  part BIGINT NOT NULL CHECK (part >= 1),
  seq BIGINT NOT NULL CHECK (seq >= 0),
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  CONSTRAINT case_head_about CHECK (subject IS NOT NULL OR described IS NOT NULL OR requester IS NULL),
  UNIQUE (draft_id, part)
);
CREATE INDEX case_requester ON case_head (requester, case_id);
CREATE INDEX case_subject ON case_head (subject);

-- A case is its events: append-only, numbered from 1. The hash covers the one before and a salted commitment to the payload,
-- so that the payload can be destroyed and the chain still holds. `v` is the version of the payload; 0 is a disposal.
CREATE TABLE case_event (
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  seq BIGINT NOT NULL CHECK (seq >= 1),
  at_us BIGINT NOT NULL,
  account_id UUID,
  role TEXT NOT NULL,
  v BIGINT NOT NULL CHECK (v >= 0),
  committed BYTEA NOT NULL CHECK (length(committed) = 32),
  previous BYTEA NOT NULL CHECK (length(previous) = 32),
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (case_id, seq)
);
-- Salt and payload, sealed by the key of the case.
CREATE TABLE case_payload (
  case_id UUID NOT NULL,
  seq BIGINT NOT NULL,
  sealed BYTEA NOT NULL CHECK (length(sealed) >= 60),
  PRIMARY KEY (case_id, seq),
  FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);
-- `alike`, sealed, is the same for cases that may be about the same person; `alike_mac` finds them while its epoch lasts.
CREATE TABLE case_key (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  epoch BIGINT NOT NULL REFERENCES key_epoch (epoch),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) = 60),
  alike BYTEA,
  alike_mac BYTEA CHECK (length(alike_mac) = 32)
);
CREATE INDEX case_key_epoch ON case_key (epoch);
CREATE INDEX case_key_alike ON case_key (alike_mac);

-- What is left of a case that was destroyed: the signed certificate, and what reports count.
CREATE TABLE disposal (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  seq BIGINT NOT NULL,
  certificate TEXT NOT NULL,
  channel TEXT NOT NULL,
  received DATE NOT NULL,
  limit_on DATE,
  answered_on DATE,
  closed_on DATE NOT NULL,
  outcome TEXT NOT NULL,
  extended BOOLEAN NOT NULL,
  paused_days BIGINT NOT NULL CHECK (paused_days >= 0),
  disposed_us BIGINT NOT NULL,
  FOREIGN KEY (case_id, seq) REFERENCES case_event (case_id, seq)
);

-- A cache for queues, rebuilt from the events by reindex.
CREATE TABLE case_queue (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  state TEXT NOT NULL,
  open BOOLEAN NOT NULL,
  received DATE NOT NULL,
  -- The day to work to, 9999-12-31 while no date runs, so that those come last.
  due DATE NOT NULL,
  -- The last day by the statute, none while no date runs.
  limit_on DATE CHECK (limit_on IS NULL OR limit_on >= due),
  officer UUID REFERENCES account (account_id),
  -- What an officer must know first.
  flag_order BOOLEAN NOT NULL,
  flag_urgent BOOLEAN NOT NULL,
  flag_silent BOOLEAN NOT NULL,
  urgent_on DATE,
  -- An event of it cannot be read: the row is what was known before.
  unreadable BOOLEAN NOT NULL,
  -- The number of what dates rest on, by which its dates were computed.
  calendar_no BIGINT NOT NULL CHECK (calendar_no >= 0),
  -- Whose record it is about, once that is known.
  about TEXT,
  -- What it waits for.
  waits TEXT NOT NULL,
  -- Something that would move a date waits for a second person.
  unconfirmed BOOLEAN NOT NULL
);
CREATE INDEX case_queue_about ON case_queue (about) WHERE open = TRUE;
CREATE INDEX case_queue_due ON case_queue (open, due, case_id);
CREATE INDEX case_queue_state ON case_queue (state, due, case_id);
CREATE INDEX case_queue_officer ON case_queue (officer, open, due, case_id);
CREATE INDEX case_queue_unconfirmed ON case_queue (due, case_id) WHERE unconfirmed = TRUE;
CREATE INDEX case_queue_post ON case_queue (due, case_id) WHERE waits = 'post';
CREATE INDEX case_queue_calendar ON case_queue (calendar_no, case_id) WHERE open = TRUE;

-- Files of replies.
CREATE TABLE reply_file (
  file_id UUID PRIMARY KEY REFERENCES file (file_id),
  case_id UUID NOT NULL REFERENCES case_head (case_id)
);
CREATE INDEX reply_file_case ON reply_file (case_id);

-- What took effect at once on a person's record, by which case, until it ends.
CREATE TABLE person_mark (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  effect TEXT NOT NULL,
  since DATE NOT NULL,
  ended DATE
);
CREATE INDEX person_mark_person ON person_mark (person_key, effect);

-- Files that come with a request. Nobody opens one before the scanner has found it clean.
CREATE TABLE evidence (
  file_id UUID PRIMARY KEY REFERENCES file (file_id),
  draft_id UUID NOT NULL REFERENCES draft (draft_id),
  name BYTEA NOT NULL,
  shows TEXT NOT NULL CHECK (length(shows) BETWEEN 1 AND 40),
  state TEXT NOT NULL,
  created_us BIGINT NOT NULL
);
CREATE INDEX evidence_draft ON evidence (draft_id, created_us);

-- Keys that sign receipts, checkpoints and certificates. A retired key signs no more, what it signed stays valid. The seed is
-- sealed by the master key.
CREATE TABLE receipt_key (
  key_id TEXT PRIMARY KEY CHECK (length(key_id) = 16),
  public_key BYTEA NOT NULL CHECK (length(public_key) = 32),
  sealed_seed BYTEA NOT NULL,
  from_us BIGINT NOT NULL,
  until_us BIGINT
);
CREATE UNIQUE INDEX receipt_key_signing ON receipt_key ((until_us IS NULL)) WHERE until_us IS NULL;
CREATE TABLE receipt (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  key_id TEXT NOT NULL REFERENCES receipt_key (key_id),
  received_us BIGINT NOT NULL,
  -- The London day from which the time counts.
  counts_from DATE NOT NULL,
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  event_hash BYTEA NOT NULL CHECK (length(event_hash) = 32),
  -- The log as it was just before: origin, size, root.
  log_origin TEXT NOT NULL,
  log_size BIGINT NOT NULL CHECK (log_size >= 0),
  log_root BYTEA NOT NULL CHECK (length(log_root) = 32),
  signature BYTEA NOT NULL CHECK (length(signature) = 64)
);
