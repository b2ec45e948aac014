package dev.jotter.serve.internal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.jotter.serve.internal.http.BodyRules;
import dev.jotter.serve.internal.http.Json;
import dev.jotter.serve.internal.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Read the rows of a call: one JSON object, a list of them, `{"rows": [...]}`, or CSV with a header line.
record RowReader(Request request, Sample sample) {
    /// `curl -d` says that it sends a form, whatever it sends; so these are all read as JSON.
    private static final Set<String> JSON_TYPES =
            Set.of("", "application/json", "text/json", "text/plain", "application/x-www-form-urlencoded");

    private static final Set<String> CSV_TYPES = Set.of("text/csv", "application/csv");

    /// Give each row as it came; at least one.
    List<Candidate> read() {
        var refusals = new BodyProblems(sample);
        var encoding = request.header("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) throw BodyRules.packed(encoding);
        if (request.body().isBlank()) throw refusals.empty();
        var type = request.mediaType();
        if (CSV_TYPES.contains(type)) return CsvRows.read(request.body().text(), sample.schema(), refusals);
        if (!JSON_TYPES.contains(type) && !type.endsWith("+json")) throw refusals.otherType(type);
        return json(refusals);
    }

    private List<Candidate> json(BodyProblems refusals) {
        @Nullable Object rows;
        try {
            rows = rows(Json.read(request.body()));
        } catch (JsonProcessingException e) {
            throw refusals.brokenJson(request.body(), e);
        } catch (IOException e) {
            throw refusals.notText(String.valueOf(e.getMessage()));
        }
        if (rows instanceof Map) return List.of(Candidate.of(rows));
        if (!(rows instanceof List<?> list)) throw refusals.noRow(Candidate.describe(rows));
        if (list.isEmpty()) throw refusals.noRows();
        return list.stream().map(Candidate::of).toList();
    }

    private @Nullable Object rows(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map
                        && map.keySet().equals(Set.of("rows"))
                        && map.get("rows") instanceof List<?> list
                        && sample.schema().field("rows").isEmpty()
                ? list
                : tree;
    }
}
