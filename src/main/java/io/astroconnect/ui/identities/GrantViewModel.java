package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.guard.LockedException;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Gives the named account roles: what is chosen, what it would change, and how it stands. Once
 * nothing was typed for a moment it looks by itself, so that "you may not" is known before.
 */
public final class GrantViewModel {
  /** So often it is looked whether somebody signed in meanwhile. */
  private static final int SIGN_IN_TICKS = 4;

  private final GrantService grants;
  private final GrantTexts texts;
  private final GrantForm form;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Outlook outlook;
  private final RolesViewModel roles;

  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty deployment = new SimpleStringProperty("");
  private final BooleanProperty onAccount = new SimpleBooleanProperty();
  private final StringProperty target = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty expression = new SimpleStringProperty("");
  private final StringProperty expires = new SimpleStringProperty("");
  private final StringProperty ticket = new SimpleStringProperty("");
  private final Map<Rule, ReadOnlyObjectWrapper<FieldState>> states = new EnumMap<>(Rule.class);
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<Form, String>> handOver =
      new ReadOnlyObjectWrapper<>(Map.of());
  private boolean signedOut;
  private boolean sending;
  private long waited;
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
    this.outlook = new Outlook(words);
    this.roles = new RolesViewModel(words, onAccount);
    for (Rule rule :
        List.of(
            Rule.PROJECT_ID,
            Rule.SERVICE_ACCOUNT,
            Rule.CONDITION,
            Rule.EXPIRY,
            Rule.CONDITION_TITLE)) {
      states.put(rule, new ReadOnlyObjectWrapper<>(FieldState.neutral()));
    }
    Stream.of(email, target, title, expression, expires)
        .forEach(text -> text.subscribe(_ -> edited()));
    onAccount.subscribe(_ -> edited());
    roles.chosen().addListener((ListChangeListener<String>) _ -> edited());
    live.onTick(this::tick);
  }

  /** Looks once what is typed has stood for a whole tick. */
  private void tick() {
    if (sending) {
      if (++waited % SIGN_IN_TICKS == 0) {
        lookMeanwhile();
      }
    } else if (signedOut && !busy.get() && ++waited % SIGN_IN_TICKS == 0) {
      look("");
    } else if (edits != quietAt) {
      quietAt = edits;
    } else if (lookedAt != edits && !busy.get() && whyNot.get().isEmpty()) {
      look();
    }
  }

  /** What was seen was seen of something else: it is looked at again, and the texts are renewed. */
  private void edited() {
    edits++;
    signedOut = false;
    outlook.clear();
    int many = roles.chosen().size();
    doing.set(
        many == 0
            ? words.text("screen.identities.grant-none")
            : words.text("screen.identities.grant-doing", many, where()));
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
          state.set(wrong == null ? FieldState.neutral() : wrong(wrong));
        });
    found
        .end()
        .map(end -> FieldState.good(words.text("screen.identities.until", words.dated(end))))
        .ifPresent(good -> state(Rule.EXPIRY, good));
    if (!found.wrong().isEmpty() && whyNot.get().isEmpty()) {
      whyNot.set(whyNot(found.wrong()));
    }
    handOver.set(found.texts());
  }

  /** A rule about several fields at once has none that could be marked: it is said itself. */
  private String whyNot(Map<Rule, InvalidValueException> wrong) {
    return wrong.entrySet().stream()
        .filter(one -> !states.containsKey(one.getKey()))
        .findFirst()
        .map(one -> words.of(one.getValue()))
        .orElseGet(() -> words.text("screen.identities.wrong-field"));
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
    return roles.chosen().isEmpty() ? words.text("screen.identities.no-role") : "";
  }

  private GrantDraft draft() {
    return new GrantDraft(
        email.get(),
        onAccount.get(),
        target.get(),
        List.copyOf(roles.chosen()),
        title.get(),
        expression.get(),
        expires.get(),
        roles.insisted());
  }

  private String where() {
    return Pasted.trim(target.get()).isEmpty() ? "…" : Pasted.trim(target.get());
  }

  private void state(Rule rule, FieldState now) {
    Objects.requireNonNull(states.get(rule)).set(now);
  }

  /** Looks what a grant would change. */
  void look() {
    targetState(FieldState.checking(words.text("screen.identities.reading")));
    look(words.text("screen.identities.grant-looking", where()));
  }

  private void look(String what) {
    lookedAt = edits;
    busy.set(!what.isEmpty());
    GrantDraft draft = draft();
    submit(what, _ -> grants.preview(draft.intent(form)), this::seen, edits);
  }

  /** Whether what is being sent waits for a sign-in, which is said beside the field. */
  private void lookMeanwhile() {
    GrantDraft draft = draft();
    submit("", _ -> grants.preview(draft.intent(form)).unseen(), this::seenMeanwhile, edits);
  }

  private void seenMeanwhile(Optional<Fault> unseen) {
    if (sending) {
      unseen
          .filter(Fault.NeedsSignIn.class::isInstance)
          .map(words::of)
          .map(why -> words.text("screen.identities.grant-waits", why))
          .map(FieldState::doubt)
          .ifPresent(this::targetState);
    }
  }

  private void targetState(FieldState now) {
    state(onAccount.get() ? Rule.SERVICE_ACCOUNT : Rule.PROJECT_ID, now);
  }

  private void seen(GrantPreview preview) {
    Optional<Fault> unseen = preview.unseen();
    signedOut = unseen.filter(Fault.NeedsSignIn.class::isInstance).isPresent();
    targetState(
        unseen
            .map(words::of)
            .map(FieldState::doubt)
            .orElseGet(
                () ->
                    preview.mayWrite()
                        ? FieldState.good(words.text("screen.identities.grant-may"))
                        : FieldState.doubt(words.text("screen.identities.grant-may-not"))));
    outlook.show(preview);
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
    sending = true;
    waited = 0;
    submit(what, job, this::done, edits);
  }

  private void done(Done done) {
    targetState(FieldState.neutral());
    outlook.show(done.view(), done.staying());
  }

  private <T> void submit(String what, Job<T> job, Consumer<T> then, long mine) {
    runner.submit(
        what,
        job,
        (Outcome<T> outcome) -> {
          if (!what.isEmpty()) {
            busy.set(false);
            sending = false;
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
    List<String> wide = roles.wide();
    return wide.isEmpty()
        ? ""
        : words.text("screen.identities.danger", String.join(", ", wide), where());
  }

  /** The roles to choose from. */
  RolesViewModel roles() {
    return roles;
  }

  /** What would become different, or has. */
  Outlook outlook() {
    return outlook;
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

  /** What is wrong with the field that this rule is about. */
  ReadOnlyObjectProperty<FieldState> state(Rule rule) {
    return Objects.requireNonNull(states.get(rule)).getReadOnlyProperty();
  }

  /** What the button does. */
  ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** What is missing before anybody can look, or "". */
  ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<Form, String>> handOverProperty() {
    return handOver.getReadOnlyProperty();
  }
}
