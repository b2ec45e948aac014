package dev.jotter.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive gives the same probabilities in another process.
class AnotherProcessTests {
    @TempDir
    Path folder;

    /// Print the probabilities of the sample rows, one row a line.
    static final class Asker {
        private Asker() {}

        public static void main(String[] args) {
            try (var predictor = Predictor.of(ModelArchive.read(Path.of(args[0])))) {
                for (var prediction : predictor.predict(rows()).all()) {
                    System.out.println("> "
                            + String.join(
                                    " ",
                                    prediction.probabilities().values().stream()
                                            .map(String::valueOf)
                                            .toList()));
                }
            }
        }
    }

    private static List<Map<String, @Nullable Object>> rows() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var r = 0; r < 50; r++) rows.add(Samples.row(30 + r * 0.7, 2500 + r * 80, r % 2 == 0 ? "Dream" : "Mars"));
        return rows;
    }

    @Test
    void givesTheSameProbabilities() throws Exception {
        var file = folder.resolve("a.jot");
        Samples.archive().write(file);
        var process = ChildJvm.start(Map.of(), "true", Asker.class, file.toString());
        var lines = ChildJvm.output(process)
                .lines()
                .filter(line -> line.startsWith("> "))
                .toList();
        assertThat(process.waitFor()).isZero();
        try (var predictor = Predictor.of(Samples.archive())) {
            var here = predictor.predict(rows()).all();
            assertThat(lines).hasSameSizeAs(here);
            for (var r = 0; r < here.size(); r++) {
                var there = lines.get(r).substring(2).split(" ");
                var c = 0;
                for (var probability : here.get(r).probabilities().values()) {
                    assertThat(Double.parseDouble(there[c++])).isCloseTo(probability, Offset.offset(1e-5));
                }
            }
        }
    }
}
