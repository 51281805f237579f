-- What a cloud last said of the network that a cluster runs in, as JSON.
CREATE TABLE cloud_sight (
  cluster TEXT NOT NULL PRIMARY KEY,
  seen    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
