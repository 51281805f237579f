package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts as they are meant to be, one file each; {@code GOLDEN=write} in the environment writes them
 * anew.
 */
public final class Golden {

  private Golden() {}

  /** Compares a text with the file beside the test. */
  public static void check(Class<?> test, String name, String text) throws IOException {
    Path file =
        Path.of("src/test/resources", test.getPackageName().replace('.', '/'), "golden", name);
    if ("write".equals(System.getenv("GOLDEN"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}
