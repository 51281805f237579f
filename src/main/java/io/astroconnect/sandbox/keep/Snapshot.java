package io.astroconnect.sandbox.keep;

import io.astroconnect.sandbox.world.World;
import java.time.Duration;

/** The file's content: the world, and how far its clock runs ahead of the real one. */
record Snapshot(int version, Duration ahead, World world) {
  static final int VERSION = 7;
}
