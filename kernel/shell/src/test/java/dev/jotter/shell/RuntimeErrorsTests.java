package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

public class RuntimeErrorsTests extends ShellTest {
    @Test
    void showsTheLineOfTheCellThatThrew() {
        var error = error("int a = 1;\n\n// why\nthrow new IllegalStateException(\"boom\");");
        assertThat(error.name()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.message()).isEqualTo("boom");
        assertThat(error.plain()).isEqualTo("""
                java.lang.IllegalStateException: boom
                  cell 3, line 4
                  4 | throw new IllegalStateException("boom");
                    | ^^^^^""");
    }

    @Test
    void foldsLibrariesAndNamesTheMethodsOfOtherCells() {
        shell.evaluate("int at(List<Integer> list) {\n  return list.get(5);\n}", 1);
        assertThat(error("at(List.of(1))").plain()).matches("""
                java.lang.IndexOutOfBoundsException: Index: 5 Size: 1
                  … \\d frames of java.util folded
                  cell 1, line 2 in at
                  2 \\|   return list.get\\(5\\);
                    \\|               \\^\\^\\^
                  cell 3, line 1
                  1 \\| at\\(List.of\\(1\\)\\)
                    \\| \\^\\^""");
    }

    /// The example of docs/kernel.md.
    @Test
    void showsACauseWithinALibrary() {
        var error = error("""
                int total(List<String> words) {
                    // The last one.
                    try { return Integer.parseInt(words.getLast()); } catch (RuntimeException e) {
                        throw new IllegalStateException("The file lacks a number.", e);
                    }
                }
                total(List.of("12", "x"))
                """);
        assertThat(error.plain()).isEqualTo("""
                java.lang.IllegalStateException: The file lacks a number.
                  cell 3, line 4 in total
                  4 |         throw new IllegalStateException("The file lacks a number.", e);
                    |         ^^^^^
                  cell 3, line 7
                  7 | total(List.of("12", "x"))
                    | ^^^^^
                Caused by: java.lang.NumberFormatException: For input string: "x"
                  … 3 frames of java.lang folded
                  cell 3, line 3 in total
                  3 |     try { return Integer.parseInt(words.getLast()); } catch (RuntimeException e) {
                    |                          ^^^^^^^^""");
    }

    @Test
    void marksACallThatMadeAMistake() {
        var error = error("var a = 1;\nvar path = dev.jotter.shell.RuntimeErrorsTests.refuse(a);");
        assertThat(error.plain())
                .endsWith("  2 | var path = dev.jotter.shell.RuntimeErrorsTests.refuse(a);\n"
                        + "    |                                                ^^^^^^");
    }

    /// Stand for a word of the language.
    public static int refuse(int what) {
        throw new dev.jotter.display.JotterException("What.", "Expected.", "Next.");
    }

    @Test
    void marksWhatThrewWhereOnlyOnePlaceFits() {
        assertThat(error("int n = 0;\nint half = 1 / n; // 1/2").plain())
                .endsWith("  2 | int half = 1 / n; // 1/2\n    |              ^");
        assertThat(error("int[] some = {};\nvar one = some[3];").plain())
                .endsWith("  2 | var one = some[3];\n    |               ^");
        assertThat(error("String s = null;\nvar l = \"length()\" + s.length();").plain())
                .endsWith("  2 | var l = \"length()\" + s.length();\n    |                        ^^^^^^");
        assertThat(error("class K { K() { throw new IllegalStateException(); } }\nvar k = new K();")
                        .plain())
                .endsWith("  2 | var k = new K();\n    |         ^^^^^");
        assertThat(error("var two = 1 / 0 + 2 / 1;").plain()).endsWith("  1 | var two = 1 / 0 + 2 / 1;");
    }

    @Test
    void showsWhatWasSuppressed() {
        var error = error("""
                class Door implements AutoCloseable {
                    public void close() { throw new IllegalStateException("stuck"); }
                }
                try (var door = new Door()) {
                    throw new Exception("first");
                }
                """);
        assertThat(error.plain()).isEqualTo("""
                java.lang.Exception: first
                  cell 3, line 5
                  5 |     throw new Exception("first");
                    |     ^^^^^
                Suppressed: java.lang.IllegalStateException: stuck
                  cell 3, line 2 in close
                  2 |     public void close() { throw new IllegalStateException("stuck"); }
                    |                           ^^^^^
                  cell 3, line 4
                  4 | try (var door = new Door()) {""");
    }

    @Test
    void leavesOutOfACauseWhatStandsAboveAlready() {
        done("void inner() { throw new IllegalStateException(\"in\"); }");
        done(
                "void outer() {\n  try { inner(); } catch (RuntimeException e) { throw new RuntimeException(\"out\", e); }\n}");
        assertThat(error("outer()").plain().lines().filter(line -> line.contains("cell 3, line 1")))
                .containsExactly("  cell 3, line 1", "  cell 3, line 1 in inner");
    }

    @Test
    void saysWhereALibraryAloneThrew() {
        var outcome = (Outcome.Failed) shell.guard(3, () -> List.of().get(0));
        assertThat(outcome.error().plain())
                .startsWith("java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0\n  at ")
                .contains("more frames folded");
    }

    @Test
    void readsAnExceptionWhoseMethodsFail() {
        var error = error("class Odd extends RuntimeException {\n"
                + "  public String getMessage() { throw new IllegalStateException(); }\n"
                + "  public Throwable getCause() { throw new IllegalStateException(); }\n}\nthrow new Odd();");
        assertThat(error.message()).isEqualTo("getMessage() throws java.lang.IllegalStateException");
        assertThat(error.name()).isEqualTo("Odd");
    }

    @Test
    void cutsAMessageWithoutEnd() {
        assertThat(error("throw new Exception(\"x\".repeat(10_000_000));").message())
                .hasSize(5_001);
    }

    @Test
    void namesATypeWithinATypeAsTheUserDoes() {
        assertThat(error("class Box { static class Full extends Exception {} }\nthrow new Box.Full();")
                        .name())
                .isEqualTo("Box.Full");
    }

    @Test
    void showsAllCauses() {
        var error = error("try {\n  Integer.parseInt(\"x\");\n} catch (RuntimeException e) {\n"
                + "  throw new IllegalArgumentException(\"outer\", new Exception(\"middle\", e));\n}");
        assertThat(error.plain().lines().filter(line -> !line.startsWith("  ")))
                .containsExactly(
                        "java.lang.IllegalArgumentException: outer",
                        "Caused by: java.lang.Exception: middle",
                        "Caused by: java.lang.NumberFormatException: For input string: \"x\"");
    }

    @Test
    void survivesACauseThatGoesInACircle() {
        var error = error("var a = new Exception(\"a\");\nvar b = new Exception(\"b\", a);\na.initCause(b);\nthrow a;");
        assertThat(error.plain()).contains("java.lang.Exception: a").contains("Caused by: java.lang.Exception: b");
    }

    @Test
    void namesARecursionWithoutEnd() {
        var error = error("int f(int n) { return f(n + 1); }\nf(0)");
        assertThat(error.name()).isEqualTo("java.lang.StackOverflowError");
        assertThat(error.plain()).matches("""
                The stack is full: f calls itself again and again.
                Calls that come to an end were expected, but the 16 MB of a cell's stack were used up.
                Let f return without a further call in some case, or give such work a larger stack: \
                new Thread\\(null, work, "deep", 1L << 30\\).start\\(\\);
                  cell 3, line 1 in f
                  1 \\| int f\\(int n\\) \\{ return f\\(n \\+ 1\\); \\}
                  … and [\\d,]{3,} more of the same""");
    }

    @Test
    void namesARecursionThroughSeveralMethods() {
        done("boolean even(int n) {\n  return odd(n + 1);\n}\nboolean odd(int n) {\n  return even(n + 1);\n}");
        var error = error("even(0)");
        assertThat(error.message())
                .containsPattern("^The stack is full: (even and odd|odd and even) call each other again and again\\.");
        assertThat(error.traceback()).hasSizeLessThan(12);
        assertThat(error.plain()).containsPattern("… and the same again, [\\d,]{3,} more times");
    }

    @Test
    void namesARecursionWithinALibrary() {
        var error = error("var list = new ArrayList<Object>();\nlist.add(List.of(list));\nlist.hashCode()");
        assertThat(error.message()).contains("call each other again and again").contains("ArrayList.hashCode");
        assertThat(error.traceback()).hasSizeLessThan(12);
    }

    @Test
    void allowsADeepRecursion() {
        assertThat(value("int down(int n) { return n == 0 ? 0 : 1 + down(n - 1); }\ndown(50_000)"))
                .isEqualTo(50_000);
    }

    @Test
    void namesTheUsersOwnExceptionAsTheUserDoes() {
        var error = error("class Full extends RuntimeException {}\nthrow new Full();");
        assertThat(error.name()).isEqualTo("Full");
        assertThat(error.traceback().getFirst()).isEqualTo("\u001B[1;31mFull\u001B[0m");
    }

    @Test
    void keepsOnlyTheSentencesOfAMistakeAndTheLine() {
        var error =
                error("int a = 1;\nthrow new dev.jotter.display.JotterException(\"What.\", \"Expected.\", \"Next.\");");
        assertThat(error.name()).isEqualTo("JotterException");
        assertThat(error.plain()).isEqualTo("""
                What.
                Expected.
                Next.
                  cell 3, line 2
                  2 | throw new dev.jotter.display.JotterException("What.", "Expected.", "Next.");
                    | ^^^^^""");
    }

    @Test
    void explainsTheUseOfWhatIsNotWholeYet() {
        done("int g() { return h(); }");
        assertThat(error("g()").message()).isEqualTo("g cannot be used until this is declared: method h()");
    }

    @Test
    void speaksOfAVariableByItsName() {
        assertThat(error("String z = null;\nz.length()").message())
                .isEqualTo("Cannot invoke \"String.length()\" because \"z\" is null");
    }
}
