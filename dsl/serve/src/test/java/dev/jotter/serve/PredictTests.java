package dev.jotter.serve;

import static dev.jotter.serve.Publish.port;
import static dev.jotter.serve.Publish.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.serve.internal.http.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stranger with an HTTP client is answered, word for word.
class PredictTests {
    @TempDir
    static Path home;

    private static LocalServing serving;
    private static Endpoint api;

    @BeforeAll
    static void publish() {
        serving = LocalServing.in(home.resolve("registry"));
        api = serving.publish(Samples.sure("Gentoo"), "penguins", version("1.0.0"), port(Wire.freePort()));
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    private static HttpResponse<String> post(String body, String... headers) {
        return Wire.post(api.url(), body, headers);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> response) {
        return (Map<String, Object>) Json.read(response.body());
    }

    private static String curl() {
        return "curl " + api.url() + " -d '{\"island\":\"Biscoe\",\"bill_length_mm\":43.92,\"body_mass_g\":4202}'";
    }

    private static String server() {
        return "http://127.0.0.1:" + api.port();
    }

    private static void assertRefused(
            HttpResponse<String> response, int status, String code, String message, String hint) {
        var error = (Map<?, ?>) json(response).get("error");
        assertThat(error.get("message")).isEqualTo(message);
        assertThat(error.get("hint")).isEqualTo(hint);
        assertThat(error.get("code")).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).endsWith("}\n");
    }

    @Test
    void answersARow() {
        var response = post(Samples.ROW);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response)).containsEntry("model", "penguins").containsEntry("version", "1.0.0");
        assertThat((Double) json(response).get("milliseconds")).isBetween(0.0, 10_000.0);
        var first = (Map<?, ?>) ((List<?>) json(response).get("predictions")).getFirst();
        assertThat(first.get("label")).isEqualTo("Gentoo");
        assertThat(((Map<?, ?>) first.get("probabilities")).keySet()).isEqualTo(new LinkedHashSet<>(Samples.SPECIES));
        assertThat(first.containsKey("notes")).isFalse();
    }

    @Test
    void answersAListOfRowsAndRowsByName() {
        for (var body : List.of(
                "[" + Samples.ROW + "," + Samples.ROW + "]", "{\"rows\": [" + Samples.ROW + "," + Samples.ROW + "]}")) {
            assertThat((List<?>) json(post(body)).get("predictions")).hasSize(2);
        }
    }

    @Test
    void answersCsv() {
        var csv =
                "\uFEFFisland,bill_length_mm,body_mass_g\r\n\"Bis\"\"coe\",46.1,4500\r\n\r\nDream,,4500\r\nDream,x,1\n";
        var predictions = (List<?>) json(post(csv, "Content-Type", "text/csv")).get("predictions");
        assertThat(predictions).hasSize(3);
        assertThat(predictions.get(0).toString()).contains("unknown category \"Bis\"coe\"");
        assertThat(predictions.get(1).toString()).contains("Column \"bill_length_mm\" is missing; its mean 43.92");
        assertThat(predictions.get(2).toString()).contains("Expected a number and found the text \"x\"");
    }

    @Test
    void answersAnUnknownCategoryAndSaysSo() {
        var response = post("{\"island\":\"Bisco\",\"bill_length_mm\":46.1,\"body_mass_g\":4500}");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"notes\":[\"Column \\\"island\\\" holds the unknown category \\\"Bisco\\\"."
                        + " Did you mean \\\"Biscoe\\\"?\"]");
    }

    @Test
    void answersByVersionAndAlias() {
        api.alias("stable", "1.0.0");
        for (var name : List.of("1.0.0", "stable", "live")) {
            var response = Wire.post(server() + "/v1/models/penguins/versions/" + name + ":predict", Samples.ROW);
            assertThat(json(response)).containsEntry("version", "1.0.0");
        }
    }

    @Test
    void refusesAMissingColumnAndNamesTheOneThatWasMeant() {
        assertRefused(
                post("{\"island\":\"Biscoe\",\"bill_lenght_mm\":46.1,\"body_mass_g\":4500}"),
                400,
                "missing_column",
                "Row 1 was refused at the column \"bill_length_mm\". Expected a number and found no such column in the"
                        + " row, which has \"bill_lenght_mm\".",
                "Give \"bill_length_mm\" as a number and call again.");
    }

    @Test
    void refusesAWrongTypeAndNamesFieldExpectedAndFound() {
        var response = post("{\"island\":\"Biscoe\",\"bill_length_mm\":\"long\",\"body_mass_g\":4500}");
        assertRefused(
                response,
                400,
                "wrong_value",
                "Row 1 was refused at the column \"bill_length_mm\". Expected a number and found the text \"long\".",
                "Give \"bill_length_mm\" as a number and call again.");
        assertThat(((Map<?, ?>) json(response).get("error")).get("field")).isEqualTo("bill_length_mm");
        assertThat(((Map<?, ?>) json(response).get("error")).get("row")).isEqualTo(1);
        assertThat(((Map<?, ?>) json(response).get("error")).get("expected")).isEqualTo("a number");
        assertThat(((Map<?, ?>) json(response).get("error")).get("found")).isEqualTo("the text \"long\"");
    }

    @Test
    void refusesABadRowInItsPlaceAndAnswersTheOthers() {
        var response = post("[" + Samples.ROW + ", 7, {\"island\":\"Dream\"}, " + Samples.ROW + "]");
        assertThat(response.statusCode()).isEqualTo(200);
        var predictions = (List<?>) json(response).get("predictions");
        assertThat(predictions.get(0).toString()).contains("label=Gentoo");
        assertThat(predictions.get(1).toString())
                .isEqualTo(
                        "{error={code=no_row, message=Row 2 is no row. Expected an object with the columns by name and found the"
                                + " number 7., hint=Mend that row and call again., row=2, expected=an object with the columns"
                                + " by name, found=the number 7}}");
        assertThat(predictions.get(2).toString()).startsWith("{error={code=missing_column, message=Row 3 was refused");
        assertThat(predictions.get(3).toString()).contains("label=Gentoo");
    }

    @Test
    void refusesTheWholeCallWhenAllItsRowsAreBad() {
        var response = post("[{\"island\":1}, 7]");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat((List<?>) ((Map<?, ?>) json(response).get("error")).get("rows"))
                .hasSize(2);
    }

    @Test
    void refusesAnEmptyBodyAndShowsARightCall() {
        for (var body : List.of("", " \n")) {
            assertRefused(
                    post(body),
                    400,
                    "empty_body",
                    "This call of the model \"penguins\" has an empty body. A row as a JSON object was expected, and"
                            + " nothing was found.",
                    "Send one: " + curl());
        }
    }

    @Test
    void refusesBrokenJsonAtItsLineAndColumn() {
        var response = post("{\"island\": \"Biscoe\",\n \"body_mass_g\": 4500,}");
        assertRefused(
                response,
                400,
                "broken_json",
                "The body is not valid JSON: it breaks at line 2, column 22. Well-formed JSON was expected, and the"
                        + " reader found: unexpected character ('}'): was expecting double-quote to start field name.",
                "Look at the quotes, commas and brackets there; a row looks like this:"
                        + " {\"island\":\"Biscoe\",\"bill_length_mm\":43.92,\"body_mass_g\":4202}");
        assertThat(((Map<?, ?>) json(response).get("error")).get("line")).isEqualTo(2);
        assertThat(((Map<?, ?>) json(response).get("error")).get("column")).isEqualTo(22);
        assertThat(((Map<?, ?>) json(response).get("error")).get("near")).isEqualTo("\"body_mass_g\": 4500,}");
    }

    @Test
    void knowsQuotesThatTheShellHasEaten() {
        assertThat(post("{island: Biscoe, body_mass_g: 4500}").body())
                .contains("The quotes are missing, perhaps eaten by the shell; put the body in single quotes: -d '{");
    }

    @Test
    void knowsCsvThatDoesNotSaySo() {
        assertThat(post("island,bill_length_mm\nDream,46\n").body())
                .contains("This looks like CSV; say so with -H \\\"Content-Type: text/csv\\\" and send the file with"
                        + " --data-binary @FILE.");
    }

    @Test
    void knowsCsvWhoseLineBreaksCurlHasTakenAway() {
        assertRefused(
                post("island,bill_length_mm,body_mass_gDream,46,4500", "Content-Type", "text/csv"),
                400,
                "no_rows",
                "This call of the model \"penguins\" brings no rows. A header line and at least one line of cells were"
                        + " expected, and one line of 5 cells was found.",
                "curl -d takes the line breaks out of a file: send it with --data-binary @FILE instead.");
    }

    @Test
    void refusesCsvWithAHeaderOnlyOrAColumnTwice() {
        assertThat(post("island,bill_length_mm,body_mass_g\n", "Content-Type", "text/csv")
                        .body())
                .contains("Add a line below the header, for example: Biscoe,43.92,4202");
        assertThat(post("island,island\na,b\n", "Content-Type", "text/csv").body())
                .contains("The header of this CSV names the column \\\"island\\\" twice.");
    }

    @Test
    void keepsARaggedCsvLineFromHarmingTheOthers() {
        var response = post("island,bill_length_mm,body_mass_g\nDream,46,4500\nDream,46\n", "Content-Type", "text/csv");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("Expected 3 cells, as the header has and found 2 on line 3.");
    }

    @Test
    void refusesJsonThatIsNoRow() {
        assertRefused(
                post("42"),
                400,
                "no_row",
                "The body is JSON, but not a row of the model \"penguins\". An object with the columns by name, or a"
                        + " list of such objects, was expected, and the number 42 was found.",
                "A row looks like this: {\"island\":\"Biscoe\",\"bill_length_mm\":43.92,\"body_mass_g\":4202}");
        assertThat(post("null").statusCode()).isEqualTo(400);
        assertThat(post("[]").body()).contains("an empty list was found");
    }

    @Test
    void refusesWhatIsNotEvenTextOrTooDeepOrDoubled() {
        assertThat(post("[".repeat(5000)).body()).contains("broken_json").contains("nesting depth");
        assertThat(post("{\"island\":1,\"island\":2}").body()).contains("duplicate field 'island'");
        assertThat(post("{\"island\":\"\u0001\"}").statusCode()).isEqualTo(400);
        assertThat(post(Samples.ROW + Samples.ROW).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesOtherMediaTypesAndPackedBodies() {
        assertRefused(
                post("<row/>", "Content-Type", "application/xml"),
                415,
                "unsupported_type",
                "A body of the type \"application/xml\" cannot be read as rows. application/json or text/csv was"
                        + " expected, and application/xml was found.",
                "Send JSON with -H \"Content-Type: application/json\", or CSV with -H \"Content-Type: text/csv\".");
        assertThat(post("x", "Content-Encoding", "gzip").body()).contains("Plain JSON or CSV was expected");
        assertThat(post("x", "Content-Encoding", "gzip").statusCode()).isEqualTo(415);
    }

    @Test
    void refusesABodyOfTenMegabytes() {
        assertRefused(
                post("[" + " ".repeat(10_000_000) + "]"),
                413,
                "body_too_large",
                "The body of this call is too large. At most 8,388,608 bytes (8 MiB) were expected, and 10,000,002 were"
                        + " found.",
                "Send the rows in several calls; some thousand rows a call are quick.");
        assertThat(post(Samples.ROW).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownModelAndNamesTheNearest() {
        assertRefused(
                Wire.post(server() + "/v1/models/pengins:predict", Samples.ROW),
                404,
                "unknown_model",
                "There is no model \"pengins\" here. One of these was expected: penguins.",
                "Did you mean \"penguins\"?");
    }

    @Test
    void refusesAnUnknownVersionAndNamesThoseThereAre() {
        assertRefused(
                Wire.post(server() + "/v1/models/penguins/versions/1.0.1:predict", Samples.ROW),
                404,
                "unknown_version",
                "The model \"penguins\" has no version \"1.0.1\". One of its versions was expected: 1.0.0.",
                "Did you mean \"1.0.0\"?");
    }

    @Test
    void refusesAnotherMethodAndShowsARightCall() {
        var response = Wire.call("GET", api.url());
        assertRefused(
                response,
                405,
                "wrong_method",
                "GET is not answered at \"/v1/models/penguins:predict\". POST was expected, and GET was found.",
                "Predict like this: " + curl());
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(Wire.call("DELETE", server() + "/healthz").body())
                .contains("Get it like this: curl " + server() + "/healthz");
    }

    @Test
    void refusesAnUnknownPathAndNamesTheNearest() {
        assertRefused(
                Wire.post(server() + "/v1/models/penguins/predict", Samples.ROW),
                404,
                "unknown_path",
                "There is nothing at \"/v1/models/penguins/predict\". This server answers POST"
                        + " /v1/models/{name}:predict, POST /v1/models/{name}/versions/{version}:predict, GET"
                        + " /v1/models, GET /v1/models/{name}, GET /healthz.",
                "Did you mean \"/v1/models/penguins:predict\"?");
        assertThat(Wire.call("GET", server() + "/").body())
                .contains("See what is here: curl " + server() + "/v1/models");
    }

    @Test
    void listsModelsAndShowsOne() {
        assertThat(Wire.call("GET", server() + "/v1/models").body())
                .contains("\"name\" : \"penguins\"")
                .contains("\"live\" : \"1.0.0\"");
        var one = json(Wire.call("GET", server() + "/v1/models/penguins"));
        assertThat(one.get("curl")).isEqualTo(curl());
        assertThat(((List<?>) one.get("columns")).getFirst())
                .isEqualTo(Map.of(
                        "name", "island", "kind", "category", "categories", List.of("Biscoe", "Dream", "Torgersen")));
        assertThat(Wire.call("GET", server() + "/healthz").body()).isEqualTo("{\"status\":\"ok\"}\n");
        assertThat(Wire.call("HEAD", server() + "/healthz").statusCode()).isEqualTo(200);
    }
}
