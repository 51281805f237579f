package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.home.HomeLine.Act;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line for each sign-in that is missing, however many connections and roles go by it. */
final class SignInTasks {
  private final Words words;
  private final Looks looks;

  SignInTasks(Words words) {
    this.words = words;
    this.looks = new Looks(words);
  }

  /**
   * What is not seen for want of a sign-in.
   *
   * @param account whose sign-in it is: an account, or a project
   * @param name of the cluster, or of where the roles are
   */
  private record Unseen(Provider cloud, String screen, String account, String name) {}

  /** By the command that renews the sign-in. */
  List<Function<Boolean, HomeLine.Task>> tasks(List<PeeringView> views, List<GrantView> grants) {
    Map<String, List<Unseen>> commands = new TreeMap<>();
    views.forEach(
        view ->
            note(
                commands,
                view.checklist(),
                new Unseen(
                    view.cluster().provider(),
                    "peering",
                    view.cluster().account(),
                    view.cluster().name())));
    grants.forEach(
        view -> {
          String label = view.intent().target().label();
          note(commands, view.checklist(), new Unseen(Provider.GCP, "identities", label, label));
        });
    return commands.entrySet().stream()
        .<Function<Boolean, HomeLine.Task>>map(
            entry -> first -> task(entry.getKey(), entry.getValue(), first))
        .toList();
  }

  private static void note(Map<String, List<Unseen>> commands, Checklist checklist, Unseen unseen) {
    command(checklist)
        .ifPresent(
            command -> commands.computeIfAbsent(command, _ -> new ArrayList<>()).add(unseen));
  }

  private HomeLine.Task task(String command, List<Unseen> unseen, boolean first) {
    List<String> accounts = parts(unseen, Unseen::account);
    List<String> screens = parts(unseen, Unseen::screen);
    return new HomeLine.Task(
        new MissingSignIn(accounts.getFirst(), command),
        screens.getLast(),
        "",
        Urgency.SIGN_IN,
        looks.of(ConnectionState.NOT_SEEN),
        whose(unseen.getFirst().cloud(), accounts),
        words.text("screen.home.sign-in-what", unseen.size(), command),
        String.join(", ", parts(unseen, Unseen::name)),
        "",
        "",
        words.text("screen.home.copy-command"),
        Act.SIGN_IN,
        first);
  }

  /** One sign-in holds for all of Google's projects. */
  private String whose(Provider cloud, List<String> accounts) {
    return cloud == Provider.GCP
        ? words.of(cloud)
        : words.text(
            "screen.home.sign-in",
            accounts.size() == 1 ? accounts.getFirst() : "",
            accounts.size());
  }

  private static List<String> parts(List<Unseen> unseen, Function<Unseen, String> part) {
    return unseen.stream().map(part).distinct().sorted().toList();
  }

  /** True if it goes on by itself once somebody signs in. */
  static boolean waits(Checklist checklist) {
    return command(checklist).isPresent();
  }

  private static Optional<String> command(Checklist checklist) {
    return checklist.steps().stream()
        .flatMap(step -> step.reason().args().stream())
        .flatMap(SignInTasks::command)
        .findFirst();
  }

  private static Stream<String> command(Arg arg) {
    return arg instanceof Arg.Trouble(Fault.NeedsSignIn(_, String command)) && !command.isEmpty()
        ? Stream.of(command)
        : Stream.empty();
  }
}
