-- Which birthdays there are is said in Rust.
ALTER TABLE milestone DROP CONSTRAINT milestone_age_check;
