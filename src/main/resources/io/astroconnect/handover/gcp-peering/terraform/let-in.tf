{% if nodes is empty %}
# Let Airflow in at your firewall: the range of its nodes is not known yet.
{% else %}
# Let Airflow in at your firewall: whatever runs there comes from the range of its nodes
variable "astro_ports" {
  description = "The ports that Airflow is to reach"
  type        = list(string)
}

resource "google_compute_firewall" "astro" {
  project   = {{ project }}
  network   = {{ network }}
  name      = {{ name }}
  direction = "INGRESS"

  source_ranges = [
{% for range in nodes %}
    {{ range }},
{% endfor %}
  ]

  allow {
    protocol = "tcp"
    ports    = var.astro_ports
  }
}
{% endif %}
