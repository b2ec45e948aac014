package dev.jotter.learn;

import static dev.jotter.learn.Fit.batch;
import static dev.jotter.learn.Fit.epochs;
import static dev.jotter.learn.Fit.quiet;
import static dev.jotter.learn.Fit.seed;
import static dev.jotter.learn.Fit.stratify;
import static dev.jotter.learn.Learners.boosted;
import static dev.jotter.learn.Learners.logistic;
import static dev.jotter.learn.Learners.mlp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is learned from rows on disk is what is learned from them in memory.
class LazyLearningTests {
    private static final String PENGUINS = "../../notebooks/data/penguins.csv";

    @TempDir
    Path folder;

    private static Data eager(SplitOption... options) {
        return Frame.csv(PENGUINS).classify("species").split(0.7, 0.15, options);
    }

    private static Data lazy(SplitOption... options) {
        return Frame.lazy(PENGUINS).classify("species").split(0.7, 0.15, options);
    }

    static Stream<Learner> learnsTheSameModelToTheByte() {
        return Stream.of(logistic(), mlp(16));
    }

    @ParameterizedTest
    @MethodSource
    void learnsTheSameModelToTheByte(Learner learner) {
        var memory = learner.fit(eager(stratify(), seed(7)), epochs(10), quiet());
        var disk = learner.fit(lazy(stratify(), seed(7)), epochs(10), quiet());

        assertThat(disk.history()).isEqualTo(memory.history());
        assertThat(disk.archive().sha256()).isEqualTo(memory.archive().sha256());
        assertThat(disk.explain().importances()).isEqualTo(memory.explain().importances());
        assertThat(disk.evaluate().toString()).isEqualTo(memory.evaluate().toString());
    }

    @Test
    void dealsTheSameRows() {
        var memory = eager(seed(3));
        var disk = lazy(seed(3));

        assertThat(disk.toString()).isEqualTo(memory.toString());
        assertThat(disk.train()).containsExactlyElementsOf(memory.train());
        assertThat(disk.valid()).containsExactlyElementsOf(memory.valid());
        assertThat(disk.test()).containsExactlyElementsOf(memory.test());
    }

    /// The order of a query's rows may change from one run to the next, and so would the classes.
    @Test
    void keepsTheRowsOfAQueryInOneOrder() {
        var task = Frame.lazy(PENGUINS)
                .join(Frame.csv(PENGUINS).select("island").dropDuplicates(), "island")
                .sql("from this order by random()")
                .classify("species");
        var data = task.split(0.7, 0.15, stratify());

        assertThat(logistic().fit(data, quiet()).evaluate().accuracy()).isGreaterThan(0.95);
    }

    @Test
    void saysWhatToTypeOnDisk() {
        var lazy = Frame.lazy(PENGUINS);

        assertThatThrownBy(() -> lazy.classify("body_mass_g")).hasMessage("""
                The column "body_mass_g" cannot be the one to learn: some of its values are missing.
                Expected a class in each of 344 rows and found 2 without.
                Type where("body_mass_g is not null") before classify("body_mass_g").""");
        assertThatThrownBy(() -> lazy.where("body_mass_g is not null").classify("body_mass_g"))
                .hasMessage("""
                The column "body_mass_g" cannot be the one to learn: it looks like an amount.
                Expected the name or number of a class and found 94 different numbers.
                Choose a column with a few repeated values, or sql("select *, … from this") one to the frame, such as a range.""");
        assertThatThrownBy(() -> lazy.classify("specis")).hasMessageEndingWith("Did you mean \"species\"?");
    }

    @Test
    void growsNoTreesFromTheDisk() {
        assertThatThrownBy(() -> boosted().fit(lazy())).hasMessage("""
                boosted() cannot learn from rows on disk.
                Expected rows in memory, which trees look at all at once, found 241 rows to learn from on disk.
                Type mlp(32, 16) or logistic(), or learn from a part: sample(100_000).collect().""");
    }

    @Test
    void learnsFromAFileThatIsLargerThanTheHeap() throws Exception {
        var file = folder.resolve("large.csv");
        write(file);
        assertThat(Files.size(file)).isGreaterThan(110L << 20);

        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Small.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("does not fit into memory", "logistic 1.00", "mlp 1.00");
    }

    private static void write(Path file) throws IOException {
        var random = new Random(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("a,b,c,d,e,f,g,h,label\n");
            for (var row = 0; row < 800_000; row++) {
                var high = random.nextBoolean();
                for (var column = 0; column < 8; column++) {
                    out.write(Double.toString(random.nextGaussian() + (high ? 2 : -2)));
                    out.write(',');
                }
                out.write(high ? "high\n" : "low\n");
            }
        }
    }

    static final class Small {
        private Small() {}

        public static void main(String... file) {
            try {
                Frame.csv(file[0]);
            } catch (RuntimeException e) {
                System.out.println(e.getMessage());
            }
            var data = Frame.lazy(file[0]).classify("label").split(0.8, 0.1, stratify());
            print("logistic", logistic().fit(data, epochs(5), quiet()));
            print("mlp", mlp(8).fit(data, epochs(1), batch(512), quiet()));
        }

        private static void print(String name, Model model) {
            System.out.printf(Locale.ROOT, "%s %.2f%n", name, model.evaluate().accuracy());
        }
    }
}
