package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.aws.QueryServer;
import io.astroconnect.cloud.aws.QueryServer.Answer;
import io.astroconnect.cloud.aws.QueryServer.Asked;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workspace file says of an account is how that account is signed in to. */
class AccountKeysTest {
  private static final String OURS = "418027365910";
  private static final String ROLE = "arn:aws:iam::418027365910:role/support";

  @TempDir private Path home;
  private final QueryServer server = QueryServer.start(AccountKeysTest::answer);
  private Prompt prompt;

  @BeforeEach
  void open() {
    prompt = new Prompt(home);
  }

  @AfterEach
  void close() {
    prompt.close();
    server.close();
  }

  private static Answer answer(Asked asked) {
    return asked.action().equals("AssumeRole")
        ? Answer.sts(
            "AssumeRole",
            "<Credentials><AccessKeyId>ASIAOFTHEROLE</AccessKeyId>"
                + "<SecretAccessKey>none</SecretAccessKey><SessionToken>none</SessionToken>"
                + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>")
        : Answer.refused(403, "UnauthorizedOperation", "Not here");
  }

  /** Checks a peering in a workspace that says this of accounts. */
  private Said check(String accounts) {
    prompt.workspace(
        "keys",
        "{'name': 'Keys', 'aws': {'accounts': [%s], 'endpoints': {'ec2': '%s', 'sts': '%s'}}}"
            .formatted(accounts, server.uri(), server.uri())
            .replace('\'', '"'));
    prompt.run(
        ("clusters add --workspace keys --id clx1 --name etl --provider AWS --type DEDICATED"
                + " --region eu-central-1 --vpc vpc-06b1e94d27fa3c508 --cidrs 172.20.0.0/20"
                + " --egress-ips 203.0.113.14 --account "
                + OURS)
            .split(" "));
    return prompt.run(
        ("peering check --workspace keys --cluster clx1 --account 004815162342"
                + " --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16")
            .split(" "));
  }

  @Test
  void aRoleIsAssumedWithItsExternalIdAndSignsTheCalls() {
    Said said = check("{'id':'" + OURS + "','roleArn':'" + ROLE + "','externalId':'astro-7431'}");
    assertThat(said.status()).isEqualTo(1);
    assertThat(server.asked("AssumeRole").getFirst().get("RoleArn")).isEqualTo(ROLE);
    assertThat(server.asked("AssumeRole").getFirst().get("ExternalId")).isEqualTo("astro-7431");
    assertThat(server.asked("GetCallerIdentity"))
        .isNotEmpty()
        .extracting(Asked::accessKey)
        .containsOnly("ASIAOFTHEROLE");
  }

  @Test
  void aProfileIsLookedForAndNamedWhereItIsMissing() {
    Said said = check("{'id':'" + OURS + "','profile':'support-ro'}");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).contains("aws sso login --profile support-ro");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void withoutEitherAServiceOnThisMachineGetsTheAccountAsItsKey() {
    for (String accounts : new String[] {"", "{'id':'004815162342','profile':'another'}"}) {
      assertThat(check(accounts).status()).isEqualTo(1);
    }
    assertThat(server.asked("GetCallerIdentity"))
        .isNotEmpty()
        .allMatch(asked -> asked.accessKey().equals(OURS) && asked.region().equals("eu-central-1"));
  }
}
