package io.astroconnect.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.astroconnect.store.StoreException;
import io.astroconnect.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file: made, brought up to date, or refused and left as it is. */
class SchemaTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/io/astroconnect/store/sql");

  @TempDir Path folder;

  /** The scripts there are, none taken out and none slipped in between: stores remember them. */
  @Test
  void theVersionIsThatOfTheNewestScript() throws IOException {
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      assertThat(scripts.map(SchemaTest::number))
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 8, 9, 10, 13) // the others never were
          .contains(Schema.VERSION)
          .allMatch(number -> number <= Schema.VERSION);
    }
  }

  private static int number(Path script) {
    String name = script.getFileName().toString();
    return Integer.parseInt(name.substring(1, name.indexOf("__")));
  }

  @Test
  void aStoreOfANewerReleaseIsRefusedAndNotTouched() throws IOException {
    Path file = made("store.sqlite");
    Sqlite.execute(
        file,
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', type, 'V99__later.sql',"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM flyway_schema_history WHERE version = '1'");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SqlStore.open(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            refused -> {
              assertThat(refused.problem()).isEqualTo(Problem.NEWER);
              assertThat(refused.detail()).isEqualTo("99");
              assertThat(refused.file()).isEqualTo(file.toString());
            });
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
    Path file = folder.resolve("store.sqlite");
    Files.writeString(file, "Dear diary, ".repeat(1_000));
    assertRefused(file, Problem.DAMAGED);
  }

  @Test
  void aDatabaseOfSomethingElseIsRefusedAndKept() throws IOException {
    Path file = folder.resolve("store.sqlite");
    Sqlite.execute(file, "CREATE TABLE songs (title TEXT)");
    assertRefused(file, Problem.DAMAGED);
  }

  @Test
  void damageWithinIsNamedWhenItIsMet() throws IOException {
    Path file = made("store.sqlite");
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    assertRefused(file, Problem.DAMAGED);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("store"));
    assertThatThrownBy(() -> SqlStore.open(inTheWay.resolve("sandbox.sqlite")))
        .isInstanceOfSatisfying(
            StoreException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.UNREACHABLE));
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path home = folder.resolve("home");
    Path inside = home.resolve("store");
    try (SqlStore store = SqlStore.open(inside.resolve("sandbox.sqlite"))) {
      store.preferences().put("pane", "320");
      try (Stream<Path> made = Files.list(inside)) {
        assertThat(made.map(SchemaTest::permissions)).containsOnly("rw-------");
      }
    }
    assertThat(permissions(inside)).isEqualTo("rwx------");
    assertThat(permissions(home)).isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "50% off", "what?mode=ro", "no#1", "Müller", "a&b;c'd"})
  void aFoldersNameMayHoldAnything(String name) throws IOException {
    Path file = made(name + "/store.sqlite");
    assertThat(file).exists();
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString())).containsExactly(name);
    }
  }

  @Test
  void anUpToDateStoreStartsNoFlyway() {
    Path file = made("store.sqlite");
    Sqlite.execute(file, "UPDATE flyway_schema_history SET checksum = 1");
    try (SqlStore store = SqlStore.open(file)) {
      assertThat(store.preferences().get("pane")).contains("320");
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    SqlStore store = SqlStore.open(folder.resolve("store.sqlite"));
    store.close();
    store.close();
    assertThatThrownBy(() -> store.clusters().all())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private Path made(String name) {
    Path file = folder.resolve(name);
    try (SqlStore store = SqlStore.open(file)) {
      store.preferences().put("pane", "320");
    }
    return file;
  }

  private void assertRefused(Path file, Problem problem) throws IOException {
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(
            () -> {
              try (SqlStore store = SqlStore.open(file)) {
                store.preferences().get("pane");
                store.peerings().all();
              }
            })
        .isInstanceOfSatisfying(
            StoreException.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
