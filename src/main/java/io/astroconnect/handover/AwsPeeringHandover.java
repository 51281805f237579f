package io.astroconnect.handover;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The customer's steps of an AWS peering as commands of the AWS CLI, all in their region. */
public final class AwsPeeringHandover {
  private final Templates templates = new Templates();
  private final Words words;

  /** Hand-overs with these words in the comments. */
  public AwsPeeringHandover(Words words) {
    this.words = words;
  }

  /** The steps that are still open, numbered as in their column; a sentence before the request. */
  public String awsCli(AwsPeeringIntent intent, Checklist checklist) {
    if (checklist.connectionId().isEmpty()) {
      return words.text("handover.after-request") + "\n";
    }
    List<String> pieces = new ArrayList<>();
    int number = 0;
    for (Step step : checklist.of(Owner.THEIRS)) {
      number++;
      if (!step.state().settled()) {
        pieces.add(piece(number, step, intent, checklist));
      }
    }
    return pieces.isEmpty() ? words.text("handover.nothing") + "\n" : String.join("\n", pieces);
  }

  private String piece(int number, Step step, AwsPeeringIntent intent, Checklist checklist) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(number, step));
    values.put("region", intent.target().region().value());
    values.put("vpc", intent.target().vpc().value());
    values.put("peering", checklist.connectionId());
    values.put("ranges", intent.cluster().cidrs().stream().map(Object::toString).toList());
    return templates.shell("aws-cli/" + step.id().kind() + ".peb", values);
  }

  /** Goes into a comment, so it has one line. */
  private String title(int number, Step step) {
    Instant deadline = step.deadline();
    String name = words.step(step.id());
    String line =
        deadline == null
            ? words.text("handover.title", number, name)
            : words.text("handover.title-before", number, name, words.exactly(deadline));
    return line.replaceAll("\\p{Cntrl}", " ");
  }
}
