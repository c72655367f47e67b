-- Everything that was done and read. Units of work put entries into the inbox, without a common lock; the sequencer gives them their
-- places in a Merkle tree and signs its size and root. `tag` is keyed: who only has the database can add none.
CREATE TABLE audit_inbox (
  entry_id UUID PRIMARY KEY,
  at_us BIGINT NOT NULL,
  account_id UUID,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  case_id UUID,
  event_seq BIGINT,
  digest BYTEA CHECK (length(digest) = 32),
  leaf BYTEA NOT NULL CHECK (length(leaf) = 32),
  tag BYTEA NOT NULL CHECK (length(tag) = 32),
  -- Its tag is not ours: it gets no place.
  forged BOOLEAN NOT NULL
);
CREATE INDEX audit_inbox_event ON audit_inbox (case_id, event_seq) WHERE event_seq IS NOT NULL;
CREATE INDEX audit_inbox_fact ON audit_inbox (action, subject);
CREATE TABLE audit_entry (
  idx BIGINT PRIMARY KEY CHECK (idx >= 0),
  entry_id UUID UNIQUE,
  at_us BIGINT,
  account_id UUID,
  action TEXT,
  subject TEXT,
  case_id UUID,
  event_seq BIGINT,
  digest BYTEA CHECK (length(digest) = 32),
  leaf BYTEA NOT NULL CHECK (length(leaf) = 32),
  -- Its content was destroyed: all before the leaf is empty, and this entry holds the certificate.
  gone_with UUID
);
CREATE UNIQUE INDEX audit_event ON audit_entry (case_id, event_seq) WHERE event_seq IS NOT NULL;
CREATE INDEX audit_restored ON audit_entry (idx) WHERE action = 'log.restored';
CREATE INDEX audit_fact ON audit_entry (action, subject, idx) WHERE action LIKE 'fact.%';
CREATE TABLE audit_tile (
  n BIGINT PRIMARY KEY CHECK (n >= 0),
  hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
CREATE TABLE audit_log (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  size BIGINT NOT NULL CHECK (size >= 0),
  root BYTEA NOT NULL CHECK (length(root) = 32),
  note TEXT NOT NULL,
  at_us BIGINT NOT NULL
);
