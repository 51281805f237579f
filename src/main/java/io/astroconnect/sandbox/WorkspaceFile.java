package io.astroconnect.sandbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.sandbox.astro.Organizations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A workspace that leads any console to these stand-ins. */
final class WorkspaceFile {
  private WorkspaceFile() {}

  private record Workspace(String name, Astro astro, Aws aws, Gcp gcp) {}

  private record Astro(List<String> organizations, URI endpoint) {}

  private record Gcp(GcpAddresses endpoints) {}

  private record GcpAddresses(URI iam, URI resourcemanager, URI compute) {}

  private record Aws(Addresses endpoints) {}

  private record Addresses(URI ec2, URI sts, URI route53) {}

  static void write(Path file, Endpoints endpoints) throws IOException {
    Workspace workspace =
        new Workspace(
            "stand-ins",
            new Astro(Organizations.all(), endpoints.astro().resolve("/v1")),
            new Aws(new Addresses(endpoints.ec2(), endpoints.sts(), endpoints.route53())),
            new Gcp(new GcpAddresses(endpoints.google(), endpoints.google(), endpoints.compute())));
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(
        next,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(workspace));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
