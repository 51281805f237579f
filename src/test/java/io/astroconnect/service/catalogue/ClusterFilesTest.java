package io.astroconnect.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.model.catalogue.Refusal;
import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.catalogue.RowFate.Kind;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.task.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters from files and into files, on a real store. */
class ClusterFilesTest {
  private static final String HEAD = "id,name,provider,type,region\r\n";

  @TempDir Path folder;
  private SqlStore store;
  private ChangeGuard guard;
  private CatalogueService catalogue;

  @BeforeEach
  void open() {
    store = SqlStore.open(folder.resolve("store.sqlite"));
    guard = new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test");
    catalogue = new CatalogueService(store, guard, Clock.systemUTC(), "Kim");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Cluster cluster(String id, String name) {
    return new Cluster(
        new ClusterId(id),
        name,
        Provider.AWS,
        ClusterType.DEDICATED,
        "004815162342",
        "eu-central-1",
        "vpc-0a1f4c7e92b3d5680",
        List.of(Cidr.parse("172.20.0.0/20"), Cidr.parse("172.21.0.0/20")),
        List.of(Ipv4.parse("203.0.113.14"), Ipv4.parse("203.0.113.87")),
        List.of(Ipv4.parse("198.51.100.1")),
        "eu-west-1",
        false,
        "=HYPERLINK(\"https://evil.example\")");
  }

  /** With all that a spreadsheet, a parser or a person could stumble over. */
  private void hostile() {
    catalogue.add(cluster("clx1", "-2+3"));
    catalogue.note(
        new ClusterId("clx1"),
        _ ->
            new Notes(
                "@SUM(1)\n\n=cmd|' /C calc'!A0; \"quoted\", 'tis\n- item\n+1\t=2",
                List.of("=1", "vip", "Größe 🚀"),
                List.of("ZD-1", "https://desk.example/t?a=1&b=,2"),
                "Müller, Söhne & Co",
                true,
                Instant.parse("2026-11-23T09:36:05.123456789Z")));
    catalogue.add(cluster("clx2", "Ünï \"x\", y"));
  }

  private Path file(String text) {
    return file(text, StandardCharsets.UTF_8);
  }

  private Path file(String text, Charset charset) {
    try {
      return Files.writeString(folder.resolve("clusters.csv"), text, charset);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private ImportPreview preview(String text) throws InterruptedException {
    return catalogue.files().preview(file(text), Progress.none());
  }

  private ImportPreview imported(String text) throws InterruptedException {
    ImportPreview preview = preview(text);
    catalogue.files().accept(preview, Progress.none());
    return preview;
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void whatIsExportedAndImportedIsTheSame(FileFormat format) throws InterruptedException {
    hostile();
    List<ClusterRecord> before = catalogue.records();
    Path file = folder.resolve("out");
    assertThat(catalogue.files().export(file, format)).isEqualTo(2);
    ImportPreview preview = catalogue.files().preview(file, Progress.none());
    assertThat(preview.rows()).extracting(RowFate::kind).containsOnly(Kind.SAME);
    catalogue.files().accept(preview, Progress.none());
    assertThat(catalogue.records()).isEqualTo(before);
    try (SqlStore other = SqlStore.open(folder.resolve("other.sqlite"))) {
      CatalogueService empty =
          new CatalogueService(
              other,
              new ChangeGuard(false, Clock.systemUTC(), other.activities(), "test"),
              Clock.systemUTC(),
              "test");
      ImportPreview fresh = empty.files().preview(file, Progress.none());
      assertThat(fresh.rows()).extracting(RowFate::kind).containsOnly(Kind.NEW);
      assertThat(empty.files().accept(fresh, Progress.none())).isEqualTo(2);
      assertThat(empty.records()).isEqualTo(before);
    }
  }

  @Test
  void inASpreadsheetNothingOfItIsAFormula() throws InterruptedException, IOException {
    hostile();
    Path file = folder.resolve("out.csv");
    catalogue.files().export(file, FileFormat.CSV);
    String text = Files.readString(file);
    assertThat(text).startsWith("\ufeffid,name,");
    assertThat(text.split("[,;\\t\\r\\n]\"?", -1)).noneMatch(cell -> cell.matches("(?s)^[=+@-].*"));
  }

  @Test
  void eachRowHasItsFateAndNothingIsWrittenBeforeItIsAccepted() throws InterruptedException {
    catalogue.add(cluster("clx1", "halden"));
    catalogue.add(cluster("clx2", "corvus"));
    List<ClusterRecord> before = catalogue.records();
    ImportPreview preview =
        preview(
            """
            id,name,provider,type,account,region,vpc,egressIps
            clx1,halden,AWS,DEDICATED,004815162342,eu-central-1,vpc-0a1f4c7e92b3d5680,203.0.113.87;203.0.113.14
            clx2,corvus-2,AWS,HYBRID,004815162342,eu-central-1,,203.0.113.9
            clx3,etl,gcp,dedicated,,us-central1,,
            clx4,,AWS,DEDICATED,4815162342,eu-central-1,,203.0.113.999
            """);
    assertThat(preview.rows())
        .extracting(RowFate::line, RowFate::id, RowFate::kind)
        .containsExactly(
            tuple(2L, "clx1", Kind.SAME),
            tuple(3L, "clx2", Kind.CHANGED),
            tuple(4L, "clx3", Kind.NEW),
            tuple(5L, "clx4", Kind.REFUSED));
    assertThat(preview.rows().get(1).inOrder())
        .containsExactly(Column.NAME, Column.TYPE, Column.VPC, Column.EGRESS_IPS);
    assertThat(preview.rows().get(3).refusals())
        .extracting(Refusal::column, Refusal::rule, Refusal::given)
        .containsExactlyInAnyOrder(
            tuple(Column.NAME, Rule.NAME, ""),
            tuple(Column.ACCOUNT, Rule.ACCOUNT_ID, "4815162342"),
            tuple(Column.EGRESS_IPS, Rule.IPV4_ADDRESS, "203.0.113.999"));
    assertThat(catalogue.records()).isEqualTo(before);
    assertThat(catalogue.files().accept(preview, Progress.none())).isEqualTo(2);
    assertThat(catalogue.clusters())
        .extracting(Cluster::name)
        .containsExactly("corvus-2", "etl", "halden");
    ClusterRecord changed = catalogue.record(new ClusterId("clx2")).orElseThrow();
    assertThat(changed.cluster().cidrs()).as("no such column").hasSize(2);
    assertThat(changed.byHand()).contains(ClusterField.VPC, ClusterField.EGRESS_IPS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void linesMayEndAnyWayAndQuotedOnesCount(String end) throws InterruptedException {
    ImportPreview preview =
        imported(
            """
            note,id,name,provider,type,region
            "a
            b",clx1,one,AWS,DEDICATED,eu-central-1

            ,clx2,two,AWS,DEDICATED,Frankfurt
            """
                .replace("\n", end));
    assertThat(preview.rows()).extracting(RowFate::line).containsExactly(2L, 5L);
    assertThat(catalogue.record(new ClusterId("clx1")).orElseThrow().notes().text())
        .isEqualTo("a\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void columnsMayBePartedAsSpreadsheetsDo(String parter) throws InterruptedException {
    String row = "clx1,one,AWS,DEDICATED,eu-central-1";
    ImportPreview preview = imported("\ufeff" + (HEAD + row).replace(",", parter));
    assertThat(preview.count(Kind.NEW)).isEqualTo(1);
    assertThat(catalogue.clusters()).extracting(Cluster::name).containsExactly("one");
  }

  @Test
  void theSameIdTwiceIsRefusedTheSecondTime() throws InterruptedException {
    String row = "clx1,one,AWS,DEDICATED,eu-central-1\r\n";
    ImportPreview preview = preview(HEAD + row + row);
    assertThat(preview.rows()).extracting(RowFate::kind).containsExactly(Kind.NEW, Kind.REFUSED);
    assertThat(preview.rows().get(1).refusals())
        .containsExactly(new Refusal(Column.ID, Rule.ID_TWICE, "clx1", "2"));
  }

  @Test
  void unknownColumnsArePassedOverAndToldAndExtraCellsRefused() throws InterruptedException {
    ImportPreview preview =
        preview(
            """
            id, NAME ,colour,provider,type,region
            clx1,one,red,AWS,DEDICATED,eu-central-1
            clx2,two,red,AWS,DEDICATED,eu-central-1,more
            clx3,three,red
            """);
    assertThat(preview.ignored()).containsExactly("colour");
    assertThat(preview.rows())
        .extracting(RowFate::kind)
        .containsExactly(Kind.NEW, Kind.REFUSED, Kind.REFUSED);
  }

  @Test
  void clustersComeInAListOrWrappedInOneOrAloneOrLineByLine() throws InterruptedException {
    String one = "{\"id\":\"clx1\",\"name\":\"a\",\"provider\":\"AWS\",\"region\":\"eu-west-1\"}";
    String other = one.replace("clx1", "clx2");
    for (String text :
        List.of(
            "[" + one + "," + other + "]",
            "\ufeff[" + one + "," + other + "]",
            "{\"totalCount\": 2, \"clusters\": [" + one + "," + other + "], \"id\": \"page\"}",
            one + "\n" + other + "\n")) {
      assertThat(preview(text).rows()).as(text).extracting(RowFate::id).contains("clx1", "clx2");
      assertThat(preview(text).rows()).as(text).hasSize(2);
    }
    assertThat(preview(one).rows()).hasSize(1);
    assertThat(preview("{\"clusters\":" + one + "}").rows()).hasSize(1);
    String aCluster = one.replace("}", ",\"clusters\":[" + other + "]}");
    assertThat(preview(aCluster).rows()).extracting(RowFate::id).containsExactly("clx1");
    assertThat(preview(aCluster).ignored()).containsExactly("clusters");
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole() {
    assertRefused("", Problem.EMPTY);
    assertRefused(HEAD, Problem.EMPTY);
    assertRefused("name,region\na,b\n", Problem.NO_ID);
    assertRefused("id,name,Name\nclx1,a,b\n", Problem.COLUMN_TWICE);
    assertRefused(HEAD + "clx1,\"never closed\n", Problem.BROKEN);
    assertRefused("[{\"id\": \"clx1\", ]", Problem.BROKEN);
    assertRefused("[]", Problem.EMPTY);
    assertRefused("{\"clusters\": []}", Problem.EMPTY);
    assertRefused("[1]", Problem.NO_CLUSTER);
    assertRefused("[null]", Problem.NO_CLUSTER);
    assertRefused("{\"clusters\": [\"clx1\"]}", Problem.NO_CLUSTER);
    assertRefused("{\"clusters\": [{\"id\": \"clx1\"}", Problem.CUT_OFF);
    assertRefused("\"clx1\"", Problem.NO_ID);
    assertRefused("null", Problem.NO_ID);
    assertRefused("[{\"id\": \"clx1\"}", Problem.CUT_OFF);
    assertRefused("[".repeat(100_000), Problem.OUT_OF_BOUNDS);
    assertThatThrownBy(() -> preview(file(HEAD + "ü", StandardCharsets.ISO_8859_1)))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_UTF_8));
    assertThatThrownBy(() -> preview(file(HEAD, StandardCharsets.UTF_16)))
        .isInstanceOf(FileRefusedException.class);
    assertThatThrownBy(() -> preview(folder))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.UNREADABLE));
  }

  private void assertRefused(String text, Problem problem) {
    assertThatThrownBy(() -> preview(text))
        .as(text)
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.problem()).as(text).isEqualTo(problem));
  }

  private ImportPreview preview(Path file) throws InterruptedException {
    return catalogue.files().preview(file, Progress.none());
  }

  @Test
  void jsonMayHoldOneOrManyAndNamesTheLine() throws InterruptedException {
    ImportPreview preview =
        imported(
            """

            [
              {"id": "clx1", "name": "one", "provider": "AWS", "type": "HYBRID",
               "region": "eu-central-1", "cidrs": ["172.20.0.0/20", "172.21.0.0/20"],
               "privateEgress": true, "tags": ["vip"], "byHand": ["vpc"], "archivedAt": null},
              {"id": "clx2", "name": {"a": 1}, "cidrs": [1]}
            ]
            """);
    assertThat(preview.ignored()).containsExactly("byHand");
    assertThat(preview.rows())
        .extracting(RowFate::line, RowFate::kind)
        .containsExactly(tuple(3L, Kind.NEW), tuple(6L, Kind.REFUSED));
    assertThat(preview.rows().get(1).refusals())
        .extracting(Refusal::column)
        .contains(Column.NAME, Column.CIDRS);
    ClusterRecord one = catalogue.record(new ClusterId("clx1")).orElseThrow();
    assertThat(one.cluster().cidrs()).hasSize(2);
    assertThat(one.notes().tags()).containsExactly("vip");
    assertThat(preview("{\"id\": \"clx1\", \"name\": \"uno\"}").rows().getFirst().inOrder())
        .containsExactly(Column.NAME);
  }

  @Test
  void whatChangedSinceThePreviewIsRefusedAndNothingIsWritten() throws InterruptedException {
    String rows = HEAD + "clx1,one,AWS,DEDICATED,eu-central-1\r\nclx2,b,AWS,HYBRID,eu-west-1\r\n";
    ImportPreview preview = preview(rows);
    file(rows.replace("one", "eno"));
    assertRefusedNow(preview, Problem.OTHER_FILE);
    file(rows);
    catalogue.add(cluster("clx2", "somebody else’s"));
    assertRefusedNow(preview, Problem.OTHER_CLUSTER);
    assertThat(catalogue.clusters()).extracting(Cluster::name).containsExactly("somebody else’s");
  }

  private void assertRefusedNow(ImportPreview preview, Problem problem) {
    assertThatThrownBy(() -> catalogue.files().accept(preview, Progress.none()))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  @Test
  void aCancelledImportWritesNothing() throws InterruptedException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int n = 0; n < 2_000; n++) {
      text.append("clx%d,n%d,AWS,DEDICATED,eu-central-1\r\n".formatted(n, n));
    }
    ImportPreview preview = preview(text.toString());
    assertThatThrownBy(
            () ->
                catalogue
                    .files()
                    .accept(
                        preview,
                        (done, total, _) -> {
                          if (done > total / 2) {
                            Thread.currentThread().interrupt();
                          }
                        }))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(catalogue.clusters()).isEmpty();
    assertThat(catalogue.files().accept(preview, Progress.none())).isEqualTo(2_000);
  }

  @Test
  void aHugeCellIsRefusedAndNotRepeatedInFull() throws InterruptedException {
    ImportPreview preview =
        preview(HEAD + "clx1," + "n".repeat(500_000) + ",AWS,DEDICATED,eu-central-1\n");
    assertThat(preview.rows().getFirst().refusals().getFirst().given()).hasSizeLessThan(300);
    assertThat(preview.rows().getFirst().name()).hasSizeLessThan(300);
    assertRefused(HEAD + "clx1," + "n".repeat(1_500_000) + ",AWS\n", Problem.OUT_OF_BOUNDS);
  }

  @Test
  void anImportIsLoggedAndAskedOfTheLock() throws Exception {
    Path file = Files.writeString(folder.resolve("two.csv"), HEAD + "a,b,AWS,DEDICATED,eu-west-1");
    ImportPreview preview = catalogue.files().preview(file, Progress.none());
    guard.lock();
    assertThatThrownBy(() -> catalogue.files().accept(preview, Progress.none()))
        .isInstanceOf(LockedException.class);
    assertThat(catalogue.records()).isEmpty();
    guard.unlock(Instant.now(), "");
    catalogue.files().accept(preview, Progress.none());
    assertThat(store.activities().latest(1).getFirst().key())
        .isEqualTo("activity.clusters-imported");
  }
}
