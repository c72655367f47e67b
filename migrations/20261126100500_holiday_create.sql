-- What the law leaves open, as it was set: the last word about a day counts. Nothing is changed, only added.
CREATE TABLE setting (
  setting_id BIGINT PRIMARY KEY CHECK (setting_id >= 1),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  since DATE NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) >= 1),
  account_id UUID NOT NULL REFERENCES account (account_id),
  at_us BIGINT NOT NULL
);

-- Newer lists of bank holidays than the one that ships. The newest counts; older ones stay, with what they moved.
CREATE TABLE holiday_feed (
  feed_id BIGINT PRIMARY KEY CHECK (feed_id >= 1),
  imported_us BIGINT NOT NULL,
  content TEXT NOT NULL
);

-- Dates that moved because what they rest on changed.
CREATE TABLE holiday_move (
  -- The number of what dates rest on, from which on it was so.
  calendar_no BIGINT NOT NULL,
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  was DATE NOT NULL,
  is_now DATE NOT NULL CHECK (is_now <> was),
  PRIMARY KEY (calendar_no, case_id)
);
