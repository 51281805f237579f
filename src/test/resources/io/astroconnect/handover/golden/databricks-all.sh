# 1  Read first: changes nothing
databricks workspace-conf get-status enableIpAccessLists
databricks ip-access-lists list

# 2  Write: adds, keeps what is there
databricks ip-access-lists create --json '{"label":"astro-halden-prod-euc1","list_type":"ALLOW","ip_addresses":["203.0.113.14/32","203.0.113.87/32","198.51.100.22/32","198.51.100.141/32"]}'

# 3  Check: changes nothing
databricks ip-access-lists list

# 4  Enforce: can lock others out
# Only if your own address is on a list already: everyone who is on none is refused.
# databricks workspace-conf set-status --json '{"enableIpAccessLists":"true"}'

# 5  Check from Airflow: changes nothing; not found in the service’s documentation
# From an Airflow task of this cluster. Prints one of
#   203.0.113.14, 203.0.113.87
# and after a failover one of
#   198.51.100.22, 198.51.100.141
# Repeat it: every address can appear.
# curl -sS https://checkip.amazonaws.com
# Does the service answer?
# timeout 5 bash -c 'cat < /dev/null > "/dev/tcp/$0/$1"' '<WORKSPACE>' 443 && echo open || echo blocked
