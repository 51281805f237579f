package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.peering.NextAction.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a peering ends or goes astray, the screen says why and what is the way on. */
class EndingsTest {
  private static final StepId RETURN_ROUTES = new StepId("return-routes");
  private static final StepId ACCEPT = new StepId("accept");

  @TempDir private Path home;
  private Office office;
  private Customers customers;
  private NewPeeringViewModel form;
  private PeeringScreenViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    customers = new Customers(office);
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

  private List<Kind> kinds() {
    return detail().next().ways().stream().map(NextAction.Way::kind).toList();
  }

  private String sentence() {
    return detail().next().sentence();
  }

  private PeeringView asked() throws InterruptedException {
    PeeringView asked = office.peerings.start(customers.unknown(), "INC-1", Progress.none());
    model.open(asked.id().value());
    office.customers.advance(Duration.ofSeconds(2));
    return await(asked, ConnectionState.WAITING);
  }

  private void accept(PeeringView asked) {
    office.customers.accept(asked.checklist().connectionId(), asked.cidrs());
    office.customers.advance(Duration.ofSeconds(3));
    await(asked, ConnectionState.OURS_TO_DO);
  }

  /** Looks again until the sandbox's own pace has brought it there. */
  private PeeringView await(PeeringView view, ConnectionState state) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(office.peerings.observe(view.id()).checklist().state())
                    .isEqualTo(state));
    model.read();
    assertThat(detail().look().word()).isEqualTo(office.words.state(state));
    return office.peerings.view(view.id());
  }

  private PeeringView accepted() throws InterruptedException {
    PeeringView asked = asked();
    accept(asked);
    model.proceed();
    assertThat(office.failures).isEmpty();
    return office.peerings.view(asked.id());
  }

  private StepLine line(StepId step) {
    return detail().theirs().steps().stream()
        .filter(line -> line.id().equals(step))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRejectedOneAsksWhyAndCanBeChangedOrSentAnew() throws Exception {
    PeeringView asked = asked();
    office.customers.reject(asked.checklist().connectionId());
    await(asked, ConnectionState.REJECTED);
    assertThat(sentence()).contains("rejected the request", "Ask why");
    PeeringView ended = office.peerings.view(asked.id());
    assertThat(ended.since()).as("since it was seen").isAfter(ended.askedAt());
    assertThat(office.peerings.observe(asked.id()).since()).isEqualTo(ended.since());
    assertThat(detail().handover()).contains("Send a new one first");
    assertThat(kinds()).containsExactly(Kind.COPY, Kind.CHANGE, Kind.REISSUE);
    model.reissue();
    assertThat(office.failures).isEmpty();
    assertThat(detail().peering()).isNotEqualTo(asked.checklist().connectionId());
  }

  @Test
  void anExpiredOneIsSentAnew() throws Exception {
    PeeringView asked = asked();
    office.customers.advance(Duration.ofDays(8));
    await(asked, ConnectionState.EXPIRED);
    assertThat(sentence()).contains("Nobody accepted within seven days");
    PeeringView ended = office.peerings.view(asked.id());
    assertThat(ended.since()).as("not since the request").isAfter(ended.askedAt());
    assertThat(kinds()).containsExactly(Kind.REISSUE, Kind.CHANGE);
    model.reissue();
    assertThat(office.failures).isEmpty();
    assertThat(detail().peering()).isNotEqualTo(asked.checklist().connectionId());
  }

  @Test
  void aFailedOneIsChangedInTheForm() throws Exception {
    PeeringView asked = office.peerings.start(customers.overlapping(), "", Progress.none());
    model.open(asked.id().value());
    office.customers.advance(Duration.ofSeconds(2));
    await(asked, ConnectionState.FAILED);
    assertThat(sentence()).contains("AWS took the request and failed it");
    assertThat(kinds()).containsExactly(Kind.CHANGE, Kind.COPY, Kind.REISSUE);
    model.change();
    assertThat(model.formProperty().get()).isTrue();
    assertThat(form.input().aws.vpc.textProperty().get()).isEqualTo(asked.target().network());
    assertThat(form.buttonProperty().get()).startsWith("Send new request to");
  }

  @Test
  void aRouteThatWasDeletedIsPutBack() throws Exception {
    PeeringView working = accepted();
    StepId route =
        working.checklist().steps().stream()
            .map(step -> step.id())
            .filter(id -> id.kind().equals("route"))
            .findFirst()
            .orElseThrow();
    office.networks.deleteRoute(
        new Scope(working.cluster().account(), working.cluster().region()),
        route.subject().getFirst(),
        Cidr.parse(route.subject().getLast()),
        VpcPeeringConnectionId.parse(working.checklist().connectionId()));
    await(working, ConnectionState.DRIFTED);
    assertThat(sentence()).contains("The route was there and is gone");
    assertThat(kinds()).containsExactly(Kind.PROCEED);
    assertThat(detail().next().ways().getFirst().button()).startsWith("Mend 1 route");
    model.proceed();
    assertThat(office.peerings.view(working.id()).checklist().step(route).orElseThrow().state())
        .isEqualTo(StepState.DONE);
  }

  @Test
  void whatCannotBeSeenIsLookedAtAgain() throws Exception {
    PeeringView working = accepted();
    office.customers.trouble(
        SandboxTrouble.refusal("DescribeVpcPeeringConnections", "UnauthorizedOperation", 1));
    await(working, ConnectionState.NOT_SEEN);
    assertThat(sentence()).contains("Not seen");
    assertThat(kinds()).containsExactly(Kind.OBSERVE);
    model.observe();
    assertThat(detail().look().word()).isNotEqualTo("Not seen");
  }

  @Test
  void aRefusedCallSaysWhyAndIsTriedAgain() throws Exception {
    PeeringView asked = asked();
    accept(asked);
    office.customers.trouble(SandboxTrouble.refusal("CreateRoute", "UnauthorizedOperation", 1));
    model.proceed();
    assertThat(detail().look().word()).isEqualTo("Failed");
    assertThat(sentence()).contains("may not call CreateRoute").contains("Request ");
    assertThat(kinds()).containsExactly(Kind.PROCEED);
    model.proceed();
    assertThat(detail().look().word()).isNotEqualTo("Failed");
  }

  @Test
  void aWordAboutTheAcceptanceIsKeptBesideWhatAwsShows() throws Exception {
    PeeringView asked = asked();
    assertThat(line(ACCEPT).telling()).isEqualTo(StepLine.Telling.MARK);
    model.tell(ACCEPT, "Ines", "INC-2");
    assertThat(line(ACCEPT).look().word()).isEqualTo("Waiting");
    assertThat(line(ACCEPT).why()).contains("Ines says it is accepted. AWS still shows it pending");
    assertThat(line(ACCEPT).telling()).isEqualTo(StepLine.Telling.TAKE_BACK);
    accept(asked);
    assertThat(line(ACCEPT).telling()).isEqualTo(StepLine.Telling.NONE);
  }

  @Test
  void everyStepOfTheirsThatWaitsCanBeToldAndTakenBack() throws Exception {
    accepted();
    assertThat(line(new StepId("dns-accepter")).telling()).isEqualTo(StepLine.Telling.MARK);
    assertThat(line(ACCEPT).telling()).isEqualTo(StepLine.Telling.NONE);
    model.tell(RETURN_ROUTES, "Ines", "INC-2");
    assertThat(line(RETURN_ROUTES).look().word()).isEqualTo("Told");
    assertThat(line(RETURN_ROUTES).why()).contains("Ines says it is done. INC-2,");
    model.takeBack(RETURN_ROUTES, "Ines", "INC-2");
    assertThat(line(RETURN_ROUTES).telling()).isEqualTo(StepLine.Telling.MARK);
  }

  @Test
  void aMalformedOrUnknownNameIsAnsweredWithASentence() {
    model.open("p-%%%");
    model.open("p-zzzzzz");
    assertThat(office.failures)
        .containsExactly(
            "There is no peering p-%%% in this workspace.",
            "There is no peering p-zzzzzz in this workspace.");
    assertThat(model.detailProperty().get()).isNull();
  }
}
