-- Who asked for a code (SHA-256 of the browser's cookie): a newer one ends only their own. `proven`: it was asked for with an invitation.
ALTER TABLE email_code ADD COLUMN asker BYTEA;
ALTER TABLE email_code ADD COLUMN proven BOOLEAN NOT NULL DEFAULT FALSE;
-- Devices that were known before this moment are strangers: their owner signed out everywhere.
ALTER TABLE account ADD COLUMN devices_from_us BIGINT NOT NULL DEFAULT 0;

-- Wrong codes of a London day (20261127), from devices that the account knows and from others.
CREATE TABLE wrong_code (
  account_id UUID NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  on_day BIGINT NOT NULL,
  known BOOLEAN NOT NULL,
  tries BIGINT NOT NULL CHECK (tries >= 1),
  last_us BIGINT NOT NULL,
  PRIMARY KEY (account_id, on_day, known)
);

-- Mails about a case that a limit held back, for staff to see.
CREATE TABLE held_mail (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  mails BIGINT NOT NULL CHECK (mails >= 1),
  last_us BIGINT NOT NULL
);

-- What is stored is added up before more is taken.
CREATE INDEX file_size ON file (size);
