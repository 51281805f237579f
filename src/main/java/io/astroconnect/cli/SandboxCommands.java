package io.astroconnect.cli;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sandbox}, and {@code sandbox accept|reject|advance}. */
@Command(
    name = "sandbox",
    description = "Serves this home’s stand-ins until ended.",
    footer = {"", "Example: astro-connect sandbox --output json"})
final class SandboxCommands implements Callable<Integer> {
  private final Context context;
  @Mixin final Common common = new Common();

  private SandboxCommands(Context context) {
    this.context = context;
  }

  static CommandLine line(Context context) {
    return new CommandLine(new SandboxCommands(context))
        .addSubcommand(new Accept(context))
        .addSubcommand(new Reject(context))
        .addSubcommand(new Advance(context));
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Desk.SandboxDesk sandbox = context.desk().sandbox(common.home)) {
      if (common.json()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("endpoints", Map.of("ec2", sandbox.ec2(), "sts", sandbox.sts()));
        json.put("control", sandbox.control());
        json.put("workspaceFile", sandbox.workspaceFile());
        context.paper().jsonLine(json);
      } else {
        context.paper().line("ec2      " + sandbox.ec2());
        context.paper().line("sts      " + sandbox.sts());
        context.paper().line("control  " + sandbox.control());
      }
      // ends with the process
      new CountDownLatch(1).await();
      return Status.DONE;
    }
  }

  @Command(
      name = "accept",
      description = "The customer accepts a request.",
      footer = {"", "Example: astro-connect sandbox accept pcx-0d3b7a61f9c2e4850"})
  static final class Accept implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "PCX")
    private String peering = "";

    Accept(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      VpcPeeringConnectionId id =
          FieldException.read("PCX", peering, VpcPeeringConnectionId::parse);
      try (Desk.SandboxDesk sandbox = context.desk().sandbox(common.home)) {
        sandbox.accept(id.value());
        return Status.DONE;
      }
    }
  }

  @Command(
      name = "reject",
      description = "The customer rejects a request.",
      footer = {"", "Example: astro-connect sandbox reject pcx-0d3b7a61f9c2e4850"})
  static final class Reject implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "PCX")
    private String peering = "";

    Reject(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      VpcPeeringConnectionId id =
          FieldException.read("PCX", peering, VpcPeeringConnectionId::parse);
      try (Desk.SandboxDesk sandbox = context.desk().sandbox(common.home)) {
        sandbox.reject(id.value());
        return Status.DONE;
      }
    }
  }

  @Command(
      name = "advance",
      description = "Moves the sandbox’s clock ahead.",
      footer = {"", "Example: astro-connect sandbox advance 36h"})
  static final class Advance implements Callable<Integer> {
    private final Context context;
    @Mixin private final Common common = new Common();

    @Parameters(paramLabel = "DURATION", description = "Such as PT36H, 36h, 7d, 90m, 45s.")
    private String span = "";

    Advance(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      Duration ahead = FieldException.read("DURATION", span, Advance::parse);
      try (Desk.SandboxDesk sandbox = context.desk().sandbox(common.home)) {
        String now = sandbox.advance(ahead);
        if (common.json()) {
          context.paper().json(Map.of("now", now));
        } else {
          context.paper().line(now);
        }
        return Status.DONE;
      }
    }

    private static Duration parse(String typed) {
      String text = typed.strip().toUpperCase(Locale.ROOT);
      String iso = text;
      if (text.matches("[0-9]+D")) {
        iso = "P" + text;
      } else if (text.matches("([0-9]+H)?([0-9]+M)?([0-9]+S)?") && !text.isEmpty()) {
        iso = "PT" + text;
      }
      try {
        Duration span = Duration.parse(iso);
        if (span.isPositive()) {
          return span;
        }
      } catch (DateTimeParseException wrong) {
        throw new InvalidValueException(Rule.DURATION, typed.strip());
      }
      throw new InvalidValueException(Rule.DURATION, typed.strip());
    }
  }
}
