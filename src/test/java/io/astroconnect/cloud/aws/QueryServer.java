package io.astroconnect.cloud.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service on loopback that answers as a test says: of the AWS query protocol, or Route 53, whose
 * calls are told by their paths.
 */
public final class QueryServer implements AutoCloseable {
  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=([^/]+)/[0-9]{8}/([^/]+)/([^/]+)/aws4_request");

  private static final Pattern ZONE_CALL =
      Pattern.compile(
          "/2013-04-01/(hostedzonesbyvpc|hostedzone/(?<zone>[^/]+)/(?<deed>(dis)?associatevpc))");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Answering answering;

  /** What a service does. */
  @FunctionalInterface
  public interface Answering {
    Answer answer(Asked asked);
  }

  /** A request as it came over the wire. */
  public record Asked(String action, Map<String, String> parameters, String authorization) {

    /** A parameter, "" if it was not sent. */
    public String get(String name) {
      return parameters.getOrDefault(name, "");
    }

    /** The access key id that it was signed with. */
    public String accessKey() {
      return credential(1);
    }

    /** The region that it was signed for. */
    public String region() {
      return credential(2);
    }

    /** The service that it was signed for. */
    public String service() {
      return credential(3);
    }

    private String credential(int part) {
      Matcher signed = CREDENTIAL.matcher(authorization);
      return signed.find() ? signed.group(part) : "";
    }
  }

  /** A status and a body; {@link #LOST} closes the connection without any. */
  public record Answer(int status, String body) {
    public static final Answer LOST = new Answer(0, "");

    /** EC2's form of a good answer. */
    public static Answer ok(String action, String... content) {
      return new Answer(
          200,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><"
              + action
              + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
              + "<requestId>req-good</requestId>"
              + String.join("", content)
              + "</"
              + action
              + "Response>");
    }

    /** STS's form of a good answer. */
    public static Answer sts(String action, String... content) {
      return new Answer(
          200,
          "<"
              + action
              + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
              + action
              + "Result>"
              + String.join("", content)
              + "</"
              + action
              + "Result><ResponseMetadata><RequestId>req-sts</RequestId></ResponseMetadata></"
              + action
              + "Response>");
    }

    /** STS's form of a refusal. */
    public static Answer stsRefused(int status, String code, String message) {
      return new Answer(
          status,
          "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
              + "<Type>Sender</Type><Code>"
              + code
              + "</Code><Message>"
              + message
              + "</Message></Error><RequestId>req-sts</RequestId></ErrorResponse>");
    }

    /** Route 53's form of a good answer. */
    public static Answer zones(String action, String... content) {
      return new Answer(
          200,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><"
              + action
              + "Response xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">"
              + String.join("", content)
              + "</"
              + action
              + "Response>");
    }

    /** Route 53's form of a refusal. */
    public static Answer zonesRefused(int status, String code, String message) {
      return new Answer(
          status,
          "<ErrorResponse xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><Error>"
              + "<Type>Sender</Type><Code>"
              + code
              + "</Code><Message>"
              + message
              + "</Message></Error><RequestId>req-zones</RequestId></ErrorResponse>");
    }

    /** EC2's form of a refusal. */
    public static Answer refused(int status, String code, String message) {
      return new Answer(
          status,
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Errors><Error><Code>"
              + code
              + "</Code><Message>"
              + message
              + "</Message></Error></Errors><RequestID>req-refused</RequestID></Response>");
    }
  }

  private QueryServer(HttpServer server, Answering answering) {
    this.server = server;
    this.answering = answering;
  }

  /** Serves until closed. */
  public static QueryServer start(Answering answering) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      QueryServer made = new QueryServer(HttpServer.create(any, 0), answering);
      made.server.setExecutor(made.threads);
      made.server.createContext("/", made::handle);
      made.server.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, without a path. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All services at this address. */
  public AwsEndpoints endpoints() {
    return new AwsEndpoints(uri(), uri(), uri());
  }

  /** All that came, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What came for one action, in order. */
  public List<Asked> asked(String action) {
    return asked.stream().filter(one -> one.action().equals(action)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signed = exchange.getRequestHeaders().getFirst("Authorization");
      Asked one = read(exchange.getRequestURI(), body, Objects.requireNonNullElse(signed, ""));
      asked.add(one);
      Answer answer = answering.answer(one);
      if (!answer.equals(Answer.LOST)) {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private static Asked read(URI uri, String body, String signed) {
    Matcher zone = ZONE_CALL.matcher(uri.getPath());
    if (!zone.matches()) {
      Map<String, String> parameters = parameters(body);
      return new Asked(parameters.getOrDefault("Action", ""), parameters, signed);
    }
    Map<String, String> parameters = parameters(Objects.requireNonNullElse(uri.getRawQuery(), ""));
    if (zone.group("zone") == null) {
      return new Asked("ListHostedZonesByVPC", parameters, signed);
    }
    parameters.put("Id", zone.group("zone"));
    parameters.put("Body", body);
    String action =
        zone.group("deed").equals("associatevpc")
            ? "AssociateVPCWithHostedZone"
            : "DisassociateVPCFromHostedZone";
    return new Asked(action, parameters, signed);
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> read = new TreeMap<>();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        read.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return read;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
