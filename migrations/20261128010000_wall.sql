-- For whom it is meant that something was shared. Empty: what an export of an earlier version says nothing of.
ALTER TABLE disclosure ADD COLUMN visibility TEXT;
-- Whether a passkey began a session, or confirmed it: where staff need one, no other session of theirs counts.
ALTER TABLE session ADD COLUMN by_passkey BOOLEAN NOT NULL DEFAULT FALSE;
