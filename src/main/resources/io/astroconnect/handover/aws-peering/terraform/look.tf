{% if pcx is empty %}
# Look how it stands: the id of the peering is known after our request.
{% else %}
# Look how it stands
data "aws_vpc_peering_connection" "astro" {
  id = {{ pcx }}
}

output "astro_peering" {
  value = data.aws_vpc_peering_connection.astro.status
}
{% endif %}
