package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff write down about clusters, and files of clusters, by command. */
class CatalogueCommandsTest {
  private static final String HEAD = "id,name,provider,type,region,egressIps\n";

  @TempDir private static Path folder;
  private static Prompt prompt;

  @BeforeAll
  static void open() {
    prompt = new Prompt(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    prompt.close();
  }

  private static Said run(String... args) {
    return prompt.run(args);
  }

  private static JsonNode shown(String id) {
    return run("clusters", "show", id, "--output", "json").json();
  }

  private static String file(String text) {
    try {
      return Files.writeString(folder.resolve("in.csv"), text).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void cluster(String id) {
    Said said =
        run(
            "clusters",
            "import",
            file(HEAD + id + "," + id + ",AWS,DEDICATED,eu-central-1,203.0.113.7\n"),
            "--yes");
    assertThat(said.status()).as(said.err()).isZero();
  }

  @Test
  void whatIsEditedIsSetByHandAndAnEmptyValueClears() {
    cluster("clxedit");
    Said said =
        run(
            "clusters edit clxedit --vpc vpc-0a1f4c7e92b3d5680 --customer Wexcombe --egress-ips="
                .split(" "));
    assertThat(said.status()).as(said.err()).isZero();
    JsonNode now = shown("clxedit");
    assertThat(now.get("vpc").asText()).isEqualTo("vpc-0a1f4c7e92b3d5680");
    assertThat(now.get("egressIps")).isEmpty();
    assertThat(now.get("byHand").toString()).contains("vpc", "customer", "egressIps");
    Said wrong = run("clusters", "edit", "clxedit", "--vpc", "a-network");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("--vpc", "vpc-0a1f4c7e92b3d5680").hasLineCount(1);
    Said ips = run("clusters", "edit", "clxedit", "--egress-ips", "1.2.3", "--name", "other");
    assertThat(ips.err()).contains("--egress-ips");
    assertThat(shown("clxedit")).as("nothing of it").isEqualTo(now);
    assertThat(run("clusters", "edit", "clxedit", "--follow", "vpc").status()).isEqualTo(2);
  }

  @Test
  void notesTagsTicketsAndPinsComeAndGo() {
    cluster("clxsaid");
    run("clusters", "note", "clxsaid", "Kim knows why\n50% off");
    run("clusters", "tag", "clxsaid", "vip", "EU only", "VIP");
    run("clusters", "ticket", "clxsaid", "ZD-4711", "https://desk.example/t/1?a=b");
    Said pinned = run("clusters", "pin", "clxsaid", "--output", "json");
    assertThat(pinned.json().get("note").asText()).isEqualTo("Kim knows why\n50% off");
    assertThat(pinned.json().get("tags").toString()).isEqualTo("[\"vip\",\"EU only\"]");
    assertThat(pinned.json().get("tickets")).hasSize(2);
    assertThat(pinned.json().get("pinned").asBoolean()).isTrue();
    assertThat(run("clusters", "list", "--tag", "eu ONLY", "--pinned").lines()).hasSize(2);
    run("clusters", "tag", "clxsaid", "eu only", "--remove");
    run("clusters", "note", "clxsaid", "");
    Said after = run("clusters", "pin", "clxsaid", "--remove", "--output", "json");
    assertThat(after.json().get("tags").toString()).isEqualTo("[\"vip\"]");
    assertThat(after.json().get("note").asText()).isEmpty();
    assertThat(after.json().get("pinned").asBoolean()).isFalse();
    assertThat(run("clusters", "tag", "clxsaid", "a;b").status()).isEqualTo(2);
    assertThat(run("clusters", "ticket", "clxsaid", "two words").status()).isEqualTo(2);
    assertThat(run("clusters", "note", "clxsaid", "n".repeat(20_000)).err())
        .contains("20000")
        .hasSizeLessThan(500);
  }

  @Test
  void anArchivedClusterIsLeftOutOfTheListAndComesBack() {
    cluster("clxaway");
    assertThat(run("clusters", "archive", "clxaway").status()).isZero();
    String since = shown("clxaway").get("archivedAt").asText();
    assertThat(run("clusters", "archive", "clxaway").status()).as("twice").isZero();
    assertThat(shown("clxaway").get("archivedAt").asText()).isEqualTo(since);
    assertThat(run("clusters", "list").out()).doesNotContain("clxaway");
    assertThat(run("clusters", "list", "--archived").out()).contains("clxaway");
    run("clusters", "restore", "clxaway");
    assertThat(run("clusters", "list").out()).contains("clxaway");
    assertThat(shown("clxaway").get("archivedAt").isNull()).isTrue();
  }

  @Test
  void refusedRowsKeepAnythingFromBeingWrittenUnlessTheyAreLeftOut() {
    String rows =
        HEAD
            + "clxin1,one,AWS,DEDICATED,eu-central-1,203.0.113.7\n"
            + "clxin2,two,AWS,DEDICATED,Frankfurt,203.0.113.999\n";
    Said dry = run("clusters", "import", file(rows), "--dry-run", "--output", "json");
    assertThat(dry.status()).isEqualTo(2);
    assertThat(dry.json().get("new").asInt()).isEqualTo(1);
    assertThat(dry.json().get("written").asBoolean()).isFalse();
    JsonNode refused = dry.json().get("rows").get(1);
    assertThat(refused.get("line").asInt()).isEqualTo(3);
    assertThat(refused.get("fate").asText()).isEqualTo("refused");
    assertThat(refused.get("refused").findValuesAsText("column"))
        .containsExactly("region", "egressIps");
    assertThat(refused.get("refused").get(0).get("why").asText()).contains("eu-central-1");
    Said all = run("clusters", "import", file(rows), "--yes");
    assertThat(all.status()).isEqualTo(2);
    assertThat(all.out()).contains("3", "refused", "clxin2", "egressIps");
    assertThat(run("clusters", "show", "clxin1").status()).isEqualTo(2);
    Said some = run("clusters", "import", file(rows), "--yes", "--leave-out-refused");
    assertThat(some.status()).as(some.err()).isZero();
    assertThat(run("clusters", "show", "clxin1").status()).isZero();
    Said again = run("clusters", "import", file(rows), "--leave-out-refused");
    assertThat(again.status()).as("nothing to write, nobody to ask").isZero();
    assertThat(again.err()).contains("Same: 1");
  }

  @Test
  void beforeAnythingIsWrittenThePersonIsAsked() {
    String rows = HEAD + "clxask,ask,AWS,DEDICATED,eu-central-1,203.0.113.7\n";
    assertThat(run("clusters", "import", file(rows)).status()).as("nobody there").isEqualTo(2);
    prompt.willType("n");
    Said no = run("clusters", "import", file(rows));
    assertThat(no.status()).isEqualTo(1);
    assertThat(no.err()).contains("New: 1", "Nothing is written");
    assertThat(run("clusters", "show", "clxask").status()).isEqualTo(2);
    prompt.willType("y");
    assertThat(run("clusters", "import", file(rows)).status()).isZero();
    assertThat(run("clusters", "show", "clxask").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"out.csv, csv", "out.json, json", "out.CSV, csv"})
  void anExportComesBackAsItWas(String name, String format) {
    cluster("clxout");
    run("clusters", "note", "clxout", "=1+1");
    Path file = folder.resolve(name);
    Said said = run("clusters", "export", file.toString(), "--output", "json");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().get("format").asText()).isEqualTo(format);
    Said back = run("clusters", "import", file.toString(), "--output", "json");
    assertThat(back.status()).as(back.err()).isZero();
    assertThat(back.json().get("same").asInt()).isEqualTo(said.json().get("clusters").asInt());
  }

  @Test
  void aFileThatCannotBeReadOrWrittenIsNamed() {
    assertThat(run("clusters", "import", folder.resolve("none.csv").toString()).status())
        .isEqualTo(2);
    assertThat(run("clusters", "import", file("a;b\n1;2\n")).err()).contains("no column “id”");
    assertThat(run("clusters", "export", folder.resolve("no/where.csv").toString()).status())
        .isEqualTo(1);
  }
}
