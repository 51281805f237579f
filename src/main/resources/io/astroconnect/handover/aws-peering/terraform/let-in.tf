# Let Airflow in, at the security group of what it is to reach: once for each group and port
variable "astro_security_group" {
  description = "Id of the security group of what Airflow is to reach"
  type        = string
}

variable "astro_port" {
  description = "The port that Airflow is to reach"
  type        = number
}

resource "aws_vpc_security_group_ingress_rule" "astro" {
  for_each = toset([
{% for range in ours %}
    {{ range }},
{% endfor %}
  ])

  security_group_id = var.astro_security_group
  ip_protocol       = "tcp"
  from_port         = var.astro_port
  to_port           = var.astro_port
  cidr_ipv4         = each.value
}
{% if sameRegion and ourAccount is not empty %}
# Or, as both VPCs are in one region, our security group instead of our ranges: ask us for its id,
# and once the peering is active write, in place of for_each and cidr_ipv4
#   referenced_security_group_id = "{{ ourAccount | comment }}/{{ ourSecurityGroup | comment }}"
{% endif %}
