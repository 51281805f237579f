package io.astroconnect.handover;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Language;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Piece.Timing;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the owner of the target does for a peering, of whatever cloud: as commands, as steps in the
 * console, as Terraform, and as a mail.
 */
public final class PeeringHandover {
  private final Words words;
  private final Templates templates = Templates.beside(PeeringHandover.class);
  private final List<CloudTexts> clouds = List.of(new AwsTexts(), new GoogleTexts());

  public PeeringHandover(Words words) {
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
      if (!of(matter).over(step)) {
        pieces.add(piece(matter, form, i + 1, step));
      }
    }
    return new HandOver(pieces, look(matter, form));
  }

  private CloudTexts of(PeeringMatter matter) {
    return clouds.stream().filter(cloud -> cloud.about(matter.intent())).findFirst().orElseThrow();
  }

  private Piece piece(PeeringMatter matter, Form form, int number, Step step) {
    Map<String, Object> values = of(matter).values(matter);
    values.put("number", Integer.toString(number));
    values.put("deadline", step.deadlineIfAny().map(words::dated).orElse(""));
    values.put("about", String.join("/", step.id().subject()));
    String text = templates.fill(template(matter, form, step.id().kind()), values);
    return new Piece(
        number,
        step.id(),
        timing(matter, step),
        words.step(step.id()),
        language(form),
        text.stripTrailing(),
        of(matter).filled(matter));
  }

  private Timing timing(PeeringMatter matter, Step step) {
    if (!of(matter).known(matter)) {
      return Timing.NOT_KNOWN;
    }
    return switch (step.state()) {
      case DONE, TOLD, DOING -> Timing.SETTLED;
      case BLOCKED -> of(matter).early(step) ? Timing.NOW : Timing.LATER;
      case READY, WAITING, DRIFTED, FAILED, UNKNOWN -> Timing.NOW;
    };
  }

  private String template(PeeringMatter matter, Form form, String kind) {
    String folder = of(matter).folder();
    return switch (form) {
      case CLI -> folder + "/" + kind + ".shell";
      case CONSOLE -> folder + "/console/" + kind + ".txt";
      case TERRAFORM -> folder + "/terraform/" + kind + ".tf";
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

  /** Between whom and whom: both sides' accounts and networks, above all else. */
  public Piece facts(PeeringMatter matter, Form form) {
    return besides(matter, form, "facts", words.text("handover.facts"));
  }

  /**
   * What lets Airflow in at the firewall of what it is to reach. No step waits for it: which ports,
   * only the customer knows.
   */
  public Piece letIn(PeeringMatter matter, Form form) {
    return besides(matter, form, "let-in", words.text("handover.let-in"));
  }

  private Piece besides(PeeringMatter matter, Form form, String name, String title) {
    String text = templates.fill(template(matter, form, name), of(matter).values(matter));
    return new Piece(
        0,
        null,
        of(matter).known(matter) ? Timing.NOW : Timing.NOT_KNOWN,
        title,
        language(form),
        text.stripTrailing(),
        of(matter).filled(matter));
  }

  /** Tells the customer what is left to do, until when, and how. */
  public Mail reminder(PeeringMatter matter) {
    HandOver handOver = handOver(matter);
    Map<String, Object> values = letter(matter);
    values.put("coming", tasks(matter, handOver.at(Timing.NOT_KNOWN)));
    values.put("open", tasks(matter, handOver.open()));
    values.put("commands", HandOver.text(handOver.open()).lines().toList());
    values.put("look", handOver.look().text().lines().toList());
    values.put("letIn", letIn(matter, Form.CLI).text().lines().toList());
    return mail(of(matter).folder() + "/reminder.txt", values);
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
        String.join(", ", matter.ourRanges()),
        String.join("/", step.subject()));
  }

  /** Asks what only the customer knows, if there is such a question now. */
  public Optional<Mail> question(PeeringMatter matter) {
    return of(matter).question(matter).map(question -> mail(question, matter));
  }

  /** Asks for another range, if that is what a check stopped for; nothing was sent yet. */
  public Optional<Mail> question(PeeringMatter matter, Check check) {
    return of(matter).question(check).map(question -> mail(question, matter));
  }

  private Mail mail(Question question, PeeringMatter matter) {
    Map<String, Object> values = letter(matter);
    values.put("kind", question.kind().name());
    values.put("ranges", question.ranges());
    values.put("asked", question.steps().stream().map(step -> task(matter, step)).toList());
    values.put("said", question.said());
    values.put("commands", handOver(matter).text().lines().toList());
    return mail(of(matter).folder() + "/question.txt", values);
  }

  private Map<String, Object> letter(PeeringMatter matter) {
    Map<String, Object> values = of(matter).values(matter);
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
