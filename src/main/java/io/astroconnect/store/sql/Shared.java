package io.astroconnect.store.sql;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Has equal values be one object, so that a hundred thousand clusters that several readers hold at
 * once take the memory of one copy, and their few regions, customers and ranges of fewer yet.
 */
final class Shared {
  /** Of words that occur often; more are no longer few. */
  private static final int MOST_WORDS = 20_000;

  private final Map<Object, Object> words = new ConcurrentHashMap<>();
  private final Map<Object, WeakReference<Object>> things = new ConcurrentHashMap<>();

  /** One that occurs often. */
  <T> T word(T read) {
    if (words.size() >= MOST_WORDS) {
      words.clear();
    }
    Object before = words.putIfAbsent(read, read);
    @SuppressWarnings("unchecked") // equal values of ours are of one class
    T same = (T) (before == null ? read : before);
    return same;
  }

  /** What a text that occurs often means; as long as it is of one kind. */
  <T> T meaning(String text, Function<String, T> read) {
    if (words.size() >= MOST_WORDS) {
      words.clear();
    }
    Object known = words.computeIfAbsent(text, _ -> read.apply(text));
    @SuppressWarnings("unchecked") // of one kind
    T same = (T) known;
    return same;
  }

  /**
   * That which was read of this last time, as long as somebody holds it and it is still the same.
   *
   * @param key of one thing
   */
  <T> T thing(Object key, T read) {
    WeakReference<Object> last = things.get(key);
    Object before = last == null ? null : last.get();
    if (before != null && read.equals(before)) {
      @SuppressWarnings("unchecked") // equal values of ours are of one class
      T same = (T) before;
      return same;
    }
    things.put(key, new WeakReference<>(read));
    return read;
  }
}
