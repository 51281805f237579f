# VPC network peering
{% if known %}
#   Airflow's side  project {{ ourProject | comment }}, network {{ ourNetwork | comment }}
{% endif %}
#   your side       project {{ project | comment }}, network {{ network | comment }}
