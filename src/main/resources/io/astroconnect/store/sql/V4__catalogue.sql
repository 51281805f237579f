-- What staff say of a cluster, and which of its fields a person set (keys, as JSON). Of older rows
-- nobody knows who set them: then a person did, so that no sync takes anything away.
ALTER TABLE cluster ADD COLUMN by_hand TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cluster ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE cluster ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cluster ADD COLUMN tickets TEXT NOT NULL DEFAULT '[]';
ALTER TABLE cluster ADD COLUMN organization TEXT NOT NULL DEFAULT '';
ALTER TABLE cluster ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cluster ADD COLUMN archived_at TEXT;

UPDATE cluster SET by_hand = (
  SELECT json_group_array(field) FROM (
    SELECT 'name' AS field, name AS value
    UNION ALL SELECT 'provider', provider
    UNION ALL SELECT 'type', type
    UNION ALL SELECT 'account', account
    UNION ALL SELECT 'region', region
    UNION ALL SELECT 'vpc', vpc
    UNION ALL SELECT 'cidrs', cidrs
    UNION ALL SELECT 'egressIps', egress_ips
    UNION ALL SELECT 'recoveryIps', recovery_ips
    UNION ALL SELECT 'recoveryRegion', recovery_region
    UNION ALL SELECT 'privateEgress', iif(private_egress, '1', '')
    UNION ALL SELECT 'customer', customer
  ) WHERE value NOT IN ('', '[]')
);

-- What the Astro API last said of a cluster, and since when it says nothing more.
CREATE TABLE upstream (
  cluster      TEXT NOT NULL PRIMARY KEY REFERENCES cluster (id),
  organization TEXT NOT NULL,
  said         TEXT NOT NULL,
  status       TEXT NOT NULL,
  health       TEXT NOT NULL,
  gone_since   TEXT
) STRICT, WITHOUT ROWID;
