package io.astroconnect.architecture;

import java.util.List;
import java.util.Set;

/**
 * One line of the table of rooms: a package and what it may import beside itself, {@code java.base}
 * and JSpecify. Packages are given below the root: {@code service..} is one with all below it, and
 * {@code ui.*} each package below as a room of its own, with all below that.
 *
 * @param logs whether SLF4J is at hand
 */
record Room(String name, List<String> rooms, Set<Library> libraries, boolean logs) {

  static Room room(String name, String... rooms) {
    return new Room(name, List.of(rooms), Set.of(), true);
  }

  Room with(Library... used) {
    return new Room(name, rooms, Set.of(used), logs);
  }

  Room withoutLog() {
    return new Room(name, rooms, libraries, false);
  }

  boolean holds(String place) {
    return matches(name, place);
  }

  /** True if a class in {@code place}, which is in this room, may use a package of the project. */
  boolean mayUse(String place, String used) {
    return matches(own(place), used) || rooms.stream().anyMatch(room -> matches(room, used));
  }

  /** True if this room may use a package from outside the project. */
  boolean mayUse(String used) {
    return Library.JAVA_BASE.holds(used)
        || Library.JSPECIFY.holds(used)
        || (logs && Library.SLF4J.holds(used))
        || libraries.stream().anyMatch(library -> library.holds(used));
  }

  private String own(String place) {
    if (!name.endsWith(".*")) {
      return name;
    }
    int parts = name.split("\\.").length;
    return String.join(".", List.of(place.split("\\.")).subList(0, parts)) + "..";
  }

  static boolean matches(String room, String place) {
    if (room.endsWith("..")) {
      String top = room.substring(0, room.length() - 2);
      return place.equals(top) || place.startsWith(top + ".");
    }
    return room.endsWith(".*")
        ? place.startsWith(room.substring(0, room.length() - 1))
        : place.equals(room);
  }
}
