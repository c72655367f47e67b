-- Every kind of request, with and without an account. Tables whose rules change are made again beside the old ones, children
-- included, so that every reference holds at every moment on both engines.

-- Somebody without an account has one that cannot be signed in to: stored as an agent, marked as a guest. Their proven email
-- address stands apart from those of accounts, so that it tells nobody who has an account, and takes no account's place.
ALTER TABLE account ADD COLUMN guest BOOLEAN NOT NULL DEFAULT FALSE;
CREATE TABLE guest (
  account_id UUID PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  email TEXT UNIQUE CHECK (length(email) BETWEEN 3 AND 254)
);

CREATE TABLE draft_new (
  draft_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id),
  kind TEXT NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'objection', 'marketing', 'automated',
    'portability', 'consent', 'complaint')),
  answers TEXT NOT NULL,
  created_us BIGINT NOT NULL,
  updated_us BIGINT NOT NULL,
  sent BOOLEAN NOT NULL
);
INSERT INTO draft_new (draft_id, account_id, kind, answers, created_us, updated_us, sent)
  SELECT draft_id, account_id, kind, answers, created_us, updated_us, sent FROM draft;

-- One form about several people makes a case for each: the same draft, numbered parts. `described` names somebody whom the
-- portal does not know. `alike` is the same for cases that may be about the same person (a hash of name and day of birth).
CREATE TABLE case_head_new (
  case_id UUID PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE CHECK (reference LIKE 'FH-________'),
  kind TEXT NOT NULL CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'objection', 'marketing', 'automated',
    'portability', 'consent', 'complaint')),
  requester UUID NOT NULL REFERENCES account (account_id),
  subject TEXT REFERENCES person (person_key),
  described TEXT CHECK (length(described) BETWEEN 1 AND 200),
  alike BYTEA CHECK (length(alike) = 32),
  keyed_by UUID REFERENCES account (account_id),
  draft_id UUID NOT NULL REFERENCES draft_new (draft_id),
  part BIGINT NOT NULL CHECK (part >= 1),
  seq BIGINT NOT NULL CHECK (seq >= 0),
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  CONSTRAINT case_head_about CHECK (subject IS NOT NULL OR described IS NOT NULL),
  UNIQUE (draft_id, part)
);
INSERT INTO case_head_new (case_id, reference, kind, requester, subject, described, alike, keyed_by, draft_id, part, seq, hash)
  SELECT case_id, reference, kind, requester, subject, NULL, NULL, NULL, draft_id, 1, seq, hash FROM case_head;

CREATE TABLE case_event_new (
  case_id UUID NOT NULL REFERENCES case_head_new (case_id),
  seq BIGINT NOT NULL CHECK (seq >= 1),
  at_us BIGINT NOT NULL,
  account_id UUID REFERENCES account (account_id),
  role TEXT NOT NULL,
  payload TEXT NOT NULL,
  previous BYTEA NOT NULL CHECK (length(previous) = 32),
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (case_id, seq)
);
INSERT INTO case_event_new (case_id, seq, at_us, account_id, role, payload, previous, hash)
  SELECT case_id, seq, at_us, account_id, role, payload, previous, hash FROM case_event;

CREATE TABLE case_queue_new (
  case_id UUID PRIMARY KEY REFERENCES case_head_new (case_id),
  state TEXT NOT NULL CHECK (state IN ('new', 'working', 'checking', 'clarifying', 'answered', 'closed')),
  open BOOLEAN NOT NULL,
  received DATE NOT NULL,
  -- The day to work to, 9999-12-31 while no date runs, so that those come last.
  due DATE NOT NULL,
  -- The last day by the statute, none while no date runs.
  limit_on DATE CHECK (limit_on IS NULL OR limit_on >= due),
  officer UUID REFERENCES account (account_id),
  -- What an officer must know first: an order may forbid it, a date is near and which, nobody may ring or write.
  flag_order BOOLEAN NOT NULL,
  flag_urgent BOOLEAN NOT NULL,
  flag_silent BOOLEAN NOT NULL,
  -- Something of its history cannot be read.
  unreadable BOOLEAN NOT NULL,
  urgent_on DATE,
  -- The list of bank holidays that its dates were computed with.
  calendar_no BIGINT NOT NULL
);
INSERT INTO case_queue_new (case_id, state, open, received, due, limit_on, officer,
  flag_order, flag_urgent, flag_silent, unreadable, urgent_on, calendar_no)
  SELECT case_id, state, open, received, due, limit_on, officer, FALSE, FALSE, FALSE, FALSE, NULL, 0 FROM case_queue;

CREATE TABLE holiday_move_new (
  feed_id BIGINT NOT NULL REFERENCES holiday_feed (feed_id),
  case_id UUID NOT NULL REFERENCES case_head_new (case_id),
  was DATE NOT NULL,
  is_now DATE NOT NULL CHECK (is_now <> was),
  PRIMARY KEY (feed_id, case_id)
);
INSERT INTO holiday_move_new (feed_id, case_id, was, is_now) SELECT feed_id, case_id, was, is_now FROM holiday_move;

DROP TABLE holiday_move;
DROP TABLE case_queue;
DROP TABLE case_event;
DROP TABLE case_head;
DROP TABLE draft;
ALTER TABLE draft_new RENAME TO draft;
ALTER TABLE case_head_new RENAME TO case_head;
ALTER TABLE case_event_new RENAME TO case_event;
ALTER TABLE case_queue_new RENAME TO case_queue;
ALTER TABLE holiday_move_new RENAME TO holiday_move;

CREATE UNIQUE INDEX draft_open ON draft (account_id, kind) WHERE sent = FALSE;
CREATE INDEX draft_old ON draft (updated_us) WHERE sent = FALSE;
CREATE INDEX case_requester ON case_head (requester, case_id);
CREATE INDEX case_alike ON case_head (alike, kind);
CREATE INDEX case_queue_due ON case_queue (open, due, case_id);
CREATE INDEX case_queue_state ON case_queue (state, due, case_id);
CREATE INDEX case_queue_officer ON case_queue (officer, open, due, case_id);

-- Who may be meant by a name and a day of birth.
CREATE INDEX person_born ON person (date_of_birth);

-- What took effect at once on a person's record, by which case, until it ends.
CREATE TABLE person_mark (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  effect TEXT NOT NULL CHECK (effect IN ('marketing_stopped', 'consent_withdrawn', 'use_disputed')),
  since DATE NOT NULL,
  ended DATE
);
CREATE INDEX person_mark_person ON person_mark (person_key, effect);

-- Files that come with a request. Nobody opens one before the scanner has found it clean.
CREATE TABLE evidence (
  file_id UUID PRIMARY KEY REFERENCES file (file_id),
  draft_id UUID NOT NULL REFERENCES draft (draft_id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  shows TEXT NOT NULL CHECK (length(shows) BETWEEN 1 AND 40),
  state TEXT NOT NULL CHECK (state IN ('held', 'clean', 'refused')),
  created_us BIGINT NOT NULL
);
CREATE INDEX evidence_draft ON evidence (draft_id, created_us);

-- Keys that sign receipts. A retired key signs no more; what it signed stays valid. The seed is sealed by the master key.
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
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  signature BYTEA NOT NULL CHECK (length(signature) = 64)
);
