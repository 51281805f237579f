package io.astroconnect.ui.peering;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.ui.Office;
import java.time.Duration;
import java.util.stream.Stream;

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

  /** Two zones, two blocks, three route tables on our side; they accept at once. */
  AwsPeeringIntent meridian(String... zones) {
    AwsPeeringIntent plain =
        intent(
            "meridian-etl-use1",
            "096215538074",
            "us-east-1",
            "vpc-0f8a5b14cae6d7392",
            "10.80.0.0/16",
            "10.81.0.0/16");
    return plain.on(plain.terms().withZones(Stream.of(zones).map(HostedZoneId::new).toList()));
  }

  /** Takes days to answer, and has made a role for us. */
  AwsPeeringIntent lindqvist() {
    AwsPeeringIntent plain =
        intent(
            "lindqvist-prod-eun1",
            "395571820464",
            "eu-north-1",
            "vpc-0bac7d36ec08f9514",
            "10.132.0.0/16");
    return plain.on(
        plain
            .terms()
            .by(
                new AccepterRole(
                    "arn:aws:iam::395571820464:role/AstroPeerRole", "lindqvist-4127")));
  }

  private AwsPeeringIntent intent(String account, String region, String vpc) {
    return intent("halden-prod-euc1", account, region, vpc, "10.99.0.0/16");
  }

  /** The customer asks for the peering that the intent is about, past us. */
  VpcPeeringConnectionId asks(AwsPeeringIntent intent) {
    String asked =
        office.customers.perform(
            new Deed.AskForPeering(intent.cluster().id().value(), intent.target().vpc().value()));
    office.customers.advance(Duration.ofSeconds(2));
    return VpcPeeringConnectionId.parse(asked);
  }

  private AwsPeeringIntent intent(
      String cluster, String account, String region, String vpc, String... ranges) {
    return new AwsPeeringIntent(
        office.cluster(cluster),
        new Target(AwsAccountId.parse(account), AwsRegion.parse(region), VpcId.parse(vpc)),
        Stream.of(ranges).map(Cidr::parse).toList(),
        true,
        1);
  }
}
