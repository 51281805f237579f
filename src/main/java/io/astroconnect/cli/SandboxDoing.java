package io.astroconnect.cli;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.practice.Deed;
import java.util.concurrent.Callable;

/** What all commands share that do one thing to the sandbox. */
abstract class SandboxDoing implements Callable<Integer> {
  private record DoneJson(String deed, String result) {}

  private final Context context;

  SandboxDoing(Context context) {
    this.context = context;
  }

  abstract Deed deed();

  @Override
  public Integer call() {
    Deed deed = deed();
    try (Desk.SandboxDesk sandbox = context.sandbox()) {
      String result = sandbox.perform(deed);
      if (context.common().json()) {
        context.paper().json(new DoneJson(deed.name(), result));
      } else if (!result.isEmpty()) {
        context.paper().line(result);
      }
      return Status.DONE;
    }
  }

  static String account(String given) {
    return Pasted.trim(given).equals(Deed.EVERY)
        ? Deed.EVERY
        : FieldException.read("--account", given, SandboxDoing::accountOrProject);
  }

  /** Google's accounts are projects, and begin with a letter. */
  private static String accountOrProject(String text) {
    return ProjectId.possible(text) ? text : AwsAccountId.parse(text).value();
  }

  static String peering(String label, String given) {
    return FieldException.read(label, given, VpcPeeringConnectionId::parse).value();
  }

  /** The name of our half, which may have its project and network before it. */
  static String half(String label, String given) {
    return FieldException.read(label, given, SandboxDoing::halfName);
  }

  private static String halfName(String text) {
    String name = Pasted.trim(text);
    NetworkName.parse(name.substring(name.lastIndexOf('/') + 1));
    return name;
  }
}
