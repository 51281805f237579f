package io.astroconnect.cli;

import io.astroconnect.handover.Recipes;
import io.astroconnect.handover.StatementMail;
import io.astroconnect.handover.StatementText;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.store.Store;
import io.astroconnect.store.sql.SqlStore;
import io.astroconnect.words.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** A command line over a real store, for commands that need no cloud. */
final class ShelfDesk implements Desk, AutoCloseable {
  private final Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
  private final Store store;

  /** What a command said and how it ended. */
  record Said(int status, String out, String err) {}

  ShelfDesk(Path folder) {
    store = SqlStore.open(folder.resolve("store.sqlite"));
  }

  void save(Cluster cluster) {
    store.clusters().save(cluster);
  }

  void save(Deployment deployment) {
    store.clusters().save(deployment);
  }

  Said run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLineTool tool =
        new CommandLineTool(
            this,
            new PrintWriter(out),
            new PrintWriter(err),
            () -> {
              throw new AssertionError("Nobody is asked");
            });
    int status = tool.run(args);
    return new Said(status, out.toString(), err.toString());
  }

  @Override
  public Shelf shelf(Optional<Path> home, String workspace) {
    return new Shelf() {
      @Override
      public CatalogueService catalogue() {
        return new CatalogueService(
            store,
            new ChangeGuard(false, Clock.systemUTC(), store.activities(), "test"),
            Clock.systemUTC(),
            "test");
      }

      @Override
      public AllowlistService allowlists() {
        return new AllowlistService(
            store.clusters(),
            Recipes.load(),
            new StatementText(words),
            new StatementMail(new StatementText(words), words));
      }

      @Override
      public TrackingService tracking() {
        return new TrackingService(
            store,
            allowlists(),
            new ChangeGuard(false, clock(), store.activities(), "test"),
            clock(),
            "test");
      }

      @Override
      public IdentityService identities() {
        return new IdentityService(store.clusters());
      }

      @Override
      public GrantTexts grantTexts() {
        return new GrantTexts();
      }

      @Override
      public Clock clock() {
        return Clock.systemUTC();
      }

      @Override
      public Words words() {
        return words;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Session open(Optional<Path> home, String workspace) {
    throw new AssertionError("No cloud is needed");
  }

  @Override
  public Path workspaceFile(Optional<Path> home, String workspace) {
    throw new AssertionError("No file is named");
  }

  @Override
  public SandboxDesk sandbox(Optional<Path> home, String workspace) {
    throw new AssertionError("No sandbox is needed");
  }

  @Override
  public int window(Optional<Path> home, String workspace) {
    throw new AssertionError("No window is needed");
  }

  @Override
  public Words words() {
    return words;
  }

  @Override
  public String version() {
    return "0";
  }

  @Override
  public Optional<String> explain(Exception broken) {
    return Optional.empty();
  }

  @Override
  public void log(Exception broken) {
    throw new AssertionError(broken);
  }

  @Override
  public void close() {
    store.close();
  }
}
