-- Birthdays on which it changes who decides, as the portal proposed them: a person here confirms each, and from then on the young
-- person is told.
CREATE TABLE milestone (
  person_key TEXT NOT NULL REFERENCES person (person_key),
  age BIGINT NOT NULL CHECK (age IN (12, 16, 18, 25)),
  reached DATE NOT NULL,
  confirmed_us BIGINT,
  confirmed_by UUID REFERENCES account (account_id),
  PRIMARY KEY (person_key, age)
);
CREATE INDEX milestone_waiting ON milestone (reached, person_key) WHERE confirmed_us IS NULL;
