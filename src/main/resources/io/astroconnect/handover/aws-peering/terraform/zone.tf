# {{ number | comment }}  Authorize our VPC for hosted zone {{ zone | comment }}, with a provider for the zone's account
resource "aws_route53_vpc_association_authorization" "astro_{{ zone | comment }}" {
  zone_id    = {{ zone }}
  vpc_id     = {{ ourVpc }}
  vpc_region = {{ ourRegion }}
}
