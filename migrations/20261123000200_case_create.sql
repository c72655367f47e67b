-- A case is its events: append-only, numbered from 1, each hash covers the one before.
CREATE TABLE draft (
  draft_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id),
  kind TEXT NOT NULL CHECK (kind IN ('access')),
  answers TEXT NOT NULL,
  created_us BIGINT NOT NULL,
  updated_us BIGINT NOT NULL,
  sent BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX draft_open ON draft (account_id, kind) WHERE sent = FALSE;

-- The head is the lock of a case: who appends updates it first. A draft becomes one case at most.
CREATE TABLE case_head (
  case_id UUID PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE CHECK (reference LIKE 'FH-________'),
  kind TEXT NOT NULL CHECK (kind IN
    ('access', 'rectification', 'erasure', 'restriction', 'objection', 'marketing', 'automated', 'portability', 'complaint')),
  requester UUID NOT NULL REFERENCES account (account_id),
  subject TEXT NOT NULL REFERENCES person (person_key),
  draft_id UUID NOT NULL UNIQUE REFERENCES draft (draft_id),
  seq BIGINT NOT NULL CHECK (seq >= 0),
  hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX case_requester ON case_head (requester, case_id);

CREATE TABLE case_event (
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  seq BIGINT NOT NULL CHECK (seq >= 1),
  at_us BIGINT NOT NULL,
  account_id UUID REFERENCES account (account_id),
  role TEXT NOT NULL,
  payload TEXT NOT NULL,
  previous BYTEA NOT NULL CHECK (length(previous) = 32),
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (case_id, seq)
);

-- A cache for queues, rebuilt from the events by reindex.
CREATE TABLE case_queue (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  state TEXT NOT NULL CHECK (state IN ('new', 'working', 'checking', 'clarifying', 'answered', 'closed')),
  open BOOLEAN NOT NULL,
  received DATE NOT NULL,
  -- The day to work to; 9999-12-31 while no date runs, so that those come last.
  due DATE NOT NULL,
  -- The last day by the statute; none while no date runs.
  limit_on DATE CHECK (limit_on IS NULL OR limit_on >= due),
  officer UUID REFERENCES account (account_id)
);
CREATE INDEX case_queue_due ON case_queue (open, due, case_id);
CREATE INDEX case_queue_state ON case_queue (state, due, case_id);
CREATE INDEX case_queue_officer ON case_queue (officer, open, due, case_id);

-- Everything that was done, in one chain. An entry for an event carries the event's hash: neither can change alone.
CREATE TABLE audit_entry (
  seq BIGINT PRIMARY KEY CHECK (seq >= 1),
  at_us BIGINT NOT NULL,
  account_id UUID,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  case_id UUID,
  event_seq BIGINT,
  event_hash BYTEA,
  previous BYTEA NOT NULL CHECK (length(previous) = 32),
  hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
CREATE UNIQUE INDEX audit_event ON audit_entry (case_id, event_seq) WHERE event_seq IS NOT NULL;

CREATE TABLE audit_head (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  seq BIGINT NOT NULL,
  hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
