package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusUtil;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {

  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void withoutAFolderOnlyWarningsAreLoggedAndNeverToStandardOutput() throws Exception {
    Logger root = configure();

    assertThat(root.getLevel()).isEqualTo(Level.WARN);
    assertThat(root.iteratorForAppenders())
        .toIterable()
        .singleElement()
        .isInstanceOfSatisfying(
            ConsoleAppender.class,
            console -> assertThat(console.getTarget()).isEqualTo("System.err"));
  }

  @Test
  void withAFolderEverythingFromInfoGoesToOneFileOfTheDay(@TempDir Path logs) throws Exception {
    context.putProperty("astroconnect.logs", logs.toString());

    Logger root = configure();
    root.info("The console opened.");
    root.debug("Not said.");

    assertThat(onlyFileIn(logs)).content().contains("The console opened.").doesNotContain("Not");
    assertThat(root.iteratorForAppenders())
        .toIterable()
        .noneMatch(appender -> appender instanceof ConsoleAppender<ILoggingEvent>);
  }

  @Test
  void javaFxDoesNotComplainAboutTheClassPath() throws Exception {
    configure();

    assertThat(context.getLogger("javafx").isWarnEnabled()).isFalse();
    assertThat(context.getLogger("javafx.css").isWarnEnabled()).isTrue();
  }

  @Test
  void theLogOfACommandIsKeptInTheHomeThatItIsAbout(@TempDir Path home) throws Exception {
    try (ConsoleProcess listing = ConsoleProcess.start(home, "clusters", "list")) {
      Started ended = listing.end();
      assertThat(ended.err()).as("nothing of the log").isEmpty();
      assertThat(ended.status()).isZero();
    }
    assertThat(onlyFileIn(home.resolve("logs"))).content().contains("INFO");
  }

  private Logger configure() throws Exception {
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    context.setMDCAdapter(new LogbackMDCAdapter());
    URL settings = LoggingTest.class.getResource("/logback.xml");
    configurator.doConfigure(Objects.requireNonNull(settings));
    assertThat(new StatusUtil(context).getHighestLevel(0)).isLessThan(Status.WARN);
    return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Path onlyFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  @Test
  void aCallToGoogleSaysNothingOfTheJvmOnStandardError(@TempDir Path home) throws Exception {
    for (String line :
        List.of(
            "identity check --project corvus-dwh-prod",
            "peering check --cluster corvus-analytics --project corvus-dwh-prod"
                + " --network vpc-shared --cidr 10.128.0.0/20")) {
      try (ConsoleProcess asking = ConsoleProcess.start(home, line.split(" ", -1))) {
        Started asked = asking.end();
        assertThat(asked.err()).as(line).doesNotContain("WARNING", "Unsafe");
        assertThat(asked.out()).as(line).isNotBlank();
      }
    }
  }
}
