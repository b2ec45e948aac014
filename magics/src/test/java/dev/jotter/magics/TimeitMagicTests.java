package dev.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.shell.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimeitMagicTests extends MagicTest {
    private Timings timings(String code) {
        var outcome = run(code);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Value.class);
        return (Timings) ((Outcome.Value) outcome).value();
    }

    @Test
    void runsTheCodeAsOftenAsAsked() {
        run("int[] count = {0};");
        var timings = timings("%timeit -n 10 -r 3 count[0]++");
        assertThat(timings.loops()).isEqualTo(10);
        assertThat(timings.nanos()).hasSize(3);
        assertThat(shown("count[0]")).isEqualTo("30");
    }

    @Test
    void measuresTheCodeAndNotItsCompiling() {
        var timings = timings("%timeit -n 1 -r 3 Thread.sleep(20)");
        assertThat(timings.best()).isBetween(20e6, 60e6);
        assertThat(timings.mean()).isGreaterThanOrEqualTo(timings.best());
    }

    @Test
    void findsHowManyLoopsAreEnough() {
        var timings = timings("%timeit -r 2 Thread.sleep(30)");
        assertThat(timings.loops()).isEqualTo(10);
        assertThat(timings("%timeit -r 1 1 + 2").loops()).isGreaterThan(1_000_000);
    }

    @Test
    void takesWholeCellsAndVariablesOfTheSession() {
        run("var list = new ArrayList<Integer>(); import java.util.stream.*;");
        timings("%%timeit -n 5 -r 1\nfor (var i = 0; i < 3; i++) {\n    list.add(i);\n}\nlist.removeLast();");
        assertThat(shown("list.size()")).isEqualTo("10");
    }

    @Test
    void takesValuesOfAllTypes() {
        for (var code : List.of("true", "'c'", "3", "3L", "3f", "3.0", "\"text\"", "null"))
            timings("%timeit -n 1 -r 1 " + code);
    }

    @Test
    void tellsOfMistakesAsIfTheCodeStoodAlone() {
        assertThat(error("%timeit lsit.size()")).contains("lsit");
        var failed = (Outcome.Failed) run("%timeit -n 1 Integer.parseInt(\"x\")");
        assertThat(failed.error().plain()).contains("NumberFormatException: For input string: \"x\"");
        assertThat(error("%timeit")).startsWith("There is nothing to time.\n");
        assertThat(error("%timeit int twice(int n) { return 2 * n; }")).startsWith("This cannot be timed.\n");
    }

    @Test
    void writesThreeDigits() {
        assertThat(new Timings(1000, List.of(1.0, 3.0)))
                .hasToString("2.00 ns ± 1.00 ns a loop, best 1.00 ns (2 runs of 1,000 loops)");
        assertThat(new Timings(1, List.of(123_456_789.0)))
                .hasToString("123 ms ± 0.00 ns a loop, best 123 ms (1 run of 1 loop)");
        assertThat(new Timings(1, List.of(12_345.0)).toString()).startsWith("12.3 µs");
    }

    @Test
    void canBeStopped() throws Exception {
        var running = CompletableFuture.supplyAsync(() -> run("%timeit -r 100 System.out.print(\".\")"));
        while (bytes.size() == 0) Thread.onSpinWait();
        shell.interrupt();
        assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
    }
}
