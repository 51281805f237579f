package io.astroconnect.cli;

import io.astroconnect.model.catalogue.NoteFields;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Notes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clusters note|tag|ticket|pin|archive|restore}: what staff say of a cluster. */
final class NoteCommands {
  private NoteCommands() {}

  static CommandLine addTo(CommandLine clusters, Context context) {
    return clusters
        .addSubcommand(new Note(context))
        .addSubcommand(new Tag(context))
        .addSubcommand(new Ticket(context))
        .addSubcommand(new Pin(context))
        .addSubcommand(new Archive(context))
        .addSubcommand(new Restore(context));
  }

  /** One cluster, of which something is said. */
  private abstract static class Saying implements Callable<Integer> {
    private final Context context;

    @Parameters(
        index = "0",
        paramLabel = "ID",
        description = "Its id, or a name that only one cluster has.")
    private String id = "";

    Saying(Context context) {
      this.context = context;
    }

    /** What is said afterwards. */
    abstract UnaryOperator<Notes> change(Clock clock);

    @Override
    public Integer call() {
      try (Shelf shelf = context.shelf()) {
        ClusterId cluster = ClusterCommands.find(shelf, "ID", id).id();
        ClusterPage.show(context, shelf, shelf.catalogue().note(cluster, change(shelf.clock())));
        return Status.DONE;
      }
    }
  }

  @Command(
      name = "note",
      description = "Writes a note about a cluster, in place of the one before.",
      footer = {
        "",
        "Example: astro-connect clusters note halden-prod-euc1 'Calls on Fridays only'"
      })
  private static final class Note extends Saying {
    @Parameters(index = "1", paramLabel = "TEXT", description = "The note; '' takes it away.")
    private String text = "";

    Note(Context context) {
      super(context);
    }

    @Override
    UnaryOperator<Notes> change(Clock clock) {
      String note = FieldException.read("TEXT", text, NoteFields::note);
      return notes -> notes.withText(note);
    }
  }

  /** Words of which a cluster has a list. */
  private abstract static class Listing extends Saying {
    private final Function<List<String>, List<String>> form;
    private final Function<Notes, List<String>> before;
    private final BiFunction<Notes, List<String>, Notes> now;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "WORD",
        description = "One or several.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--remove", description = "Takes them away.")
    private boolean remove;

    Listing(
        Context context,
        Function<List<String>, List<String>> form,
        Function<Notes, List<String>> before,
        BiFunction<Notes, List<String>, Notes> now) {
      super(context);
      this.form = form;
      this.before = before;
      this.now = now;
    }

    @Override
    UnaryOperator<Notes> change(Clock clock) {
      List<String> typed = read(words);
      return notes -> now.apply(notes, changed(before.apply(notes), typed));
    }

    private List<String> changed(List<String> known, List<String> typed) {
      return remove
          ? known.stream().filter(one -> typed.stream().noneMatch(one::equalsIgnoreCase)).toList()
          : read(Stream.concat(known.stream(), typed.stream()).toList());
    }

    private List<String> read(List<String> all) {
      return FieldException.read("WORD", String.join(" ", words), _ -> form.apply(all));
    }
  }

  @Command(
      name = "tag",
      description = "Tags a cluster.",
      footer = {
        "",
        "Example: astro-connect clusters tag halden-prod-euc1 vip",
        "Example: astro-connect clusters tag halden-prod-euc1 vip --remove"
      })
  private static final class Tag extends Listing {
    Tag(Context context) {
      super(context, NoteFields::tags, Notes::tags, Notes::withTags);
    }
  }

  @Command(
      name = "ticket",
      description = "Links a cluster to tickets, by id or address.",
      footer = {"", "Example: astro-connect clusters ticket halden-prod-euc1 ZD-4711"})
  private static final class Ticket extends Listing {
    Ticket(Context context) {
      super(context, NoteFields::tickets, Notes::tickets, Notes::withTickets);
    }
  }

  @Command(
      name = "pin",
      description = "Keeps a cluster on top.",
      footer = {"", "Example: astro-connect clusters pin halden-prod-euc1"})
  private static final class Pin extends Saying {
    @Option(names = "--remove", description = "Lets it go again.")
    private boolean remove;

    Pin(Context context) {
      super(context);
    }

    @Override
    UnaryOperator<Notes> change(Clock clock) {
      return notes -> notes.withPinned(!remove);
    }
  }

  @Command(
      name = "archive",
      description = "Puts a cluster away; it keeps all that is known of it, and its connections.",
      footer = {"", "Example: astro-connect clusters archive halden-prod-euc1"})
  private static final class Archive extends Saying {
    Archive(Context context) {
      super(context);
    }

    @Override
    UnaryOperator<Notes> change(Clock clock) {
      return notes -> notes.archived().isPresent() ? notes : notes.withArchived(clock.instant());
    }
  }

  @Command(
      name = "restore",
      description = "Takes a cluster out of the archive.",
      footer = {"", "Example: astro-connect clusters restore halden-prod-euc1"})
  private static final class Restore extends Saying {
    Restore(Context context) {
      super(context);
    }

    @Override
    UnaryOperator<Notes> change(Clock clock) {
      return notes -> notes.withArchived(null);
    }
  }
}
