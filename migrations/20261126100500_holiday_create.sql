-- Newer lists of bank holidays than the one that ships. The newest counts; older ones stay, with what they moved.
CREATE TABLE holiday_feed (
  feed_id BIGINT PRIMARY KEY CHECK (feed_id >= 1),
  imported_us BIGINT NOT NULL,
  content TEXT NOT NULL
);

CREATE TABLE holiday_move (
  feed_id BIGINT NOT NULL REFERENCES holiday_feed (feed_id),
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  was DATE NOT NULL,
  is_now DATE NOT NULL CHECK (is_now <> was),
  PRIMARY KEY (feed_id, case_id)
);
