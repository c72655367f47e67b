-- What somebody says is wrong, while that is not decided (capability D12). Computed from the events of its case.
CREATE TABLE challenge (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL,
  -- The line of the record; NULL: they said it in words.
  item TEXT,
  since DATE NOT NULL
);
CREATE INDEX challenge_person ON challenge (person_key);
