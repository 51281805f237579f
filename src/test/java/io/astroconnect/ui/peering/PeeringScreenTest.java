package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list shows all peerings, and the chosen one offers what comes next. */
class PeeringScreenTest {
  @TempDir private Path home;
  private Office office;
  private NewPeeringViewModel form;
  private PeeringScreenViewModel model;
  private PeeringView asked;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    asked = office.peerings.draft(office.halden(), "INC-20418");
    office.peerings.observe(asked.id());
    form = Forms.of(office);
    model = Forms.screen(office, form);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private PeeringDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  private NextAction.Way way() {
    return detail().next().ways().getFirst();
  }

  @Test
  void theFilterLooksInIdsAndNames() {
    model.filterProperty().set(Office.FREIGHT_VPC);
    assertThat(model.shown()).hasSize(1);
    model.filterProperty().set("nobody");
    assertThat(model.shown()).isEmpty();
    assertThat(model.totalProperty().get()).isEqualTo(1);
  }

  @Test
  void theMostUrgentIsFirstOnceTheScreenIsOpenedAgain() {
    PeeringView other = office.peerings.draft(new Customers(office).unknown(), "");
    model.open(other.id().value());
    model.proceed();
    office.customers.advance(Duration.ofSeconds(2));
    office.peerings.observe(other.id());
    office.peerings.observe(asked.id());
    office.changes.forEach(Runnable::run);
    assertThat(detail().look().word()).isEqualTo("Waiting");
    model.open("");
    assertThat(order()).containsExactly(asked.id(), other.id());

    model.open(asked.id().value());
    model.proceed();
    office.changes.forEach(Runnable::run);
    assertThat(order()).as("no row moves by itself").containsExactly(asked.id(), other.id());

    PeeringView third = office.peerings.draft(new Customers(office).overlapping(), "");
    office.changes.forEach(Runnable::run);
    assertThat(order()).containsExactly(asked.id(), other.id(), third.id());
    assertThat(model.changedProperty().get()).endsWith(" changed, refresh order");
    model.inOrder();
    assertThat(order()).doesNotContainSequence(asked.id(), other.id(), third.id());
    assertThat(model.changedProperty().get()).isEmpty();
  }

  private List<ConnectionId> order() {
    return model.rows().stream().map(PeeringRow::id).toList();
  }

  @Test
  void theButtonSendsTheRequestAndThenReminds() {
    PeeringView dawdling = office.peerings.draft(new Customers(office).unknown(), "");
    office.peerings.observe(dawdling.id());
    model.open(dawdling.id().value());
    assertThat(way().button()).isEqualTo("Send request to " + dawdling.target().owner());
    model.proceed();
    assertThat(office.failures).isEmpty();
    assertThat(detail().peering()).startsWith("pcx-");
    office.customers.advance(Duration.ofSeconds(2));
    office.peerings.observe(dawdling.id());
    office.changes.forEach(Runnable::run);
    assertThat(detail().look().word()).isEqualTo("Waiting");
    assertThat(way().kind()).isEqualTo(NextAction.Kind.COPY);
    model.copy(way().copied());
    assertThat(office.copied.getFirst()).contains(dawdling.target().network(), detail().peering());
  }

  @Test
  void theirStepsStandThereAsCommandsWithTheRealIds() {
    model.open(asked.id().value());
    assertThat(detail().handover())
        .contains("is known after our request")
        .doesNotContain("aws ec2");
    model.proceed();
    assertThat(detail().handover())
        .contains("aws ec2 accept-vpc-peering-connection --region eu-central-1 \\\n")
        .contains("--vpc-peering-connection-id " + detail().peering())
        .contains("--accepter-peering-connection-options", "--destination-cidr-block");
    assertThat(detail().values()).contains(detail().peering(), Office.FREIGHT_VPC);
  }

  @Test
  void whatIsToldIsNoLongerHandedOver() {
    model.open(asked.id().value());
    model.proceed();
    model.tell(new StepId("return-routes"), "Ines", "INC-1");
    assertThat(detail().handover()).contains("accept-vpc").doesNotContain("create-route");
  }

  @Test
  void whatAPersonSaysIsWrittenDownAndCanBeTakenBack() {
    model.open(asked.id().value());
    StepId step = new StepId("return-routes");
    model.tell(step, "Ines", "INC-1");
    assertThat(office.failures).isEmpty();
    assertThat(line(step).telling()).isEqualTo(StepLine.Telling.TAKE_BACK);
    model.takeBack(step, "Ines", "INC-1");
    assertThat(line(step).telling()).isNotEqualTo(StepLine.Telling.TAKE_BACK);
  }

  private StepLine line(StepId step) {
    return detail().theirs().steps().stream()
        .filter(line -> line.id().equals(step))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLockedWorkspaceSaysSo() {
    model.open(asked.id().value());
    office.guard.lock();
    model.proceed();
    assertThat(office.failures).containsExactly(office.words.text("screen.peering.locked"));
  }

  @Test
  void aLockedWorkspaceDraftsNothing() {
    office.guard.lock();
    assertThatThrownBy(() -> office.peerings.draft(office.halden(), ""))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void theScreenLoadsAndShowsTheChosenOne() {
    Parent root = FxThread.call(this::load);
    Stage stage = FxThread.show(root);
    FxThread.run(() -> model.open(asked.id().value()));
    FxThread.run(
        () -> {
          assertThat(root.lookup("#peering-table")).isInstanceOf(TableView.class);
          root.applyCss();
          root.layout();
          TableView<?> table = (TableView<?>) root.lookup("#peering-table");
          assertThat(table.getSelectionModel().getSelectedIndex()).isZero();
          assertThat(root.lookup("#peering-step-request")).isNotNull();
          assertThat(root.lookup("#peering-state")).isNotNull();
          ((Button) root.lookup("#peering-primary")).fire();
        });
    FxThread.close(stage);
    assertThat(office.dialogsShown).hasSize(1);
  }

  private Parent load() {
    Map<Class<?>, Supplier<?>> factories =
        Map.of(
            PeeringScreenView.class,
            () -> new PeeringScreenView(model, office.words, office.dialogs, office.clipboards),
            NewPeeringView.class,
            () -> new NewPeeringView(form, office.words, office.dialogs, office.clipboards));
    return new Views(factories, office.words.bundle()).load(PeeringScreenView.class).root();
  }
}
