-- On which days a team read the record that a case is about: what a family sees of the log (capability D7). The log's own entries hold
-- tags, so that nobody can list from them who read whom.
CREATE TABLE looked (
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  person_key TEXT NOT NULL,
  team TEXT NOT NULL CHECK (length(team) <= 200),
  purpose TEXT NOT NULL,
  looked_on DATE NOT NULL,
  PRIMARY KEY (case_id, person_key, team, purpose, looked_on)
);
CREATE INDEX looked_person ON looked (person_key, looked_on);
