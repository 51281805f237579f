-- Clusters that are to be let into services, and what was given last: its addresses as JSON, NULL
-- while nothing was given. What was given before stands in the activity log.
CREATE TABLE allowlist (
  n            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  cluster      TEXT NOT NULL,
  service      TEXT NOT NULL,
  withdrawal   INTEGER NOT NULL,
  ticket       TEXT NOT NULL,
  asked_by     TEXT NOT NULL,
  asked_at     TEXT NOT NULL,
  given        TEXT,
  given_case   TEXT,
  given_by     TEXT,
  given_ticket TEXT,
  given_at     TEXT,
  turned_at    TEXT,
  UNIQUE (cluster, service)
) STRICT;

-- What the customer said of what was given last.
CREATE TABLE allowlist_told (
  connection TEXT NOT NULL REFERENCES allowlist (id),
  step       TEXT NOT NULL,
  told_by    TEXT NOT NULL,
  ticket     TEXT NOT NULL,
  told_at    TEXT NOT NULL,
  PRIMARY KEY (connection, step)
) STRICT, WITHOUT ROWID;
