-- What officers answered to the points of the danger panel, in order, sealed by the key of the case: which point, what the record said
-- of it then, and their words. An answer is never changed; a later one counts instead.
CREATE TABLE danger_answer (
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  answer_no BIGINT NOT NULL CHECK (answer_no >= 1),
  account_id UUID NOT NULL REFERENCES account (account_id),
  at_us BIGINT NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (case_id, answer_no)
);
