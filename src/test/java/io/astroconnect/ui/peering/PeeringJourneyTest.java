package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job by mouse and keyboard: from the empty form to a connected peering. */
class PeeringJourneyTest {
  @TempDir private Path home;
  private PeeringWindow window;
  private Office office;
  private Hand robot;

  @BeforeEach
  void open() throws Exception {
    window = new PeeringWindow(home);
    office = window.office;
    robot = window.robot;
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void aPeeringIsAskedForMendedSentAcceptedAndConnected() {
    FxThread.run(() -> window.view.shown(""));
    robot.clickOn("#peering-new");
    PeeringWindow.await(
        () -> assertThat(window.focused()).isSameAs(window.node("#new-peering-cluster")));
    fillInFreight();
    assertThat(text("#new-peering-reason")).isEqualTo("Off: 1 check has to be settled first.");
    assertThat(window.node("#new-peering-send").isDisabled()).isTrue();

    robot.clickOn("#new-peering-cidr-0").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.99.0.0/16");
    assertThat(window.node("#new-peering-send").isDisabled()).isFalse();
    robot.push(KeyCode.ESCAPE);
    FxThread.run(() -> window.view.back());
    FxThread.run(() -> window.view.create());
    assertThat(robot.lookup("#new-peering-cidr-0").queryAs(TextField.class).getText())
        .isEqualTo("10.99.0.0/16");

    robot.clickOn("#new-peering-send").doubleClickOn("#peering-ask-go");
    PeeringWindow.await(() -> assertThat(office.opened).hasSize(1));
    assertThat(office.customers.calls()).containsEntry("CreateVpcPeeringConnection", 1L);
    FxThread.run(() -> window.view.shown(office.opened.getFirst().substring("peering ".length())));

    PeeringView asked = office.peerings.views().getFirst();
    office.customers.advance(Duration.ofSeconds(2));
    window.state(asked, "Waiting");
    office.customers.accept(asked.checklist().connectionId(), asked.cidrs());
    office.customers.advance(Duration.ofSeconds(3));
    window.state(asked, "Ours to do");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    window.state(asked, "Waiting");

    tell("#peering-step-dns-accepter");
    tell("#peering-step-return-routes");
    window.state(asked, "Connected");
    assertThat(office.failures).isEmpty();
  }

  private void fillInFreight() {
    FxThread.run(
        () ->
            robot
                .lookup("#new-peering-cluster")
                .<ComboBox<ClusterChoice>>query()
                .setValue(halden()));
    window.type("#new-peering-account", "999988887777");
    window.type("#new-peering-region", "eu-central-1");
    window.type("#new-peering-vpc", "vpc-0aaaabbbbccccdddd");
    window.type("#new-peering-cidr-0", "172.20.8.0/21");
  }

  private ClusterChoice halden() {
    return window.form.input().clusters().stream()
        .filter(choice -> choice.name().equals("halden-prod-euc1"))
        .findFirst()
        .orElseThrow();
  }

  private void tell(String step) {
    robot.clickOn(robot.from(robot.lookup(step)).lookup(".hyperlink").<Hyperlink>query());
    robot.clickOn("#peering-told-by").write("Ines").push(KeyCode.ENTER);
    PeeringWindow.await(() -> assertThat(step(step)).contains("Told"));
  }

  private String step(String id) {
    return Objects.requireNonNull(window.node(id).getAccessibleText());
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }
}
