# 1  Add your half of the peering; it is active once ours is there too
gcloud compute networks peerings create astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared \
  --peer-project astro-corvus-prod \
  --peer-network astro-vpc

# 2  Have a route to 10.44.0.0/16: a range of a subnet of vpc-shared; this shows the subnets
gcloud compute networks subnets list \
  --project corvus-dwh-prod \
  --network vpc-shared \
  --format 'yaml(name,region,ipCidrRange,secondaryIpRanges)'

# Let Airflow in at your firewall, once for each port: whatever runs there comes from the range of its nodes
gcloud compute firewall-rules create astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared \
  --direction INGRESS \
  --source-ranges 172.20.0.0/22 \
  --allow 'tcp:<PORT>'

# Look how your half stands and which routes come in by it; changes nothing
gcloud compute networks peerings list \
  --project corvus-dwh-prod \
  --network vpc-shared
gcloud compute networks peerings list-routes astro-corvus-analytics \
  --project corvus-dwh-prod \
  --network vpc-shared \
  --region '<YOUR_REGION>' \
  --direction INCOMING
