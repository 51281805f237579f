package io.astroconnect.ui.peering;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.ui.Office;
import java.util.List;

/** Customers of the sandbox that behave otherwise than Halden Freight. */
record Customers(Office office) {

  /** Nobody knows the account: it answers when it is told to. */
  AwsPeeringIntent unknown() {
    return intent("999988887777", "eu-central-1", "vpc-0aaaabbbbccccdddd");
  }

  /** A known account, and no such VPC there: AWS takes the request and fails it. */
  AwsPeeringIntent overlapping() {
    return intent(Office.FREIGHT, "eu-central-1", "vpc-0aaaabbbbccccdddd");
  }

  private AwsPeeringIntent intent(String account, String region, String vpc) {
    return new AwsPeeringIntent(
        office.cluster("halden-prod-euc1"),
        new Target(AwsAccountId.parse(account), AwsRegion.parse(region), VpcId.parse(vpc)),
        List.of(Cidr.parse("10.99.0.0/16")),
        true,
        1);
  }
}
