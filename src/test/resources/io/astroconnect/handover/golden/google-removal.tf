# 1  Agree that the peering goes. Terraform has no resource for it; gcloud does it:
#    gcloud compute networks peerings request-delete astro-corvus-analytics --project corvus-dwh-prod --network vpc-shared

# 2  Remove your half: take google_compute_network_peering.astro away, and what else names it, then apply

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
#    the plan shows no google_compute_network_peering with us any more
