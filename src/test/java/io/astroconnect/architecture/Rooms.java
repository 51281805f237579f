package io.astroconnect.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.astroconnect.architecture.Library.AWS_SDK;
import static io.astroconnect.architecture.Library.CEL;
import static io.astroconnect.architecture.Library.CONTROLS;
import static io.astroconnect.architecture.Library.FLYWAY;
import static io.astroconnect.architecture.Library.GOOGLE_SDK;
import static io.astroconnect.architecture.Library.HTTP_CLIENT;
import static io.astroconnect.architecture.Library.HTTP_SERVER;
import static io.astroconnect.architecture.Library.IPADDRESS;
import static io.astroconnect.architecture.Library.JACKSON;
import static io.astroconnect.architecture.Library.JAVAFX;
import static io.astroconnect.architecture.Library.JDBC;
import static io.astroconnect.architecture.Library.JDBI;
import static io.astroconnect.architecture.Library.PICOCLI;
import static io.astroconnect.architecture.Library.TEMPLATES;
import static io.astroconnect.architecture.Library.XML;
import static io.astroconnect.architecture.Room.room;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/**
 * The table of rooms: that of the design, with the additions of {@code assets/decisions}, "Rooms".
 * What a line does not list may not be imported, so "must not" needs no lines of its own; {@code
 * launch} may use all, and no line lists it. Of two lines that fit, the first counts.
 *
 * @param root the package that all rooms are in
 */
record Rooms(String root) {
  private static final List<Room> TABLE =
      List.of(
          room("model").withoutLog(),
          room("model.net", "model").with(IPADDRESS).withoutLog(),
          room("model.checklist", "model").withoutLog(),
          room("model.cluster", "model..").withoutLog(),
          room("model.catalogue", "model..").withoutLog(),
          room("model.peering", "model..").withoutLog(),
          room("model.peering.aws", "model..").withoutLog(),
          room("model.peering.gcp", "model..").withoutLog(),
          room("model.allowlist", "model..").withoutLog(),
          room("model.identity", "model..").withoutLog(),
          room("model.practice", "model..").withoutLog(),
          room("model.handover", "model..").withoutLog(),
          room("model.report", "model..").withoutLog(),
          room("words", "model..").withoutLog(),
          room("task"),
          room("cloud", "model..", "task"),
          room("cloud.aws..", "cloud", "model..", "task").with(AWS_SDK, XML),
          room("cloud.gcp..", "cloud", "model..", "task").with(GOOGLE_SDK),
          room("cloud.astro..", "cloud", "model..", "task").with(HTTP_CLIENT, JACKSON),
          room("cloud.sandbox..", "cloud", "model..", "task").with(HTTP_CLIENT, JACKSON),
          room("store", "model.."),
          room("store.sql..", "store", "model..").with(JDBC, JDBI, FLYWAY, JACKSON),
          room("workspace..", "model..").with(JACKSON),
          room("intake..", "model..", "task").with(JACKSON, CEL),
          room("handover..", "model..", "words").with(TEMPLATES),
          room("report..", "model..", "task", "handover..", "words").with(JACKSON, TEMPLATES),
          room(
              "service..",
              "model..",
              "task",
              "cloud",
              "store",
              "workspace..",
              "intake..",
              "handover..",
              "report.."),
          room("cli..", "service..", "model..", "task", "workspace..", "words")
              .with(PICOCLI, JACKSON),
          room("ui.fx..", "task", "words").with(JAVAFX, CONTROLS),
          room("ui.state", "ui.fx..", "model..", "words").with(JAVAFX, CONTROLS),
          room("ui.*", "ui.fx..", "ui.state", "service..", "model..", "task", "words")
              .with(JAVAFX, CONTROLS),
          room("sandbox..", "model..").with(HTTP_SERVER, HTTP_CLIENT, GOOGLE_SDK, JACKSON, XML));

  private static final String LAUNCH = "launch..";

  /** Every class stands in a room of the table and imports what its line lists. */
  ArchRule table() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("import what the table of rooms lists") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                look(type, events);
              }
            });
  }

  private void look(JavaClass type, ConditionEvents events) {
    String place = below(type);
    if (Room.matches(LAUNCH, place)) {
      return;
    }
    Optional<Room> room = TABLE.stream().filter(line -> line.holds(place)).findFirst();
    if (room.isEmpty()) {
      events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no room"));
      return;
    }
    type.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> !allowed(room.get(), place, dependency))
        .map(dependency -> SimpleConditionEvent.violated(type, dependency.getDescription()))
        .forEach(events::add);
  }

  private boolean allowed(Room room, String place, Dependency dependency) {
    JavaClass used = dependency.getTargetClass().getBaseComponentType();
    return used.isPrimitive()
        || (inside(used) ? room.mayUse(place, below(used)) : room.mayUse(used.getPackageName()));
  }

  private boolean inside(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  private String below(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) ? "" : name.substring(root.length() + 1);
  }
}
