-- What the Astro API says of a deployment after a failover, in which organization it listed it, and
-- since when it no longer does.
ALTER TABLE deployment ADD COLUMN recovery_identity TEXT;
ALTER TABLE deployment ADD COLUMN organization TEXT NOT NULL DEFAULT '';
ALTER TABLE deployment ADD COLUMN gone_since TEXT;
