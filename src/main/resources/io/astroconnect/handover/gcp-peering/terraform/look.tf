# Look how it stands
{% if removal %}
#    the plan shows no google_compute_network_peering with us any more
{% else %}
data "google_compute_network_peering" "astro" {
  name    = {{ name }}
  network = {{ networkUrl }}
{% if not half and known %}

  depends_on = [google_compute_network_peering.astro]
{% endif %}
}

output "astro_peering" {
  value = data.google_compute_network_peering.astro.state
}
{% endif %}
