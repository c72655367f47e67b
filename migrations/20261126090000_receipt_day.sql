-- The London day of receipt that a receipt names; none on receipts of version 1.
ALTER TABLE receipt ADD COLUMN counts_from DATE;
