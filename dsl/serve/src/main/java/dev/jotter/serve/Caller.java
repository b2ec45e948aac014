package dev.jotter.serve;

import dev.jotter.display.JotterException;
import dev.jotter.model.Answer;
import dev.jotter.model.Prediction;
import dev.jotter.model.Predictions;
import dev.jotter.serve.internal.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Call an endpoint over HTTP and read its answer.
record Caller(String model, String url, Optional<String> key) {

    /// Predict one row, or say why it was refused.
    Prediction one(Map<String, @Nullable Object> row) {
        return new Predictions(answers(WireRow.of(row))).all().getFirst();
    }

    /// Predict many rows; those refused are among the answers.
    Predictions many(List<Map<String, @Nullable Object>> rows) {
        return new Predictions(
                rows.isEmpty()
                        ? List.of()
                        : answers(rows.stream().map(WireRow::of).toList()));
    }

    private List<Answer> answers(Object body) {
        var response = post(Json.inline(body));
        var tree = WireAnswer.of(response.body()).orElseThrow(() -> stranger(response));
        if (response.statusCode() == 200) return tree.answers();
        return tree.refusals().orElseThrow(() -> tree.refused(model, response.statusCode()));
    }

    private JotterException stranger(HttpResponse<String> response) {
        return new JotterException(
                "What answers for the endpoint \"" + model + "\" is no endpoint of ours.",
                "JSON from " + url + " was expected, and status " + response.statusCode()
                        + " with something else came.",
                "Another program may have taken the port; publish the model again to get a free one.");
    }

    private HttpResponse<String> post(String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            return Client.ONLY.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new JotterException(
                    "The endpoint \"" + model + "\" does not answer.",
                    "A server at " + url + " was expected, and the call failed: " + e + ".",
                    "If it was stopped, bring it back: endpoint(\"" + model + "\").",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JotterException(
                    "The call of \"" + model + "\" was stopped.",
                    "An answer was expected, and the stop button came first.",
                    "Run the cell again.",
                    e);
        }
    }

    /// Made at the first call, shared by all: each client has a thread of its own.
    private static final class Client {
        static final HttpClient ONLY = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }
}
