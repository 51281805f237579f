{% if known %}
# Airflow: project {{ ourProject | comment }}, network {{ ourNetwork | comment }}
{% endif %}
# You:     project {{ project | comment }}, network {{ network | comment }}
