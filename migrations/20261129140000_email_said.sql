-- Since when somebody says without a break that an email address is safe for them. Of rows from before, since they were said last.
ALTER TABLE account_contact ADD COLUMN email_us BIGINT;
