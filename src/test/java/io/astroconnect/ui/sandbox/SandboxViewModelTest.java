package io.astroconnect.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.gcp.GcpClients;
import io.astroconnect.cloud.gcp.GcpEndpoints;
import io.astroconnect.cloud.gcp.GcpPeerNetworks;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.practice.PracticeService;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel shows the sandbox as it is, and drives all of it. */
class SandboxViewModelTest {
  /** Of Halden Freight, active since long. */
  private static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";

  private static final String HALDEN = "418027365910";

  private static final String OURS_TO_ANSWER =
      "it was asked for by the customer. It is ours to answer.";

  @TempDir private Path home;
  private final AtomicInteger looks = new AtomicInteger();
  private Office office;
  private SandboxViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new SandboxViewModel(
            new PracticeService(office.customers, looks::incrementAndGet),
            office.catalogue,
            office.runner,
            office.live,
            office.words,
            office.announcer);
    model.show(true);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private void tick() {
    office.ticks.forEach(Runnable::run);
  }

  private PeeringDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  private DeedLine line(String id) {
    return java.util.stream.Stream.of(detail().theirs(), detail().drift(), model.trouble())
        .flatMap(List::stream)
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private PeeringView asked() throws InterruptedException {
    PeeringView asked = office.peerings.start(office.halden(), "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    tick();
    return asked;
  }

  @Test
  void whatIsThereIsListedAndTheFirstIsChosen() {
    assertThat(model.rows())
        .anySatisfy(
            row -> {
              assertThat(row.id()).isEqualTo(ARCHIVE);
              assertThat(row.title()).startsWith("halden-prod-euc1 → Halden");
              assertThat(row.look().word()).isEqualTo("active");
            });
    assertThat(detail().id()).isEqualTo(model.rows().getFirst().id());
    assertThat(model.waitingProperty().get()).isZero();
  }

  @Test
  void aRequestAppearsByItselfAndTheCustomerAccepts() throws Exception {
    PeeringView asked = asked();
    assertThat(model.waitingProperty().get()).isEqualTo(1);
    String pcx = asked.checklist().connectionId();
    model.choose(pcx);
    assertThat(detail().look().word()).isEqualTo("pending-acceptance");
    assertThat(detail().remark()).startsWith("until ");
    assertThat(line("set-their-dns").can()).isFalse();
    assertThat(line("set-their-dns").says()).startsWith("Off: it is pending-acceptance.");
    model.perform(line("accept"));
    assertThat(office.toasts).containsExactly("Accept the request: provisioning");
    assertThat(looks).hasValue(1);
    assertThat(model.waitingProperty().get()).isZero();
    assertThat(line("accept").can()).isFalse();
    office.customers.advance(Duration.ofSeconds(3));
    assertThat(office.peerings.observe(asked.id()).checklist().state())
        .isEqualTo(ConnectionState.OURS_TO_DO);
  }

  @Test
  void whatCannotBeDoneIsNotDone() {
    model.choose(ARCHIVE);
    DeedLine accept = line("accept");
    model.perform(accept);
    assertThat(office.toasts).isEmpty();
    assertThat(office.failures).isEmpty();
    assertThat(accept.says()).contains("Only one that is pending-acceptance can be answered.");
  }

  @Test
  void aRefusalThatComesAfterAllIsTold() {
    model.choose(ARCHIVE);
    DeedLine end = line("delete-peering");
    office.customers.perform(new Deed.Vanish(ARCHIVE));
    model.perform(end);
    assertThat(office.failures).containsExactly("There is no connection " + ARCHIVE + ".");
    tick();
    assertThat(model.detailProperty().get()).isNull();
    assertThat(model.rows()).noneMatch(row -> row.id().equals(ARCHIVE));
  }

  @Test
  void theirZonesCanBeAuthorized() throws Exception {
    model.choose(asked().checklist().connectionId());
    assertThat(line("authorize-zone-Z0423910F7K2LMQ").title())
        .isEqualTo("Authorize db.halden.example.");
    assertThat(line("revoke-zone-Z0423910F7K2LMQ").can()).isFalse();
    model.perform(line("authorize-zone-Z0423910F7K2LMQ"));
    assertThat(line("revoke-zone-Z0423910F7K2LMQ").can()).isTrue();
  }

  @Test
  void everyDriftCanBeMade() {
    model.choose(ARCHIVE);
    int routes = 0;
    while (line("drop-route").can()) {
      model.perform(line(routes++ == 0 ? "blackhole" : "drop-route"));
    }
    assertThat(routes).isGreaterThan(1);
    assertThat(line("drop-route").says()).isEqualTo("Off: No route of ours leads to it.");
    model.perform(line("change-address"));
    model.perform(line("vanish"));
    assertThat(office.failures).isEmpty();
    assertThat(model.rows()).noneMatch(row -> row.id().equals(ARCHIVE));
  }

  @Test
  void theClockMovesByStepsAndByWhatIsTyped() {
    assertThat(model.aheadProperty().get()).isEqualTo("As on this machine");
    model.advance(Duration.ofHours(1));
    model.spanProperty().set("1d12h");
    model.advance();
    assertThat(model.aheadProperty().get()).isEqualTo("1 d 13 h ahead of this machine");
    assertThat(model.spanProperty().get()).isEmpty();
    assertThat(office.toasts)
        .containsExactly("The clock is 1 h further", "The clock is 1 d 12 h further");
    model.spanProperty().set("soon");
    assertThat(model.spanProblemProperty().get()).contains("PT1H");
    model.advance();
    assertThat(office.toasts).hasSize(2);
  }

  @Test
  void eachTroubleIsMadeShownAndEnded() {
    TroubleForm form = model.form();
    begin(TroubleKind.SIGN_IN);
    form.accountProperty().set(HALDEN);
    begin(TroubleKind.SIGN_IN);
    form.callProperty().set("CreateRoute");
    begin(TroubleKind.DENY);
    form.timesProperty().set("5");
    begin(TroubleKind.THROTTLE);
    form.callProperty().set(Deed.EVERY);
    form.timesProperty().set("");
    begin(TroubleKind.THROTTLE);
    form.regionProperty().set("eu-central-1");
    begin(TroubleKind.SLOW);
    begin(TroubleKind.LIMIT);
    assertThat(model.trouble())
        .extracting(DeedLine::title)
        .containsExactlyInAnyOrder(
            "The sign-in to every account has ended",
            "The sign-in to 418027365910 has ended",
            "CreateRoute is denied to 418027365910",
            "CreateRoute is refused as one too many, 5 times more",
            "Every call is refused as one too many",
            "Each call to eu-central-1 waits 8 s",
            "A VPC may have 1 active peering, not 50");
    assertThat(office.failures).isEmpty();
    for (DeedLine one : List.copyOf(model.trouble())) {
      model.perform(one);
    }
    assertThat(model.trouble()).isEmpty();
    Conditions calm = office.customers.conditions();
    assertThat(calm.expired()).isEmpty();
    assertThat(calm.activePeerings()).isEqualTo(Conditions.ACTIVE_PEERINGS);
  }

  private void begin(TroubleKind kind) {
    model.form().kindProperty().set(kind);
    assertThat(model.form().missingProperty().get()).as(kind.key()).isEmpty();
    model.begin();
  }

  @Test
  void theFormSaysWhatIsMissing() {
    TroubleForm form = model.form();
    form.kindProperty().set(TroubleKind.DENY);
    assertThat(form.missingProperty().get()).isEqualTo("Off: choose one call.");
    model.begin();
    assertThat(model.trouble()).isEmpty();
    form.kindProperty().set(TroubleKind.SLOW);
    form.spanProperty().set("long");
    assertThat(form.missingProperty().get()).contains("PT1H");
    form.kindProperty().set(TroubleKind.LIMIT);
    form.numberProperty().set("0");
    assertThat(form.missingProperty().get()).startsWith("Off: a number from 1");
  }

  @Test
  void allTroubleEndsAtOnce() {
    office.customers.perform(new Deed.Throttle(Deed.EVERY, 0));
    office.customers.perform(new Deed.Limit(3));
    tick();
    assertThat(model.trouble()).hasSize(2);
    model.calm();
    assertThat(model.trouble()).isEmpty();
  }

  @Test
  void aVpcIsFilledUp() {
    model.form().kindProperty().set(TroubleKind.CROWD);
    model.form().numberProperty().set("3");
    int before = model.rows().size();
    model.begin();
    assertThat(model.rows()).hasSize(before + 3);
  }

  @Test
  void theCustomerAsksAndTheRequestIsShown() {
    model
        .form()
        .clusterProperty()
        .set(
            model.form().clusters().stream()
                .filter(one -> one.name().equals("halden-prod-euc1"))
                .findFirst()
                .orElseThrow());
    begin(TroubleKind.ASK);
    office.customers.advance(Duration.ofSeconds(2));
    tick();
    assertThat(detail().title()).isEqualTo("halden-prod-euc1 ← Halden Freight");
    assertThat(detail().remark()).startsWith("they asked: ours to accept until ");
    assertThat(detail().look().word()).isEqualTo("pending-acceptance");
    assertThat(line("accept").says()).isEqualTo("Off: " + OURS_TO_ANSWER);
    assertThat(line("expire").can()).isTrue();
    assertThat(model.waitingProperty().get()).as("for a customer").isZero();
    model.begin();
    assertThat(office.failures)
        .containsExactly("Each network of Halden Freight has a peering with halden-prod-euc1.");
  }

  @Test
  void whileNobodyLooksNobodyAsks() {
    model.show(false);
    office.customers.perform(new Deed.Limit(3));
    tick();
    assertThat(model.trouble()).isEmpty();
    model.show(true);
    assertThat(model.trouble()).hasSize(1);
  }

  @Test
  void bothCloudsAreOfferedWhereTroubleIsMade() {
    TroubleForm form = model.form();
    assertThat(form.accounts()).contains(HALDEN, "astro-corvus-prod");
    assertThat(form.calls()).contains("CreateRoute", "networks.addPeering", "SetIamPolicy");
    assertThat(form.regions()).contains("eu-central-1", Deed.GLOBAL);
    assertThat(form.networks()).extracting(ClusterChoice::name).contains("corvus-analytics");
    form.numberProperty().set("2");
    begin(TroubleKind.CONTEND);
    form.spanProperty().set("20s");
    begin(TroubleKind.BUSY);
    form.regionProperty().set(Deed.GLOBAL);
    begin(TroubleKind.SLOW);
    assertThat(office.failures).isEmpty();
    assertThat(model.trouble())
        .extracting(DeedLine::title)
        .containsExactly(
            "Somebody else changes the policy just before SetIamPolicy, 2 times more",
            "Each call to Google Cloud waits 20 s");
  }

  @Test
  void theCustomerOfAPeeringOfGoogleCloudActs() throws Exception {
    GcpClients clients =
        new GcpClients(new GcpEndpoints(null, null, office.sandbox.endpoints().compute()), "");
    try (clients) {
      new GcpPeerNetworks(clients, InstantSource.system())
          .add(
              PeerNetwork.ofUrl("projects/astro-corvus-prod/global/networks/astro-corvus-vpc")
                  .orElseThrow(),
              "to-them",
              PeerNetwork.ofUrl("projects/corvus-dwh-prod/global/networks/vpc-shared")
                  .orElseThrow(),
              Exchange.USUAL,
              _ -> {});
    }
    tick();
    PeeringRow row =
        model.rows().stream()
            .filter(one -> one.title().equals("corvus-analytics → Corvus Energy"))
            .findFirst()
            .orElseThrow();
    assertThat(model.waitingProperty().get()).isEqualTo(1);
    assertThat(row.look().word()).isEqualTo("INACTIVE");
    model.choose(row.id());
    assertThat(detail().name()).isEqualTo("to-them");
    assertThat(detail().account()).isEqualTo("corvus-dwh-prod");
    assertThat(detail().remark()).startsWith("since ");
    assertThat(line("drop-their-half").says()).isEqualTo("Off: Their half is not there.");
    model.perform(line("add-their-half"));
    assertThat(detail().look().word()).isEqualTo("ACTIVE");
    model.perform(line("require-consent"));
    model.perform(line("ask-for-removal"));
    model.perform(line("change-options"));
    model.perform(line("keep-busy"));
    model.perform(line("drop-our-half"));
    tick();
    assertThat(office.failures).isEmpty();
    assertThat(model.rows()).noneMatch(one -> one.id().equals(row.id()));
  }
}
