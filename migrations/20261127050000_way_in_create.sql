-- The code on a letter, by the first of the cases that were keyed in together: each round is another code. Without a row it is the first.
CREATE TABLE letter_code (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  round BIGINT NOT NULL CHECK (round >= 0),
  stopped BOOLEAN NOT NULL
);

-- Each time that it let somebody in, for the officer.
CREATE TABLE letter_use (
  use_id UUID PRIMARY KEY,
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  used_us BIGINT NOT NULL
);
CREATE INDEX letter_use_case ON letter_use (case_id, used_us);

-- Mails that were given up, and about which case; no address.
CREATE TABLE lost_mail (
  job_id UUID PRIMARY KEY,
  kind TEXT NOT NULL,
  case_id UUID REFERENCES case_head (case_id),
  lost_us BIGINT NOT NULL
);
CREATE INDEX lost_mail_case ON lost_mail (case_id);
CREATE INDEX lost_mail_lost ON lost_mail (lost_us);
