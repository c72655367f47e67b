-- What only SQLite needs goes here. Nothing yet.
SELECT 1;
