package io.astroconnect.architecture.bad.elsewhere;

/** The table does not list its package. */
final class InNoRoom {}
