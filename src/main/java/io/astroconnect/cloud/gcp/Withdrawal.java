package io.astroconnect.cloud.gcp;

import com.google.api.gax.httpjson.ApiMethodDescriptor;
import com.google.api.gax.httpjson.HttpJsonCallSettings;
import com.google.api.gax.httpjson.HttpJsonCallableFactory;
import com.google.api.gax.httpjson.ProtoMessageRequestFormatter;
import com.google.api.gax.httpjson.ProtoMessageResponseParser;
import com.google.api.gax.httpjson.ProtoRestSerializer;
import com.google.api.gax.rpc.ClientContext;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.compute.v1.NetworksRequestRemovePeeringRequest;
import com.google.cloud.compute.v1.Operation;
import com.google.cloud.compute.v1.RequestRemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.stub.NetworksStubSettings;
import com.google.protobuf.TypeRegistry;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code networks.cancelRequestRemovePeering} of the Compute Engine API reference, which the client
 * library leaves out. It has the form of the request that it takes back, so it goes that one's way:
 * the library's connection, sign-in and errors.
 */
final class Withdrawal {
  private static final String PATH =
      "/compute/v1/projects/{project}/global/networks/{network}/cancelRequestRemovePeering";

  private static final ApiMethodDescriptor<RequestRemovePeeringNetworkRequest, Operation> METHOD =
      ApiMethodDescriptor.<RequestRemovePeeringNetworkRequest, Operation>newBuilder()
          .setFullMethodName("google.cloud.compute.v1.Networks/CancelRequestRemovePeering")
          .setHttpMethod("POST")
          .setType(ApiMethodDescriptor.MethodType.UNARY)
          .setRequestFormatter(
              ProtoMessageRequestFormatter.<RequestRemovePeeringNetworkRequest>newBuilder()
                  .setPath(PATH, Withdrawal::place)
                  .setQueryParamsExtractor(_ -> Map.of())
                  .setRequestBodyExtractor(Withdrawal::body)
                  .build())
          .setResponseParser(
              ProtoMessageResponseParser.<Operation>newBuilder()
                  .setDefaultInstance(Operation.getDefaultInstance())
                  .setDefaultTypeRegistry(TypeRegistry.getEmptyTypeRegistry())
                  .build())
          .build();

  private Withdrawal() {}

  static UnaryCallable<RequestRemovePeeringNetworkRequest, Operation> callable(
      NetworksStubSettings settings, ClientContext context) {
    return HttpJsonCallableFactory.createUnaryCallable(
        HttpJsonCallSettings.create(METHOD), settings.requestRemovePeeringSettings(), context);
  }

  private static Map<String, String> place(RequestRemovePeeringNetworkRequest request) {
    Map<String, String> place = new HashMap<>();
    ProtoRestSerializer<RequestRemovePeeringNetworkRequest> form = ProtoRestSerializer.create();
    form.putPathParam(place, "network", request.getNetwork());
    form.putPathParam(place, "project", request.getProject());
    return place;
  }

  private static String body(RequestRemovePeeringNetworkRequest request) {
    NetworksRequestRemovePeeringRequest named =
        request.getNetworksRequestRemovePeeringRequestResource();
    return ProtoRestSerializer.<NetworksRequestRemovePeeringRequest>create()
        .toBody("networksCancelRequestRemovePeeringRequestResource", named, false);
  }
}
