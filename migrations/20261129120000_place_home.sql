-- near, of a row that says that it is protected, is also: own, the same words, which are of no home (a word such as "Confidential", an
-- address in care of somebody): its own person reads what tells it, and nobody else lives there by such words.
-- left_on: when who lived there left. Of a row that does not say that it is protected, and that nobody ended, the day on which the same
-- person's next row of another place begins. gone_on: the same, only where that row is surely elsewhere.
CREATE VIEW place_home AS
  SELECT h.place_id, h.person_key, h.row_key, h.near, a.protected, a.started_on, a.recorded_on, a.ended_on, a.gone_no,
  CASE WHEN a.protected = TRUE OR a.ended_on IS NOT NULL THEN a.ended_on ELSE
    (SELECT min(coalesce(n.started_on, n.recorded_on)) FROM address n WHERE n.person_key = a.person_key AND n.address_key <> a.address_key
    AND n.gone_no IS NULL AND coalesce(n.started_on, n.recorded_on) >= coalesce(a.started_on, a.recorded_on)
    AND (n.started_on IS NULL OR n.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
    AND NOT EXISTS (SELECT 1 FROM place_mention o WHERE o.table_no = 2 AND o.row_key = n.address_key AND o.place_id = h.place_id
      AND o.near <> 'words')) END AS left_on,
  coalesce(a.ended_on, (SELECT min(n.started_on) FROM address n JOIN protected_place p ON p.place_id = h.place_id
    WHERE n.person_key = a.person_key AND n.gone_no IS NULL AND n.started_on > coalesce(a.started_on, a.recorded_on)
    AND n.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1) AND n.postcode IS NOT NULL AND p.postcode IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM place_mention o WHERE o.table_no = 2 AND o.row_key = n.address_key AND o.place_id = h.place_id))) AS gone_on
  FROM place_mention h JOIN address a ON a.address_key = h.row_key WHERE h.table_no = 2 AND h.near <> 'words';
DROP VIEW place_outside;
-- Who is outside of the place that stands in a row: all but those who have a row of it themselves, as before.
CREATE VIEW place_apart AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN contact c ON c.contact_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND c.gone_no IS NULL
    AND (h.near = 'home' OR (h.near = 'own' AND m.person_key = v.person_key))
    AND (c.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key)))
  AND NOT EXISTS (SELECT 1 FROM place_home h
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.gone_no IS NULL
    AND (h.near = 'home' OR (h.near = 'own' AND m.person_key = v.person_key))
    AND (h.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key))
    AND (h.started_on IS NULL OR h.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
    AND (h.left_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_home o WHERE o.person_key = m.person_key AND o.place_id = m.place_id)
      AND NOT EXISTS (SELECT 1 FROM place_home s WHERE s.person_key = m.person_key AND s.place_id = m.place_id
        AND (s.gone_on IS NULL OR s.gone_on > h.left_on)))));
-- What of it waits for review: not a person's own words in their own record. Who said them would learn whether they are right.
CREATE VIEW place_outside AS
  SELECT x.table_no, x.row_key, x.place_id, x.person_key, x.near, x.viewer_key FROM place_apart x
  WHERE x.person_key <> x.viewer_key OR NOT (
    (x.table_no = 3 AND (x.near = 'home' OR EXISTS (SELECT 1 FROM contact c WHERE c.contact_key = x.row_key AND lower(c.source) = 'you told us')))
    OR (x.table_no = 4 AND EXISTS (SELECT 1 FROM record_item r WHERE r.record_key = x.row_key AND lower(r.source) = 'you told us'))
    OR (x.table_no = 6 AND EXISTS (SELECT 1 FROM assessment r WHERE r.assessment_key = x.row_key AND lower(r.source) = 'you told us')));
-- What stands in no glance of who lives there.
CREATE VIEW place_glance AS
  SELECT m.table_no, m.row_key, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_apart x WHERE x.table_no = m.table_no AND x.row_key = m.row_key AND x.place_id = m.place_id
    AND x.viewer_key = v.person_key);
-- Every mark that ends a consent, also after the case system has carried it out. reader: who else was told.
CREATE VIEW consent_said AS SELECT c.consent_key, c.given_on, c.withdrawn_on, c.person_key, m.case_id, m.since, m.given_by, m.told,
  h.requester, h.reference, a.person_key AS asker FROM consent c
  JOIN person_mark m ON m.person_key = c.person_key AND m.effect = 'consent_withdrawn' AND m.ended IS NULL
  AND m.since >= c.given_on AND (c.withdrawn_on IS NULL OR c.withdrawn_on >= m.since)
  AND (m.given_by IS NULL OR m.given_by = c.given_by_person OR m.given_by = c.person_key)
  JOIN case_head h ON h.case_id = m.case_id LEFT JOIN account a ON a.account_id = h.requester
  WHERE c.purpose = 'consent.family-support' AND (m.given_by IS NOT NULL OR c.given_by_person IS NULL
  OR c.given_by_person <> c.person_key OR a.person_key = c.person_key);
DROP VIEW consent_end;
CREATE VIEW consent_end AS SELECT consent_key, person_key, case_id, since, given_by, told, requester, reference FROM consent_said
  WHERE withdrawn_on IS NULL OR withdrawn_on > since;
