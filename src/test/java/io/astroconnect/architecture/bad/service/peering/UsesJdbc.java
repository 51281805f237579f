package io.astroconnect.architecture.bad.service.peering;

import java.sql.Connection;
import java.sql.SQLException;

/** JDBC stays in its room. */
final class UsesJdbc {
  void end(Connection connection) throws SQLException {
    connection.close();
  }
}
