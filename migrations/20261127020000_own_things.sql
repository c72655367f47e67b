-- Who gave a consent, to what, and who may see it; whose a session is. Empty: what an export of an earlier version says nothing of.
ALTER TABLE consent ADD COLUMN given_by_person TEXT;
ALTER TABLE consent ADD COLUMN kind TEXT;
ALTER TABLE consent ADD COLUMN visibility TEXT;
ALTER TABLE attendance ADD COLUMN visibility TEXT;
-- Whose consents a mark ends; none: every one that stood, because an officer decided so, or because it was asked before this was known.
ALTER TABLE person_mark ADD COLUMN given_by TEXT;
-- Whether a young person understands enough to decide, as an officer recorded it; the last row counts. The reasons are a note of
-- the case, by its event, as long as that is there.
CREATE TABLE understanding (
  understanding_id BIGINT PRIMARY KEY,
  person_key TEXT NOT NULL REFERENCES person (person_key),
  understands BOOLEAN NOT NULL CHECK (understands IN (TRUE, FALSE)),
  recorded DATE NOT NULL,
  case_id UUID REFERENCES case_head (case_id),
  seq BIGINT
);
CREATE INDEX understanding_person ON understanding (person_key, understanding_id);
-- Whether a young person was asked for their own view of a case, and the note that has their words, or why they were not asked.
CREATE TABLE own_view (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  person_key TEXT NOT NULL REFERENCES person (person_key),
  asked BOOLEAN NOT NULL CHECK (asked IN (TRUE, FALSE)),
  recorded DATE NOT NULL,
  seq BIGINT NOT NULL
);
CREATE INDEX own_view_person ON own_view (person_key);
