package io.astroconnect.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes the examples of {@code --help} so that they can be copied into a shell, however long. */
final class Examples {
  private static final int WIDTH = 80;
  private static final String GO_ON = " \\";

  private Examples() {}

  /** For a command and all below it. */
  static void unbroken(CommandLine line) {
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, Examples::footer);
    line.getSubcommands().values().forEach(Examples::unbroken);
  }

  private static String footer(Help help) {
    List<String> lines = new ArrayList<>();
    for (String text : help.commandSpec().usageMessage().footer()) {
      lines.addAll(broken(text));
    }
    return lines.isEmpty() ? "" : String.join(System.lineSeparator(), lines) + "%n".formatted();
  }

  /** Goes on in a further line before an option only, and says so to the shell. */
  private static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.split(" (?=--)", -1)) {
      if (!line.isEmpty() && line.length() + 1 + part.length() + GO_ON.length() > WIDTH) {
        lines.add(line + GO_ON);
        line.setLength(0);
        line.append("    ").append(part);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
