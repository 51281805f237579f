package io.astroconnect.architecture.bad.model.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model touches no file. */
final class ReadsFiles {
  String read() throws IOException {
    return Files.readString(Path.of("x"));
  }
}
