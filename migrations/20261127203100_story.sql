-- Which message a paper came with that was sent after the request.
CREATE TABLE message_file (
  file_id UUID PRIMARY KEY REFERENCES file (file_id),
  case_id UUID NOT NULL REFERENCES case_head (case_id),
  seq BIGINT NOT NULL
);
CREATE INDEX message_file_case ON message_file (case_id);

-- How it was for families: answers are only counted, and beside a case stands only that it was said.
CREATE TABLE feedback_given (
  case_id UUID PRIMARY KEY REFERENCES case_head (case_id)
);

CREATE TABLE feedback_count (
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (question, answer)
);
