package io.astroconnect.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.Held;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
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
  private IdentitiesView view;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    Views.Loaded<IdentitiesView> loaded = FxThread.call(this::load);
    view = loaded.view();
    stage = FxThread.show(loaded.root());
    robot.targetWindow(stage);
  }

  private Views.Loaded<IdentitiesView> load() {
    IdentitiesViewModel model =
        new IdentitiesViewModel(
            office.identities, office.runner, office.live, office.words, office.announcer);
    GrantViewModel grants =
        new GrantViewModel(
            office.grants,
            new GrantTexts(),
            new GrantForm(office.clock),
            office.runner,
            office.live,
            office.words,
            office.announcer);
    GrantsViewModel given =
        new GrantsViewModel(
            office.grants,
            new GrantTexts(),
            office.runner,
            office.live,
            office.words,
            office.clock,
            office.announcer,
            "test");
    CheckViewModel checks =
        new CheckViewModel(
            office.grants, office.identities, office.runner, office.words, office.announcer);

    return new Views(
            Map.of(
                IdentitiesView.class,
                () ->
                    new IdentitiesView(
                        model,
                        grants,
                        given,
                        checks,
                        office.words,
                        office.dialogs,
                        office.clipboards)),
            office.words.bundle())
        .load(IdentitiesView.class);
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
    robot.clickOn("Deployments 9");
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

  private void named() {
    robot.clickOn("#identities-project").write("astro-corvus-prod");
    robot.clickOn("#identities-namespace").write("nuclear-scintillation-2730");
  }

  private void press(String id) {
    FxThread.run(() -> ((Button) office.dialogsShown.getLast().lookup(id)).fire());
  }

  private void button(String id) {
    FxThread.run(() -> robot.lookup(id).queryButton().fire());
  }

  private void type(String id, String text) {
    FxThread.run(() -> robot.lookup(id).queryAs(TextField.class).setText(text));
  }

  @Test
  void aBasicRoleIsGivenOnlyOnASecondDeliberateAct() {
    type("#identities-custom", "roles/editor");
    robot.clickOn("#identities-custom").type(javafx.scene.input.KeyCode.ENTER);
    assertThat(robot.lookup("#identities-chips .role-chip").queryAll()).isEmpty();
    assertThat(robot.lookup("#identities-insist").queryButton().getText())
        .isEqualTo("Give roles/editor all the same");
    button("#identities-insist");
    assertThat(robot.lookup("#identities-chips .role-chip").queryAll()).hasSize(1);
    button("#identities-chips .button");
    assertThat(robot.lookup("#identities-chips .role-chip").queryAll()).isEmpty();
    type("#identities-custom", "projects/corvus-dwh-prod/roles/tableReader");
    robot.clickOn("#identities-custom").type(javafx.scene.input.KeyCode.ENTER);
    assertThat(robot.lookup("#identities-chips .role-chip").queryAll()).hasSize(1);
  }

  @Test
  void aBasicRoleThatIsToEndIsRefusedWithTheReason() {
    named();
    type("#identities-target", "corvus-dwh-prod");
    type("#identities-expires", "30d");
    type("#identities-custom", "roles/editor");
    robot.clickOn("#identities-custom").type(javafx.scene.input.KeyCode.ENTER);
    button("#identities-insist");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup(".label").queryAllAs(Label.class))
                    .anyMatch(
                        label ->
                            label
                                .getText()
                                .startsWith("Google gives roles/editor without condition")));
    assertThat(robot.lookup("#identities-grant").queryButton().isDisabled()).isTrue();
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    button("#identities-more");
    type("#identities-condition", "resource.name ==");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup(".field-sentence").queryAllAs(Label.class))
                    .anyMatch(label -> label.isVisible() && label.getText().contains("column 17")));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup(".field-slip").queryAllAs(Region.class))
                    .as("the place is marked in the field")
                    .anyMatch(Region::isVisible));
  }

  @Test
  void aStandingGrantIsOpenedToldAndTakenBack() throws Exception {
    named();
    type("#identities-target", "tallow-ledger");
    type("#identities-custom", "roles/bigquery.jobUser");
    robot.clickOn("#identities-custom").type(javafx.scene.input.KeyCode.ENTER);
    var given =
        office.grants.grant(
            new GrantIntent(
                new GrantTarget.OfProject(new ProjectId("tallow-ledger")),
                new ServiceAccount(
                    "astro-nuclear-scintillation-27@astro-corvus-prod.iam.gserviceaccount.com"),
                List.of(new RoleName("roles/bigquery.jobUser")),
                null,
                false),
            "",
            "INC-7",
            (_, _, _) -> {});
    FxThread.run(() -> view.shown(given.id().value()));
    Awaitility.await().untilAsserted(() -> assertThat(state()).isEqualTo("To confirm"));
    FxThread.run(
        () -> robot.lookup("#identities-grant-steps .hyperlink").queryAs(Hyperlink.class).fire());
    FxThread.run(
        () ->
            ((TextField) office.dialogsShown.getLast().lookup("#identities-told-by"))
                .setText("Ines Halvorsen"));
    press("#identities-told-go");
    Awaitility.await().untilAsserted(() -> assertThat(state()).isEqualTo("Connected"));
    FxThread.run(
        () -> robot.lookup("#identities-grant-steps .hyperlink").queryAs(Hyperlink.class).fire());
    Awaitility.await().untilAsserted(() -> assertThat(state()).isEqualTo("To confirm"));
    assertThat(robot.lookup("#identities-grant-handover").queryAs(CodeBlock.class).code())
        .contains("tallow-ledger");
  }

  private String state() {
    return FxThread.call(
        () -> robot.lookup("#identities-grant-state").queryAs(StateChip.class).getAccessibleText());
  }

  @Test
  void whoHoldsWhatIsShownAndALeftoverTakenOut() {
    robot.clickOn("Who holds what");
    type("#identities-asked", "corvus-dwh-prod");
    button("#identities-check");
    Awaitility.await().untilAsserted(() -> assertThat(held()).hasSizeGreaterThan(2));
    HeldRow leftover =
        held().stream()
            .filter(row -> row.held().standing() == Held.Standing.LEFTOVER)
            .findFirst()
            .orElseThrow();
    FxThread.run(() -> table().getSelectionModel().select(leftover));
    assertThat(label("#identities-held-why")).startsWith("Its account was deleted");
    button("#identities-held-take");
    assertThat(dialog()).contains("−\u00a0" + leftover.held().holding().member().value());
    press("#identities-go");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(held())
                    .noneMatch(row -> row.held().standing() == Held.Standing.LEFTOVER));
    HeldRow other =
        held().stream()
            .filter(row -> row.held().standing() == Held.Standing.NOT_ASKED)
            .findFirst()
            .orElseThrow();
    FxThread.run(() -> table().getSelectionModel().select(other));
    long writes = office.customers.calls().getOrDefault("SetIamPolicy", 0L);
    button("#identities-held-adopt");
    assertThat(dialog()).anyMatch(line -> line.contains("stays as it is"));
    press("#identities-go");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(held())
                    .anyMatch(
                        row ->
                            row.who().equals(other.who())
                                && row.held().standing() == Held.Standing.AS_ASKED));
    assertThat(office.customers.calls().getOrDefault("SetIamPolicy", 0L)).isEqualTo(writes);
  }

  private String label(String id) {
    return FxThread.call(() -> robot.lookup(id).queryAs(Label.class).getText());
  }

  /** All that the dialog says that was shown last. */
  private List<String> dialog() {
    return FxThread.call(
        () ->
            office.dialogsShown.getLast().lookupAll("*").stream()
                .map(
                    part ->
                        switch (part) {
                          case Label label -> label.getText();
                          case Text text -> text.getText();
                          default -> "";
                        })
                .toList());
  }

  @SuppressWarnings("unchecked")
  private TableView<HeldRow> table() {
    return robot.lookup("#identities-held").queryAs(TableView.class);
  }

  private List<HeldRow> held() {
    return FxThread.call(() -> List.copyOf(table().getItems()));
  }

  @Test
  void theDeploymentActsAsTheCustomersAccount() {
    named();
    robot.clickOn("As a service account");
    type("#identities-target", "etl-reader@corvus-dwh-prod.iam.gserviceaccount.com");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup("#identities-handover").queryAs(CodeBlock.class).code())
                    .contains("gcloud iam service-accounts add-iam-policy-binding"));
    FxThread.run(() -> office.ticks.forEach(Runnable::run));
    FxThread.run(() -> office.ticks.forEach(Runnable::run));
    button("#identities-grant");
    press("#identities-go");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(robot.lookup("#identities-steps .step-row.tone-success").queryAll())
                    .hasSize(2));
    assertThat(office.grants.views()).hasSize(1);
  }
}
