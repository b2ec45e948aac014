package dev.jotter.frame.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;

/// Say what counts as JSON: the standard, and the `NaN` and `Infinity` that Python writes.
final class JsonFormat {
    /// How deep objects and arrays may lie within each other.
    static final int DEEPEST = 1000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonFormat() {}

    /// Copy the value at which the parser stands, each number as it is written, in one line.
    static String text(JsonParser parser) throws IOException {
        var text = new StringWriter();
        try (var out = FACTORY.createGenerator(text)) {
            var depth = 0;
            do {
                var token = parser.currentToken();
                if (token == JsonToken.VALUE_NUMBER_FLOAT) out.writeNumber(parser.getText());
                else out.copyCurrentEvent(parser);
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
            } while (depth > 0 && parser.nextToken() != null);
        }
        return text.toString();
    }
}
