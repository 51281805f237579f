package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.service.identity.DataRole;
import io.astroconnect.service.identity.DataRoles;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Which roles are chosen: of the list, or typed by name; basic ones only if insisted on. */
final class RolesViewModel {
  private final Words words;
  private final BooleanProperty onAccount;
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty custom = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper basic = new ReadOnlyStringWrapper("");
  private final ObservableList<RoleChoice> roles = FXCollections.observableArrayList();
  private final FilteredList<RoleChoice> shown = new FilteredList<>(roles);
  private final ObservableList<String> customs = FXCollections.observableArrayList();
  private final ObservableList<String> chosen = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<FieldState> state =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private boolean insisted;

  /**
   * The shipped list, with nothing chosen.
   *
   * @param onAccount whether roles are given on a service account rather than in a project
   */
  RolesViewModel(Words words, BooleanProperty onAccount) {
    this.words = words;
    this.onAccount = onAccount;
    DataRoles.load().all().forEach(role -> roles.add(new RoleChoice(role, false)));
    roles.add(new RoleChoice(impersonation(), true));
    roles.forEach(role -> role.chosenProperty().subscribe(_ -> changed()));
    search.subscribe(_ -> narrow());
    onAccount.subscribe(this::kindChanged);
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
    changed();
  }

  private void narrow() {
    String typed = search.get();
    shown.setPredicate(role -> role.onAccount() == onAccount.get() && role.role().found(typed));
  }

  private void changed() {
    List<String> now = named();
    if (!now.equals(chosen)) {
      chosen.setAll(now);
    }
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
      state.set(FieldState.neutral());
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
      state.set(FieldState.error(words.of(invalid)));
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
    state.set(FieldState.neutral());
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
    changed();
  }

  /** Takes a chosen role off again. */
  void drop(String role) {
    customs.remove(role);
    insisted = customs.stream().anyMatch(one -> new RoleName(one).basic());
    roles.stream()
        .filter(one -> one.role().role().value().equals(role))
        .forEach(one -> one.chosenProperty().set(false));
    changed();
  }

  /** Whether a basic role is wanted all the same. */
  boolean insisted() {
    return insisted;
  }

  /** What has to be known before: the basic ones among the chosen. */
  List<String> wide() {
    return chosen.stream()
        .filter(role -> RoleName.possible(role) && new RoleName(role).basic())
        .toList();
  }

  StringProperty searchProperty() {
    return search;
  }

  StringProperty customProperty() {
    return custom;
  }

  /** What is wrong with the role that is typed. */
  ReadOnlyObjectProperty<FieldState> state() {
    return state.getReadOnlyProperty();
  }

  /** The basic role that was refused and may be insisted on, or "". */
  ReadOnlyStringProperty basicProperty() {
    return basic.getReadOnlyProperty();
  }

  /** Those that the search leaves. */
  FilteredList<RoleChoice> shown() {
    return shown;
  }

  /** The names of the chosen roles. */
  ObservableList<String> chosen() {
    return chosen;
  }
}
