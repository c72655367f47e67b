-- Whether who asked was told what the mark says: what an officer decides stands on no page before its reply was given.
ALTER TABLE person_mark ADD COLUMN told BOOLEAN NOT NULL DEFAULT TRUE;
-- Which marks end a consent that stood: of who gave it, of the person, or of an officer, who ends nothing that the person gave themselves.
CREATE VIEW consent_end AS SELECT c.consent_key, c.person_key, m.case_id, m.since, m.given_by, m.told, h.requester, h.reference
  FROM consent c JOIN person_mark m ON m.person_key = c.person_key AND m.effect = 'consent_withdrawn' AND m.ended IS NULL
  AND m.since >= c.given_on AND (c.withdrawn_on IS NULL OR c.withdrawn_on > m.since)
  AND (m.given_by IS NULL OR m.given_by = c.given_by_person OR m.given_by = c.person_key)
  JOIN case_head h ON h.case_id = m.case_id LEFT JOIN account a ON a.account_id = h.requester
  WHERE c.purpose = 'consent.family-support' AND (m.given_by IS NOT NULL OR c.given_by_person IS NULL
  OR c.given_by_person <> c.person_key OR a.person_key = c.person_key);
