-- Who can sign in, with what, and from where. Times are microseconds since 1970 (UTC). Secrets are stored as SHA-256.
CREATE TABLE account (
  account_id UUID PRIMARY KEY,
  role TEXT NOT NULL,
  -- Guests have theirs in `guest`.
  name TEXT CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
  person_key TEXT UNIQUE REFERENCES person (person_key),
  -- The team of somebody who works here: readings of records name it.
  team TEXT CHECK (length(team) BETWEEN 1 AND 80),
  guest BOOLEAN NOT NULL DEFAULT FALSE,
  created_us BIGINT NOT NULL,
  closed_us BIGINT
);

-- Somebody without an account has one that cannot be signed in to. Their proven email address stands apart from those of
-- accounts, so that it tells nobody who has an account, and takes no account's place. Name and address are sealed by the guest's key;
-- `email_mac` finds the address while its epoch lasts.
CREATE TABLE guest (
  account_id UUID PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  name BYTEA NOT NULL,
  email BYTEA,
  email_mac BYTEA UNIQUE CHECK (length(email_mac) = 32),
  epoch BIGINT NOT NULL REFERENCES key_epoch (epoch),
  wrapped BYTEA NOT NULL CHECK (length(wrapped) = 60)
);
CREATE INDEX guest_epoch ON guest (epoch);

CREATE TABLE invitation (
  token_hash BYTEA PRIMARY KEY CHECK (length(token_hash) = 32),
  account_id UUID NOT NULL REFERENCES account (account_id),
  created_us BIGINT NOT NULL,
  expires_us BIGINT NOT NULL,
  used_us BIGINT
);
CREATE INDEX invitation_account ON invitation (account_id);

CREATE TABLE credential (
  credential_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id),
  raw_id BYTEA NOT NULL UNIQUE,
  passkey TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_us BIGINT NOT NULL,
  used_us BIGINT
);
CREATE INDEX credential_account ON credential (account_id);

CREATE TABLE ceremony (
  ceremony_id UUID PRIMARY KEY,
  purpose TEXT NOT NULL,
  account_id UUID REFERENCES account (account_id),
  state TEXT NOT NULL,
  expires_us BIGINT NOT NULL
);

CREATE TABLE email_code (
  code_id UUID PRIMARY KEY,
  account_id UUID NOT NULL REFERENCES account (account_id),
  code_hash BYTEA NOT NULL CHECK (length(code_hash) = 32),
  created_us BIGINT NOT NULL,
  expires_us BIGINT NOT NULL,
  tries BIGINT NOT NULL CHECK (tries >= 0),
  used_us BIGINT
);
CREATE INDEX email_code_account ON email_code (account_id, created_us);

CREATE TABLE session (
  session_id UUID PRIMARY KEY,
  token_hash BYTEA NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account_id UUID NOT NULL REFERENCES account (account_id),
  device TEXT NOT NULL CHECK (length(device) <= 100),
  created_us BIGINT NOT NULL,
  seen_us BIGINT NOT NULL,
  confirmed_us BIGINT NOT NULL,
  ended_us BIGINT
);
CREATE INDEX session_account ON session (account_id, ended_us);

-- What waits to be done; gone when it is done. A chore is a job that is put off again when it is done. What a job says is sealed by
-- its key: it can hold a code or an address. A chore says nothing.
CREATE TABLE job (
  job_id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  payload BYTEA,
  epoch BIGINT REFERENCES key_epoch (epoch),
  wrapped BYTEA CHECK (length(wrapped) = 60),
  -- Not before, 0 for at once; and when that was written: later than now, the clock was set back.
  run_at_us BIGINT NOT NULL,
  written_us BIGINT NOT NULL,
  attempts BIGINT NOT NULL,
  -- Who is doing it.
  worker TEXT
);
CREATE INDEX job_ready ON job (kind, run_at_us, job_id);
CREATE INDEX job_epoch ON job (epoch);

-- One row, written to see whether the database writes.
CREATE TABLE pulse (
  pulse_id BIGINT PRIMARY KEY,
  at_us BIGINT NOT NULL
);
