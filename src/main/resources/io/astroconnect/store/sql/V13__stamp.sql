-- Tells by one number whether anything is written differently in a table since it was read, by
-- whatever process: a list of many thousand clusters is read again only then.
CREATE TABLE stamp (
  subject TEXT NOT NULL PRIMARY KEY,
  n       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO stamp (subject, n) VALUES ('cluster', 0), ('deployment', 0), ('cloud_sight', 0);

CREATE TRIGGER cluster_added AFTER INSERT ON cluster
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;
CREATE TRIGGER cluster_changed AFTER UPDATE ON cluster
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;
CREATE TRIGGER cluster_removed AFTER DELETE ON cluster
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;

CREATE TRIGGER upstream_added AFTER INSERT ON upstream
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;
CREATE TRIGGER upstream_changed AFTER UPDATE ON upstream
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;
CREATE TRIGGER upstream_removed AFTER DELETE ON upstream
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cluster'; END;

CREATE TRIGGER deployment_added AFTER INSERT ON deployment
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'deployment'; END;
CREATE TRIGGER deployment_changed AFTER UPDATE ON deployment
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'deployment'; END;
CREATE TRIGGER deployment_removed AFTER DELETE ON deployment
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'deployment'; END;

CREATE TRIGGER cloud_sight_added AFTER INSERT ON cloud_sight
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cloud_sight'; END;
CREATE TRIGGER cloud_sight_changed AFTER UPDATE ON cloud_sight
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cloud_sight'; END;
CREATE TRIGGER cloud_sight_removed AFTER DELETE ON cloud_sight
BEGIN UPDATE stamp SET n = n + 1 WHERE subject = 'cloud_sight'; END;
