package io.astroconnect.cli;

import io.astroconnect.model.Spans;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code peering watch}. */
@Command(
    name = "watch",
    description = {
      "Writes a line for each change of a peering until it is connected or has ended.",
      "Where a part has failed it goes on while another part moves, and ends with 1.",
      "With --yes it also does what becomes ready on our side."
    },
    footer = {"", "Example: astro-connect peering watch p-7k3m9q2x --yes --output json"})
final class WatchPeering implements Callable<Integer> {
  private final Context context;
  @Mixin private final OnePeering one = new OnePeering();

  @Option(names = "--yes", description = "Does every step of ours as soon as it is ready.")
  private boolean yes;

  @Option(
      names = "--every",
      paramLabel = "SPAN",
      description = "How long to wait between looks; without it 5s.")
  private String every = "5s";

  WatchPeering(Context context) {
    this.context = context;
  }

  /**
   * A change as a line of JSON.
   *
   * @param step null for the connection as a whole
   */
  private record ChangeJson(
      String at, String connection, @Nullable String step, String state, @Nullable String why) {}

  @Override
  public Integer call() throws InterruptedException {
    Duration pause = FieldException.read("--every", every, Spans::parse);
    try (Session session = context.open()) {
      ConnectionId id = one.in(session);
      if (yes) {
        session.guard().require();
      }
      Progress doing = new Doing(session, new PeeringPage(context, session.words()));
      Map<String, String> shown = new HashMap<>();
      while (true) {
        PeeringView view =
            yes ? session.peerings().proceed(id, doing) : session.peerings().glance(id);
        changes(session, view, shown);
        if (over(view)) {
          return Status.of(view);
        }
        Thread.sleep(pause);
      }
    }
  }

  private static boolean over(PeeringView view) {
    return switch (view.checklist().state()) {
      case CONNECTED, REJECTED, EXPIRED, REMOVED -> true;
      case FAILED -> refused(view) || !moving(view);
      case DRAFT,
          EXPIRING,
          NOT_SEEN,
          DRIFTED,
          TO_BE_CHANGED,
          WORKING,
          OURS_TO_DO,
          TO_CONFIRM,
          WAITING ->
          false;
    };
  }

  /** True if the cloud said no to a call: to ask again and again helps nobody. */
  private static boolean refused(PeeringView view) {
    return view.checklist().doable().stream().anyMatch(step -> step.state() == StepState.FAILED);
  }

  /** True if one range is wrong, say, and the rest goes on all the same. */
  private static boolean moving(PeeringView view) {
    return view.checklist().steps().stream()
        .map(Step::state)
        .anyMatch(
            state ->
                switch (state) {
                  case READY, DOING, WAITING, DRIFTED, UNKNOWN -> true;
                  case DONE, TOLD, BLOCKED, FAILED -> false;
                });
  }

  private void changes(Session session, PeeringView view, Map<String, String> shown) {
    Words words = session.words();
    Checklist plan = view.checklist();
    for (Step step : plan.steps()) {
      String why = words.of(step.reason());
      String state = step.state().name().toLowerCase(java.util.Locale.ROOT);
      String now = state + lasting(step.reason());
      if (!now.equals(shown.put(step.id().value(), now))) {
        write(session, view, step.id().value(), state, why, words.step(step.id()));
      }
    }
    ConnectionState state = plan.state();
    if (!state.key().equals(shown.put("", state.key()))) {
      write(session, view, null, state.key(), null, words.state(state));
    }
  }

  /** A reason without the request id of a fault, which is another one at each look. */
  private static List<Object> lasting(Reason reason) {
    List<Object> parts = new ArrayList<>();
    parts.add(reason.code());
    reason
        .args()
        .forEach(arg -> parts.add(arg instanceof Arg.Trouble(var fault) ? fault.getClass() : arg));
    return parts;
  }

  private void write(
      Session session,
      PeeringView view,
      @Nullable String step,
      String state,
      @Nullable String why,
      String title) {
    String at = session.peerings().now().toString();
    if (context.common().json()) {
      context.paper().jsonLine(new ChangeJson(at, view.id().value(), step, state, why));
    } else {
      context
          .paper()
          .line(
              step == null
                  ? at + "  " + title
                  : at + "  " + title + ": " + state + (why == null ? "" : ". " + why));
    }
  }
}
