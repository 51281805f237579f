package io.astroconnect.cli;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.words.Words;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Peerings and checks as JSON. */
final class PeeringJson {
  private final Words words;

  PeeringJson(Words words) {
    this.words = words;
  }

  Map<String, @Nullable Object> of(PeeringView view) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", view.id().value());
    json.put("cluster", view.cluster().id().value());
    json.put("connectionId", ifAny(view.checklist().connectionId()));
    json.put("cloudStatus", ifAny(view.checklist().cloudStatus()));
    json.put("status", view.checklist().state().key());
    json.put("cidrs", view.cidrs().stream().map(Object::toString).toList());
    json.put("steps", view.checklist().steps().stream().map(this::of).toList());
    return json;
  }

  private Map<String, @Nullable Object> of(Step step) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", step.id().value());
    json.put("owner", lower(step.owner()));
    json.put("state", lower(step.state()));
    json.put("why", words.of(step.reason()));
    json.put("since", step.since() == null ? null : step.since().toString());
    return json;
  }

  Map<String, Object> of(Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", check.id());
    json.put("level", lower(check.level()));
    json.put("why", words.of(check));
    return json;
  }

  private static @Nullable String ifAny(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
