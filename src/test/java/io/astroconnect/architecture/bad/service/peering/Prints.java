package io.astroconnect.architecture.bad.service.peering;

/** Standard output is the result of a command. */
final class Prints {
  void print() {
    System.out.println("x");
  }
}
