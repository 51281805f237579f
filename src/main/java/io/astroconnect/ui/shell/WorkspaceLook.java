package io.astroconnect.ui.shell;

/**
 * How the band shows the workspace.
 *
 * @param colour teal, violet, slate, olive or brown; production is red whatever stands here
 * @param sandbox true if nothing in it is real
 */
public record WorkspaceLook(String name, String colour, boolean production, boolean sandbox) {

  /** The style class of the window. */
  String styleClass() {
    return production ? "workspace-production" : "workspace-" + colour;
  }
}
