package dev.jotter.app.isolated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObituaryTests {
    private static final String REPORT = """
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007f2b3c0de0a0, pid=77, tid=78
            #
            # JRE version: OpenJDK Runtime Environment Temurin-25+36 (25.0+36)
            # Problematic frame:
            # C  [libc.so.6+0x18a1d4]  __memcpy_avx+0x14
            #
            ---------------  T H R E A D  ---------------
            Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
            J 123 c2 java.lang.foreign.Copy.copy(J)V java.base@25 (12 bytes) @ 0x1 [0x1+0x1]
            j  REPL.$JShell$12.do_it$()Ljava/lang/Object;+5
            v  ~StubRoutines::call_stub 0x1

            siginfo: si_signo: 11 (SIGSEGV)
            """;

    @TempDir
    Path folder;

    @Test
    void tellsOfASignal() {
        assertThat(obituary(137, "", false).sentence())
                .isEqualTo("The worker process 77, in which the cells run, was killed by signal 9 (SIGKILL).");
        assertThat(obituary(137, "", true).sentence())
                .isEqualTo(
                        "The worker process 77, in which the cells run, was killed by signal 9 (SIGKILL), most likely"
                                + " by the system, which ran out of memory at that time.");
        assertThat(obituary(192, "", true).end()).isEqualTo("was killed by signal 64 (no name)");
    }

    @Test
    void tellsOfAnExitWithTheLastWords() {
        assertThat(obituary(3, "", false).end()).isEqualTo("ended with exit code 3");
        assertThat(obituary(1, "Unrecognized VM option 'x'", false).end())
                .isEqualTo("ended with exit code 1; the last it wrote was: Unrecognized VM option 'x'");
    }

    @Test
    void tellsOfMemory() {
        var words = "Terminating due to java.lang.OutOfMemoryError: Java heap space";
        var end = "ended, because it ran out of memory; JOTTER_JAVA_OPTIONS=-Xmx8g in the environment of Jupyter would"
                + " give it 8 GB";
        assertThat(obituary(3, words, false).end()).isEqualTo(end);
        assertThat(obituary(WorkerServer.OUT_OF_MEMORY, "", false).end()).isEqualTo(end);
        assertThat(obituary(4, words, false).end()).startsWith("ended with exit code 4");
    }

    @Test
    void tellsTheFirstFactsOfACrashReport() throws IOException {
        var file = Files.writeString(Obituary.reportFile(folder, 77), REPORT);
        var traces = new Obituary.Traces(Optional.empty(), CrashReport.read(file), "noise", false);
        var obituary = Obituary.of(77, 134, traces);
        assertThat(obituary.sentence())
                .isEqualTo(
                        "The worker process 77, in which the cells run, crashed with SIGSEGV in C [libc.so.6+0x18a1d4]"
                                + " __memcpy_avx+0x14; the report is in " + file + ".");
        assertThat(obituary.details())
                .containsExactly(
                        "java.lang.foreign.Copy.copy(J)V java.base@25 (12 bytes) @ 0x1 [0x1+0x1]",
                        "REPL.$JShell$12.do_it$()Ljava/lang/Object;+5",
                        "~StubRoutines::call_stub 0x1");
    }

    @Test
    void readsAReportOfMemoryThatTheSystemDidNotGive() throws IOException {
        var file = Files.writeString(folder.resolve("hs"), """
                #
                # There is insufficient memory for the Java Runtime Environment to continue.
                # Native memory allocation (mmap) failed to map 65536 bytes.
                """);
        var report = CrashReport.read(file).orElseThrow();
        assertThat(report.cause())
                .isEqualTo("There is insufficient memory for the Java Runtime Environment to continue");
        assertThat(report.frame()).isEmpty();
    }

    @Test
    void knowsNothingOfAReportThatIsNotThere() {
        assertThat(CrashReport.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void saysWhatTheFrontEndedItFor() {
        var traces = new Obituary.Traces(Optional.of("it was slow"), Optional.empty(), "", false);
        assertThat(Obituary.of(77, 137, traces).end()).isEqualTo("was ended, because it was slow");
    }

    @Test
    void saysWhatTheLossMeans() {
        var obituary = new Obituary(77, "fell", List.of("a frame"));
        assertThat(new Loss(obituary, 0, 0).notice()).isEqualTo("""
                The worker process 77, in which the cells run, fell.
                All variables, methods and types of the session are gone with it; a new worker takes its place.
                Run the cells again that you need.
                """);
        assertThat(new Loss(obituary, 1, 1).sentences().subList(1, 3))
                .containsExactly(
                        "All variables, methods and types of the session are gone with it; a new worker takes its place"
                                + " and runs the start-up cell.",
                        "Type %replay to run the cell that had succeeded again, or run those that you need.");
        var error = new Loss(obituary, 3, 2).error();
        assertThat(error.name()).isEqualTo("WorkerDied");
        assertThat(error.message())
                .contains("and runs the 2 start-up cells.")
                .endsWith("Type %replay to run the 3 cells that had succeeded again, or run those that you need.");
        assertThat(error.traceback().getLast()).contains("    at a frame");
    }

    private static Obituary obituary(int exit, String lastWords, boolean memoryKiller) {
        return Obituary.of(77, exit, new Obituary.Traces(Optional.empty(), Optional.empty(), lastWords, memoryKiller));
    }
}
