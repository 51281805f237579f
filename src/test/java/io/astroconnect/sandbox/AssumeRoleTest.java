package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

/** A customer's role lets us, and nobody else, act for them in their account. */
class AssumeRoleTest extends SandboxTest {
  private static final String ROLE = "arn:aws:iam::395571820464:role/AstroPeerRole";
  private static final String EXTERNAL_ID = "lindqvist-4127";
  private static final String LINDQVIST = "184462093751";
  private static final String STOCKHOLM = "eu-north-1";

  private AssumeRoleResponse assume(String as, String role, @Nullable String externalId) {
    return sandbox
        .sts(as)
        .assumeRole(r -> r.roleArn(role).roleSessionName("test").externalId(externalId));
  }

  private void refused(String as, String role, @Nullable String externalId) {
    assertThatThrownBy(() -> assume(as, role, externalId))
        .isInstanceOfSatisfying(
            StsException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
              assertThat(e.statusCode()).isEqualTo(403);
            });
  }

  @Test
  void withItTheRequestIsAcceptedByUs() {
    Ec2Client we = sandbox.ec2(LINDQVIST, STOCKHOLM);
    String id = ask(we, "vpc-09a7f2e5c8d46b130", "395571820464", "vpc-0bac7d36ec08f9514");
    pass(1);
    String key = assume(LINDQVIST, ROLE, EXTERNAL_ID).credentials().accessKeyId();
    Ec2Client they = sandbox.ec2(key, STOCKHOLM);
    they.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
    pass(2);
    assertThat(status(we, id)).isEqualTo("active");
    assertThat(they.describeVpcs().vpcs())
        .extracting(v -> v.ownerId())
        .containsOnly("395571820464");
    assertThat(sandbox.sts(key).getCallerIdentity().arn())
        .isEqualTo("arn:aws:sts::395571820464:assumed-role/AstroPeerRole/astro-connect");
  }

  @Test
  void nobodyElseIsLetIn() {
    refused(FREIGHT, ROLE, EXTERNAL_ID);
    refused(LINDQVIST, ROLE, "other");
    refused(LINDQVIST, ROLE, null);
    refused(LINDQVIST, "arn:aws:iam::395571820464:role/NoSuchRole", EXTERNAL_ID);
  }
}
