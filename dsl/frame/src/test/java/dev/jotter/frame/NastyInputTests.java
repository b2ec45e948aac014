package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Read what nobody wants to read: each file loads right or says what is wrong, by DuckDB and by FastCSV alike.
class NastyInputTests {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("inputs")
    void loadsRightOrSaysWhatIsWrong(NastyInput input, CsvParser parser) throws IOException {
        var file = input.write(folder);

        var outcome = NastyInput.outcome(
                () -> Csv.read(parser.engines(), file, input.options().toArray(CsvOption[]::new)));

        assertThat(outcome).isEqualTo(input.expected(folder));
    }

    static Stream<Arguments> inputs() {
        return Stream.of(NastyLines.inputs(), NastyBytes.inputs(), NastyValues.inputs(), NastyDates.inputs())
                .flatMap(inputs -> inputs)
                .flatMap(input -> Stream.of(CsvParser.values()).map(parser -> Arguments.of(input, parser)));
    }
}
