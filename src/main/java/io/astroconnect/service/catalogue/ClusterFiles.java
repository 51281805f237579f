package io.astroconnect.service.catalogue;

import io.astroconnect.intake.clusters.ClusterFile;
import io.astroconnect.intake.clusters.ClusterWriter;
import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.service.file.FileException;
import io.astroconnect.service.file.WholeFile;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.store.Clusters;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Clusters from files and into files. An import is first looked at, which writes nothing, and then
 * accepted, which writes all of its rows that are not refused, or nothing.
 */
public final class ClusterFiles {
  /** Each is kept as a line of the preview. */
  static final int MOST = 200_000;

  private final Clusters clusters;
  private final ChangeGuard guard;
  private final CatalogueLog log;

  ClusterFiles(Clusters clusters, ChangeGuard guard, CatalogueLog log) {
    this.clusters = clusters;
    this.guard = guard;
    this.log = log;
  }

  /**
   * Reads the file, and says what would become of each row.
   *
   * @throws FileRefusedException the file as a whole is refused
   * @throws InterruptedException it was cancelled
   */
  public ImportPreview preview(Path file, Progress progress) throws InterruptedException {
    SourceFile source = SourceFile.at(file);
    List<RowFate> fates = new ArrayList<>();
    Rows rows =
        new Rows(
            clusters::records,
            results ->
                results.forEach(
                    result -> {
                      if (fates.size() == MOST) {
                        throw new FileRefusedException(
                            Problem.TOO_MANY, result.fate().line(), Integer.toString(MOST));
                      }
                      fates.add(result.fate());
                    }));
    SourceFile.Reading reading = source.reading(progress);
    List<String> ignored = ClusterFile.read(reading, rows);
    rows.end();
    return new ImportPreview(source.path(), reading.digest(), fates, ignored);
  }

  /**
   * Writes what was looked at, in one transaction. What is written counts as set by hand.
   *
   * @return how many clusters were written
   * @throws FileRefusedException the file is another one now ({@link Problem#OTHER_FILE}), or one
   *     of its clusters is ({@link Problem#OTHER_CLUSTER}): then nothing was written
   * @throws LockedException changes are locked
   * @throws InterruptedException it was cancelled, and nothing was written
   */
  public int accept(ImportPreview preview, Progress progress) throws InterruptedException {
    guard.require();
    SourceFile source = SourceFile.at(preview.file());
    source.expect(preview.digest());
    try {
      int count = clusters.change(open -> write(open, source, preview, progress));
      if (count > 0) {
        log.imported(count, preview.file());
      }
      return count;
    } catch (Cancelled cancelled) {
      throw new InterruptedException();
    }
  }

  private static int write(
      Clusters.Changing open, SourceFile source, ImportPreview preview, Progress progress) {
    Iterator<RowFate> seen = preview.rows().iterator();
    Rows rows =
        new Rows(
            open::find,
            results -> {
              List<ClusterRecord> now = new ArrayList<>();
              results.forEach(
                  result -> {
                    RowFate fate = result.fate();
                    if (!seen.hasNext() || !seen.next().equals(fate)) {
                      throw new FileRefusedException(Problem.OTHER_CLUSTER, fate.line(), fate.id());
                    }
                    if (result.record() != null && fate.kind() != RowFate.Kind.SAME) {
                      now.add(result.record());
                    }
                  });
              open.save(now);
            });
    SourceFile.Reading reading = source.reading(progress);
    try {
      ClusterFile.read(reading, rows);
      rows.end();
    } catch (InterruptedException cancelled) {
      throw new Cancelled();
    }
    if (!reading.digest().equals(preview.digest())) {
      throw new FileRefusedException(Problem.OTHER_FILE, 0, "");
    }
    return preview.writes();
  }

  /** Takes a cancellation through the transaction, which it ends. */
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Writes all clusters, archived ones too, whole or not at all.
   *
   * @return how many
   * @throws FileException it could not be written
   */
  public int export(Path file, FileFormat format) throws InterruptedException {
    WholeFile target = WholeFile.at(file);
    List<ClusterRecord> all = clusters.records();
    target.replace(out -> ClusterWriter.write(out, format, all));
    return all.size();
  }
}
