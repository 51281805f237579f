package io.astroconnect.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this build, as the build wrote it into the program's resources. */
final class Version {

  private Version() {}

  static String current() {
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      var build = new Properties();
      build.load(Objects.requireNonNull(in, "build.properties is not on the class path"));
      return build.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties cannot be read", e);
    }
  }
}
