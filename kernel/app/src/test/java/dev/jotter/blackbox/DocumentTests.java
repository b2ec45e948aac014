package dev.jotter.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Run the Java in the documents, and the example of every word of the language, as the cells of one notebook each.
class DocumentTests {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Path WORDS = Path.of("dsl/lang/src/main/java/dev/jotter");

    /// What an example of a word may lean on.
    private static final String BEGINNING = """
            var penguins = csv("data/penguins.csv").dropMissing("sex");
            var data = penguins.classify("species").split(0.7, 0.15, stratify(), seed(42));
            var model = logistic().fit(data, quiet());
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("documents")
    void eachBlockRuns(Path document) throws IOException {
        runsAll(blocks(Files.readString(Program.ROOT.resolve(document))), document);
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachWordsExampleRuns(Path source) throws IOException {
        var plain = Files.readString(Program.ROOT.resolve(source)).replaceAll("(?m)^ *///? ?", "");
        var examples = new ArrayList<String>();
        examples.add(BEGINNING);
        examples.addAll(blocks(plain));
        assertThat(examples).as("examples in " + source).hasSizeGreaterThan(3);
        runsAll(examples, source);
    }

    static Stream<Path> documents() throws IOException {
        try (var docs = Files.list(Program.ROOT.resolve("docs"))) {
            var found = new ArrayList<Path>();
            found.add(Path.of("README.md"));
            docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Program.ROOT::relativize)
                    .forEach(found::add);
            return found.stream().filter(DocumentTests::holdsJava);
        }
    }

    static Stream<Path> words() throws IOException {
        try (var files = Files.list(Program.ROOT.resolve(WORDS))) {
            return files
                    .sorted()
                    .map(Program.ROOT::relativize)
                    .filter(file -> file.toString().endsWith("Words.java"))
                    .toList()
                    .stream();
        }
    }

    private void runsAll(List<String> cells, Path source) throws IOException {
        Program.copyData(folder);
        var notebook = Cells.notebook(folder.resolve("document.ipynb"), cells);
        var ended = Program.in(folder, folder.resolve("home")).jotter("run", notebook.toString());
        assertThat(ended.exit()).as("%s: %s", source, ended).isZero();
    }

    private static List<String> blocks(String text) {
        return BLOCK.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static boolean holdsJava(Path document) {
        try {
            return BLOCK.matcher(Files.readString(Program.ROOT.resolve(document)))
                    .find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
