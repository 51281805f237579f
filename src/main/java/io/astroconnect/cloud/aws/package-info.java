/**
 * The ports for AWS over the AWS SDK for Java: EC2, STS and Route 53.
 *
 * <p>May import the ports, the model, task and the SDK; no type of the SDK leaves this package.
 * Takes nothing for granted that an EC2-compatible service may leave out: filters, paging tokens
 * and optional fields of answers. Not the sandbox either, which is but one such service.
 */
@NullMarked
package io.astroconnect.cloud.aws;

import org.jspecify.annotations.NullMarked;
