package io.astroconnect.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that a tour leaves things in; takes away what an earlier tour left, and no more. */
record TourFolder(Path folder) {
  private static final Pattern LEFT = Pattern.compile("home|.*\\.png|report\\..*|tour\\.json");

  void clear() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(TourFolder::left).toList()) {
        remove(entry);
      }
    }
  }

  private static boolean left(Path entry) {
    return LEFT.matcher(entry.getFileName().toString()).matches();
  }

  private static void remove(Path entry) throws IOException {
    List<Path> inside;
    try (Stream<Path> all = Files.walk(entry)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
