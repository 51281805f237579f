package io.astroconnect.ui.allowlist;

/**
 * That no allowlist can work, why, and the way on.
 *
 * @param button names the way on
 * @param screen where it leads
 * @param argument what is opened there
 */
record Refusal(String sentence, String button, String screen, String argument) {}
