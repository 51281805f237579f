# {{ number | comment }}  Authorize our VPC for hosted zone {{ about | comment }}, with a provider for the zone's account
resource "aws_route53_vpc_association_authorization" "astro_{{ about | comment }}" {
  zone_id    = {{ about }}
  vpc_id     = {{ ourVpc }}
  vpc_region = {{ ourRegion }}
}
