package io.astroconnect.sandbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Where the owner of a home listens, for other processes of that home. */
final class PortsFile {
  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();

  PortsFile(Path file) {
    this.file = file;
  }

  /**
   * @param owner a name the owner chose at random; empty once it has closed
   * @param process its process id and start, since ids come back
   */
  record Ports(
      String owner,
      String process,
      int ec2,
      int sts,
      int route53,
      int control,
      int google,
      int compute,
      int astro) {
    static final Ports NONE = new Ports("", "", 0, 0, 0, 0, 0, 0, 0);

    static Ports of(String owner, Endpoints endpoints) {
      return new Ports(
          owner,
          thisProcess(),
          endpoints.ec2().getPort(),
          endpoints.sts().getPort(),
          endpoints.route53().getPort(),
          endpoints.control().getPort(),
          endpoints.google().getPort(),
          endpoints.compute().getPort(),
          endpoints.astro().getPort());
    }

    Endpoints endpoints() {
      return new Endpoints(
          uri(ec2), uri(sts), uri(route53), uri(control), uri(google), uri(compute), uri(astro));
    }

    Ports closed() {
      return new Ports("", "", ec2, sts, route53, control, google, compute, astro);
    }

    boolean ofThisProcess() {
      return process.equals(thisProcess());
    }

    private static String thisProcess() {
      ProcessHandle self = ProcessHandle.current();
      return self.pid() + "@" + self.info().startInstant().map(Instant::toString).orElse("");
    }

    private static URI uri(int port) {
      return URI.create("http://127.0.0.1:" + port);
    }
  }

  /** What the last owner wrote, {@link Ports#NONE} if that is nothing that can be read. */
  Ports read() throws IOException {
    if (!Files.exists(file)) {
      return Ports.NONE;
    }
    try {
      return json.readValue(Files.readAllBytes(file), Ports.class);
    } catch (JacksonException halfWritten) {
      return Ports.NONE;
    }
  }

  void write(Ports ports) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, json.writeValueAsBytes(ports));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
