-- Who reads of whom that they are at a place, worked out of the rows by one rule (domain family::together) whenever they change. Of the
-- viewer themself: what tells it in their own record, and, where they live there now, in records of people who have no row of it.
CREATE TABLE place_together (
  place_id UUID NOT NULL REFERENCES protected_place (place_id) ON DELETE CASCADE,
  viewer_key TEXT NOT NULL,
  person_key TEXT NOT NULL,
  lives BOOLEAN NOT NULL CHECK (lives IN (TRUE, FALSE)),
  PRIMARY KEY (place_id, viewer_key, person_key)
);
CREATE INDEX place_together_viewer ON place_together (viewer_key);
DROP VIEW place_glance;
DROP VIEW place_outside;
DROP VIEW place_apart;
-- Who is outside of the place that stands in a row.
CREATE VIEW place_apart AS
  SELECT m.table_no, m.row_key, m.place_id, m.person_key, m.near, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_mention h JOIN contact c ON c.contact_key = h.row_key
    WHERE h.person_key = v.person_key AND h.place_id = m.place_id AND h.table_no = 3 AND c.gone_no IS NULL
    AND (h.near = 'home' OR (h.near = 'own' AND m.person_key = v.person_key))
    AND (c.protected = TRUE OR EXISTS (SELECT 1 FROM place_inside i WHERE i.place_id = h.place_id AND i.person_key = h.person_key)))
  AND NOT EXISTS (SELECT 1 FROM place_together t WHERE t.place_id = m.place_id AND t.viewer_key = v.person_key
    AND (t.person_key = m.person_key OR (t.person_key = v.person_key AND t.lives = TRUE
      AND NOT EXISTS (SELECT 1 FROM place_mention o JOIN address a ON a.address_key = o.row_key WHERE o.person_key = m.person_key
        AND o.place_id = m.place_id AND o.table_no = 2 AND o.near <> 'words' AND a.gone_no IS NULL
        AND (a.started_on IS NULL OR a.started_on <= (SELECT s.day FROM place_search s WHERE s.one = 1))))));
-- What of it waits for review: not a person's own words in their own record. Who said them would learn whether they are right.
CREATE VIEW place_outside AS
  SELECT x.table_no, x.row_key, x.place_id, x.person_key, x.near, x.viewer_key FROM place_apart x
  WHERE x.person_key <> x.viewer_key OR NOT (
    (x.table_no = 3 AND (x.near = 'home' OR EXISTS (SELECT 1 FROM contact c WHERE c.contact_key = x.row_key AND lower(c.source) = 'you told us')))
    OR (x.table_no = 4 AND EXISTS (SELECT 1 FROM record_item r WHERE r.record_key = x.row_key AND lower(r.source) = 'you told us'))
    OR (x.table_no = 6 AND EXISTS (SELECT 1 FROM assessment r WHERE r.assessment_key = x.row_key AND lower(r.source) = 'you told us')));
-- What stands in no glance: what tells a place at which the viewer lives, or of which a row of the viewer's own address may be, whoever
-- protects it; or at which somebody is with whom a child lives.
CREATE VIEW place_glance AS
  SELECT m.table_no, m.row_key, v.person_key AS viewer_key FROM place_mention m JOIN person v ON TRUE
  WHERE NOT EXISTS (SELECT 1 FROM place_apart x WHERE x.table_no = m.table_no AND x.row_key = m.row_key AND x.place_id = m.place_id
    AND x.viewer_key = v.person_key)
  OR EXISTS (SELECT 1 FROM place_mention o WHERE o.person_key = v.person_key AND o.place_id = m.place_id AND o.table_no = 2
    AND o.near <> 'words')
  OR EXISTS (SELECT 1 FROM relationship r JOIN place_mention o ON o.person_key = r.related_key WHERE r.person_key = v.person_key
    AND r.kind NOT IN ('partner', 'other') AND o.place_id = m.place_id AND o.table_no IN (2, 3) AND o.near <> 'words')
  OR EXISTS (SELECT 1 FROM relationship r JOIN place_mention o ON o.person_key = r.person_key WHERE r.related_key = v.person_key
    AND r.kind = 'sibling' AND o.place_id = m.place_id AND o.table_no IN (2, 3) AND o.near <> 'words');
