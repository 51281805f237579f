package io.astroconnect.ui.peering;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form: what is typed, what it means by the model's own parser, and what is said
 * about it. The text is never changed. A text that can still become right is left alone until the
 * field is left.
 */
final class FormField<T> {
  private final String name;
  private final Form<T> form;
  private final Words words;
  private final Runnable changed;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FieldState> state =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private @Nullable T value;
  private @Nullable FieldState verdict;
  private String problem;
  private boolean left;

  /**
   * How a text is read.
   *
   * @param parse the model's parser, given the text without blanks around it
   * @param unfinished whether more typing can make the text right
   * @param remark what is said of a value that can be read
   */
  record Form<T>(
      Function<String, T> parse, Predicate<String> unfinished, Function<T, FieldState> remark) {}

  /**
   * An empty field.
   *
   * @param name as its label has it
   * @param changed called after the text was read anew
   */
  FormField(String name, Form<T> form, Words words, Runnable changed) {
    this.name = name;
    this.form = form;
    this.words = words;
    this.changed = changed;
    this.problem = missing();
    text.addListener((_, _, _) -> read());
  }

  private String missing() {
    return words.text("screen.peering.form.missing", name);
  }

  private void read() {
    String given = Pasted.trim(text.get());
    left = left && !given.isEmpty();
    verdict = null;
    try {
      value = given.isEmpty() ? null : form.parse().apply(given);
      problem = given.isEmpty() ? missing() : "";
    } catch (InvalidValueException invalid) {
      value = null;
      problem = words.of(invalid);
    }
    show();
    changed.run();
  }

  private void show() {
    String given = Pasted.trim(text.get());
    if (value != null) {
      state.set(verdict == null ? form.remark().apply(value) : verdict);
    } else if (!given.isEmpty() && (left || !form.unfinished().test(given))) {
      state.set(FieldState.error(problem));
    } else {
      state.set(FieldState.neutral());
    }
  }

  /** The person has gone on to another field. */
  void leave() {
    left = true;
    show();
  }

  /** What a check of the whole form found about this field; null if it found nothing. */
  void judge(@Nullable FieldState found) {
    verdict = found;
    show();
  }

  boolean blank() {
    return Pasted.trim(text.get()).isEmpty();
  }

  Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** Why there is no value: the field, the rule and an example; "" if there is one. */
  String problem() {
    return problem;
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<FieldState> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
