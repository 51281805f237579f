package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.service.identity.DataRole;
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
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/**
 * Gives the named account roles: what is chosen, what it would change, and how it stands. Once
 * nothing was typed for a moment it looks by itself, so that "you may not" is known before.
 */
public final class GrantViewModel {
  private final GrantService grants;
  private final GrantTexts texts;
  private final GrantForm form;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final GrantDescriber describer;

  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty deployment = new SimpleStringProperty("");
  private final BooleanProperty onAccount = new SimpleBooleanProperty();
  private final StringProperty target = new SimpleStringProperty("");
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty custom = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty expression = new SimpleStringProperty("");
  private final StringProperty expires = new SimpleStringProperty("");
  private final StringProperty ticket = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper basic = new ReadOnlyStringWrapper("");
  private final ObservableList<RoleChoice> roles = FXCollections.observableArrayList();
  private final FilteredList<RoleChoice> shown = new FilteredList<>(roles);
  private final ObservableList<String> customs = FXCollections.observableArrayList();
  private final ObservableList<String> chosen = FXCollections.observableArrayList();
  private final ObservableList<GrantLine> lines = FXCollections.observableArrayList();
  private final ObservableList<String> changes = FXCollections.observableArrayList();
  private final Map<Rule, ReadOnlyObjectWrapper<FieldState>> states = new EnumMap<>(Rule.class);
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper revocable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<Form, String>> handOver =
      new ReadOnlyObjectWrapper<>(Map.of());
  private boolean insisted;
  private long edits;
  private long quietAt;
  private long lookedAt = -1;

  /** A pane over these services. */
  public GrantViewModel(
      GrantService grants,
      GrantTexts texts,
      GrantForm form,
      Runner runner,
      Live live,
      Words words,
      Announcer announcer) {
    this.grants = grants;
    this.texts = texts;
    this.form = form;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.describer = new GrantDescriber(words);
    for (Rule rule :
        List.of(
            Rule.PROJECT_ID,
            Rule.SERVICE_ACCOUNT,
            Rule.ROLE_NAME,
            Rule.CONDITION,
            Rule.EXPIRY,
            Rule.CONDITION_TITLE)) {
      states.put(rule, new ReadOnlyObjectWrapper<>(FieldState.neutral()));
    }
    DataRoles.load().all().forEach(role -> roles.add(new RoleChoice(role, false)));
    roles.add(new RoleChoice(impersonation(), true));
    roles.forEach(role -> role.chosenProperty().subscribe(_ -> edited()));
    Stream.of(email, target, title, expression, expires)
        .forEach(text -> text.subscribe(_ -> edited()));
    search.subscribe(_ -> narrow());
    onAccount.subscribe(this::kindChanged);
    live.onTick(this::tick);
  }

  private DataRole impersonation() {
    return new DataRole(
        "IAM",
        RoleName.TOKEN_CREATOR,
        words.text("screen.identities.impersonate"),
        words.text("screen.identities.impersonate-line"));
  }

  private void kindChanged(boolean account) {
    roles.stream()
        .filter(RoleChoice::onAccount)
        .forEach(role -> role.chosenProperty().set(account));
    narrow();
    edited();
  }

  private void narrow() {
    String typed = search.get();
    shown.setPredicate(role -> role.onAccount() == onAccount.get() && role.role().found(typed));
  }

  /** Looks once what is typed has stood for a whole tick. */
  private void tick() {
    if (edits != quietAt) {
      quietAt = edits;
    } else if (lookedAt != edits && !busy.get() && whyNot.get().isEmpty()) {
      look();
    }
  }

  /** What was seen was seen of something else: it is looked at again, and the texts are renewed. */
  private void edited() {
    edits++;
    lines.clear();
    changes.clear();
    ready.set(false);
    revocable.set(false);
    remark.set("");
    List<String> now = named();
    if (!now.equals(chosen)) {
      chosen.setAll(now);
    }
    doing.set(
        now.isEmpty()
            ? words.text("screen.identities.grant-none")
            : words.text("screen.identities.grant-doing", now.size(), where()));
    whyNot.set(missing());
    handOver.set(Map.of());
    GrantDraft draft = draft();
    submit("", _ -> checked(draft), this::check, edits);
  }

  private record Checked(
      Map<Rule, InvalidValueException> wrong, Optional<Instant> end, Map<Form, String> texts) {}

  private Checked checked(GrantDraft draft) {
    Map<Rule, InvalidValueException> wrong = draft.wrong(form);
    Map<Form, String> made = new EnumMap<>(Form.class);
    if (wrong.isEmpty() && draft.complete()) {
      try {
        var intent = draft.intent(form);
        for (Form one : Form.values()) {
          made.put(one, texts.text(intent, one));
        }
      } catch (InvalidValueException invalid) {
        wrong.put(invalid.rule(), invalid);
      }
    }
    Optional<Instant> end =
        wrong.containsKey(Rule.EXPIRY) ? Optional.empty() : form.end(draft.expires());
    return new Checked(wrong, end, made);
  }

  private void check(Checked found) {
    states.forEach(
        (rule, state) -> {
          @Nullable InvalidValueException wrong = found.wrong().get(rule);
          if (rule != Rule.ROLE_NAME) {
            state.set(wrong == null ? FieldState.neutral() : wrong(wrong));
          }
        });
    found
        .end()
        .map(end -> FieldState.good(words.text("screen.identities.until", words.dated(end))))
        .ifPresent(good -> state(Rule.EXPIRY, good));
    if (!found.wrong().isEmpty() && whyNot.get().isEmpty()) {
      whyNot.set(words.text("screen.identities.wrong-field"));
    }
    handOver.set(found.texts());
  }

  /** A slip is marked where it is; what nobody sees before the value was not counted. */
  private FieldState wrong(InvalidValueException invalid) {
    String sentence = words.of(invalid);
    return invalid
        .slip()
        .map(
            slip -> {
              int at = Math.max(0, expression.get().indexOf(invalid.given())) + slip.at();
              return FieldState.error(sentence, at, at + slip.length());
            })
        .orElseGet(() -> FieldState.error(sentence));
  }

  private String missing() {
    if (email.get().isEmpty()) {
      return words.text("screen.identities.no-name");
    }
    if (Pasted.trim(target.get()).isEmpty()) {
      return words.text("screen.identities.no-target");
    }
    return chosen.isEmpty() ? words.text("screen.identities.no-role") : "";
  }

  private GrantDraft draft() {
    return new GrantDraft(
        email.get(),
        onAccount.get(),
        target.get(),
        List.copyOf(chosen),
        title.get(),
        expression.get(),
        expires.get(),
        insisted);
  }

  private String where() {
    return Pasted.trim(target.get()).isEmpty() ? "…" : Pasted.trim(target.get());
  }

  private List<String> named() {
    return Stream.concat(
            roles.stream()
                .filter(role -> role.chosen() && role.onAccount() == onAccount.get())
                .map(one -> one.role().role().value()),
            customs.stream())
        .distinct()
        .toList();
  }

  /** Takes the typed role over; a basic one only after a person insisted. */
  void addCustom() {
    String typed = Pasted.trim(custom.get());
    basic.set("");
    if (typed.isEmpty()) {
      state(Rule.ROLE_NAME, FieldState.neutral());
      return;
    }
    try {
      RoleName role = RoleName.parse(typed);
      if (role.basic()) {
        basic.set(role.value());
        throw new InvalidValueException(Rule.BASIC_ROLE, role.value());
      }
      add(role);
    } catch (InvalidValueException invalid) {
      state(Rule.ROLE_NAME, FieldState.error(words.of(invalid)));
    }
  }

  /** The second, deliberate act: the basic role that was refused is given all the same. */
  void insist() {
    if (!basic.get().isEmpty()) {
      insisted = true;
      add(new RoleName(basic.get()));
      basic.set("");
    }
  }

  private void add(RoleName role) {
    state(Rule.ROLE_NAME, FieldState.neutral());
    custom.set("");
    roles.stream()
        .filter(one -> one.role().role().equals(role) && one.onAccount() == onAccount.get())
        .findFirst()
        .ifPresentOrElse(
            known -> known.chosenProperty().set(true),
            () -> {
              if (!customs.contains(role.value())) {
                customs.add(role.value());
              }
            });
    edited();
  }

  /** Takes a chosen role off again. */
  void drop(String role) {
    customs.remove(role);
    insisted = customs.stream().anyMatch(one -> new RoleName(one).basic());
    roles.stream()
        .filter(one -> one.role().role().value().equals(role))
        .forEach(one -> one.chosenProperty().set(false));
    edited();
  }

  private void state(Rule rule, FieldState now) {
    Objects.requireNonNull(states.get(rule)).set(now);
  }

  /** Looks what a grant would change. */
  void look() {
    lookedAt = edits;
    busy.set(true);
    GrantDraft draft = draft();
    targetState(FieldState.checking(words.text("screen.identities.reading")));
    submit(
        words.text("screen.identities.grant-looking", where()),
        _ -> grants.preview(draft.intent(form)),
        this::seen,
        edits);
  }

  private void targetState(FieldState now) {
    state(onAccount.get() ? Rule.SERVICE_ACCOUNT : Rule.PROJECT_ID, now);
  }

  private void seen(GrantPreview preview) {
    targetState(
        preview.mayWrite()
            ? FieldState.good(words.text("screen.identities.grant-may"))
            : FieldState.doubt(words.text("screen.identities.grant-may-not")));
    remark.set(words.text("screen.identities.grant-stays", preview.staying()));
    changes.setAll(describer.changes(preview));
    lines.setAll(describer.lines(preview.checklist()));
    ready.set(!preview.checklist().doable().isEmpty());
    revocable.set(lines.stream().anyMatch(line -> held(line, preview)));
  }

  private static boolean held(GrantLine line, GrantPreview preview) {
    return line.id().kind().equals("role")
        && preview.checklist().step(line.id()).filter(step -> step.state().settled()).isPresent();
  }

  /** Gives what is ready. */
  void grant() {
    GrantDraft draft = draft();
    String of = deployment.get();
    String where = ticket.get();
    send(
        doing.get(),
        progress -> new Done(grants.grant(draft.intent(form), of, where, progress), List.of()));
  }

  /** Takes the chosen roles back. */
  void revoke() {
    GrantDraft draft = draft();
    String where = ticket.get();
    send(
        revokeDoing(),
        progress -> {
          GrantView view = grants.revoke(draft.intent(form), where, progress);
          return new Done(view, grants.staying(view));
        });
  }

  String revokeDoing() {
    return words.text("screen.identities.revoke-doing", where());
  }

  /**
   * What came of it.
   *
   * @param staying roles of the same grant that were not taken back
   */
  private record Done(GrantView view, List<RoleName> staying) {}

  private void send(String what, Job<Done> job) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    submit(what, job, this::done, edits);
  }

  private void done(Done done) {
    changes.clear();
    remark.set(staying(done.staying()));
    GrantView view = done.view();
    lines.setAll(describer.lines(view));
    ready.set(!view.checklist().doable().isEmpty());
    revocable.set(
        view.checklist().steps().stream()
            .anyMatch(step -> step.id().kind().equals("role") && step.state().settled()));
  }

  /** What of the same grant is left after a part was taken back, or "". */
  private String staying(List<RoleName> stay) {
    return stay.isEmpty()
        ? ""
        : words.text(
            "screen.identities.revoke-stays",
            stay.stream().map(RoleName::value).collect(Collectors.joining(", ")));
  }

  private <T> void submit(String what, Job<T> job, Consumer<T> then, long mine) {
    runner.submit(
        what,
        job,
        (Outcome<T> outcome) -> {
          if (!what.isEmpty()) {
            busy.set(false);
          }
          if (mine == edits) {
            took(outcome, then);
          }
        });
  }

  private <T> void took(Outcome<T> outcome, Consumer<T> then) {
    switch (outcome) {
      case Outcome.Success<T>(var value) -> then.accept(value);
      case Outcome.Failure<T>(var cause) -> refused(cause);
      case Outcome.Cancelled<T> _ -> targetState(FieldState.neutral());
    }
  }

  private void refused(Throwable cause) {
    targetState(FieldState.neutral());
    if (cause instanceof InvalidValueException invalid) {
      @Nullable ReadOnlyObjectWrapper<FieldState> state = states.get(invalid.rule());
      if (state != null) {
        state.set(wrong(invalid));
        return;
      }
    }
    announcer.failed(sentence(words, cause));
  }

  static String sentence(Words words, Throwable cause) {
    return switch (cause) {
      case InvalidValueException invalid -> words.of(invalid);
      case LockedException _ -> words.text("screen.peering.locked");
      default -> words.text("screen.identities.grant-broken", String.valueOf(cause.getMessage()));
    };
  }

  /** What has to be known before: a basic role is among the chosen. */
  String danger() {
    List<String> wide = new ArrayList<>(chosen);
    wide.removeIf(role -> !RoleName.possible(role) || !new RoleName(role).basic());
    return wide.isEmpty()
        ? ""
        : words.text("screen.identities.danger", String.join(", ", wide), where());
  }

  StringProperty emailProperty() {
    return email;
  }

  StringProperty deploymentProperty() {
    return deployment;
  }

  /** Whether roles are given on a service account of the customer's rather than in a project. */
  BooleanProperty onAccountProperty() {
    return onAccount;
  }

  StringProperty targetProperty() {
    return target;
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

  StringProperty ticketProperty() {
    return ticket;
  }

  /** The basic role that was refused and may be insisted on, or "". */
  ReadOnlyStringProperty basicProperty() {
    return basic.getReadOnlyProperty();
  }

  FilteredList<RoleChoice> roles() {
    return shown;
  }

  /** The names of the chosen roles. */
  ObservableList<String> chosen() {
    return chosen;
  }

  ObservableList<GrantLine> lines() {
    return lines;
  }

  /** What becomes different in the policy, line by line. */
  ObservableList<String> changes() {
    return changes;
  }

  /** What is wrong with the field that this rule is about. */
  ReadOnlyObjectProperty<FieldState> state(Rule rule) {
    return Objects.requireNonNull(states.get(rule)).getReadOnlyProperty();
  }

  /** What stays as it is, or "". */
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** What the button does. */
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** What is missing before anybody can look, or "". */
  ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
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
