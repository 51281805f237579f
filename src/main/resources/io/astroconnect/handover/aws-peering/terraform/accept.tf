{% if pcx is empty %}
# {{ number | comment }}  Accept: the id of the peering is known after our request.
{% else %}
# {{ number | comment }}  Accept{% if deadline is not empty %}, before {{ deadline | comment }}{% endif %}, with a provider for account {{ account | comment }} and region {{ region | comment }}
resource "aws_vpc_peering_connection_accepter" "astro" {
  vpc_peering_connection_id = {{ pcx }}
  auto_accept               = true
}
{% endif %}
