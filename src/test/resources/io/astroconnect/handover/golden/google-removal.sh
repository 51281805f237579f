# 1  Agree that the peering goes; “peerings list” below shows what your half is called
gcloud compute networks peerings request-delete astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared

# 2  Remove your half; “peerings list” below shows what it is called
gcloud compute networks peerings delete astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared

# Let Airflow in at your firewall, once for each port: whatever runs there comes from the range of its nodes
gcloud compute firewall-rules create astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared \
  --direction INGRESS \
  --source-ranges 172.20.0.0/22 \
  --allow 'tcp:<PORT>'

# Look whether your half is gone; changes nothing
gcloud compute networks peerings list \
  --project corvus-dwh-prod \
  --network vpc-shared
