-- The newest version of the privacy notice of which somebody was told: once, the first time that they sign in after it changed.
CREATE TABLE notice_told (
  account_id UUID PRIMARY KEY REFERENCES account (account_id) ON DELETE CASCADE,
  version BIGINT NOT NULL CHECK (version > 0),
  told_us BIGINT NOT NULL
);
