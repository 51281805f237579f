package io.astroconnect.ui.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
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
        service.cases().stream()
            .map(one -> new Form.Choice(one.id(), words.text(one.key())))
            .toList(),
        draft.chosen(),
        fields(draft).stream().map(field -> line(draft, field, refused)).toList());
  }

  private static List<Field> fields(Draft draft) {
    DataService service = draft.service();
    return draft.chosen().isEmpty() ? service.fields() : service.fields(draft.chosen());
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

  StatementPage page(Draft draft, Statement statement, String all) {
    DataService service = statement.service();
    return new StatementPage(
        draft.about() + "/" + draft.chosen(),
        words.text("screen.allowlist.copy-all", service.title()),
        all,
        statement.steps().stream().map(this::block).toList(),
        statement.dangers().stream().map(this::danger).toList(),
        statement.notes().stream().map(this::note).toList(),
        words.text("screen.allowlist.docs", service.title(), words.day(service.docsRead())),
        String.join("\n", service.docs()));
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
