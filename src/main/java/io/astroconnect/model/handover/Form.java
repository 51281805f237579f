package io.astroconnect.model.handover;

/** How the customer does their part. */
public enum Form {
  /** Commands of the AWS CLI. */
  CLI,
  /** Steps in the AWS console. */
  CONSOLE,
  /** Resources of Terraform's AWS provider. */
  TERRAFORM
}
