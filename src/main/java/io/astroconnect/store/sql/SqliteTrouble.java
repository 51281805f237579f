package io.astroconnect.store.sql;

import io.astroconnect.store.StoreException;
import io.astroconnect.store.StoreException.Problem;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Tells what stands behind an exception, by SQLite's result code. */
final class SqliteTrouble {

  private SqliteTrouble() {}

  static StoreException of(SqliteFile file, Exception failed) {
    SQLiteException cause = sqlite(failed);
    Problem problem = cause == null ? Problem.BUG : problem(cause.getResultCode().code);
    String detail = String.valueOf((cause == null ? failed : cause).getMessage());
    return new StoreException(problem, file.path().toString(), detail, failed);
  }

  private static @Nullable SQLiteException sqlite(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException found) {
        return found;
      }
    }
    return null;
  }

  /** Extended codes keep the primary one in their last byte ("Result and Error Codes"). */
  private static Problem problem(int code) {
    return switch (code & 0xff) {
      case 5, 6 -> Problem.BUSY; // BUSY, LOCKED
      case 11, 26 -> Problem.DAMAGED; // CORRUPT, NOTADB
      case 13 -> Problem.FULL; // FULL
      case 3, 8, 10, 14, 23 -> Problem.UNREACHABLE; // PERM, READONLY, IOERR, CANTOPEN, AUTH
      default -> Problem.BUG;
    };
  }
}
