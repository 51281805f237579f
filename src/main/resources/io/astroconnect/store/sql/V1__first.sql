-- Times are ISO-8601 in UTC with nine digits of a second, so that text sorts as time does.
-- Lists, faults, facts and arguments are JSON.

CREATE TABLE cluster (
  id              TEXT NOT NULL PRIMARY KEY,
  name            TEXT NOT NULL,
  provider        TEXT NOT NULL,
  type            TEXT NOT NULL,
  account         TEXT NOT NULL,
  region          TEXT NOT NULL,
  vpc             TEXT NOT NULL,
  cidrs           TEXT NOT NULL,
  egress_ips      TEXT NOT NULL,
  recovery_ips    TEXT NOT NULL,
  recovery_region TEXT NOT NULL,
  private_egress  INTEGER NOT NULL,
  customer        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deployment (
  id                TEXT NOT NULL PRIMARY KEY,
  name              TEXT NOT NULL,
  namespace         TEXT NOT NULL,
  cluster           TEXT NOT NULL,
  workload_identity TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE peering (
  n          INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  cluster    TEXT NOT NULL,
  account    TEXT NOT NULL,
  region     TEXT NOT NULL,
  vpc        TEXT NOT NULL,
  cidrs      TEXT NOT NULL,
  dns        INTEGER NOT NULL,
  round      INTEGER NOT NULL,
  ticket     TEXT NOT NULL,
  asked_by   TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (cluster, account, region, vpc)
) STRICT;

-- What is written down about a connection belongs to a round, a request: a new round begins with
-- a clean page, and the old rows stay.

CREATE TABLE issued (
  n          INTEGER PRIMARY KEY,
  connection TEXT NOT NULL REFERENCES peering (id),
  round      INTEGER NOT NULL,
  pcx        TEXT NOT NULL,
  last_seen  TEXT,
  UNIQUE (connection, pcx)
) STRICT;

-- Every call, before it is sent and after it was answered; the last one of a step counts.
CREATE TABLE call (
  n           INTEGER PRIMARY KEY,
  connection  TEXT NOT NULL REFERENCES peering (id),
  round       INTEGER NOT NULL,
  step        TEXT NOT NULL,
  claimant    TEXT NOT NULL,
  sent_at     TEXT NOT NULL,
  answered_at TEXT,
  fault       TEXT
) STRICT;

CREATE INDEX call_step ON call (connection, step);

-- Every word that a person gave; the one that was not taken back counts.
CREATE TABLE confirmation (
  n             INTEGER PRIMARY KEY,
  connection    TEXT NOT NULL REFERENCES peering (id),
  round         INTEGER NOT NULL,
  step          TEXT NOT NULL,
  told_by       TEXT NOT NULL,
  ticket        TEXT NOT NULL,
  told_at       TEXT NOT NULL,
  taken_back_at TEXT
) STRICT;

CREATE UNIQUE INDEX confirmation_standing
  ON confirmation (connection, round, step) WHERE taken_back_at IS NULL;

CREATE TABLE reached (
  connection TEXT NOT NULL REFERENCES peering (id),
  round      INTEGER NOT NULL,
  step       TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (connection, round, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  account TEXT NOT NULL,
  region  TEXT NOT NULL,
  vpc     TEXT NOT NULL,
  facts   TEXT NOT NULL,
  PRIMARY KEY (account, region, vpc)
) STRICT;

CREATE TABLE activity (
  n       INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  who     TEXT NOT NULL,
  subject TEXT NOT NULL,
  key     TEXT NOT NULL,
  args    TEXT NOT NULL
) STRICT;

CREATE INDEX activity_at ON activity (at);
CREATE INDEX activity_subject ON activity (subject, at);

CREATE TABLE preference (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
