package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.peering.HandOverTexts.Tab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's part stands there in the form they want, with the real ids. */
class HandOverTabsTest {
  private static final String OVER =
      "This request is over. Send a new one first; the customer’s part is written anew for it.\n";

  @TempDir private Path home;
  private final LastForm last = LastForm.inMemory();
  private Office office;
  private PeeringScreenViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model = screen();
  }

  private PeeringScreenViewModel screen() {
    return Forms.screen(office, Forms.of(office), last);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private PeeringDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  private String in(Tab tab) {
    model.tabProperty().set(tab);
    return detail().handover();
  }

  @Test
  void eachFormNamesTheRealIdsAndWhatLetsAirflowIn() throws Exception {
    model.open(office.peerings.start(office.halden(), "INC-1", Progress.none()).id().value());
    String pcx = detail().peering();
    assertThat(in(Tab.CONSOLE))
        .contains("Actions, Accept request", pcx, "Inbound rules", "172.20.0.0/20");
    assertThat(detail().language()).isEqualTo(Language.PLAIN);
    assertThat(in(Tab.CLI))
        .contains("aws ec2 accept-vpc-peering-connection", pcx, "authorize-security-group-ingress");
    assertThat(detail().language()).isEqualTo(Language.SHELL);
    assertThat(in(Tab.TERRAFORM))
        .contains(
            "aws_vpc_peering_connection_accepter",
            "aws_vpc_security_group_ingress_rule",
            pcx,
            "172.20.0.0/20");
    assertThat(detail().language()).isEqualTo(Language.TERRAFORM);
    assertThat(in(Tab.MAIL)).startsWith("VPC peering with halden-prod-euc1").contains(pcx);
    assertThat(detail().handover()).endsWith("\n").doesNotEndWith("\n\n");
  }

  @Test
  void theFormChosenLastIsShownAgain() {
    assertThat(model.tabProperty().get()).isEqualTo(Tab.CLI);
    model.tabProperty().set(Tab.TERRAFORM);
    assertThat(screen().tabProperty().get()).isEqualTo(Tab.TERRAFORM);
  }

  @Test
  void aFormThatNoLongerExistsIsTheUsualOne() {
    last.remember("peering-handover", "PIGEON");
    assertThat(screen().tabProperty().get()).isEqualTo(Tab.CLI);
  }

  @Test
  void aRequestThatIsOverSaysWhatComesFirstAsACommentInEveryForm() throws Exception {
    PeeringView asked = office.peerings.start(new Customers(office).unknown(), "", Progress.none());
    model.open(asked.id().value());
    office.customers.advance(Duration.ofSeconds(2));
    office.customers.reject(asked.checklist().connectionId());
    office.peerings.observe(asked.id());
    model.read();
    assertThat(in(Tab.CLI)).isEqualTo("# " + OVER);
    assertThat(in(Tab.TERRAFORM)).startsWith("# ");
    assertThat(in(Tab.CONSOLE)).isEqualTo(OVER);
  }

  @Test
  void whatWeDoInTheirNameIsMarkedAsTheirs() {
    model.open(office.peerings.draft(lindqvist(), "").id().value());
    model.observe();
    assertThat(line("accept").why()).startsWith("theirs, done by us. ");
    assertThat(line("request").why()).doesNotContain("done by us");
    assertThat(detail().theirs().steps()).isEmpty();
    assertThat(detail().theirs().remark()).isEqualTo("all of it is done by us, by their role");
  }

  private StepLine line(String step) {
    return detail().ours().steps().stream()
        .filter(line -> line.id().equals(new StepId(step)))
        .findFirst()
        .orElseThrow();
  }

  private AwsPeeringIntent lindqvist() {
    return new AwsPeeringIntent(
        office.cluster("lindqvist-prod-eun1"),
        new Target(
            AwsAccountId.parse("395571820464"),
            AwsRegion.parse("eu-north-1"),
            VpcId.parse("vpc-0bac7d36ec08f9514")),
        List.of(Cidr.parse("10.132.0.0/16")),
        true,
        1,
        Terms.PLAIN.by(
            new AccepterRole("arn:aws:iam::395571820464:role/AstroPeerRole", "lindqvist-4127")));
  }
}
