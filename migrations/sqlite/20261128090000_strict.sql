-- Which birthdays there are is said in Rust.
CREATE TABLE milestone_strict (
  person_key TEXT NOT NULL REFERENCES person (person_key),
  age INTEGER NOT NULL,
  reached TEXT NOT NULL,
  confirmed_us INTEGER,
  confirmed_by BLOB REFERENCES account (account_id),
  PRIMARY KEY (person_key, age)
) STRICT;
INSERT INTO milestone_strict (person_key, age, reached, confirmed_us, confirmed_by)
  SELECT person_key, age, reached, confirmed_us, confirmed_by FROM milestone;
DROP TABLE milestone;
ALTER TABLE milestone_strict RENAME TO milestone;
CREATE INDEX milestone_waiting ON milestone (reached, person_key) WHERE confirmed_us IS NULL;

-- Two tables were not strict: the word that makes them so stood in a comment.
CREATE TABLE challenge_strict (
  case_id BLOB PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL,
  -- The line of the record, or NULL where they said it in words.
  item TEXT,
  since TEXT NOT NULL
) STRICT;
INSERT INTO challenge_strict (case_id, person_key, item, since) SELECT case_id, person_key, item, since FROM challenge;
DROP TABLE challenge;
ALTER TABLE challenge_strict RENAME TO challenge;
CREATE INDEX challenge_person ON challenge (person_key);

CREATE TABLE job_strict (
  job_id BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  payload BLOB,
  epoch INTEGER REFERENCES key_epoch (epoch),
  wrapped BLOB CHECK (length(wrapped) = 60),
  -- Not before, 0 for at once, and when that was written: later than now, the clock was set back.
  run_at_us INTEGER NOT NULL,
  written_us INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  -- Who is doing it.
  worker TEXT
) STRICT;
INSERT INTO job_strict (job_id, kind, payload, epoch, wrapped, run_at_us, written_us, attempts, worker)
  SELECT job_id, kind, payload, epoch, wrapped, run_at_us, written_us, attempts, worker FROM job;
DROP TABLE job;
ALTER TABLE job_strict RENAME TO job;
CREATE INDEX job_ready ON job (kind, run_at_us, job_id);
CREATE INDEX job_epoch ON job (epoch);
