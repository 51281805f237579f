package io.astroconnect.sandbox.http;

import java.io.IOException;
import java.util.Optional;

/** What a server does with a request. */
@FunctionalInterface
public interface Answering {

  /** The answer; empty to break the connection off without one. */
  Optional<Reply> answer(Ask ask) throws IOException;
}
