package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.display.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MillisecondsTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(CsvParser.class)
    void saysThatFinerTimesWereCutOff(CsvParser parser) throws IOException {
        assertThat(said(parser, "id,at\n1,2024-02-29 12:30:00.123456\n2,2024-02-29 12:30:00.5\n"))
                .isEqualTo("Column \"at\" keeps milliseconds; what was finer is cut off.\n");
    }

    @ParameterizedTest
    @EnumSource(CsvParser.class)
    void saysNothingOfTimesThatAreKept(CsvParser parser) throws IOException {
        assertThat(said(
                        parser,
                        "id,at,noon\n1,2024-02-29 12:30:00.123000,12:00:00\n2,1969-12-31 23:59:59.999,00:00:00.1\n"))
                .isEmpty();
    }

    private String said(CsvParser parser, String text) throws IOException {
        var file = Files.writeString(folder.resolve("times.csv"), text);
        var screen = new SeenScreen();
        var before = Screens.install(screen);
        try {
            assertThat(Csv.read(parser.engines(), file).table().rowCount()).isEqualTo(2);
        } finally {
            Screens.install(before);
        }
        return screen.seen();
    }
}
