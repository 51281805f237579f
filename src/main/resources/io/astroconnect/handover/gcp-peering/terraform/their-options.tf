{% if not half %}
# {{ number | comment }}  Exchange the routes that are asked for: google_compute_network_peering.astro does it.
{% else %}
# {{ number | comment }}  Exchange the routes that are asked for, where Terraform did not make your half; else set the
#    same arguments in its google_compute_network_peering{% if dual %}, where alone stack_type = "IPV4_IPV6" can be set{% endif %}
resource "google_compute_network_peering_routes_config" "astro" {
  project = {{ project }}
  network = {{ network }}
  peering = {{ name }}

  import_custom_routes                = {% if importCustom %}true{% else %}false{% endif %}
  export_custom_routes                = {% if exportCustom %}true{% else %}false{% endif %}
{% if exportPublic %}
  export_subnet_routes_with_public_ip = true
{% endif %}
}
{% endif %}
