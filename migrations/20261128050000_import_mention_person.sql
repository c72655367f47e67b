-- What was found of a person in an import that is staged.
CREATE INDEX import_mention_person ON import_mention (person_key) WHERE table_no = 2;
