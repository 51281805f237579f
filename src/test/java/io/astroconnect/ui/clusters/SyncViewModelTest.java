package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.practice.Deed;
import io.astroconnect.sandbox.astro.Organizations;
import io.astroconnect.service.catalogue.SyncService;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the screen says of the sync. */
class SyncViewModelTest {
  private static final String HALDEN = "clx3k9v2p00a101jz7h4q2m8d";

  @TempDir private Path home;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private SyncViewModel model(SyncService syncs, boolean atStart) {
    return new SyncViewModel(
        syncs, office.runner, office.live, office.words, office.clock, office.announcer, atStart);
  }

  private SyncViewModel model() {
    return model(office.syncs, false);
  }

  @Test
  void beforeTheFirstSyncItSaysSo() {
    SyncViewModel model = model();

    assertThat(model.statusProperty().get()).isEqualTo("Not synced with Astro yet");
    assertThat(model.canSync()).isTrue();
  }

  @Test
  void aSyncTellsWhatItCameToAndWhen() {
    SyncViewModel model = model();
    model.sync();

    assertThat(office.toasts).containsExactly("17 clusters, 14 deployments; 17 changed");
    assertThat(model.statusProperty().get()).isEqualTo("Synced with Astro just now");
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.troubles()).isEmpty();
  }

  @Test
  void theFirstOneMayBeginByItselfAndQuietly() {
    SyncViewModel model = model(office.syncs, true);

    assertThat(office.toasts).isEmpty();
    assertThat(model.statusProperty().get()).isEqualTo("Synced with Astro just now");
  }

  @Test
  void whatIsGoneAndWhatDiffersIsSaid() {
    SyncViewModel model = model();
    model.sync();
    office.customers.perform(new Deed.Unlist(HALDEN));
    model.sync();

    assertThat(office.toasts.getLast())
        .endsWith("; 1 no longer listed; 1 deployment no longer listed");
  }

  @Test
  void aTroubleStaysUntilItIsMended() {
    SyncViewModel model = model();
    office.customers.perform(new Deed.ExpireSignIn(Organizations.all().getFirst()));
    model.sync();

    assertThat(model.troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.title()).contains("could not be synced");
              assertThat(trouble.sentence()).contains("ASTRO_API_TOKEN", "Request");
              assertThat(trouble.failed()).isTrue();
            });
    assertThat(model.statusProperty().get()).isEqualTo("Not synced with Astro yet");

    office.customers.perform(new Deed.SignIn(Organizations.all().getFirst()));
    model.sync();
    assertThat(model.troubles()).isEmpty();
  }

  @Test
  void aWorkspaceWithoutOrganizationsSaysWhereToNameThem() {
    SyncService none =
        new SyncService(
            new io.astroconnect.cloud.AstroCatalogue() {
              @Override
              public Listing<io.astroconnect.model.cluster.Upstream> clusters(
                  String organization, Progress progress) {
                throw new AssertionError();
              }

              @Override
              public Listing<io.astroconnect.model.cluster.UpstreamDeployment> deployments(
                  String organization, Progress progress) {
                throw new AssertionError();
              }
            },
            List.of(),
            office.catalogue,
            office.kept(),
            office.clock);
    SyncViewModel model = model(none, true);

    model.sync();
    assertThat(model.canSync()).isFalse();
    assertThat(model.tip()).contains("organizations");
    assertThat(model.statusProperty().get()).isEmpty();
  }
}
