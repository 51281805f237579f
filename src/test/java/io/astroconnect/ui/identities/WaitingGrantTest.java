package io.astroconnect.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.Rule;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign-in ends while roles are being given: said where they are given, and waited for. */
class WaitingGrantTest {
  @TempDir private Path home;
  private Office office;

  /** Stands for the window's thread. */
  private final ExecutorService window = Executors.newSingleThreadExecutor();

  private GrantViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        inWindow(
            () ->
                new GrantViewModel(
                    office.grants.patient(),
                    new GrantTexts(),
                    new GrantForm(office.clock),
                    new VirtualRunner(window, thrown -> office.failures.add(thrown.toString())),
                    office.live,
                    office.words,
                    office.announcer));
  }

  @AfterEach
  void close() throws Exception {
    window.shutdownNow();
    office.close();
  }

  private <T> T inWindow(Callable<T> what) throws Exception {
    return window.submit(what).get();
  }

  private String besideTheField() throws Exception {
    return inWindow(
        () -> {
          office.ticks.forEach(Runnable::run);
          return model.state(Rule.PROJECT_ID).get().sentence();
        });
  }

  @Test
  void anEndedSignInIsSaidBesideTheFieldUntilSomebodySignsIn() throws Exception {
    office.customers.perform(new Deed.ExpireSignIn("corvus-dwh-prod"));
    inWindow(
        () -> {
          model
              .emailProperty()
              .set("astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
          model.targetProperty().set("corvus-dwh-prod");
          model.roles().chosen().add("roles/bigquery.dataViewer");
          model.grant();
          return model;
        });
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(besideTheField())
                    .startsWith("Waits until somebody signs in.")
                    .contains("gcloud auth application-default login"));

    office.customers.perform(new Deed.SignIn("corvus-dwh-prod"));
    Awaitility.await()
        .untilAsserted(() -> assertThat(inWindow(() -> model.busyProperty().get())).isFalse());
    assertThat(besideTheField()).doesNotContain("Waits");
    assertThat(office.customers.calls()).containsEntry("SetIamPolicy", 1L);
    assertThat(office.failures).isEmpty();
  }
}
