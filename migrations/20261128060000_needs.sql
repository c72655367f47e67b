-- Why somebody must act on a case, by name, with a space behind each; empty where nobody must. The list of what needs somebody is by
-- action_on. A case is live while it is open, or needs somebody: it leaves no list before both are over.
ALTER TABLE case_queue ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE case_queue ADD COLUMN action_on DATE NOT NULL DEFAULT '9999-12-31';
ALTER TABLE case_queue ADD COLUMN live BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE case_queue SET live = open;
CREATE INDEX case_queue_action ON case_queue (action_on, case_id) WHERE needs <> '';
CREATE INDEX case_queue_live ON case_queue (live, due, case_id);
CREATE INDEX case_queue_mine ON case_queue (officer, live, due, case_id);
DROP INDEX case_queue_officer;
