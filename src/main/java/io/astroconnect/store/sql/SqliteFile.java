package io.astroconnect.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The file, and how connections to it are set up.
 *
 * <p>Never read it as a file: on POSIX, closing any descriptor of it drops all locks that SQLite
 * holds on it in this process ("How To Corrupt An SQLite Database File", 2.2).
 */
record SqliteFile(Path path) {
  /** How long another process's write is waited for. */
  private static final int BUSY_MILLIS = 10_000;

  SqliteFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** The only one that writes; its transactions claim the write lock when they begin. */
  Connection openWriter() throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config.createConnection(url());
  }

  Connection openReader() throws SQLException {
    Connection connection = config().createConnection(url());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = true");
    }
    return connection;
  }

  /** Looks without changing a byte of the file, not even by tidying up its write-ahead log. */
  Connection openToLook() throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return config.createConnection(url());
  }

  /** Used for its lock alone. */
  Connection openForLock() throws SQLException, IOException {
    Connection connection = config().createConnection(url());
    keepToOwner();
    return connection;
  }

  /** Makes the file, unless it is there: empty, with a write-ahead log, and only its owner's. */
  void create() throws SQLException, IOException {
    openWriter().close();
    keepToOwner();
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  /** As a URI, so that a folder's name may hold any character. */
  String url() {
    return "jdbc:sqlite:" + path.toUri();
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** Makes the folders that are missing, for the owner's eyes only. */
  void makeFolder() throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder, posix() ? ownersFolder() : new FileAttribute<?>[0]);
    }
  }

  private static FileAttribute<?>[] ownersFolder() {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
  }

  /** SQLite gives the files that it makes beside it the same permissions. */
  private void keepToOwner() throws IOException {
    if (posix()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
