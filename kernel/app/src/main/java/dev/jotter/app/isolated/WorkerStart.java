package dev.jotter.app.isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Know how a worker is started.
///
/// @param java the words before the main class: the JVM and its options
/// @param main the words from the main class on, but for the socket, which is the last
/// @param crashes the folder for the reports of JVMs that crash
public record WorkerStart(List<String> java, List<String> main, Path crashes) {
    public WorkerStart {
        java = List.copyOf(java);
        main = List.copyOf(main);
    }

    /// Start one that connects to a socket. What it reads is empty; what it writes can be read from the process.
    Process launch(Path socket) throws IOException {
        var words = new ArrayList<>(java);
        words.add("-XX:ErrorFile=" + reports().resolve("hs_err_pid%p.log"));
        words.add("-XX:-CreateCoredumpOnCrash");
        words.addAll(main);
        words.add(socket.toString());
        var process = new ProcessBuilder(words).start();
        process.getOutputStream().close();
        return process;
    }

    /// Give the folder for crash reports; where it cannot be made, the one for what is temporary.
    private Path reports() {
        try {
            return Files.createDirectories(crashes);
        } catch (IOException e) {
            return Path.of(System.getProperty("java.io.tmpdir"));
        }
    }

    /// Read the report of a process, if it has left one.
    Optional<CrashReport> report(long pid) {
        return CrashReport.read(Obituary.reportFile(reports(), pid));
    }
}
