-- The days on which a case that is not open was answered and closed. A row that is older has neither until it is indexed anew.
ALTER TABLE case_queue ADD COLUMN answered_on DATE;
ALTER TABLE case_queue ADD COLUMN closed_on DATE;
