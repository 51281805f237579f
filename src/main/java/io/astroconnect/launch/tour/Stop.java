package io.astroconnect.launch.tour;

/**
 * A stop of the tour, with a picture of its end.
 *
 * @param name of its picture and in the record, in kebab case
 */
record Stop(String name, Deed deed) {

  /** What is done, and how it is seen that it worked. */
  interface Deed {
    void done(Proof proof) throws Exception;
  }
}
