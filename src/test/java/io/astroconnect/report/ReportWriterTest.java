package io.astroconnect.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.astroconnect.model.Harmless;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.ConnectionMethod;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each document says what its snapshot holds, and nothing in it can act. */
class ReportWriterTest {
  private static final Instant ASKED = Instant.parse("2026-11-17T20:14:00Z");
  private static final Instant SEEN = Instant.parse("2026-11-23T13:02:31Z");
  private static final StepId ACCEPT = new StepId("accept");
  private static final StepId RETURN = new StepId("return-routes");

  private final ReportWriter writer =
      new ReportWriter(Words.load(Locale.ENGLISH, Clock.fixed(SEEN, ZoneId.of("Europe/Berlin"))));

  private static Cluster cluster(String name, String customer) {
    return new Cluster(
        ClusterId.parse("clx1"),
        name,
        Provider.AWS,
        ClusterType.DEDICATED,
        "418027365910",
        "eu-central-1",
        "vpc-06b1e94d27fa3c508",
        List.of(Cidr.parse("172.20.0.0/20")),
        List.of(Ipv4.parse("203.0.113.14"), Ipv4.parse("203.0.113.87")),
        List.of(Ipv4.parse("198.51.100.22")),
        "eu-west-1",
        false,
        customer);
  }

  private static ConnectionEntry waiting(String ticket, String by, Confirmation said) {
    Step accept =
        new Step(
            ACCEPT,
            Owner.THEIRS,
            StepState.WAITING,
            Reason.of(AwsPeeringReason.ACCEPT_PENDING, ASKED.plusSeconds(7 * 86_400)),
            ASKED,
            ASKED.plusSeconds(7 * 86_400),
            null);
    Step routes =
        new Step(
            RETURN,
            Owner.THEIRS,
            StepState.TOLD,
            Reason.of(AwsPeeringReason.TOLD, said.by()),
            said.at(),
            null,
            null);
    return new ConnectionEntry(
        ConnectionId.parse("p-7k3m9q2x"),
        ClusterId.parse("clx1"),
        ConnectionMethod.PEERING,
        List.of("004815162342", "eu-central-1", "vpc-0a1f4c7e92b3d5680"),
        List.of(Cidr.parse("10.44.0.0/16"), Cidr.parse("10.45.0.0/16")),
        ticket,
        by,
        ASKED,
        SEEN,
        new Checklist(
            ConnectionState.WAITING,
            "pcx-0d3b7a61f9c2e4850",
            "pending-acceptance",
            List.of(accept, routes)),
        Map.of(RETURN, said),
        Map.of());
  }

  private static Report report(Cluster cluster, ConnectionEntry... connections) {
    return new Report(
        "Sandbox",
        new ReportScope.OneCluster(cluster.id()),
        SEEN,
        List.of(new ClusterEntry(cluster, List.of(connections))));
  }

  private static Report plain() {
    return report(
        cluster("halden-prod-euc1", "Halden Freight"),
        waiting("INC-20418", "m.keller", new Confirmation("Ines Halvorsen", "INC-20418", SEEN)));
  }

  private String write(Report report, ReportFormat format) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(report, format, out, Progress.none());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvHasExactlyItsColumnsAndALineForEachConnection() throws Exception {
    assertThat(write(plain(), ReportFormat.CSV))
        .isEqualTo(
            "connection,cluster,method,target,status,cidrs,requestedAt,observedAt,waitingFor\r\n"
                + "p-7k3m9q2x,clx1,peering,004815162342/eu-central-1/vpc-0a1f4c7e92b3d5680,waiting,"
                + "10.44.0.0/16;10.45.0.0/16,2026-11-17T20:14:00Z,2026-11-23T13:02:31Z,"
                + "theirs: accept\r\n");
  }

  @Test
  void whatWasTakenAwayWaitsForNothing() throws Exception {
    ConnectionEntry entry = waiting("", "", new Confirmation("x", "", SEEN));
    ConnectionEntry removed =
        new ConnectionEntry(
            entry.id(),
            entry.cluster(),
            entry.method(),
            entry.target(),
            entry.cidrs(),
            "",
            "",
            ASKED,
            SEEN,
            new Checklist(ConnectionState.REMOVED, "", "", entry.checklist().steps()),
            Map.of(),
            Map.of());
    assertThat(write(report(cluster("a", ""), removed), ReportFormat.CSV)).endsWith("02:31Z,\r\n");
  }

  @Test
  void csvOfNothingIsItsHeader() throws Exception {
    assertThat(write(report(cluster("a", "")), ReportFormat.CSV))
        .isEqualTo(
            "connection,cluster,method,target,status,cidrs,requestedAt,observedAt,waitingFor\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx"})
  void aCellIsNeverAFormula(String cell) {
    assertThat(Harmless.mark(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "10.44.0.0/16", "'x"})
  void otherCellsStayAsTheyAre(String cell) {
    assertThat(Harmless.mark(cell)).isEqualTo(cell);
  }

  @Test
  void csvQuotesWhatWouldBreakALine() throws Exception {
    ConnectionEntry entry = waiting("", "", new Confirmation("x", "", SEEN));
    ConnectionEntry odd =
        new ConnectionEntry(
            entry.id(),
            entry.cluster(),
            entry.method(),
            List.of("=cmd|' /C calc'!A0,\"a\"\r\nb"),
            entry.cidrs(),
            "",
            "",
            ASKED,
            null,
            entry.checklist(),
            Map.of(),
            Map.of());
    String csv = write(report(cluster("a", ""), odd), ReportFormat.CSV);
    assertThat(csv).contains("\"'=cmd|' /C calc'!A0,\"\"a\"\"\r'\nb\"");
    List<String[]> rows = new ArrayList<>();
    try (var read =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<String[]>readValues(csv)) {
      read.forEachRemaining(rows::add);
    }
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(9));
    assertThat(rows.get(1)[7]).isEmpty();
  }

  @Test
  void jsonHasClustersAndConnectionsInTheFormsOfTheCommandLine() throws Exception {
    JsonNode json = new ObjectMapper().readTree(write(plain(), ReportFormat.JSON));
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("workspace", "takenAt", "counts", "clusters", "elsewhere");
    assertThat(json.at("/counts/waiting").asInt()).isEqualTo(1);
    assertThat(json.at("/clusters/0/egressIps/1").asText()).isEqualTo("203.0.113.87");
    JsonNode connection = json.at("/clusters/0/connections/0");
    assertThat(connection.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "cluster",
            "connectionId",
            "cloudStatus",
            "status",
            "cidrs",
            "steps",
            "method",
            "target",
            "ticket",
            "requestedBy",
            "requestedAt",
            "observedAt",
            "waitingFor",
            "told");
    assertThat(connection.at("/steps/0").fieldNames())
        .toIterable()
        .containsExactly("id", "owner", "state", "why", "since", "by");
    assertThat(connection.at("/told/0/by").asText()).isEqualTo("Ines Halvorsen");
  }

  @Test
  void htmlSaysWhoseTurnItIsWhoSaidWhatAndWhen() throws Exception {
    assertThat(write(plain(), ReportFormat.HTML))
        .contains(
            "<h1>Connections of halden-prod-euc1</h1>",
            "As of Mon 23 Nov 2026, 14:02:31 CET",
            "<b>1</b>connection</li>",
            "Halden Freight · AWS eu-central-1 · Dedicated",
            "In use (eu-central-1): <span class=\"mono\">203.0.113.14, 203.0.113.87</span>",
            "Recovery set (eu-west-1): <span class=\"mono\">198.51.100.22</span>",
            "Peering 10.44.0.0/16, 10.45.0.0/16",
            "Theirs: Accept the request",
            "pcx-0d3b7a61f9c2e4850",
            "Asked Tue 17 Nov 2026, 21:14:00 CET by m.keller, INC-20418",
            "Expires Tue 24 Nov 2026, 21:14:00 CET",
            "until Tue 24 Nov 2026, 21:14:00 CET to accept",
            "Told by Ines Halvorsen, Mon 23 Nov 2026, 14:02:31 CET, INC-20418.");
  }

  @Test
  void htmlIsWholeInItselfAndHasNothingThatActs() throws Exception {
    assertThat(write(plain(), ReportFormat.HTML))
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .doesNotContainIgnoringCase(
            "<script", "http:", "https:", "src=", "@import", "url(", "<link")
        .contains("default-src 'none'");
  }

  @Test
  void htmlEscapesWhatPeopleAndCloudsWrote() throws Exception {
    String evil = "</p><script>alert('x')</script>\"&";
    Report report =
        new Report(
            evil,
            new ReportScope.Everything(),
            SEEN,
            List.of(
                new ClusterEntry(
                    cluster(evil, evil),
                    List.of(waiting(evil, evil, new Confirmation(evil, evil, SEEN))))));
    assertThat(write(report, ReportFormat.HTML))
        .doesNotContain("<script>", "alert('x')")
        .contains("&lt;script&gt;");
  }

  @Test
  void everyStateHasItsShape() throws Exception {
    String page = write(plain(), ReportFormat.HTML);
    for (ConnectionState state : ConnectionState.values()) {
      assertThat(page).contains("<symbol id=\"i-" + state.key() + "\"");
    }
    for (StepState state : StepState.values()) {
      assertThat(page).contains("<symbol id=\"i-" + state.name().toLowerCase(Locale.ROOT) + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void progressNamesEachClusterAndTheStreamStaysOpen(ReportFormat format) throws Exception {
    List<String> told = new ArrayList<>();
    boolean[] closed = {false};
    var out =
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            closed[0] = true;
          }
        };
    writer.write(plain(), format, out, (done, total, what) -> told.add(done + "/" + total + what));
    assertThat(told).containsExactly("0/1halden-prod-euc1", "1/1");
    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void itStopsWhenItIsCancelled(ReportFormat format) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> write(plain(), format)).isInstanceOf(InterruptedException.class);
  }
}
