-- Whom a place lets in beside those whose own row says that it is protected: who lived there when it was first protected.
CREATE TABLE place_inside (
  place_id UUID NOT NULL REFERENCES protected_place (place_id) ON DELETE CASCADE,
  person_key TEXT NOT NULL,
  PRIMARY KEY (place_id, person_key)
);
CREATE INDEX place_inside_person ON place_inside (person_key);
-- Of a place that no row protects any more nobody can say who was there first: it stays as it is.
INSERT INTO place_inside (place_id, person_key) SELECT DISTINCT m.place_id, m.person_key FROM place_mention m
  WHERE m.near = 'home' AND NOT EXISTS (SELECT 1 FROM place_mention s JOIN address a ON a.address_key = s.row_key
    WHERE s.place_id = m.place_id AND s.table_no = 2 AND s.near = 'home' AND a.protected = TRUE)
  AND NOT EXISTS (SELECT 1 FROM place_mention s JOIN contact c ON c.contact_key = s.row_key
    WHERE s.place_id = m.place_id AND s.table_no = 3 AND s.near = 'home' AND c.protected = TRUE);
DROP VIEW place_outside;
CREATE VIEW place_outside AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN contact c ON c.contact_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND h.near = 'home' AND c.gone_no IS NULL
    AND (c.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key)))
  AND NOT EXISTS (SELECT 1 FROM place_mention h JOIN address a ON a.address_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 2 AND h.near = 'home' AND a.gone_no IS NULL
    AND (a.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key))
    AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))
    AND (a.ended_on IS NULL OR m.person_key = v.person_key OR (
      EXISTS (SELECT 1 FROM place_mention o
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words')
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address s ON s.address_key = o.row_key
        WHERE o.person_key = m.person_key AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words'
        AND (s.ended_on IS NULL OR s.ended_on > a.ended_on)))));
