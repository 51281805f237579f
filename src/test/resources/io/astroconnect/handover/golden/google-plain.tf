# 1  Add your half of the peering; it is active once ours is there too
resource "google_compute_network_peering" "astro" {
  name         = "astro-corvus-analytics"
  network      = "projects/corvus-dwh-prod/global/networks/vpc-shared"
  peer_network = "projects/astro-corvus-prod/global/networks/astro-vpc"
}

# 2  Have a route to 10.44.0.0/16: a google_compute_subnetwork of vpc-shared with this range.
#    If there is none, tell us the range that is meant

# Let Airflow in at your firewall: whatever runs there comes from the range of its nodes
variable "astro_ports" {
  description = "The ports that Airflow is to reach"
  type        = list(string)
}

resource "google_compute_firewall" "astro" {
  project   = "corvus-dwh-prod"
  network   = "vpc-shared"
  name      = "astro-corvus-analytics"
  direction = "INGRESS"

  source_ranges = [
    "172.20.0.0/22",
  ]

  allow {
    protocol = "tcp"
    ports    = var.astro_ports
  }
}

# Look how it stands
data "google_compute_network_peering" "astro" {
  name    = "astro-corvus-analytics"
  network = "projects/corvus-dwh-prod/global/networks/vpc-shared"

  depends_on = [google_compute_network_peering.astro]
}

output "astro_peering" {
  value = data.google_compute_network_peering.astro.state
}
