package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** What tests through the real SDK begin with: a fresh sandbox, and our client in Frankfurt. */
abstract class SandboxTest {
  @TempDir Path home;
  RunningSandbox sandbox;

  /** Stands for all of our accounts. */
  Ec2Client ours;

  @BeforeEach
  void open() throws IOException {
    sandbox = new RunningSandbox(home);
    ours = sandbox.ec2("test", FRANKFURT);
  }

  @AfterEach
  void close() throws IOException {
    sandbox.close();
  }

  /** Asks Halden Freight, who accepts after three seconds. */
  String askFreight() {
    return ask(HALDEN_VPC, FREIGHT, FREIGHT_VPC);
  }

  String ask(String vpc, String account, String peer) {
    return ask(ours, vpc, account, peer);
  }

  static String ask(Ec2Client client, String vpc, String account, String peer) {
    return client
        .createVpcPeeringConnection(r -> r.vpcId(vpc).peerOwnerId(account).peerVpcId(peer))
        .vpcPeeringConnection()
        .vpcPeeringConnectionId();
  }

  /** A peering with Halden Freight that is active. */
  String activeFreight() {
    String id = askFreight();
    pass(6);
    assertThat(status(id)).isEqualTo("active");
    return id;
  }

  void pass(long seconds) {
    sandbox.pass(Duration.ofSeconds(seconds));
  }

  String status(String id) {
    return status(ours, id);
  }

  static String status(Ec2Client client, String id) {
    return seen(client, id).status().codeAsString();
  }

  VpcPeeringConnection seen(String id) {
    return seen(ours, id);
  }

  static VpcPeeringConnection seen(Ec2Client client, String id) {
    return client
        .describeVpcPeeringConnections(r -> r.vpcPeeringConnectionIds(id))
        .vpcPeeringConnections()
        .getFirst();
  }

  static Filter filter(String name, String... values) {
    return Filter.builder().name(name).values(values).build();
  }

  static void assertRefused(String code, ThrowingCallable call) {
    assertRefused(code, 400, call);
  }

  static void assertRefused(String code, int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Ec2Exception.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isNotBlank();
              assertThat(e.statusCode()).isEqualTo(status);
              assertThat(e.requestId()).matches("[0-9a-f-]{36}");
            });
  }
}
