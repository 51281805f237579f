package io.astroconnect.ui.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.handover.Language;
import io.astroconnect.ui.allowlist.StatementPage.Sheet;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes of a statement what the screen shows. */
final class Describer {
  private final Words words;

  Describer(Words words) {
    this.words = words;
  }

  Form form(Draft draft, Map<String, InvalidValueException> refused) {
    DataService service = draft.service();
    return new Form(
        draft.about(),
        service.cases(draft.cluster()).stream()
            .map(one -> new Form.Choice(one.id(), words.text(one.key())))
            .toList(),
        draft.chosen(),
        service.fields(draft.chosen(), draft.cluster()).stream()
            .map(field -> line(draft, field, refused))
            .toList());
  }

  private Form.Line line(Draft draft, Field field, Map<String, InvalidValueException> refused) {
    InvalidValueException wrong = refused.get(field.id());
    return new Form.Line(
        field.id(),
        words.text(field.key()),
        field.placeholder(),
        draft.fields().getOrDefault(field.id(), ""),
        wrong == null ? "" : words.of(wrong));
  }

  StatementPage page(Draft draft, Statement statement, Draft.Written made) {
    DataService service = statement.service();
    return new StatementPage(
        draft.about() + "/" + draft.chosen(),
        List.of(
            new Sheet(
                Tab.STATEMENT,
                words.text("screen.allowlist.copy-all", service.title()),
                made.all(),
                words.text("screen.allowlist.copy-all-hint"),
                statement.steps().stream().map(this::block).toList()),
            airflow(service, made),
            mail(service, made)),
        notices(statement),
        statement.dangers().stream().map(this::danger).toList(),
        statement.otherNotes().stream().filter(note -> !first(note)).map(this::note).toList(),
        words.text("screen.allowlist.docs", service.title(), words.day(service.docsRead())),
        String.join("\n", service.docs()));
  }

  /** A page that only says why this case cannot work; the form stays, to say otherwise. */
  StatementPage page(Draft draft, Reason why) {
    DataService service = draft.service();
    List<Sheet> empty =
        Arrays.stream(Tab.values()).map(tab -> new Sheet(tab, "", "", "", List.of())).toList();
    return new StatementPage(
        draft.about() + "/" + draft.chosen() + "/" + why.code(),
        empty,
        List.of(notice(why)),
        List.of(),
        List.of(),
        words.text("screen.allowlist.docs", service.title(), words.day(service.docsRead())),
        String.join("\n", service.docs()));
  }

  private Sheet airflow(DataService service, Draft.Written made) {
    List<EndpointText> texts = made.endpoint();
    return new Sheet(
        Tab.AIRFLOW,
        words.text("screen.allowlist.copy-connection", service.title()),
        texts.stream().findFirst().map(EndpointText::text).orElse(""),
        words.text(texts.isEmpty() ? "screen.allowlist.no-connection" : "screen.allowlist.secrets"),
        texts.stream()
            .map(one -> block(words.of(one.kind()), one.language(), one.text(), made))
            .toList());
  }

  private Sheet mail(DataService service, Draft.Written made) {
    String plain = made.mails().getFirst().text();
    String markdown = made.mails().getLast().text();
    return new Sheet(
        Tab.MAIL,
        words.text("screen.allowlist.copy-mail", service.title()),
        plain,
        "",
        List.of(
            block(words.text("screen.allowlist.mail-plain"), Language.PLAIN, plain, made),
            block(words.text("screen.allowlist.mail-markdown"), Language.PLAIN, markdown, made)));
  }

  private static StatementPage.Block block(
      String title, Language language, String text, Draft.Written made) {
    List<String> values =
        made.draft().fields().values().stream().filter(v -> !v.isBlank()).toList();
    return new StatementPage.Block(0, "", title, null, "", false, language, text, values);
  }

  private List<StatementPage.Remark> notices(Statement statement) {
    List<StatementPage.Remark> all = new ArrayList<>();
    statement.absence().stream().map(this::absence).forEach(all::add);
    if (!statement.service().verified()) {
      all.add(
          new StatementPage.Remark(
              new Look(
                  words.text("screen.allowlist.not-verified"), "fth-help-circle", Tone.WARNING),
              words.text("screen.allowlist.not-verified-why", statement.service().title())));
    }
    statement.otherNotes().stream().filter(Describer::first).map(this::notice).forEach(all::add);
    return all;
  }

  /** What has to be known before the statement is read, and not only beside it. */
  private static boolean first(Reason note) {
    return switch (note.code()) {
      case AllowlistReason reason ->
          switch (reason) {
            case RECOVERY_INCLUDED, SHARED_BY_CUSTOMERS, SHARED_BY_DEPLOYMENTS -> false;
            default -> true;
          };
      default -> false;
    };
  }

  private StatementPage.Remark absence(Reason why) {
    boolean gone = why.code() == AllowlistReason.CLUSTER_GONE;
    return new StatementPage.Remark(
        new Look(
            words.text(gone ? "screen.allowlist.gone" : "screen.allowlist.archived"),
            gone ? "fth-x-circle" : "fth-archive",
            gone ? Tone.DANGER : Tone.WARNING),
        words.of(why));
  }

  private StatementPage.Remark notice(Reason why) {
    return new StatementPage.Remark(
        new Look(words.text("screen.allowlist.mind"), "fth-info", Tone.WARNING), words.of(why));
  }

  private StatementPage.Block block(StatementStep step) {
    return new StatementPage.Block(
        step.number(),
        step.kind() == Kind.WRITE ? "allowlist-statement" : "",
        words.text("screen.allowlist.step", step.number(), words.of(step.kind())),
        look(step.effect()),
        step.verified() ? "" : words.text("screen.allowlist.unverified"),
        step.effect() == Effect.ENFORCES,
        step.language(),
        step.text(),
        step.values());
  }

  private Look look(Effect effect) {
    String word = words.of(effect);
    return switch (effect) {
      case CHANGES_NOTHING -> new Look(word, "fth-eye", Tone.MUTED);
      case ADDS -> new Look(word, "fth-plus-circle", Tone.SUCCESS);
      case REPLACES -> new Look(word, "fth-alert-triangle", Tone.WARNING);
      case ENFORCES -> new Look(word, "fth-lock", Tone.DANGER);
    };
  }

  private StatementPage.Remark danger(Danger danger) {
    String title = words.text(danger.titleKey());
    return new StatementPage.Remark(
        switch (danger.grade()) {
          case DANGER -> new Look(title, "fth-alert-circle", Tone.DANGER);
          case CAUTION -> new Look(title, "fth-alert-triangle", Tone.WARNING);
        },
        words.text(danger.key()));
  }

  private StatementPage.Remark note(Reason note) {
    String sentence = words.of(note);
    return new StatementPage.Remark(
        note.code() == AllowlistReason.SHARED_BY_CUSTOMERS
            ? new Look(sentence, "fth-alert-triangle", Tone.WARNING)
            : new Look(
                sentence,
                note.code() == AllowlistReason.RECOVERY_INCLUDED ? "fth-refresh-cw" : "fth-users",
                Tone.MUTED),
        sentence);
  }

  Refusal refusal(Draft draft, Reason why) {
    String id = draft.cluster().id().value();
    return why.code() == AllowlistReason.PRIVATE_EGRESS
        ? new Refusal(
            words.of(why), words.text("screen.allowlist.offer-peering"), "peering", "new:" + id)
        : new Refusal(words.of(why), words.text("screen.allowlist.show-cluster"), "clusters", id);
  }
}
