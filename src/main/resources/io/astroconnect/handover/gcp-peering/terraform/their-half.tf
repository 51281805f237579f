{% if not known %}
# {{ number | comment }}  Add your half: the names of our project and network are not known yet.
{% else %}
# {{ number | comment }}  Add your half of the peering; it is active once ours is there too
resource "google_compute_network_peering" "astro" {
  name         = {{ name }}
  network      = {{ networkUrl }}
  peer_network = {{ ourNetworkUrl }}
{% if importCustom or exportCustom or exportPublic or dual %}

{% endif %}
{% if importCustom %}
  import_custom_routes                = true
{% endif %}
{% if exportCustom %}
  export_custom_routes                = true
{% endif %}
{% if exportPublic %}
  export_subnet_routes_with_public_ip = true
{% endif %}
{% if dual %}
  stack_type                          = "IPV4_IPV6"
{% endif %}
}
{% endif %}
