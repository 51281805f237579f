package io.astroconnect.intake.clusters;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.model.catalogue.FileRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a file of clusters row by row: never more than one row is in memory. JSON if it begins as
 * JSON does, else CSV; UTF-8, with or without a byte order mark.
 */
public final class ClusterFile {
  /** No cell is longer; what is, is no cluster's. */
  private static final int LONGEST = 1_000_000;

  private static final int LOOK_AHEAD = 8_192;

  /** Takes rows as they come. */
  public interface Rows {
    /** The next row. */
    void take(FileRow row) throws InterruptedException;
  }

  private ClusterFile() {}

  /**
   * Reads all rows.
   *
   * @return the names of columns that are passed over
   * @throws FileRefusedException the file as a whole cannot be read as clusters
   * @throws InterruptedException the rows say so
   */
  public static List<String> read(InputStream bytes, Rows rows) throws InterruptedException {
    try (Reader text = open(bytes)) {
      return beginsAsJson(text) ? JsonRows.read(text, rows) : CsvRows.read(text, rows);
    } catch (ClosedByInterruptException cancelled) {
      throw new InterruptedException();
    } catch (CharacterCodingException notUtf8) {
      throw new FileRefusedException(Problem.NOT_UTF_8, 0, "");
    } catch (JacksonException broken) {
      throw refused(broken);
    } catch (IOException unreadable) {
      throw new FileRefusedException(
          Problem.UNREADABLE, 0, String.valueOf(unreadable.getMessage()));
    }
  }

  private static FileRefusedException refused(JacksonException broken) {
    JsonLocation place = broken.getLocation();
    long line = place == null ? 0 : place.getLineNr();
    if (broken instanceof StreamConstraintsException
        || broken.getCause() instanceof StreamConstraintsException) {
      return new FileRefusedException(Problem.OUT_OF_BOUNDS, 0, "");
    }
    return broken instanceof JsonEOFException
        ? new FileRefusedException(Problem.CUT_OFF, line, "")
        : new FileRefusedException(Problem.BROKEN, line, broken.getOriginalMessage());
  }

  static StreamReadConstraints limits() {
    return StreamReadConstraints.builder()
        .maxStringLength(LONGEST)
        .maxNameLength(LONGEST)
        .maxNestingDepth(20)
        .build();
  }

  private static Reader open(InputStream bytes) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        LOOK_AHEAD);
  }

  /** Drops a byte order mark, and looks at the first character that is no blank. */
  private static boolean beginsAsJson(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    text.mark(LOOK_AHEAD / 2);
    int first = text.read();
    for (int i = 1; i < LOOK_AHEAD / 2 && Character.isWhitespace(first); i++) {
      first = text.read();
    }
    text.reset();
    return first == '[' || first == '{';
  }
}
