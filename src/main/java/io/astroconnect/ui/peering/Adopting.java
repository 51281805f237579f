package io.astroconnect.ui.peering;

import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.Adoptable;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.util.List;

/** Takes a peering over that stands already, instead of asking for one. */
final class Adopting {
  private final PeeringService peerings;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final FormInput input;
  private Runnable question = () -> {};
  private boolean asksThen;

  Adopting(
      PeeringService peerings, Runner runner, Words words, Announcer announcer, FormInput input) {
    this.peerings = peerings;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.input = input;
  }

  /** Takes over the peering that a check found, after asking; what is typed stays. */
  void adopt(String peering) {
    asking(() -> input.aws.adopt(VpcPeeringConnectionId.parse(peering)));
  }

  /** Fills in what the cloud shows of a peering's other side, to take it over after asking. */
  void adopt(Adoptable found) {
    switch (found) {
      case Adoptable.OfVpc vpc -> adopt(vpc);
      case Adoptable.OfNetwork network -> asking(() -> input.google.adopt(network, input.ranges));
    }
  }

  private void adopt(Adoptable.OfVpc found) {
    input
        .peerable()
        .ifPresent(
            cluster ->
                runner.submit(
                    "",
                    _ ->
                        peerings.adoption(
                            cluster, found.id(), List.of(), input.aws.dnsProperty().get()),
                    this::found));
  }

  private void found(Outcome<AwsPeeringIntent> outcome) {
    switch (outcome) {
      case Outcome.Success<AwsPeeringIntent>(var found) ->
          asking(() -> input.aws.adopt(found, input.ranges));
      case Outcome.Failure<AwsPeeringIntent>(var cause) ->
          announcer.failed(Sentences.of(words, cause));
      case Outcome.Cancelled<AwsPeeringIntent> _ -> {}
    }
  }

  /** Once what changes was checked, and nothing stands in the way, the person is asked. */
  private void asking(Runnable change) {
    asksThen = true;
    try {
      change.run();
    } finally {
      asksThen = false;
    }
  }

  /** Asks for a new peering after all. */
  void stop() {
    input.aws.adopt((VpcPeeringConnectionId) null);
  }

  /** What asks the person before anything is sent. */
  void setQuestion(Runnable ask) {
    question = ask;
  }

  /** Whether the check that begins now ends in the question. */
  boolean asksThen() {
    return asksThen;
  }

  void ask() {
    question.run();
  }
}
