package io.astroconnect.model;

/**
 * A rule that a typed value can break. The sentence that a person reads (rule and example) stands
 * in the bundle under {@code rule.} and the name in kebab case; its arguments are what was given
 * and one measure of it.
 */
public enum Rule {
  NAME,
  HOME,
  ACCOUNT_ID,
  ACCOUNT_MISSING,
  REGION,
  VPC_ID,
  PEERING_CONNECTION_ID,
  ADOPTABLE,
  HOSTED_ZONE_ID,
  ROLE_ARN,
  EXTERNAL_ID,
  CIDR_FORM,
  CIDR_HOST_BITS,
  CIDR_MASK,
  IPV4_ADDRESS,
  CLUSTER_ID,
  ORGANIZATION_ID,
  SUGGESTED,
  UNKNOWN_CLUSTER,
  /** The measure: their ids. */
  CLUSTERS_OF_ONE_NAME,
  CLUSTER_RANGES,
  GOOGLE_RANGES,
  /** The measure: the range that it overlaps. */
  CLUSTER_OVERLAP,
  NETWORK_NAME,
  PROVIDER,
  CLUSTER_TYPE,
  CLUSTER_FIELD,
  TAG,
  /** The measure: how many characters it has. */
  NOTE,
  TICKET_LINK,
  ORGANIZATION,
  CUSTOMER,
  YES_OR_NO,
  TIME,
  TEXT_OR_LIST,
  /** The measure: the line that has it first. */
  ID_TWICE,
  /** Given: how many cells it has. */
  ROW_LENGTH,
  STEP_ID,
  /** The measure: the steps of theirs. */
  STEP_OF_THEIRS,
  CONNECTION_ID,
  UNKNOWN_CONNECTION,
  UNKNOWN_GRANT,
  CONNECTION_OR_TARGET,
  SERVICE,
  CASE,
  /** Nobody asked to let this cluster into it. */
  NOT_TRACKED,
  /** Nothing was given that a customer could have let in. */
  NOT_GIVEN,
  /** The measure: those that there are. */
  STATE,
  FIELD,
  PLAIN_NAME,
  /** The measure: an example. */
  FIELD_FORM,
  NAMESPACE,
  PROJECT_ID,
  SERVICE_ACCOUNT,
  DEPLOYMENT,
  /** The measure: their ids. */
  DEPLOYMENTS_OF_ONE_NAME,
  ROLE_NAME,
  /** Owner, Editor and Viewer, unless insisted on. */
  BASIC_ROLE,
  /** Owner, Editor and Viewer under a condition, which an expiry is too. */
  BASIC_CONDITION,
  /** A custom role of another project. */
  ROLE_ELSEWHERE,
  CONDITION_TITLE,
  /** An expression that is missing, or has a {@link Slip}. */
  CONDITION,
  /** The measure: how many characters it has. */
  CONDITION_LENGTH,
  EXPIRY,
  WHO,
  TICKET,
  CIDR_COUNT,
  /** The measure: what it has. */
  PART_OF_PEERING,
  DURATION;

  /** The key of this rule's sentence. */
  public String key() {
    return "rule." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
