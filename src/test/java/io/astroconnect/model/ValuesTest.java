package io.astroconnect.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that people type: what is good, what breaks which rule, and that pasted blanks go. */
class ValuesTest {

  record Kind(Rule rule, Function<String, ?> parse, List<String> good, List<String> bad) {
    /**
     * An account that is missing has a rule of its own, as it is told otherwise than a wrong one.
     */
    Rule ruleOf(String text) {
      return rule == Rule.ACCOUNT_ID && text.isBlank() ? Rule.ACCOUNT_MISSING : rule;
    }
  }

  private static final String MONSTER = "a".repeat(200_000);

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Rule.HOSTED_ZONE_ID,
              HostedZoneId::parse,
              List.of("Z0423910F7K2LMQ", "3LBPO7QNJ2T1KD4"),
              List.of("Z", "z0423910f7k2lmq", "Z0423910-F7K2", "corp.example", "Z".repeat(33))),
          new Kind(
              Rule.ACCOUNT_ID,
              AwsAccountId::parse,
              List.of("004815162342", "000000000000", "999999999999"),
              List.of(
                  "48151623420",
                  "0048151623421",
                  "00481516234x",
                  "0048 1516 2342",
                  "-04815162342",
                  "4.8E11",
                  "\u0660\u0660\u0664\u0668\u0661\u0665\u0661\u0666\u0662\u0663\u0664\u0662",
                  "0048-15162342")),
          new Kind(
              Rule.REGION,
              AwsRegion::parse,
              List.of(
                  "eu-central-1",
                  "us-east-1",
                  "ap-southeast-2",
                  "us-gov-west-1",
                  "cn-north-1",
                  "mx-central-1",
                  "eu-isoe-west-1"),
              List.of(
                  "eu-central",
                  "EU-CENTRAL-1",
                  "Frankfurt",
                  "eu_central_1",
                  "eu-central-1a",
                  "eu-central-123")),
          new Kind(
              Rule.VPC_ID,
              VpcId::parse,
              List.of("vpc-0a1f4c7e92b3d5680", "vpc-9f31c07a"),
              List.of(
                  "vpc-",
                  "0a1f4c7e92b3d5680",
                  "vpc-0a1f4c7e92b3d568",
                  "vpc-0a1f4c7e92b3d56800",
                  "vpc-9f31c07",
                  "vpc-9f31c07g",
                  "VPC-9f31c07a",
                  "vpc-9F31C07A",
                  "pcx-9f31c07a",
                  "vpc-9f31c07a,vpc-9f31c07b")),
          new Kind(
              Rule.PEERING_CONNECTION_ID,
              VpcPeeringConnectionId::parse,
              List.of("pcx-0d3b7a61f9c2e4850", "pcx-9f31c07a"),
              List.of("pcx-", "pcx-0d3b7a61f9c2e485", "vpc-9f31c07a", "pcx-9f31c07g")),
          new Kind(
              Rule.CLUSTER_ID,
              ClusterId::parse,
              List.of("clx7k2m9q0001", "a", "A_b-9", "9".repeat(64)),
              List.of("-a", "_a", "a b", "a/b", "a".repeat(65), "\u00e4", "a.b")),
          new Kind(
              Rule.CONNECTION_ID,
              ConnectionId::parse,
              List.of("p-7k3m9q", "g-0123456789ab"),
              List.of(
                  "p-7k3m9", "p-7K3M9Q", "7k3m9q", "pp-7k3m9q", "p-0123456789abc", "pcx-9f31c07a")),
          new Kind(
              Rule.STEP_ID,
              StepId::parse,
              List.of("accept", "vpc-dns", "route/rtb-0a1b2c3d/10.44.0.0/16"),
              List.of("Accept", "accept/", "/accept", "route rtb", "1accept", "route/\u00e4")),
          new Kind(
              Rule.PROJECT_ID,
              ProjectId::parse,
              List.of("astronomer-prod", "example.com:my-project"),
              List.of("Astronomer", "short", "astronomer-")),
          new Kind(
              Rule.PROVIDER,
              Provider::parse,
              List.of("AWS", "aws", "Gcp", "azure"),
              List.of("amazon", "A W S")),
          new Kind(
              Rule.CLUSTER_TYPE,
              ClusterType::parse,
              List.of("DEDICATED", "hybrid", "Standard"),
              List.of("shared", "dedicated2")));

  static Stream<Arguments> good() {
    return KINDS.stream()
        .flatMap(kind -> kind.good().stream().map(text -> Arguments.of(kind, text)));
  }

  static Stream<Arguments> bad() {
    return KINDS.stream()
        .flatMap(
            kind ->
                Stream.concat(kind.bad().stream(), Stream.of("", " ", "!", MONSTER))
                    .map(text -> Arguments.of(kind, text)));
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatFollowsTheRuleIsReadWithWhateverBlanksAround(Kind kind, String text) {
    Object value = kind.parse().apply(text);
    for (String around : List.of(" %s", "%s\n", "\t%s\r\n", "\u00a0%s\u200b")) {
      assertThat(kind.parse().apply(around.formatted(text))).isEqualTo(value);
    }
    assertThat(value.toString()).isEqualToIgnoringCase(text);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatBreaksTheRuleIsRefusedByIt(Kind kind, String text) {
    InvalidValueException refused =
        catchThrowableOfType(InvalidValueException.class, () -> kind.parse().apply(text));
    assertThat(refused).isNotNull();
    assertThat(refused.rule()).isEqualTo(kind.ruleOf(text));
    assertThat(refused.given()).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @CsvSource({"48151623420, 11", "0048151623421, 13", "00481516234x, ''", "'', ''"})
  void anAccountIdSaysHowManyDigitsItHas(String text, String digits) {
    assertThat(
            catchThrowableOfType(InvalidValueException.class, () -> AwsAccountId.parse(text))
                .detail())
        .isEqualTo(digits);
  }

  @Test
  void anAccountIdKeepsItsZerosAndDropsTheHyphensOfAwsOwnGrouping() {
    assertThat(AwsAccountId.parse("0048-1516-2342")).hasToString("004815162342");
  }

  @Test
  void everyRuleHasAKeyOfItsOwn() {
    assertThat(Stream.of(Rule.values()).map(Rule::key)).doesNotHaveDuplicates();
    assertThat(Map.of(Rule.CIDR_HOST_BITS, "rule.cidr-host-bits"))
        .allSatisfy((rule, key) -> assertThat(rule.key()).isEqualTo(key));
  }

  @ParameterizedTest
  @CsvSource({
    "accept, accept, ''",
    "route/rtb-0a1b2c3d/10.44.0.0/16, route, 'rtb-0a1b2c3d,10.44.0.0/16'"
  })
  void aStepIdIsAKindAndWhatItIsAbout(String text, String kind, String subject) {
    StepId id = StepId.parse(text);
    assertThat(id.kind()).isEqualTo(kind);
    assertThat(String.join(",", id.subject())).isEqualTo(subject);
  }
}
