package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.NetworkSuggestion;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.service.catalogue.SuggestionService;
import io.astroconnect.service.catalogue.SuggestionService.Found;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.clusters.Suggestions.Candidate;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks in the cloud for the network of the open cluster; a person takes over what fits. */
public final class SuggestionsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SuggestionsViewModel.class);

  private final SuggestionService service;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final ReadOnlyObjectWrapper<Suggestions> shown =
      new ReadOnlyObjectWrapper<>(Suggestions.NONE);
  private @Nullable Cluster cluster;
  private @Nullable Found found;
  private @Nullable Running job;
  private boolean looking;
  private int round;
  private boolean taking;

  /** A pane over this service. */
  public SuggestionsViewModel(
      SuggestionService service, Runner runner, Words words, Announcer announcer) {
    this.service = service;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
  }

  /** This cluster is open now; what was found for another goes. */
  void of(Cluster open) {
    if (cluster == null || !cluster.id().equals(open.id())) {
      stop();
      round++;
      looking = false;
      job = null;
      found = null;
    }
    cluster = open;
    describe();
  }

  /** Asks the cloud, unless it is being asked. */
  void look() {
    Cluster open = cluster;
    if (open == null || looking || !service.knows(open.provider())) {
      return;
    }
    looking = true;
    int now = ++round;
    describe();
    Running begun =
        runner.submit(
            words.text("screen.clusters.look-title", open.name()),
            progress -> service.look(open, progress),
            outcome -> looked(now, outcome));
    job = looking ? begun : null;
  }

  /** Ends the asking. */
  void stop() {
    Running now = job;
    if (now != null) {
      now.cancel();
    }
  }

  private boolean open(ClusterId id) {
    return cluster != null && cluster.id().equals(id);
  }

  private void looked(int which, Outcome<Found> outcome) {
    if (which != round) {
      return; // another cluster is open by now
    }
    looking = false;
    job = null;
    switch (outcome) {
      case Outcome.Success<Found>(var now) -> found = now;
      case Outcome.Failure<Found>(var cause) -> broken(cause);
      case Outcome.Cancelled<Found> _ -> {}
    }
    describe();
  }

  /** The open cluster runs there from now on, as if a person had typed it. */
  void take(NetworkSuggestion suggestion) {
    Cluster open = cluster;
    if (open == null || taking || suggestion.network().runs(open)) {
      return;
    }
    taking = true;
    runner.submit(
        "",
        _ -> service.take(open, suggestion),
        outcome -> {
          taking = false;
          switch (outcome) {
            case Outcome.Success<ClusterRecord>(var now) -> {
              announcer.toast(
                  words.text("suggest.taken", now.cluster().name(), now.cluster().vpc()));
              if (open(now.id())) {
                of(now.cluster());
              }
            }
            case Outcome.Failure<ClusterRecord>(var cause) -> broken(cause);
            case Outcome.Cancelled<ClusterRecord> _ -> {}
          }
        });
  }

  private void broken(Throwable cause) {
    if (cause instanceof LockedException) {
      announcer.failed(words.text("screen.peering.locked"));
      return;
    }
    LOG.error("Looking for a network failed", cause);
    announcer.failed(words.text("screen.clusters.broken", String.valueOf(cause.getMessage())));
  }

  private void describe() {
    Cluster open = cluster;
    shown.set(open == null ? Suggestions.NONE : describe(open));
  }

  private Suggestions describe(Cluster open) {
    if (!service.knows(open.provider())) {
      return new Suggestions(
          false, false, words.text("suggest.not-here", open.name()), List.of(), List.of());
    }
    Found now = found;
    if (now == null) {
      return new Suggestions(
          true, looking, words.text("screen.clusters.look-line"), List.of(), List.of());
    }
    return new Suggestions(
        true,
        looking,
        now.suggestions().isEmpty() ? none(open, now) : "",
        now.faults().stream().map(words::of).distinct().toList(),
        now.suggestions().stream().map(one -> candidate(open, one)).toList());
  }

  private String none(Cluster open, Found now) {
    return now.asked().isEmpty()
        ? now.faults().isEmpty() ? words.text("screen.clusters.look-nowhere", open.name()) : ""
        : words.text("screen.clusters.look-none", open.name(), open.region(), now.asked().size());
  }

  private Candidate candidate(Cluster open, NetworkSuggestion one) {
    OwnNetwork network = one.network();
    return new Candidate(
        one,
        network.name(),
        words.text("screen.clusters.look-place", network.account(), network.region()),
        one.reasons().stream().map(reason -> words.text(reason.key())).toList(),
        joined(network.ranges()),
        joined(network.addresses()),
        network.runs(open),
        words.text("screen.clusters.look-take"),
        words.text("screen.clusters.look-question", open.name(), network.name()),
        words.text("screen.clusters.look-consequence", network.account()));
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  /** What the pane shows. */
  ReadOnlyObjectProperty<Suggestions> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
