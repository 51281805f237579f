package io.astroconnect.architecture;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What comes from outside the project.
 *
 * @param nested whether packages below those listed belong to it too
 */
record Library(Set<String> packages, boolean nested) {
  static final Library JAVA_BASE = new Library(exportsOf("java.base"), false);
  static final Library JSPECIFY = of("org.jspecify.annotations");
  static final Library SLF4J = of("org.slf4j");
  static final Library IPADDRESS = of("inet.ipaddr");
  static final Library JAVAFX = of("javafx");
  static final Library CONTROLS =
      of("org.controlsfx", "impl.org.controlsfx", "atlantafx", "org.kordamp.ikonli");
  static final Library AWS_SDK = of("software.amazon.awssdk");
  static final Library GOOGLE_SDK = of("com.google", "io.grpc");

  /** Its parser answers in Guava's lists. */
  static final Library CEL = of("dev.cel", "com.google.common.collect");

  static final Library HTTP_CLIENT = of("java.net.http");
  static final Library HTTP_SERVER = of("com.sun.net.httpserver");
  static final Library JACKSON = of("com.fasterxml.jackson");
  static final Library XML = of("javax.xml", "org.w3c.dom", "org.xml.sax");
  static final Library JDBC = of("java.sql", "javax.sql", "org.sqlite", "org.postgresql");
  static final Library JDBI = of("org.jdbi");
  static final Library FLYWAY = of("org.flywaydb");
  static final Library TEMPLATES = of("io.pebbletemplates");
  static final Library PICOCLI = of("picocli");

  private static Library of(String... packages) {
    return new Library(Set.of(packages), true);
  }

  boolean holds(String packageName) {
    return packages.contains(packageName)
        || (nested && packages.stream().anyMatch(own -> packageName.startsWith(own + ".")));
  }

  private static Set<String> exportsOf(String module) {
    return ModuleFinder.ofSystem().find(module).orElseThrow().descriptor().exports().stream()
        .filter(export -> !export.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }
}
