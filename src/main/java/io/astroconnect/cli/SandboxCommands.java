package io.astroconnect.cli;

import io.astroconnect.model.Spans;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code sandbox}, and {@code sandbox accept|reject|advance}; {@link SandboxCustomers}, {@link
 * SandboxDeeds} and {@link SandboxStatus} have the rest.
 */
@Command(
    name = "sandbox",
    description = "Serves this home’s stand-ins until ended.",
    footer = {"", "Example: astro-connect sandbox --output json"})
final class SandboxCommands implements Callable<Integer> {
  private final Context context;

  private SandboxCommands(Context context) {
    this.context = context;
  }

  static void addTo(CommandLine line, Context context) {
    CommandLine sandbox =
        new CommandLine(new SandboxCommands(context))
            .addSubcommand(new Accept(context))
            .addSubcommand(new Reject(context))
            .addSubcommand(new Advance(context))
            .addSubcommand(new SandboxStatus(context));
    SandboxCustomers.addTo(sandbox, context);
    SandboxDeeds.addTo(sandbox, context);
    line.addSubcommand(sandbox);
  }

  private record ServingJson(Map<String, URI> endpoints, URI control, String workspaceFile) {}

  @Override
  public Integer call() {
    try (Desk.SandboxDesk sandbox = context.sandbox()) {
      ServingJson serving =
          new ServingJson(
              new TreeMap<>(sandbox.endpoints()),
              sandbox.control(),
              sandbox.workspaceFile().toString());
      if (context.common().json()) {
        context.paper().jsonLine(serving);
      } else {
        List<List<String>> rows = new java.util.ArrayList<>();
        serving.endpoints().forEach((name, at) -> rows.add(List.of(name, at.toString())));
        rows.add(List.of("control", serving.control().toString()));
        rows.add(List.of("workspace file", serving.workspaceFile()));
        context.paper().table(List.of("STAND-IN", "WHERE"), rows);
        context.paper().say(context.words().text("cli.serving"));
      }
      return untilEnded(sandbox);
    }
  }

  /** Serving has no other end than being told to end. */
  private static int untilEnded(Desk.SandboxDesk sandbox) {
    try {
      sandbox.serve();
      return Status.DONE;
    } catch (InterruptedException ended) {
      return Status.DONE; // not interrupted again: what was opened has to be closed first
    }
  }

  private record AnsweredJson(String connection, String status) {}

  /** What accept and reject share. */
  private abstract static class Answer implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "PCX", description = "AWS’s id of the peering.")
    private String peering = "";

    Answer(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      String id = FieldException.read("PCX", peering, VpcPeeringConnectionId::parse).value();
      try (Desk.SandboxDesk sandbox = context.sandbox()) {
        AnsweredJson answered = new AnsweredJson(id, sandbox.perform(answer(id)));
        if (context.common().json()) {
          context.paper().json(answered);
        } else {
          context
              .paper()
              .table(
                  List.of("CONNECTION", "STATUS"),
                  List.of(List.of(answered.connection(), answered.status())));
        }
        return Status.DONE;
      }
    }

    abstract Deed answer(String id);
  }

  @Command(
      name = "accept",
      description = "The customer accepts a request.",
      footer = {"", "Example: astro-connect sandbox accept pcx-0d3b7a61f9c2e4850"})
  private static final class Accept extends Answer {
    Accept(Context context) {
      super(context);
    }

    @Override
    Deed answer(String id) {
      return new Deed.Accept(id, List.of());
    }
  }

  @Command(
      name = "reject",
      description = "The customer rejects a request.",
      footer = {"", "Example: astro-connect sandbox reject pcx-0d3b7a61f9c2e4850"})
  private static final class Reject extends Answer {
    Reject(Context context) {
      super(context);
    }

    @Override
    Deed answer(String id) {
      return new Deed.Reject(id);
    }
  }

  private record TimeJson(String now) {}

  @Command(
      name = "advance",
      description = "Moves the sandbox’s clock ahead.",
      footer = {"", "Example: astro-connect sandbox advance 36h"})
  private static final class Advance implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "DURATION", description = "Such as PT36H, 36h, 7d or 90m.")
    private String span = "";

    Advance(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Duration ahead = FieldException.read("DURATION", span, Spans::parse);
      try (Desk.SandboxDesk sandbox = context.sandbox()) {
        TimeJson now = new TimeJson(sandbox.advance(ahead).toString());
        if (context.common().json()) {
          context.paper().json(now);
        } else {
          context.paper().line(now.now());
        }
        return Status.DONE;
      }
    }
  }
}
