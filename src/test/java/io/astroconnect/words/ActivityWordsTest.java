package io.astroconnect.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.model.report.ActivitySubject;
import io.astroconnect.model.report.PublishedActivity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log's entries say. */
class ActivityWordsTest {
  private static final Instant AT = Instant.parse("2026-11-20T14:02:31Z");

  private final Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
  private final ActivityWords sentences = new ActivityWords(words);

  private static ActivityEntry entry(String key, Object... args) {
    return new ActivityEntry(
        1, AT, "", key, Arrays.stream(args).map(Arg::of).toList(), ActivitySubject.unknown("p-1"));
  }

  @Test
  void everySentenceOfTheLogIsOfOneKind() {
    List<String> keys =
        Collections.list(words.bundle().getKeys()).stream()
            .filter(key -> key.matches("activity\\.[a-z-]+"))
            .toList();
    assertThat(keys).hasSizeGreaterThan(25);
    assertThat(keys)
        .allSatisfy(
            key ->
                assertThat(Arrays.stream(ActivityKind.values()))
                    .filteredOn(kind -> kind.keys().contains(key))
                    .as(key)
                    .hasSize(1));
    assertThat(Arrays.stream(ActivityKind.values()).flatMap(kind -> kind.keys().stream()))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pending-acceptance | SEEN | The request waits for the customer",
        "active | SEEN | The peering is active",
        "failed | ENDED | The request failed",
        "rejected | ENDED | The customer rejected the request",
        "deleted | SEEN | The peering is deleted",
        "brand-new | SEEN | AWS shows pcx-1 as brand-new"
      })
  void aStatusIsSaidAsWhatItMeans(String code, ActivityKind kind, String sentence) {
    ActivityEntry entry = entry("activity.status", code, "pcx-1");
    assertThat(sentences.of(entry)).isEqualTo(sentence);
    assertThat(entry.kind()).isEqualTo(kind);
  }

  @Test
  void aCallNamesItsStepAndARefusalWhyWithItsRequest() {
    ActivityEntry called =
        entry("activity.called", "CreateRoute", "route/rtb-0a1b2c3d/10.44.0.0/16");
    assertThat(sentences.of(called)).isEqualTo("CreateRoute: Route 10.44.0.0/16 in rtb-0a1b2c3d");
    ActivityEntry refused =
        entry(
            "activity.refused",
            "CreateRoute",
            "route/rtb-1/10.44.0.0/16",
            new Fault.NotAllowed(new Fault.Where("418", "eu", "CreateRoute", "7c1f"), "no"));
    assertThat(sentences.of(refused)).contains("CreateRoute was refused").contains("7c1f");
    PublishedActivity published = PublishedActivity.of(refused, sentences.of(refused));
    assertThat(published.requestId()).isEqualTo("7c1f");
    assertThat(published.call()).isEqualTo("CreateRoute");
    assertThat(published.kind()).isEqualTo("refused");
    assertThat(published.connection()).isEmpty();
  }

  @Test
  void fieldsOfAClusterHaveNamesThatPeopleRead() {
    for (Column column : Column.values()) {
      assertThat(sentences.of(entry("activity.cluster-changed", "halden", column.key())))
          .startsWith("Changed halden: ")
          .doesNotContain("activity.");
    }
    assertThat(sentences.of(entry("activity.cluster-changed", "halden", "egressIps, note")))
        .isEqualTo("Changed halden: egress addresses, note");
  }

  @Test
  void whateverStandsInTheLogIsOneLine() {
    assertThat(sentences.of(entry("activity.told", "let-in", "a\nb\u2028c", "T\t1")))
        .doesNotContain("\n", "\u2028", "\t")
        .contains("a b c");
    assertThat(sentences.of(entry("activity.told"))).isNotBlank();
    assertThat(sentences.of(entry("activity.status"))).isNotBlank();
    assertThat(sentences.of(entry("activity.cluster-changed", 3, 4))).isNotBlank();
    assertThat(sentences.of(entry("activity.called", "SetIamPolicy", "deleted:x@y?uid=1")))
        .isEqualTo("SetIamPolicy: deleted:x@y?uid=1");
    ActivityEntry later = entry("activity.of-a-later-release", "x");
    assertThat(sentences.of(later)).isNotBlank();
    assertThat(later.kind()).isEqualTo(ActivityKind.OTHER);
  }
}
