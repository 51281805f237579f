package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.BareEc2;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace file that leads to an EC2-compatible service that is not ours, without any keys. */
class ForeignServiceTest {
  private static final String OURS = "vpc-06b1e94d27fa3c508";
  private static final String THEIRS = "vpc-0a1f4c7e92b3d5680";

  @TempDir private Path home;
  private final BareEc2 ec2 = new BareEc2();
  private Prompt prompt;

  @BeforeEach
  void open() {
    prompt = new Prompt(home);
    ec2.addVpc(OURS, "172.20.0.0/20");
    ec2.addSubnet(OURS);
    ec2.addPeering(OURS, THEIRS, "deleted");
    prompt.workspace(
        "foreign",
        """
        { "name": "Another service", "aws": { "endpoints": { "ec2": "%s", "sts": "%s" } } }
        """
            .formatted(ec2.uri(), ec2.uri()));
    run(
        "clusters add --id clx1 --name etl --provider AWS --type DEDICATED --account 418027365910"
            + " --region eu-central-1 --vpc "
            + OURS
            + " --cidrs 172.20.0.0/20 --egress-ips 203.0.113.14");
  }

  @AfterEach
  void close() {
    prompt.close();
    ec2.close();
  }

  private Said run(String line) {
    return prompt.run((line + " --workspace foreign --output json").split(" "));
  }

  private Said start() {
    return run(
        "peering start --yes --cluster clx1 --account 004815162342 --region eu-west-1 --vpc "
            + THEIRS
            + " --cidr 10.44.0.0/16 --cidr 10.45.0.0/16");
  }

  @Test
  void thePeeringEndsConnectedWithOneRequest() {
    Said asked = start();
    assertThat(asked.status()).as(asked.err()).isEqualTo(3);
    assertThat(asked.err()).contains("Signed in to account " + BareEc2.ACCOUNT);
    assertThat(start().status()).isEqualTo(3);
    ec2.move(ec2.peeringsTo(THEIRS).getLast(), "active");
    Said active = start();
    assertThat(active.status()).isEqualTo(3);
    assertThat(active.json().get("status").asText()).isEqualTo("to-confirm");

    String id = active.json().get("id").asText();
    run("peering confirm " + id + " --step dns-accepter --by customer");
    Said connected = run("peering confirm " + id + " --step return-routes --by customer");

    assertThat(connected.status()).as(connected.toString()).isZero();
    assertThat(connected.json().get("connectionId").asText())
        .isEqualTo(ec2.peeringsTo(THEIRS).getLast());
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
    assertThat(ec2.count("CreateRoute")).isEqualTo(4);
    assertThat(prompt.sandbox().calls()).isEmpty();
  }

  @Test
  void aLostAnswerAndAnotherRunMakeNoSecondRequest() {
    ec2.loseAnswers("CreateVpcPeeringConnection", 1);
    start();
    Said again = start();
    assertThat(again.status()).isEqualTo(3);
    assertThat(again.json().get("connectionId").asText())
        .isEqualTo(ec2.peeringsTo(THEIRS).getLast());
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsASentenceAndNothingIsSent() {
    ec2.close();
    Said said = start();
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("No answer", "Nothing is sent");
    assertThat(run("peering list").json()).isEmpty();
  }
}
