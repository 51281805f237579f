package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.service.identity.DataRoles;
import io.astroconnect.service.identity.GrantForm;
import io.astroconnect.service.identity.GrantPreview;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** Gives the named account roles: what is chosen, what it would change, and how it stands. */
public final class GrantViewModel {
  private final GrantService grants;
  private final GrantTexts texts;
  private final GrantForm form;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Looks looks;

  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty project = new SimpleStringProperty("");
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty custom = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty expression = new SimpleStringProperty("");
  private final StringProperty expires = new SimpleStringProperty("");
  private final ObservableList<RoleChoice> roles = FXCollections.observableArrayList();
  private final FilteredList<RoleChoice> shown = new FilteredList<>(roles);
  private final ObservableList<GrantLine> lines = FXCollections.observableArrayList();
  private final Map<Rule, ReadOnlyObjectWrapper<FieldState>> states = new EnumMap<>(Rule.class);
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper revocable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<Form, String>> handOver =
      new ReadOnlyObjectWrapper<>(Map.of());
  private long edits;

  /** A pane over these services. */
  public GrantViewModel(
      GrantService grants,
      GrantTexts texts,
      GrantForm form,
      Runner runner,
      Words words,
      Announcer announcer) {
    this.grants = grants;
    this.texts = texts;
    this.form = form;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.looks = new Looks(words);
    for (Rule rule :
        List.of(
            Rule.PROJECT_ID, Rule.ROLE_NAME, Rule.CONDITION, Rule.EXPIRY, Rule.CONDITION_TITLE)) {
      states.put(rule, new ReadOnlyObjectWrapper<>(FieldState.neutral()));
    }
    DataRoles.load().all().forEach(role -> roles.add(new RoleChoice(role)));
    roles.forEach(role -> role.chosenProperty().subscribe(_ -> edited()));
    Stream.of(email, project, custom, title, expression, expires)
        .forEach(text -> text.subscribe(_ -> edited()));
    search.subscribe(typed -> shown.setPredicate(role -> role.role().found(typed)));
  }

  /** What was seen was seen of something else: it is looked at again, and the texts are renewed. */
  private void edited() {
    edits++;
    lines.clear();
    ready.set(false);
    revocable.set(false);
    remark.set("");
    doing.set(words.text("screen.identities.grant-doing", chosen().size(), where()));
    states.values().forEach(state -> state.set(FieldState.neutral()));
    if (email.get().isEmpty() || Pasted.trim(project.get()).isEmpty() || chosen().isEmpty()) {
      handOver.set(Map.of());
      return;
    }
    long mine = edits;
    submit("", _ -> written(intent()), made -> handOver.set(made), mine);
  }

  private Map<Form, String> written(GrantIntent intent) {
    Map<Form, String> made = new EnumMap<>(Form.class);
    for (Form one : Form.values()) {
      made.put(one, texts.text(intent, one));
    }
    return made;
  }

  private String where() {
    return Pasted.trim(project.get()).isEmpty() ? "…" : Pasted.trim(project.get());
  }

  private List<String> chosen() {
    return Stream.concat(
            roles.stream().filter(RoleChoice::chosen).map(one -> one.role().role().value()),
            Stream.of(Pasted.trim(custom.get())).filter(text -> !text.isEmpty()))
        .toList();
  }

  private GrantIntent intent() {
    return new GrantIntent(
            new GrantTarget.OfProject(ProjectId.parse(project.get())),
            ServiceAccount.parse(email.get()),
            chosen().stream().map(RoleName::parse).toList(),
            form.condition(title.get(), expression.get(), expires.get()).orElse(null),
            false)
        .withoutBasicRoles();
  }

  /** Looks what a grant would change. */
  void look() {
    busy.set(true);
    submit(
        words.text("screen.identities.grant-looking", where()),
        _ -> grants.preview(intent()),
        this::seen,
        edits);
  }

  private void seen(GrantPreview preview) {
    states
        .getOrDefault(Rule.PROJECT_ID, new ReadOnlyObjectWrapper<>())
        .set(
            preview.mayWrite()
                ? FieldState.good(words.text("screen.identities.grant-may"))
                : FieldState.doubt(words.text("screen.identities.grant-may-not")));
    remark.set(words.text("screen.identities.grant-stays", preview.staying()));
    show(preview.checklist());
  }

  /** Gives what is ready. */
  void grant() {
    send(_ -> grants.grant(intent(), "", "", (_, _, _) -> {}));
  }

  /** Takes the chosen roles back. */
  void revoke() {
    send(_ -> grants.revoke(intent(), "", (_, _, _) -> {}));
  }

  private void send(Job<GrantView> job) {
    busy.set(true);
    submit(doing.get(), job, view -> show(view.checklist()), edits);
  }

  private void show(Checklist checklist) {
    lines.setAll(
        checklist.steps().stream()
            .map(
                step ->
                    new GrantLine(
                        step.id(),
                        looks.of(step.state()),
                        words.of(step.owner()),
                        words.step(step.id()),
                        words.of(step.reason())))
            .toList());
    ready.set(!checklist.doable().isEmpty());
    revocable.set(
        checklist.steps().stream()
            .anyMatch(step -> step.id().kind().equals("role") && step.state().settled()));
  }

  private <T> void submit(String what, Job<T> job, Consumer<T> then, long mine) {
    runner.submit(
        what,
        job,
        (Outcome<T> outcome) -> {
          busy.set(false);
          if (mine == edits) {
            took(outcome, then);
          }
        });
  }

  private <T> void took(Outcome<T> outcome, Consumer<T> then) {
    switch (outcome) {
      case Outcome.Success<T>(var value) -> then.accept(value);
      case Outcome.Failure<T>(var cause) -> refused(cause);
      case Outcome.Cancelled<T> _ -> {}
    }
  }

  private void refused(Throwable cause) {
    if (cause instanceof InvalidValueException invalid) {
      Rule rule = invalid.rule() == Rule.BASIC_ROLE ? Rule.ROLE_NAME : invalid.rule();
      @Nullable ReadOnlyObjectWrapper<FieldState> state = states.get(rule);
      if (state != null) {
        state.set(FieldState.error(words.of(invalid)));
        return;
      }
    }
    announcer.failed(
        words.text("screen.identities.grant-broken", String.valueOf(cause.getMessage())));
  }

  StringProperty emailProperty() {
    return email;
  }

  StringProperty projectProperty() {
    return project;
  }

  StringProperty searchProperty() {
    return search;
  }

  StringProperty customProperty() {
    return custom;
  }

  StringProperty titleProperty() {
    return title;
  }

  StringProperty expressionProperty() {
    return expression;
  }

  StringProperty expiresProperty() {
    return expires;
  }

  FilteredList<RoleChoice> roles() {
    return shown;
  }

  ObservableList<GrantLine> lines() {
    return lines;
  }

  /** What is wrong with the field that this rule is about. */
  ReadOnlyObjectProperty<FieldState> state(Rule rule) {
    return java.util.Objects.requireNonNull(states.get(rule)).getReadOnlyProperty();
  }

  /** What stays as it is, or "". */
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** What the button does. */
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty revocableProperty() {
    return revocable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<Form, String>> handOverProperty() {
    return handOver.getReadOnlyProperty();
  }
}
