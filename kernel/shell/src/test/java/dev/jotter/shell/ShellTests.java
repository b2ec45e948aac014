package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.util.List;
import org.junit.jupiter.api.Test;

public class ShellTests extends ShellTest {
    @Test
    void givesTheLiveObjectOfTheLastExpression() {
        done("var list = new ArrayList<String>();");
        var first = value("list.add(\"a\");\nlist");
        assertThat(first).isEqualTo(List.of("a")).isSameAs(value("list"));
    }

    @Test
    void givesTheTypeAsAUserWritesIt() {
        var outcome = (Outcome.Value) run("Map.of(\"a\", List.of(1))");
        assertThat(outcome.typeName()).isEqualTo("Map<String,List<Integer>>");
        assertThat(((Outcome.Value) run("1 + 2")).typeName()).isEqualTo("int");
    }

    @Test
    void showsNothingForDeclarationsVoidNullAndAClosingSemicolon() {
        for (var code : List.of("var x = 5;", "int f() { return 1; }", "System.gc()", "null", "1 + 2;", "x; // why")) {
            assertThat(run(code)).as(code).isEqualTo(Outcome.done());
        }
    }

    @Test
    void showsAValueBeforeACommentThatHoldsASemicolon() {
        assertThat(value("7 // seven;")).isEqualTo(7);
    }

    @Test
    void doesNotTurnTheValueIntoText() {
        done("class Loud { public String toString() { throw new IllegalStateException(\"toString\"); } }");
        assertThat(value("new Loud()")).isNotNull();
    }

    @Test
    void takesChainsThatStartWithADot() {
        assertThat(value("List.of(1, 2)\n  .stream()\n  // doubled\n  .map(i -> 2 * i)\n  .toList()"))
                .isEqualTo(List.of(2, 4));
    }

    @Test
    void usesARecordInTheCellThatDeclaresIt() {
        assertThat(value("record P(int a, int b) {}\nvar p = new P(1, 2);\np.a() + p.b()"))
                .isEqualTo(3);
    }

    /// JShell puts such overloads into one class, and hands it over once for each of them.
    @Test
    void letsOverloadsCallEachOther() {
        done("int f(int n) { return n + 1; }");
        done("String f(String s) { return s + f(4); }");
        assertThat(value("f(\"a\")")).isEqualTo("a5");
        done("int f(int n) { return n + 2; }");
        assertThat(value("f(\"a\")")).isEqualTo("a6");
    }

    @Test
    void letsMethodsCallThemselvesAndEachOther() {
        assertThat(value("int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }\nfact(5)"))
                .isEqualTo(120);
        assertThat(value("boolean even(int n) { return n == 0 || odd(n - 1); }\n"
                        + "boolean odd(int n) { return n != 0 && even(n - 1); }\neven(7)"))
                .isEqualTo(false);
    }

    @Test
    void readsTextBlocksAndControlStructures() {
        assertThat(value("var s = \"\"\"\n  a\n  % b \"c\"\n  \"\"\";\nint n = 0;\nfor (var c : s.toCharArray())\n"
                        + "  if (c == '%') n++;\n  else n += 0;\nn"))
                .isEqualTo(1);
    }

    @Test
    void allowsWhatOnlyASessionAllows() {
        assertThat(value("int n = 0;\nRunnable r = () -> n++;\nr.run();\nn")).isEqualTo(1);
        assertThat(value("int d = 1;\nString d = \"two\";\nd.length()")).isEqualTo(3);
        assertThat(value("class B { C c; }\nclass C { B b; }\nnew C().b == null"))
                .isEqualTo(true);
        assertThat(value("final int f = 3;\npublic static int g = 4;\nf + g")).isEqualTo(7);
    }

    @Test
    void letsTypesOfCellsMeet() {
        done("class Shape { int sides() { return 0; } }");
        assertThat(value("class Square extends Shape { int sides() { return 4; } }\n"
                        + "class Line extends Shape { int sides() { return 2; } }\n"
                        + "int sides(boolean is) { var one = is ? new Square() : new Line(); return one.sides(); }\n"
                        + "sides(true) + sides(false)"))
                .isEqualTo(6);
        assertThat(value("class Both { Shape of(int n) { Shape s; if (n > 0) s = new Mine(); else s = new Square();"
                        + " while (n-- > 0) {} return s; } class Mine extends Shape {} }\nnew Both().of(1).sides()"))
                .isEqualTo(0);
    }

    @Test
    void redefinesVariablesMethodsAndRecordsAcrossCells() {
        done("var x = 1; int f() { return x; } record R(int a) {}");
        done("var x = \"one\"; String f() { return x; } record R(String b) {}");
        assertThat(value("new R(f()).b()")).isEqualTo("one");
    }

    @Test
    void keepsVariablesWhenTheirTypeIsDeclaredAgainUnchanged() {
        done("record R(int a) {}\nvar r = new R(4);");
        done("record R(int a) {}");
        assertThat(value("r.a()")).isEqualTo(4);
    }

    @Test
    void givesTheSameWhenTheSameCellRunsAgain() {
        var cell = "String s = \"a\";\nvar list = new ArrayList<>(List.of(s));\nlist";
        assertThat(value(cell)).isEqualTo(List.of("a"));
        assertThat(value(cell)).isEqualTo(List.of("a"));
        assertThat(value("s")).isEqualTo("a");
    }

    @Test
    void keepsWhatWasComputedFromWhatIsDeclaredAnew() {
        done("var a = 1;\nint half(int n) { return n / 2; }\nrecord R(int x) {}");
        done("var b = a + 1;\nvar c = half(8);\nvar d = new R(5).x();\nvar list = new ArrayList<>(List.of(a, b));");
        done("var a = 7;");
        done("int half(int n) { return n / 3; }");
        done("record R(int x) { int y() { return x; } }");
        assertThat(value("List.of(a, b, c, d, list)")).isEqualTo(List.of(7, 2, 4, 5, List.of(1, 2)));
        done("var a = b * 10;");
        assertThat(value("a")).isEqualTo(20);
    }

    @Test
    void saysWhatCannotStayWhenWhatItWasComputedFromChangesItsType() {
        done("var a = 1;\nvar b = a + 1;");
        assertThat(run("String a = \"x\";"))
                .isEqualTo(new Outcome.Done(List.of("b lost its value, because a was declared anew.")));
    }

    @Test
    void startsAVariableAfreshThatIsDeclaredAnewWithoutAValue() {
        done("int n = 5;");
        done("int n;");
        assertThat(value("n")).isEqualTo(0);
    }

    @Test
    void saysWhichVariablesLostTheirValue() {
        done("record R(int a) {}\nvar r = new R(4);");
        assertThat(run("record R(int a, int b) {}"))
                .isEqualTo(new Outcome.Done(List.of("r lost its value, because R was declared anew.")));
    }

    @Test
    void saysWhatADeclarationStillLacks() {
        assertThat(run("int area(int w) { return w * height(); }"))
                .isEqualTo(new Outcome.Done(
                        List.of("area is declared, but cannot be used until this is: method height().")));
        done("int height() { return 3; }");
        assertThat(value("area(2)")).isEqualTo(6);
    }

    @Test
    void runsOnAThreadThatInheritsFromTheCaller() {
        var cell = new InheritableThreadLocal<String>();
        cell.set("mine");
        PROBE = cell;
        assertThat(value("dev.jotter.shell.ShellTests.PROBE.get()")).isEqualTo("mine");
        assertThat(value("var seen = new String[1];\nvar t = new Thread(() -> seen[0] = "
                        + "(String) dev.jotter.shell.ShellTests.PROBE.get());\nt.start();\nt.join();\nseen[0]"))
                .isEqualTo("mine");
    }

    @Test
    void findsTheSessionsClassesThroughTheContextClassLoader() {
        assertThat(value("class Here {}\n"
                        + "Thread.currentThread().getContextClassLoader() == Here.class.getClassLoader()"))
                .isEqualTo(true);
    }

    @Test
    void letsGoOfWhatAReplacedVariableHeld() throws InterruptedException {
        done("var big = new byte[1000];");
        var held = new java.lang.ref.WeakReference<>(value("big"));
        done("var big = \"small\";");
        for (var i = 0; i < 50 && held.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(held.get()).isNull();
    }

    @Test
    void letsGoOfWhatAnExpressionGave() throws InterruptedException {
        var held = new java.lang.ref.WeakReference<>(value("new byte[1000]"));
        for (var i = 0; i < 50 && held.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(held.get()).isNull();
    }

    @Test
    void refusesStartupCodeThatDoesNotRun() {
        assertThatThrownBy(() -> Shell.open(ShellOptions.bare().startup(List.of("import java.tme.*;"))))
                .isInstanceOf(JotterException.class)
                .hasMessage("The startup code of the session does not run: import java.tme.*;\n"
                        + "Java that compiles was expected, but: package java.tme does not exist. Did you mean \"java.time\"?\n"
                        + "Correct this line among the startup resources, or add what it needs to the class path.");
    }

    /// Read from within a cell.
    @SuppressWarnings("unused")
    public static InheritableThreadLocal<String> PROBE = new InheritableThreadLocal<>();
}
