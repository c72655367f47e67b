-- Whether its owner, or who works here at their word, said where the codes of an account go. Where nobody did, the records did: codes go there
-- as long as those have the address, and nobody else has it too.
ALTER TABLE account ADD COLUMN email_named BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX contact_email ON contact (lower(value)) WHERE kind = 'email';
