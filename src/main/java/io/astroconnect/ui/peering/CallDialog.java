package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Lists the calls and asks before they are sent. In production it wants the cluster's name. */
final class CallDialog {
  private static final double MOST = 280;
  private static final double LINE = 22;

  private final Words words;
  private final Dialogs dialogs;

  CallDialog(Words words, Dialogs dialogs) {
    this.words = words;
    this.dialogs = dialogs;
  }

  /**
   * What is asked.
   *
   * @param doing what the button says
   * @param cluster whose name production wants to be typed
   * @param calls what goes out at once
   * @param later what follows, asked about again; or ""
   * @param about what else has to be known, in the marks of a {@link RichLine}; or ""
   * @param agreed what is asked for, in full
   */
  record Question(
      String doing,
      String cluster,
      List<NextAction.CallLine> calls,
      String later,
      String about,
      List<FactGrid.Fact> agreed) {
    Question(String doing, String cluster, List<NextAction.CallLine> calls, String later) {
      this(doing, cluster, calls, later, "", List.of());
    }
  }

  void ask(Question question, Runnable act) {
    DialogCard card =
        new DialogCard(dialogs.strip(), words.text("screen.peering.ask", question.doing()));
    card.setLine(line(question));
    if (!question.about().isEmpty()) {
      card.getBody().add(new RichLine(question.about()));
    }
    if (!question.agreed().isEmpty()) {
      FactGrid facts = new FactGrid(Clipboards.system(), 1);
      facts.setId("peering-ask-facts");
      facts.setFacts(question.agreed());
      card.getBody().add(facts);
    }
    card.getBody().add(list(question.calls()));
    if (!question.later().isEmpty()) {
      Label later = new Label(words.text("screen.peering.ask-later", question.later()));
      later.getStyleClass().add("second-line");
      later.setWrapText(true);
      card.getBody().add(later);
    }
    Button go = new Button(question.doing());
    go.setId("peering-ask-go");
    go.setOnAction(
        _ -> {
          dialogs.hide();
          act.run();
        });
    if (dialogs.strip().production()) {
      wantName(card, question.cluster(), go);
    } else {
      go.getStyleClass().add("accent");
    }
    Button keep = new Button(words.text("screen.peering.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(keep, go);
    dialogs.show(card);
  }

  /** Many calls scroll: the buttons stay in sight. */
  private static Node list(List<NextAction.CallLine> calls) {
    VBox lines = new VBox(4);
    for (NextAction.CallLine call : calls) {
      Label line = new Label(call.operation() + "  " + call.subject());
      line.getStyleClass().add("mono");
      lines.getChildren().add(line);
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(MOST);
    scroll.setMinHeight(Math.min(MOST, calls.size() * LINE));
    return scroll;
  }

  private String line(Question question) {
    int calls = question.calls().size();
    return calls == 0
        ? words.text("screen.peering.ask-none")
        : words.text(
            question.later().isEmpty() ? "screen.peering.ask-unlocks" : "screen.peering.ask-line",
            calls);
  }

  private void wantName(DialogCard card, String cluster, Button go) {
    FieldBox name = new FieldBox(words.text("screen.peering.ask-name", cluster));
    name.textField().setId("peering-ask-name");
    card.getBody().add(name);
    go.getStyleClass().add("danger");
    go.setDefaultButton(true);
    go.disableProperty().bind(name.textProperty().map(typed -> !typed.strip().equals(cluster)));
  }
}
