# {{ number | comment }}  Agree that the peering goes. Terraform has no resource for it; gcloud does it:
#    gcloud compute networks peerings request-delete {{ name | comment }} --project {{ project | comment }} --network {{ network | comment }}
