package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import io.astroconnect.sandbox.BriskSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Peerings from the command line, from the first look to connected, on the sandbox. */
class PeeringCommandsTest {
  private static final List<String> KEYS =
      List.of("id", "cluster", "connectionId", "cloudStatus", "status", "cidrs", "steps");
  private static final String CREATE = "CreateVpcPeeringConnection";

  /** Clusters and customers of the sandbox, by how the customer behaves. */
  private static final Map<String, List<String>> TARGETS =
      Map.of(
          "accepts",
          target("halden-prod-euc1", "004815162342", "eu-central-1", "vpc-0a1f4c7e92b3d5680"),
          "rejects",
          target("orchid-prod-usw2", "731904426180", "us-west-2", "vpc-0a9b6c25dbf7e8403"),
          "dawdles",
          target("lindqvist-prod-eun1", "395571820464", "eu-north-1", "vpc-0bac7d36ec08f9514"),
          "lets-expire",
          target("verano-data-sae1", "873316042259", "sa-east-1", "vpc-0dce9f580e2a1b736"),
          "overlaps",
          target("zephyr-core-use2", "264590138827", "us-east-2", "vpc-0afbc28b315d4ea69"),
          "no-such-vpc",
          target("halden-prod-euc1", "004815162342", "eu-central-1", "vpc-0123456789abcdef0"),
          "google",
          target("corvus-analytics", "004815162342", "eu-central-1", "vpc-0a1f4c7e92b3d5680"));

  @TempDir private Path home;
  private Prompt prompt;

  private static List<String> target(String cluster, String account, String region, String vpc) {
    return List.of("--cluster", cluster, "--account", account, "--region", region, "--vpc", vpc);
  }

  @BeforeEach
  void open() {
    prompt = new Prompt(home, Duration.ofSeconds(30), BriskSandbox.ANSWERING);
  }

  @AfterEach
  void close() {
    prompt.close();
  }

  private Said peering(String command, String target, String... more) {
    List<String> args = new ArrayList<>(List.of("peering", command, "--output", "json"));
    args.addAll(TARGETS.getOrDefault(target, List.of()));
    args.addAll(List.of(more));
    return prompt.run(args.toArray(String[]::new));
  }

  private Said start(String target, String cidr) {
    return peering("start", target, "--cidr", cidr, "--yes");
  }

  private Said word(String command, Said peering, String step) {
    return peering(
        command, "", id(peering), "--step", step, "--by", "Ines Halvorsen", "--ticket", "INC-1");
  }

  private static String id(Said said) {
    return said.json().get("id").asText();
  }

  private static String status(Said said) {
    return said.json().get("status").asText();
  }

  private static List<String> steps(Said said, String key) {
    return said.json().get("steps").findValuesAsText(key);
  }

  private static String state(Said said, String step) {
    for (JsonNode one : said.json().get("steps")) {
      if (one.get("id").asText().equals(step)) {
        return one.get("state").asText();
      }
    }
    return "";
  }

  private void pass(String span) {
    assertThat(prompt.run("sandbox", "advance", span).status()).isZero();
  }

  @Test
  void aPeeringIsAskedForOnceAndEndsConnected() {
    Said asked = start("accepts", "10.44.0.0/16");
    assertThat(asked.status()).isEqualTo(3);
    pass("1m"); // initiating
    pass("1m"); // the customer accepts, provisioning
    Said active = start("accepts", "10.44.0.0/16");
    pass("1m"); // the customer turns DNS on
    Said toConfirm = start("accepts", "10.44.0.0/16");
    assertThat(toConfirm.status()).isEqualTo(3);
    assertThat(status(toConfirm)).isEqualTo("to-confirm");
    assertThat(toConfirm.json().get("cloudStatus").asText()).isEqualTo("active");
    assertThat(state(toConfirm, "dns-accepter")).isEqualTo("done");

    Said connected = word("confirm", toConfirm, "return-routes");
    assertThat(connected.status()).isZero();
    assertThat(status(connected)).isEqualTo("connected");
    assertThat(state(connected, "return-routes")).isEqualTo("told");
    assertThat(peering("status", "", id(asked)).status()).isZero();

    assertThat(List.of(id(active), id(toConfirm), id(connected))).containsOnly(id(asked));
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
    assertThat(prompt.calls("CreateRoute")).isEqualTo(3);
    assertThat(start("accepts", "10.44.0.0/16").status()).isZero();
    assertThat(prompt.calls("CreateRoute")).isEqualTo(3);

    Said takenBack = word("unconfirm", connected, "return-routes");
    assertThat(takenBack.status()).isEqualTo(3);
    assertThat(takenBack.err()).isEmpty();
    assertThat(status(takenBack)).isEqualTo("to-confirm");
  }

  @Test
  void itsJsonHasExactlyTheseKeysAndItsStepsTheseIdsInThisOrder() {
    Said said = start("dawdles", "10.132.0.0/16");
    assertThat(Said.keys(said.json())).isEqualTo(KEYS);
    assertThat(said.json().get("steps"))
        .allSatisfy(
            step ->
                assertThat(Said.keys(step))
                    .containsExactly("id", "owner", "state", "why", "since", "by"));
    assertThat(id(said)).matches("p-[a-z0-9]{8}");
    assertThat(said.json().get("cluster").asText()).isEqualTo("clxh8k4s507t501jz3p9c6x1m");
    assertThat(said.json().get("connectionId").asText()).matches("pcx-[0-9a-f]{17}");
    assertThat(said.json().get("cloudStatus").asText()).isEqualTo("initiating-request");
    assertThat(steps(said, "owner")).containsOnly("ours", "theirs");
    assertThat(steps(said, "by")).containsOnly("us", "customer");
    assertThat(steps(said, "id")).first().isEqualTo("request");
    assertThat(steps(said, "id"))
        .filteredOn(id -> !id.startsWith("route/"))
        .containsExactly(
            "request", "accept", "vpc-dns", "dns-requester", "dns-accepter", "return-routes");
    assertThat(steps(said, "id"))
        .filteredOn(id -> id.startsWith("route/"))
        .isNotEmpty()
        .allMatch(id -> id.matches("route/rtb-[0-9a-f]{17}/10\\.132\\.0\\.0/16"));
    pass("1m");
    Said pending = peering("status", "", said.json().get("connectionId").asText());
    assertThat(pending.status()).isEqualTo(3);
    assertThat(pending.json().get("cloudStatus").asText()).isEqualTo("pending-acceptance");
    assertThat(status(pending)).isEqualTo("waiting");
    assertThat(Instant.parse(pending.json().at("/steps/0/since").asText())).isNotNull();
  }

  @Test
  void withoutDnsItHasNoStepsOfDns() {
    Said said = peering("start", "dawdles", "--cidr", "10.132.0.0/16", "--no-dns", "--yes");
    assertThat(steps(said, "id")).noneMatch(id -> id.contains("dns"));
  }

  @Test
  void aFurtherRangeIsAddedToThePeeringThatStands() {
    Said first = start("dawdles", "10.132.0.0/17");
    Said second = start("dawdles", "10.132.128.0/17");
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(second.json().get("cidrs")).hasSize(2);
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
  }

  @Test
  void whoeverAcceptsOrRejectsByHandIsSeen() {
    Said first = start("dawdles", "10.132.0.0/16");
    Said second = start("lets-expire", "10.120.0.0/16");
    pass("1m");
    Said accepted =
        prompt.run(
            "sandbox", "accept", first.json().get("connectionId").asText(), "--output", "json");
    assertThat(accepted.status()).isZero();
    assertThat(Said.keys(accepted.json())).containsExactly("connection", "status");
    Said rejected = prompt.run("sandbox", "reject", second.json().get("connectionId").asText());
    assertThat(rejected.status()).isZero();
    assertThat(rejected.out()).contains("rejected");
    assertThat(prompt.run("sandbox", "reject", second.json().get("connectionId").asText()).status())
        .isEqualTo(1);
    pass("1m");
    assertThat(state(peering("status", "", id(first)), "accept")).isEqualTo("done");
    assertThat(status(peering("status", "", id(second)))).isEqualTo("rejected");
  }

  @ParameterizedTest
  @CsvSource({
    "rejects, 10.42.0.0/16, 1m, rejected, rejected",
    "lets-expire, 10.120.0.0/16, 8d, expired, Nobody accepted",
    "no-such-vpc, 10.44.0.0/16, 1m, failed, failed it"
  })
  void whatEndedIsStatusOneWithTheReasonAndIsNotAskedForAgainByItself(
      String target, String cidr, String span, String status, String reason) {
    start(target, cidr);
    pass("1m");
    pass(span);
    Said ended = peering("status", target);
    assertThat(ended.status()).isEqualTo(1);
    assertThat(status(ended)).isEqualTo(status);
    assertThat(ended.err()).contains(reason).contains("new");
    Said again = start(target, cidr);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains(reason).contains("--new-request");
    assertThat(prompt.calls(CREATE)).isEqualTo(1);

    Said renewed = peering("start", target, "--cidr", cidr, "--yes", "--new-request");
    assertThat(id(renewed)).isEqualTo(id(ended));
    assertThat(renewed.json().get("connectionId")).isNotEqualTo(ended.json().get("connectionId"));
    assertThat(renewed.status()).isEqualTo(3);
    assertThat(prompt.calls(CREATE)).isEqualTo(2);
  }

  @Test
  void aNewRequestIsNotSentWhileOneStands() {
    Said first = start("dawdles", "10.132.0.0/17");
    Said again = peering("start", "dawdles", "--cidr", "10.132.128.0/17", "--yes", "--new-request");
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
    assertThat(again.json().get("connectionId")).isEqualTo(first.json().get("connectionId"));
    assertThat(again.json().get("cidrs")).hasSize(2);
  }

  @Test
  void whereACheckStopsNothingIsSent() {
    Said said = start("overlaps", "172.20.0.0/16");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("172.20.0.0/16 overlaps the cluster’s", "Nothing is sent");
    assertThat(prompt.calls(CREATE)).isZero();
    assertThat(peering("list", "").json()).isEmpty();
  }

  @Test
  void offATerminalItShowsThePlanAndNeedsYes() {
    Said said = peering("start", "accepts", "--cidr", "10.44.0.0/16");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Send request", "Accept the request", "--yes");
    assertThat(prompt.calls(CREATE)).isZero();
    assertThat(peering("list", "").json()).isEmpty();
  }

  @Test
  void onATerminalItShowsThePlanAndAsks() {
    for (String no : List.of("n", "", "yes please", "N")) {
      prompt.willType(no);
      Said said = peering("start", "accepts", "--cidr", "10.44.0.0/16");
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.err()).contains("Send request", "Send it?", "Nothing is sent");
    }
    assertThat(prompt.calls(CREATE)).isZero();
    for (String yes : List.of(" Y ", "yes")) {
      prompt.willType(yes);
      assertThat(peering("start", "accepts", "--cidr", "10.44.0.0/16").status()).isEqualTo(3);
    }
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
  }

  @Test
  void aClusterOnGoogleAnswersOneWithASentence() {
    for (String command : List.of("start", "status")) {
      Said said = peering(command, "google", "--cidr", "10.44.0.0/16");
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).contains("corvus-analytics runs on Google Cloud");
    }
    Said check = peering("check", "google", "--cidr", "10.44.0.0/16");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.json().get(0).get("level").asText()).isEqualTo("stop");
    assertThat(prompt.calls("GetCallerIdentity")).isZero();
  }

  @Test
  void theStateIsSaidByTheOptionsOfStartToo() {
    Said draft = peering("status", "accepts", "--cidr", "10.44.0.0/16");
    assertThat(draft.status()).isEqualTo(3);
    assertThat(Said.keys(draft.json())).isEqualTo(KEYS);
    assertThat(draft.json().get("id").isNull()).isTrue();
    assertThat(draft.json().get("connectionId").isNull()).isTrue();
    assertThat(draft.json().get("cloudStatus").isNull()).isTrue();
    assertThat(status(draft)).isEqualTo("draft");
    Said started = start("accepts", "10.44.0.0/16");
    assertThat(id(peering("status", "accepts"))).isEqualTo(id(started));
    assertThat(id(peering("status", "accepts", "--cidr", "10.9.0.0/16"))).isEqualTo(id(started));
    assertThat(peering("status", "no-such-vpc").json().get("id").isNull()).isTrue();
  }

  @Test
  void asATableItHasALineForThePeeringAndOneForEachStep() {
    List<String> args = new ArrayList<>(List.of("peering", "start", "--yes"));
    args.addAll(TARGETS.getOrDefault("accepts", List.of()));
    args.addAll(List.of("--cidr", "10.44.0.0/16"));
    Said said = prompt.run(args.toArray(String[]::new));
    assertThat(said.lines().getFirst()).startsWith("ID").contains("CLOUD STATUS", "STATUS");
    assertThat(said.lines().get(1)).contains("initiating-request", "working", "10.44.0.0/16");
    assertThat(said.lines().get(3)).startsWith("STEP").contains("OWNER", "SINCE", "WHY");
    assertThat(said.lines()).hasSize(4 + 9);
    Said list = prompt.run("peering", "list");
    assertThat(list.status()).isZero();
    assertThat(list.lines()).hasSize(2);
  }

  @Test
  void theListHoldsThemAllAsStatusSaysThem() {
    assertThat(peering("list", "").json()).isEmpty();
    start("dawdles", "10.132.0.0/16");
    start("lets-expire", "10.120.0.0/16");
    pass("1m");
    Said list = peering("list", "");
    assertThat(list.status()).isZero();
    assertThat(list.json()).hasSize(2);
    assertThat(list.json()).allSatisfy(one -> assertThat(Said.keys(one)).isEqualTo(KEYS));
    assertThat(list.json().findValuesAsText("status")).containsOnly("waiting");
    assertThat(list.json().get(0))
        .isEqualTo(peering("status", "", list.json().get(0).get("id").asText()).json());
  }

  @Test
  void aCheckSaysWhatStandsInTheWayAndSendsNothing() {
    Said said =
        peering("check", "accepts", "--cidr", "10.44.0.0/16", "--cidr", "8.8.8.0/24;10.9.0.0/30");
    assertThat(said.status()).isZero();
    assertThat(said.json())
        .allSatisfy(check -> assertThat(Said.keys(check)).containsExactly("id", "level", "why"));
    assertThat(said.json().findValuesAsText("level")).containsOnly("ok", "warning");
    assertThat(said.json().findValuesAsText("id"))
        .containsExactly(
            "cluster",
            "sign-in",
            "vpc",
            "target",
            "live",
            "range/10.44.0.0/16",
            "range/8.8.8.0/24",
            "range/10.9.0.0/30",
            "overlap/10.44.0.0/16",
            "overlap/8.8.8.0/24",
            "overlap/10.9.0.0/30",
            "limit/peerings",
            "limit/routes",
            "nat");
    assertThat(said.json().at("/6/why").asText()).contains("RFC 1918");
    assertThat(said.json().at("/7/why").asText()).contains("/28");
    assertThat(prompt.calls(CREATE)).isZero();
    assertThat(peering("list", "").json()).isEmpty();
    assertThat(peering("check", "overlaps", "--cidr", "172.20.0.0/16").status()).isEqualTo(1);
  }

  @Test
  void aSecondStartSaysWhatItAsksOtherwise() {
    start("dawdles", "10.132.0.0/16");
    Said wider = start("dawdles", "10.133.0.0/16");
    assertThat(wider.err()).contains("10.133.0.0/16 is asked for too, beside 10.132.0.0/16.");
    assertThat(wider.err()).contains("10.132.0.0/16 stays asked for.");
    Said same = start("dawdles", "10.132.0.0/16;10.133.0.0/16");
    assertThat(same.err()).doesNotContain("asked for");
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
  }

  @Test
  void aWarningIsSaidAndTheRequestIsSent() {
    Said said = start("dawdles", "8.8.8.0/24");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.err()).contains("8.8.8.0/24 is not private by RFC 1918");
    assertThat(prompt.calls(CREATE)).isEqualTo(1);
  }

  @Test
  void onlyAStepOfTheirsIsConfirmedAndSomebodySaysSo() {
    Said started = start("dawdles", "10.132.0.0/16");
    for (String command : List.of("confirm", "unconfirm")) {
      Said unknown = word(command, started, "no-such-step");
      assertThat(unknown.status()).isEqualTo(2);
      assertThat(unknown.out()).isEmpty();
      assertThat(unknown.err())
          .contains("--step no-such-step", "accept, dns-accepter, return-routes");
      assertThat(word(command, started, "request").err()).contains("--step request");
      assertThat(word(command, started, "Re/turn routes").err()).contains("--step");
      Said nobody = peering(command, "", id(started), "--step", "return-routes", "--by", "\u00a0");
      assertThat(nobody.status()).isEqualTo(2);
      assertThat(nobody.err()).contains("--by", "Ines Halvorsen");
      Said nowhere = peering(command, "", "p-nowhere", "--step", "return-routes", "--by", "me");
      assertThat(nowhere.status()).isEqualTo(2);
      assertThat(nowhere.err()).contains("ID p-nowhere", "peering list");
    }
    Said before = word("unconfirm", started, "return-routes");
    assertThat(before.status()).isEqualTo(3);
    assertThat(before.err()).contains("return-routes");
  }

  @Test
  void confirmAndUnconfirmTakeTheSameOptionsAndKeepThemWithTheStep() {
    Said started = start("dawdles", "10.132.0.0/16");
    Said told = word("confirm", started, "\u00a0return-routes\n");
    assertThat(state(told, "return-routes")).isEqualTo("told");
    assertThat(told.json().get("steps").findValuesAsText("why"))
        .contains("Ines Halvorsen says it is done.");
    assertThat(state(word("confirm", told, "return-routes"), "return-routes")).isEqualTo("told");
    assertThat(state(word("unconfirm", told, "return-routes"), "return-routes"))
        .isEqualTo("waiting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p-7k3m9q2x", "pcx-0d3b7a61f9c2e4850", "anything", "\u0000", "''"})
  void anUnknownIdIsStatusTwo(String id) {
    Said said = peering("status", "", id);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("ID ").hasLineCount(1).doesNotContain("\u0000");
  }

  @Test
  void aPeeringIsNamedByItsIdOrByItsTargetNotByBothOrNeither() {
    Said both = peering("status", "accepts", "p-7k3m9q2x");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("not by both");
    assertThat(peering("status", "").err()).contains("ID is missing");
    assertThat(peering("status", "", "--vpc", "vpc-0a1f4c7e92b3d5680").err())
        .contains("--cluster is missing");
  }
}
