package io.astroconnect.store.sql;

import static io.astroconnect.store.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.store.Activity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts, activities and preferences. */
class MemoryTest {
  @TempDir Path folder;

  private Path file;
  private SqlStore store;

  @BeforeEach
  void open() {
    file = folder.resolve("store.sqlite");
    store = SqlStore.open(file);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void factsComeBackForTheirOwnVpcAfterARestart() {
    store.facts().save("418027365910", "eu-central-1", "vpc-1", Samples.facts(NOW));
    store.facts().save("418027365910", "eu-central-1", "vpc-1", Samples.facts(NOW.plusSeconds(1)));
    store.close();
    open();
    assertThat(store.facts().find("418027365910", "eu-central-1", "vpc-1"))
        .contains(Samples.facts(NOW.plusSeconds(1)));
    assertThat(store.facts().find("418027365910", "eu-west-1", "vpc-1")).isEmpty();
  }

  @Test
  void factsThatCannotBeReadCountAsNeverSeen() {
    store.facts().save("1", "2", "3", Samples.facts(NOW));
    Sqlite.execute(file, "UPDATE fact SET facts = 'torn'");
    assertThat(store.facts().find("1", "2", "3")).isEmpty();
  }

  @Test
  void activitiesComeBackNewestFirst() {
    Activity old = activity(0, "p-1", CodecTest.args());
    Activity first = activity(5, "p-1", List.of());
    Activity second = activity(5, "p-2", List.of());
    List.of(first, second, old).forEach(store.activities()::add);
    assertThat(store.activities().latest(10)).containsExactly(second, first, old);
    assertThat(store.activities().latest(1)).containsExactly(second);
    assertThat(store.activities().of("p-1")).containsExactly(first, old);
    assertThat(store.activities().of("p-3")).isEmpty();
  }

  @Test
  void whatHappenedIsShownThoughItsArgumentsCannotBeRead() {
    store.activities().add(activity(0, "p-1", List.of(new Arg.Count(3))));
    Sqlite.execute(file, "UPDATE activity SET args = '{'");
    assertThat(store.activities().latest(1))
        .containsExactly(activity(0, "p-1", List.of(new Arg.Text("{"))));
  }

  @Test
  void aPreferenceKeepsItsLastValue() {
    assertThat(store.preferences().get("pane")).isEmpty();
    store.preferences().put("pane", "320");
    store.preferences().put("pane", "");
    assertThat(store.preferences().get("pane")).contains("");
  }

  private static Activity activity(int second, String subject, List<Arg> args) {
    return new Activity(NOW.plusSeconds(second), "kim", subject, "activity.asked", args);
  }
}
