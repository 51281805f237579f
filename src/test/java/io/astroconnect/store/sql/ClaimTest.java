package io.astroconnect.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Peerings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call is claimed by one process at a time, and not upon a look that is older than another. */
class ClaimTest {
  private static final StepId REQUEST = new StepId("request");
  private static final ConnectionId ID = new ConnectionId("p-7k3m9q2x");
  private static final Instant LOOKED = Instant.parse("2026-11-17T20:14:00Z");
  private static final Duration SETTLING = Duration.ofSeconds(30);

  @TempDir private Path home;
  private SqlStore one;
  private SqlStore two;

  @BeforeEach
  void open() {
    one = SqlStore.open(home.resolve("s.sqlite"));
    two = SqlStore.open(home.resolve("s.sqlite"));
    Target target =
        new Target(
            AwsAccountId.parse("004815162342"),
            AwsRegion.parse("eu-central-1"),
            VpcId.parse("vpc-0bbbbbbbbbbbbbbbb"));
    one.peerings()
        .ask(
            new PeeringEntry(
                ID,
                ClusterId.parse("clx1"),
                target,
                List.of(Cidr.parse("10.44.0.0/16")),
                true,
                1,
                "",
                "test",
                LOOKED,
                PeeringRecord.NOTHING));
  }

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  private static boolean begin(Peerings peerings, Instant looked, Instant at) {
    return peerings.begin(ID, REQUEST, looked, at, SETTLING);
  }

  @Test
  void aCallUnderWayKeepsOthersOut() {
    assertThat(begin(one.peerings(), LOOKED, LOOKED.plusSeconds(1))).isTrue();
    assertThat(begin(two.peerings(), LOOKED, LOOKED.plusSeconds(2))).isFalse();
    assertThat(begin(two.peerings(), LOOKED, LOOKED.plusSeconds(32))).isTrue();
  }

  @Test
  void aCallThatWasDoneAfterOneLookedKeepsItOut() {
    begin(one.peerings(), LOOKED, LOOKED.plusSeconds(1));
    one.peerings().answered(ID, REQUEST, LOOKED.plusSeconds(2), null);

    assertThat(begin(two.peerings(), LOOKED, LOOKED.plusSeconds(3))).isFalse();
    assertThat(begin(two.peerings(), LOOKED.plusSeconds(3), LOOKED.plusSeconds(4))).isTrue();
  }

  @Test
  void aRefusedCallKeepsNobodyOut() {
    begin(one.peerings(), LOOKED, LOOKED.plusSeconds(1));
    Fault fault = new Fault.Throttled(Fault.Where.NOWHERE);
    one.peerings().answered(ID, REQUEST, LOOKED.plusSeconds(2), fault);

    assertThat(begin(two.peerings(), LOOKED, LOOKED.plusSeconds(3))).isTrue();
  }
}
