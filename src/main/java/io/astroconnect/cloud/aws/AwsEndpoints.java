package io.astroconnect.cloud.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where to find AWS instead of its own addresses. Of each address only scheme, host and port count:
 * the SDK drops a path.
 *
 * @param ec2 null for AWS itself
 * @param sts null for AWS itself; beside an EC2 on this machine, that very address
 * @param route53 the same
 */
public record AwsEndpoints(@Nullable URI ec2, @Nullable URI sts, @Nullable URI route53) {
  /** AWS itself. */
  public static final AwsEndpoints AWS = new AwsEndpoints(null, null, null);

  public AwsEndpoints {
    // Stand-ins serve all of AWS on one port; keys meant for one must not go to AWS itself.
    if (isLoopback(ec2)) {
      sts = sts == null ? ec2 : sts;
      route53 = route53 == null ? ec2 : route53;
    }
  }

  /** Nothing is said about Route 53. */
  public AwsEndpoints(@Nullable URI ec2, @Nullable URI sts) {
    this(ec2, sts, null);
  }

  /** True if the address is on this machine; told by its name alone, nothing is looked up. */
  static boolean isLoopback(@Nullable URI endpoint) {
    String host = endpoint == null ? null : endpoint.getHost();
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.matches("127(\\.[0-9]{1,3}){3}")
            || host.equals("[::1]"));
  }
}
