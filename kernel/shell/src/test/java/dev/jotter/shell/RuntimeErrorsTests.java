package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuntimeErrorsTests extends ShellTest {
    @Test
    void showsTheLineOfTheCellThatThrew() {
        var error = error("int a = 1;\n\n// why\nthrow new IllegalStateException(\"boom\");");
        assertThat(error.name()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.message()).isEqualTo("boom");
        assertThat(error.plain()).isEqualTo("""
                java.lang.IllegalStateException: boom
                  cell 3, line 4
                  4 | throw new IllegalStateException("boom");""");
    }

    @Test
    void foldsLibrariesAndNamesTheMethodsOfOtherCells() {
        shell.evaluate("int at(List<Integer> list) {\n  return list.get(5);\n}", 1);
        assertThat(error("at(List.of(1))").plain()).matches("""
                java.lang.IndexOutOfBoundsException: Index: 5 Size: 1
                  … \\d frames of libraries
                  cell 1, line 2 in at
                  2 \\|   return list.get\\(5\\);
                  cell 3, line 1
                  1 \\| at\\(List.of\\(1\\)\\)""");
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
    void foldsARecursion() {
        var error = error("int f(int n) { return f(n + 1); }\nf(0)");
        assertThat(error.name()).isEqualTo("java.lang.StackOverflowError");
        assertThat(error.plain()).containsPattern("and \\d{3,} more of the same");
        assertThat(error.plain()).doesNotContain("libraries");
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
                  2 | throw new dev.jotter.display.JotterException("What.", "Expected.", "Next.");""");
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
