package io.astroconnect.cloud.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** The AWS files of a person for the time of a test. */
final class Profiles implements AutoCloseable {
  private static final String CONFIG = ProfileFileSystemSetting.AWS_CONFIG_FILE.property();
  private static final String SECRETS =
      ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property();

  private final Map<String, Optional<String>> before =
      Stream.of(CONFIG, SECRETS)
          .collect(
              Collectors.toMap(key -> key, key -> Optional.ofNullable(System.getProperty(key))));
  private final Path config;

  private Profiles(Path folder) {
    this.config = folder.resolve("config");
    System.setProperty(CONFIG, config.toString());
    System.setProperty(SECRETS, folder.resolve("credentials").toString());
  }

  static Profiles in(Path folder, String text) {
    Profiles made = new Profiles(folder);
    made.write(text);
    return made;
  }

  void write(String text) {
    try {
      Files.writeString(config, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    before.forEach(
        (key, value) ->
            value.ifPresentOrElse(
                was -> System.setProperty(key, was), () -> System.clearProperty(key)));
  }
}
