-- Keys are wrapped by the key of an epoch, whose secret is outside the database. What refers to an epoch keeps it from ending.
CREATE TABLE key_epoch (
  epoch BIGINT PRIMARY KEY CHECK (epoch >= 1),
  from_us BIGINT NOT NULL,
  -- Shows whether somebody has the right key.
  checked BYTEA CHECK (length(checked) = 32)
);
INSERT INTO key_epoch (epoch, from_us) VALUES (1, 0);

-- Files, encrypted in pieces with a key of their own. Without its key a file is erased.
CREATE TABLE file (
  file_id UUID PRIMARY KEY,
  sha256 BYTEA CHECK (length(sha256) = 32),
  size BIGINT NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL CHECK (length(media_type) BETWEEN 3 AND 100),
  epoch BIGINT REFERENCES key_epoch (epoch),
  wrapped BYTEA CHECK (length(wrapped) = 60),
  created_us BIGINT NOT NULL
);
CREATE INDEX file_epoch ON file (epoch);
CREATE INDEX file_sha256 ON file (sha256);
CREATE TABLE file_chunk (
  file_id UUID NOT NULL REFERENCES file (file_id) ON DELETE CASCADE,
  n BIGINT NOT NULL CHECK (n >= 0),
  sealed BYTEA NOT NULL,
  PRIMARY KEY (file_id, n)
);
