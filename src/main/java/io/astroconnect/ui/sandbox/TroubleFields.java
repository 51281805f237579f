package io.astroconnect.ui.sandbox;

import io.astroconnect.model.practice.Deed;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.sandbox.TroubleKind.Field;
import io.astroconnect.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields of the form that makes trouble: those that its kind wants. */
final class TroubleFields {
  private final TroubleForm form;
  private final Words words;
  private final Map<Field, FieldBox> fields = new EnumMap<>(Field.class);

  TroubleFields(TroubleForm form, Words words) {
    this.form = form;
    this.words = words;
  }

  void fill(VBox box) {
    ComboBox<TroubleKind> kind =
        combo(
            FXCollections.observableList(List.of(TroubleKind.values())),
            one -> words.text("screen.sandbox.kind." + one.key()));
    kind.valueProperty().bindBidirectional(form.kindProperty());
    kind.setId("sandbox-kind");
    FieldBox kinds = new FieldBox(words.text("screen.sandbox.kind"), kind);
    ComboBox<ClusterChoice> cluster = combo(form.clusters(), ClusterChoice::name);
    cluster.valueProperty().bindBidirectional(form.clusterProperty());
    ComboBox<ClusterChoice> network = combo(form.networks(), ClusterChoice::name);
    network.valueProperty().bindBidirectional(form.networkProperty());
    ComboBox<ClusterChoice> any = combo(form.all(), ClusterChoice::name);
    any.valueProperty().bindBidirectional(form.anyProperty());
    fields.put(
        Field.ANY, named(Field.ANY, new FieldBox(words.text("screen.sandbox.field.cluster"), any)));
    fields.put(Field.ACCOUNT, box(Field.ACCOUNT, form.accounts(), form.accountProperty()));
    fields.put(Field.CALL, box(Field.CALL, form.calls(), form.callProperty()));
    fields.put(Field.REGION, box(Field.REGION, form.regions(), form.regionProperty()));
    fields.put(Field.CLUSTER, named(Field.CLUSTER, new FieldBox(name(Field.CLUSTER), cluster)));
    fields.put(Field.NETWORK, named(Field.NETWORK, new FieldBox(name(Field.NETWORK), network)));
    fields.put(Field.TIMES, text(Field.TIMES, form.timesProperty()));
    fields.put(Field.SPAN, text(Field.SPAN, form.spanProperty()));
    fields.put(Field.NUMBER, text(Field.NUMBER, form.numberProperty()));
    box.getChildren().add(kinds);
    box.getChildren().addAll(fields.values());
    form.kindProperty().subscribe(_ -> fit());
  }

  private void fit() {
    fields.forEach(
        (field, box) -> {
          box.setVisible(form.wants(field));
          box.setManaged(form.wants(field));
        });
  }

  private FieldBox box(
      Field field, ObservableList<String> options, ObjectProperty<@Nullable String> chosen) {
    ComboBox<String> combo =
        combo(
            options,
            one ->
                switch (one) {
                  case Deed.EVERY -> words.text("screen.sandbox.all." + key(field));
                  case Deed.GLOBAL -> words.text("screen.sandbox.global");
                  case Deed.ASTRO -> words.text("screen.sandbox.astro");
                  default -> one;
                });
    combo.valueProperty().bindBidirectional(chosen);
    return named(field, new FieldBox(name(field), combo));
  }

  private FieldBox text(Field field, StringProperty typed) {
    FieldBox box = named(field, new FieldBox(name(field)));
    box.textProperty().bindBidirectional(typed);
    return box;
  }

  private static FieldBox named(Field field, FieldBox box) {
    box.field().setId("sandbox-" + key(field));
    return box;
  }

  private String name(Field field) {
    return words.text("screen.sandbox.field." + key(field));
  }

  private static String key(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static <T> ComboBox<T> combo(ObservableList<T> options, Function<T, String> name) {
    ComboBox<T> combo = new ComboBox<>(options);
    combo.setVisibleRowCount(12);
    combo.setConverter(
        new StringConverter<T>() {
          @Override
          public String toString(@Nullable T option) {
            return option == null ? "" : name.apply(option);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null; // nothing is typed into the button
          }
        });
    return combo;
  }
}
