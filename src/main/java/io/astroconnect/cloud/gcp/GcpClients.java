package io.astroconnect.cloud.gcp;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.ClientSettings;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.iam.admin.v1.IAMClient;
import com.google.cloud.iam.admin.v1.IAMSettings;
import com.google.cloud.resourcemanager.v3.ProjectsClient;
import com.google.cloud.resourcemanager.v3.ProjectsSettings;
import io.astroconnect.cloud.CloudException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Google's clients of one workspace, one per service, each made at its first call, which takes a
 * second or more. Making this object costs nothing.
 *
 * <p>Towards an address on this machine nobody signs in, and nothing is encrypted.
 */
public final class GcpClients implements AutoCloseable {
  private final GcpEndpoints endpoints;
  private final GcpSignIn signIn;
  private final Object making = new Object();
  private @Nullable ProjectsClient projects;
  private @Nullable IAMClient iam;
  private @Nullable ComputeClients compute;
  private boolean closed;

  /**
   * Clients of a workspace.
   *
   * @param impersonate a service account's e-mail, "" for none
   */
  public GcpClients(GcpEndpoints endpoints, String impersonate) {
    this(endpoints, new GcpSignIn(impersonate));
  }

  GcpClients(GcpEndpoints endpoints, GcpSignIn signIn) {
    this.endpoints = endpoints;
    this.signIn = signIn;
  }

  /** Picks a call of a client. */
  interface Choice<C, Q, A> {
    UnaryCallable<Q, A> of(C client);
  }

  <Q, A> A projects(GcpFaults faults, Choice<ProjectsClient, Q, A> choice, Q request) {
    try {
      return asked(faults, choice.of(projects()), request);
    } catch (IOException notSignedIn) {
      throw faults.of(notSignedIn);
    }
  }

  <Q, A> A iam(GcpFaults faults, Choice<IAMClient, Q, A> choice, Q request) {
    try {
      return asked(faults, choice.of(iam()), request);
    } catch (IOException notSignedIn) {
      throw faults.of(notSignedIn);
    }
  }

  <Q, A> A compute(GcpFaults faults, Choice<ComputeClients, Q, A> choice, Q request) {
    try {
      return asked(faults, choice.of(compute()), request, Patience.http());
    } catch (IOException notSignedIn) {
      throw faults.of(notSignedIn);
    }
  }

  private ComputeClients compute() throws IOException {
    synchronized (making) {
      ComputeClients clients = compute;
      if (clients == null) {
        open();
        clients = ComputeClients.of(endpoints.compute(), signIn);
        compute = clients;
      }
      return clients;
    }
  }

  private static <Q, A> A asked(GcpFaults faults, UnaryCallable<Q, A> call, Q request) {
    return asked(faults, call, request, Patience.grpc());
  }

  /** The library's own synchronous calls pass over interrupts: this one cancels. */
  private static <Q, A> A asked(
      GcpFaults faults, UnaryCallable<Q, A> call, Q request, ApiCallContext context) {
    Future<A> answer = call.futureCall(request, context);
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw faults.of(failed.getCause() == null ? failed : failed.getCause());
    } catch (CancellationException cancelled) {
      throw faults.of(cancelled);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      CloudException fault = faults.stopped(stopped);
      Thread.currentThread().interrupt();
      throw fault;
    }
  }

  private ProjectsClient projects() throws IOException {
    synchronized (making) {
      ProjectsClient client = projects;
      if (client == null) {
        open();
        client =
            ProjectsClient.create(
                at(
                        ProjectsSettings.newBuilder(),
                        ProjectsSettings.defaultGrpcTransportProviderBuilder(),
                        endpoints.resourceManager())
                    .build());
        projects = client;
      }
      return client;
    }
  }

  private IAMClient iam() throws IOException {
    synchronized (making) {
      IAMClient client = iam;
      if (client == null) {
        open();
        client =
            IAMClient.create(
                at(
                        IAMSettings.newBuilder(),
                        IAMSettings.defaultGrpcTransportProviderBuilder(),
                        endpoints.iam())
                    .build());
        iam = client;
      }
      return client;
    }
  }

  private void open() {
    if (closed) {
      throw new IllegalStateException("The clients are closed");
    }
  }

  private <B extends ClientSettings.Builder<?, B>> B at(
      B settings, InstantiatingGrpcChannelProvider.Builder channel, @Nullable URI endpoint) {
    if (endpoint == null) {
      return settings.setCredentialsProvider(signIn);
    }
    boolean plain = "http".equalsIgnoreCase(endpoint.getScheme());
    int port = endpoint.getPort() < 0 ? (plain ? 80 : 443) : endpoint.getPort();
    if (plain) {
      channel.setChannelConfigurator(builder -> builder.usePlaintext());
      settings.setCredentialsProvider(NoCredentialsProvider.create());
    } else {
      settings.setCredentialsProvider(signIn);
    }
    return settings
        .setEndpoint(endpoint.getHost() + ":" + port)
        .setTransportChannelProvider(channel.build());
  }

  @Override
  public void close() {
    synchronized (making) {
      closed = true;
      IAMClient one = iam;
      ProjectsClient other = projects;
      ComputeClients third = compute;
      try (one;
          other;
          third) {
        // each that was made is closed, also if closing the other fails
      }
    }
  }
}
