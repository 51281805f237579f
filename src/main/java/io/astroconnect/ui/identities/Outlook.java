package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.identity.GrantPreview;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a grant would change, or has changed: its steps, the policy line by line, what stays. */
final class Outlook {
  private final Words words;
  private final GrantDescriber describer;
  private final ObservableList<GrantLine> lines = FXCollections.observableArrayList();
  private final ObservableList<String> changes = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper revocable = new ReadOnlyBooleanWrapper();

  Outlook(Words words) {
    this.words = words;
    this.describer = new GrantDescriber(words);
  }

  /** Nobody has looked. */
  void clear() {
    lines.clear();
    changes.clear();
    remark.set("");
    left.set("");
    ready.set(false);
    revocable.set(false);
  }

  void show(GrantPreview preview) {
    remark.set(words.text("screen.identities.grant-stays", preview.staying()));
    changes.setAll(describer.changes(preview));
    show(preview.checklist(), describer.lines(preview.checklist()));
  }

  /**
   * What has become of it.
   *
   * @param staying roles of the same grant that were not taken back
   */
  void show(GrantView view, List<RoleName> staying) {
    changes.clear();
    remark.set(
        staying.isEmpty()
            ? ""
            : words.text(
                "screen.identities.revoke-stays",
                staying.stream().map(RoleName::value).collect(Collectors.joining(", "))));
    show(view.checklist(), describer.lines(view));
  }

  private void show(Checklist checklist, List<GrantLine> now) {
    lines.setAll(now);
    ready.set(!checklist.doable().isEmpty());
    revocable.set(
        checklist.steps().stream()
            .anyMatch(step -> step.id().kind().equals("role") && step.state().settled()));
    left.set(ready.get() ? "" : left(checklist));
  }

  /** Why there is nothing for us to do. */
  private String left(Checklist checklist) {
    Optional<Step> next = checklist.next();
    boolean back =
        checklist.steps().stream().anyMatch(step -> step.id().kind().equals("remove-role"));
    return next.map(step -> words.text("screen.identities.step-left", words.of(step.reason())))
        .orElseGet(
            () -> words.text(back ? "screen.identities.all-back" : "screen.identities.all-held"));
  }

  ObservableList<GrantLine> lines() {
    return lines;
  }

  /** What becomes different in the policy, line by line. */
  ObservableList<String> changes() {
    return changes;
  }

  /** What stays as it is, or "". */
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Why nothing is ours to do, once somebody has looked; else "". */
  ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty revocableProperty() {
    return revocable.getReadOnlyProperty();
  }
}
