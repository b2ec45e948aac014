package dev.jotter.app.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jotter.display.CommMessage;
import dev.jotter.display.MimeBundle;
import dev.jotter.jupyter.Completeness;
import dev.jotter.jupyter.Completion;
import dev.jotter.jupyter.ExecuteRequest;
import dev.jotter.jupyter.Execution;
import dev.jotter.jupyter.HistoryEntry;
import dev.jotter.jupyter.HistoryQuery;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PackingTests {
    private static final MimeBundle PICTURE = MimeBundle.png(new byte[] {1, 2}, 3, 4, "a picture")
            .with("application/json", Map.of("list", Arrays.asList(1, 2.5, null, true, "x")));

    static final List<Execution> EXECUTIONS = List.of(
            Execution.Ok.nothing(),
            Execution.Ok.value(PICTURE),
            Execution.Ok.page(MimeBundle.text("help")),
            new Execution.Failed("Error", "no", List.of("\u001b[31mred\u001b[0m", "")));
    static final List<Completeness> COMPLETENESSES = List.of(
            new Completeness.Complete(),
            new Completeness.Incomplete("    "),
            new Completeness.Invalid(),
            new Completeness.Unknown());
    static final List<HistoryQuery> QUERIES =
            List.of(new HistoryQuery.Tail(3), new HistoryQuery.Range(-1, 2, 0), new HistoryQuery.Search("a*", 9, true));

    @ParameterizedTest
    @FieldSource("EXECUTIONS")
    void bringsTheEndOfACellAcross(Execution execution) throws IOException {
        assertThat(Packing.execution(across(Packing.pack(execution)))).isEqualTo(execution);
    }

    @ParameterizedTest
    @FieldSource("COMPLETENESSES")
    void bringsCompletenessAcross(Completeness completeness) throws IOException {
        assertThat(PackedCode.completeness(across(PackedCode.pack(completeness))))
                .isEqualTo(completeness);
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void bringsQuestionsAboutThePastAcross(HistoryQuery query) throws IOException {
        assertThat(PackedCode.query(across(PackedCode.pack(query)))).isEqualTo(query);
    }

    @Test
    void bringsRequestsCompletionsAndThePastAcross() throws IOException {
        var request = new ExecuteRequest("int x = 1;", 3, true, false, "sub");
        assertThat(Packing.request(across(Packing.pack(request)))).isEqualTo(request);
        var completion = new Completion(List.of(new Completion.Match("size()", "method", "int size()")), 2, 5);
        assertThat(PackedCode.completion(across(PackedCode.pack(completion)))).isEqualTo(completion);
        var past = List.of(new HistoryEntry(1, 2, "in", "out"));
        assertThat(PackedCode.entries(across(PackedCode.pack(past)))).isEqualTo(past);
        assertThat(Packing.optional(across(Packing.object()), "found")).isEqualTo(Optional.empty());
    }

    @Test
    void bringsTheBytesOfACommAcross() throws IOException {
        var message = new CommMessage(
                CommMessage.Kind.OPEN,
                "id",
                "target",
                Map.of("n", 1, "deep", Map.of("list", List.of("a"))),
                Map.of("m", false),
                List.of(new byte[] {0, -1, 127}));
        var found = Packing.comm(across(Packing.pack(message)));
        assertThat(found.data()).isEqualTo(message.data());
        assertThat(found).usingRecursiveComparison().isEqualTo(message);
    }

    /// Write as JSON and read it again, as the other process would.
    private static JsonNode across(ObjectNode json) throws IOException {
        var mapper = new ObjectMapper();
        return mapper.readTree(mapper.writeValueAsBytes(json));
    }
}
