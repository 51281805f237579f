-- What came of an organization's last sync that was done (counts as JSON), and of one that failed
-- since.
CREATE TABLE sync (
  organization TEXT NOT NULL PRIMARY KEY,
  done_at      TEXT,
  done         TEXT,
  failed_at    TEXT,
  fault        TEXT
) STRICT, WITHOUT ROWID;
