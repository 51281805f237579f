package io.astroconnect.launch.tour;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.service.peering.Preview;
import java.util.List;
import java.util.stream.Collectors;

/** The form for a new peering: filled with mistakes, mended, sent. */
final class Form {
  private static final String CHECK = "new-peering-check-";
  private static final String ACCOUNT = "new-peering-account";
  private static final String RANGE = "new-peering-cidr-0";

  private final Hands hands;
  private final Held held;
  private final Wish wish;

  Form(Hands hands, Held held, Wish wish) {
    this.hands = hands;
    this.held = held;
    this.wish = wish;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("form", this::begin),
        new Stop("form-mistake", this::forgetADigit),
        new Stop("form-overlap", this::overlap),
        new Stop("form-mended", this::mend),
        new Stop("form-asked-first", this::askFirst));
  }

  private Cluster cluster() {
    return held.cluster(wish.cluster());
  }

  /** From the cluster that was found. */
  private void begin(Proof proof) throws InterruptedException {
    hands.press("rail-clusters");
    hands.press("clusters-new-peering");
    proof.same(
        "new-peering-cluster",
        () -> hands.text("new-peering-cluster"),
        "store",
        () ->
            String.join(
                " ",
                cluster().name(),
                cluster().id().value(),
                hands.text("new-peering-cluster", "second-line")));
  }

  /** A text that can still become right is left alone until the next field is reached. */
  private void forgetADigit(Proof proof) throws InterruptedException {
    String tooShort = wish.account().substring(1);
    hands.type(ACCOUNT, tooShort);
    hands.type("new-peering-region", wish.region());
    proof.same(ACCOUNT, () -> hands.sentence(ACCOUNT), "rule", () -> rule(tooShort));
  }

  private String rule(String account) {
    try {
      return AwsAccountId.parse(account).value();
    } catch (InvalidValueException broken) {
      return held.words().of(broken);
    }
  }

  /** With a range of the cluster's own: nothing can be sent. */
  private void overlap(Proof proof) throws InterruptedException {
    hands.type(ACCOUNT, wish.account());
    hands.type("new-peering-vpc", wish.vpc());
    hands.type("new-peering-ticket", wish.ticket());
    Wish mistaken = wish.asking(cluster().cidrs().getFirst());
    hands.type(RANGE, mistaken.cidr());
    checked(proof, mistaken);
    proof.holds("stop", () -> held.peerings().preview(mistaken.intent(held)).stopped());
    proof.holds("new-peering-send is off", () -> !hands.usable("new-peering-send"));
    proof.holds("nothing is sent", () -> held.requests() == 0);
  }

  private void mend(Proof proof) throws InterruptedException {
    hands.type(RANGE, wish.cidr());
    checked(proof, wish);
    proof.holds("new-peering-send is on", () -> hands.usable("new-peering-send"));
    proof.same(
        "new-peering-send",
        () -> hands.text("new-peering-send"),
        "ticket",
        () -> held.words().text("screen.peering.form.send", wish.account()));
  }

  private void askFirst(Proof proof) throws InterruptedException {
    String says = hands.text("new-peering-send");
    hands.press("new-peering-send");
    proof.same("peering-ask-go", () -> hands.text("peering-ask-go"), "form", () -> says);
    proof.holds("nothing is sent", () -> held.requests() == 0);
  }

  /** What the form shows of its checks is what they say, asked for once more. */
  private void checked(Proof proof, Wish typed) throws InterruptedException {
    Preview preview = held.peerings().preview(typed.intent(held));
    proof.same(
        CHECK + "*",
        () -> hands.idsFrom(CHECK).stream().map(this::shown).collect(LINES),
        "checks",
        () -> preview.checks().stream().map(this::line).collect(LINES));
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> LINES =
      Collectors.joining("\n");

  private String shown(String row) {
    return row + ": " + hands.text(row).replaceAll("\\s+", " ");
  }

  private String line(Check check) {
    return String.format(
        "%s%s: %s %s · %s",
        CHECK,
        check.id().replace('/', '_'),
        held.words().title(check),
        held.words().of(check.level()),
        held.words().of(check));
  }
}
