-- Files, encrypted in pieces with a key of their own. The key is itself wrapped by the master key: destroying it erases the file.
CREATE TABLE file (
  file_id UUID PRIMARY KEY,
  sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
  size BIGINT NOT NULL CHECK (size >= 0),
  media_type TEXT NOT NULL CHECK (length(media_type) BETWEEN 3 AND 100),
  wrapped_key BYTEA NOT NULL,
  created_us BIGINT NOT NULL
);
CREATE TABLE file_chunk (
  file_id UUID NOT NULL REFERENCES file (file_id) ON DELETE CASCADE,
  n BIGINT NOT NULL CHECK (n >= 0),
  sealed BYTEA NOT NULL,
  PRIMARY KEY (file_id, n)
);
