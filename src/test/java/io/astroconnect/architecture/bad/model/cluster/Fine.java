package io.astroconnect.architecture.bad.model.cluster;

/** Breaks no rule of the table. */
public record Fine(String name) {}
