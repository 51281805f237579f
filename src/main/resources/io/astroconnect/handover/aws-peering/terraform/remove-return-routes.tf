# {{ number | comment }}  Take the routes to us away: remove aws_route.astro, and what else names the peering, then apply
