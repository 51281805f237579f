# VPC peering{% if pcx is not empty %} {{ pcx | comment }}{% endif %}
#   Airflow's side  {% if ourAccount is not empty %}AWS account {{ ourAccount | comment }}, {% endif %}region {{ ourRegion | comment }}, VPC {{ ourVpc | comment }}, {% for range in ours %}{% if not loop.first %}, {% endif %}{{ range | comment }}{% endfor %}
#   your side       AWS account {{ account | comment }}, region {{ region | comment }}, VPC {{ vpc | comment }}
