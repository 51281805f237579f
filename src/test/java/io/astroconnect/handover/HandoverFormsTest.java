package io.astroconnect.handover;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two ranges and two hosted zones in every form, in our region and in another one. The arguments
 * are those of the AWS CLI's and the Terraform AWS provider's references.
 */
class HandoverFormsTest {
  private static final String ZONE = "Z0423910F7K2LMQ";
  private final PeeringHandover handover =
      new PeeringHandover(Words.load(Locale.ENGLISH, Clock.fixed(Peering.NOW, ZoneId.of("CET"))));

  private static Peering wide() {
    return new Peering().to("10.44.0.0/16", "10.45.0.0/16").zones(ZONE, "Z07318852XW4PN3");
  }

  private String text(Peering peering, Form form) {
    PeeringMatter matter = peering.matter();
    HandOver given = handover.handOver(matter, form);
    return Stream.of(
            List.of(handover.facts(matter, form)),
            given.steps(),
            List.of(handover.letIn(matter, form), given.look()))
        .flatMap(List::stream)
        .map(Piece::text)
        .collect(joining("\n\n", "", "\n"));
  }

  @ParameterizedTest
  @CsvSource({"CONSOLE, txt", "CLI, sh", "TERRAFORM, tf"})
  void everyFormIsExactlyRight(Form form, String ending) throws Exception {
    Golden.check(getClass(), "wide-same-region." + ending, text(wide(), form));
    Golden.check(getClass(), "wide-other-region." + ending, text(wide().in("eu-west-1"), form));
  }

  @Test
  void theMailIsExactlyRight() throws Exception {
    Golden.check(getClass(), "wide-mail.txt", handover.reminder(wide().matter()).text());
  }

  @Test
  void everyCommandNamesTheRegionOfTheirVpcAndZonesTheRegionOfOurs(@TempDir Path folder)
      throws Exception {
    String script = text(wide().in("eu-west-1").is("active"), Form.CLI);
    assertThat(Bash.check(folder, script)).isEmpty();
    List<List<String>> calls = Bash.calls(folder, script, "aws");
    assertThat(calls)
        .filteredOn(call -> call.get(1).equals("ec2"))
        .isNotEmpty()
        .allSatisfy(call -> assertThat(call).containsSequence("--region", "eu-west-1"));
    assertThat(calls)
        .filteredOn(call -> call.get(1).equals("route53"))
        .containsExactly(authorize(ZONE), authorize("Z07318852XW4PN3"));
  }

  private static List<String> authorize(String zone) {
    return List.of(
        "aws",
        "route53",
        "create-vpc-association-authorization",
        "--hosted-zone-id",
        zone,
        "--vpc",
        "VPCRegion=eu-central-1,VPCId=vpc-0c11a5e7d4b2f9a38");
  }

  @Test
  void pastedAtOnceTheyDoNotTakeTheAuthorizationBack(@TempDir Path folder) throws Exception {
    for (Peering peering : List.of(wide(), wide().is("active"))) {
      assertThat(Bash.calls(folder, text(peering, Form.CLI), "aws"))
          .noneMatch(call -> call.contains("delete-vpc-association-authorization"));
    }
    assertThat(text(wide(), Form.CLI)).contains("delete-vpc-association-authorization");
  }

  @Test
  void aSecurityGroupOfOursIsOfferedInOneRegionAlone() {
    for (Form form : Form.values()) {
      assertThat(text(wide(), form))
          .contains("<OUR_SECURITY_GROUP>", "210987654321", "once the peering is active");
      assertThat(text(wide().in("eu-west-1"), form)).doesNotContain("<OUR_SECURITY_GROUP>");
    }
  }

  @Test
  void pastedAtOnceOnlyOurRangesAreLetIn(@TempDir Path folder) throws Exception {
    assertThat(Bash.calls(folder, text(wide().is("active"), Form.CLI), "aws"))
        .filteredOn(call -> call.contains("authorize-security-group-ingress"))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call).contains("--cidr").doesNotContain("--source-group"));
    assertThat(text(wide().is("active"), Form.CLI).lines())
        .filteredOn(line -> line.contains("--source-group"))
        .allMatch(line -> line.startsWith("#"));
  }

  @ParameterizedTest
  @CsvSource({"pending-acceptance", "active", "a-code-of-tomorrow"})
  void ourAccountAndVpcStandInEveryFormUntilTheLastStep(String status) {
    for (Form form : Form.values()) {
      assertThat(text(wide().is(status), form))
          .contains("Airflow: account 210987654321, eu-central-1, vpc-0c11a5e7d4b2f9a38")
          .contains("You:     account 004815162342, eu-central-1, vpc-0a1f4c7e92b3d5680");
    }
    assertThat(handover.reminder(wide().is(status).matter()).body())
        .contains("AWS account 210987654321, region eu-central-1, VPC vpc-0c11a5e7d4b2f9a38");
  }

  @Test
  void terraformNamesEachResourceOnceAndReadsAsOneFile() {
    for (String status : List.of("pending-acceptance", "active")) {
      HclReader.Read read = HclReader.read(text(wide().is(status), Form.TERRAFORM));
      List<String> blocks =
          read.code().lines().filter(line -> line.matches("[a-z]+ .*\\{")).toList();
      assertThat(blocks)
          .filteredOn(line -> line.startsWith("resource"))
          .as("accept, options, route, two zones, security group")
          .hasSize(6);
      assertThat(read.strings())
          .contains("aws_vpc_peering_connection_accepter", "aws_vpc_peering_connection_options")
          .contains("aws_route", "aws_vpc_security_group_ingress_rule")
          .contains("aws_route53_vpc_association_authorization", "astro_" + ZONE)
          .contains(Peering.PCX, "172.20.0.0/20", "172.20.16.0/21");
    }
  }

  @Test
  void optionsAndRoutesOfTerraformWaitForItsOwnAccepting() {
    assertThat(text(wide(), Form.TERRAFORM))
        .contains(
            "vpc_peering_connection_id = aws_vpc_peering_connection_accepter.astro.id",
            "vpc_peering_connection_id = \"" + Peering.PCX + "\"");
    assertThat(text(wide().is("active"), Form.TERRAFORM))
        .as("accepted by hand already")
        .doesNotContain("aws_vpc_peering_connection_accepter.astro.id");
  }

  @Test
  void hostileNamesChangeNoForm() {
    for (Form form : Form.values()) {
      String plain = text(wide(), form);
      for (String value : Hostile.VALUES) {
        assertThat(text(wide().of(Fixtures.cluster(value, value)), form)).isEqualTo(plain);
      }
    }
  }
}
