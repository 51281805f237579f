package io.astroconnect.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Reading pages ends, whatever the service says. */
class PagesTest {
  private final List<String> tokens = new ArrayList<>();

  private List<String> read(List<Pages.Page<String>> pages) {
    Iterator<Pages.Page<String>> next = pages.iterator();
    return Pages.read(
        token -> {
          tokens.add(String.valueOf(token));
          return next.next();
        },
        Function.identity());
  }

  @Test
  void followsTheTokensToTheLastPage() {
    assertThat(
            read(
                List.of(
                    new Pages.Page<>(List.of("a"), "1"),
                    new Pages.Page<>(List.of("b"), "2"),
                    new Pages.Page<>(List.of("c"), null))))
        .containsExactly("a", "b", "c");
    assertThat(tokens).containsExactly("null", "1", "2");
  }

  @Test
  void anEmptyPageWithATokenIsNotTheEnd() {
    assertThat(read(List.of(new Pages.Page<>(List.of(), "1"), new Pages.Page<>(List.of("a"), ""))))
        .containsExactly("a");
  }

  @Test
  void aTokenThatCameBeforeIsTheEnd() {
    assertThat(
            read(
                List.of(
                    new Pages.Page<>(List.of("a"), "1"),
                    new Pages.Page<>(List.of("b"), "2"),
                    new Pages.Page<>(List.of("c"), "1"))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aPageThatTellsNothingNewIsTheEnd() {
    assertThat(
            read(List.of(new Pages.Page<>(List.of("a"), "1"), new Pages.Page<>(List.of("a"), "2"))))
        .containsExactly("a");
  }

  @Test
  void emptyPagesForEverAreGivenUp() {
    AtomicInteger token = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Pages.<String>read(
                    _ -> new Pages.Page<>(List.of(), "t" + token.incrementAndGet()),
                    Function.identity()))
        .isInstanceOf(IllegalStateException.class);
  }
}
