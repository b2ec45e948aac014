package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
public class ConcurrencyTests extends ShellTest {
    /// Counted down by a cell that runs.
    public static volatile CountDownLatch started = new CountDownLatch(1);

    /// Lets that cell end.
    public static volatile CountDownLatch end = new CountDownLatch(1);

    private static final String LONG = "var before = 40;\ndev.jotter.shell.ConcurrencyTests.started.countDown();\n"
            + "dev.jotter.shell.ConcurrencyTests.end.await();\nbefore + 2";

    @BeforeEach
    void reset() {
        started = new CountDownLatch(1);
        end = new CountDownLatch(1);
    }

    private CompletableFuture<Outcome> begin(String code, int cell) throws InterruptedException {
        var running = CompletableFuture.supplyAsync(() -> shell.evaluate(code, cell));
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        return running;
    }

    @Test
    void answersWhileALongCellRuns() throws Exception {
        done("int width = 3;");
        var running = begin(LONG, 1);
        assertThat(shell.complete("wid", 3).candidates())
                .extracting(Completions.Candidate::text)
                .contains("width");
        assertThat(shell.inspect("width", 5, 0)).isPresent();
        assertThat(shell.completeness("int x = ")).isInstanceOf(Completeness.Incomplete.class);
        assertThat(shell.variables()).extracting(Variable::name).contains("width", "before");
        assertThat(value("width * 2")).isEqualTo(6);
        assertThat(running).isNotDone();
        end.countDown();
        assertThat(((Outcome.Value) running.get(20, TimeUnit.SECONDS)).value()).isEqualTo(42);
    }

    /// What JShell keeps across the run of the code is the snippet's own; the rest is read anew.
    @Test
    void givesEachOfManyThreadsWhatItsOwnCellsGive() throws Exception {
        var running = begin(LONG, 1);
        var work = List.of(
                many(200, i -> shell.evaluate("var a = " + i + "; a + 1", 100 + i), i -> i + 1),
                many(
                        50,
                        i -> shell.evaluate("record R(int x" + i + ") {}\nnew R(" + i + ").x" + i + "()", 400 + i),
                        i -> i),
                many(
                        50,
                        i -> shell.evaluate("int twice(int n) { return " + i + " + 2 * n; }\ntwice(4)", 700 + i),
                        i -> i + 8),
                many(50, i -> shell.evaluate("%echo " + i, 1000 + i), String::valueOf),
                many(
                        50,
                        i -> new Outcome.Value(
                                shell.complete("Math.ab", 7)
                                        .candidates()
                                        .getFirst()
                                        .text(),
                                "",
                                List.of()),
                        i -> "abs("));
        for (var one : work) one.get(200, TimeUnit.SECONDS);
        assertThat(running).isNotDone();
        end.countDown();
        assertThat(((Outcome.Value) running.get(20, TimeUnit.SECONDS)).value()).isEqualTo(42);
        assertThat(value("twice(a)")).isEqualTo(49 + 2 * 199);
    }

    private static CompletableFuture<Void> many(int times, IntFunction<Outcome> work, IntFunction<Object> expected) {
        return CompletableFuture.runAsync(
                () -> {
                    for (var i = 0; i < times; i++) {
                        var outcome = work.apply(i);
                        assertThat(outcome).as(() -> told(outcome)).isInstanceOf(Outcome.Value.class);
                        assertThat(((Outcome.Value) outcome).value()).isEqualTo(expected.apply(i));
                    }
                },
                task -> new Thread(task).start());
    }

    @Test
    void keepsErrorsApart() throws Exception {
        var running = begin(LONG.replace("before + 2", "throw new Exception(\"late\");"), 1);
        assertThat(error("throw new Exception(\"early\");").message()).isEqualTo("early");
        assertThat(error("nothing").name()).isEqualTo("CompileError");
        end.countDown();
        var late = ((Outcome.Failed) running.get(20, TimeUnit.SECONDS)).error();
        assertThat(late.message()).isEqualTo("late");
        assertThat(late.plain()).contains("cell 1, line 4\n  4 | throw new Exception(\"late\");");
    }

    @Test
    void forgivesThatAnotherCellReplacedWhatRuns() throws Exception {
        var running = begin(
                "int x = dev.jotter.shell.ConcurrencyTests.hold();\nint twice(int n) { return 2 * n; }\ntwice(4)", 1);
        done("var x = \"text\";");
        end.countDown();
        assertThat(((Outcome.Value) running.get(20, TimeUnit.SECONDS)).value()).isEqualTo(8);
        assertThat(value("x")).isEqualTo("text");
    }

    @Test
    void looksNamesUpWhileAnInitialiserRuns() throws Exception {
        var running = begin("int x = dev.jotter.shell.ConcurrencyTests.hold();", 1);
        var other = CompletableFuture.supplyAsync(() -> error("Duration.ofDays(1)"));
        assertThat(other.get(60, TimeUnit.SECONDS).plain()).contains("import java.time.Duration;");
        end.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.done());
    }

    /// Wait within an initialiser.
    public static int hold() throws InterruptedException {
        started.countDown();
        end.await();
        return 1;
    }

    @Test
    void leavesARunningCellWhatItHolds() throws Exception {
        done("var list = new ArrayList<String>(List.of(\"kept\"));");
        var running = begin(
                "for (var i = 0; i < 2; i++) { list.add(\"more\"); dev.jotter.shell.ConcurrencyTests.hold(); }", 1);
        done("var list = \"now a text\";");
        end.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.done());
    }

    @Test
    void stopsTheFirstCellOnly() throws Exception {
        var running = begin(LONG, 1);
        var second = CompletableFuture.supplyAsync(() -> shell.evaluate(
                "var go = true; while (dev.jotter.shell.ConcurrencyTests.end.getCount() > 0) Thread.onSpinWait();\n7",
                2));
        while (shell.variables().stream().noneMatch(variable -> variable.name().equals("go"))) Thread.onSpinWait();
        shell.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        assertThat(second).isNotDone();
        end.countDown();
        assertThat(((Outcome.Value) second.get(20, TimeUnit.SECONDS)).value()).isEqualTo(7);
    }

    @Test
    void stopsACellByItsNumber() throws Exception {
        var running = begin(LONG, 1);
        started = new CountDownLatch(1);
        var second = begin("dev.jotter.shell.ConcurrencyTests.started.countDown(); while (true) {}", 2);
        shell.interrupt(2);
        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        assertThat(running).isNotDone();
        end.countDown();
        assertThat(((Outcome.Value) running.get(20, TimeUnit.SECONDS)).value()).isEqualTo(42);
    }

    @Test
    void compilesForAMagicOnTheEvaluatingThread() {
        assertThat(value("%%echo run\nThread.currentThread().getName()")).isEqualTo("cell-3");
        assertThat(value("%%echo run\n%%echo run\n%%echo run\n1 + 1")).isEqualTo(2);
    }

    @Test
    void stopsAMagicAndWhatItRuns() throws Exception {
        var running = begin("%%echo run\ndev.jotter.shell.ConcurrencyTests.started.countDown();\nwhile (true) {}", 3);
        shell.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        started = new CountDownLatch(1);
        running = begin("%echo hang", 3);
        shell.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
        assertThat(value("1 + 1")).isEqualTo(2);
    }

    @Test
    void guardsWorkOfOurOwn() throws Exception {
        assertThat(shell.guard(3, () -> "done")).isEqualTo(new Outcome.Value("done", "", List.of()));
        done(
                "class Endless { public String toString() { dev.jotter.shell.ConcurrencyTests.started.countDown(); while (true) {} } }");
        var endless = value("new Endless()");
        var running = CompletableFuture.supplyAsync(() -> shell.guard(3, endless::toString));
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        shell.interrupt();
        assertThat(running.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
    }

    @Test
    void forgetsAllAtAReset() {
        done("int x = 1; record P(int a) {} int f() { return x; }");
        shell.reset();
        assertThat(shell.variables()).isEmpty();
        assertThat(error("f()").name()).isEqualTo("CompileError");
        assertThat(value("List.of(4)")).isEqualTo(List.of(4));
    }

    @Test
    void goesOnAfterAResetWithinACell() {
        done("int x = 1;");
        assertThat(value("%echo reset\nvar y = new ArrayList<Integer>();\ny.add(5);\ny"))
                .isEqualTo(List.of(5));
        assertThat(shell.variables()).extracting(Variable::name).containsExactly("y");
    }

    @Test
    void letsGoOfTheVariablesAtAReset() throws InterruptedException {
        done("var big = new byte[1000]; class Kept { static Object held; }\nKept.held = big;");
        var held = new java.lang.ref.WeakReference<>(value("big"));
        shell.reset();
        for (var i = 0; i < 50 && held.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(held.get()).isNull();
    }

    @Test
    void finishesACellThatRanThroughAReset() throws Exception {
        var running = begin(LONG, 1);
        shell.reset();
        end.countDown();
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(running.get(20, TimeUnit.SECONDS));
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Failed.class);
        assertThat(value("1 + 1")).isEqualTo(2);
    }
}
