package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's role by its ARN, and the zone id as Route 53 writes it. */
class AccepterRoleTest {
  private static final String ARN = "arn:aws:iam::004815162342:role/PeerRole";

  @Test
  void theAccountIsTheArns() {
    AccepterRole role = AccepterRole.parse(" " + ARN + "\n", "\tticket-4127 ");
    assertThat(role).isEqualTo(new AccepterRole(ARN, "ticket-4127"));
    assertThat(role.account()).isEqualTo(new AwsAccountId("004815162342"));
  }

  @Test
  void anExternalIdMayBeLeftOut() {
    assertThat(AccepterRole.parse(ARN, " ").externalId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeerRole",
        "arn:aws:iam::4815162342:role/PeerRole",
        "arn:aws:iam::004815162342:user/Ines",
        "arn:aws:iam::004815162342:role/",
        "arn:aws:sts::004815162342:assumed-role/PeerRole/session"
      })
  void whatIsNoRolesArnIsRefused(String arn) {
    assertThat(refused(arn, "").rule()).isEqualTo(Rule.ROLE_ARN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a b", "ticket#4127"})
  void whatIsNoExternalIdIsRefused(String externalId) {
    assertThat(refused(ARN, externalId).rule()).isEqualTo(Rule.EXTERNAL_ID);
  }

  private static InvalidValueException refused(String arn, String externalId) {
    return catchThrowableOfType(
        InvalidValueException.class, () -> AccepterRole.parse(arn, externalId));
  }

  @Test
  void aZoneIdMayHaveRoute53sPrefix() {
    assertThat(HostedZoneId.parse("/hostedzone/Z1PA6795UKMFR9"))
        .isEqualTo(new HostedZoneId("Z1PA6795UKMFR9"));
  }
}
