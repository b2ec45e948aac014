package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorTests extends ShellTest {
    @TempDir
    Path folder;

    private String inspect(String code) {
        return inspect(code, 0);
    }

    private String inspect(String code, int detail) {
        return shell.inspect(code.replace("|", ""), code.indexOf('|'), detail)
                .orElseThrow()
                .text();
    }

    private String firstLine(String code) {
        return inspect(code).lines().findFirst().orElseThrow();
    }

    private static void assumeTheJdksSources() {
        assumeTrue(
                Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip")),
                "the JDK's sources are not installed");
    }

    @Test
    void namesNoClassThatAWordIsOnlyInheritedFrom() {
        done("import static dev.jotter.shell.LanguageWords.*;");
        assertThat(inspect("tal|ly(1, 2)")).startsWith("tally(").endsWith(" : int");
    }

    @Test
    void givesAVariablesTypeAndItsValueInShort() {
        done("var words = List.of(\"a\", \"b\"); int n = 3; var s = \"x\"; var empty = new int[0];");
        assertThat(firstLine("words|")).isEqualTo("words : List<String> = 2 elements");
        assertThat(firstLine("n| + 1")).isEqualTo("n : int = 3");
        assertThat(firstLine("|s")).isEqualTo("s : String = \"x\"");
        assertThat(firstLine("empty|")).isEqualTo("empty : int[] = 0 elements");
    }

    @Test
    void tellsWhatTheUserWroteAboutAMethod() {
        done("/** Doubles.\n * @param n what */\nint twice(int n) { return 2 * n; }");
        assertThat(inspect("twi|ce(3)")).isEqualTo("twice(int n) : int\n\n    Doubles.\n\n    param: n what");
    }

    @Test
    void tellsWhatTheUserWroteAboutARecord() {
        done(
                "/// A place in `R2`.\nrecord Point(int x, int y) {\n    /// How far.\n    double length() { return 1; }\n}");
        done("var p = new Point(1, 2);");
        assertThat(inspect("Point|")).isEqualTo("record Point(int x, int y)\n\n    A place in R2.");
        assertThat(inspect("p.length|()")).isEqualTo("Point.length() : double\n\n    How far.");
        assertThat(firstLine("new Point(|")).isEqualTo("Point(int x, int y)");
        assertThat(inspect("Point|", 1))
                .contains(
                        "Source:\nrecord Point(int x, int y) {\n    /// How far.\n    double length() { return 1; }\n}");
    }

    @Test
    void givesTheJdksDocumentation() {
        assumeTheJdksSources();
        assertThat(inspect("\"a\".isB|lank()")).isEqualTo("""
                String.isBlank() : boolean

                    Returns true if the string is empty or contains
                    only white space codepoints,
                    otherwise false.

                    see: Character#isWhitespace(int)

                    since: 11""");
        var bundle = shell.inspect("Math.max(1, 2)", 9, 0).orElseThrow();
        assertThat(bundle.data().get("text/html"))
                .asString()
                .contains("<b>Math.max(int a, int b) : int</b>")
                .contains("<code>Integer.MAX_VALUE</code>");
        assertThat(bundle.data().get("text/markdown")).asString().startsWith("""
                ```java
                Math.max(int a, int b) : int
                ```
                """);
    }

    @Test
    void givesTheDocumentationThatAMethodInherits() {
        assumeTheJdksSources();
        assertThat(inspect("new ArrayList<Integer>().contains|All(null)"))
                .startsWith("AbstractCollection.containsAll(Collection<?> c) : boolean\n\n    Returns true if")
                .doesNotContain("List.containsAll");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"abc\".substring(1, 2)|",
                "\"abc\".substring(1, |2)",
                "\"abc\".subst|ring(1, 2)",
                "\"abc\".substring|(1, 2)",
                "\"abc\".substring(1, |",
                "var a = \"abc\";\nint b = ;\na.substring(1,| 2)",
                "List.of(\"abc\").forEach(w -> w.substring(1, |2));",
            })
    void showsTheOverloadThatFitsFirst(String code) {
        assumeTheJdksSources();
        assertThat(firstLine(code)).isEqualTo("String.substring(int beginIndex, int endIndex) : String");
        assertThat(inspect(code)).contains("\n\nString.substring(int beginIndex) : String");
    }

    @Test
    void knowsAMethodByItsNameAlone() {
        assertThat(firstLine("\"a\".isBlank|")).isEqualTo("String.isBlank() : boolean");
        assertThat(firstLine("Optional.empty|")).isEqualTo("Optional.empty() : Optional<T>");
    }

    @Test
    void findsClassesFieldsAndConstructors() {
        assertThat(firstLine("Hash|Map")).isEqualTo("class HashMap<K, V>");
        assertThat(firstLine("Integer.MAX_VALUE|")).isEqualTo("Integer.MAX_VALUE : int = 2147483647");
        assertThat(firstLine("new StringBuilder(|\"a\")")).startsWith("StringBuilder(String");
        assertThat(firstLine("new ArrayList<String>(|)")).isEqualTo("ArrayList()");
        assertThat(firstLine("int f(int number) { return num|ber; }")).isEqualTo("number : int");
    }

    @Test
    void readsTheSourcesThatLieBesideAJar() throws IOException {
        var source = "package lib;\n/** Greets. */\npublic class Greeter {\n"
                + "    /** Says hello.\n     * @param name whom */\n    public String greet(String name) { return name; }\n}";
        var file = Files.createDirectories(folder.resolve("lib")).resolve("Greeter.java");
        Files.writeString(file, source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()))
                .isZero();
        zip("greeter-1.0.jar", "lib/Greeter.class", Files.readAllBytes(folder.resolve("lib/Greeter.class")));
        shell.addToClassPath(folder.resolve("greeter-1.0.jar"));
        assertThat(inspect("new lib.Greeter().greet|(\"a\")")).isEqualTo("Greeter.greet(String) : String");
        zip("greeter-1.0-sources.jar", "lib/Greeter.java", source.getBytes(StandardCharsets.UTF_8));
        shell.addToClassPath(folder.resolve("greeter-1.0.jar"));
        assertThat(inspect("new lib.Greeter().greet|(\"a\")"))
                .isEqualTo("Greeter.greet(String name) : String\n\n    Says hello.\n\n    param: name whom");
    }

    private void zip(String name, String entry, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
    }

    @Test
    void readsTheSourcesWithinOurOwnJars() {
        done("import dev.jotter.display.*;");
        assertThat(inspect("Html.esc|ape(\"<\")"))
                .isEqualTo("Html.escape(String text) : String\n\n"
                        + "    Escape what would be markup, for element content and for quoted attributes.");
    }

    @Test
    void explainsMagics() {
        assertThat(inspect("%ec|ho hi")).isEqualTo("%echo <text>: give the text back");
        assertThat(firstLine("%echo \"a\".isBl|ank()")).isEqualTo("String.isBlank() : boolean");
        assertThat(inspect("%echo h|i")).isEqualTo("%echo <text>: give the text back");
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(shell.inspect("", 0, 0)).isEmpty();
        assertThat(shell.inspect("nothingOfThisName", 4, 1)).isEmpty();
        assertThat(shell.inspect("1 + 2", 3, 0)).isEmpty();
        assertThat(List.of("// wo|rds", "\"wor|ds\"", "}|", "foo(|"))
                .allSatisfy(code -> assertThat(shell.inspect(code.replace("|", ""), code.indexOf('|'), 0))
                        .isEmpty());
    }
}
