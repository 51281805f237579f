package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;

/** A region that nobody knows is doubted, with the one that was meant, and stops nothing. */
class RegionCheckTest {

  @Test
  void theRegionsAreThoseOfTheSdk() {
    assertThat(KnownRegions.NAMES)
        .containsExactlyInAnyOrderElementsOf(
            Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(Region::id)
                .toList());
    assertThat(KnownRegions.NAMES.stream().map(AwsRegion::parse).map(AwsPeeringChecks::region))
        .allMatch(doubt -> doubt.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "eu-centra-1, eu-central-1",
    "eu-central-9, eu-central-1",
    "us-esat-1, us-east-1",
    "eu-wst-2, eu-west-2",
    "ap-southest-2, ap-southeast-2"
  })
  void oneThatNobodyKnowsIsDoubtedWithTheNearest(String typed, String nearest) {
    Scene scene = new Scene();
    scene.target = new Target(Scene.TARGET.account(), new AwsRegion(typed), Scene.TARGET.vpc());
    assertThat(scene.check("region"))
        .isEqualTo(
            new Check(
                "region",
                Check.Level.WARNING,
                Reason.of(AwsPeeringReason.REGION_UNKNOWN, typed, nearest)));
  }

  @Test
  void ofOneThatIsKnownNothingIsSaid() {
    assertThat(new Scene().checks()).extracting(Check::id).doesNotContain("region");
  }
}
