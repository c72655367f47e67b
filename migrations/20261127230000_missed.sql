-- The law's day after which a case is late: also once something later was done, until a second person confirms that the day was kept.
-- 9999-12-31 where it never is. A row that is older has none until it is indexed anew: then its limit stands for it.
ALTER TABLE case_queue ADD COLUMN late_after DATE;
