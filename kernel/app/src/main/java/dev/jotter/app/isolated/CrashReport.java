package dev.jotter.app.isolated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Hold the first facts of the report that a JVM writes when it crashes (`hs_err_pid….log`).
///
/// @param file where the report is kept
/// @param cause the signal, or what the JVM complained of
/// @param frame the machine frame in which it happened; empty when there is none
/// @param calls the Java frames that led there, the nearest first
record CrashReport(Path file, String cause, String frame, List<String> calls) {
    private static final String FRAME = "# Problematic frame:";
    private static final String CALLS = "Java frames: ";
    private static final int MOST_LINES = 2000;
    private static final int MOST_CALLS = 6;

    /// Read a report; empty when there is none.
    static Optional<CrashReport> read(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return Optional.of(of(file, lines.limit(MOST_LINES).toList()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CrashReport of(Path file, List<String> lines) {
        return new CrashReport(file, cause(lines), frame(lines), calls(lines));
    }

    /// The first line that says something: `#  SIGSEGV (0xb) at pc=…, pid=…, tid=…`, or the complaint in words.
    private static String cause(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("A fatal error has been detected"))
                .findFirst()
                .map(line -> line.replaceFirst(" at pc=.*| \\(0x.*", "").replaceFirst("\\.$", ""))
                .map(line -> line.replaceFirst(" \\(0x[0-9a-f]+\\)$", ""))
                .orElse("a fatal error");
    }

    private static String frame(List<String> lines) {
        var at = lines.indexOf(FRAME);
        if (at < 0 || at + 1 >= lines.size()) return "";
        return lines.get(at + 1).replaceFirst("^# ", "").strip().replaceAll("\\s+", " ");
    }

    private static List<String> calls(List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(CALLS))
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .flatMap(line -> Stream.of(line.replaceFirst("^[A-Za-z]+ +(\\d+ +c[12] +)?", "")))
                .limit(MOST_CALLS)
                .toList();
    }
}
