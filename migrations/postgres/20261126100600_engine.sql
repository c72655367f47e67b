-- The inbox is filled and emptied all day: its dead rows must not wait for a fifth of the table.
ALTER TABLE audit_inbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
