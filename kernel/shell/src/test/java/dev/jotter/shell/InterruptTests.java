package dev.jotter.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
public class InterruptTests extends ShellTest {
    /// Counted down by the cells below when they are about to block.
    public static volatile CountDownLatch started = new CountDownLatch(1);

    private static final String GO = "dev.jotter.shell.InterruptTests.started.countDown();\n";

    @BeforeEach
    void reset() {
        started = new CountDownLatch(1);
    }

    /// Tell in one piece with the last line that it runs.
    private static String begun(String code) {
        var last = code.lastIndexOf('\n') + 1;
        return code.substring(0, last) + "{ " + GO + code.substring(last) + " }";
    }

    private Outcome runAndStop(String code) throws Exception {
        return runAndStop(code, Duration.ofMillis(1500));
    }

    private Outcome runAndStop(String code, Duration limit) throws Exception {
        var result = CompletableFuture.supplyAsync(() -> run(code), OWN_THREAD);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        var before = System.nanoTime();
        shell.interrupt();
        var outcome = result.get(20, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(limit);
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (;;) { try { Thread.onSpinWait(); } catch (Throwable t) {} }",
                "do { Thread.onSpinWait(); } while (System.nanoTime() != 0);",
                "Thread.sleep(100_000);",
                "while (true) { try { Thread.sleep(100_000); } catch (InterruptedException e) {} }",
                "var lock = new Object(); synchronized (lock) { lock.wait(); }",
                "int r(int n) { return n == 0 ? 0 : r(n - 1) + r(n - 1); }\nr(60);",
                "java.util.stream.IntStream.range(0, 9).parallel().forEach(i -> { while (true) {} });",
                "var t = new Thread(() -> { while (true) {} }); t.start(); t.join();",
                "Thread.ofVirtual().start(() -> { while (true) {} }).join();",
                "var lock = new java.util.concurrent.locks.ReentrantLock();\n"
                        + "Thread.ofPlatform().start(() -> lock.lock()).join();\nlock.lock();",
                "var lock = new java.util.concurrent.locks.ReentrantLock();\n"
                        + "Thread.ofPlatform().start(lock::lock).join();\nRunnable r = lock::lock; r.run();",
                "new java.util.concurrent.CompletableFuture<String>().join();",
                "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();",
                "var one = new java.util.concurrent.locks.ReentrantReadWriteLock();\n"
                        + "Thread.ofPlatform().start(() -> one.writeLock().lock()).join();\none.readLock().lock();",
                "new ProcessBuilder(\"sleep\", \"30\").start().waitFor();",
                "java.util.stream.IntStream.iterate(0, i -> i + 1).filter(i -> i < -1).findFirst();",
                "java.util.stream.Stream.generate(() -> 1).parallel().filter(i -> i > 1).findFirst();",
                "new java.util.concurrent.LinkedBlockingQueue<String>().take();",
                "var executor = java.util.concurrent.Executors.newFixedThreadPool(1);\n"
                        + "executor.submit(() -> { while (true) {} }).get();",
            })
    void stopsWithinMillisecondsAndLeavesNoThreadRunning(String code) throws Exception {
        var outcome = runAndStop(begun(code));
        assertThat(outcome).isInstanceOf(Outcome.Interrupted.class);
        assertThat(((Outcome.Interrupted) outcome).error().plain()).isEqualTo("Interrupted: The cell was stopped.");
        awaitNoCellThread();
        assertThat(value("1 + 1")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(
            strings = {
                "var server = new java.net.ServerSocket(0);\nserver.accept();",
                "var server = new java.net.ServerSocket(0);\n"
                        + "new java.net.Socket(\"localhost\", server.getLocalPort()).getInputStream().read();",
                "var server = new java.net.ServerSocket(0);\n"
                        + "var socket = new java.net.Socket(\"localhost\", server.getLocalPort());\n"
                        + "socket.setSoTimeout(100_000);\nsocket.getInputStream().read();",
                "var server = new java.net.ServerSocket(0);\n"
                        + "java.net.URI.create(\"http://localhost:\" + server.getLocalPort()).toURL().openStream();",
                "java.net.http.HttpClient.newHttpClient().send(java.net.http.HttpRequest.newBuilder(java.net.URI.create("
                        + "\"http://localhost:\" + new java.net.ServerSocket(0).getLocalPort())).build(),"
                        + " java.net.http.HttpResponse.BodyHandlers.ofString());",
                "new ProcessBuilder(\"sleep\", \"30\").start().getInputStream().read();",
                "new String(new ProcessBuilder(\"sh\", \"-c\", \"sleep 30\").start().getInputStream().readAllBytes());",
            })
    void stopsWhatWaitsWithinTheSystem(String code) throws Exception {
        var outcome = runAndStop(begun(code), Duration.ofSeconds(5));
        assertThat(((Outcome.Interrupted) outcome).error().plain()).isEqualTo("Interrupted: The cell was stopped.");
        awaitNoCellThread();
    }

    private static void awaitNoCellThread() throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        for (var i = 0; i < 200; i++) {
            var names = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(info -> info != null && info.getThreadState() == Thread.State.RUNNABLE)
                    .map(info -> info.getThreadName());
            if (names.noneMatch(name -> name.startsWith("cell-"))) return;
            Thread.sleep(10);
        }
        throw new AssertionError("A cell's thread still runs.");
    }

    @Test
    void sparesTheThreadsOfEarlierCells() throws Exception {
        done("var ticks = new java.util.concurrent.atomic.AtomicLong();\n"
                + "var background = new Thread(() -> { while (true) ticks.incrementAndGet(); });\n"
                + "background.setDaemon(true);\nbackground.start();");
        runAndStop(GO + "while (true) {}");
        assertThat(value("background.isAlive()")).isEqualTo(true);
        var before = (long) value("ticks.get()");
        assertThat((long) value("while (ticks.get() == " + before + "L) {}\nticks.get()"))
                .isGreaterThan(before);
    }

    /// The tasks that a parallel stream has split off wait in the pool when the cell's own thread has ended already.
    @RepeatedTest(10)
    void leavesNothingOfAParallelStreamInTheCommonPool() throws Exception {
        runAndStop(begun("java.util.stream.Stream.generate(() -> 1).parallel().filter(i -> i > 1).findFirst();"));
        assertThat(value("1 + 1")).isEqualTo(2);
        for (var i = 0; i < 500 && !ForkJoinPool.commonPool().isQuiescent(); i++) Thread.sleep(10);
        assertThat(ForkJoinPool.commonPool().isQuiescent()).isTrue();
    }

    @Test
    void runsNothingOfTheCellBehindTheStop() throws Exception {
        runAndStop(GO + "while (true) {}\nvar after = 1;");
        assertThat(shell.variables()).isEmpty();
    }

    @Test
    void doesNothingWhenNothingRuns() {
        shell.interrupt();
        assertThat(value("1 + 1")).isEqualTo(2);
    }

    @Test
    void takesAnInterruptOfTheCallingThreadAsAStop() throws Exception {
        var result = new CompletableFuture<Outcome>();
        var caller = new Thread(() -> result.complete(run(GO + "Thread.sleep(100_000);")));
        caller.start();
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(result.get(20, TimeUnit.SECONDS)).isInstanceOf(Outcome.Interrupted.class);
    }

    @Test
    void namesAThreadThatDoesNotEnd() throws Exception {
        var result = CompletableFuture.supplyAsync(
                () -> run("dev.jotter.shell.InterruptTests.blockUninterruptibly();"), OWN_THREAD);
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        shell.interrupt();
        var outcome = (Outcome.Interrupted) result.get(20, TimeUnit.SECONDS);
        assertThat(value("1 + 1")).isEqualTo(2);
        release.countDown();
        assertThat(outcome.error().plain()).matches("""
                Interrupted: The cell was stopped\\.
                Its thread "cell-3" does not end: it is still in java\\.base/jdk\\.internal\\.misc\\.Unsafe\\.park\\(.*\\), \
                where it waits and takes no processor time\\.
                You can go on meanwhile\\. To be rid of the thread, restart the kernel\\.""");
    }

    @Test
    void tellsWhatALibrarysEndlessLoopCosts() throws Exception {
        var outcome = (Outcome.Interrupted) runAndStop(
                begun("new Random(1).ints().filter(dev.jotter.shell.InterruptTests.NEVER).findFirst();"),
                Duration.ofSeconds(8));
        done("int next = 5;");
        assertThat(value("next + 1")).isEqualTo(6);
        found = true;
        assertThat(outcome.error().plain())
                .containsPattern("does not end: it is still in .*, and takes \\d+ % of a processor core\\.\n");
        awaitNoCellThread();
    }

    private static volatile boolean found;

    /// Stand for code that is not rewritten.
    public static final java.util.function.IntPredicate NEVER = i -> found;

    private static volatile CountDownLatch release = new CountDownLatch(1);

    /// Stand for native code that heeds no interrupt.
    public static void blockUninterruptibly() {
        started.countDown();
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
    }
}
