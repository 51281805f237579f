package io.astroconnect.task;

/** A piece of work. It blocks, knows no FX, and stops soon when its thread is interrupted. */
@FunctionalInterface
public interface Job<T> {
  T run(Progress progress) throws Exception;
}
