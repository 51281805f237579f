package io.astroconnect.sandbox;

import io.astroconnect.sandbox.astro.AstroEndpoint;
import io.astroconnect.sandbox.aws.AwsEndpoint;
import io.astroconnect.sandbox.aws.Service;
import io.astroconnect.sandbox.control.ControlEndpoint;
import io.astroconnect.sandbox.ec2.Ec2;
import io.astroconnect.sandbox.google.ComputeEndpoint;
import io.astroconnect.sandbox.google.GoogleServer;
import io.astroconnect.sandbox.google.Meeting;
import io.astroconnect.sandbox.http.Answering;
import io.astroconnect.sandbox.http.LoopbackServer;
import io.astroconnect.sandbox.keep.Calls;
import io.astroconnect.sandbox.keep.Faults;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.route53.Route53;
import io.astroconnect.sandbox.sts.Sts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The seven servers of one world. */
final class StandIns implements AutoCloseable {
  private final List<LoopbackServer> servers;

  private final GoogleServer google;

  private StandIns(List<LoopbackServer> servers, GoogleServer google) {
    this.servers = servers;
    this.google = google;
  }

  /** Serves; on the ports of the former owner where they are free. */
  static StandIns start(Keeper keeper, String owner, PortsFile.Ports former) throws IOException {
    Faults faults = new Faults();
    Calls calls = new Calls();
    Service cloud = new Ec2();
    Service signIns = new Sts();
    Service zones = new Route53();
    List<LoopbackServer> started = new ArrayList<>();
    try {
      Answering ec2 = new AwsEndpoint(cloud, keeper, faults, calls);
      started.add(LoopbackServer.start("sandbox-ec2", former.ec2(), ec2));
      Answering sts = new AwsEndpoint(signIns, keeper, faults, calls);
      started.add(LoopbackServer.start("sandbox-sts", former.sts(), sts));
      Answering route53 = new AwsEndpoint(zones, keeper, faults, calls);
      started.add(LoopbackServer.start("sandbox-route53", former.route53(), route53));
      Answering control =
          new ControlEndpoint(
              keeper, faults, calls, owner, actions(List.of(cloud, zones, signIns)));
      started.add(LoopbackServer.start("sandbox-control", former.control(), control));
      Answering compute = new ComputeEndpoint(keeper, faults, calls);
      started.add(LoopbackServer.start("sandbox-compute", former.compute(), compute));
      Answering astro = new AstroEndpoint(keeper, faults, calls);
      started.add(LoopbackServer.start("sandbox-astro", former.astro(), astro));
      return new StandIns(
          started, GoogleServer.start(former.google(), new Meeting(keeper, faults, calls)));
    } catch (IOException | RuntimeException failure) {
      started.forEach(LoopbackServer::close);
      throw failure;
    }
  }

  private static List<String> actions(List<Service> services) {
    return Stream.of(
            services.stream().flatMap(service -> service.actions().keySet().stream()),
            GoogleServer.ACTIONS.stream(),
            ComputeEndpoint.ACTIONS.stream(),
            AstroEndpoint.ACTIONS.stream())
        .flatMap(Function.identity())
        .sorted()
        .toList();
  }

  Endpoints endpoints() {
    return new Endpoints(
        servers.get(0).uri(),
        servers.get(1).uri(),
        servers.get(2).uri(),
        servers.get(3).uri(),
        google.uri(),
        servers.get(4).uri(),
        servers.get(5).uri());
  }

  @Override
  public void close() {
    google.close();
    servers.forEach(LoopbackServer::close);
  }
}
