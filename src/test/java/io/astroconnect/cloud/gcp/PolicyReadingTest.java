package io.astroconnect.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.iam.v1.Policy;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;

/** That nothing of a policy is lost between Google's form and ours. */
class PolicyReadingTest {

  @Test
  void refusesWhatItWouldLose() {
    Policy known = Policy.newBuilder().setVersion(1).setEtag(ByteString.copyFromUtf8("e")).build();
    assertThat(PolicyReading.read(known)).isPresent();
    Policy newer =
        known.toBuilder()
            .setUnknownFields(
                UnknownFieldSet.newBuilder()
                    .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                    .build())
            .build();
    assertThat(PolicyReading.read(newer)).isEmpty();
  }

  @Test
  void writesWhatItReadInTheVersionForConditions() {
    Policy one = Policy.newBuilder().setVersion(1).setEtag(ByteString.copyFromUtf8("e")).build();
    assertThat(PolicyReading.write(PolicyReading.read(one).orElseThrow()))
        .isEqualTo(one.toBuilder().setVersion(3).build());
  }
}
