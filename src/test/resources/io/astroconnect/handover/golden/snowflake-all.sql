-- 1  Read first: changes nothing
USE ROLE SECURITYADMIN;  -- others are not shown all
SHOW NETWORK POLICIES;  -- is there really none?

-- 2  Write: adds, keeps what is there
USE ROLE SECURITYADMIN;
CREATE NETWORK RULE SECURITY.NETWORK.ASTRO_HALDEN_PROD_EUC1
  TYPE = IPV4
  VALUE_LIST = ('203.0.113.14', '203.0.113.87',
    '198.51.100.22', '198.51.100.141')
  MODE = INGRESS
  COMMENT = 'Astro cluster halden-prod-euc1 egress';
CREATE NETWORK POLICY ASTRO_HALDEN_PROD_EUC1_POLICY
  ALLOWED_NETWORK_RULE_LIST = ('SECURITY.NETWORK.ASTRO_HALDEN_PROD_EUC1')
  COMMENT = 'Astro cluster halden-prod-euc1';

-- 3  Enforce: can lock others out
-- From here on this user signs in from these addresses alone.
-- ALTER USER <AIRFLOW_USER> SET NETWORK_POLICY = ASTRO_HALDEN_PROD_EUC1_POLICY;

-- 4  Check: changes nothing
DESC NETWORK POLICY ASTRO_HALDEN_PROD_EUC1_POLICY;

-- 5  Check: changes nothing; not found in the service’s documentation
-- After a run: where from, and was it let in?
SELECT event_timestamp, client_ip, is_success, error_message
  FROM TABLE(information_schema.login_history_by_user('<AIRFLOW_USER>'))
  ORDER BY 1 DESC LIMIT 20;

-- 6  Check from Airflow: changes nothing; not found in the service’s documentation
-- # From an Airflow task of this cluster. Prints one of
-- #   203.0.113.14, 203.0.113.87
-- # and after a failover one of
-- #   198.51.100.22, 198.51.100.141
-- # Repeat it: every address can appear.
-- curl -sS https://checkip.amazonaws.com
-- # Does the service answer?
-- timeout 5 bash -c 'cat < /dev/null > "/dev/tcp/$0/$1"' '<ACCOUNT>.snowflakecomputing.com' 443 && echo open || echo blocked
