-- Who helps who asked with one request (capability Y7), until somebody ends it or the request has been closed for 30 days. They come
-- in as a guest. What they are called, and why an officer ended it, are sealed by the key of the case.
CREATE TABLE helper (
  helper_id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  account_id UUID NOT NULL REFERENCES account (account_id),
  name BYTEA NOT NULL,
  -- Whether they may open the files of replies.
  files BOOLEAN NOT NULL,
  joined_us BIGINT NOT NULL,
  ended_us BIGINT,
  -- Whether an officer ended it, and not who asked.
  ended_by_office BOOLEAN NOT NULL DEFAULT FALSE,
  reason BYTEA
);
CREATE UNIQUE INDEX helper_standing ON helper (case_id) WHERE ended_us IS NULL;
CREATE INDEX helper_case ON helper (case_id, joined_us);
CREATE INDEX helper_account ON helper (account_id);
