{% if removal %}
# Remove these resources, and apply: only these members lose these roles.
{% else %}
# Adds members to roles; the resources named _policy and _binding would take others out.
{% endif %}
{% for one in roles %}
{% if onProject %}
resource "google_project_iam_member" {{ one.name }} {
  project = {{ target }}
{% else %}
resource "google_service_account_iam_member" {{ one.name }} {
  service_account_id = {{ account }}
{% endif %}
  role    = {{ one.role }}
  member  = {{ member }}
{% if conditional %}

  condition {
    title      = {{ title }}
    expression = {{ expression }}
  }
{% endif %}
}

{% endfor %}
