package io.astroconnect.sandbox.world;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Google's side: projects and service accounts.
 *
 * @param projects by their ids
 * @param accounts by their e-mails
 * @param networks by project and name
 */
public record Google(
    Map<String, Project> projects,
    Map<String, Account> accounts,
    Map<String, GoogleNetwork> networks) {
  public static final Google NOTHING = new Google(Map.of(), Map.of(), Map.of());

  public Google {
    projects = Collections.unmodifiableMap(new TreeMap<>(projects));
    networks = Collections.unmodifiableMap(new TreeMap<>(networks));
    accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
  }

  /**
   * A policy and how often it was changed, from which its etag is made.
   *
   * @param form Google's own, as JSON
   */
  public record Guarded(String form, long changes) {
    public static final Guarded EMPTY = new Guarded("{}", 1);

    public Guarded changed(String other) {
      return new Guarded(other, changes + 1);
    }
  }

  /**
   * A project.
   *
   * @param permissions what we may do in it
   */
  public record Project(
      String id, long number, String name, Guarded policy, Set<String> permissions) {
    public Project {
      permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }

    public Project with(Guarded changed) {
      return new Project(id, number, name, changed, permissions);
    }
  }

  /** A service account. */
  public record Account(
      String email, String project, String uid, Instant createdAt, Guarded policy) {
    public Account with(Guarded changed) {
      return new Account(email, project, uid, createdAt, changed);
    }
  }

  public Google with(Project project) {
    Map<String, Project> changed = new TreeMap<>(projects);
    changed.put(project.id(), project);
    return new Google(changed, accounts, networks);
  }

  public Google with(Account account) {
    Map<String, Account> changed = new TreeMap<>(accounts);
    changed.put(account.email(), account);
    return new Google(projects, changed, networks);
  }

  public Google with(GoogleNetwork network) {
    Map<String, GoogleNetwork> changed = new TreeMap<>(networks);
    changed.put(network.key(), network);
    return new Google(projects, accounts, changed);
  }

  public Google without(Account account) {
    Map<String, Account> changed = new TreeMap<>(accounts);
    changed.remove(account.email());
    return new Google(projects, changed, networks);
  }
}
