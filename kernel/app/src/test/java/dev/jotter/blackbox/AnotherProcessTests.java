package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a model of each learner answers here, it answers in another process that has nothing but its archive.
class AnotherProcessTests {
    private static final String DATA = """
            var data = csv("data/penguins.csv").dropMissing("sex")
                .classify("species").split(0.7, 0.15, stratify(), seed(42));
            """;
    private static final String LEARN = """
            var out = new ArrayList<String>();
            for (var learner : List.of(logistic(), boosted(), mlp(32, 16))) {
                var model = learner.fit(data, quiet(), seed(42));
                if (model.evaluate().accuracy() < 0.95) throw new IllegalStateException(model.evaluate().toString());
                model.archive().write(Path.of(learner.name() + ".jot"));
                model.predict(data.test()).all().forEach(p -> p.probabilities().values().forEach(v -> out.add("" + v)));
            }
            Files.write(Path.of("expected.txt"), out);
            """;
    private static final String ANSWER = """
            var found = new ArrayList<Double>();
            for (var name : List.of("logistic", "boosted", "mlp")) {
                try (var predictor = Predictor.of(ModelArchive.read(Path.of(name + ".jot")))) {
                    predictor.predict(Rows.of(data.test())).all()
                        .forEach(p -> found.addAll(p.probabilities().values()));
                }
            }
            Files.write(Path.of("found.txt"), found.stream().map(String::valueOf).toList());
            """;

    @TempDir
    Path folder;

    @Test
    void eachLearnersModelGivesTheSameProbabilities() throws IOException {
        Program.copyData(folder);
        run("learn", LEARN);
        run("answer", ANSWER);
        var expected = Files.readAllLines(folder.resolve("expected.txt"));
        var found = Files.readAllLines(folder.resolve("found.txt"));
        assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(400);
        for (var i = 0; i < found.size(); i++) {
            assertThat(Double.parseDouble(found.get(i)))
                    .isCloseTo(Double.parseDouble(expected.get(i)), Offset.offset(1e-5));
        }
    }

    private void run(String name, String cell) throws IOException {
        var notebook = Cells.notebook(folder.resolve(name + ".ipynb"), List.of(DATA, cell));
        var ended = Program.in(folder, folder.resolve("home")).jotter("run", notebook.toString());
        assertThat(ended.exit()).as("%s", ended).isZero();
    }
}
