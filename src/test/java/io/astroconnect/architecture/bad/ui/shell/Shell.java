package io.astroconnect.architecture.bad.ui.shell;

/** Another feature. */
public final class Shell {}
