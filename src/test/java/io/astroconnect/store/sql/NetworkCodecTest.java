package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.model.peering.gcp.StackType;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was seen of networks of Google Cloud comes back equal, whatever it was. */
class NetworkCodecTest {
  private static final List<String> TEXTS =
      List.of("", "ACTIVE", "INACTIVE", "Waiting\n for \"peer\"", "ü 😀", "a".repeat(5000));

  private final Json json = new Json();
  private final Random random = new Random(20418);

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private Exchange exchange() {
    return new Exchange(
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        any(List.of(StackType.values())));
  }

  private <T> Fact<T> fact(Supplier<T> value) {
    return switch (random.nextInt(3)) {
      case 0 -> new Fact.Unknown<>(any(CodecTest.faults()), NOW);
      case 1 -> new Fact.Gone<>(NOW);
      default -> new Fact.Seen<>(value.get(), NOW);
    };
  }

  private NetworkPeering half() {
    return new NetworkPeering(
        "to-" + random.nextInt(9),
        any(List.of("", "projects/p-1234567/global/networks/n", "https://example.com/?a=b")),
        any(TEXTS),
        any(TEXTS),
        exchange(),
        any(List.of(Consent.values())));
  }

  private PeeringRoute route() {
    int length = 1 + random.nextInt(32);
    long first = random.nextLong(1L << length) << (32 - length);
    return new PeeringRoute(
        "to-" + random.nextInt(9),
        Cidr.parse(
            "%d.%d.%d.%d/%d"
                .formatted(first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255, length)),
        any(List.of(PeeringRoute.Kind.values())),
        random.nextBoolean());
  }

  private <T> List<T> some(Supplier<T> one) {
    return Stream.generate(one).limit(random.nextInt(6)).toList();
  }

  private NetworkFacts facts() {
    PeerNetwork self =
        PeerNetwork.ofUrl(
                any(
                    List.of(
                        "projects/astro-corvus-prod/global/networks/default",
                        "projects/example.com:our-project/global/networks/n")))
            .orElseThrow();
    return new NetworkFacts(
        fact(() -> new Network(self, random.nextBoolean(), some(this::half))),
        fact(() -> some(this::route)),
        fact(() -> some(this::route)));
  }

  @Test
  void factsComeBackEqual() {
    for (int i = 0; i < 2_000; i++) {
      NetworkFacts facts = facts();
      assertThat(NetworkFactsCodec.read(json.read(NetworkFactsCodec.write(facts).toString())))
          .isEqualTo(facts);
    }
  }

  @Test
  void everyExchangeComesBackEqualAndTheUsualOneIsEmpty() {
    for (int i = 0; i < 200; i++) {
      Exchange exchange = exchange();
      ObjectNode node = Json.object();
      ExchangeCodec.write(exchange, node);
      assertThat(ExchangeCodec.read(json.read(node.toString()))).isEqualTo(exchange);
    }
    ObjectNode usual = Json.object();
    ExchangeCodec.write(Exchange.USUAL, usual);
    assertThat(usual).isEmpty();
  }
}
