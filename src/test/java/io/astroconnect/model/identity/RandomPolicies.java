package io.astroconnect.model.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Policies such as customers have, and stranger ones; the same for the same seed. */
final class RandomPolicies {
  private static final List<String> ROLES =
      List.of(
          "roles/bigquery.dataViewer",
          "roles/bigquery.jobUser",
          "roles/owner",
          "projects/corvus-dwh-prod/roles/reader",
          "organizations/123456789012/roles/x.y");
  private static final List<String> MEMBERS =
      List.of(
          "user:ana@corvus.example",
          "group:data@corvus.example",
          "domain:corvus.example",
          "allUsers",
          "serviceAccount:etl@corvus-dwh-prod.iam.gserviceaccount.com",
          "serviceAccount:astro-x@astro-corvus-prod.iam.gserviceaccount.com",
          "serviceAccount:astro-corvus-prod.svc.id.goog[ns/ksa]",
          "deleted:serviceAccount:old@corvus-dwh-prod.iam.gserviceaccount.com?uid=123",
          "principalSet://iam.googleapis.com/projects/1/locations/global/x/*");

  private final Random random;

  RandomPolicies(long seed) {
    this.random = new Random(seed);
  }

  Policy policy() {
    List<Binding> bindings =
        IntStream.range(0, random.nextInt(8))
            .mapToObj(_ -> new Binding(role(), members(), condition()))
            .toList();
    List<AuditConfig> audits =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                i ->
                    new AuditConfig(
                        "service" + i,
                        List.of(new AuditConfig.Logged(random.nextInt(4), List.of("user:a@b.c")))))
            .toList();
    return new Policy(1 + 2 * random.nextInt(2), "etag" + random.nextInt(), bindings, audits);
  }

  Holding holding() {
    return new Holding(new Member(any(MEMBERS)), role(), condition());
  }

  private String role() {
    return any(ROLES);
  }

  private List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      Member member = new Member(any(MEMBERS));
      if (!members.contains(member)) {
        members.add(member);
      }
    }
    return members;
  }

  private @Nullable Condition condition() {
    return switch (random.nextInt(4)) {
      case 0 -> new Condition("t", "", "request.time < timestamp(\"2030-01-01T00:00:00Z\")", "");
      case 1 -> new Condition("t", "described", "resource.name == \"x\"", "file:1");
      default -> null;
    };
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
