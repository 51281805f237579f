package io.astroconnect.task;

/** How a job ended. */
public sealed interface Outcome<T> {

  record Success<T>(T value) implements Outcome<T> {}

  record Failure<T>(Throwable cause) implements Outcome<T> {}

  record Cancelled<T>() implements Outcome<T> {}
}
