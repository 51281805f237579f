package io.astroconnect.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads {@code X.fxml} for a class {@code XView} that lies beside it. Views are made by the factory
 * that was given for their class, so that they get what they need through their constructors.
 */
public final class Views {

  /**
   * A loaded view.
   *
   * @param view the controller
   * @param root what the file describes
   */
  public record Loaded<V>(V view, Parent root) {}

  private static final String SUFFIX = "View";

  private final Map<Class<?>, Supplier<?>> factories;
  private final ResourceBundle words;

  /**
   * A loader.
   *
   * @param factories how to make each view, included ones as well
   * @param words what {@code %key} in a file is replaced by
   */
  public Views(Map<Class<?>, Supplier<?>> factories, ResourceBundle words) {
    this.factories = Map.copyOf(factories);
    this.words = words;
  }

  /**
   * Makes a view and its nodes.
   *
   * @throws IllegalStateException if the file or a factory is missing
   * @throws UncheckedIOException if the file cannot be understood
   */
  public <V> Loaded<V> load(Class<V> type) {
    String name = type.getSimpleName();
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalStateException(name + " is no view: its name does not end in View.");
    }
    String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
    URL place = type.getResource(file);
    if (place == null) {
      throw new IllegalStateException(file + " is not beside " + type.getName() + ".");
    }
    FXMLLoader loader = new FXMLLoader(place, words);
    loader.setClassLoader(type.getClassLoader());
    loader.setControllerFactory(this::make);
    try {
      Parent root = loader.load();
      V view = type.cast(loader.getController());
      if (view == null) {
        throw new IllegalStateException(file + " names no fx:controller.");
      }
      return new Loaded<>(view, root);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be loaded.", e);
    }
  }

  private Object make(Class<?> type) {
    Supplier<?> factory = factories.get(type);
    if (factory == null) {
      throw new IllegalStateException("Nobody said how to make " + type.getName() + ".");
    }
    return factory.get();
  }
}
