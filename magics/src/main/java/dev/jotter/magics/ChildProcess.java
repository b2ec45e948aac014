package dev.jotter.magics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run a program, show what it writes while it writes it, and end it with all that it has started.
final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final int KEPT = 4000;

    /// The exit code of a program that SIGINT ended.
    private static final int INTERRUPTED = 130;

    private final Process process;
    private final Thread out;
    private final Thread err;
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    private ChildProcess(Process process) {
        this.process = process;
        out = pump("out", process.getInputStream(), System.out, false);
        err = pump("err", process.getErrorStream(), System.err, true);
    }

    static ChildProcess start(ProcessBuilder builder) throws IOException {
        return new ChildProcess(builder.redirectInput(
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start());
    }

    /// Wait for its end and give its exit code.
    int await() throws InterruptedException {
        var code = process.waitFor();
        // Jupyter's interrupt reaches the program at once and this thread a moment later.
        if (code == INTERRUPTED) Thread.sleep(GRACE);
        // A child that it left behind may hold the streams open for as long as it likes.
        out.join(GRACE);
        err.join(GRACE);
        return code;
    }

    /// Give the last line that it wrote to its error stream.
    String lastComplaint() {
        synchronized (complaints) {
            return complaints.toString(StandardCharsets.UTF_8).strip().lines().reduce("", (first, second) -> second);
        }
    }

    /// End it when it still runs: it and its children are asked, and after a while made to.
    @Override
    public void close() {
        if (!process.isAlive()) return;
        var all = family();
        all.forEach(ProcessHandle::destroy);
        var interrupted = Thread.interrupted();
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        Stream.concat(all.stream(), family().stream())
                .filter(ProcessHandle::isAlive)
                .forEach(ProcessHandle::destroyForcibly);
        if (interrupted) Thread.currentThread().interrupt();
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private Thread pump(String name, InputStream from, PrintStream to, boolean keep) {
        return Thread.ofPlatform().daemon().name("sh-" + name).start(() -> {
            var buffer = new byte[8192];
            try {
                for (var count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                    to.write(buffer, 0, count);
                    to.flush();
                    if (keep) keep(buffer, count);
                }
            } catch (IOException e) {
                // The process was ended while it wrote.
            }
        });
    }

    private void keep(byte[] buffer, int count) {
        synchronized (complaints) {
            if (complaints.size() > KEPT) complaints.reset();
            complaints.write(buffer, 0, count);
        }
    }
}
