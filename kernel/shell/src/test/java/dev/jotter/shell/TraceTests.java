package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TraceTests extends ShellTest {
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void watch() {
        shell.watch(new CellWatcher() {
            @Override
            public void loaded(String text, int first, int last, Set<Integer> lines) {
                seen.add("loaded " + first + "-" + last + " " + lines);
            }

            @Override
            public void line(Activation at) {
                var place = at.place().orElseThrow();
                var locals = at.locals().stream()
                        .map(one -> one.type() + " " + one.name() + "="
                                + one.value().orElse("null"))
                        .collect(Collectors.joining(" "));
                seen.add((at.method().orElse("") + ":" + place.line() + " " + locals).strip());
            }

            @Override
            public void thrown(Activation at, Throwable thrown, boolean caught) {
                seen.add((caught ? "caught " : "uncaught ") + thrown.getMessage() + " at "
                        + at.place().orElseThrow().line());
            }
        });
    }

    @AfterEach
    void endWatch() {
        shell.endWatch();
    }

    @Test
    void tellsEachLineOfACellWithItsLocalVariables() {
        done("""
                int twice(int n) {
                  var k = n * 2;
                  return k;
                }

                var a = 1;
                var b = twice(
                    a);
                var c = "" + b;""");
        assertThat(seen)
                .as("Cells must be compiled with line numbers and local variables: -g")
                .containsExactly(
                        "loaded 1-4 [2, 3]",
                        "loaded 6-6 [6]",
                        ":6",
                        "loaded 7-8 [7]",
                        ":7",
                        "twice:2 int n=1",
                        "twice:3 int n=1 int k=2",
                        "loaded 9-9 [9]",
                        ":9");
    }

    @Test
    void tellsOfEveryRoundOfALoop() {
        done("void seen(int n) { }\nfor (var i = 0; i < 2; i++) {\n  seen(i);\n}");
        assertThat(seen.stream().filter(line -> !line.startsWith("loaded")))
                .containsExactly(
                        ":2",
                        ":3 int i=0",
                        "seen:1 int n=0",
                        ":2 int i=0",
                        ":3 int i=1",
                        "seen:1 int n=1",
                        ":2 int i=1");
    }

    @Test
    void tellsOfEveryRoundOfALoopOnOneLine() {
        done("int n = 0;\nwhile (n < 3) { n++; }");
        assertThat(seen.stream().filter(":2"::equals)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void writesTypesAsAUserDoes() {
        done("""
                record Point(int x) {}
                <T> void show(List<Point> points, Map<String, ? extends Number>[] maps, T any, Map.Entry<T, T> pair) {
                  return;
                }
                show(null, null, 1, null);""");
        assertThat(seen)
                .contains("show:3 java.util.List<Point> points=null "
                        + "java.util.Map<java.lang.String, ? extends java.lang.Number>[] maps=null java.lang.Object any=1 "
                        + "java.util.Map.Entry pair=null");
    }

    @Test
    void followsConstructorsLambdasAndMethodsOfClasses() {
        done("""
                class Counter {
                  int n;
                  Counter(int start) {
                    super();
                    n = start;
                  }
                  int next() {
                    return ++n;
                  }
                }
                var counter = new Counter(4);
                counter.next();
                Runnable r = () -> {
                  counter.next();
                };
                r.run();""");
        assertThat(seen.stream().map(line -> line.replaceAll("REPL\\S+@\\w+", "it")))
                .contains("Counter.next:8 Counter this=it", "lambda:14", "new Counter:5 Counter this=it int start=4");
    }

    @Test
    void foldsBranchesOfDifferentTypesOfTheCell() {
        done("""
                interface Shape { int area(); }
                record Square(int a) implements Shape { public int area() { return a * a; } }
                record Strip(int a) implements Shape { public int area() { return a; } }
                int area(boolean square, int a) {
                  var shape = square ? new Square(a) : new Strip(a);
                  Object other = square ? shape : "none";
                  return shape.area();
                }
                var total = area(true, 3) + area(false, 3);""");
        assertThat(seen).anyMatch(line -> line.startsWith("area:7 boolean square=false int a=3 "));
        assertThat(value("total")).isEqualTo(12);
    }

    @Test
    void tellsWhetherAnExceptionWillBeCaught() {
        done("""
                void fail(String why) {
                  throw new IllegalStateException(why);
                }
                try {
                  fail("one");
                } catch (IllegalStateException e) {
                }""");
        error("try {\n  fail(\"two\");\n} finally {\n  System.out.print(\"\");\n}");
        error("List.of(1).get(7)");
        assertThat(seen.stream().filter(line -> line.contains("caught")))
                .containsExactly("caught one at 2", "uncaught two at 2", "uncaught Index: 7 Size: 1 at 1");
    }

    @Test
    void evaluatesWithTheLocalVariablesOfACall() {
        var values = new ArrayList<Outcome>();
        watchLine(3, at -> {
            for (var text : List.of(
                    "k + list.size() + outer",
                    "this.secret()",
                    "n * 2 + k",
                    "secret() + k",
                    "nothing + 1",
                    "k / 0",
                    "list.clear();")) {
                values.add(shell.evaluate(text, at, Duration.ofSeconds(20)));
            }
        });
        done("""
                var outer = 100;
                class Deep { int n = 7;  int secret() { return n; } int run(List<String> list) { int k = 2;
                  return k; } }
                new Deep().run(new ArrayList<>(List.of("x")));""");
        assertThat(values.subList(0, 4))
                .extracting(one -> ((Outcome.Value) one).value())
                .containsExactly(103, 7, 16, 9);
        assertThat(((Outcome.Failed) values.get(4)).error().message()).isEqualTo("cannot find variable nothing");
        assertThat(((Outcome.Failed) values.get(5)).error().message()).isEqualTo("/ by zero");
        assertThat(values.get(6)).isInstanceOf(Outcome.Done.class);
        assertThat(shell.variables()).extracting(Variable::name).containsExactly("outer");
    }

    @Test
    void stopsAnExpressionThatTakesTooLong() {
        var values = new ArrayList<Outcome>();
        watchLine(2, at -> values.add(shell.evaluate("spin()", at, Duration.ofMillis(100))));
        done("void spin() { while (true) { } }\nvar x = 1;");
        assertThat(values).singleElement().isInstanceOf(Outcome.Interrupted.class);
    }

    @Test
    void cannotFollowWhatWasDefinedBeforeUnlessItIsRunAgain() {
        shell.endWatch();
        var cell = "int early() {\n  return 1;\n}";
        done(cell);
        watch();
        done("early();");
        assertThat(seen).containsExactly("loaded 1-1 [1]", ":1");
        seen.clear();
        done(cell);
        done("early();");
        assertThat(seen).contains("early:2");
    }

    @Test
    void listsTheFramesOfCellsAndWhatLiesBetween() {
        var stacks = new ArrayList<List<CallFrame>>();
        shell.watch(new OnLine(2, at -> stacks.add(CallFrame.of(at))));
        done("int cut(int n) {\n  return n;\n}\nList.of(3).forEach(\n  n -> cut(n));");
        var names = stacks.getFirst().stream()
                .map(frame -> frame.name() + ":" + frame.activation().isPresent())
                .toList();
        assertThat(names.getFirst()).isEqualTo("cut:true");
        assertThat(names.get(1)).isEqualTo("lambda:true");
        assertThat(names.getLast()).isEqualTo("cell 3:true");
        assertThat(names.subList(2, names.size() - 1)).isNotEmpty().allMatch(name -> name.endsWith("forEach:false"));
    }

    /// Do something from another thread, as a debugger does, while a cell stands at a line.
    private void watchLine(int line, Consumer<Activation> action) {
        shell.watch(new OnLine(
                line,
                at -> CompletableFuture.runAsync(() -> action.accept(at), OWN_THREAD)
                        .join()));
    }

    private record OnLine(int number, Consumer<Activation> action) implements CellWatcher {
        @Override
        public void loaded(String text, int first, int last, Set<Integer> lines) {}

        @Override
        public void line(Activation at) {
            if (at.place().orElseThrow().line() == number) action.accept(at);
        }

        @Override
        public void thrown(Activation at, Throwable thrown, boolean caught) {}
    }
}
