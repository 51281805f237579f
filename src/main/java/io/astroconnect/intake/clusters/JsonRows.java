package io.astroconnect.intake.clusters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.astroconnect.model.Rule;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.FileRefusedException.Problem;
import io.astroconnect.model.catalogue.FileRow;
import io.astroconnect.model.catalogue.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects with the keys of a cluster's JSON: in a list, one alone, one after the other, or, as the
 * answers of APIs have them, in a list called {@value #WRAPPED}.
 */
final class JsonRows {
  /** Of names that are passed over, so many are told. */
  private static final int TOLD = 50;

  private static final String WRAPPED = "clusters";

  private final JsonParser json;
  private final ClusterFile.Rows rows;
  private final Set<String> ignored = new LinkedHashSet<>();
  private boolean any;

  private JsonRows(JsonParser json, ClusterFile.Rows rows) {
    this.json = json;
    this.rows = rows;
  }

  static List<String> read(Reader text, ClusterFile.Rows rows)
      throws IOException, InterruptedException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(ClusterFile.limits())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      JsonRows all = new JsonRows(parser, rows);
      all.all();
      return List.copyOf(all.ignored);
    }
  }

  private void all() throws IOException, InterruptedException {
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      some(token, true);
    }
    if (!any) {
      throw new FileRefusedException(Problem.EMPTY, 0, "");
    }
  }

  private void some(JsonToken token, boolean outermost) throws IOException, InterruptedException {
    if (token == JsonToken.START_ARRAY) {
      for (JsonToken each = json.nextToken();
          each != JsonToken.END_ARRAY && each != null;
          each = json.nextToken()) {
        some(each, false);
      }
    } else if (token == JsonToken.START_OBJECT) {
      take(outermost);
    } else {
      throw new FileRefusedException(
          Problem.NO_CLUSTER, json.currentTokenLocation().getLineNr(), json.getText());
    }
  }

  private void take(boolean outermost) throws IOException, InterruptedException {
    Optional<FileRow> row = row(outermost);
    if (row.isPresent()) {
      rows.take(row.get());
      any = true;
    }
  }

  /** Empty if it is no cluster, but what clusters came in. */
  private Optional<FileRow> row(boolean outermost) throws IOException, InterruptedException {
    boolean wrapping = false;
    long line = json.currentTokenLocation().getLineNr();
    Map<Column, String> cells = new EnumMap<>(Column.class);
    List<Refusal> refusals = new ArrayList<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      Optional<Column> column = wrapping ? Optional.empty() : Column.of(name);
      if (outermost && cells.isEmpty() && name.equals(WRAPPED) && value.isStructStart()) {
        wrapping = true;
        some(value, false);
      } else if (column.isEmpty()) {
        json.skipChildren();
        if (ignored.size() < TOLD) {
          ignored.add(name);
        }
      } else {
        Optional<String> text = text(value);
        cells.put(column.get(), text.orElse(""));
        if (text.isEmpty()) {
          refusals.add(Refusal.of(column.get(), Rule.TEXT_OR_LIST, "", ""));
        }
      }
    }
    return wrapping ? Optional.empty() : Optional.of(new FileRow(line, cells, refusals));
  }

  /** Empty if it is no text, flag, number or list of texts. */
  private Optional<String> text(JsonToken value) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return Optional.of("");
    }
    if (value.isScalarValue()) {
      return Optional.of(json.getText());
    }
    return value == JsonToken.START_ARRAY ? list() : other();
  }

  private Optional<String> other() throws IOException {
    json.skipChildren();
    return Optional.empty();
  }

  private Optional<String> list() throws IOException {
    List<String> texts = new ArrayList<>();
    boolean good = true;
    for (JsonToken each = json.nextToken(); each != JsonToken.END_ARRAY; each = json.nextToken()) {
      good &= each == JsonToken.VALUE_STRING;
      if (each == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return good ? Optional.of(String.join(";", texts)) : Optional.empty();
  }
}
