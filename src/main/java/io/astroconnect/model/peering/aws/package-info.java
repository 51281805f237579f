/**
 * AWS VPC peerings: what is asked, what EC2 says, and the planner that makes a checklist of the
 * two.
 *
 * <p>Outside this package and the AWS adapter no class names a status of EC2. Terms are those of
 * the Amazon EC2 API reference and the VPC peering guide.
 */
@NullMarked
package io.astroconnect.model.peering.aws;

import org.jspecify.annotations.NullMarked;
