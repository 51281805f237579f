package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Progress;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds clusters and connections by any part of what is known of them. */
class PaletteViewModelTest {
  @TempDir private static Path home;
  private static Office office;
  private static PeeringView asked;
  private PaletteViewModel palette;

  @BeforeAll
  static void open() throws Exception {
    office = new Office(home);
    asked = office.peerings.draft(office.halden(), "INC-20418");
  }

  @BeforeEach
  void search() {
    palette = new PaletteViewModel(office.catalogue, office.peerings, office.runner);
  }

  @AfterAll
  static void close() throws Exception {
    office.close();
  }

  private List<String> found(String text) {
    palette.search(text);
    return palette.hits().stream().map(Hit::argument).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "halden-prod-euc1",
        "HALDEN-PROD",
        "clx3k9v2p00a101jz7h4q2m8d",
        "203.0.113.87",
        "198.51.100.141",
        "vpc-06b1e94d27fa3c508",
        "freight dedicated prod",
        "\u00a0 halden\u00a0prod\n"
      })
  void aClusterIsFoundByAnyPartOfIt(String text) {
    assertThat(found(text)).contains("clx3k9v2p00a101jz7h4q2m8d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INC-20418",
        "inc-20418",
        Office.FREIGHT,
        Office.FREIGHT_VPC,
        "10.44.0.0/16",
        "halden freight",
        "euc1 004815162342"
      })
  void aConnectionIsFoundByItsTicketItsTargetAndItsCluster(String text) {
    assertThat(found(text)).contains(asked.id().value());
  }

  @Test
  void aConnectionIsFoundByItsIdsAndOpensWhereItStands() throws Exception {
    PeeringView sent = office.peerings.proceed(asked.id(), Progress.none());
    assertThat(found(sent.id().value())).containsExactly(sent.id().value());
    assertThat(found(sent.checklist().connectionId())).containsExactly(sent.id().value());
    assertThat(palette.hits())
        .containsExactly(
            new Hit(
                "fth-link",
                "halden-prod-euc1 → " + Office.FREIGHT_VPC,
                sent.checklist().connectionId(),
                "peering",
                sent.id().value()));
  }

  @Test
  void aConnectionIsFoundByTheTicketThatAStepWasToldWith() throws Exception {
    PeeringView sent = office.peerings.proceed(asked.id(), Progress.none());
    office.peerings.confirm(sent.id(), new StepId("return-routes"), "Ana Ruiz", "INC-77102");
    assertThat(found("inc-77102")).containsExactly(asked.id().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "halden kestrel", "Target[", "account="})
  void whatNobodyHasFindsNothing(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void theListIsShortAndNeitherKindCrowdsOutTheOther() {
    for (int i = 0; i < 20; i++) {
      Target target =
          new Target(
              new AwsAccountId("731904426180"),
              new AwsRegion("us-west-2"),
              new VpcId("vpc-000000000000000%02d".formatted(i)));
      office.peerings.draft(
          new AwsPeeringIntent(
              office.cluster("orchid-prod-usw2"),
              target,
              List.of(Cidr.parse("10.42.0.0/16")),
              true,
              1),
          "");
    }
    found("");
    assertThat(palette.hits()).hasSize(12);
    assertThat(palette.hits()).extracting(Hit::screen).contains("clusters", "peering");
  }

  @Test
  void ofSeveralSearchesUnderWayTheLastCounts() {
    List<Runnable> answers = new ArrayList<>();
    PaletteViewModel slow =
        new PaletteViewModel(office.catalogue, office.peerings, new Later(answers));
    slow.search("kestrel-prod");
    slow.search("halden-dev");
    answers.get(1).run();
    answers.get(0).run();
    assertThat(slow.hits()).extracting(Hit::title).containsExactly("halden-dev-euc1");
  }

  /** Runs jobs when the test says. */
  private record Later(List<Runnable> answers) implements Runner {
    @Override
    public <T> Running submit(String title, Job<T> job, Consumer<Outcome<T>> then) {
      answers.add(() -> new io.astroconnect.task.DirectRunner().submit(title, job, then));
      return new io.astroconnect.task.DirectRunner().submit(title, _ -> "", _ -> {});
    }

    @Override
    public List<Running> running() {
      return List.of();
    }

    @Override
    public void onChange(Runnable listener) {
      // nothing is shown of these
    }

    @Override
    public void close() {
      answers.clear();
    }
  }
}
