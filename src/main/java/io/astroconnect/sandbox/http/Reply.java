package io.astroconnect.sandbox.http;

/** A whole answer. */
public record Reply(int status, String contentType, String body, String requestId) {}
