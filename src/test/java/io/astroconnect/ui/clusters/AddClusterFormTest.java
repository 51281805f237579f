package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.ui.clusters.AddClusterForm.Field;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.FieldState.Kind;
import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each field of a new cluster is checked while it is typed; nothing unfit can be added. */
class AddClusterFormTest {
  private final AddClusterForm form =
      new AddClusterForm(Words.load(Locale.ENGLISH, ZoneOffset.UTC), List.of(known()));

  private static Cluster known() {
    return new Cluster(
        new ClusterId("clx1"),
        "etl",
        Provider.AWS,
        ClusterType.DEDICATED,
        "418027365910",
        "eu-central-1",
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        false,
        "");
  }

  private FieldState type(Field field, String text) {
    form.text(field).set(text);
    return form.state(field).get();
  }

  private void fill() {
    type(Field.ID, " clx2\n");
    type(Field.NAME, "etl-2");
    type(Field.ACCOUNT, "004815162342");
    type(Field.REGION, "eu-central-1");
    type(Field.VPC, "vpc-06b1e94d27fa3c508");
    type(Field.CIDRS, "172.20.0.0/20, 10.1.0.0/16");
    type(Field.EGRESS_IPS, "203.0.113.14;203.0.113.87\n203.0.113.14");
  }

  @Test
  void whatIsRightIsSaidAtOnceAndWhatIsWrongAsSoonAsItCouldBeWhole() {
    assertThat(type(Field.ACCOUNT, "00481516234").kind()).isEqualTo(Kind.NEUTRAL);
    assertThat(type(Field.ACCOUNT, "004815162342").kind()).isEqualTo(Kind.GOOD);
    assertThat(type(Field.ACCOUNT, "0048151623421"))
        .isEqualTo(FieldState.error("Account ids have 12 digits, like 004815162342. This has 13."));
    assertThat(type(Field.REGION, "Frankfurt").kind()).isEqualTo(Kind.NEUTRAL);
    form.left(Field.REGION);
    assertThat(form.state(Field.REGION).get().sentence()).contains("like eu-central-1");
    assertThat(type(Field.REGION, "eu-central-1").kind()).isEqualTo(Kind.GOOD);
    assertThat(type(Field.REGION, "eu-centra-1"))
        .isEqualTo(
            FieldState.doubt(
                "AWS has no region eu-centra-1 that we know of. Nearest: eu-central-1."
                    + " Make sure it is meant."));
  }

  @Test
  void rangesWithHostBitsSayWhereTheyBegin() {
    assertThat(type(Field.CIDRS, "172.20.0.0/20;10.44.1.0/16").sentence())
        .isEqualTo(
            "A range begins with its first address, like 10.44.0.0/16 instead of 10.44.1.0/16.");
  }

  @Test
  void aWholeFormGivesTheClusterAsTyped() {
    assertThat(form.cluster()).isEmpty();
    assertThat(form.missingProperty().get()).contains("Cluster id", "VPC id", "Egress addresses");
    fill();
    assertThat(form.missingProperty().get()).isEmpty();
    Cluster cluster = form.cluster().orElseThrow();
    assertThat(cluster.id().value()).isEqualTo("clx2");
    assertThat(cluster.account()).isEqualTo("004815162342");
    assertThat(cluster.cidrs()).hasSize(2);
    assertThat(cluster.egressIps()).hasSize(2);
    type(Field.VPC, "vpc-06b1");
    assertThat(form.cluster()).isEmpty();
    assertThat(form.missingProperty().get()).isEqualTo("Missing: VPC id");
  }

  @Test
  void privateEgressNeedsNoAddress() {
    fill();
    type(Field.EGRESS_IPS, "");
    assertThat(form.cluster()).isEmpty();
    form.privateEgressProperty().set(true);
    assertThat(form.cluster().orElseThrow().privateEgress()).isTrue();
    assertThat(type(Field.EGRESS_IPS, "203.0.113.14").kind()).isEqualTo(Kind.DOUBT);
  }

  @Test
  void googleHasProjectsNetworksAndFourRanges() {
    fill();
    form.providerProperty().set(Provider.GCP);
    assertThat(form.name(Field.ACCOUNT)).isEqualTo("Google project");
    assertThat(type(Field.ACCOUNT, "astro-corvus-prod").kind()).isEqualTo(Kind.GOOD);
    assertThat(type(Field.VPC, "default").kind()).isEqualTo(Kind.GOOD);
    assertThat(form.state(Field.CIDRS).get().kind()).isEqualTo(Kind.ERROR);
    assertThat(form.missingProperty().get()).isEqualTo("Missing: CIDRs");
    type(Field.CIDRS, "172.20.0.0/22;100.64.0.0/16;100.65.0.0/22;100.66.0.0/21");
    assertThat(form.cluster().orElseThrow().cidrs()).hasSize(4);
  }

  @Test
  void anIdThatIsKnownSaysWhatItReplaces() {
    assertThat(type(Field.ID, "clx1"))
        .isEqualTo(FieldState.doubt("etl has this id. It is replaced."));
  }
}
