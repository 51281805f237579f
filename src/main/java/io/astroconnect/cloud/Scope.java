package io.astroconnect.cloud;

/** Where a call goes: one of our accounts (12 digits), and a region. */
public record Scope(String account, String region) {}
