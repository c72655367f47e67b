-- How somebody writes their whole name. Empty: given names, then the family name.
ALTER TABLE person ADD COLUMN name_order TEXT;
-- Wherever somebody is named, in their own order.
CREATE VIEW named_person AS SELECT person_key, given_names, family_name, date_of_birth, sex, retention, gone_no, CASE name_order
  WHEN 'family_first' THEN family_name || ' ' || given_names WHEN 'family_first_closed' THEN family_name || given_names
  ELSE given_names || ' ' || family_name END AS name FROM person;
