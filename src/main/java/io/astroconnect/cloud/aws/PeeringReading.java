package io.astroconnect.cloud.aws;

import static java.util.Objects.requireNonNullElse;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CidrBlock;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/** A peering as EC2 writes it, whatever it leaves out; only its id is needed. */
final class PeeringReading {
  private static final PeeringSide NOTHING_SAID = new PeeringSide("", "", "", List.of(), null);

  private PeeringReading() {}

  static VpcPeering read(VpcPeeringConnection said) {
    var status = said.status();
    return new VpcPeering(
        VpcPeeringConnectionId.parse(said.vpcPeeringConnectionId()),
        status == null ? "" : requireNonNullElse(status.codeAsString(), ""),
        status == null ? "" : requireNonNullElse(status.message(), ""),
        side(said.requesterVpcInfo()),
        side(said.accepterVpcInfo()),
        said.expirationTime());
  }

  private static PeeringSide side(@Nullable VpcPeeringConnectionVpcInfo said) {
    if (said == null) {
      return NOTHING_SAID;
    }
    var options = said.peeringOptions();
    return new PeeringSide(
        requireNonNullElse(said.ownerId(), ""),
        requireNonNullElse(said.region(), ""),
        requireNonNullElse(said.vpcId(), ""),
        cidrs(said),
        options == null ? null : options.allowDnsResolutionFromRemoteVpc());
  }

  private static List<Cidr> cidrs(VpcPeeringConnectionVpcInfo said) {
    return Ranges.readAll(
        Stream.concat(
            Stream.ofNullable(said.cidrBlock()),
            said.cidrBlockSet().stream().map(CidrBlock::cidrBlock)));
  }
}
