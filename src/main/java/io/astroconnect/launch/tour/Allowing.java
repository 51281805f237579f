package io.astroconnect.launch.tour;

import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import java.util.List;

/** A statement that lets a cluster into Snowflake, and a cluster for which there can be none. */
final class Allowing {
  private static final ServiceId SNOWFLAKE = new ServiceId("snowflake");

  private final Hands hands;
  private final Held held;

  Allowing(Hands hands, Held held) {
    this.hands = hands;
    this.held = held;
  }

  List<Stop> stops() {
    return List.of(new Stop("allowlist", this::show), new Stop("allowlist-refused", this::refuse));
  }

  private void show(Proof proof) throws InterruptedException {
    hands.press("rail-allowlist");
    hands.pickItem("allowlist-cluster", MainJob.WISH.cluster());
    hands.choose("allowlist-service", held.allowlists().service(SNOWFLAKE.value()).title());
    StatementStep write = step(StatementStep.Kind.WRITE);
    String shown = "allowlist-step-" + write.number();
    proof.same(
        shown, () -> bare(hands.text(shown, "code-text")), "recipe", () -> bare(write.text()));
    hands.press("allowlist-copy");
    proof.same(
        "clipboard",
        () -> hands.clipboard().strip(),
        "recipe",
        () -> held.allowlists().text(statement()).strip());
    proof.holds(
        "every address",
        () ->
            statement().addresses().stream()
                .allMatch(address -> hands.clipboard().contains(address.toString())));
  }

  /** Without blanks, as the screen's lines break where it has no room. */
  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  private StatementStep step(StatementStep.Kind kind) {
    return statement().steps().stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new TourException("tour.not-there", kind));
  }

  private Statement statement() {
    return held.allowlists().show(held.cluster(MainJob.WISH.cluster()), SNOWFLAKE)
            instanceof Statement statement
        ? statement
        : missing();
  }

  private static Statement missing() {
    throw new TourException("tour.not-there", SNOWFLAKE);
  }

  private void refuse(Proof proof) throws InterruptedException {
    hands.pickItem("allowlist-cluster", FindAndCopy.PRIVATE);
    proof.same("allowlist-refused", this::refused, "recipe", this::refusal);
  }

  /** The sentence before the button. */
  private String refused() {
    String button = hands.text("allowlist-go-on");
    String all = hands.text("allowlist-refused");
    return all.endsWith(button) ? all.substring(0, all.length() - button.length()).strip() : all;
  }

  private String refusal() {
    return held.allowlists().show(held.cluster(FindAndCopy.PRIVATE), SNOWFLAKE)
            instanceof AllowlistAnswer.NotPossible(var why)
        ? held.words().of(why)
        : "";
  }
}
