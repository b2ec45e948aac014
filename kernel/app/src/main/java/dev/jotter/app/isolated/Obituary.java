package dev.jotter.app.isolated;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Say how a worker process ended.
///
/// @param end what happened to the process, the end of a sentence that begins with its name
/// @param details what is known beside, line by line
record Obituary(long pid, String end, List<String> details) {
    private static final int SIGNAL = 128;
    private static final int OUT_OF_HEAP = 3;
    private static final int KILL = 9;
    private static final String EXITED_FOR_MEMORY = "Terminating due to java.lang.OutOfMemoryError";
    private static final String MORE_MEMORY =
            "it ran out of memory; JOTTER_JAVA_OPTIONS=-Xmx8g in the environment of Jupyter would give it 8 GB";
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "SIGHUP", 2, "SIGINT", 4, "SIGILL", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", KILL, "SIGKILL", 11,
            "SIGSEGV", 15, "SIGTERM");

    Obituary {
        details = List.copyOf(details);
    }

    /// Know the worker's part of the session and what it was ended for.
    ///
    /// @param reason why the front ended it; empty when it did not
    /// @param lastWords what it wrote last on its own streams
    /// @param memoryKiller whether the system killed some process for lack of memory while this one lived
    record Traces(Optional<String> reason, Optional<CrashReport> crash, String lastWords, boolean memoryKiller) {}

    static Path reportFile(Path folder, long pid) {
        return folder.resolve("hs_err_pid" + pid + ".log");
    }

    static Obituary of(long pid, int exit, Traces traces) {
        if (traces.reason().isPresent())
            return new Obituary(pid, "was ended, because " + traces.reason().get(), List.of());
        if (traces.crash().isPresent()) return crashed(pid, traces.crash().get());
        var toldSo = exit == OUT_OF_HEAP && traces.lastWords().contains(EXITED_FOR_MEMORY);
        if (toldSo || exit == WorkerServer.OUT_OF_MEMORY) {
            return new Obituary(pid, "ended, because " + MORE_MEMORY, List.of());
        }
        if (exit > SIGNAL) return signalled(pid, exit - SIGNAL, traces);
        var words = traces.lastWords();
        var said = words.isEmpty() ? "" : "; the last it wrote was: " + words;
        return new Obituary(pid, "ended with exit code " + exit + said, List.of());
    }

    /// Give the first sentence.
    String sentence() {
        return "The worker process " + pid + ", in which the cells run, " + end + ".";
    }

    private static Obituary crashed(long pid, CrashReport crash) {
        var where = crash.frame().isEmpty() ? "" : " in " + crash.frame();
        var end = "crashed with " + crash.cause() + where + "; the report is in " + crash.file();
        return new Obituary(pid, end, crash.calls());
    }

    private static Obituary signalled(long pid, int signal, Traces traces) {
        var name = SIGNALS.getOrDefault(signal, "no name");
        var why = signal == KILL && traces.memoryKiller()
                ? ", most likely by the system, which ran out of memory at that time"
                : "";
        return new Obituary(pid, "was killed by signal " + signal + " (" + name + ")" + why, List.of());
    }
}
