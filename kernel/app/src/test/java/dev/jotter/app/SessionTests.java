package dev.jotter.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jotter.jupyter.Execution;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTests {
    private final Recorded console = new Recorded();
    private Session session;
    private int cell;

    @BeforeAll
    void open() {
        session = Session.open(console);
    }

    @AfterAll
    void close() {
        var routed = System.out;
        session.close();
        assertThat(System.out).isNotSameAs(routed);
    }

    @Test
    void showsTheValueOfTheLastExpression() {
        assertThat(value("var a = 6;\na * 7")).isEqualTo("42");
    }

    @Test
    void importsWhatEveryoneUses() {
        assertThat(value("List.of(new BigDecimal(\"1.5\"), Duration.ofSeconds(2), Path.of(\"x\"))"))
                .isEqualTo("[1.5, PT2S, x]");
    }

    @Test
    void findsTheClassesOfTheDisplay() {
        var output = new Recorded();
        run("dev.jotter.display.Screens.current().show(dev.jotter.display.MimeBundle.text(\"hi\"));", output);
        assertThat(output.shown).containsExactly("show hi");
    }

    @Test
    void leadsBothStreamsToTheCell() {
        var output = new Recorded();
        run("System.out.println(\"out äöü 😀\"); System.err.print(\"err\");", output);
        assertThat(output.out).hasToString("out äöü 😀\n");
        assertThat(output.err).hasToString("err");
    }

    @Test
    void leadsLateOutputToTheCellThatStartedTheThread() {
        var first = new Recorded();
        run("""
                var go = new CountDownLatch(1);
                var late = new Thread(() -> {
                    try { go.await(); } catch (InterruptedException e) { }
                    System.out.print("late");
                });
                late.start();
                """, first);
        var second = new Recorded();
        run("go.countDown(); late.join(); System.out.print(\"second\");", second);
        assertThat(first.out).hasToString("late");
        assertThat(second.out).hasToString("second");
    }

    @Test
    void leadsTheCommonPoolToTheCellThatRunsNow() {
        var warm = "IntStream.range(0, 1000).parallel().forEach(i -> System.out.println(i));";
        run(warm, new Recorded());
        var output = new Recorded();
        run(warm, output);
        assertThat(output.out.toString().lines()).hasSize(1000);
    }

    @Test
    void tellsWhereAThreadFailedThatACellStarted() {
        var output = new Recorded();
        run("""
                int half(int n) { return 1 / n; }
                var failing = new Thread(() -> half(0), "halver");
                failing.start();
                failing.join();
                """, output);
        assertThat(output.err).hasToString("""
                The thread "halver" ended with an error.
                java.lang.ArithmeticException: / by zero
                  cell %1$d, line 1 in half
                  1 | int half(int n) { return 1 / n; }
                    |                            ^
                  cell %1$d, line 2
                  2 | var failing = new Thread(() -> half(0), "halver");
                    |                                ^^^^
                """.formatted(cell));
    }

    @Test
    void readsLinesFromThePerson() {
        var output = new Recorded();
        output.answers.add("Ada");
        output.answers.add("36");
        var ended = run("var in = new Scanner(System.in); in.nextLine() + \" is \" + in.nextInt()", output);
        assertThat(((Execution.Ok) ended).value().orElseThrow().text()).isEqualTo("Ada is 36");
    }

    @Test
    void tellsOfAValueThatCannotBeShown() {
        run("class Bad { public String toString() { throw new IllegalStateException(\"no text\"); } }", new Recorded());
        var failed = (Execution.Failed) run("new Bad()", new Recorded());
        assertThat(failed.name()).isEqualTo("java.lang.IllegalStateException");
        assertThat(plain(failed)).isEqualTo("""
                The cell ran, but its value cannot be shown:
                java.lang.IllegalStateException: no text
                  cell %d, line 1 in toString
                  1 | class Bad { public String toString() { throw new IllegalStateException("no text"); } }
                    |                                        ^^^^^""".formatted(cell - 1));
    }

    @Test
    void livesOnAfterExit() {
        assertThat(run("System.exit(3);", new Recorded())).isInstanceOf(Execution.Failed.class);
        assertThat(value("1 + 1")).isEqualTo("2");
    }

    @Test
    void stopsAnEndlessCell() throws Exception {
        var output = new Recorded();
        var running = CompletableFuture.supplyAsync(() -> run("System.out.print(\"x\"); while (true) { }", output));
        while (output.out.isEmpty()) Thread.onSpinWait();
        session.interrupt();
        assertThat(running.get(10, TimeUnit.SECONDS)).isInstanceOf(Execution.Failed.class);
        assertThat(value("2 + 2")).isEqualTo("4");
    }

    @Test
    void stopsAValueThatSleepsWhileItIsShown() throws Exception {
        var output = new Recorded();
        run("""
                class Slow {
                    public String toString() {
                        System.out.print("x");
                        try { Thread.sleep(60_000); } catch (InterruptedException e) { throw new RuntimeException(e); }
                        return "";
                    }
                }
                """, output);
        var running = CompletableFuture.supplyAsync(() -> run("new Slow()", output));
        while (output.out.isEmpty()) Thread.onSpinWait();
        session.interrupt();
        assertThat(running.get(10, TimeUnit.SECONDS)).isInstanceOf(Execution.Failed.class);
    }

    @Test
    void explainsANameWithAQuestionMark() {
        var ok = (Execution.Ok) run("Math?", new Recorded());
        assertThat(ok.page().orElseThrow().text()).contains("Math");
        var failed = (Execution.Failed) run("? nothingLikeThis", new Recorded());
        assertThat(failed.message()).isEqualTo("Nothing is named \"nothingLikeThis\".");
    }

    @Test
    void stopsAValueThatIsShownWithoutEnd() throws Exception {
        var output = new Recorded();
        run("class Endless { public String toString() { System.out.print(\"x\"); while (true) {} } }", output);
        var running = CompletableFuture.supplyAsync(() -> run("new Endless()", output));
        while (output.out.isEmpty()) Thread.onSpinWait();
        session.interrupt();
        assertThat(plain((Execution.Failed) running.get(10, TimeUnit.SECONDS)))
                .isEqualTo("Interrupted: The cell was stopped.");
    }

    @Test
    void leadsWhatAValueSaysWhileItIsShownToItsCell() {
        var output = new Recorded();
        run("class Says { public String toString() { System.out.print(\"said\"); return \"\"; } }\nnew Says()", output);
        assertThat(output.out).hasToString("said");
    }

    @Test
    void cutsAResultOfAHundredMegabytes() {
        assertThat(value("\"x\".repeat(100_000_000)")).hasSizeLessThan(101_000);
        assertThat(value("new byte[100_000_000]")).hasSizeLessThan(1_000).endsWith("… 99999900 more]");
    }

    private static String plain(Execution.Failed failed) {
        return String.join("\n", failed.traceback()).replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private String value(String code) {
        var ended = run(code, new Recorded());
        assertThat(ended).isInstanceOf(Execution.Ok.class);
        return ((Execution.Ok) ended).value().orElseThrow().text();
    }

    private synchronized Execution run(String code, Recorded output) {
        return session.run(code, ++cell, output);
    }
}
