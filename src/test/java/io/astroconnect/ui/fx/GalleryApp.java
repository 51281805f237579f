package io.astroconnect.ui.fx;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Shows one page of the gallery in a real window: {@code peering light [1280 800 [focused-id]]}.
 * For looking at, and for pictures; not part of the product.
 */
public final class GalleryApp {

  private GalleryApp() {}

  /** Starts it. */
  public static void main(String[] args) {
    Application.launch(Shown.class, args);
  }

  /** The window. */
  public static final class Shown extends Application {
    @Override
    public void start(Stage stage) {
      Fonts.load();
      List<String> args = getParameters().getUnnamed();
      Gallery.Page page = Gallery.Page.valueOf(args.get(0).toUpperCase(Locale.ROOT));
      double width = args.size() > 2 ? Double.parseDouble(args.get(2)) : 1280;
      double height = args.size() > 3 ? Double.parseDouble(args.get(3)) : 800;
      Gallery gallery = new Gallery(Clipboards.system());
      Scene scene = new Scene(gallery.page(page, width < 1180), width, height);
      new Theme(Theme.Choice.of(args.get(1))).dress(scene);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.show();
      Platform.runLater(gallery::open);
      if (args.size() > 4) {
        Node node = scene.lookup("#" + args.get(4));
        node.requestFocus();
      }
    }
  }
}
