package io.astroconnect.ui.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.ModalHost;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A person chooses a cluster, says what the customer told, and copies the statement. */
class AllowlistWindowTest {
  @TempDir private Path home;
  private final List<String> opened = new ArrayList<>();
  private final Hand robot = new Hand();
  private Office office;
  private AllowlistScreenViewModel model;
  private Stage stage;
  private ModalHost modal;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        FxThread.call(
            () ->
                new AllowlistScreenViewModel(
                    office.allowlists,
                    office.catalogue,
                    office.runner,
                    office.live,
                    office.words,
                    office.announcer,
                    (screen, argument) -> opened.add(screen + " " + argument),
                    new TrackingViewModel(
                        office.tracking,
                        office.runner,
                        office.live,
                        office.words,
                        office.announcer,
                        "mia")));
    modal = FxThread.call(() -> new ModalHost(load()));
    stage = FxThread.show(modal);
    robot.targetWindow(stage);
  }

  private Parent load() {
    return new Views(
            Map.of(
                AllowlistScreenView.class,
                () -> new AllowlistScreenView(model, office.words, office.clipboards, dialogs)),
            office.words.bundle())
        .load(AllowlistScreenView.class)
        .root();
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  private String statement() {
    return FxThread.call(
        () -> robot.lookup("#allowlist-statement").queryAs(CodeBlock.class).code());
  }

  @Test
  void aStatementIsFilledInAndCopied() {
    robot.clickOn("#allowlist-cluster").write("203.0.113.87").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.clusterProperty().get())
        .isNotNull()
        .extracting(ClusterChoice::id)
        .isEqualTo(office.cluster("halden-prod-euc1").id().value());
    robot.clickOn("#allowlist-field-policy").write("CORP_POLICY");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(statement()).contains("ALTER NETWORK POLICY CORP_POLICY", "'203.0.113.87'");
    robot.clickOn("#allowlist-copy-2");
    robot.clickOn("#allowlist-copy");
    assertThat(office.copied.getFirst()).isEqualTo(statement());
    assertThat(office.copied.getLast()).contains(statement(), "-- curl -sS");
    robot.clickOn("#allowlist-service-databricks");
    assertThat(statement()).contains("203.0.113.87/32");
  }

  /** The ticket names cluster and service; the fifth click has the answer in the clipboard. */
  @Test
  void aTicketThatAsksForSnowflakeIsAnsweredInFiveClicks() {
    int clicks = 0;
    robot.clickOn("#allowlist-cluster").write("halden-prod-euc1").push(KeyCode.ENTER);
    clicks++;
    robot.clickOn("#allowlist-search").write("snow");
    clicks++;
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#allowlist-service-snowflake");
    clicks++;
    robot.clickOn("#allowlist-field-policy").write("CORP_POLICY");
    clicks++;
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#allowlist-copy");
    clicks++;
    assertThat(clicks).isLessThanOrEqualTo(5);
    assertThat(office.copied.getLast())
        .contains("ALTER NETWORK POLICY CORP_POLICY", "'203.0.113.87'", "'198.51.100.22'");
  }

  @Test
  void whereNoAllowlistCanWorkTheWayOnIsAPeering() {
    String id =
        office.catalogue.clusters().stream()
            .filter(cluster -> cluster.privateEgress())
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    FxThread.run(() -> model.open(id));
    robot.clickOn("#allowlist-go-on");
    assertThat(opened).containsExactly("peering new:" + id);
  }

  private final Dialogs dialogs =
      new Dialogs() {
        @Override
        public DialogCard.Strip strip() {
          return new DialogCard.Strip("Sandbox", "", false);
        }

        @Override
        public void show(DialogCard card) {
          modal.show(card);
        }

        @Override
        public void hide() {
          modal.hide();
        }
      };

  private void changed() {
    FxThread.run(() -> office.changes.forEach(Runnable::run));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String state() {
    return FxThread.call(() -> robot.lookup("#allowlist-state").query().getAccessibleText());
  }

  private List<Hyperlink> links(String step) {
    return FxThread.call(
        () ->
            List.copyOf(
                robot.from(robot.lookup(step)).lookup(".hyperlink").queryAllAs(Hyperlink.class)));
  }

  private void tell(String step, String who) {
    robot.clickOn(links(step).getLast());
    robot.clickOn("#allowlist-word-by").push(KeyCode.SHORTCUT, KeyCode.A).write(who);
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** On from the pasted answer: given, confirmed, other addresses, Home, given again. */
  @Test
  void whatWasCopiedIsGivenConfirmedAndGivenAgainOnceTheAddressesChange() {
    Cluster halden = office.cluster("halden-prod-euc1");
    FxThread.run(() -> model.open(halden.id() + "/snowflake"));
    robot.clickOn("#allowlist-copy");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#allowlist-mark-given");
    robot.clickOn("#allowlist-word-ticket").write("INC-20418").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(state()).contains("To confirm");
    assertThat(FxThread.call(() -> robot.lookup("#allowlist-mark-given").query().isVisible()))
        .isFalse();
    robot.clickOn(links("#allowlist-step-let-in").getFirst());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(office.copied.getLast()).contains("Is it done, and who did it?", "203.0.113.87");
    tell("#allowlist-step-let-in", "Ines");
    assertThat(state()).contains("Connected");

    office.catalogue.leavesFrom(halden.id(), List.of(Ipv4.parse("203.0.113.7")));
    changed();
    assertThat(state()).contains("To be changed");
    assertThat(statement()).contains("'203.0.113.7'").doesNotContain("'203.0.113.87'");
    tell("#allowlist-step-give", "Mia");
    assertThat(state()).contains("To confirm");
    tell("#allowlist-step-let-in", "Ines");
    assertThat(state()).contains("Connected");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void theListOfAllOpensAStatement() {
    Cluster halden = office.cluster("halden-prod-euc1");
    office.tracking.ask(halden, new ServiceId("databricks"), "INC-20418");
    changed();
    assertThat(FxThread.call(() -> robot.lookup("#allowlist-all-table").query().isVisible()))
        .isTrue();
    robot.clickOn("#allowlist-all-table .table-row-cell");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(statement()).contains("203.0.113.87/32");
    robot.clickOn("#allowlist-all");
    assertThat(FxThread.call(() -> robot.lookup("#allowlist-all-table").query().isVisible()))
        .isTrue();
  }

  private static final String HOSTILE =
      "  O'Br\"ien\r\n\tПривет 🦊 $(rm -rf ~) `x` \\ <b> {{ 7 * 7 }} -- ;".repeat(1 + 10_000 / 60);

  /** Whatever is pasted into any field of any service: a sentence below it, and the page stays. */
  @Test
  void whateverIsPastedIntoAnyFieldThePageStandsAndHoldsNoneOfIt() {
    FxThread.run(() -> model.open(office.cluster("halden-prod-euc1").id().value()));
    double width =
        FxThread.call(() -> robot.lookup("#allowlist-copy").query().getScene().getWidth());
    for (ServiceRow row : List.copyOf(model.services())) {
      FxThread.run(() -> model.choose(row));
      WaitForAsyncUtils.waitForFxEvents();
      FxThread.run(
          () ->
              robot
                  .lookup((Node node) -> node instanceof TextField field && isOfForm(field))
                  .queryAllAs(TextField.class)
                  .forEach(field -> field.setText(HOSTILE)));
      WaitForAsyncUtils.waitForFxEvents();
      StatementPage page = Objects.requireNonNull(model.pageProperty().get(), row.title());
      for (StatementPage.Sheet sheet : page.sheets()) {
        assertThat(sheet.all()).as(row.title()).doesNotContain("Br\"ien", "🦊");
      }
      assertThat(model.formProperty().get().fields())
          .as(row.title())
          .allSatisfy(line -> assertThat(line.wrong()).isNotEmpty());
      FxThread.run(
          () ->
              robot
                  .lookup((Node node) -> node.isVisible() && node.getParent() != null)
                  .queryAll()
                  .forEach(
                      node ->
                          assertThat(node.localToScene(0, 0).getX())
                              .as(row.title() + " " + node)
                              .isLessThanOrEqualTo(width)));
    }
    assertThat(office.failures).isEmpty();
  }

  private static boolean isOfForm(TextField field) {
    return field.getId() != null && field.getId().startsWith("allowlist-field-");
  }
}
