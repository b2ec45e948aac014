package dev.jotter.app.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jotter.display.JotterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTests {
    @TempDir
    Path folder;

    private final Quiet owner = new Quiet();

    @Test
    void givesUpAfterThreeThatNeverStart() throws IOException {
        var tries = folder.resolve("tries");
        try (var workers = workers("echo try >> " + tries + "; echo 'no such option' >&2; exit 7")) {
            assertThatThrownBy(() -> workers.current().get(20, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(JotterException.class)
                    .hasMessageContaining(
                            ", in which the cells run, ended with exit code 7; the last it wrote was: no such option.\n"
                                    + "It is the last of 3 that ended before they could run a cell, so no other is"
                                    + " started.\n")
                    .hasMessageEndingWith(
                            "Look at JOTTER_JAVA_OPTIONS and at the start-up cells, then restart the kernel from the"
                                    + " menu.");
        }
        assertThat(Files.readAllLines(tries)).hasSize(3);
        assertThat(owner.complaints).contains("no such option\n");
    }

    @Test
    void saysWhenThereIsNoProgramToStart() {
        try (var workers = new Workers(new WorkerStart(List.of("/no/java"), List.of(), folder), owner)) {
            workers.start();
            assertThatThrownBy(() -> workers.current().get(20, TimeUnit.SECONDS))
                    .cause()
                    .hasMessageStartingWith("No worker process could be started for the cells to run in.\n")
                    .hasMessageContaining("/no/java");
        }
    }

    @Test
    void endsOneThatIsStillStarting() throws Exception {
        var pid = folder.resolve("pid");
        var workers = workers("echo $$ > " + pid + ".next; mv " + pid + ".next " + pid + "; exec sleep 600");
        while (!Files.exists(pid)) Thread.sleep(10);
        var process =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        workers.close();
        assertThat(process.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private Workers workers(String script) {
        var workers = new Workers(new WorkerStart(List.of("/bin/sh", "-c", script), List.of(), folder), owner);
        workers.start();
        return workers;
    }
}
