# Airflow: {% if ourAccount is not empty %}account {{ ourAccount | comment }}, {% endif %}{{ ourRegion | comment }}, {{ ourVpc | comment }}
# You:     account {{ account | comment }}, {{ region | comment }}, {{ vpc | comment }}
