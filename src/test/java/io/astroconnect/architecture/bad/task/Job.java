package io.astroconnect.architecture.bad.task;

/** A room that others may use. */
public final class Job {}
