-- What is asked for beside ranges and DNS, as JSON; {} is a plain connection.
ALTER TABLE peering ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';

-- Since when a step that was done no longer is.
CREATE TABLE turned (
  connection TEXT NOT NULL REFERENCES peering (id),
  round      INTEGER NOT NULL,
  step       TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (connection, round, step)
) STRICT, WITHOUT ROWID;
