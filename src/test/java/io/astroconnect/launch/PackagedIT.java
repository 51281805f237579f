package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged starts: the jar on the JDK of the build, the app image on its own runtime. */
class PackagedIT {

  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  @Test
  void theJarFindsItsLibrariesBesideItAndStarts() throws Exception {
    String java = JDK.resolve("bin/java").toString();

    saysItsVersion(start(java, "-jar", "target/astro-connect.jar", "--version"));
  }

  @Test
  void theAppImageStartsWithoutAnyJavaInstalled() throws Exception {
    Started script = start("packaging/app-image", folder.resolve("image").toString());
    assertThat(script.status()).as(script.err()).isZero();
    String launcher = script.out().lines().toList().getLast();

    saysItsVersion(start(launcher, "--version"));
  }

  private Started start(String... command) throws Exception {
    var environment =
        Map.of(
            "JAVA25_HOME", JDK.toString(), "ASTRO_CONNECT_HOME", folder.resolve("home").toString());
    return Started.of(folder, environment, List.of(command));
  }

  private static void saysItsVersion(Started program) {
    assertThat(program.err()).isEmpty();
    assertThat(program.out()).contains(Version.current());
    assertThat(program.status()).isZero();
  }
}
