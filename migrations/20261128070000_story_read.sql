-- Up to which event of a case who asked has opened what we wrote: words on any page of its conversation, replies on its own. What stood
-- here before this was kept counts as opened.
CREATE TABLE story_read (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id),
  words_seq BIGINT NOT NULL CHECK (words_seq >= 0),
  reply_seq BIGINT NOT NULL CHECK (reply_seq >= 0)
);
INSERT INTO story_read (case_id, words_seq, reply_seq) SELECT case_id, seq, seq FROM case_head WHERE requester IS NOT NULL;

-- The newest of what we wrote that can be read, by its event; none in a row that is older than these columns.
ALTER TABLE case_queue ADD COLUMN words_seq BIGINT;
ALTER TABLE case_queue ADD COLUMN reply_seq BIGINT;
