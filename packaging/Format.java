import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats Java sources with google-java-format, or names those that are not formatted. The build
 * runs it as a single-file program; {@code assets/decisions/0002-formatter.md} says why.
 *
 * <p>Arguments: {@code check} or {@code write}, then files and folders. Exit status: 1 if a file is
 * not formatted ({@code check}) or cannot be parsed.
 */
public final class Format {

  private enum Finding {
    GOOD,
    UNFORMATTED,
    REWRITTEN,
    BROKEN
  }

  private record Found(Path file, Finding finding, String detail) {}

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<Found> found =
        Stream.of(args)
            .skip(1)
            .map(Path::of)
            .filter(Files::exists)
            .flatMap(Format::javaFilesBelow)
            .toList()
            .parallelStream()
            .map(file -> format(file, write))
            .filter(f -> f.finding() != Finding.GOOD)
            .toList();
    for (Found f : found) {
      System.err.println(f.finding().name().toLowerCase() + ": " + f.file() + f.detail());
    }
    if (found.stream().anyMatch(f -> f.finding() == Finding.UNFORMATTED)) {
      System.err.println("`mvn -Pformat process-sources` formats these files.");
    }
    if (found.stream().anyMatch(f -> f.finding() != Finding.REWRITTEN)) {
      System.exit(1);
    }
  }

  private static Stream<Path> javaFilesBelow(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Found format(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return new Found(file, Finding.GOOD, "");
      }
      if (!write) {
        return new Found(file, Finding.UNFORMATTED, "");
      }
      Files.writeString(file, formatted);
      return new Found(file, Finding.REWRITTEN, "");
    } catch (FormatterException e) {
      return new Found(file, Finding.BROKEN, ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
