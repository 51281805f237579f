package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** The stylesheet says nothing that JavaFX cannot follow, and gives the sizes of the window. */
class StylesheetTest {

  private static final Logger CSS = (Logger) LoggerFactory.getLogger("javafx.css");

  private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

  static Stream<Arguments> pages() {
    return Stream.of(Theme.Choice.LIGHT, Theme.Choice.DARK)
        .flatMap(theme -> Stream.of(Gallery.Page.values()).map(page -> Arguments.of(page, theme)));
  }

  @BeforeEach
  void listen() {
    warnings.start();
    CSS.addAppender(warnings);
    CSS.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    CSS.detachAppender(warnings);
    CSS.setAdditive(true);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyControlShowsWithoutAWarning(Gallery.Page page, Theme.Choice theme) {
    Gallery gallery = FxThread.call(() -> new Gallery(new MemoryClipboard()));
    Parent shown = FxThread.call(() -> gallery.page(page, false));
    Stage stage = FxThread.show(shown, theme);
    FxThread.run(gallery::open);
    FxThread.run(() -> stage.getScene().snapshot(null));
    FxThread.close(stage);
    assertThat(warnings.list).isEmpty();
  }

  @Test
  void theListenerHearsWhatIsWrong() {
    Region wrong = FxThread.call(Region::new);
    FxThread.run(() -> wrong.setStyle("-fx-background-color: -ac-no-such-colour"));
    FxThread.close(FxThread.show(wrong));
    assertThat(warnings.list).isNotEmpty();
  }

  @Test
  void partsHaveTheHeightsOfTheWindow() {
    Parent page =
        FxThread.call(() -> new Gallery(new MemoryClipboard()).page(Gallery.Page.PEERING, false));
    Stage stage = FxThread.show(page);
    assertThat(height(page, ".band")).isEqualTo(44);
    assertThat(height(page, ".page-head")).isEqualTo(52);
    assertThat(height(page, ".tools")).isEqualTo(40);
    assertThat(height(page, ".column-header-background")).isEqualTo(30);
    assertThat(height(page, ".table-row-cell")).isEqualTo(32);
    assertThat(height(page, ".chip")).isEqualTo(20);
    assertThat(height(page, ".step-row")).isEqualTo(47);
    assertThat(height(page, "#primary")).isEqualTo(28);
    assertThat(height(page, ".status-bar")).isEqualTo(26);
    assertThat(((Region) page.lookup(".rail")).getWidth()).isEqualTo(168);
    FxThread.close(stage);
  }

  @Test
  void fieldsAndGroupsHaveTheirHeightsToo() {
    FieldBox field = FxThread.call(() -> new FieldBox("Ticket"));
    Stage stage = FxThread.show(field);
    assertThat(field.field().getHeight()).isEqualTo(30);
    FxThread.close(stage);
    GroupRow group = FxThread.call(() -> new GroupRow("Urgent", 3));
    stage = FxThread.show(group);
    assertThat(group.getHeight()).isEqualTo(28);
    FxThread.close(stage);
  }

  private static double height(Parent page, String selector) {
    return ((Region) page.lookup(selector)).getHeight();
  }
}
