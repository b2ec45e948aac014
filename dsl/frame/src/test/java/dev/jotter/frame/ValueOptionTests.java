package dev.jotter.frame;

import static dev.jotter.frame.CsvOption.missing;
import static dev.jotter.frame.CsvOption.types;
import static dev.jotter.frame.Kind.BOOLEAN;
import static dev.jotter.frame.Kind.DATE;
import static dev.jotter.frame.Kind.DATE_TIME;
import static dev.jotter.frame.Kind.NUMBER;
import static dev.jotter.frame.Kind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

/// `missing` and `types` mean the same in every file.
class ValueOptionTests {
    @TempDir
    Path folder;

    private final TestFrame raw = TestFrame.csv(
            """
            zip,price,open,day,when,age
            02138,1.5,yes,2026-01-31,2026-01-31 10:00:00,7
            10001,007,no,NA,-,NA
            -,NA,-,2026-02-01,2026-02-01 11:30:00,9
            """, types("age", TEXT), types("day", TEXT), types("when", TEXT), types("zip", TEXT), types("price", TEXT));

    enum Format {
        CSV,
        JSON,
        LINES_BY_WINDOWS,
        EXCEL;

        Loaded read(Path folder, ValueOption... options) {
            var csv = List.of(options).stream().map(CsvOption.class::cast).toArray(CsvOption[]::new);
            return switch (this) {
                case CSV -> Csv.read(folder + "/x.csv", csv);
                case JSON -> Json.read(folder + "/x.json", options);
                case EXCEL -> Excel.read(folder + "/x.xlsx", options);
                case LINES_BY_WINDOWS -> {
                    var all = Table.create();
                    Json.stream(
                            folder + "/x.jsonl",
                            1,
                            rows -> {
                                if (all.isEmpty()) rows.columns().forEach(column -> all.addColumns(column));
                                else all.append(rows);
                            },
                            options);
                    yield new Loaded(all, List.of());
                }
            };
        }
    }

    @BeforeEach
    void save() {
        for (var name : List.of("x.csv", "x.json", "x.jsonl", "x.xlsx")) {
            raw.save(folder.resolve(name).toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void giveTypesAndTakeTextsForMissing(Format format) throws IOException {
        var outcome = NastyInput.outcome(() -> format.read(
                folder,
                missing("NA", "-"),
                types("zip", TEXT),
                types("price", NUMBER),
                types("open", BOOLEAN),
                types("day", DATE),
                types("when", DATE_TIME),
                types("age", NUMBER)));

        assertThat(outcome).isEqualTo("""
                zip:text | price:number | open:boolean | day:date | when:date time | age:whole number
                02138 | 1.5 | true | 2026-01-31 | 2026-01-31T10:00 | 7
                10001 | 7.0 | false | - | - | -
                - | - | - | 2026-02-01 | 2026-02-01T11:30 | 9""");
    }

    @ParameterizedTest
    @EnumSource
    void sayWhichValueIsNotOfTheType(Format format) {
        assertThatThrownBy(() -> format.read(folder, missing("NA"), types("price", NUMBER), types("zip", NUMBER)))
                .hasMessage("""
                Column "zip" cannot be read as number.
                Expected a number in every row, found "-".
                Leave out types("zip", ...), or add missing("-") if it means no value.""");
    }

    @ParameterizedTest
    @EnumSource
    void nameTheNearestColumn(Format format) {
        assertThatThrownBy(() -> format.read(folder, types("zap", TEXT))).hasMessage("""
                There is no column "zap".
                Expected one of: zip, price, open, day, when, age.
                Did you mean "zip"?""");
    }

    /// A JSON number is the text that stands in the file, a date that nobody asked for stays a text.
    @Test
    void keepWhatStandsInTheFile() throws IOException {
        var file = Files.writeString(folder.resolve("n.json"), """
                [{"n": 1.50, "d": "2026-01-31"}, {"n": 2e3, "d": "2026-02-01"}]""").toString();

        assertThat(NastyInput.outcome(() -> Json.read(file, types("n", TEXT), types("d", TEXT))))
                .isEqualTo("n:text | d:text\n1.50 | 2026-01-31\n2e3 | 2026-02-01");
    }
}
