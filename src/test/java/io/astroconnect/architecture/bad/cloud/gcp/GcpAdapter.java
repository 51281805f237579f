package io.astroconnect.architecture.bad.cloud.gcp;

/** An adapter that another one uses. */
public final class GcpAdapter {
  public String name() {
    return "gcp";
  }
}
