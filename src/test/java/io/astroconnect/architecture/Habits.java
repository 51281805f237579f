package io.astroconnect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Rules beside the table of rooms.
 *
 * @param root the package that all rooms are in
 */
record Habits(String root) {
  private static final Pattern MUTABLE =
      Pattern.compile(
          "java\\.util\\.concurrent\\.(?!TimeUnit).*|javafx\\.beans\\..*|javafx\\.collections\\..*"
              + "|java\\.util\\.(Abstract|Array|Enum|Hash|Identity|Linked|Priority|Tree|Weak).*"
              + "|java\\.util\\.(BitSet|Properties|Random|Stack|Vector)"
              + "|java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal)");

  private static final Set<String> CLOCKS =
      Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Random");

  /** A file lock belongs to the process, so threads that want one take turns by a static lock. */
  private static final Set<String> EXCUSED = Set.of("io.astroconnect.sandbox.Sandbox");

  /** No class of the model asks what time it is: it is told. */
  ArchRule modelHasNoClock() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".model..")
        .should()
        .dependOnClassesThat(describe("are clocks", type -> CLOCKS.contains(type.getName())))
        .orShould()
        .callMethodWhere(describe("asks for the time", Habits::asksForTheTime))
        .allowEmptyShould(true);
  }

  private static boolean asksForTheTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    return (owner.startsWith("java.time.") && call.getName().equals("now"))
        || (owner.equals("java.lang.System")
            && (call.getName().equals("currentTimeMillis") || call.getName().equals("nanoTime")));
  }

  /** A plan is a pure function: the model touches no files, sockets or threads. */
  ArchRule modelIsPure() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..")
        .allowEmptyShould(true);
  }

  /** Nothing else decides what a connection needs next. */
  ArchRule onlyPlannersMakeSteps() {
    return noClasses()
        .that(
            describe(
                "are no planner class", type -> !planner(type) && !type.isEquivalentTo(Step.class)))
        .should()
        .callConstructorWhere(
            describe("makes a step", call -> call.getTargetOwner().isEquivalentTo(Step.class)))
        .allowEmptyShould(true);
  }

  private boolean planner(JavaClass type) {
    String name = type.getPackageName();
    boolean room =
        name.startsWith(root + ".model.peering.")
            || name.equals(root + ".model.allowlist")
            || name.equals(root + ".model.identity");
    return room
        && (type.getSimpleName().equals("Situation")
            || type.getAllRawInterfaces().stream()
                .anyMatch(rule -> rule.getSimpleName().equals("StepRule")));
  }

  /** Outside the adapter and its planner no class names a cloud's status. */
  ArchRule noOtherNamesACloudsStatus() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".model.peering.aws", root + ".cloud.aws..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(VpcPeeringStatus.class)
        .allowEmptyShould(true);
  }

  /** A view-model runs without a toolkit, and never knows its view. */
  ArchRule viewModelsKnowNoScene() {
    return noClasses()
        .that(describe("are view-models", type -> outermost(type).endsWith("ViewModel")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..", "atlantafx..")
        .orShould()
        .dependOnClassesThat(
            describe("are views", type -> ui(type) && outermost(type).endsWith("View")))
        .allowEmptyShould(true);
  }

  /** A view never calls a service: it forwards to its view-model. */
  ArchRule viewsCallNoService() {
    return noClasses()
        .that(describe("are views", type -> ui(type) && outermost(type).endsWith("View")))
        .should()
        .dependOnClassesThat(
            describe(
                "are services",
                type ->
                    type.getPackageName().startsWith(root + ".service.")
                        && type.getSimpleName().endsWith("Service")))
        .allowEmptyShould(true);
  }

  private boolean ui(JavaClass type) {
    return type.getPackageName().startsWith(root + ".ui.");
  }

  private static String outermost(JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
  }

  /** Stand-ins are for this machine alone: an address without a host listens to all. */
  ArchRule sandboxBindsLoopback() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".sandbox..")
        .should()
        .callConstructor(InetSocketAddress.class, int.class)
        .orShould()
        .callConstructor(java.net.ServerSocket.class, int.class)
        .allowEmptyShould(true);
  }

  /** Standard output is the result of a command: nobody else writes there. */
  ArchRule onlyCommandsPrint() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + ".cli..", root + ".launch..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .allowEmptyShould(true);
  }

  ArchRule noStaticState() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .and(describe("are not excused", type -> !EXCUSED.contains(type.getName())))
        .should(
            new ArchCondition<>("have no static state") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                lookForState(type, events);
              }
            })
        .allowEmptyShould(true);
  }

  private static void lookForState(JavaClass type, ConditionEvents events) {
    type.getFields().stream()
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(Habits::mutable)
        .map(field -> SimpleConditionEvent.violated(field, field.getDescription() + " is state"))
        .forEach(events::add);
    type.getStaticInitializer().stream()
        .flatMap(start -> start.getConstructorCallsFromSelf().stream())
        .filter(call -> MUTABLE.matcher(call.getTargetOwner().getName()).matches())
        .map(call -> SimpleConditionEvent.violated(type, call.getDescription()))
        .forEach(events::add);
  }

  private static boolean mutable(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || MUTABLE.matcher(field.getRawType().getName()).matches();
  }

  /** What a package may and may not touch, and its null-marking, is said in its package-info. */
  ArchRule packagesSayWhatTheyAre() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("be in a null-marked package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getPackageName() + " has no package-info with @NullMarked"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  /** Drawers for anything end up holding everything. */
  ArchRule noDrawersForAnything() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            Stream.of("common", "util", "utils", "helper", "manager", "event")
                .map(drawer -> root + ".." + drawer + "..")
                .toArray(String[]::new));
  }
}
