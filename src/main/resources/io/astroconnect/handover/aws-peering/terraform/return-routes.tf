{% if pcx is empty %}
# {{ number | comment }}  Route back: the id of the peering is known after our request.
{% else %}
# {{ number | comment }}  Route back, in each route table whose subnets are to reach Airflow
variable "astro_route_tables" {
  description = "Ids of the route tables that are to reach Airflow"
  type        = set(string)
}

resource "aws_route" "astro" {
  for_each = {
    for pair in setproduct(var.astro_route_tables, [
{% for range in ours %}
      {{ range }},
{% endfor %}
    ]) : join(" ", pair) => pair
  }

  route_table_id            = each.value[0]
  destination_cidr_block    = each.value[1]
  vpc_peering_connection_id = {% if accepts %}aws_vpc_peering_connection_accepter.astro.id{% else %}{{ pcx }}{% endif %}
}
{% endif %}
