package io.astroconnect.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person types project and namespace, or chooses a deployment, and copies the name. */
class IdentitiesWindowTest {
  @TempDir private Path home;
  private final Hand robot = new Hand();
  private Office office;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    stage = FxThread.show(FxThread.call(this::load));
    robot.targetWindow(stage);
  }

  private Parent load() {
    IdentitiesViewModel model =
        new IdentitiesViewModel(
            office.identities, office.runner, office.live, office.words, office.announcer);
    GrantViewModel grants =
        new GrantViewModel(
            office.grants,
            new GrantTexts(),
            new GrantForm(office.clock),
            office.runner,
            office.words,
            office.announcer);
    return new Views(
            Map.of(
                IdentitiesView.class,
                () ->
                    new IdentitiesView(
                        model, grants, office.words, office.dialogs, office.clipboards)),
            office.words.bundle())
        .load(IdentitiesView.class)
        .root();
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  private void shows(String id, String text) {
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(robot.lookup(id).queryAs(Label.class).getText()).isEqualTo(text));
  }

  @Test
  void theTypedNameIsShownAndCopied() {
    robot.clickOn("#identities-project").write("astro-corvus-prod");
    robot.clickOn("#identities-namespace").write("nuclear-scintillation-2730");
    shows(
        "#identities-email",
        "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
    shows("#identities-cut", "30");
    assertThat(robot.lookup("#identities-warnings .notice").queryAll()).hasSize(1);
    robot.clickOn("#identities-copy");
    assertThat(office.copied)
        .containsExactly(
            "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com");
  }

  @Test
  void aDeploymentOfTheListFillsTheFields() {
    robot.clickOn("#identities-filter").write("science");
    robot.clickOn("nuclear-science-2730");
    shows(
        "#identities-email", "astro-nuclear-science-2730@astronomer-prod.iam.gserviceaccount.com");
    assertThat(robot.lookup("#identities-project").queryAs(TextField.class).getText())
        .isEqualTo("astronomer-prod");
  }

  @Test
  void rolesAreGivenRoundAConflict() {
    robot.clickOn("#identities-project").write("astro-corvus-prod");
    robot.clickOn("#identities-namespace").write("nuclear-scintillation-2730");
    robot.clickOn("#identities-target").write("corvus-dwh-prod");
    robot.clickOn("#identities-role-search").write("bigquery.dataViewer");
    robot.clickOn("#identities-roles .check-box");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup("#identities-handover").queryAs(CodeBlock.class).code())
                    .contains("add-iam-policy-binding corvus-dwh-prod"));
    robot.clickOn("#identities-look");
    assertThat(office.customers.calls()).doesNotContainKey("SetIamPolicy");
    office.customers.perform(new Deed.ContendPolicy(1));
    robot.clickOn("#identities-grant");
    DialogCard card = office.dialogsShown.getLast();
    FxThread.run(() -> ((Button) card.lookup("#identities-go")).fire());
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup("#identities-steps .step-row.tone-success").queryAll())
                    .hasSize(2));
    assertThat(office.customers.calls()).containsEntry("SetIamPolicy", 2L);
    assertThat(robot.lookup("#identities-revoke").queryButton().isDisabled()).isFalse();
  }
}
