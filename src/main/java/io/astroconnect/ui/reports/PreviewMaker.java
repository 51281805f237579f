package io.astroconnect.ui.reports;

import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import io.astroconnect.model.report.Report;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.ReportWords;
import io.astroconnect.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes of a snapshot what the page shows, in the sentences of the document. */
final class PreviewMaker {
  private static final int SHOWN = 40;
  private static final String PARTED = " · ";

  private final Words words;
  private final ReportWords sentences;
  private final Looks looks;

  PreviewMaker(Words words) {
    this.words = words;
    this.sentences = new ReportWords(words);
    this.looks = new Looks(words);
  }

  Preview of(Report report) {
    return new Preview(
        report.workspace(),
        sentences.title(report),
        sentences.taken(report),
        counts(report),
        Stream.concat(report.clusters().stream().limit(SHOWN).map(this::section), elsewhere(report))
            .toList(),
        Math.max(0, report.clusters().size() - SHOWN));
  }

  private Stream<Preview.Section> elsewhere(Report report) {
    return report.elsewhere().isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Preview.Section(
                "",
                words.text("report.elsewhere"),
                words.text("report.elsewhere-why"),
                List.of(),
                report.elsewhere().stream().map(this::line).toList()));
  }

  private List<Preview.Count> counts(Report report) {
    int all = report.connections().size();
    return Stream.concat(
            Stream.of(
                new Preview.Count(words.number(all), words.text("report.connections", all), null)),
            report.counts().entrySet().stream()
                .map(
                    count ->
                        new Preview.Count(
                            words.number(count.getValue()),
                            words.state(count.getKey()),
                            looks.of(count.getKey()))))
        .toList();
  }

  private Preview.Section section(ClusterEntry entry) {
    Cluster cluster = entry.cluster();
    return new Preview.Section(
        cluster.id().value(),
        cluster.name(),
        String.join(PARTED, sentences.facts(cluster)),
        sentences.addresses(cluster),
        entry.connections().stream().map(this::line).toList());
  }

  private Preview.Line line(ConnectionEntry entry) {
    return new Preview.Line(
        looks.of(entry.checklist().state()),
        sentences.title(entry),
        sentences.target(entry),
        sentences.waitingFor(entry),
        String.join(PARTED, sentences.history(entry)),
        Arrays.stream(Owner.values()).map(owner -> side(entry, owner)).toList());
  }

  private Preview.Side side(ConnectionEntry entry, Owner owner) {
    return new Preview.Side(
        words.of(owner),
        entry.checklist().of(owner).stream()
            .map(
                step ->
                    new Preview.StepText(
                        looks.of(step.state()),
                        words.step(step.id()),
                        sentences.detail(entry, step)))
            .toList());
  }
}
