package io.astroconnect.architecture.bad.sandbox;

import java.net.InetSocketAddress;

/** Binds more than loopback. */
final class ListensToAll {
  InetSocketAddress address() {
    return new InetSocketAddress(0);
  }
}
