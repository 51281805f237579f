package io.astroconnect.service.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.service.file.FileException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is the old one or the new one, and nothing else is left beside it. */
class WholeFileTest {
  @TempDir private Path folder;

  private static void some(OutputStream out) throws IOException {
    out.write("new".getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Problem problem(Path file) {
    try {
      WholeFile.at(file);
      throw new AssertionError("could be written");
    } catch (FileException refused) {
      return refused.problem();
    }
  }

  @Test
  void whatWasThereIsReplacedAtOnce() throws Exception {
    Path file = Files.writeString(folder.resolve("r.csv"), "old");
    WholeFile.at(file)
        .replace(
            out -> {
              some(out);
              out.flush();
              assertThat(file).hasContent("old");
            });
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("r.csv");
  }

  @Test
  void theOldOneStaysWhenWritingFails() throws Exception {
    Path file = Files.writeString(folder.resolve("r.csv"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.at(file)
                    .replace(
                        out -> {
                          some(out);
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOfSatisfying(
            FileException.class,
            broken -> {
              assertThat(broken.problem()).isEqualTo(Problem.BROKEN);
              assertThat(broken.detail()).contains("No space left");
            });
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("r.csv");
  }

  @Test
  void theOldOneStaysWhenItIsCancelledWithTheLastByteWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("r.csv"), "old");
    assertThatThrownBy(
            () ->
                WholeFile.at(file)
                    .replace(
                        out -> {
                          some(out);
                          Thread.currentThread().interrupt();
                        }))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("r.csv");
  }

  @Test
  void aFolderThatIsMissingIsSaid() {
    assertThat(problem(folder.resolve("no/r.csv"))).isEqualTo(Problem.NO_FOLDER);
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(problem(folder)).isEqualTo(Problem.NO_FILE);
    assertThat(problem(Path.of("/"))).isEqualTo(Problem.NO_FILE);
  }

  @Test
  void aLinkStaysAndTheFileItLeadsToIsReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    WholeFile.at(link).replace(WholeFileTest::some);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }
}
