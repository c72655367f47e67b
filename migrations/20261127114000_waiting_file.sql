-- A file for a reply whose bytes are in another family's case: it waits for who sent it to say why it is right here, a day at most.
CREATE TABLE waiting_file (
  file_id UUID PRIMARY KEY REFERENCES file (file_id),
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  account_id UUID NOT NULL REFERENCES account (account_id),
  kept_us BIGINT NOT NULL
);
CREATE INDEX waiting_file_kept ON waiting_file (kept_us);
CREATE INDEX waiting_file_case ON waiting_file (case_id);
