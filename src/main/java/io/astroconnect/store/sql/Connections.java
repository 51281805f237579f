package io.astroconnect.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * At most so many connections, kept open. Who has to wait does so in Java, where a virtual thread
 * costs nothing; within SQLite it would hold its carrier. Waiting ignores interrupts: a cancelled
 * job must still be able to write down what the cloud answered.
 */
final class Connections implements ConnectionFactory, AutoCloseable {

  /** Opens one more. */
  interface Opener {
    Connection open() throws SQLException;
  }

  private final Opener opener;
  private final int most;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Connections(int most, Opener opener) {
    this.most = most;
    this.opener = opener;
    this.free = new Semaphore(most, true);
  }

  @Override
  public Connection openConnection() throws SQLException {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new IllegalStateException("The store is closed.");
      }
      Connection kept = idle.pollFirst();
      return kept != null ? kept : opener.open();
    } catch (SQLException | RuntimeException failed) {
      free.release();
      throw failed;
    }
  }

  /** One that is still within a transaction, as its end failed, is not used again. */
  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try {
      if (connection.getAutoCommit()) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    } finally {
      free.release();
    }
  }

  /** Waits for those in use. */
  @Override
  public void close() throws SQLException {
    free.acquireUninterruptibly(most);
    try {
      closed = true;
      for (Connection next = idle.poll(); next != null; next = idle.poll()) {
        next.close();
      }
    } finally {
      free.release(most);
    }
  }
}
