package io.astroconnect.service.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A role that the customer takes back is noticed without anybody asking. */
@Timeout(60)
class GrantWatchTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final RoleName VIEWER = new RoleName("roles/bigquery.dataViewer");

  @TempDir private Path home;
  private Office office;
  private GrantView given;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    given =
        office.grants.grant(
            new GrantIntent(
                new GrantTarget.OfProject(new ProjectId("corvus-dwh-prod")),
                new ServiceAccount(
                    "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com"),
                List.of(VIEWER),
                null,
                false),
            "",
            "",
            (_, _, _) -> {});
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private ConnectionState state() {
    return office.grants.view(given.id()).checklist().state();
  }

  private long reads() {
    return office.customers.calls().getOrDefault("GetIamPolicy", 0L);
  }

  private Watch watch(Duration moving, Duration quiet) {
    return new Watch(office.peerings, office.grants, new Watch.Pace(moving, moving, quiet));
  }

  @Test
  void driftIsSeenByItself() {
    try (Watch watch = watch(NEVER, Duration.ofMillis(20))) {
      watch.start();
      assertThat(state()).isEqualTo(ConnectionState.CONNECTED);
      office.customers.perform(
          new Deed.DropRole("corvus-dwh-prod", given.intent().identity().email(), VIEWER.value()));
      await().until(() -> state() == ConnectionState.DRIFTED);
    }
  }

  @Test
  void aQuietPolicyIsNotReadMoreOftenBecauseAPeeringMoves() {
    long before = reads();
    try (Watch watch = watch(Duration.ofMillis(5), NEVER)) {
      watch.start();
      await().until(() -> reads() == before + 1);
      for (int i = 0; i < 20; i++) {
        watch.soon();
      }
      watch.now();
      await().until(() -> reads() == before + 2);
    }
    assertThat(reads()).isEqualTo(before + 2);
  }
}
