package io.astroconnect.cloud.gcp;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.rpc.ClientContext;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.RequestRemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.stub.GlobalOperationsStub;
import com.google.cloud.compute.v1.stub.HttpJsonGlobalOperationsStub;
import com.google.cloud.compute.v1.stub.HttpJsonNetworksStub;
import com.google.cloud.compute.v1.stub.HttpJsonRoutersStub;
import com.google.cloud.compute.v1.stub.HttpJsonSubnetworksStub;
import com.google.cloud.compute.v1.stub.NetworksStub;
import com.google.cloud.compute.v1.stub.NetworksStubSettings;
import com.google.cloud.compute.v1.stub.RoutersStub;
import com.google.cloud.compute.v1.stub.SubnetworksStub;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Compute Engine's clients, which are made together and share a connection: a change needs its
 * operation.
 *
 * @param withdrawal takes a request for removal back
 */
record ComputeClients(
    NetworksStub networks,
    GlobalOperationsStub operations,
    RoutersStub routers,
    SubnetworksStub subnetworks,
    UnaryCallable<RequestRemovePeeringNetworkRequest, Operation> withdrawal)
    implements AutoCloseable {

  /**
   * Makes them, which takes a second or more.
   *
   * @param endpoint in place of Google's own, or null; without TLS nobody signs in
   */
  static ComputeClients of(@Nullable URI endpoint, CredentialsProvider signIn) throws IOException {
    NetworksStubSettings.Builder settings = NetworksStubSettings.newBuilder();
    settings.setCredentialsProvider(signIn);
    if (endpoint != null) {
      settings.setEndpoint(endpoint.toString());
      if ("http".equalsIgnoreCase(endpoint.getScheme())) {
        settings.setCredentialsProvider(NoCredentialsProvider.create());
      }
    }
    NetworksStubSettings made = settings.build();
    ClientContext context = ClientContext.create(made);
    return new ComputeClients(
        HttpJsonNetworksStub.create(context),
        HttpJsonGlobalOperationsStub.create(context),
        HttpJsonRoutersStub.create(context),
        HttpJsonSubnetworksStub.create(context),
        Withdrawal.callable(made, context));
  }

  @Override
  public void close() {
    try (operations;
        routers;
        subnetworks;
        networks) {
      // each is closed, also if closing the other fails
    }
  }
}
