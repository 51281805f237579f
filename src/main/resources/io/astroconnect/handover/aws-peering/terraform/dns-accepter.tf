{% if pcx is empty %}
# {{ number | comment }}  Turn on DNS: the id of the peering is known after our request.
{% else %}
# {{ number | comment }}  Turn on DNS, once the peering is active. The aws_vpc of {{ vpc | comment }} needs
#    enable_dns_support = true and enable_dns_hostnames = true before
resource "aws_vpc_peering_connection_options" "astro" {
  vpc_peering_connection_id = {% if accepts %}aws_vpc_peering_connection_accepter.astro.id{% else %}{{ pcx }}{% endif %}

{% if asked %}
  requester {
{% else %}
  accepter {
{% endif %}
    allow_remote_vpc_dns_resolution = true
  }
}
{% endif %}
