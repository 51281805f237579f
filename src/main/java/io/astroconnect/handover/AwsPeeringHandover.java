package io.astroconnect.handover;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Language;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Piece.Timing;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the owner of the target does for an AWS peering, as commands of the AWS CLI and as a mail.
 * Every command names its region, since a peering is accepted in the accepter's.
 */
public final class AwsPeeringHandover {
  private final Words words;
  private final Templates templates = Templates.beside(AwsPeeringHandover.class);

  public AwsPeeringHandover(Words words) {
    this.words = words;
  }

  /** The commands, in the order of their steps; none for a connection that has ended. */
  public HandOver handOver(PeeringMatter matter) {
    return handOver(matter, Form.CLI);
  }

  /** The same in another form. */
  public HandOver handOver(PeeringMatter matter, Form form) {
    List<Step> theirs = matter.checklist().of(Owner.THEIRS);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      Step step = theirs.get(i);
      if (!over(step)) {
        pieces.add(piece(matter, form, i + 1, step));
      }
    }
    return new HandOver(pieces, look(matter, form));
  }

  private static boolean over(Step step) {
    return step.state() == StepState.FAILED || step.reason().code() == AwsPeeringReason.ENDED;
  }

  private Piece piece(PeeringMatter matter, Form form, int number, Step step) {
    Map<String, Object> values = values(matter);
    values.put("number", Integer.toString(number));
    values.put("deadline", step.deadlineIfAny().map(words::dated).orElse(""));
    values.put("zone", step.id().subject().stream().findFirst().orElse(""));
    String text = templates.fill(template(form, step.id().kind()), values);
    return new Piece(
        number,
        step.id(),
        timing(matter, step),
        words.step(step.id()),
        language(form),
        text.stripTrailing(),
        filled(matter));
  }

  private static Timing timing(PeeringMatter matter, Step step) {
    if (matter.connectionId().isEmpty()) {
      return Timing.NOT_KNOWN;
    }
    return switch (step.state()) {
      case DONE, TOLD, DOING -> Timing.SETTLED;
      case BLOCKED -> Timing.LATER;
      case READY, WAITING, DRIFTED, FAILED, UNKNOWN -> Timing.NOW;
    };
  }

  private static String template(Form form, String kind) {
    return switch (form) {
      case CLI -> "aws-peering/" + kind + ".shell";
      case CONSOLE -> "aws-peering/console/" + kind + ".txt";
      case TERRAFORM -> "aws-peering/terraform/" + kind + ".tf";
    };
  }

  private static Language language(Form form) {
    return switch (form) {
      case CLI -> Language.SHELL;
      case CONSOLE -> Language.PLAIN;
      case TERRAFORM -> Language.HCL;
    };
  }

  private Piece look(PeeringMatter matter, Form form) {
    return besides(matter, form, "look", words.text("handover.look"));
  }

  /**
   * What lets Airflow in at the security groups of what it is to reach. No step waits for it: which
   * groups and ports, only the customer knows.
   */
  public Piece letIn(PeeringMatter matter, Form form) {
    return besides(matter, form, "let-in", words.text("handover.let-in"));
  }

  private Piece besides(PeeringMatter matter, Form form, String name, String title) {
    String text = templates.fill(template(form, name), values(matter));
    return new Piece(
        0,
        null,
        matter.connectionId().isEmpty() ? Timing.NOT_KNOWN : Timing.NOW,
        title,
        language(form),
        text.stripTrailing(),
        filled(matter));
  }

  private static Map<String, Object> values(PeeringMatter matter) {
    Target target = matter.intent().target();
    Map<String, Object> values = new HashMap<>();
    values.put("pcx", matter.connectionId());
    values.put("account", target.account().value());
    values.put("region", target.region().value());
    values.put("vpc", target.vpc().value());
    values.put("ours", ranges(matter));
    values.put("ourVpc", matter.intent().cluster().vpc());
    values.put("ourRegion", matter.intent().cluster().region());
    values.put("routeTable", new Placeholder("<YOUR_ROUTE_TABLE>"));
    values.put("securityGroup", new Placeholder("<YOUR_SECURITY_GROUP>"));
    values.put("port", new Placeholder("<PORT>"));
    values.put("ourAccount", matter.intent().cluster().account());
    values.put("sameRegion", matter.intent().cluster().region().equals(target.region().value()));
    values.put("asked", asked(matter));
    values.put("accepts", accepts(matter));
    return values;
  }

  /** True if they asked for the peering, so that their side is the requester's. */
  private static boolean asked(PeeringMatter matter) {
    return accept(matter).filter(step -> step.owner() == Owner.OURS && !step.forThem()).isPresent();
  }

  /** True if accepting is still theirs to do. */
  private static boolean accepts(PeeringMatter matter) {
    return accept(matter)
        .filter(step -> step.owner() == Owner.THEIRS && !step.state().settled())
        .isPresent();
  }

  private static Optional<Step> accept(PeeringMatter matter) {
    return matter.checklist().step(new StepId("accept"));
  }

  private static List<String> filled(PeeringMatter matter) {
    Target target = matter.intent().target();
    return Stream.concat(
            Stream.of(matter.connectionId(), target.region().value(), target.vpc().value())
                .filter(value -> !value.isEmpty()),
            ranges(matter).stream())
        .toList();
  }

  /** Tells the customer what is left to do, until when, and how. */
  public Mail reminder(PeeringMatter matter) {
    HandOver handOver = handOver(matter);
    Map<String, Object> values = letter(matter);
    values.put("coming", tasks(matter, handOver.at(Timing.NOT_KNOWN)));
    values.put("open", tasks(matter, handOver.open()));
    values.put("commands", HandOver.text(handOver.open()).lines().toList());
    values.put("look", handOver.look().text().lines().toList());
    return mail("aws-peering/reminder.txt", values);
  }

  /** Steps in the customer's words, which are not those of our window. */
  private List<Map<String, String>> tasks(PeeringMatter matter, List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                Map.of(
                    "number", Integer.toString(piece.number()),
                    "title", task(matter, piece.stepIfAny().orElseThrow()),
                    "later", piece.timing() == Timing.LATER ? "later" : ""))
        .toList();
  }

  private String task(PeeringMatter matter, StepId step) {
    return words.text(
        "handover.step." + step.kind(),
        String.join(", ", ranges(matter)),
        step.subject().stream().findFirst().orElse(""));
  }

  private static List<String> ranges(PeeringMatter matter) {
    return matter.ours().stream().map(Cidr::toString).toList();
  }

  /** Asks what only the customer knows, if there is such a question now. */
  public Optional<Mail> question(PeeringMatter matter) {
    return Question.of(matter).map(question -> mail(question, matter));
  }

  /** Asks for another range, if that is what a check stopped for; nothing was sent yet. */
  public Optional<Mail> question(PeeringMatter matter, Check check) {
    return Question.of(check).map(question -> mail(question, matter));
  }

  private Mail mail(Question question, PeeringMatter matter) {
    Map<String, Object> values = letter(matter);
    values.put("kind", question.kind().name());
    values.put("ranges", question.ranges());
    values.put("asked", question.steps().stream().map(step -> task(matter, step)).toList());
    values.put("said", question.said());
    return mail("aws-peering/question.txt", values);
  }

  private Map<String, Object> letter(PeeringMatter matter) {
    Map<String, Object> values = values(matter);
    values.put("cluster", matter.intent().cluster().name());
    values.put("customer", matter.intent().cluster().customer());
    values.put("ticket", matter.ticket());
    Optional<Instant> deadline = matter.checklist().deadline();
    values.put("deadline", deadline.map(words::dated).orElse(""));
    return values;
  }

  /** The first line of the template is the subject. */
  private Mail mail(String template, Map<String, Object> values) {
    String[] parts = templates.fill(template, values).strip().split("\n\n", 2);
    return new Mail(parts[0].strip(), parts[1].strip() + "\n");
  }
}
