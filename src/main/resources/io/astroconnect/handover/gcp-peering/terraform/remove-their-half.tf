# {{ number | comment }}  Remove your half: take google_compute_network_peering.astro away, and what else names it, then apply
