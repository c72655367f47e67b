-- A row of an address that has not begun is no home. day: the day on which the rows were last searched; a home begins with the first
-- search on its day or later.
ALTER TABLE place_search ADD COLUMN day DATE;
DROP VIEW place_outside;
CREATE VIEW place_outside AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND h.near = 'home')
  AND NOT EXISTS (SELECT 1 FROM place_mention h JOIN address a ON a.address_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 2 AND h.near = 'home' AND a.gone_no IS NULL
    AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
    AND (a.ended_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words')
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words'
        AND (s.ended_on IS NULL OR s.ended_on > a.ended_on)))));
