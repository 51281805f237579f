package io.astroconnect.model.checklist;

import java.time.Instant;

/** What a person told us: who said it, when we wrote it down, and the ticket, or "". */
public record Confirmation(String by, String ticket, Instant at) {}
