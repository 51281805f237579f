package io.astroconnect.ui.shell;

/** Something that the search found, and the screen that shows it. */
public record Hit(String icon, String title, String detail, String screen, String argument) {}
