package io.astroconnect.launch;

/** Starts Astro Connect. It is no JavaFX {@code Application}: those need JavaFX as modules. */
public final class Main {

  private Main() {}

  /**
   * Starts the program.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.out.println("Astro Connect " + Version.current());
  }
}
