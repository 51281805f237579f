package io.astroconnect.model.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What staff say of a cluster beside its facts. No sync touches it.
 *
 * @param text any lines, or ""
 * @param tags each once, whatever its case
 * @param tickets ids, or links to them
 * @param organization whose it is, as staff name it, or ""
 * @param archivedAt since when it is put away; null while it is in use
 */
public record Notes(
    String text,
    List<String> tags,
    List<String> tickets,
    String organization,
    boolean pinned,
    @Nullable Instant archivedAt) {
  public static final Notes NONE = new Notes("", List.of(), List.of(), "", false, null);

  public Notes {
    tags = List.copyOf(tags);
    tickets = List.copyOf(tickets);
  }

  public Optional<Instant> archived() {
    return Optional.ofNullable(archivedAt);
  }

  public Notes withText(String now) {
    return new Notes(now, tags, tickets, organization, pinned, archivedAt);
  }

  public Notes withTags(List<String> now) {
    return new Notes(text, now, tickets, organization, pinned, archivedAt);
  }

  public Notes withTickets(List<String> now) {
    return new Notes(text, tags, now, organization, pinned, archivedAt);
  }

  public Notes withPinned(boolean now) {
    return new Notes(text, tags, tickets, organization, now, archivedAt);
  }

  /** Put away since then, or, with null, in use. */
  public Notes withArchived(@Nullable Instant since) {
    return new Notes(text, tags, tickets, organization, pinned, since);
  }
}
