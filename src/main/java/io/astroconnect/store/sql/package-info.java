/**
 * The store in one SQLite file, by JDBI; its schema is kept by Flyway.
 *
 * <p>May import {@code store}, the model, JDBI, Flyway, Jackson, JDBC. Not the cloud, services or
 * the window. What the model looks like in JSON is decided here, by codecs written out by hand: the
 * model knows no JSON, and what an older or newer release wrote stays readable.
 */
@NullMarked
package io.astroconnect.store.sql;

import org.jspecify.annotations.NullMarked;
