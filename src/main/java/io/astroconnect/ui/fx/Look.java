package io.astroconnect.ui.fx;

/**
 * How a state looks: always a word with an icon, so that it can be read in grey.
 *
 * @param word the word of {@code window.md}'s tables, ready to read
 * @param icon a Feather code such as {@code fth-clock}
 * @param tone the colour
 */
public record Look(String word, String icon, Tone tone) {

  /** The same look with another word, such as "Expires in 31 h". */
  public Look saying(String other) {
    return new Look(other, icon, tone);
  }
}
