package io.astroconnect.launch.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes what JavaFX has drawn as PNG: without javafx-swing, which only this would need. */
final class Picture {
  private Picture() {}

  /** Writes it in the background: compressing takes longer than most stops. */
  static CompletableFuture<Void> write(Image drawn, Path file) {
    return CompletableFuture.runAsync(() -> writeNow(drawn, file));
  }

  private static void writeNow(Image drawn, Path file) {
    int width = (int) drawn.getWidth();
    int height = (int) drawn.getHeight();
    int[] pixels = new int[width * height];
    drawn
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      if (!ImageIO.write(image, "png", file.toFile())) {
        throw new IOException("This Java writes no PNG.");
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
