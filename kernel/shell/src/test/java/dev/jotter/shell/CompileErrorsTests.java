package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompileErrorsTests extends ShellTest {
    @Test
    void showsTheLineTheCaretsAndTheNearestName() {
        done("var frame = \"f\";");
        assertThat(error("int a = 1;\nframe.lenght()").plain()).isEqualTo("""
                CompileError: cannot find symbol: method lenght(), in variable frame of type String
                cell 3, line 2
                2 | frame.lenght()
                  |       ^^^^^^
                Did you mean "length"?
                Nothing of this cell ran.""");
    }

    @Test
    void putsTheMessageAndTheHintIntoOneLine() {
        done("var frame = \"f\";");
        var error = error("frme");
        assertThat(error.name()).isEqualTo("CompileError");
        assertThat(error.message()).isEqualTo("cannot find symbol: variable frme. Did you mean \"frame\"?");
    }

    @Test
    void coloursTheTraceback() {
        assertThat(error("1 +* 2").traceback().getFirst()).startsWith("\u001B[1;31mCompileError\u001B[0m: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new ArrayLst<String>()         | cannot find symbol: class ArrayLst. Did you mean "ArrayList"?
            Lsit<String> l = null;         | cannot find symbol: class Lsit. Did you mean "List"?
            var x = 1; int y = xyzzy;      | cannot find symbol: variable xyzzy
            import java.utl.List;          | package java.utl does not exist. Did you mean "java.util"?
            import java.util.Lst;          | cannot find symbol: class Lst, in package java.util. Did you mean "List"?
            Integer.MAX_VALEU              | cannot find symbol: variable MAX_VALEU, in class Integer. Did you mean "MAX_VALUE"?
            LocalDate.now()                | cannot find symbol: variable LocalDate. Add: import java.time.LocalDate;
            Path p = null;                 | cannot find symbol: class Path. Add: import java.nio.file.Path;
            """)
    void namesTheNearestOrTheImportThatIsMissing(String code, String message) throws InterruptedException {
        for (var tries = 0;
                tries < 300 && shell.complete("LocalDateT", 10).candidates().isEmpty();
                tries++) {
            Thread.sleep(100);
        }
        assertThat(error(code).message()).isEqualTo(message);
    }

    @Test
    void guessesNothingWhenNothingIsNear() {
        assertThat(error("xqzzy").plain()).doesNotContain("Did you mean");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int n = "a";           | incompatible types: String cannot be converted to int. Make a number of the text with Integer.parseInt(…).
            int n = 1.5;           | incompatible types: possible lossy conversion from double to int. Write (int) before it to cut it, or Math.round(…) to round it.
            String s = 1;          | incompatible types: int cannot be converted to String. Make text of it with String.valueOf(…).
            if ("a".length()) { }  | incompatible types: int cannot be converted to boolean. Compare it: … != 0.
            List<String> l = List.of("a").stream(); | incompatible types: Stream<String> cannot be converted to List<String>. Collect the stream with .toList().
            "a".repeat(1, 2)       | repeat(int) cannot be called with (int, int): the number of arguments differs
            Math.abs("a")          | no method fits the call abs(String). There is: abs(int); abs(long); abs(float); abs(double).
            List.of(1).stream().filter(x -> x + 1)  | incompatible types: bad return type in lambda expression; int cannot be converted to boolean. Compare it: … != 0.
            List.of(1).stream().map((x, y) -> x)    | incompatible types: incompatible parameter types in lambda expression. Write as many names before "->" as the method hands over.
            int f(int k) { if (k > 1) return 2; }   | missing return statement. End every path of it with "return" and a value.
            void f() { Thread.sleep(1); }           | unreported exception InterruptedException; must be caught or declared to be thrown. Put it into try { … } catch (InterruptedException e) { … }, or add "throws InterruptedException" to the method around it.
            var v;                 | cannot infer type for local variable v; (cannot use 'var' on variable without initializer). Give it a value, or write its type in place of "var": int v;
            int a = 1 int b = 2;   | ';' expected. Put ";" at the caret.
            """)
    void saysWhatToTypeNext(String code, String message) {
        assertThat(error(code).message())
                .satisfies(told -> assertThat(sorted(told)).isEqualTo(sorted(message)));
    }

    /// The compiler lists overloads in no order that lasts.
    private static String sorted(String message) {
        var list = message.indexOf("There is: ");
        if (list < 0) return message;
        var all = message.substring(list + 10, message.length() - 1).split("; ");
        java.util.Arrays.sort(all);
        return message.substring(0, list) + String.join("; ", all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foo(1              | The "(" of line 1 is not closed: add ")".
            int f() { return 1;| The "{" of line 1 is not closed: add "}".
            String u = "abc;   | The text in line 1 is not closed: add " at its end, or use ""\" for text of several lines.
            char c = 'a;       | The character in line 1 is not closed: add ' behind it.
            /* abc             | The comment that begins in line 1 is not closed: add */ at its end.
            """)
    void saysWhereWhatIsNotClosedBegan(String code, String hint) {
        assertThat(error("\n" + code).plain())
                .contains(hint.replace("line 1", "line 2"))
                .endsWith("ran.");
    }

    @Test
    void saysWhereATextBlockBegan() {
        assertThat(error("int a = 1;\nvar t = \"\"\"\n  abc").plain()).isEqualTo("""
                CompileError: The text block that begins in line 2 is not closed: add \""" at its end.
                cell 3, line 2
                2 | var t = \"""
                  |         ^^^
                Nothing of this cell ran.""");
    }

    @Test
    void showsTheFirstErrorsAndCountsTheOthers() {
        var told = error("one1 + two2;\nthree3 + four4;\nfive5 + six6 + seven7").plain();
        assertThat(told.lines().filter(line -> line.startsWith("CompileError"))).hasSize(5);
        assertThat(told).endsWith("There are 2 more errors.\nNothing of this cell ran.");
    }

    @Test
    void saysThatAMethodOfTheUsersHidesAWord() {
        done("import static java.lang.Math.*;");
        shell.evaluate("String max(String only) { return only; }", 7);
        assertThat(error("max(1, 2)").message())
                .isEqualTo("max(String) cannot be called with (int, int): the number of arguments differs. "
                        + "Cell 7's max hides Math.max. Rename it, or write java.lang.Math.max(…).");
        assertThat(error("max(1)").message())
                .isEqualTo("incompatible types: int cannot be converted to String. "
                        + "Cell 7's max hides Math.max. Rename it, or write java.lang.Math.max(…).");
    }

    @Test
    void saysThatAMethodOfTheUsersHidesAnInheritedWord() {
        done("import static dev.jotter.shell.LanguageWords.*;");
        shell.evaluate("int tally(int only) { return only; }", 7);
        assertThat(error("tally(1, 2)").message())
                .isEqualTo("tally(int) cannot be called with (int, int): the number of arguments differs. "
                        + "Cell 7's tally hides LanguageWords.tally. Rename it, or write "
                        + "dev.jotter.shell.LanguageWords.tally(…).");
    }

    @Test
    void saysThatATypeOfTheUsersHidesAClass() {
        shell.evaluate("record Optional(int z) {}", 8);
        assertThat(error("Optional.empty()").message())
                .isEqualTo("cannot find symbol: method empty(), in class Optional. "
                        + "Cell 8's Optional hides java.util.Optional. Rename it, or write the full name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var x = 9;\nint y = lenght(x);",
                "var x = 9;\nx + nope",
                "var x = 9;\nString s = x",
                "var x = 9;\nList.of(x).get(\"a\");",
                "import java.time.*;\nvar x = 9;\nLocalDate.now().plusDay(x)",
                "var x = 9;\nimport java.time.*;\nLocalDate.now().plusDay(x)",
                "var x = 9;\nint y = ;",
                "var x = 9;\nfoo(",
                "var x = 9;\nrecord R(int a) {}\nnew R(x).b()",
                "var x = 9;\nrecord R(int a) {}\nint f(R r) { return r.b(); }\nf(new R(1))",
                "var x = 9;\nint twice(int a) { return 2 * a; }\ntwice(\"a\")",
                "var x = 9;\nint f(int a) { return \"a\"; }",
                "var x = 9;\nint f(int a) { if (a > 1) return 2; }\nf(1)",
                "var x = 9;\nvoid f() { Thread.sleep(1); }\nf()",
                "var x = 9;\nclass A implements Runnable { }\nnew A()",
                "var x = 9;\nfor (String s : x) { }",
                "var x = 9;\nRunnable r = () -> System.out.println(x);\nx = 10;\nnope()",
            })
    void runsNothingOfACellThatDoesNotCompile(String cell) {
        assertThat(error(cell).traceback()).last().isEqualTo("Nothing of this cell ran.");
        assertThat(shell.variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var x = 1;\nRunnable r = () -> System.out.print(x);\nx = 2;",
                "var x = 1;\nvar x = \"a\";\nx.length()",
                "int n;\nn++;\nn",
                "final int k = 1;\nint j = k;\nj",
                "int count = 0;\nvoid up() { count++; }\nup();\ncount",
                "int f(int n) { return n == 0 ? 0 : g(n - 1); }\nint g(int n) { return f(n); }\nf(3)",
                "int early() { return late(); }\nvar z = 1;",
                "var q = 1;\nwhile (q < 3) q++;\nq",
                "List<Integer> all = new ArrayList<>();\nall.add(1);\nall.forEach(a -> all.size());\nall",
                "record A(int v) { static int made = 0; public A { made++; } }\nnew A(1);\nA.made",
                "public static int pub(int a) { return a; }\npub(1)",
                "abstract class Shape { abstract int area(); }\nclass Unit extends Shape { int area() { return 1; } }\nnew Unit().area()",
                "sealed interface S permits One {}\nrecord One() implements S {}\nS s = new One();\ns",
                "enum E { A, B }\nE e = E.A;\nswitch (e) { case A -> 1; case B -> 2; }",
                "@FunctionalInterface interface Fn { int of(int a); }\nFn twice = a -> 2 * a;\ntwice.of(2)",
                "import java.time.*;\nvar day = LocalDate.of(2026, 1, 1);\nday.getYear()",
                "<T> T same(T t) { return t; }\nvar w = same(\"a\");\nw.length()",
                "int m(int a) { return 1; }\nint m(String a) { return 2; }\nm(\"a\") + m(1)",
                "var made = new Object() { int inner = 5; };\nmade.inner",
                "throw new IllegalStateException(\"on purpose\".formatted());\nint never = 1;",
            })
    void letsPassWhatOnlyASessionAllows(String cell) {
        var outcome = run(cell);
        if (outcome instanceof Outcome.Failed(ErrorReport error)) {
            assertThat(error.message()).contains("on purpose");
        }
    }

    @Test
    void letsAMethodBeOverloadedByALaterCell() {
        done("int m(int a) { return 1; }");
        assertThat(value("int m(String a) { return 2; }\nm(1) + m(\"a\")")).isEqualTo(3);
    }

    @Test
    void saysSoWhenTheMistakeCouldOnlyBeSeenOnTheWay() {
        var error = error("%echo 1\nint twice(int a) { return 2 * a; }\n%echo 2\ntwice(\"a\")");
        assertThat(error.plain()).isEqualTo("""
                CompileError: incompatible types: String cannot be converted to int
                cell 3, line 4
                4 | twice("a")
                  |       ^^^
                Make a number of the text with Integer.parseInt(…).
                What stands above it in the cell ran.""");
    }

    @Test
    void refusesAVariableOfAnUnknownType() {
        assertThat(error("Foo foo = new Foo();").message()).isEqualTo("cannot find symbol: class Foo");
        assertThat(shell.variables()).isEmpty();
    }

    @Test
    void pointsAtTheEndOfAnUnfinishedCell() {
        assertThat(error("int f() {\n  return 1;").plain()).isEqualTo("""
                CompileError: reached end of file while parsing
                cell 3, line 2
                2 |   return 1;
                  |            ^
                The "{" of line 1 is not closed: add "}".
                Nothing of this cell ran.""");
    }

    @Test
    void pointsAtATabbedLine() {
        var excerpt = new Source(1, "\tx = y").excerpt(5, 6).replaceAll("\u001B\\[[0-9;]*m", "");
        assertThat(excerpt).isEqualTo("1 | \tx = y\n  | \t    ^");
    }

    @Test
    void stillKnowsTypesAfterATypeThatDoesNotCompile() {
        error("class Wrong { void f() { int k = \"s\"; } }");
        done("var s = \"a\";");
        assertThat(((Outcome.Value) run("s")).typeName()).isEqualTo("String");
        assertThat(error("new Wrong()").message()).isEqualTo("cannot find symbol: class Wrong");
        assertThat(value("class Wrong { int k = 4; }\nnew Wrong().k")).isEqualTo(4);
    }

    @Test
    void goesOnAfterAnError() {
        error("int x = ;");
        assertThat(value("1 + 1")).isEqualTo(2);
        assertThat(run("2;")).isEqualTo(new Outcome.Done(List.of()));
    }
}
