# Airflow: account 210987654321, eu-central-1, vpc-0c11a5e7d4b2f9a38
# You:     account 004815162342, eu-central-1, vpc-0a1f4c7e92b3d5680

# 1  Accept, before Tue 24 Nov 2026, 21:14 CET
aws ec2 accept-vpc-peering-connection --region eu-central-1 \
  --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850

# 2  Turn on DNS, once the peering is active: in your VPC, then for the peering
aws ec2 modify-vpc-attribute --region eu-central-1 --vpc-id vpc-0a1f4c7e92b3d5680 \
  --enable-dns-support
aws ec2 modify-vpc-attribute --region eu-central-1 --vpc-id vpc-0a1f4c7e92b3d5680 \
  --enable-dns-hostnames
aws ec2 modify-vpc-peering-connection-options --region eu-central-1 \
  --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850 \
  --accepter-peering-connection-options AllowDnsResolutionFromRemoteVpc=true

# 3  Route back, once for each route table that needs Airflow
aws ec2 create-route --region eu-central-1 \
  --route-table-id '<YOUR_ROUTE_TABLE>' \
  --destination-cidr-block 172.20.0.0/20 \
  --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
aws ec2 create-route --region eu-central-1 \
  --route-table-id '<YOUR_ROUTE_TABLE>' \
  --destination-cidr-block 172.20.16.0/21 \
  --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850

# 4  Authorize our VPC for hosted zone Z0423910F7K2LMQ, in the zone's account
aws route53 create-vpc-association-authorization --hosted-zone-id Z0423910F7K2LMQ \
  --vpc VPCRegion=eu-central-1,VPCId=vpc-0c11a5e7d4b2f9a38
# Once we tell you that we use the zone, you may take the authorization back:
#   aws route53 delete-vpc-association-authorization --hosted-zone-id Z0423910F7K2LMQ \
#     --vpc VPCRegion=eu-central-1,VPCId=vpc-0c11a5e7d4b2f9a38

# 5  Authorize our VPC for hosted zone Z07318852XW4PN3, in the zone's account
aws route53 create-vpc-association-authorization --hosted-zone-id Z07318852XW4PN3 \
  --vpc VPCRegion=eu-central-1,VPCId=vpc-0c11a5e7d4b2f9a38
# Once we tell you that we use the zone, you may take the authorization back:
#   aws route53 delete-vpc-association-authorization --hosted-zone-id Z07318852XW4PN3 \
#     --vpc VPCRegion=eu-central-1,VPCId=vpc-0c11a5e7d4b2f9a38

# Let Airflow in, at the security group of what it is to reach: once for each group and port
aws ec2 authorize-security-group-ingress --region eu-central-1 \
  --group-id '<YOUR_SECURITY_GROUP>' \
  --protocol tcp --port '<PORT>' \
  --cidr 172.20.0.0/20
aws ec2 authorize-security-group-ingress --region eu-central-1 \
  --group-id '<YOUR_SECURITY_GROUP>' \
  --protocol tcp --port '<PORT>' \
  --cidr 172.20.16.0/21
# Or, as both VPCs are in one region, our security group instead of our ranges: ask us for its id,
# and once the peering is active run
#   aws ec2 authorize-security-group-ingress --region eu-central-1 \
#     --group-id '<YOUR_SECURITY_GROUP>' \
#     --protocol tcp --port '<PORT>' \
#     --source-group '<OUR_SECURITY_GROUP>' --group-owner 210987654321

# Look how the peering stands and which routes lead to it; changes nothing
aws ec2 describe-vpc-peering-connections --region eu-central-1 \
  --vpc-peering-connection-ids pcx-0d3b7a61f9c2e4850 \
  --query 'VpcPeeringConnections[].{Status:Status.Code,Message:Status.Message,YourDns:AccepterVpcInfo.PeeringOptions.AllowDnsResolutionFromRemoteVpc}'
aws ec2 describe-route-tables --region eu-central-1 \
  --filters Name=route.vpc-peering-connection-id,Values=pcx-0d3b7a61f9c2e4850 \
  --query 'RouteTables[].{Table:RouteTableId,Routes:Routes[?VpcPeeringConnectionId].[DestinationCidrBlock,State]}'
