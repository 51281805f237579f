package io.astroconnect.launch.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.service.peering.PeeringView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything is reported, in every format. */
final class Reporting {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Hands hands;
  private final Held held;
  private final Path folder;

  /** Reports are left in the folder. */
  Reporting(Hands hands, Held held, Path folder) {
    this.hands = hands;
    this.held = held;
    this.folder = folder;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("report", this::preview),
        new Stop("report-html", proof -> export(proof, ReportFormat.HTML, this::inHtml)),
        new Stop("report-csv", proof -> export(proof, ReportFormat.CSV, this::inCsv)),
        new Stop("report-json", proof -> export(proof, ReportFormat.JSON, Reporting::inJson)));
  }

  private void preview(Proof proof) throws InterruptedException {
    hands.press("rail-reports");
    hands.press("reports-all");
    proof.same(
        "reports-page",
        () -> hands.text("reports-page", "report-counts"),
        "store",
        () -> counts(held.reports().known(new ReportScope.Everything())));
  }

  private String counts(Report report) {
    return Stream.concat(
            Stream.of(
                report.connections().size()
                    + " "
                    + held.words().text("report.connections", report.connections().size())),
            report.counts().entrySet().stream()
                .map(each -> each.getValue() + " " + held.words().state(each.getKey())))
        .collect(Collectors.joining(" "));
  }

  /**
   * @param states reads each connection's id and state out of the document
   */
  private void export(Proof proof, ReportFormat format, Function<String, String> states)
      throws InterruptedException {
    Path file = folder.resolve("report" + format.ending());
    hands.pressIn("reports-format", format.name());
    hands.press("reports-export");
    proof.same(
        "reports-last",
        () -> hands.text("reports-last"),
        "folder",
        () ->
            Files.exists(file)
                ? held.words().text("screen.reports.last", String.valueOf(file.getFileName()))
                : "");
    proof.same(
        String.valueOf(file.getFileName()),
        () -> states.apply(read(file)),
        "store",
        () -> lines(held.peerings().views().stream().map(this::line)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String lines(Stream<String> all) {
    return all.sorted().collect(Collectors.joining(", "));
  }

  private String line(PeeringView view) {
    return view.id() + " " + view.checklist().state().key();
  }

  private static String inJson(String document) {
    try {
      JsonNode all = JSON.readTree(document);
      return lines(
          all.findParents("connectionId").stream()
              .map(each -> each.path("id").asText() + " " + each.path("status").asText()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The columns are connection, cluster, method, target, status. */
  private String inCsv(String document) {
    return lines(
        document
            .lines()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> line.split(",", -1))
            .map(columns -> columns[0] + " " + columns[4]));
  }

  /** Each connection has an article that names its ticket, under a title that ends in its state. */
  private String inHtml(String document) {
    List<String> articles = List.of(document.split("<article>", -1));
    return lines(
        held.peerings().views().stream()
            .filter(
                view ->
                    articles.stream()
                        .filter(article -> article.contains(view.ticket()))
                        .anyMatch(
                            article ->
                                article.contains(" · " + word(view.checklist().state()) + "</h3>")))
            .map(this::line));
  }

  private String word(ConnectionState state) {
    return held.words().state(state);
  }
}
