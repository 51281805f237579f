package io.astroconnect.cloud.sandbox;

import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox of its own for each test, over real HTTP, on the real clock. */
abstract class SandboxRoomTest {
  static final Scope HALDEN = new Scope("418027365910", "eu-central-1");
  static final VpcId HALDEN_VPC = new VpcId("vpc-06b1e94d27fa3c508");

  @TempDir Path home;

  Sandbox sandbox;
  SandboxControl control;
  AwsClients clients;

  @BeforeEach
  void open() throws IOException {
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
    clients =
        new AwsClients(
            new AwsEndpoints(
                sandbox.endpoints().ec2(),
                sandbox.endpoints().sts(),
                sandbox.endpoints().route53()),
            List.of(),
            true);
  }

  @AfterEach
  void close() throws IOException {
    clients.close();
    control.close();
    sandbox.close();
  }
}
