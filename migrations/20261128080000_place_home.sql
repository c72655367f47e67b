-- A row that does not say that it is protected has ended where its person has a later one without an end, of another place: old rows are
-- seldom ended. One home of one person, with the day until which it is.
CREATE VIEW place_home AS
  SELECT h.place_id, h.person_key, h.row_key, a.started_on, CASE WHEN a.ended_on IS NULL AND a.protected = FALSE THEN
    (SELECT min(coalesce(l.started_on, l.recorded_on)) FROM address l WHERE l.person_key = a.person_key AND l.gone_no IS NULL
      AND l.ended_on IS NULL AND coalesce(l.started_on, l.recorded_on) > coalesce(a.started_on, a.recorded_on)
      AND coalesce(l.started_on, l.recorded_on) <= (SELECT s.day FROM place_search s WHERE s.one = 1)
      AND NOT EXISTS (SELECT 1 FROM place_mention n
        WHERE n.table_no = 2 AND n.row_key = l.address_key AND n.place_id = h.place_id AND n.near <> 'words'))
    ELSE a.ended_on END AS ended_on
  FROM place_mention h JOIN address a ON a.address_key = h.row_key
  WHERE h.table_no = 2 AND h.near = 'home' AND a.gone_no IS NULL
    AND (a.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key))
    AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1));
DROP VIEW place_outside;
CREATE VIEW place_outside AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN contact c ON c.contact_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND h.near = 'home' AND c.gone_no IS NULL
    AND (c.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key)))
  AND NOT EXISTS (SELECT 1 FROM place_home a WHERE a.person_key = v.person_key AND a.place_id = m.place_id
    AND (a.ended_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words')
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words'
        AND (s.ended_on IS NULL OR s.ended_on > a.ended_on)))))
  -- The same words that are no house ("Confidential") are one home only for those of one day, and only where one adult of the child has them.
  AND NOT EXISTS (SELECT 1 FROM place_mention h JOIN address a ON a.address_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 2 AND h.near = 'named' AND a.gone_no IS NULL
    AND a.ended_on IS NULL AND (m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near = 'named'
        AND coalesce(s.started_on, s.recorded_on) = coalesce(a.started_on, a.recorded_on))
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        JOIN relationship r ON r.related_key = o.person_key AND r.person_key = m.person_key AND r.kind <> 'sibling'
        WHERE o.place_id = m.place_id AND o.table_no = 2 AND o.near = 'named' AND o.person_key <> v.person_key
        AND coalesce(s.started_on, s.recorded_on) = coalesce(a.started_on, a.recorded_on)))));
