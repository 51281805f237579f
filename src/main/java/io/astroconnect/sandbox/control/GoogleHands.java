package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.google.GoogleServer;
import io.astroconnect.sandbox.google.IamPolicies;
import io.astroconnect.sandbox.world.Conditions;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens in Google's projects without us. */
final class GoogleHands {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<id>[a-z]([-a-z0-9]*[a-z0-9]))@(?<project>[a-z0-9-]+)\\.iam\\.gserviceaccount\\.com");

  private GoogleHands() {}

  static Done create(World world, Body body, Instant now) {
    String email = body.text("email");
    Matcher parts = EMAIL.matcher(email);
    Google google = world.surroundings().google();
    if (!parts.matches() || !google.projects().containsKey(parts.group("project"))) {
      throw new ControlException(404, "The sandbox has no project for " + email + ".");
    }
    String uid = Long.toString(100_000_000_000L + Math.floorMod(now.toEpochMilli(), 1_000_000_000));
    return done(
        world,
        google.with(
            new Google.Account(email, parts.group("project"), uid, now, Google.Guarded.EMPTY)),
        email);
  }

  static Done delete(World world, Body body, Instant now) {
    Google google = world.surroundings().google();
    String email = body.text("email");
    Google.Account account = google.accounts().get(email);
    if (account == null) {
      throw new ControlException(404, "The sandbox has no service account " + email + ".");
    }
    Google without = google.without(account);
    String leftover = "deleted:serviceAccount:" + email + "?uid=" + account.uid();
    for (Google.Project project : google.projects().values()) {
      without =
          without.with(
              project.with(
                  IamPolicies.renamed(project.policy(), "serviceAccount:" + email, leftover)));
    }
    return done(world, without, leftover);
  }

  static Done dropRole(World world, Body body, Instant now) {
    Google google = world.surroundings().google();
    Google.Project project = google.projects().get(body.text("project"));
    if (project == null) {
      throw new ControlException(404, "The sandbox has no project " + body.text("project") + ".");
    }
    Google.Guarded left =
        IamPolicies.without(
            project.policy(), body.text("role"), "serviceAccount:" + body.text("email"));
    if (left.equals(project.policy())) {
      throw new ControlException(
          409, body.text("email") + " does not hold " + body.text("role") + ".");
    }
    return done(world, google.with(project.with(left)), body.text("role"));
  }

  static Done contend(World world, Body body, Instant now) {
    int times = body.number("times", 1);
    return new Done(
        world.with(
            world
                .surroundings()
                .with(world.surroundings().conditions().withContended(GoogleServer.CHANGE, times))),
        Integer.toString(times));
  }

  static Done endContention(World world, Body body, Instant now) {
    Conditions before = world.surroundings().conditions();
    Conditions after = before.withoutContention();
    if (after.equals(before)) {
      throw new ControlException(409, "Nobody else changes policies just now.");
    }
    return new Done(world.with(world.surroundings().with(after)), "");
  }

  private static Done done(World world, Google changed, String result) {
    return new Done(world.with(world.surroundings().with(changed)), result);
  }
}
