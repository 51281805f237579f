package io.astroconnect.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scope is read from a whole Signature Version 4 header only. */
class CredentialTest {
  private static final String SIGNATURE = "a".repeat(64);

  @Test
  void aHeaderGivesKeyRegionAndService() {
    assertThat(
            Credential.parse(
                "AWS4-HMAC-SHA256 Credential=004815162342/20261117/eu-central-1/ec2/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature="
                    + SIGNATURE))
        .contains(new Credential("004815162342", "20261117", "eu-central-1", "ec2"));
    assertThat(
            Credential.parse(
                "AWS4-HMAC-SHA256 Credential=AKID/20261117/us-east-1/sts/aws4_request,"
                    + "SignedHeaders=host,Signature="
                    + SIGNATURE))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic dGVzdA==",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=AKID/20261117/us-east-1/ec2/aws4_request",
        "AWS4-HMAC-SHA256 Credential=AKID/today/us-east-1/ec2/aws4_request, SignedHeaders=host,"
            + " Signature=ab",
      })
  void anythingElseGivesNothing(String header) {
    assertThat(Credential.parse(header)).isEmpty();
  }
}
