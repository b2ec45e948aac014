package dev.jotter.app.isolated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Watch one worker process from its start, and tell how it ended.
final class WorkerProcess {
    private static final int LAST_WORDS_MILLIS = 300;

    private final Process process;
    private final WorkerStart how;
    private final NativeOutput out;
    private final NativeOutput err;
    private final long kills = MemoryKiller.kills();
    private final CompletableFuture<Obituary> ended = new CompletableFuture<>();
    private volatile Optional<String> reason = Optional.empty();

    private WorkerProcess(Process process, WorkerStart how, Consumer<String> stdout, Consumer<String> stderr) {
        this.process = process;
        this.how = how;
        out = NativeOutput.read(process.getInputStream(), "native-out", stdout);
        err = NativeOutput.read(process.getErrorStream(), "native-err", stderr);
        Thread.ofPlatform().daemon().name("jotter-watch").start(this::watch);
    }

    /// Start one that will connect to a socket.
    ///
    /// @param stdout takes what native code prints
    /// @param stderr takes what native code complains of
    static WorkerProcess start(WorkerStart how, Path socket, Consumer<String> stdout, Consumer<String> stderr)
            throws IOException {
        return new WorkerProcess(how.launch(socket), how, stdout, stderr);
    }

    CompletableFuture<Obituary> ended() {
        return ended;
    }

    /// Kill it.
    ///
    /// @param why goes into the obituary
    void kill(String why) {
        if (process.isAlive()) reason = Optional.of(why);
        process.destroyForcibly();
    }

    /// Wait until it has ended by itself, or kill it after a while.
    void endWithin(int millis) {
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) kill("it was slow to end");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            var exit = process.waitFor();
            out.await(LAST_WORDS_MILLIS);
            err.await(LAST_WORDS_MILLIS);
            var traces =
                    new Obituary.Traces(reason, how.report(process.pid()), lastWords(), MemoryKiller.kills() > kills);
            ended.complete(Obituary.of(process.pid(), exit, traces));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        return Stream.of(out.lastWords(), err.lastWords())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
