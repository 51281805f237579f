# Airflow: account 210987654321, eu-central-1, vpc-0c11a5e7d4b2f9a38
# You:     account 004815162342, eu-west-1, vpc-0a1f4c7e92b3d5680

# 1  Accept, before Tue 24 Nov 2026, 21:14 CET, with a provider for account 004815162342 and region eu-west-1
resource "aws_vpc_peering_connection_accepter" "astro" {
  vpc_peering_connection_id = "pcx-0d3b7a61f9c2e4850"
  auto_accept               = true
}

# 2  Turn on DNS, once the peering is active. The aws_vpc of vpc-0a1f4c7e92b3d5680 needs
#    enable_dns_support = true and enable_dns_hostnames = true before
resource "aws_vpc_peering_connection_options" "astro" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.astro.id

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

# 3  Route back, in each route table whose subnets are to reach Airflow
variable "astro_route_tables" {
  description = "Ids of the route tables that are to reach Airflow"
  type        = set(string)
}

resource "aws_route" "astro" {
  for_each = {
    for pair in setproduct(var.astro_route_tables, [
      "172.20.0.0/20",
      "172.20.16.0/21",
    ]) : join(" ", pair) => pair
  }

  route_table_id            = each.value[0]
  destination_cidr_block    = each.value[1]
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.astro.id
}

# 4  Authorize our VPC for hosted zone Z0423910F7K2LMQ, with a provider for the zone's account
resource "aws_route53_vpc_association_authorization" "astro_Z0423910F7K2LMQ" {
  zone_id    = "Z0423910F7K2LMQ"
  vpc_id     = "vpc-0c11a5e7d4b2f9a38"
  vpc_region = "eu-central-1"
}

# 5  Authorize our VPC for hosted zone Z07318852XW4PN3, with a provider for the zone's account
resource "aws_route53_vpc_association_authorization" "astro_Z07318852XW4PN3" {
  zone_id    = "Z07318852XW4PN3"
  vpc_id     = "vpc-0c11a5e7d4b2f9a38"
  vpc_region = "eu-central-1"
}

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
    "172.20.0.0/20",
    "172.20.16.0/21",
  ])

  security_group_id = var.astro_security_group
  ip_protocol       = "tcp"
  from_port         = var.astro_port
  to_port           = var.astro_port
  cidr_ipv4         = each.value
}

# Look how it stands
data "aws_vpc_peering_connection" "astro" {
  id = "pcx-0d3b7a61f9c2e4850"
}

output "astro_peering" {
  value = data.aws_vpc_peering_connection.astro.status
}
