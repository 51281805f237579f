package io.astroconnect.model.peering.aws;

/**
 * Who we are signed in as, by STS {@code GetCallerIdentity}.
 *
 * @param account 12 digits
 * @param standIn true if the answer came from an endpoint override on this machine, which may not
 *     keep accounts apart
 */
public record CallerIdentity(String account, String arn, boolean standIn) {}
