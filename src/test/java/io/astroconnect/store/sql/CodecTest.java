package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Fault.Where;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written comes back equal; what an older or newer release wrote breaks nothing. */
class CodecTest {
  private static final Where WHERE = new Where("418027365910", "eu-central-1", "CreateRoute", "7c");

  private final Json json = new Json();

  static List<Fault> faults() {
    return List.of(
        new Fault.NeedsSignIn(WHERE, "aws sso login --profile support-ro"),
        new Fault.NotAllowed(WHERE, "not authorized"),
        new Fault.NotFound(WHERE, "no such table"),
        new Fault.Conflict(WHERE, "RouteAlreadyExists", "exists"),
        new Fault.Throttled(WHERE),
        new Fault.Unreachable(WHERE, "timed out"),
        new Fault.Invalid(WHERE, "InvalidParameterValue", "bad"),
        new Fault.Bug(WHERE, "\"quoted\"\n ü 😀 \0"),
        new Fault.NotAsked());
  }

  static List<Arg> args() {
    return List.of(
        new Arg.Text("10.44.0.0/16"),
        new Arg.Text(""),
        new Arg.At(NOW),
        new Arg.Count(Long.MAX_VALUE),
        new Arg.Trouble(Samples.fault()));
  }

  static List<VpcFacts> facts() {
    return List.of(
        Samples.facts(NOW),
        VpcFacts.notAsked(),
        new VpcFacts(
            new Fact.Unknown<>(new Fault.Throttled(WHERE), NOW),
            new Fact.Gone<>(NOW),
            new Fact.Seen<>(List.of(), NOW),
            new Fact.Gone<>(NOW),
            new Fact.Seen<>(List.of(), NOW)));
  }

  @Test
  void theSamplesHaveEveryKind() {
    assertThat(kinds(faults())).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    assertThat(kinds(args())).containsExactlyInAnyOrder(Arg.class.getPermittedSubclasses());
    Stream<Fact<?>> all = facts().stream().flatMap(f -> Stream.of(f.caller(), f.vpc()));
    assertThat(kinds(all.toList())).containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
  }

  private static Set<Class<?>> kinds(List<?> values) {
    return values.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultComesBack(Fault fault) {
    assertThat(FaultCodec.read(again(FaultCodec.write(fault)))).isEqualTo(fault);
  }

  @ParameterizedTest
  @MethodSource("args")
  void anArgumentComesBack(Arg arg) {
    assertThat(ArgCodec.read(again(ArgCodec.write(arg)))).isEqualTo(arg);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void factsComeBack(VpcFacts facts) {
    assertThat(VpcFactsCodec.read(again(VpcFactsCodec.write(facts)))).isEqualTo(facts);
  }

  @Test
  void fieldsThatANewerReleaseAddedArePassedOver() {
    VpcFacts facts = Samples.facts(NOW);
    JsonNode written = again(VpcFactsCodec.write(facts));
    written.findParents("id").forEach(node -> ((ObjectNode) node).put("added", "later"));
    ((ObjectNode) written).put("endpoints", true);
    assertThat(VpcFactsCodec.read(written)).isEqualTo(facts);
  }

  @Test
  void aFaultOfAKindThatIsNotKnownKeepsItsNameAndItsRequest() {
    ObjectNode node = FaultCodec.write(new Fault.NotFound(WHERE, "gone away"));
    node.put("kind", "suspended");
    assertThat(FaultCodec.read(node)).isEqualTo(new Fault.Bug(WHERE, "suspended: gone away"));
  }

  @Test
  void anArgumentOfAKindThatIsNotKnownKeepsItsText() {
    assertThat(ArgCodec.read(json.read("{\"kind\":\"share\",\"value\":0.5}")))
        .isEqualTo(new Arg.Text("0.5"));
    assertThat(ArgCodec.read(json.read("{\"kind\":\"pair\",\"value\":{\"a\":1}}")))
        .isEqualTo(new Arg.Text("{\"a\":1}"));
  }

  @Test
  void aFactThatAnOlderReleaseDidNotWriteWasNotAsked() {
    ObjectNode node = VpcFactsCodec.write(Samples.facts(NOW));
    node.remove("caller");
    assertThat(VpcFactsCodec.read(node).caller()).isEqualTo(Fact.notAsked());
  }

  @Test
  void whatWasSeenIsNeverGuessed() {
    ObjectNode node = VpcFactsCodec.write(Samples.facts(NOW));
    ((ObjectNode) node.get("peerings")).put("value", "all of them");
    ((ObjectNode) node.get("subnets")).put("kind", "heard");
    ((ObjectNode) node.at("/vpc/value")).remove("cidrs");
    ((ObjectNode) node.at("/routeTables/value/0/routes/0")).put("destination", "2001:db8::/32");
    VpcFacts read = VpcFactsCodec.read(node);
    assertThat(List.of(read.peerings(), read.subnets(), read.vpc(), read.routeTables()))
        .allMatch(fact -> fact instanceof Fact.Unknown<?>);
    assertThat(read.caller().isSeen()).isTrue();
    assertThat(read.oldest()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void anAttributeThatWasNotReportedStaysOpen() {
    VpcFacts facts = Samples.facts(NOW);
    ObjectNode node = VpcFactsCodec.write(facts);
    ((ObjectNode) node.at("/vpc/value")).remove("dnsSupport");
    Vpc read = VpcFactsCodec.read(node).vpc().ifSeen().orElseThrow();
    assertThat(read.dnsSupport()).isNull();
    JsonNode written = again(VpcFactsCodec.write(VpcFactsCodec.read(node)));
    assertThat(VpcFactsCodec.read(written).vpc().ifSeen()).contains(read);
  }

  @Test
  void textThatIsNoJsonIsRefused() {
    assertThatThrownBy(() -> json.read("{\"kind\":")).isInstanceOf(IllegalArgumentException.class);
  }

  private JsonNode again(JsonNode written) {
    return json.read(written.toString());
  }
}
