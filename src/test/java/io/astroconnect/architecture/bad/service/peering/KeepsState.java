package io.astroconnect.architecture.bad.service.peering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Three ways to keep static state. */
final class KeepsState {
  static final AtomicInteger COUNT = new AtomicInteger();
  static final List<String> NAMES = new ArrayList<>();
  static int last;

  private KeepsState() {}
}
