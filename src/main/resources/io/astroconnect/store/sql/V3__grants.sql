-- Roles that were asked for: on a project or on a service account, for one account, under one
-- condition ('' for none, else JSON).
CREATE TABLE identity_grant (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL,
  target     TEXT NOT NULL,
  email      TEXT NOT NULL,
  condition  TEXT NOT NULL,
  roles      TEXT NOT NULL,
  removal    INTEGER NOT NULL,
  deployment TEXT NOT NULL,
  ticket     TEXT NOT NULL,
  asked_by   TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (kind, target, email, condition)
) STRICT;

-- The last call of a step, when it was first seen done, and what was told of it.
CREATE TABLE grant_step (
  connection  TEXT NOT NULL REFERENCES identity_grant (id),
  step        TEXT NOT NULL,
  sent_at     TEXT,
  answered_at TEXT,
  fault       TEXT,
  reached_at  TEXT,
  told_by     TEXT,
  told_at     TEXT,
  told_ticket TEXT,
  PRIMARY KEY (connection, step)
) STRICT, WITHOUT ROWID;
